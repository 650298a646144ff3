// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "evidence/climate.h"
#include "records/words.h"
#include <QColor>
#include <QFont>
#include <QPen>

namespace picture {

enum class Shade : quint8 { Light, Dark, Paper };
enum class TextSize : quint8 { Small, Body, Heading, Title };  // 0.85, 1, 1.25, 1.6 of the base font

// Every colour, font and line style that a painter uses. A value: painters get a copy and ask nobody else.
struct Theme {
    Shade shade = Shade::Light;
    QColor window, panel, line;
    QColor text, muted, accent;
    QColor water, land, border, coast;
    QColor cold, mild, warm;
    QFont base;

    static Theme light(const QFont& base = {});
    static Theme dark(const QFont& base = {});
    static Theme paper(const QFont& base = {});  // white ground, ink text
    static Theme of(Shade shade, const QFont& base = {});

    QFont font(TextSize size, bool bold = false) const;
    QFont digits(TextSize size) const;      // equal cells for figures
    QColor category(int number) const;      // Okabe–Ito, 0–6, then the muted colour for "other"
    QColor ramp(double share) const;        // from few or early (0) to many or late (1): ever further from the ground in lightness
    QColor climate(evidence::ClimateGroup group) const;
    QColor faded(QColor colour) const;      // the rest beside a selection: 25 % towards the ground it lies on
};

// Line style by status, so that colour never carries it alone: active solid, dormant dashed, suspended dash-dot, ended thin
// and grey, unknown dotted. width in device-independent pixels.
QPen statusPen(records::AgreementStatus status, const QColor& colour, const Theme& theme, qreal width);

// The mark beside a climate: ▽ cold, ○ mild, △ warm; others have none (null character).
QChar climateMark(evidence::ClimateGroup group);
// The same mark drawn as a shape, centred, so that it needs no font.
void paintClimateMark(QPainter& painter, evidence::ClimateGroup group, QPointF centre, qreal radius, const Theme& theme);

}  // namespace picture
