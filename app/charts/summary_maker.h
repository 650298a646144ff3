// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/summary_layout.h"
#include <QFontMetricsF>

namespace charts {

// Lays out one spec: the words around the plot first (summary_layout.cpp), then what is in it (summary_bars.cpp,
// summary_curves.cpp). Used once.
class SummaryMaker {
public:
    SummaryMaker(const SummarySpec& spec, const picture::Theme& theme, const QRectF& frame, const QLocale& locale);
    SummaryLayout make();

private:
    using Text = SummaryLayout::Text;

    Text& add(const QString& text, const QRectF& rect, Text::Ink ink = Text::Ink::Muted, Qt::Alignment alignment = Qt::AlignLeft);
    void addEmpty();
    qreal addHead();
    qreal addLegend(qreal top);
    // Notes and sources from the foot up; gives the bottom of what is above them.
    qreal addNotes();
    QString number(double value) const;
    static double highestOf(const SummaryPanel& panel, bool isStacked);
    int categoryOf(size_t series) const;
    void addColumns(const QRectF& area);
    void addColumnPanel(const SummaryPanel& panel, const QRectF& area, qreal left);
    // Round years when not every column has room for its label.
    static bool isLabelled(const SummaryPanel& panel, size_t row, qreal pitch, qreal labelWidth);
    // The name before each bar, all of one width.
    qreal labelWidthOf(const SummaryPanel& panel, const QRectF& area) const;
    // As many rows as have room; what is left is said below them.
    size_t rowsIn(const SummaryPanel& panel, QRectF& area, qreal& pitch);
    void addBars(QRectF area);
    void addTwoSided(QRectF area);
    void addGrid(QRectF area);
    void addCurves(const QRectF& area);
    void addCurve(const SummaryCurve& curve, const QRectF& plot, double high);

    static constexpr qreal margin = 12;
    static constexpr qreal gap = 8;

    const SummarySpec& m_spec;
    const QRectF m_frame;
    const QLocale m_locale;
    const QFontMetricsF m_small, m_smallBold, m_heading, m_digits;
    SummaryLayout m_layout;
};

}  // namespace charts
