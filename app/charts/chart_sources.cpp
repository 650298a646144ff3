// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_sources.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace charts {

int ChartSources::number(records::SourceId id) {
    const records::Source* source = m_catalogue.sources().find(id);
    if (!source)
        return 0;
    if (const qsizetype at = m_ids.indexOf(id); at >= 0)
        return int(at) + 1;
    m_ids << id;
    m_texts << (source->title.isEmpty() ? source->publisher : QCoreApplication::translate("TradeAndOpinion", "%1, %2").arg(source->publisher, source->title));
    return int(m_ids.size());
}

QString references(std::vector<int> numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    QStringList parts;
    for (size_t i = 0; i < numbers.size();) {
        if (numbers[i] == 0) {
            ++i;
            continue;
        }
        size_t last = i;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1)
            ++last;
        parts << (last > i ? u"%1\u2013%2"_s.arg(numbers[i]).arg(numbers[last]) : QString::number(numbers[i]));
        i = last + 1;
    }
    return parts.isEmpty() ? QString() : u" ["_s + parts.join(u", "_s) + u']';
}

}  // namespace charts
