// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/plan.h"

#include "document/mappings.h"
#include "exchange/large_text.h"
#include "exchange/recognised.h"
#include "exchange/row_planner.h"
#include "exchange/trade_stream.h"
#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

// With what the document keeps for the headers of files.
Result<PlanOptions> withSaved(const document::Document& document, PlanOptions options) {
    if (!options.usesSaved)
        return options;
    const auto saved = document::mappings::all(document);
    if (!saved)
        return tl::unexpected(saved.error());
    for (const auto& one : *saved)
        if (auto mapping = Mapping::fromText(one.name, one.content))
            options.mappings.push_back(std::move(*mapping));
    return options;
}

class Planner {
public:
    Planner(const document::Document& document, PlaceMatcher& matcher, const PlanOptions& options)
        : m_rows(document, matcher, options)
        , m_options(options) {
        for (const PlannedRow& row : options.unticked)
            m_unticked.insert({row.input, row.number}, &row);
    }
    Result<void> prepare() { return m_rows.prepare(); }
    const std::optional<Error>& error() const { return m_rows.error(); }

    Result<void> planStream(const document::Document& document, const TextTable& table, int input, Plan& plan) {
        const auto stream = std::make_shared<TradeStream>(input, table, mapped(table.header, m_options), m_options);
        plan.streams.push_back(stream);
        plan.inputs[input].notes << table.notes
                                 << tr("It is large, so that its rows are counted and only those that change something or "
                                       "are left out are listed.");
        if (m_options.streams == PlanOptions::Streams::CountedWhenWritten)
            return {};
        const auto counted = stream->count(document, m_rows.references(), plan, m_options.progress);
        plan.sources.insert(m_rows.sources());
        return counted;
    }

    // Errors: Cancelled.
    Result<void> plan(const TextTable& table, const Recognised& recognised, int input, Plan& plan) {
        plan.inputs[input].notes << table.notes;
        if (recognised.form) {
            plan.inputs[input].notes << recognised.form->notes;
            plan.sources.insert(recognised.form->source.slug, recognised.form->source);
            if (recognised.form->headerIsData)
                planRow(table, {table.headerNumber, table.header}, recognised, input, plan);
        }
        if (recognised.own && recognised.own->table == Table::Place)
            planPlaces(table, recognised, input, plan);
        else
            for (const TextTable::Row& row : table.rows)
                planRow(table, row, recognised, input, plan);
        if (recognised.form)
            planLeftOut(*recognised.form, input, plan);
        plan.sources.insert(m_rows.sources());
        return m_isCancelled ? Result<void>(fail(ErrorCode::Cancelled, tr("The import was cancelled. Nothing was written.")))
                             : Result<void>();
    }
    auto takeIdsAside() { return m_rows.takeIdsAside(); }
    void expect(size_t rows) { m_all = rows; }

private:
    // A row may be left out only because what it names comes in a later row: those are looked at again at the end, as they
    // would be the next time. They come in behind what they rest on.
    void planLeftOut(const Form& form, int input, Plan& plan) {
        QSet<size_t> settled;
        std::vector<PlannedRow> fresh;
        for (bool goesOn = true; goesOn && !m_isCancelled;) {
            goesOn = false;
            for (const auto& [at, row] : m_leftOut) {
                if (settled.contains(at))
                    continue;
                PlannedRow planned;
                planned.input = input;
                planned.number = row->number;
                m_rows.plan(form.parse(*row), form.source.slug, planned);
                if (planned.outcome == Outcome::Doubtful || planned.outcome == Outcome::Refused)
                    continue;
                --plan.inputs[input].of(plan.rows[at].outcome);
                ++plan.inputs[input].of(planned.outcome);
                fresh.push_back(std::move(planned));
                settled.insert(at);
                goesOn = true;
            }
        }
        m_leftOut.clear();
        if (settled.isEmpty())
            return;
        std::vector<PlannedRow> rows;
        for (size_t i = 0; i < plan.rows.size(); ++i)
            if (!settled.contains(i))
                rows.push_back(std::move(plan.rows[i]));
        std::move(fresh.begin(), fresh.end(), std::back_inserter(rows));
        plan.rows = std::move(rows);
    }

