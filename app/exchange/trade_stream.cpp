// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/trade_stream.h"

#include "document/rows.h"
#include "document/trade_bulk.h"
#include "exchange/known_flows.h"
#include "exchange/large_text.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {
namespace {

constexpr size_t portion = 400'000; // rows, sorted: the fewer the portions, the fewer pages of the index are split again

// The columns of the own table in their order.
enum Column { Reporter, Partner, Year, Month, Direction, Commodity, Scheme, Value, Valuation, Source, Note, Columns };

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

// A whole number as programs write it; nothing for what a person must have written.
std::optional<qint64> plainNumber(QByteArrayView text) {
    constexpr qsizetype most = 18;
    if (text.isEmpty() || text.size() > most)
        return std::nullopt;
    qint64 number = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return number;
}

} // namespace

records::Source incompleteSource(const QString& slug) {
    records::Source source;
    source.slug = source.title = slug;
    source.note = tr("Named by an imported file. Nothing else is on record about it yet.");
    return source;
}

TradeStream::TradeStream(int input, const TextTable& table, const QStringList& header, const PlanOptions& options)
    : m_input(input)
    , m_table(table)
    , m_keep(options.keep) {
    for (const QString& name : ownTable(Table::TradeFlow)->header())
        m_columns.push_back(int(header.indexOf(name)));
    for (const PlannedRow& row : options.unticked)
        if (row.input == input) {
            m_unticked.insert(row.number);
            m_untickedRows.push_back(row);
        }
}

class TradeStream::Reading {
public:
    enum class Counts : quint8 { No, Yes };
    Reading(const TradeStream& stream, const document::Document& document, const References& references, Counts counts,
            Plan& plan)
        : m_stream(stream)
        , m_references(references)
        , m_counts(counts == Counts::Yes)
        , m_plan(plan)
        , m_known(document, m_texts)
        , m_records(document) {
        for (const FieldSpec& field : spec(Table::TradeFlow).fields)
            m_fields.push_back(&field);
    }
    void writeInto(document::Document& document) { m_adder.emplace(document); }

    bool take(const LargeText::Row& row) {
        if (m_counts)
            ++counts().read;
        Flow flow;
        flow.number = row.number;
        QString problem;
        if (qsizetype(row.cells.size()) != m_stream.m_table.header.size())
            problem = tr("The row has %1 cells, the header has %2.").arg(row.cells.size()).arg(m_stream.m_table.header.size());
        else
            problem = parse(row, flow);
        if (problem.isEmpty())
            m_portion.push_back(flow);
        else
            list({m_stream.m_input, row.number, Outcome::Refused, true, problem, {}, {}, {}});
        return m_portion.size() < portion || settle();
    }

    // Decides and writes the rows that were read so far; false on an error.
    bool settle() {
        std::sort(m_portion.begin(), m_portion.end());
        for (size_t from = 0, to = 0; from < m_portion.size() && !m_error; from = to) {
            while (to < m_portion.size() && m_portion[to].isOfPair(m_portion[from]))
                ++to;
            const bool isNew = !m_portion[from].reporter || !m_portion[from].partner;
            if (const auto met = isNew ? Result<void>() : m_known.meet(m_portion[from].reporter, m_portion[from].partner); !met)
                m_error = met.error();
            for (size_t i = from; i < to && !m_error; ++i)
                decide(m_portion[i], isNew ? nullptr : m_known.find(m_portion[i]));
        }
        m_portion.clear();
        m_texts.forgetNotes();
        return !m_error;
    }
    Result<void> finish() {
        if (!m_error && settle() && m_adder)
            if (const auto done = m_adder->finish(); !done)
                m_error = done.error();
        if (!m_error && m_records.error())
            m_error = m_records.error();
        return m_error ? Result<void>(tl::unexpected(*m_error)) : Result<void>();
    }
    const std::optional<Error>& error() const { return m_error; }

private:
    InputCounts& counts() { return m_plan.inputs[m_stream.m_input]; }

    void list(PlannedRow row) {
        if (!m_counts)
            return;
        ++counts().of(row.outcome);
        m_plan.rows.push_back(std::move(row));
    }

