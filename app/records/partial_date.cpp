// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/partial_date.h"

#include "records/east_asian_date.h"
#include <QCoreApplication>
#include <QRegularExpression>
#include <array>

using namespace Qt::StringLiterals;

namespace records {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("PartialDate", text);
}

tl::unexpected<Error> refuse(QStringView typed) {
    return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d is not a date that can be kept.").arg(typed.left(60)),
                tr("Write it as 2007, 2007-05, 2007-05-07 or 7 May 2007."));
}

// An apostrophe and two digits, as lists of partner cities write years: no such tie is older than the 1930s.
constexpr int firstShortYear = 30;

int monthNumber(QStringView word) {
    static const std::array<QStringView, 12> names{u"january", u"february", u"march",     u"april",   u"may",      u"june",
                                                   u"july",    u"august",   u"september", u"october", u"november", u"december"};
    const QString folded = word.toString().toLower();
    if (folded.size() < 3)
        return 0;
    for (size_t i = 0; i < names.size(); ++i)
        if (names[i].startsWith(folded) || (i == 8 && folded == u"sept"))
            return int(i) + 1;
    return 0;
}

// The locale's long date without the weekday, and for a month also without the day.
QString shownFormat(const QLocale& locale, PartialDate::Precision precision) {
    if (locale.language() == QLocale::C)
        return precision == PartialDate::Precision::Day ? u"d MMMM yyyy"_s : u"MMMM yyyy"_s;
    QString format = locale.dateFormat(QLocale::LongFormat);
    static const QRegularExpression weekday(u"[\\s,]*\\(?dddd\\)?[\\s,]*(?:'den'|'d'\\.)?\\s*"_s);
    format.replace(weekday, u" "_s);
    if (precision == PartialDate::Precision::Month) {
        static const QRegularExpression day(u"\\bd{1,2}(?:\\.|,|'?[\\x{c77c}\\x{65e5}]'?)?(?:\\s*'de'\\s*)?\\s*|d{1,2}[\\x{c77c}\\x{65e5}]"_s);
        format.replace(day, QString());
    }
    return format.simplified();
}

}  // namespace

PartialDate PartialDate::make(int year, int month, int day, Precision precision, bool approximate) {
    PartialDate date;
    date.m_year = qint16(year);
    date.m_month = quint8(month);
    date.m_day = quint8(day);
    date.m_precision = precision;
    date.m_approximate = approximate;
    const QDate first(year, month ? month : 1, day ? day : 1);
    QDate last = first;
    if (precision == Precision::Month)
        last = first.addMonths(1).addDays(-1);
    else if (precision == Precision::Year)
        last = QDate(year, 12, 31);
    else if (precision == Precision::Decade)
        last = QDate(year + 9, 12, 31);
    date.m_earliest = qint32(first.toJulianDay());
    date.m_latest = qint32(last.toJulianDay());
    return date;
}

PartialDate PartialDate::fromDay(QDate day) {
    return make(day.year(), day.month(), day.day(), Precision::Day, false);
}

Result<PartialDate> PartialDate::fromEdtf(QStringView typed) {
    QStringView text = typed.trimmed();
    if (text.isEmpty())
        return PartialDate();
    const bool approximate = text.endsWith(u'~');
    if (approximate)
        text.chop(1);
    const auto number = [&text](qsizetype from, qsizetype count) {
        int value = 0;
        for (qsizetype i = from; i < from + count; ++i) {
            const char16_t c = text[i].unicode();
            if (c < u'0' || c > u'9')
                return -1;
            value = value * 10 + (c - u'0');
        }
        return value;
    };
    if (text.size() == 4 && text[3] == u'X') {
        const int decade = number(0, 3);
        return decade < 100 ? Result<PartialDate>(refuse(typed)) : make(decade * 10, 0, 0, Precision::Decade, approximate);
    }
    const bool shape = text.size() == 4 || (text.size() == 7 && text[4] == u'-') ||
                       (text.size() == 10 && text[4] == u'-' && text[7] == u'-');
    if (!shape)
        return refuse(typed);
    const int year = number(0, 4);
    const int month = text.size() >= 7 ? number(5, 2) : 0;
    const int day = text.size() == 10 ? number(8, 2) : 0;
    if (year < 1000 || month < 0 || day < 0)
        return refuse(typed);
    if (text.size() >= 7 && (month < 1 || month > 12))
        return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d has no such month.").arg(typed.left(60)),
                    tr("Months go from 01 to 12."));
    if (text.size() == 10 && !QDate::isValid(year, month, day))
        return fail(ErrorCode::InvalidValue, tr("There is no day %1 in the calendar.").arg(typed.left(60)),
                    tr("Correct the day, or write only the month or the year."));
    return make(year, month, day,
                day     ? Precision::Day
                : month ? Precision::Month
                        : Precision::Year,
                approximate);
}

