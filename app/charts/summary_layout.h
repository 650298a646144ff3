// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/summary_spec.h"
#include "picture/theme.h"
#include <QLocale>
#include <QPolygonF>

namespace charts {

// A summary chart in a frame: every rectangle, line and word where it goes. Pure; the painter only draws it.
struct SummaryLayout {
    struct Text {
        QRectF rect;
        QString text;
        picture::TextSize size = picture::TextSize::Small;
        bool bold = false;
        enum class Ink : quint8 { Text, Muted, Climate } ink = Ink::Text;
        evidence::ClimateGroup group = evidence::ClimateGroup::Undated;  // for Ink::Climate
        Qt::Alignment alignment = Qt::AlignLeft;
    };
    struct Fill {  // a part, or a swatch of the legend
        QRectF rect;
        int category = 0;
        const SummaryPart* part = nullptr;
        std::optional<double> cell{};  // of a grid: its share of the highest value
    };
    struct Curve {
        QPolygonF line, low, high;
        evidence::ClimateGroup group = evidence::ClimateGroup::Undated;
        const SummaryPart* part = nullptr;
    };
    std::vector<Text> texts;
    std::vector<Fill> fills;
    std::vector<QLineF> grid, axis;
    std::vector<Curve> curves;
    QRectF plot;

    // The part at a position; null when there is none. Narrow bars can be hit beside them.
    const SummaryPart* partAt(QPointF position) const;
};

// The spec must outlive the layout. A frame that is too low for all rows shows as many as have room, and says how many are left.
SummaryLayout layoutSummary(const SummarySpec& spec, const picture::Theme& theme, const QRectF& frame, const QLocale& locale);

}  // namespace charts