    // A place may be a part of one that comes later in the file: what is above comes first.
    void planPlaces(const TextTable& table, const Recognised& recognised, int input, Plan& plan) {
        const QStringList header = mapped(table.header, m_options);
        const qsizetype id = header.indexOf(u"place_id"_s), parent = header.indexOf(u"parent"_s);
        QSet<QString> waiting;
        std::vector<const TextTable::Row*> rows;
        for (const TextTable::Row& row : table.rows) {
            rows.push_back(&row);
            waiting.insert(row.cells.value(id));
        }
        while (!rows.empty()) {
            std::vector<const TextTable::Row*> later;
            for (const TextTable::Row* row : rows) {
                if (waiting.contains(row->cells.value(parent))) {
                    later.push_back(row);
                } else {
                    planRow(table, *row, recognised, input, plan);
                    waiting.remove(row->cells.value(id));
                }
            }
            if (later.size() == rows.size())
                waiting.clear(); // they go round: each is refused for its parent
            rows = std::move(later);
        }
    }

    void planRow(const TextTable& table, const TextTable::Row& row, const Recognised& recognised, int input,
                 Plan& plan) {
        constexpr size_t step = 200;
        if (m_isCancelled || (m_done++ % step == 0 && m_options.progress && !m_options.progress(m_done, m_all))) {
            m_isCancelled = true;
            return;
        }
        InputCounts& counts = plan.inputs[input];
        ++counts.read;
        if (const auto unticked = m_unticked.constFind({input, row.number}); unticked != m_unticked.constEnd()) {
            ++counts.unticked;
            plan.rows.push_back(**unticked);
            return;
        }
        PlannedRow planned;
        planned.input = input;
        planned.number = row.number;
        if (row.cells.size() != table.header.size() && !(recognised.form && recognised.form->headerIsData)) {
            planned.outcome = Outcome::Refused;
            planned.reason =
                tr("The row has %1 cells, the header has %2.").arg(row.cells.size()).arg(table.header.size());
        } else if (recognised.form) {
            m_rows.plan(recognised.form->parse(row), recognised.form->source.slug, planned);
        } else if (recognised.own) {
            m_rows.plan(ownRow(*recognised.own, table, row), planned);
        } else {
            if (m_columnsOf != &table) {
                m_columnsOf = &table;
                m_columns.clear();
                for (int i = 0; i < table.header.size(); ++i)
                    m_columns.insert(table.header[i].trimmed(), i);
            }
            auto parsed = recognised.shape->parse(Cells(m_columns, row.cells));
            if (parsed) {
                m_rows.plan(std::move(*parsed), planned);
            } else {
                planned.outcome = Outcome::Refused;
                planned.reason = parsed.error().sentence;
            }
        }
        ++counts.of(planned.outcome);
        const bool isLeftOut = planned.outcome == Outcome::Doubtful || planned.outcome == Outcome::Refused;
        if (recognised.form && isLeftOut && row.number != table.headerNumber)
            m_leftOut.emplace_back(plan.rows.size(), &row);
        plan.rows.push_back(std::move(planned));
    }

    Payload ownRow(const OwnTable& own, const TextTable& table, const TextTable::Row& row) {
        if (m_columnsOf != &table) {
            m_columnsOf = &table;
            m_ownColumns.clear();
            const QStringList header = mapped(table.header, m_options);
            for (const QString& name : own.header())
                m_ownColumns << int(header.indexOf(name));
        }
        OwnRow result;
        result.table = own.table;
        for (const int column : std::as_const(m_ownColumns))
            result.cells << (column < 0 ? QString() : row.cells.value(column));
        return result;
    }

    RowPlanner m_rows;
    const PlanOptions& m_options;
    const TextTable* m_columnsOf = nullptr;
    QHash<std::pair<int, int>, const PlannedRow*> m_unticked; // by input and row
    QHash<QString, int> m_columns;
    QList<int> m_ownColumns;
    std::vector<std::pair<size_t, const TextTable::Row*>> m_leftOut; // by position in the plan, of this table
    size_t m_done = 0, m_all = 0; // rows
    bool m_isCancelled = false;
};

} // namespace

int& InputCounts::of(Outcome outcome) {
    switch (outcome) {
    case Outcome::New:
        return added;
    case Outcome::Changed:
        return changed;
    case Outcome::Same:
        return same;
    case Outcome::Doubtful:
        return doubtful;
    case Outcome::Refused:
        break;
    }
    return refused;
}

