// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/plan.h"

#include "document/iso3166.h"
#include "document/reader.h"
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

// The short ids that rows may refer to: those of the document and those that come with the same import.
struct Known {
    QSet<QString> sources, places, agreements, activities, polls, indicators, milestones;

    Result<void> read(const document::Document& document) {
        namespace reader = document::reader;
        const auto note = [](QSet<QString>& set) { return [&set](auto&& record) { set.insert(record.slug); }; };
        return reader::sources(document, note(sources))
            .and_then([&] { return reader::places(document, note(places)); })
            .and_then([&] { return reader::agreements(document, note(agreements)); })
            .and_then([&] { return reader::activities(document, note(activities)); })
            .and_then([&] { return reader::polls(document, note(polls)); })
            .and_then([&] { return reader::indicators(document, note(indicators)); })
            .and_then([&] { return reader::milestones(document, note(milestones)); });
    }
    bool isPlace(const QString& code) const { return places.contains(code) || code == u"WORLD" || !document::countryName(code).isEmpty(); }
};

// Says why a row cannot be taken, "" when it can; notes its own id when it can.
class Checker {
public:
    explicit Checker(Known& known) : m_known(known) {}

    QString operator()(const Source& row) { return own(m_known.sources, row.slug); }
    QString operator()(const PlaceRow& row) {
        if (document::countryName(row.place.country).isEmpty())
            return tr("\u201c%1\u201d is not a country code of ISO 3166.").arg(row.place.country);
        return first({source(row.source), source(row.coordinateSource), own(m_known.places, row.place.slug)});
    }
    QString operator()(const AgreementRow& row) {
        QString reason;
        for (const QString& slug : row.sources)
            reason = first({reason, source(slug)});
        for (const QString& slug : row.parties)
            reason = first({reason, place(slug)});
        if (row.parties.value(0) == row.parties.value(1))
            reason = first({reason, tr("A place cannot be tied to itself.")});
        return first({reason, own(m_known.agreements, row.agreement.slug)});
    }
    QString operator()(const EventRow& row) { return first({agreement(row.agreement), source(row.source)}); }
    QString operator()(const ActivityRow& row) {
        QString reason = row.agreement.isEmpty() ? QString() : agreement(row.agreement);
        for (const QString& slug : row.places)
            reason = first({reason, place(slug)});
        return first({reason, source(row.source), own(m_known.activities, row.activity.slug)});
    }
    QString operator()(const IndicatorRow& row) { return first({place(row.place), source(row.source), own(m_known.indicators, row.indicator.slug)}); }
    QString operator()(const PollRow& row) {
        return first({place(row.respondents), place(row.about), source(row.source), own(m_known.polls, row.poll.slug)});
    }
    QString operator()(const TradeRow& row) { return first({place(row.reporter), place(row.partner), source(row.source)}); }
    QString operator()(const MilestoneRow& row) { return first({source(row.source), own(m_known.milestones, row.milestone.slug)}); }
    QString operator()(const DeflatorRow& row) { return source(row.source); }
    QString operator()(const ExchangeRateRow& row) { return source(row.source); }
    QString operator()(const ClaimRow& row) {
        const QSet<QString>* known = row.record == u"agreement" ? &m_known.agreements
                                     : row.record == u"poll"    ? &m_known.polls
                                     : row.record == u"place"   ? &m_known.places
                                                                : nullptr;
        if (!known)
            return tr("Claims about \u201c%1\u201d cannot be kept.").arg(row.record);
        if (!known->contains(row.recordSlug))
            return tr("There is no %1 \u201c%2\u201d.").arg(row.record, row.recordSlug);
        return source(row.source);
    }

    bool isTwice() const { return m_twice; }

private:
    static QString first(std::initializer_list<QString> reasons) {
        for (const QString& reason : reasons)
            if (!reason.isEmpty())
                return reason;
        return {};
    }
    QString source(const QString& slug) const {
        return slug.isEmpty() || m_known.sources.contains(slug) ? QString() : tr("There is no source \u201c%1\u201d.").arg(slug);
    }
    QString place(const QString& slug) const { return m_known.isPlace(slug) ? QString() : tr("There is no place \u201c%1\u201d.").arg(slug); }
    QString agreement(const QString& slug) const {
        return m_known.agreements.contains(slug) ? QString() : tr("There is no agreement \u201c%1\u201d.").arg(slug);
    }
    QString own(QSet<QString>& set, const QString& slug) {
        m_twice = set.contains(slug);
        set.insert(slug);
        return m_twice ? tr("\u201c%1\u201d is there already.").arg(slug) : QString();
    }
    Known& m_known;
    bool m_twice = false;
};

// The shape with the most columns among those that fit: some headers hold all columns of a simpler table.
const Shape* shapeOf(const QStringList& header) {
    const Shape* best = nullptr;
    for (const Shape& shape : shapes()) {
        const bool fits = std::all_of(shape.columns.begin(), shape.columns.end(),
                                      [&header](const char16_t* column) { return header.contains(QString::fromUtf16(column)); });
        if (fits && (!best || shape.columns.size() > best->columns.size()))
            best = &shape;
    }
    return best;
}

void planTable(const TextTable& table, const Shape& shape, int input, Known& known, Plan& plan) {
    QHash<QString, int> columns;
    for (int i = 0; i < table.header.size(); ++i)
        columns.insert(table.header[i].trimmed(), i);
    InputCounts& counts = plan.inputs[input];
    for (const TextTable::Row& row : table.rows) {
        ++counts.read;
        PlannedRow planned;
        planned.input = input;
        planned.number = row.number;
        if (row.cells.size() != table.header.size()) {
            planned.outcome = Outcome::Refused;
            planned.reason = tr("The row has %1 cells, the header has %2.").arg(row.cells.size()).arg(table.header.size());
        } else if (auto parsed = shape.parse(Cells(columns, row.cells)); !parsed) {
            planned.outcome = Outcome::Refused;
            planned.reason = parsed.error().sentence;
        } else {
            Checker checker(known);
            planned.reason = std::visit(checker, *parsed);
            planned.outcome = planned.reason.isEmpty() ? Outcome::New : checker.isTwice() ? Outcome::Doubtful : Outcome::Refused;
            planned.payload = std::move(*parsed);
        }
        ++(planned.outcome == Outcome::New ? counts.added : planned.outcome == Outcome::Doubtful ? counts.doubtful : counts.refused);
        plan.rows.push_back(std::move(planned));
    }
}

}  // namespace

Result<Plan> planImport(const document::Document& document, const std::vector<TextTable>& tables) {
    Known known;
    if (auto read = known.read(document); !read)
        return tl::unexpected(read.error());
    Plan plan;
    std::vector<const Shape*> found;
    for (const TextTable& table : tables) {
        const Shape* shape = shapeOf(table.header);
        if (!shape)
            return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d is not a table that Entente knows, so nothing was read from it.").arg(table.name),
                        tr("Its first row must name the columns of one of Entente's tables."));
        found.push_back(shape);
        plan.inputs.append({table.name, QString::fromUtf16(shape->name)});
    }
    for (const Shape& shape : shapes())
        for (size_t i = 0; i < tables.size(); ++i)
            if (found[i] == &shape)
                planTable(tables[i], shape, int(i), known, plan);
    return plan;
}

}  // namespace exchange
