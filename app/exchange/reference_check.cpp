// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reference_check.h"

#include "document/iso3166.h"
#include "document/rows.h"
#include "exchange/own_tables.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

QString first(std::initializer_list<QString> reasons) {
    for (const QString& reason : reasons)
        if (!reason.isEmpty())
            return reason;
    return {};
}

struct Checking {
    const ReferenceCheck& known;

    QString source(const QString& slug) const {
        return slug.isEmpty() || known.isKnown(Table::Source, slug)
                   ? QString()
                   : tr("There is no source \u201c%1\u201d.").arg(slug);
    }
    QString place(const QString& slug) const {
        return known.isKnown(Table::Place, slug) ? QString() : tr("There is no place \u201c%1\u201d.").arg(slug);
    }
    QString agreement(const QString& slug) const {
        return known.isKnown(Table::Agreement, slug) ? QString()
                                                     : tr("There is no agreement \u201c%1\u201d.").arg(slug);
    }

    QString operator()(Source&) const { return {}; }
    QString operator()(PlaceRow& row) const {
        if (document::countryName(row.place.country).isEmpty())
            return tr("\u201c%1\u201d is not a country code of ISO 3166.").arg(row.place.country);
        return first({source(row.source), source(row.coordinateSource)});
    }
    QString operator()(AgreementRow& row) const {
        QString reason;
        for (const QString& slug : row.sources)
            reason = first({reason, source(slug)});
        for (const QString& slug : row.parties)
            reason = first({reason, place(slug)});
        if (row.parties.value(0) == row.parties.value(1))
            reason = first({reason, tr("A place cannot be tied to itself.")});
        return reason;
    }
    QString operator()(EventRow& row) const { return first({agreement(row.agreement), source(row.source)}); }
    QString operator()(ActivityRow& row) const {
        QString reason = row.agreement.isEmpty() ? QString() : agreement(row.agreement);
        for (const QString& slug : row.places)
            reason = first({reason, place(slug)});
        return first({reason, source(row.source)});
    }
    QString operator()(IndicatorRow& row) const { return first({place(row.place), source(row.source)}); }
    QString operator()(PollRow& row) const {
        return first({place(row.respondents), place(row.about), source(row.source)});
    }
    QString operator()(TradeRow& row) const {
        return first({place(row.reporter), place(row.partner), source(row.source)});
    }
    QString operator()(MilestoneRow& row) const { return source(row.source); }
    QString operator()(DeflatorRow& row) const { return source(row.source); }
    QString operator()(ExchangeRateRow& row) const { return source(row.source); }
    QString operator()(ClaimRow& row) const {
        const auto table = tableFromName(row.record);
        if (!table || (*table != Table::Agreement && *table != Table::Poll && *table != Table::Place))
            return tr("Claims about \u201c%1\u201d cannot be kept.").arg(row.record);
        if (!known.isKnown(*table, row.recordSlug))
            return tr("There is no %1 \u201c%2\u201d.").arg(row.record, row.recordSlug);
        return source(row.source);
    }
    QString link(Table table, const QString& slug) const {
        if (slug.isEmpty() || known.isKnown(table, slug))
            return {};
        if (table == Table::Source) {
            known.addSource(slug);
            return {};
        }
        return tr("There is no %1 \u201c%2\u201d.").arg(shownTable(table), slug);
    }
    // Values are read as if they were typed; unknown kinds of agreements become "other" and the file's word is kept.
    QString operator()(OwnRow& row) const {
        const OwnTable& table = *ownTable(row.table);
        const auto columns = table.columns();
        document::Row typed(row.table);
        for (size_t i = 0; i < columns.size(); ++i) {
            QString& value = row.cells[qsizetype(i)];
            const FieldSpec* field = columns[i].field;
            QString problem;
            if (field && field->required && value.trimmed().isEmpty()) {
                problem = tr("The column \u201c%1\u201d is empty.").arg(columns[i].name);
            } else if (field && field->kind == FieldKind::Link) {
                problem = link(field->target, value);
            } else if (field && !(row.table == Table::Citation && columns[i].name == u"record_id")) {
                if (field->words == WordList::AgreementKind && !fromWord<AgreementKind>(value.trimmed())) {
                    row.cells[qsizetype(columns.size()) - 3] = value; // kind_original stands before the two lists
                    value = word(AgreementKind::Other);
                }
                if (const auto read = typed.setTyped(*field, value); !read)
                    problem = read.error().sentence;
                else if (const QVariant* stored = typed.value(QString::fromUtf16(field->name));
                         stored && field->kind != FieldKind::Decimal && field->kind != FieldKind::Text)
                    value = stored->toString(); // as the document has it: "2007-05-07"
            } else {
                problem = children(columns[i].children, value);
            }
            if (!problem.isEmpty())
                return problem;
        }
        return {};
    }
    QString children(OwnColumn::Children children, const QString& cell) const {
        using Children = OwnColumn::Children;
        const QList<QStringList> items = itemsOf(cell);
        for (const QStringList& item : items) {
            const QString slug = item.first();
            QString problem;
            if (children == Children::Parties || children == Children::Places)
                problem = place(slug);
            else if (children == Children::Organisations)
                problem = link(Table::Organisation, slug);
            else if (children == Children::People)
                problem = link(Table::Person, slug);
            else if (children == Children::Signatories)
                problem = first({link(Table::Person, slug), link(Table::Place, item.value(1))});
            if (!problem.isEmpty())
                return problem;
        }
        return children == Children::Parties && items.size() < 2
                   ? tr("An agreement needs two or more different places.")
                   : QString();
    }
};

} // namespace

QString ReferenceCheck::problem(Payload& payload) const {
    return std::visit(Checking{*this}, payload);
}

} // namespace exchange
