// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping.h"

#include "exchange/country_names.h"
#include "records/fold.h"
#include "records/partial_date.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;
using records::fold;

namespace exchange {
namespace {

QString tr(const char* text, const char* note = nullptr) {
    return QCoreApplication::translate("Mapping", text, note);
}

int yearIn(const QString& header) {
    const int year = header.left(4).toInt();
    return year >= 1800 && year <= 2200 && header.trimmed().size() <= 13 ? year : 0;
}

// What the first cells of a column are, by share of those that are not empty.
struct Content {
    bool isDate = false, isCountry = false, isNumber = false, isPlace = false, isEmpty = true;
};

Content contentOf(const TextTable& table, int column, const Gazetteer* gazetteer) {
    constexpr size_t looked = 50;
    int cells = 0, dates = 0, countries = 0, numbers = 0, places = 0, years = 0;
    for (size_t i = 0; i < std::min(looked, table.rows.size()); ++i) {
        const QString text = table.rows[i].cells.value(column).trimmed();
        if (isNothing(text))
            continue;
        ++cells;
        const auto date = records::PartialDate::fromTyped(text);
        const bool isNumber = numberOf(text).has_value();
        numbers += isNumber;
        years += isNumber && text.size() == 4 && yearIn(text);
        dates += date && date->isKnown() && (!isNumber || (text.size() == 4 && yearIn(text)));
        countries += !isNumber && !countryFromName(text).isEmpty();
        places += !isNumber && gazetteer && !gazetteer->named(text.section(u',', 0, 0)).empty();
    }
    const auto most = [cells](int count) { return cells > 0 && count * 10 >= cells * 6; };
    return {most(dates), most(countries), most(numbers) && !most(years), most(places) && !most(countries), cells == 0};
}

bool suits(const Content& content, Reads reads) {
    switch (reads) {
    case Reads::Country:
        return content.isCountry;
    case Reads::Date:
        return content.isDate;
    case Reads::Place:
        return content.isPlace || content.isCountry;
    case Reads::Money:
    case Reads::Number:
    case Reads::Percent:
        return content.isNumber;
    default:
        return false;
    }
}

// Under the field's own name, under one of the usual names, or with one among other words: 3, 2, 1 and 0 for neither.
int nameMatch(const MappedField& field, const QString& header) {
    const QString folded = fold(header);
    if (folded.isEmpty())
        return 0;
    if (folded == fold(field.name))
        return 30;
    int best = 0;
    for (const QString& name : field.names) {
        const QString usual = fold(name);
        if (folded == usual)
            return 20;
        if (usual.size() > 2 && (u' ' + folded + u' ').contains(u' ' + usual + u' '))
            best = qMax(best, 1 + int(qMin<qsizetype>(usual.size(), 15)));
    }
    return best;
}

class Suggestion {
public:
    Suggestion(const TextTable& table, const MappedTable& holds, const std::vector<Content>& contents)
        : m_holds(holds) {
        m_mapping.table = holds.name;
        for (const QString& header : table.header)
            m_mapping.columns << Mapping::Column{header, {}, 1};
        byHeadings(contents);
        byNames();
        byContents(contents);
        for (auto& column : m_mapping.columns)
            if (const auto* field = m_holds.field(column.field); field && field->reads == Reads::Money)
                column.multiplier = multiplierIn(column.header);
    }
    const Mapping& mapping() const { return m_mapping; }
    // How well the file fits: names count most, and what is missing counts against it.
    int score() const {
        int met = 0;
        const auto all = int(m_holds.needs.size());
        for (const QStringList& need : m_holds.needs)
            met += std::any_of(need.begin(), need.end(), [this](const QString& one) { return m_used.contains(one); });
        return m_points + (30 * met - 40 * (all - met)) / all;
    }

private:
    void use(int column, const MappedField& field, int points) {
        m_mapping.columns[column].field = field.name;
        m_used.insert(field.name);
        m_points += points;
    }
    // A column for each country, and a column for each year.
    void byHeadings(const std::vector<Content>& contents) {
        constexpr int fewest = 3;
        const bool isPolls = m_holds.name == u"polls";
        if (!isPolls && m_holds.name != u"indicators")
            return;
        QList<int> found;
        for (int i = 0; i < m_mapping.columns.size(); ++i) {
            const QString& header = m_mapping.columns[i].header;
            const Content& content = contents[size_t(i)];
            if ((content.isNumber || content.isEmpty) &&
                (isPolls ? !countryFromName(header).isEmpty() : yearIn(header) > 0))
                found << i;
        }
        if (found.size() < fewest)
            return;
        for (const int column : found)
            use(column, *m_holds.field(isPolls ? u"favorable_of" : u"value_of"), 20);
    }
    void byNames() {
        struct Match {
            int points, column;
            const MappedField* field;
        };
        std::vector<Match> matches;
        for (int i = 0; i < m_mapping.columns.size(); ++i)
            for (const MappedField& field : m_holds.fields)
                if (const int points = nameMatch(field, m_mapping.columns[i].header))
                    matches.push_back({points, i, &field});
        std::stable_sort(matches.begin(), matches.end(),
                         [](const Match& one, const Match& other) { return one.points > other.points; });
        for (const Match& match : matches)
            if (m_mapping.columns[match.column].field.isEmpty() &&
                (match.field->isRepeated || !m_used.contains(match.field->name)))
                use(match.column, *match.field, match.points);
    }
    // What no name tells: only for what is needed, and for a country or a date.
    void byContents(const std::vector<Content>& contents) {
        for (const MappedField& field : m_holds.fields) {
            const bool isNeeded = std::any_of(m_holds.needs.begin(), m_holds.needs.end(), [&](const auto& need) {
                return need.contains(field.name) &&
                       std::none_of(need.begin(), need.end(), [this](const auto& one) { return m_used.contains(one); });
            });
            if (m_used.contains(field.name) ||
                !(isNeeded || field.name == u"country2" || field.name == u"signed" || field.name == u"start"))
                continue;
            for (int i = 0; i < m_mapping.columns.size(); ++i)
                if (m_mapping.columns[i].field.isEmpty() && suits(contents[size_t(i)], field.reads)) {
                    use(i, field, 5);
                    break;
                }
        }
    }

