// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/catalogue.h"
#include <QStringList>

namespace charts {

// Numbers the sources of a chart in the order they are first used.
class ChartSources {
public:
    explicit ChartSources(const explore::Catalogue& catalogue) : m_catalogue(catalogue) {}
    int number(records::SourceId id);  // from 1; 0 when there is no such source
    const QStringList& texts() const { return m_texts; }
    const QList<records::SourceId>& ids() const { return m_ids; }

private:
    const explore::Catalogue& m_catalogue;
    QList<records::SourceId> m_ids;
    QStringList m_texts;
};

// " [1–3, 7]"; empty without sources.
QString references(std::vector<int> numbers);

}  // namespace charts
