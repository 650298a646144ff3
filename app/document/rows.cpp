// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/rows.h"

#include "document/sources.h"
#include "document/statement.h"
#include "document/typed_number.h"
#include <QCoreApplication>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::FieldKind;
using records::FieldSpec;
using records::Result;
using records::Table;
using records::WordList;

namespace document {
namespace {

constexpr qsizetype longestText = 100'000;

QString tr(const char* text) {
    return QCoreApplication::translate("Rows", text);
}

bool isWord(WordList list, QStringView word) {
    using namespace records;
    const auto known = [word]<class W>(W) {
        const auto value = fromWord<W>(word);
        return value && records::word(*value) == word;
    };
    switch (list) {
    case WordList::None:
        return true;
    case WordList::AgreementKind:
        return known(AgreementKind());
    case WordList::AgreementStatus:
        return known(AgreementStatus());
    case WordList::Level:
        return known(Level());
    case WordList::ActivityKind:
        return known(ActivityKind());
    case WordList::EventKind:
        return known(EventKind());
    case WordList::Direction:
        return known(Direction());
    }
    return false;
}

// The stored word for what was typed, "Sister city" or "sister_city"; empty when it is no word of the list.
QString storedWord(WordList list, QStringView typed) {
    using namespace records;
    const auto stored = [typed]<class W>(W) {
        const auto value = fromWord<W>(typed.trimmed());
        return value ? records::word(*value) : QString();
    };
    switch (list) {
    case WordList::None:
        break;
    case WordList::AgreementKind:
        return stored(AgreementKind());
    case WordList::AgreementStatus:
        return stored(AgreementStatus());
    case WordList::Level:
        return stored(Level());
    case WordList::ActivityKind:
        return stored(ActivityKind());
    case WordList::EventKind:
        return stored(EventKind());
    case WordList::Direction:
        return stored(Direction());
    }
    return {};
}

Result<void> checkRange(const FieldSpec& field, double value) {
    if (value >= field.least && value <= field.most)
        return {};
    return fail(ErrorCode::InvalidValue,
                tr("%1 is outside what \u201c%2\u201d can be.").arg(QString::number(value, 'g', 12), records::shownField(field)),
                tr("It goes from %1 to %2.").arg(QString::number(field.least, 'g', 12), QString::number(field.most, 'g', 12)));
}

Result<void> checkField(const FieldSpec& field, const Row& row, bool isNew) {
    const QString name = QString::fromUtf16(field.name);
    const QVariant* value = row.value(name);
    if (!value || value->isNull()) {
        if (field.required && (value || isNew))
            return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d cannot be left empty.").arg(records::shownField(field)),
                        tr("Type a value, or press Escape to keep the old one."));
        return {};
    }
    switch (field.kind) {
    case FieldKind::Text:
        if (value->toString().size() > longestText)
            return fail(ErrorCode::InvalidValue, tr("The text for \u201c%1\u201d is longer than 100,000 characters.").arg(records::shownField(field)));
        return {};
    case FieldKind::Word:
        if (!isWord(field.words, value->toString()))
            return fail(ErrorCode::InvalidValue,
                        tr("\u201c%1\u201d is not one of the words for \u201c%2\u201d.").arg(value->toString().left(60), records::shownField(field)),
                        tr("Choose one from the list."));
        return {};
    case FieldKind::Decimal: {
        const QVariant* scale = row.value(name + u"_scale"_s);
        return checkRange(field, records::Decimal{value->toLongLong(), quint8(scale ? scale->toInt() : 0)}.toDouble());
    }
    case FieldKind::Integer:
    case FieldKind::UsDollars:
        return checkRange(field, double(value->toLongLong()));
    case FieldKind::Date:
    case FieldKind::Link:
        return {};
    }
    return {};
}

Result<void> checkRow(const Row& row, bool isNew) {
    for (const FieldSpec& field : records::spec(row.table()).fields)
        if (auto checked = checkField(field, row, isNew); !checked)
            return checked;
    return {};
}

void bindValue(Statement& statement, int parameter, const QVariant& value) {
    if (value.isNull())
        statement.bindNull(parameter);
    else if (value.typeId() == QMetaType::QString)
        statement.bind(parameter, value.toString());
    else
        statement.bind(parameter, qint64(value.toLongLong()));
}

Result<void> finish(const Document& document, Statement& statement) {
    if (statement.isPrepared() && statement.run())
        return {};
    const QString detail = QString::fromUtf8(sqlite3_errmsg(document.handle()));
    const int code = sqlite3_errcode(document.handle()) & 0xFF;
    if (code == SQLITE_CONSTRAINT)
        return fail(ErrorCode::Conflict, tr("The change does not fit the other records, so it was not saved."),
                    tr("Something that it refers to is missing, or it is still in use."), detail);
    return fail(ErrorCode::WriteFailed,
                code == SQLITE_FULL ? tr("The disk is full. The change was not saved; everything before it is safe.")
                                    : tr("The document could not be written. The change was not saved; everything before it is safe."),
                tr("Free some space, or check the disk, and try again."), detail);
}

}  // namespace

void Row::put(const QString& column, const QVariant& value) {
    for (Column& known : m_columns)
        if (known.name == column) {
            known.value = value;
            return;
        }
    m_columns.append({column, value});
}

const QVariant* Row::value(QStringView column) const {
    for (const Column& known : m_columns)
        if (known.name == column)
            return &known.value;
    return nullptr;
}

