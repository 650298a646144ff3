// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/filter.h"

#include "explore/term_rows.h"
#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace records;

namespace explore {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Filter", text);
}

const QStringList& keys() {
    static const QStringList all{u"place"_s, u"country"_s, u"kind"_s, u"status"_s, u"focus"_s, u"climate"_s, u"is"_s};
    return all;
}

// Splits at blanks outside quotation marks; quotation marks stay.
QStringList words(QStringView text) {
    QStringList list;
    QString word;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        if (c.isSpace() && !quoted) {
            if (!word.isEmpty())
                list << word;
            word.clear();
        } else {
            word += c;
        }
    }
    if (!word.isEmpty())
        list << word;
    return list;
}

// Where the key ends: at a colon before any value, quoted or not, has begun. -1 when there is no key.
qsizetype keyEnd(const QString& word) {
    for (qsizetype i = 0; i < word.size() && word[i] != u'"' && word[i] != u'|'; ++i)
        if (word[i] == u':')
            return i;
    return -1;
}

QString quoted(const QString& value) {
    static const QString special = u" |:\""_s;
    const bool plain = !value.isEmpty() && std::none_of(value.begin(), value.end(), [](QChar c) { return c.isSpace() || special.contains(c); }) &&
                       !value.startsWith(u'-');
    return plain ? value : u'"' + QString(value).replace(u'"', u"\"\""_s) + u'"';
}

QStringList splitValues(const QString& text) {
    QStringList values;
    QString value;
    bool inQuotes = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' && inQuotes && i + 1 < text.size() && text[i + 1] == u'"') {
            value += c;  // a doubled mark inside quotation marks is a mark
            ++i;
        } else if (c == u'"') {
            inQuotes = !inQuotes;
        } else if (c == u'|' && !inQuotes) {
            values << value;
            value.clear();
        } else {
            value += c;
        }
    }
    values << value;
    values.removeAll(QString());
    return values;
}

tl::unexpected<Error> notUnderstood(const QString& word) {
    return fail(ErrorCode::InvalidValue, tr("The filter does not understand \u201c%1\u201d.").arg(word.left(60)),
                tr("Conditions look like country:KR, kind:sister_city, signed:2000..2010 or a word in quotation marks."));
}

Result<YearRange> parseRange(const QString& word, const QString& text) {
    YearRange range;
    const qsizetype dots = text.indexOf(u".."_s);
    const QString from = dots < 0 ? text : text.left(dots);
    const QString to = dots < 0 ? text : text.mid(dots + 2);
    bool fromRead = true, toRead = true;
    if (!from.isEmpty())
        range.from = from.toInt(&fromRead);
    if (!to.isEmpty())
        range.to = to.toInt(&toRead);
    if (!fromRead || !toRead || !range.isSet() || (range.from && range.to && *range.from > *range.to))
        return notUnderstood(word);
    return range;
}

QString printRange(const QString& key, const YearRange& range) {
    const QString from = range.from ? QString::number(*range.from) : QString();
    const QString to = range.to ? QString::number(*range.to) : QString();
    return from == to ? u"%1:%2"_s.arg(key, from) : u"%1:%2..%3"_s.arg(key, from, to);
}

// Whether the values are words that the key knows; places, countries and focus are open.
bool isKnownValue(const QString& key, const QString& value) {
    if (key == u"kind")
        return fromWord<AgreementKind>(value) && word(*fromWord<AgreementKind>(value)) == value;
    if (key == u"status")
        return fromWord<AgreementStatus>(value) && word(*fromWord<AgreementStatus>(value)) == value;
    if (key == u"climate")
        return evidence::climateGroupFromWord(value).has_value();
    if (key == u"is")
        return value == u"incomplete";
    return true;
}

bool overlaps(const YearRange& range, const PartialDate& date) {
    if (!date.isKnown())
        return false;
    const int first = QDate::fromJulianDay(date.earliest()).year();
    const int last = QDate::fromJulianDay(date.latest()).year();
    return (!range.from || last >= *range.from) && (!range.to || first <= *range.to);
}

}  // namespace

