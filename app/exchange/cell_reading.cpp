// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/cell_reading.h"

#include "document/iso3166.h"
#include "exchange/country_names.h"
#include "exchange/form.h"
#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

tl::unexpected<Error> unread(const QString& sentence, const QString& text) {
    return fail(ErrorCode::InvalidValue, sentence.arg(text.left(60)));
}

template <class Value>
Result<QString> shownOr(const std::optional<Value>& value, const QString& sentence, const QString& text) {
    if (!value)
        return unread(sentence, text);
    if constexpr (std::is_same_v<Value, Decimal>)
        return value->text();
    else if constexpr (std::is_same_v<Value, qint64>)
        return QLocale().toString(*value);
    else
        return shown(*value);
}

} // namespace

bool isNothing(const QString& text) {
    static const QRegularExpression nothing(u"^[-–—.·?*]*$|^0000-00-00$|^n/?a$|^unknown$|^미상$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return nothing.match(text.trimmed()).hasMatch();
}

std::optional<Decimal> numberOf(const QString& text) {
    static const QRegularExpression grouped(u"^-?\\d{1,3}(?:[, \u00a0\u202f]\\d{3})+(?:\\.\\d+)?$"_s);
    QString digits = text.trimmed();
    digits.replace(u'\u2212', u'-');
    if (grouped.match(digits).hasMatch())
        digits.remove(QRegularExpression(u"[, \u00a0\u202f]"_s));
    // Nine digits after the point are kept; sources print up to seventeen.
    if (const qsizetype point = digits.indexOf(u'.'); point >= 0)
        digits.truncate(point + 10);
    const auto number = Decimal::parse(digits);
    return number ? std::optional(*number) : std::nullopt;
}

std::optional<qint64> dollarsOf(const QString& text, qint64 multiplier) {
    static const QRegularExpression sign(u"^(?:US ?\\$|USD|\\$)\\s*|\\s*(?:USD|US ?dollars?|dollars?)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression cents(u"\\.\\d*$"_s);
    QString digits = text.trimmed();
    digits.remove(sign);
    if (multiplier > 1)
        return wholeDollars(digits, multiplier);
    const QString part = digits.section(u'.', 1, 1);
    const bool roundsUp = !part.isEmpty() && part.front() >= u'5' && part.front() <= u'9';
    const auto whole = wholeDollars(digits.remove(cents));
    return whole ? std::optional(*whole + (roundsUp ? 1 : 0)) : std::nullopt;
}

std::optional<Decimal> percentOf(QString text) {
    text.remove(u'%');
    const auto number = Decimal::parse(text.trimmed());
    return number && number->toDouble() >= 0 && number->toDouble() <= 100 ? std::optional(*number) : std::nullopt;
}

std::optional<Decimal> degreesOf(const QString& text, int most) {
    const auto number = numberOf(text);
    return number && qAbs(number->toDouble()) <= most ? number : std::nullopt;
}

std::optional<AgreementKind> kindIn(const QString& text) {
    const QString lower = text.toLower();
    const auto has = [&lower](std::initializer_list<QStringView> words) {
        return std::any_of(words.begin(), words.end(), [&lower](QStringView word) { return lower.contains(word); });
    };
    if (has({u"friend", u"우호", u"友好"}))
        return AgreementKind::Friendship;
    if (has({u"sister port", u"자매항"}))
        return AgreementKind::SisterPort;
    if (has({u"sister state", u"sister province", u"sister prefecture"}))
        return AgreementKind::SisterState;
    if (has({u"sister", u"twin", u"자매", u"姉妹", u"姊妹", u"jumel"}))
        return AgreementKind::SisterCity;
    if (has({u"memorandum", u"mou"}))
        return AgreementKind::Memorandum;
    if (has({u"partner"}))
        return AgreementKind::Partner;
    return std::nullopt;
}

std::optional<Direction> directionIn(const QString& text) {
    const QString word = text.trimmed().toLower();
    if (word == u"x" || word == u"export" || word == u"exports" || word == u"수출" || word == u"輸出")
        return Direction::Export;
    if (word == u"m" || word == u"import" || word == u"imports" || word == u"수입" || word == u"輸入")
        return Direction::Import;
    return std::nullopt;
}

Result<QString> readCell(Reads reads, const QString& cell, qint64 multiplier) {
    const QString text = cell.trimmed();
    if (isNothing(text))
        return QString();
    switch (reads) {
    case Reads::Text:
        return text;
    case Reads::Place:
        return numberOf(text) ? unread(tr("\u201c%1\u201d is a number, not the name of a place."), text)
                              : Result<QString>(text);
    case Reads::Country: {
        const QString code = countryFromName(text);
        return code.isEmpty() ? unread(tr("\u201c%1\u201d is not a country, or it may be more than one."), text)
                              : Result<QString>(document::countryName(code));
    }
    case Reads::Date:
        return PartialDate::fromTyped(text).map([](const PartialDate& date) { return date.shown(); });
    case Reads::Number:
        return shownOr(numberOf(text), tr("\u201c%1\u201d is not a number."), text);
    case Reads::Percent:
        return shownOr(percentOf(text), tr("\u201c%1\u201d is not a number from 0 to 100."), text);
    case Reads::Count:
        return shownOr(wholeDollars(text), tr("\u201c%1\u201d is not a whole number."), text);
    case Reads::Money: {
        const auto dollars = dollarsOf(text, multiplier);
        return dollars ? Result<QString>(tr("%1 US dollars").arg(QLocale().toString(*dollars)))
                       : unread(tr("\u201c%1\u201d is not a sum of dollars."), text);
    }
    case Reads::Latitude:
        return shownOr(degreesOf(text, 90), tr("\u201c%1\u201d is not a latitude from -90 to 90."), text);
    case Reads::Longitude:
        return shownOr(degreesOf(text, 180), tr("\u201c%1\u201d is not a longitude from -180 to 180."), text);
    case Reads::AgreementKind: {
        const auto kind = fromWord<AgreementKind>(text);
        return shown(kind ? *kind : kindIn(text).value_or(AgreementKind::Other));
    }
    case Reads::ActivityKind:
        return shown(fromWord<ActivityKind>(text).value_or(ActivityKind::Other));
    case Reads::Direction:
        return shownOr(directionIn(text), tr("\u201c%1\u201d is neither export nor import."), text);
    }
    return text;
}

} // namespace exchange
