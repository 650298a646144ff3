// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "picture/theme.h"
#include <QString>
#include <optional>
#include <vector>

namespace picture {

// What a line or mark means, and how many are on screen.
struct LegendEntry {
    enum class Mark : quint8 { Line, Bundle, Cluster };
    // In the middle of a line, so that its colour is not alone.
    enum class Shape : quint8 { None, Circle, Square, Diamond, Triangle, Pointer, Cross, Bar, Ring };
    QString text;
    qsizetype count = 0;
    std::optional<evidence::ClimateGroup> climate;  // a line in its colour with its mark
    std::optional<records::AgreementStatus> status; // a line in its style
    bool dotted = false;                            // a line of dots: without a date
    Mark mark = Mark::Line;                         // else what stands for several
    // A line as it is drawn, where none of the above says it.
    QColor colour;
    qreal width = 1.6;
    Shape shape = Shape::None;
};

struct LegendSection {
    QString title;
    std::vector<LegendEntry> entries;
};

struct Legend {
    std::vector<LegendSection> sections;
    bool isEmpty() const { return sections.empty(); }
};

QSizeF legendSize(const Legend& legend, const Theme& theme);
// Draws it on its own ground with the top left corner at `at`.
void paintLegend(QPainter& painter, const Legend& legend, QPointF at, const Theme& theme);

// A mark of a class, centred, with a rim in the colour of the land.
void paintShape(QPainter& painter, LegendEntry::Shape shape, QPointF centre, qreal radius, const QColor& colour, const Theme& theme);

// Of a line that stands for several: the wider, the stronger.
QColor bundleColour(const Theme& theme, qreal width);
// A circle that stands for several places, with a text on it; its ring is dark for the share of the ties that leave it.
void paintCluster(QPainter& painter, QPointF centre, qreal radius, const QString& text, double within, const Theme& theme);

// The dots of a tie without a date, for lines of any width.
QPen dottedPen(const QColor& colour, qreal width);

}  // namespace picture
