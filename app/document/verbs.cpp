// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/verbs.h"

#include "document/activities.h"
#include "document/agreements.h"
#include "document/iso3166.h"
#include "document/places.h"
#include "document/polls.h"
#include "document/rows.h"
#include "document/sources.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;
using records::Table;

namespace document {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Verbs", text);
}

// The rules that look at two fields of one row.
Result<void> checkTogether(const Document& document, const Row& row, qint64 id) {
    switch (row.table()) {
    case Table::Agreement:
        return agreements::checkDates(document, records::AgreementId{id}, row);
    case Table::Poll:
        return polls::checkDates(document, records::PollId{id}, row);
    case Table::Place:
        return places::checkParent(document, records::PlaceId{id}, row);
    default:
        return {};
    }
}

}  // namespace

Result<void> setField(Document& document, records::RecordRef record, QStringView fieldName, const QString& typed) {
    if (record.table == Table::Agreement && (fieldName == u"party_1" || fieldName == u"party_2"))
        return agreements::setParty(document, records::AgreementId{record.id}, fieldName == u"party_1" ? 0 : 1,
                                    records::PlaceId{typed.trimmed().toLongLong()});
    if (record.table == Table::Place && fieldName == u"country" && !countryName(typed.trimmed().toUpper()).isEmpty())
        return places::setCountry(document, records::PlaceId{record.id}, typed.trimmed().toUpper());
    const records::FieldSpec* field = records::field(record.table, fieldName);
    if (!field)
        return fail(ErrorCode::NotFound, tr("There is no field \u201c%1\u201d.").arg(fieldName));
    if (fieldName == u"slug")
        return fail(ErrorCode::InvalidValue, tr("An id does not change once it is given."), tr("Other files may refer to it."));
    Row row(record.table);
    const QString label = tr("Change \u201c%1\u201d of %2").arg(records::shownField(*field), titleOf(document, record));
    return row.setTyped(*field, typed)
        .and_then([&] { return checkTogether(document, row, record.id); })
        .and_then([&] { return updateRow(document, label, record.id, row); });
}

Result<std::vector<CellRefusal>> setFields(Document& document, const QString& label, const std::vector<CellEdit>& cells) {
    std::vector<CellRefusal> refused;
    const auto done = document.edit(label, [&]() -> Result<void> {
        for (size_t i = 0; i < cells.size(); ++i) {
            const auto set = setField(document, cells[i].record, cells[i].field, cells[i].typed);
            if (!set && records::isFileFailure(set.error().code))
                return set;
            if (!set)
                refused.push_back({i, set.error()});
        }
        return {};
    });
    return done.map([&] { return std::move(refused); });
}

Result<void> remove(Document& document, records::RecordRef record) {
    switch (record.table) {
    case Table::Place:
        return places::remove(document, records::PlaceId{record.id});
    case Table::Agreement:
        return agreements::remove(document, records::AgreementId{record.id});
    case Table::Activity:
        return activities::remove(document, records::ActivityId{record.id});
    case Table::Organisation:
    case Table::Person:
        return activities::removeParticipant(document, record);
    case Table::Source:
        return sources::remove(document, records::SourceId{record.id});
    case Table::AgreementParty:
        return agreements::removeParty(document, record.id);
    default:
        return document.edit(tr("Remove %1").arg(titleOf(document, record)), [&] {
            return removeCitations(document, record).and_then([&] { return removeRow(document, {}, record); });
        });
    }
}

}  // namespace document
