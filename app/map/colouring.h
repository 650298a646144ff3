// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/content.h"
#include "picture/legend.h"

namespace map {

// What the colour of a line tells. Something else tells it too: a mark, the style of the line, its width, or its lightness.
enum class ColourBy : quint8 { Climate, Kind, Status, Decade, Activities };
constexpr int colourByCount = 5;

// "Climate at signing", as shown; "climate", as written on the command line and in settings.
QString shown(ColourBy colouring);
QString word(ColourBy colouring);
std::optional<ColourBy> colourByFromWord(QStringView word);

// The class of an agreement (a position in the catalogue), from 0 on.
int classOf(const Content& content, qsizetype agreement, ColourBy colouring);
int classCount(ColourBy colouring);
QString classShown(ColourBy colouring, int number);

// How a line of a class is drawn. Of a climate the colour of the climate.
struct ClassLook {
    QColor colour;
    qreal width = 1.2;
    picture::LegendEntry::Shape shape = picture::LegendEntry::Shape::None;
};
ClassLook lookOf(const picture::Theme& theme, ColourBy colouring, int number);

} // namespace map
