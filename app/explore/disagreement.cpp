// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/disagreement.h"

#include "explore/field_text.h"
#include <QCoreApplication>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace records;

namespace explore {
namespace {

// Whether two statements of a field can both be true: the same, or one date finer than the other.
bool areCompatible(const Catalogue& catalogue, const FieldSpec* field, const QString& one, const QString& other) {
    if (one.simplified() == other.simplified())
        return true;
    if (field && field->kind == FieldKind::Link) {  // by its id or its name
        const RecordRef target = catalogue.fromSlug(one);
        return target.isValid() && (other == catalogue.title(target) || (target.table == Table::Place && other == catalogue.placeShown(PlaceId{target.id})));
    }
    if (field && field->kind == FieldKind::Date) {
        const auto first = PartialDate::fromEdtf(one), second = PartialDate::fromEdtf(other);
        return first && second && (first->contains(*second) || second->contains(*first));
    }
    if (field && field->kind == FieldKind::Decimal) {
        const auto first = Decimal::parse(one), second = Decimal::parse(other);
        return first && second && first->toDouble() == second->toDouble();
    }
    return false;
}

void collect(const Catalogue& catalogue, RecordRef record, std::vector<Disagreement>& result) {
    std::map<QString, std::vector<const Citation*>> fields;
    for (const Citation* citation : catalogue.citationsOf(record))
        if (!citation->field.isEmpty() && !citation->states.isEmpty() && citation->states != nothingStated)
            fields[citation->field].push_back(citation);
    for (auto& [field, citations] : fields) {
        const FieldSpec* spec = records::field(record.table, field);
        Disagreement found{record, field, false, {}, std::move(citations)};
        if (const QString own = fieldText(catalogue, record, field).value_or(QString()); !own.isEmpty())
            found.states << own;
        for (const Citation* citation : found.citations)
            if (!found.states.contains(citation->states))
                found.states << citation->states;
        if (found.states.size() < 2)
            continue;
        for (qsizetype i = 0; i < found.states.size(); ++i)
            for (qsizetype j = i + 1; j < found.states.size(); ++j)
                found.isConflict = found.isConflict || !areCompatible(catalogue, spec, found.states[i], found.states[j]);
        result.push_back(std::move(found));
    }
}

}  // namespace

std::vector<Disagreement> disagreements(const Catalogue& catalogue) {
    std::set<RecordRef> records;
    for (const Citation& citation : catalogue.citations().all())
        if (!citation.field.isEmpty())
            records.insert(citation.record);
    std::vector<Disagreement> result;
    for (const RecordRef record : records)
        collect(catalogue, record, result);
    return result;
}

QString shownStatement(const Catalogue& catalogue, const Citation& citation, const QLocale& locale) {
    return citation.states == nothingStated ? QCoreApplication::translate("Disagreement", "nothing")
                                            : shownText(catalogue, citation.record.table, citation.field, citation.states, locale);
}

std::vector<Disagreement> disagreementsOf(const Catalogue& catalogue, RecordRef record) {
    std::vector<Disagreement> result;
    collect(catalogue, record, result);
    return result;
}

bool agrees(const Catalogue& catalogue, const Citation& citation) {
    const auto own = fieldText(catalogue, citation.record, citation.field);
    if (citation.states.isEmpty() || !own)
        return true;
    if (citation.states == nothingStated)
        return own->isEmpty();
    return own->isEmpty() || areCompatible(catalogue, records::field(citation.record.table, citation.field), *own, citation.states);
}

}  // namespace explore