Result<Filter> Filter::parse(QStringView text) {
    Filter filter;
    for (const QString& whole : words(text)) {
        const bool negated = whole.startsWith(u'-') && whole.size() > 1;
        const QString word = negated ? whole.mid(1) : whole;
        const qsizetype colon = keyEnd(word);
        const QString key = colon > 0 ? word.left(colon) : u"words"_s;
        const QString rest = colon > 0 ? word.mid(colon + 1) : word;
        if ((key == u"signed" || key == u"active") && !negated) {
            const auto range = parseRange(whole, rest);
            if (!range)
                return tl::unexpected(range.error());
            (key == u"signed" ? filter.signedBetween : filter.activeBetween) = *range;
            continue;
        }
        if (key != u"words" && !keys().contains(key))
            return notUnderstood(whole);
        Term term{key, splitValues(rest), negated};
        if (term.values.isEmpty())
            return notUnderstood(whole);
        for (const QString& value : term.values)
            if (!isKnownValue(key, value))
                return notUnderstood(whole);
        filter.terms << term;
    }
    return filter;
}

QString Filter::print() const {
    QStringList parts;
    for (const Term& term : terms) {
        QStringList values;
        for (const QString& value : term.values)
            values << quoted(value);
        parts << (term.negated ? u"-"_s : QString()) + (term.key == u"words" ? QString() : term.key + u':') + values.join(u'|');
    }
    if (signedBetween.isSet())
        parts << printRange(u"signed"_s, signedBetween);
    if (activeBetween.isSet())
        parts << printRange(u"active"_s, activeBetween);
    return parts.join(u' ');
}

QStringList Filter::chosen(QStringView key) const {
    for (const Term& term : terms)
        if (term.key == key && !term.negated)
            return term.values;
    return {};
}

Filter Filter::with(const QString& key, const QStringList& values) const {
    Filter next = *this;
    const auto known = std::find_if(next.terms.begin(), next.terms.end(), [&](const Term& term) { return term.key == key && !term.negated; });
    if (known != next.terms.end() && values.isEmpty())
        next.terms.erase(known);
    else if (known != next.terms.end())
        known->values = values;
    else if (!values.isEmpty())
        next.terms << Term{key, values, false};
    return next;
}

Filter Filter::without(const QString& key) const {
    Filter next = *this;
    if (key == u"signed")
        next.signedBetween = {};
    else if (key == u"active")
        next.activeBetween = {};
    else
        next.terms.removeIf([&key](const Term& term) { return term.key == key; });
    return next;
}

BitSet Filter::evaluate(const Catalogue& catalogue) const {
    const qsizetype count = catalogue.agreements().size();
    BitSet result(count, true);
    for (const Term& term : terms)
        result &= rowsOf(catalogue, term);
    if (!signedBetween.isSet() && !activeBetween.isSet())
        return result;
    const auto isActive = [&](const Agreement& agreement) {
        const Links::List activities = catalogue.activitiesOf(agreement.id);
        return std::any_of(activities.begin(), activities.end(),
                           [&](qsizetype at) { return overlaps(activeBetween, catalogue.activities().at(at).start); });
    };
    BitSet inTime(count);
    for (qsizetype row = 0; row < count; ++row) {
        const Agreement& agreement = catalogue.agreements().at(row);
        if (result.test(row) && (!signedBetween.isSet() || overlaps(signedBetween, agreement.signedOn)) &&
            (!activeBetween.isSet() || isActive(agreement)))
            inTime.set(row);
    }
    return inTime;
}

bool isIncomplete(const Agreement& agreement) {
    return !agreement.signedOn.isKnown() || agreement.parties.size() < 2;
}

QStringList facetValues(const Catalogue& catalogue, qsizetype agreementRow, QStringView key) {
    const Agreement& agreement = catalogue.agreements().at(agreementRow);
    if (key == u"kind")
        return {word(agreement.kind)};
    if (key == u"status")
        return {word(agreement.status)};
    if (key == u"focus")
        return agreement.focus;
    if (key == u"climate")
        return {evidence::word(catalogue.climate(agreementRow).group)};
    if (key == u"is")
        return isIncomplete(agreement) ? QStringList{u"incomplete"_s} : QStringList();
    QStringList values;
    for (const PlaceId party : agreement.parties) {
        const Place* place = catalogue.places().find(party);
        if (!place)
            continue;
        const QString value = key == u"country" ? place->country : place->slug;
        if (!values.contains(value))
            values << value;
    }
    return values;
}

}  // namespace explore
