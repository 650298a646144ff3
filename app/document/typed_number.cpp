// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/typed_number.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <limits>

using namespace Qt::StringLiterals;
using records::Decimal;
using records::ErrorCode;
using records::fail;
using records::Result;

namespace document {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Rows", text);
}

// The power of ten that a word behind a number stands for; -1 for other words.
int powerOf(const QString& unit) {
    static const std::pair<const char16_t*, int> units[] = {{u"k", 3}, {u"thousand", 3}, {u"m", 6}, {u"mn", 6}, {u"million", 6},
                                                            {u"bn", 9}, {u"billion", 9}, {u"tn", 12}, {u"trillion", 12}};
    for (const auto& [name, power] : units)
        if (unit.compare(QStringView(name), Qt::CaseInsensitive) == 0)
            return power;
    return -1;
}

Result<qint64> notWhole(const QString& typed) {
    return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d is not a whole number.").arg(typed.trimmed().left(60)), tr("Write digits only."));
}

// "24.9 bn": the number times its power of ten, when that is whole.
Result<qint64> scaled(const QString& typed, const QString& number, int power) {
    const auto parsed = Decimal::parse(number);
    if (!parsed || parsed->scale > power)
        return notWhole(typed);
    qint64 value = parsed->unscaled;
    for (int i = parsed->scale; i < power; ++i) {
        if (qAbs(value) > std::numeric_limits<qint64>::max() / 10)
            return notWhole(typed);
        value *= 10;
    }
    return value;
}

}  // namespace

Result<qint64> wholeNumber(const QString& typed) {
    QString text = typed.trimmed();
    static const QRegularExpression withUnit(u"^([-+]?[0-9]+(?:\\.[0-9]+)?)\\s*([A-Za-z]+)$"_s);
    if (const auto match = withUnit.match(text); match.hasMatch())
        if (const int power = powerOf(match.captured(2)); power > 0)
            return scaled(typed, match.captured(1), power);
    text.replace(QChar(0xA0), u' ').replace(QChar(0x202F), u' ').replace(QChar(0x2019), u'\'').replace(QChar(0x2212), u'-');
    static const QRegularExpression grouped(u"^[-+]?[0-9]{1,3}(?:([., '])[0-9]{3})(?:\\1[0-9]{3})*$"_s);
    if (const auto match = grouped.match(text); match.hasMatch()) {
        if (match.captured(1) == u"." && text.count(u'.') == 1)
            return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d can be read in two ways, with a thousand or with a fraction.").arg(typed.trimmed()),
                        tr("Write digits only."));
        text.remove(match.captured(1));
    }
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber ? Result<qint64>(number) : notWhole(typed);
}

Result<Decimal> decimalNumber(const QString& typed) {
    QString text = typed.trimmed();
    static const QRegularExpression comma(u"^[-+\u2212]?[0-9]+,[0-9]+$"_s);
    static const QRegularExpression groups(u"^[-+\u2212]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?$"_s);
    if (text.contains(u'.') || text.count(u',') > 1) {
        if (groups.match(text).hasMatch())
            text.remove(u',');
    } else if (comma.match(text).hasMatch()) {
        text.replace(u',', u'.');
    }
    return Decimal::parse(text);
}

}  // namespace document
