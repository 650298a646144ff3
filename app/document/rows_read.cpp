// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/rows.h"
#include "document/statement.h"

using namespace Qt::StringLiterals;
using records::RecordRef;
using records::Table;

namespace document {

bool exists(const Document& document, RecordRef record) {
    Statement row(document.handle(), u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(records::tableName(record.table)));
    row.bind(1, record.id);
    return row.next();
}

qint64 countWhere(const Document& document, Table table, const char16_t* column, qint64 value) {
    Statement row(document.handle(), u"SELECT count(*) FROM %1 WHERE %2 = ?"_s.arg(records::tableName(table), QString::fromUtf16(column)));
    row.bind(1, value);
    return row.next() ? row.integer(0) : 0;
}

QString titleOf(const Document& document, RecordRef record) {
    if (record.table == Table::Agreement) {
        QStringList parties;
        Statement names(document.handle(), "SELECT place.name FROM agreement_party JOIN place ON place.id = place_id "
                                           "WHERE agreement_id = ? ORDER BY position, agreement_party.id");
        names.bind(1, record.id);
        while (names.next())
            parties << names.text(0);
        return parties.join(u" \u2013 "_s);
    }
    for (const char16_t* column : {u"title", u"name", u"slug"}) {
        if (!records::field(record.table, column))
            continue;
        Statement row(document.handle(), u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(QString::fromUtf16(column), records::tableName(record.table)));
        row.bind(1, record.id);
        if (row.next())
            return row.text(0);
    }
    return records::shownTable(record.table);
}

QString slugOf(const QString& text) {
    QString slug;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.isMark())
            continue;
        if (c.isLetterOrNumber())
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    slug = slug.left(80).normalized(QString::NormalizationForm_C);
    return slug.isEmpty() ? u"x"_s : slug;
}

QString freeSlug(const Document& document, Table table, const QString& wish) {
    Statement taken(document.handle(), u"SELECT 1 FROM %1 WHERE slug = ?"_s.arg(records::tableName(table)));
    QString slug = wish;
    for (int number = 2;; ++number) {
        taken.bind(1, slug);
        const bool isTaken = taken.next();
        taken.reset();
        if (!isTaken)
            return slug;
        slug = u"%1-%2"_s.arg(wish).arg(number);
    }
}

}  // namespace document
