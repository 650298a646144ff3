// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/plan.h"

#include "document/mappings.h"
#include "exchange/row_planner.h"
#include "exchange/rows.h"
#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

// The shape with the most columns among those that fit: some headers hold all columns of a simpler table.
const Shape* shapeOf(const QStringList& header) {
    const Shape* best = nullptr;
    for (const Shape& shape : shapes()) {
        const bool fits = std::all_of(shape.columns.begin(), shape.columns.end(), [&header](const char16_t* column) {
            return header.contains(QString::fromUtf16(column));
        });
        if (fits && (!best || shape.columns.size() > best->columns.size()))
            best = &shape;
    }
    return best;
}

// What a table is: one of Entente's own, one of the sample's, or a form of other people's.
struct Recognised {
    const OwnTable* own = nullptr;
    const Shape* shape = nullptr;
    std::optional<Form> form;
    QString table() const {
        return own ? QString::fromUtf16(own->name) : shape ? QString::fromUtf16(shape->name) : form->table;
    }
    // What is referred to comes first.
    int rank() const {
        const QString name = table();
        for (size_t i = 0; i < ownTables().size(); ++i)
            if (name == QStringView(ownTables()[i].name))
                return int(i);
        return int(ownTables().size()); // claims
    }
};

// The columns of an own table where the file names them so, or a mapping says which they are: all that are required
// must be there.
bool fitsOwn(const OwnTable& table, const QStringList& header) {
    for (const OwnColumn& column : table.columns())
        if (column.field && column.field->required && !header.contains(column.name))
            return false;
    return true;
}

QStringList mapped(const QStringList& header, const PlanOptions& options) {
    QStringList result;
    for (const QString& name : header)
        result << options.mapping.value(name, name);
    return result;
}

Result<Recognised> recognise(const TextTable& table, const PlanOptions& options, PlaceMatcher& matcher) {
    Recognised found;
    const QStringList header = mapped(table.header, options);
    if (!options.as.isEmpty() && !ownTable(options.as))
        return fail(ErrorCode::InvalidValue, tr("There is no table \u201c%1\u201d.").arg(options.as.left(40)),
                    tr("The tables are those that entente export knows, such as agreements or trade."));
    const auto chosen = std::find_if(options.mappings.begin(), options.mappings.end(),
                                     [&](const Mapping& mapping) { return mapping.fits(table.header); });
    if (chosen != options.mappings.end() && chosen->missing().isEmpty() &&
        (options.as.isEmpty() || options.as == chosen->table)) {
        found.form = mappedForm(table, *chosen, options, matcher);
        return found;
    }
    found.own = ownTableOf(header);
    if (found.own && !options.as.isEmpty() && options.as != QStringView(found.own->name))
        found.own = nullptr;
    if (!found.own && options.as.isEmpty())
        found.shape = shapeOf(table.header);
    if (!found.own && !found.shape)
        found.form = recogniseForm(table, options, matcher);
    if (!found.own && !found.shape && !found.form && !options.as.isEmpty() && fitsOwn(*ownTable(options.as), header))
        found.own = ownTable(options.as);
    if (found.own || found.shape || found.form)
        return found;
    if (options.as.isEmpty())
        return fail(
            ErrorCode::InvalidValue,
            tr("\u201c%1\u201d is not a table that Entente knows, so nothing was read from it. Its columns are: %2.")
                .arg(table.name, table.header.join(u", "_s).left(300)),
            tr("Say what it holds, and which of its columns are which."));
    QStringList required;
    for (const OwnColumn& column : ownTable(options.as)->columns())
        if (column.field && column.field->required)
            required << column.name;
    return fail(ErrorCode::InvalidValue,
                tr("\u201c%1\u201d cannot be read as %2, so nothing was read from it. Its columns are: %3.")
                    .arg(table.name, options.as, table.header.join(u", "_s).left(300)),
                tr("Say which of its columns are which. Entente needs these: %1.").arg(required.join(u", "_s)));
}

// A mapping that names what is not there would be left aside without a word.
Result<void> checkMapping(const std::vector<TextTable>& tables, const PlanOptions& options, const PlaceMatcher& matcher) {
    QStringList fields = tieFields();
    for (const OwnTable& table : ownTables())
        fields << table.header();
    for (auto it = options.mapping.cbegin(); it != options.mapping.cend(); ++it) {
        if (it.key() == u"home") {
            if (!matcher.place(it.value()))
                return fail(ErrorCode::NotFound,
                            tr("There is no place \u201c%1\u201d in the document, so nothing was read.").arg(it.value().left(60)),
                            tr("Name one by its id, such as kr-busan."));
            continue;
        }
        if (std::none_of(tables.begin(), tables.end(), [&](const TextTable& table) { return table.header.contains(it.key()); }))
            return fail(ErrorCode::InvalidValue, tr("There is no column \u201c%1\u201d, so nothing was read.").arg(it.key().left(60)),
                        tables.empty() ? QString()
                                       : tr("The columns are: %1.").arg(tables.front().header.join(u", "_s).left(300)));
        if (!fields.contains(it.value()))
            return fail(ErrorCode::InvalidValue, tr("There is no field \u201c%1\u201d, so nothing was read.").arg(it.value().left(60)),
                        tr("Those of agreements are: %1.").arg(tieFields().join(u", "_s)));
    }
    return {};
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

    void plan(const TextTable& table, const Recognised& recognised, int input, Plan& plan) {
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
        plan.sources.insert(m_rows.sources());
    }

private:
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
        plan.inputs.append(counts);
        order.push_back(found.size());
        found.push_back(std::move(*recognised));
    }
    std::stable_sort(order.begin(), order.end(),
                     [&found](size_t one, size_t other) { return found[one].rank() < found[other].rank(); });
    Planner planner(document, *matcher, options);
    if (auto prepared = planner.prepare(); !prepared)
        return tl::unexpected(prepared.error());
    for (const size_t i : order)
        planner.plan(tables[i], found[i], int(i), plan);
    if (planner.error())
        return tl::unexpected(*planner.error());
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