bool Plan::writesNothing() const {
    const bool isCounted = std::all_of(streams.begin(), streams.end(), [this](const auto& stream) {
        return !inputs[stream->input()].digest.isEmpty();
    });
    return isCounted && count(Outcome::New) == 0 && count(Outcome::Changed) == 0;
}

int Plan::count(Outcome outcome) const {
    int sum = 0;
    for (InputCounts counts : inputs)
        sum += counts.of(outcome);
    return sum;
}

int Plan::read() const {
    int sum = 0;
    for (const InputCounts& counts : inputs)
        sum += counts.read;
    return sum;
}

int Plan::unticked() const {
    int sum = 0;
    for (const InputCounts& counts : inputs)
        sum += counts.unticked;
    return sum;
}

int Plan::unticked(Outcome outcome) const {
    return int(std::count_if(rows.begin(), rows.end(),
                             [outcome](const PlannedRow& row) { return !row.isTicked && row.outcome == outcome; }));
}

Result<Plan> planImport(const document::Document& document, const std::vector<TextTable>& tables,
                        const PlanOptions& chosen) {
    const auto known = withSaved(document, chosen);
    if (!known)
        return tl::unexpected(known.error());
    const PlanOptions& options = *known;
    auto matcher = PlaceMatcher::read(document, options.loadGazetteer);
    if (!matcher)
        return tl::unexpected(matcher.error());
    if (auto checked = checkMapping(tables, options, *matcher); !checked)
        return tl::unexpected(checked.error());
    Plan plan;
    plan.keep = options.keep;
    std::vector<Recognised> found;
    std::vector<size_t> order;
    QHash<size_t, TextTable> loaded; // that were left on the disk, and hold something else than was thought
    for (const TextTable& table : tables) {
        if (options.leftAside.contains(found.size())) {
            plan.inputs.append({table.name, {}});
            found.emplace_back();
            continue;
        }
        auto recognised = recognise(table, options, *matcher);
        if (!recognised)
            return tl::unexpected(recognised.error());
        InputCounts counts{table.name, recognised->table()};
        counts.form = recognised->form  ? recognised->form->name
                      : recognised->own ? tr("Table of Entente")
                                        : tr("Table of Entente, as the sample has it");
        if (recognised->form && recognised->form->home)
            counts.home = recognised->form->home->name;
        counts.digest = table.digest;
        if (table.rest && !recognised->isStreamed()) {
            auto whole = table.rest->load();
            if (!whole)
                return tl::unexpected(whole.error());
            counts.digest = whole->digest;
            loaded.insert(found.size(), std::move(*whole));
        }
        plan.inputs.append(counts);
        order.push_back(found.size());
        found.push_back(std::move(*recognised));
    }
    std::stable_sort(order.begin(), order.end(),
                     [&found](size_t one, size_t other) { return found[one].rank() < found[other].rank(); });
    Planner planner(document, *matcher, options);
    if (auto prepared = planner.prepare(); !prepared)
        return tl::unexpected(prepared.error());
    const auto tableAt = [&](size_t i) -> const TextTable& {
        const auto whole = loaded.constFind(i);
        return whole == loaded.constEnd() ? tables[i] : *whole;
    };
    size_t rows = 0;
    for (const size_t i : order)
        rows += tableAt(i).rows.size();
    planner.expect(rows);
    for (const size_t i : order) {
        const TextTable& table = tableAt(i);
        if (auto planned = table.rest ? planner.planStream(document, table, int(i), plan)
                                      : planner.plan(table, found[i], int(i), plan);
            !planned)
            return tl::unexpected(planned.error());
    }
    if (planner.error())
        return tl::unexpected(*planner.error());
    plan.ids = planner.takeIdsAside();
    return plan;
}

Result<std::vector<size_t>> unrecognised(const document::Document& document, const std::vector<TextTable>& tables,
                                         const PlanOptions& chosen) {
    const auto options = withSaved(document, chosen);
    if (!options)
        return tl::unexpected(options.error());
    auto matcher = PlaceMatcher::read(document, options->loadGazetteer);
    if (!matcher)
        return tl::unexpected(matcher.error());
    std::vector<size_t> found;
    for (size_t i = 0; i < tables.size(); ++i)
        if (!recognise(tables[i], *options, *matcher))
            found.push_back(i);
    return found;
}

} // namespace exchange
