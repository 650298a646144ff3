// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QRectF>
#include <QString>
#include <functional>

class QPainter;

namespace report {

// A piece of a page that is never cut: it is measured for a width, put somewhere, and painted there. Lengths in points.
struct Block {
    std::function<qreal(qreal width)> height;
    std::function<void(QPainter& painter, const QRectF& rect)> paint;
    qreal before = 0;          // space above, left out at the top of a page
    bool keepWithNext = false; // a heading stays with what it heads
    QString bookmark;          // of the PDF's outline; empty: none
};

}  // namespace report
