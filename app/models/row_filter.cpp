// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/row_filter.h"

#include "records/partial_date.h"
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace models {
namespace {

// Between blanks; quotes hold a value together: note:"twin city".
QStringList wordsOf(const QString& text) {
    QStringList words;
    QString word;
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (c.isSpace() && !isQuoted) {
            if (!word.isEmpty())
                words << word;
            word.clear();
        } else {
            word += c;
        }
    }
    if (!word.isEmpty())
        words << word;
    return words;
}

// A bound as the column sorts: numbers as they are, dates as the first or the last day that they may mean.
std::optional<double> boundOf(const Column& column, const QString& text, bool isLeast) {
    if (column.isNumber) {
        bool isNumber = false;
        const double number = QString(text).remove(u',').toDouble(&isNumber);
        return isNumber ? std::optional(number) : std::nullopt;
    }
    const auto date = records::PartialDate::fromTyped(text);
    if (!date || !date->isKnown())
        return {};
    return double(isLeast ? date->earliest() : date->latest());
}

}  // namespace

QString RowFilter::nameOf(const Column& column) {
    return column.header.section(u" ("_s, 0, 0).remove(u' ').toLower();
}

bool RowFilter::readRange(const Column& column, Condition& condition) {
    if (!column.sort)
        return false;
    const QString& text = condition.text;
    static const QRegularExpression compare(u"^(>=|<=|>|<)(.+)$"_s);
    if (const auto match = compare.match(text); match.hasMatch()) {
        const bool isLeast = match.captured(1).startsWith(u'>');
        const auto bound = boundOf(column, match.captured(2), isLeast != (match.captured(1).size() == 1));
        (isLeast ? condition.least : condition.most) = bound;
        if (bound && match.captured(1).size() == 1)  // beyond it
            *(isLeast ? condition.least : condition.most) += isLeast ? 1e-9 + qAbs(*bound) * 1e-12 : -1e-9 - qAbs(*bound) * 1e-12;
        return bound.has_value();
    }
    if (!text.contains(u".."_s))
        return false;
    const QString from = text.section(u".."_s, 0, 0), to = text.section(u".."_s, 1);
    condition.least = boundOf(column, from, true);
    condition.most = boundOf(column, to, false);
    return (from.isEmpty() || condition.least) && (to.isEmpty() || condition.most) && (condition.least || condition.most);
}

RowFilter RowFilter::parse(const QString& text, const std::vector<Column>& columns) {
    RowFilter filter;
    for (const QString& word : wordsOf(text)) {
        Condition condition;
        condition.text = word;
        const QString bare = word.startsWith(u'-') ? word.mid(1) : word;
        const QString name = bare.section(u':', 0, 0).toLower();
        if (bare.contains(u':') && !name.isEmpty()) {
            for (size_t i = 0; i < columns.size(); ++i) {
                const QString each = nameOf(columns[i]);
                if (each == name || (condition.column < 0 && each.startsWith(name)))
                    condition.column = int(i);
                if (each == name)
                    break;
            }
            if (condition.column >= 0) {
                condition.text = bare.section(u':', 1);
                if (condition.text.isEmpty())
                    continue;  // it is being typed
                condition.isNegated = word.startsWith(u'-');
                condition.isNone = condition.text == u"none";
                condition.isRange = readRange(columns[size_t(condition.column)], condition);
            }
        }
        filter.m_conditions.push_back(condition);
    }
    return filter;
}

bool RowFilter::meets(const Condition& condition, const explore::Catalogue& catalogue, qsizetype row, const std::vector<Column>& columns,
                      const std::function<QString(int column)>& cell) {
    if (condition.column < 0) {
        for (int column = 0; column < int(columns.size()); ++column)
            if (cell(column).contains(condition.text, Qt::CaseInsensitive))
                return true;
        return false;
    }
    if (condition.isNone)
        return cell(condition.column).isEmpty();
    if (!condition.isRange)
        return cell(condition.column).contains(condition.text, Qt::CaseInsensitive);
    const QVariant value = columns[size_t(condition.column)].sort(catalogue, row);
    if (value.isNull())
        return false;
    return (!condition.least || value.toDouble() >= *condition.least) && (!condition.most || value.toDouble() <= *condition.most);
}

bool RowFilter::passes(const explore::Catalogue& catalogue, qsizetype row, const std::vector<Column>& columns,
                       const std::function<QString(int column)>& cell) const {
    return std::all_of(m_conditions.begin(), m_conditions.end(),
                       [&](const Condition& condition) { return meets(condition, catalogue, row, columns, cell) != condition.isNegated; });
}

}  // namespace models
