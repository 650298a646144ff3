// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/sources.h"

#include "document/rows.h"
#include "document/statement.h"
#include "document/verbs.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::FieldKind;
using records::FieldSpec;
using records::Result;
using records::Table;

namespace document::sources {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Verbs", text);
}

// What a column of the record holds before it is written: the text by which sources state it, and the value itself.
struct Stored {
    QString text;  // EDTF, word, number, the short id of what a link names; empty when unknown
    QVariant value;
    int scale = 0;
};

Stored storedField(const Document& document, records::RecordRef record, const FieldSpec& field) {
    const QString name = QString::fromUtf16(field.name);
    const bool isDecimal = field.kind == FieldKind::Decimal;
    Statement row(document.handle(),
                  u"SELECT %1, %2 FROM %3 WHERE id = ?"_s.arg(name, isDecimal ? name + u"_scale"_s : u"0"_s, records::tableName(record.table)));
    row.bind(1, record.id);
    if (!row.next() || row.isNull(0))
        return {};
    switch (field.kind) {
    case FieldKind::Decimal: {
        const records::Decimal number{row.integer(0), quint8(row.integer(1))};
        return {number.text(), number.unscaled, number.scale};
    }
    case FieldKind::Link: {
        Statement target(document.handle(), u"SELECT slug FROM %1 WHERE id = ?"_s.arg(records::tableName(field.target)));
        target.bind(1, row.integer(0));
        return {target.next() ? target.text(0) : QString(), row.integer(0)};
    }
    case FieldKind::Integer:
    case FieldKind::UsDollars:
        return {row.text(0), row.integer(0)};
    default:
        return {row.text(0), row.text(0)};
    }
}

bool isSame(const Stored& stored, const Row& row, const FieldSpec& field) {
    const QString name = QString::fromUtf16(field.name);
    const QVariant written = row.value(name)->isNull() ? QVariant() : *row.value(name);
    const QVariant* scale = row.value(name + u"_scale"_s);
    return stored.value == written && (!scale || stored.scale == scale->toInt());
}

// The sources that speak of a record: by field, empty for the record as a whole.
struct Spoken {
    QHash<QString, QList<qint64>> silent;  // citations without a statement
    QHash<QString, QSet<qint64>> sources;  // that are cited, by field
    QList<records::SourceId> ofRecord;
    bool hasOwn = false;  // the record names its source itself
};

Spoken spokenOf(const Document& document, records::RecordRef record) {
    Spoken spoken;
    Statement row(document.handle(), "SELECT id, field, source_id, states FROM citation WHERE record_id = ? AND record = ? ORDER BY id");
    row.bind(1, record.id).bind(2, records::tableName(record.table));
    while (row.next()) {
        const QString field = row.text(1);
        spoken.sources[field].insert(row.integer(2));
        if (field.isEmpty() && !spoken.ofRecord.contains(row.id<records::SourceId>(2)))
            spoken.ofRecord << row.id<records::SourceId>(2);
        else if (!field.isEmpty() && row.text(3).isEmpty())
            spoken.silent[field] << row.integer(0);
    }
    if (records::field(record.table, u"source_id")) {
        Statement own(document.handle(), u"SELECT source_id FROM %1 WHERE id = ?"_s.arg(records::tableName(record.table)));
        own.bind(1, record.id);
        spoken.hasOwn = own.next() && !own.isNull(0);
        if (spoken.hasOwn)
            spoken.ofRecord = {own.id<records::SourceId>(0)};
    }
    return spoken;
}

}  // namespace

Result<void> keepStatements(Document& document, records::RecordRef record, const Row& row) {
    std::optional<Spoken> spoken;
    for (const FieldSpec& field : records::spec(record.table).fields) {
        const QString name = QString::fromUtf16(field.name);
        if (!row.value(name) || !records::wantsSource(record.table, name))
            continue;
        if (!spoken)
            spoken = spokenOf(document, record);
        if (spoken->sources.isEmpty() && spoken->ofRecord.isEmpty())
            return {};
        const Stored stored = storedField(document, record, field);
        if (isSame(stored, row, field))
            continue;
        const QString states = stored.text.isEmpty() ? records::nothingStated.toString() : stored.text;
        for (const qint64 id : spoken->silent.value(name)) {
            Row citation(Table::Citation);
            citation.set(u"states", states);
            if (auto done = updateRow(document, {}, id, citation); !done)
                return done;
        }
        const QSet<qint64> speaking = spoken->sources.value(name);
        if (!speaking.isEmpty() && !spoken->hasOwn)
            continue;
        for (const records::SourceId source : spoken->ofRecord) {
            if (speaking.contains(source.value))
                continue;
            records::Citation citation;
            citation.record = record;
            citation.field = name;
            citation.source = source;
            citation.states = states;
            if (auto done = cite(document, citation); !done)
                return done.map([](records::CitationId) {});
        }
    }
    return {};
}

