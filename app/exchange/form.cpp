// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/form.h"

#include "document/rows.h"
#include "records/fold.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {

Columns::Columns(const QStringList& header) {
    for (int i = 0; i < header.size(); ++i)
        if (const QString name = fold(header[i]); !m_columns.contains(name))
            m_columns.insert(name, i);
}

int Columns::find(std::initializer_list<QStringView> names) const {
    for (const QStringView name : names)
        if (const auto found = m_columns.constFind(fold(name)); found != m_columns.constEnd())
            return *found;
    return -1;
}

std::optional<Form> recogniseForm(const TextTable& table, const PlanOptions& options, PlaceMatcher& matcher) {
    // From the most telling header to the least.
    constexpr Recogniser all[] = {geonamesForm, censusForm,   comtradeForm, oldComtradeForm, worldBankForm,
                                  oecdForm,     wikidataForm, pairsForm,    pollForm,        partnerListForm};
    for (const Recogniser recognise : all)
        if (auto form = recognise(table, options, matcher); form && (options.as.isEmpty() || options.as == form->table))
            return form;
    return std::nullopt;
}

Source sourceOfFile(const TextTable& table) {
    Source source;
    source.title = table.name;
    source.slug = u"file-"_s + document::slugOf(QFileInfo(table.name.section(u", "_s, 0, 0)).completeBaseName());
    source.note = QCoreApplication::translate("Exchange", "An imported file. Who published it is not on record yet.");
    return source;
}

PlaceClue countryClue(const QString& country) {
    PlaceClue clue;
    clue.name = clue.country = country;
    clue.level = Level::Country;
    return clue;
}

std::optional<qint64> wholeDollars(const QString& text, qint64 multiplier) {
    static const QRegularExpression grouped(u"^\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?$"_s);
    QString digits = text.trimmed();
    if (grouped.match(digits).hasMatch())
        digits.remove(u',');
    bool isWhole = false;
    const qint64 whole = digits.toLongLong(&isWhole);
    qint64 product = 0;
    if (isWhole)
        return whole < 0 || qMulOverflow(whole, multiplier, &product) ? std::nullopt : std::optional(product);
    bool isNumber = false;
    const double value = digits.toDouble(&isNumber) * double(multiplier);
    // Values above 2^53 would not come out as they went in.
    if (!isNumber || !(value >= 0) || value > 9007199254740992.0 ||
        std::abs(value - std::round(value)) > (multiplier > 1 ? 0.5 : 1e-6))
        return std::nullopt;
    return qint64(std::llround(value));
}

} // namespace exchange