Result<PartialDate> PartialDate::fromTyped(QStringView typed) {
    QString text = typed.trimmed().toString();
    if (text.isEmpty())
        return PartialDate();
    if (text.size() > 60)
        return refuse(typed);
    if (const auto plain = fromEdtf(text))  // most are, and it is quick
        return plain;
    bool approximate = false;
    static const QRegularExpression about(u"^(c\\.|ca\\.|circa|about)\\s*"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = about.match(text); match.hasMatch()) {
        approximate = true;
        text = text.mid(match.capturedLength());
    }
    const auto build = [&](int year, int month, int day) -> Result<PartialDate> {
        QString edtf = u"%1"_s.arg(year, 4, 10, QChar(u'0'));
        if (month)
            edtf += u"-%1"_s.arg(month, 2, 10, QChar(u'0'));
        if (day)
            edtf += u"-%1"_s.arg(day, 2, 10, QChar(u'0'));
        return fromEdtf(approximate ? edtf + u'~' : edtf);
    };
    static const QRegularExpression brackets(u"^[(\\[（]([^()\\[\\]（）]*)[)\\]）]$"_s);
    if (const auto m = brackets.match(text); m.hasMatch())
        text = m.captured(1).trimmed();
    if (const auto numbers = eastAsianDate(text))
        return build(numbers->year, numbers->month, numbers->day);
    static const QRegularExpression shortYear(u"^['\u2018\u2019`](\\d{2})\\s*([./-].*)$"_s);
    if (const auto m = shortYear.match(text); m.hasMatch())
        text = (m.captured(1).toInt() >= firstShortYear ? u"19"_s : u"20"_s) + m.captured(1) + m.captured(2);
    static const QRegularExpression twoDates(u"^[^,;]*\\d[^,;]*\\d[,;]\\s*\\d{4}\\s*[./-].*$"_s);
    if (twoDates.match(text).hasMatch())
        return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d holds two dates.").arg(typed.left(60)),
                    tr("Keep the day of the signing here, and add the other as an event."));
    static const QRegularExpression decade(u"^(\\d{3})0s$"_s);
    static const QRegularExpression yearFirst(u"^(\\d{4})\\s*[./-]\\s*(\\d{1,2})(?:\\s*[./-]\\s*(\\d{1,2}))?\\.?$"_s);
    static const QRegularExpression dayMonthYear(u"^(\\d{1,2})\\.?\\s+(\\p{L}+)\\.?,?\\s+(\\d{4})$"_s);
    static const QRegularExpression monthDayYear(u"^(\\p{L}+)\\.?\\s*(\\d{1,2})[.,]\\s*(\\d{4})$"_s);
    static const QRegularExpression monthYear(u"^(\\p{L}+)\\.?\\s+(\\d{4})$"_s);
    static const QRegularExpression ambiguous(u"^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})$"_s);
    if (const auto m = decade.match(text); m.hasMatch())
        return fromEdtf(m.captured(1) + (approximate ? u"X~"_s : u"X"_s));
    if (const auto m = yearFirst.match(text); m.hasMatch())
        return build(m.captured(1).toInt(), m.captured(2).toInt() ? m.captured(2).toInt() : 99,
                     m.captured(3).isEmpty() ? 0 : (m.captured(3).toInt() ? m.captured(3).toInt() : 99));
    if (const auto m = dayMonthYear.match(text); m.hasMatch() && monthNumber(m.captured(2)))
        return build(m.captured(3).toInt(), monthNumber(m.captured(2)), m.captured(1).toInt());
    if (const auto m = monthDayYear.match(text); m.hasMatch() && monthNumber(m.captured(1)))
        return build(m.captured(3).toInt(), monthNumber(m.captured(1)), m.captured(2).toInt());
    if (const auto m = monthYear.match(text); m.hasMatch()) {
        if (const int month = monthNumber(m.captured(1)))
            return build(m.captured(2).toInt(), month, 0);
        return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d names no month.").arg(typed.left(60)),
                    tr("A season cannot be kept; write the month or only the year."));
    }
    if (const auto m = ambiguous.match(text); m.hasMatch()) {
        const int first = m.captured(1).toInt();
        const int second = m.captured(2).toInt();
        if (first > 12 && second <= 12)
            return build(m.captured(3).toInt(), second, first);
        if (second > 12 && first <= 12)
            return build(m.captured(3).toInt(), first, second);
        return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d does not say which number is the month.").arg(typed.left(60)),
                    tr("Write it as 2007-05-07 or 7 May 2007."));
    }
    return fromEdtf(approximate ? text + u'~' : text);
}

QString PartialDate::edtf() const {
    QString text;
    switch (m_precision) {
    case Precision::Unknown:
        return {};
    case Precision::Decade:
        text = u"%1X"_s.arg(m_year / 10);
        break;
    case Precision::Year:
        text = u"%1"_s.arg(m_year, 4, 10, QChar(u'0'));
        break;
    case Precision::Month:
        text = u"%1-%2"_s.arg(m_year, 4, 10, QChar(u'0')).arg(m_month, 2, 10, QChar(u'0'));
        break;
    case Precision::Day:
        text = u"%1-%2-%3"_s.arg(m_year, 4, 10, QChar(u'0')).arg(m_month, 2, 10, QChar(u'0')).arg(m_day, 2, 10, QChar(u'0'));
        break;
    }
    return m_approximate ? text + u'~' : text;
}

QString PartialDate::shown(const QLocale& locale) const {
    QString text;
    switch (m_precision) {
    case Precision::Unknown:
        return {};
    case Precision::Decade:
        text = tr("%1s").arg(m_year);
        break;
    case Precision::Year:
        text = QString::number(m_year);
        break;
    case Precision::Month:
        text = locale.toString(QDate(m_year, m_month, 1), shownFormat(locale, m_precision));
        break;
    case Precision::Day:
        text = locale.toString(QDate(m_year, m_month, m_day), shownFormat(locale, m_precision));
        break;
    }
    return m_approximate ? tr("about %1").arg(text) : text;
}

bool PartialDate::contains(const PartialDate& finer) const {
    return isKnown() && finer.isKnown() && *this != finer && m_earliest <= finer.m_earliest && finer.m_latest <= m_latest;
}

}  // namespace records