Result<records::SourceId> add(Document& document, const records::Source& source) {
    Row row(Table::Source);
    row.set(u"slug", freeSlug(document, Table::Source, source.slug.isEmpty() ? slugOf(source.publisher + u' ' + source.title) : source.slug))
        .set(u"publisher", source.publisher)
        .set(u"title", source.title)
        .set(u"url", source.url)
        .set(u"note", source.note)
        .set(u"terms", source.terms);
    return insertRow(document, tr("Add source %1").arg(source.title), row).map([](qint64 id) { return records::SourceId{id}; });
}

Result<records::CitationId> cite(Document& document, const records::Citation& citation) {
    if (!exists(document, citation.record))
        return fail(ErrorCode::InvalidValue, tr("The record that is cited is not in the document."));
    Row row(Table::Citation);
    row.set(u"record", records::tableName(citation.record.table))
        .set(u"record_id", citation.record.id)
        .set(u"field", citation.field)
        .set(u"source_id", citation.source)
        .set(u"states", citation.states)
        .set(u"where_in", citation.where)
        .set(u"seen", citation.seen)
        .set(u"note", citation.note);
    const FieldSpec* field = records::field(citation.record.table, citation.field);
    const QString title = titleOf(document, citation.record);
    const QString label = field ? tr("Cite a source for \u201c%1\u201d of %2").arg(records::shownField(*field), title)
                                : tr("Cite a source for %1").arg(title);
    return insertRow(document, label, row).map([](qint64 id) {
        return records::CitationId{id};
    });
}

Result<QString> statement(Table table, QStringView fieldName, const QString& typed) {
    const FieldSpec* field = records::field(table, fieldName);
    if (!field || typed.trimmed().isEmpty() || field->kind == FieldKind::Link)
        return typed.trimmed();
    Row row(table);
    return row.setTyped(*field, typed).map([&]() -> QString {
        const QString name = QString::fromUtf16(field->name);
        if (field->kind == FieldKind::Decimal)
            return records::Decimal{row.value(name)->toLongLong(), quint8(row.value(name + u"_scale"_s)->toInt())}.text();
        return row.value(name)->toString();
    });
}

Result<void> takeStatement(Document& document, records::CitationId citation) {
    Statement row(document.handle(), "SELECT record, record_id, field, states FROM citation WHERE id = ?");
    row.bind(1, citation.value);
    if (!row.next())
        return fail(ErrorCode::NotFound, tr("This citation is no longer in the document."), tr("Undo may bring it back."));
    const auto table = records::tableFromName(row.text(0));
    const QString field = row.text(2);
    if (!table || !records::field(*table, field))
        return fail(ErrorCode::InvalidValue, tr("What the source says here is not a field of the record, so nothing can be taken."));
    const QString states = row.text(3) == records::nothingStated ? QString() : row.text(3);
    const FieldSpec& spec = *records::field(*table, field);
    const records::RecordRef record{*table, row.integer(1)};
    if (spec.kind != FieldKind::Link || states.isEmpty())
        return setField(document, record, field, states);
    Statement target(document.handle(), u"SELECT id FROM %1 WHERE slug = ?"_s.arg(records::tableName(spec.target)));
    target.bind(1, states);
    if (!target.next())
        return fail(ErrorCode::NotFound, tr("\u201c%1\u201d is not the id of a %2, so it was not taken.").arg(states, records::shownTable(spec.target)),
                    tr("Choose the record by hand."));
    return setField(document, record, field, QString::number(target.integer(0)));
}

std::vector<RestingRows> restingRows(const Document& document, records::SourceId source) {
    std::vector<RestingRows> found;
    for (const Table table : {Table::TradeFlow, Table::Deflator, Table::ExchangeRate})
        if (const qint64 count = countWhere(document, table, u"source_id", source.value); count > 0)
            found.push_back({table, count});
    return found;
}

Result<void> remove(Document& document, records::SourceId source) {
    const records::RecordRef record{Table::Source, source.value};
    const QString title = titleOf(document, record);
    qint64 uses = 0;
    for (const Table table : {Table::Citation, Table::AgreementEvent, Table::TradeFlow, Table::Poll, Table::Indicator, Table::Milestone,
                              Table::Deflator, Table::ExchangeRate})
        uses += countWhere(document, table, u"source_id", source.value);
    if (uses > 0)
        return fail(ErrorCode::Conflict, tr("The source \u201c%1\u201d was not removed: %2 facts rest on it.").arg(title).arg(uses),
                    tr("Give them another source first."));
    return removeRow(document, tr("Remove source %1").arg(title), record);
}

}  // namespace document::sources