Row& Row::set(const char16_t* name, const QString& text) {
    put(QString::fromUtf16(name), text.isEmpty() ? QVariant() : QVariant(text));
    return *this;
}

Row& Row::set(const char16_t* name, const records::PartialDate& date) {
    const QString column = QString::fromUtf16(name);
    put(column, date.isKnown() ? QVariant(date.edtf()) : QVariant());
    put(column + u"_earliest"_s, date.isKnown() ? QVariant(date.earliest()) : QVariant());
    put(column + u"_latest"_s, date.isKnown() ? QVariant(date.latest()) : QVariant());
    return *this;
}

Row& Row::set(const char16_t* name, const std::optional<records::Decimal>& number) {
    const QString column = QString::fromUtf16(name);
    put(column, number ? QVariant(number->unscaled) : QVariant());
    put(column + u"_scale"_s, number ? QVariant(int(number->scale)) : QVariant());
    return *this;
}

Row& Row::set(const char16_t* name, const std::optional<qint64>& number) {
    put(QString::fromUtf16(name), number ? QVariant(*number) : QVariant());
    return *this;
}

Row& Row::setNull(const FieldSpec& field) {
    switch (field.kind) {
    case FieldKind::Date:
        return set(field.name, records::PartialDate());
    case FieldKind::Decimal:
        return set(field.name, std::optional<records::Decimal>());
    case FieldKind::Text:
    case FieldKind::Word:
        return set(field.name, QString());
    default:
        return set(field.name, std::optional<qint64>());
    }
}

Result<void> Row::setTyped(const FieldSpec& field, const QString& typed) {
    const QString text = typed.trimmed();
    if (text.isEmpty()) {
        setNull(field);
        return {};
    }
    switch (field.kind) {
    case FieldKind::Text:
        set(field.name, typed);
        return {};
    case FieldKind::Word: {
        const QString stored = storedWord(field.words, text);
        if (stored.isEmpty())
            return fail(ErrorCode::InvalidValue,
                        tr("\u201c%1\u201d is not one of the words for \u201c%2\u201d.").arg(text.left(60), records::shownField(field)),
                        tr("Choose one from the list."));
        set(field.name, stored);
        return {};
    }
    case FieldKind::Date:
        return records::PartialDate::fromTyped(text).map([&](const records::PartialDate& date) { set(field.name, date); });
    case FieldKind::Decimal:
        return decimalNumber(text).map([&](const records::Decimal& number) { set(field.name, std::optional(number)); });
    case FieldKind::Integer:
    case FieldKind::UsDollars:
    case FieldKind::Link:
        return wholeNumber(text).map([&](qint64 number) { set(field.name, std::optional<qint64>(number)); });
    }
    return {};
}

Result<void> checkValues(const Row& row) {
    return checkRow(row, false);
}

Result<qint64> insertRow(Document& document, const QString& label, const Row& row) {
    if (auto checked = checkRow(row, true); !checked)
        return tl::unexpected(checked.error());
    const qint64 id = document.newId();
    const auto done = document.edit(label, [&]() -> Result<void> {
        QString names = u"id"_s, marks = u"?"_s;
        for (const Row::Column& column : row.columns()) {
            names += u", "_s + column.name;
            marks += u", ?"_s;
        }
        Statement insert(document.handle(), u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(records::tableName(row.table()), names, marks));
        insert.bind(1, id);
        for (int i = 0; i < row.columns().size(); ++i)
            bindValue(insert, i + 2, row.columns()[i].value);
        return finish(document, insert);
    });
    return done.map([id] { return id; });
}

Result<void> updateRow(Document& document, const QString& label, qint64 id, const Row& row) {
    if (auto checked = checkRow(row, false); !checked)
        return checked;
    if (!exists(document, {row.table(), id}))
        return fail(ErrorCode::NotFound, tr("This record is no longer in the document."), tr("Undo may bring it back."));
    return document.edit(label, [&]() -> Result<void> {
        if (auto kept = sources::keepStatements(document, {row.table(), id}, row); !kept)
            return kept;
        QStringList parts;
        for (const Row::Column& column : row.columns())
            parts << column.name + u" = ?"_s;
        Statement update(document.handle(), u"UPDATE %1 SET %2 WHERE id = ?"_s.arg(records::tableName(row.table()), parts.join(u", "_s)));
        for (int i = 0; i < row.columns().size(); ++i)
            bindValue(update, i + 1, row.columns()[i].value);
        update.bind(int(row.columns().size()) + 1, id);
        return finish(document, update);
    });
}

Result<void> removeRow(Document& document, const QString& label, records::RecordRef record) {
    if (!exists(document, record))
        return fail(ErrorCode::NotFound, tr("This record is no longer in the document."), tr("Undo may bring it back."));
    return document.edit(label, [&] { return removeWhere(document, record.table, u"id", record.id); });
}

Result<void> removeWhere(Document& document, Table table, const char16_t* column, qint64 value) {
    Statement remove(document.handle(), u"DELETE FROM %1 WHERE %2 = ?"_s.arg(records::tableName(table), QString::fromUtf16(column)));
    remove.bind(1, value);
    return finish(document, remove);
}

Result<void> removeCitations(Document& document, records::RecordRef record) {
    Statement remove(document.handle(), "DELETE FROM citation WHERE record = ? AND record_id = ?");
    remove.bind(1, records::tableName(record.table)).bind(2, record.id);
    return finish(document, remove);
}

}  // namespace document
