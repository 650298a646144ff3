// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/source_numbers.h"

#include <QStringList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace report {

void SourceNumbers::add(records::SourceId source) {
    if (source.isValid() && !m_sources.contains(source))
        m_sources << source;
}

QString SourceNumbers::marks(const QList<records::SourceId>& sources) {
    QList<int> positions;
    for (const records::SourceId source : sources) {
        add(source);
        positions << int(m_sources.indexOf(source));
    }
    return marksAt(positions);
}

QString SourceNumbers::marksAt(QList<int> positions) {
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    positions.removeAll(-1);
    QStringList parts;
    for (qsizetype i = 0; i < positions.size(); ++i) {
        const int from = positions[i];
        while (i + 1 < positions.size() && positions[i + 1] == positions[i] + 1)
            ++i;
        const int to = positions[i];
        if (to == from)
            parts << QString::number(from + 1);
        else
            parts << QString::number(from + 1) + (to == from + 1 ? u",\u00a0"_s : u"\u2013"_s) + QString::number(to + 1);
    }
    return parts.isEmpty() ? QString() : u"\u00a0["_s + parts.join(u",\u00a0"_s) + u']';
}

}  // namespace report