    // What is wrong with a row, else empty; as a smaller file is read (see ReferenceCheck).
    QString parse(const LargeText::Row& row, Flow& flow) {
        for (int column = 0; column < Columns; ++column) {
            const int at = m_stream.m_columns[size_t(column)];
            const QByteArrayView text = at < 0 ? QByteArrayView("", 0) : row.cells[size_t(at)];
            const FieldSpec& field = *m_fields[size_t(column)];
            if (text.isEmpty() && !field.required)
                continue;
            QString problem;
            switch (column) {
            case Reporter:
                problem = place(field, text, flow.reporterText, flow.reporter);
                break;
            case Partner:
                problem = place(field, text, flow.partnerText, flow.partner);
                break;
            case Source:
                problem = source(text, flow);
                break;
            case Year:
            case Month:
            case Value: {
                const auto plain = plainNumber(text);
                qint64 number = plain.value_or(0);
                if (!plain || number < qint64(qMax(field.least, -9e18)) || number > qint64(qMin(field.most, 9e18)))
                    problem = typed(field, text, &number);
                (column == Year ? flow.year : column == Month ? flow.month : flow.value) = number;
                break;
            }
            default:
                problem = word(column, field, text, flow);
            }
            if (!problem.isEmpty())
                return problem;
        }
        return {};
    }

    // As if it were typed, for what is not plain.
    QString typed(const FieldSpec& field, QByteArrayView text, qint64* number, QString* stored = nullptr) {
        const QString value = QString::fromUtf8(text);
        if (field.required && value.trimmed().isEmpty())
            return empty(field);
        document::Row row(Table::TradeFlow);
        auto read = row.setTyped(field, value);
        if (read)
            read = document::checkValues(row);
        if (!read)
            return read.error().sentence;
        const QVariant* result = row.value(field.name);
        if (number)
            *number = result ? result->toLongLong() : 0;
        if (stored)
            *stored = result ? result->toString() : QString();
        return {};
    }
    QString empty(const FieldSpec& field) const {
        const auto at = std::find(m_fields.begin(), m_fields.end(), &field) - m_fields.begin();
        return tr("The column \u201c%1\u201d is empty.").arg(ownTable(Table::TradeFlow)->header().at(at));
    }

    QString word(int column, const FieldSpec& field, QByteArrayView text, Flow& flow) {
        int& code = column == Direction    ? flow.direction
                    : column == Commodity  ? flow.commodity
                    : column == Scheme     ? flow.scheme
                    : column == Valuation  ? flow.valuation
                                           : flow.note;
        if (column == Note) {
            code = m_texts.note(text);
            return {};
        }
        Known& known = m_words[column - Direction].of(text);
        if (!known.isSettled) {
            QString stored;
            known.problem = typed(field, text, nullptr, &stored);
            known.code = m_texts.code(stored.toUtf8());
            known.isSettled = true;
        }
        code = known.code;
        return known.problem;
    }

    QString place(const FieldSpec& field, QByteArrayView text, int& slug, qint64& id) {
        if (text.trimmed().isEmpty())
            return empty(field);
        Known& known = m_places.of(text);
        if (!known.isSettled) {
            known.isSettled = true;
            known.slug = QString::fromUtf8(text);
            if (!m_references.isPlace(known.slug))
                known.problem = tr("There is no %1 \u201c%2\u201d.").arg(shownTable(Table::Place), known.slug);
            else
                known.id = m_references.id(Table::Place, known.slug);
        }
        slug = int(m_places.last);
        id = known.id;
        return known.problem;
    }
    QString source(QByteArrayView text, Flow& flow) {
        Known& known = m_sources.of(text);
        if (!known.isSettled) {
            known.isSettled = true;
            known.slug = QString::fromUtf8(text);
            known.id = m_references.id(Table::Source, known.slug);
            if (!known.id)
                m_references.addSource(known.slug);
        }
        flow.sourceText = int(m_sources.last);
        flow.source = known.id;
        return {};
    }

    void decide(const Flow& flow, const KnownFlow* known) {
        if (m_counts && m_stream.m_unticked.contains(flow.number)) {
            ++counts().unticked;
            for (const PlannedRow& row : m_stream.m_untickedRows)
                if (row.number == flow.number)
                    m_plan.rows.push_back(row);
            return;
        }
        if (!known) {
            if (m_counts)
                ++counts().added;
            if (m_adder)
                add(flow);
            return;
        }
        if (!m_counts)
            return;
        std::vector<FieldChange> changes;
        if (!agrees(flow, known->flow))
            changes = differences(flow, *known);
        if (changes.empty()) {
            ++counts().same;
            return;
        }
        PlannedRow row{m_stream.m_input, flow.number, Outcome::Changed, true, {}, {}, {}, {}};
        row.changes = std::move(changes);
        list(std::move(row));
    }
    bool agrees(const Flow& mine, const Flow& theirs) const {
        return mine.value == theirs.value && (mine.note == 0 || m_texts.text(mine.note) == m_texts.text(theirs.note));
    }
    std::vector<FieldChange> differences(const Flow& flow, const KnownFlow& known) {
        const OwnTable& table = *ownTable(Table::TradeFlow);
        OwnRecord record;
        record.id = known.id;
        record.cells.resize(Columns);
        record.cells[Value] = QString::number(known.flow.value);
        record.cells[Note] = QString::fromUtf8(m_texts.text(known.flow.note));
        const QString source = flow.sourceText < 0 ? QString() : m_sources.values[size_t(flow.sourceText)].slug;
        return m_records.differences(
            table, record,
            {{u"value_usd"_s, QString::number(flow.value)}, {u"note"_s, QString::fromUtf8(m_texts.text(flow.note))}}, source,
            m_stream.m_keep);
    }

