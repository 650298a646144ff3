// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/link_names.h"

#include "exchange/country_names.h"
#include "models/record_rows.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace records;
using explore::SearchHit;
using explore::SearchIndex;

namespace models {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("LinkNames", text);
}

QString shownChoice(const explore::Catalogue& catalogue, RecordRef record) {
    if (record.table == Table::Place)
        return catalogue.placeShown(PlaceId{record.id});
    if (record.table == Table::Source)
        if (const Source* source = catalogue.sources().find(SourceId{record.id}); source && !source->publisher.isEmpty())
            return u"%1: %2"_s.arg(source->publisher, source->title);
    if (record.table == Table::Agreement)
        if (const Agreement* agreement = catalogue.agreements().find(AgreementId{record.id}))
            return u"%1 (%2)"_s.arg(catalogue.title(*agreement), shown(agreement->kind).toLower());
    return catalogue.title(record);
}

Result<QString> countryCode(const QString& name) {
    const QString code = exchange::countryFromName(name);
    if (!code.isEmpty())
        return code;
    return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d is not the name of one country.").arg(name.left(60)),
                tr("Write its name or its two letters, such as South Korea or KR."));
}

}  // namespace

std::optional<Table> linkOf(Table table, QStringView field) {
    if (table == Table::Agreement && (field == u"party_1" || field == u"party_2"))
        return Table::Place;
    const FieldSpec* spec = records::field(table, field);
    return spec && spec->kind == FieldKind::Link ? std::optional(spec->target) : std::nullopt;
}

QHash<RecordRef, QString> linkChoices(const explore::Catalogue& catalogue, Table target) {
    QHash<RecordRef, QString> choices;
    const qsizetype count = rowCount(catalogue, target);
    choices.reserve(count);
    for (qsizetype row = 0; row < count; ++row) {
        const RecordRef record{target, idAt(catalogue, target, row)};
        choices.insert(record, shownChoice(catalogue, record));
    }
    return choices;
}

LinkNames::LinkNames(explore::Snapshot catalogue, Search search) : m_catalogue(std::move(catalogue)), m_search(std::move(search)) {}

Result<QString> LinkNames::recordNamed(Table target, const QString& name) {
    auto& names = m_names[int(target)];
    if (names.isEmpty()) {
        const auto choices = linkChoices(*m_catalogue, target);
        for (auto each = choices.begin(); each != choices.end(); ++each)
            for (const QString& text : {each.value(), m_catalogue->title(each.key())})
                if (auto& ids = names[SearchIndex::fold(text)]; !ids.contains(each.key().id))
                    ids << each.key().id;
    }
    QList<qint64> found = names.value(SearchIndex::fold(name));
    std::vector<SearchHit> hits;
    if (found.isEmpty()) {
        hits = m_search(name);
        std::erase_if(hits, [target](const SearchHit& hit) { return hit.record.table != target; });
        for (const SearchHit& hit : hits)
            if (SearchIndex::fold(hit.matched) == SearchIndex::fold(name) && !found.contains(hit.record.id))
                found << hit.record.id;
    }
    if (const QString code = found.isEmpty() && target == Table::Place ? exchange::countryFromName(name) : QString(); !code.isEmpty())
        for (const Place& place : m_catalogue->places().all())
            if (place.level == Level::Country && place.country == code)
                found << place.id.value;
    if (found.size() == 1)
        return QString::number(found.first());
    if (found.size() > 1)
        return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d is the name of several records.").arg(name.left(60)),
                    tr("Choose one from the list as you type."));
    const QString near = hits.empty() ? QString() : shownChoice(*m_catalogue, hits.front().record);
    return fail(ErrorCode::InvalidValue, tr("Nothing in the document is called \u201c%1\u201d.").arg(name.left(60)),
                near.isEmpty() ? tr("Add it first, or choose one from the list as you type.") : tr("Did you mean %1?").arg(near));
}

Result<QString> LinkNames::stored(Table table, QStringView field, const QString& typed) {
    const QString name = typed.trimmed();
    if (name.isEmpty())
        return typed;
    if (const auto target = linkOf(table, field))
        return recordNamed(*target, name);
    if (table == Table::Place && field == u"country")
        return countryCode(name);
    if (table == Table::Milestone && field == u"countries") {
        QStringList codes;
        for (const QString& part : name.split(u';', Qt::SkipEmptyParts)) {
            const auto code = countryCode(part.trimmed());
            if (!code)
                return code;
            codes << *code;
        }
        return codes.join(u"; "_s);
    }
    return typed;
}

}  // namespace models
