// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/id.h"
#include <QList>
#include <QString>

namespace report {

// One sequence of numbers for the sources of a whole report, in the order they are met.
class SourceNumbers {
public:
    SourceNumbers() = default;
    explicit SourceNumbers(const QList<records::SourceId>& first) : m_sources(first) {}

    void add(records::SourceId source);
    // "[1–3, 7]" with a no-break space in front, empty without sources. Sources met for the first time get the next number.
    QString marks(const QList<records::SourceId>& sources);
    // For positions in the first list.
    static QString marksAt(QList<int> positions);
    const QList<records::SourceId>& sources() const { return m_sources; }

private:
    QList<records::SourceId> m_sources;
};

}  // namespace report