    const MappedTable& m_holds;
    Mapping m_mapping;
    QSet<QString> m_used;
    int m_points = 0;
};

} // namespace

qint64 multiplierIn(const QString& header) {
    // Folded Hangul falls apart, so these words are looked for as they stand too.
    const QString words = u' ' + fold(header) + u' ' + header;
    const auto has = [&words](std::initializer_list<QStringView> list) {
        return std::any_of(list.begin(), list.end(), [&words](QStringView word) { return words.contains(word); });
    };
    if (has({u" billion", u" bn ", u"십억", u"十億"}))
        return 1'000'000'000;
    if (has({u" million", u" mill ", u" mil ", u" mn ", u" mio ", u"백만", u"百万"}))
        return 1'000'000;
    return has({u" thousand", u" 000 ", u"천달러", u"천 달러"}) ? 1'000 : 1;
}

Mapping suggestMapping(const TextTable& table, const QString& holds, const Gazetteer* gazetteer) {
    std::vector<Content> contents;
    for (int i = 0; i < table.header.size(); ++i)
        contents.push_back(contentOf(table, i, gazetteer));
    Mapping best;
    int most = std::numeric_limits<int>::min();
    for (const MappedTable& candidate : mappedTables()) {
        if (!holds.isEmpty() && candidate.name != holds)
            continue;
        const Suggestion suggestion(table, candidate, contents);
        if (suggestion.score() > most) {
            most = suggestion.score();
            best = suggestion.mapping();
        }
    }
    return best;
}

bool Mapping::fits(const QStringList& header) const {
    return header.size() == columns.size() &&
           std::equal(columns.begin(), columns.end(), header.begin(), [](const Column& column, const QString& heading) {
               return fold(column.header) == fold(heading);
           });
}

std::optional<Mapping> Mapping::forHeader(const QStringList& header) const {
    Mapping result = *this;
    result.columns.clear();
    for (const QString& heading : header)
        result.columns << Column{heading, {}, 1};
    QSet<qsizetype> taken;
    for (const Column& column : columns) {
        if (column.field.isEmpty())
            continue;
        qsizetype at = 0;
        while (at < header.size() && (taken.contains(at) || fold(header[at]) != fold(column.header)))
            ++at;
        if (at == header.size())
            return std::nullopt;
        taken.insert(at);
        result.columns[at] = {header[at], column.field, column.multiplier};
    }
    return result;
}

bool Mapping::hasField(const QString& field) const {
    return !same.value(field).trimmed().isEmpty() ||
           std::any_of(columns.begin(), columns.end(), [&](const Column& column) { return column.field == field; });
}

QString Mapping::missing() const {
    const MappedTable* holds = mappedTable(table);
    if (!holds)
        return tr("Say what the file holds.");
    QStringList lacking;
    const auto shown = [holds](const QString& field) { return u"\u201c%1\u201d"_s.arg(holds->field(field)->shown); };
    for (const QStringList& need : holds->needs) {
        if (std::any_of(need.begin(), need.end(), [this](const QString& one) { return hasField(one); }))
            continue;
        QStringList names;
        for (const QString& one : need)
            names << shown(one);
        lacking << names.join(tr(" or ", "between names of fields"));
    }
    if (table == u"trade" && hasField(u"value"_s) && !hasField(u"direction"_s))
        lacking << shown(u"direction"_s);
    return lacking.isEmpty() ? QString() : tr("Still missing: %1.").arg(lacking.join(u"; "_s));
}

QString Mapping::toText() const {
    QJsonArray list;
    for (const Column& column : columns) {
        QJsonObject object{{u"header"_s, column.header}};
        if (!column.field.isEmpty())
            object.insert(u"field"_s, column.field);
        if (column.multiplier != 1)
            object.insert(u"multiplier"_s, column.multiplier);
        list << object;
    }
    QJsonObject fixed;
    for (auto it = same.cbegin(); it != same.cend(); ++it)
        if (!it.value().trimmed().isEmpty())
            fixed.insert(it.key(), it.value());
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"table"_s, table}, {u"columns"_s, list}, {u"same"_s, fixed}})
                                 .toJson(QJsonDocument::Compact));
}

std::optional<Mapping> Mapping::fromText(const QString& name, const QString& text) {
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    Mapping mapping;
    mapping.name = name;
    mapping.table = object[u"table"].toString();
    const MappedTable* holds = mappedTable(mapping.table);
    if (!holds)
        return std::nullopt;
    const QJsonArray list = object[u"columns"].toArray();
    for (const auto& value : list) {
        const QJsonObject column = value.toObject();
        const QString field = column[u"field"].toString();
        if (!field.isEmpty() && !holds->field(field))
            return std::nullopt;
        mapping.columns << Column{column[u"header"].toString(), field,
                                  qMax<qint64>(1, column[u"multiplier"].toInteger(1))};
    }
    const QJsonObject fixed = object[u"same"].toObject();
    for (auto it = fixed.begin(); it != fixed.end(); ++it)
        if (holds->field(it.key()))
            mapping.same.insert(it.key(), it.value().toString());
    return mapping;
}

} // namespace exchange