    void add(const Flow& flow) {
        document::trade::StoredFlow row;
        row.reporter = made(Table::Place, m_places.values[size_t(flow.reporterText)]);
        row.partner = made(Table::Place, m_places.values[size_t(flow.partnerText)]);
        row.source = flow.sourceText < 0 ? 0 : made(Table::Source, m_sources.values[size_t(flow.sourceText)]);
        if (m_error)
            return;
        row.year = int(flow.year);
        row.month = int(flow.month);
        row.direction = m_texts.text(flow.direction);
        row.commodity = m_texts.text(flow.commodity);
        row.scheme = m_texts.text(flow.scheme);
        row.value = flow.value;
        row.valuation = m_texts.text(flow.valuation);
        row.note = m_texts.text(flow.note);
        if (const auto added = m_adder->add(row); !added)
            m_error = added.error();
    }

    // The distinct texts of a column, and what each stands for.
    struct Known {
        QString slug, problem;
        qint64 id = 0;
        int code = 0;
        bool isSettled = false;
    };
    struct Distinct {
        QHash<QByteArray, size_t> positions;
        std::vector<Known> values;
        QByteArray lastText;
        size_t last = 0;
        Known& of(QByteArrayView text) {
            if (values.empty() || text != lastText) {
                lastText = text.toByteArray();
                const auto found = positions.constFind(lastText);
                last = found == positions.constEnd() ? values.size() : *found;
                if (found == positions.constEnd()) {
                    positions.insert(lastText, last);
                    values.emplace_back();
                }
            }
            return values[last];
        }
    };
    qint64 made(Table table, Known& known) {
        if (!known.id && !m_error) {
            const auto id = m_references.make(table, known.slug);
            if (id)
                known.id = *id;
            else
                m_error = id.error();
        }
        return known.id;
    }

    const TradeStream& m_stream;
    const References& m_references;
    const bool m_counts;
    Plan& m_plan;
    std::vector<const FieldSpec*> m_fields;
    FlowTexts m_texts;
    KnownFlows m_known;
    KnownRecords m_records;
    std::optional<document::trade::BulkAdder> m_adder;
    std::vector<Flow> m_portion;
    Distinct m_places, m_sources, m_words[Valuation - Direction + 1];
    std::optional<Error> m_error;
};

Result<void> TradeStream::count(const document::Document& document, const References& references, Plan& plan,
                                const Progress& progress) const {
    Reading reading(*this, document, references, Reading::Counts::Yes, plan);
    return run(reading, plan, progress);
}

Result<void> TradeStream::write(document::Document& document, const References& references, Plan& plan,
                                const Progress& progress) const {
    const bool isCounted = !plan.inputs[m_input].digest.isEmpty();
    Reading reading(*this, document, references, isCounted ? Reading::Counts::No : Reading::Counts::Yes, plan);
    reading.writeInto(document);
    return run(reading, plan, progress);
}

Result<void> TradeStream::run(Reading& reading, Plan& plan, const Progress& progress) const {
    bool isCancelled = false;
    const auto digest = m_table.rest->read(
        [&](const LargeText::Row& row) { return reading.take(row); },
        [&](qint64 bytes) {
            isCancelled = progress && !progress(size_t(bytes), size_t(m_table.rest->bytes()));
            return !isCancelled;
        });
    if (isCancelled)
        return fail(ErrorCode::Cancelled, tr("The import was cancelled. Nothing was written."));
    if (!digest)
        return tl::unexpected(digest.error());
    if (auto finished = reading.finish(); !finished)
        return finished;
    QString& known = plan.inputs[m_input].digest;
    if (!known.isEmpty() && *digest != known)
        return fail(ErrorCode::InvalidValue,
                    tr("\u201c%1\u201d was changed by another program after it was looked at. Nothing was written.").arg(m_table.name),
                    tr("Import it again when it is complete."));
    known = *digest;
    return {};
}

} // namespace exchange
