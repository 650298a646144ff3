// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPolygonF>
#include <QRectF>
#include <vector>

// Layouts cut geometry to the frame themselves, since QSvgGenerator ignores clipping. Everything here is in pixels.
namespace map {

// The parts of a line inside the frame, in order; empty when it stays outside.
std::vector<QPolygonF> cutLine(const QPolygonF& line, const QRectF& frame);
// The ring inside the frame; where it leaves, it runs along the frame. Empty when nothing is inside.
QPolygonF cutRing(const QPolygonF& ring, const QRectF& frame);
// The same line with points left out that lie nearer than `distance` to the one before; first and last stay.
QPolygonF thinned(const QPolygonF& line, qreal distance);

}  // namespace map
