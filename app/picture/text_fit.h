// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>
#include <QFontMetricsF>
#include <QRectF>
#include <QString>
#include <vector>

namespace picture {

// The same font sized in pixels, so that a picture is the same on a screen, in SVG and on a printer of any resolution.
QFont sizedInPixels(const QFont& font);

// "Chicago – Busan" cut to the width so that both names can still be recognised: "Rancho Cuca… – Gochang".
QString elideTitle(const QString& title, const QFontMetricsF& metrics, qreal width);

// Rectangles already taken; a label asks for room before it is placed.
class LabelRoom {
public:
    // True, and taken, when nothing taken before is nearer than `gap`.
    bool take(const QRectF& wanted, qreal gap = 2);
    void block(const QRectF& taken) { m_taken.push_back(taken); }
    bool isFree(const QRectF& wanted, qreal gap = 2) const;

private:
    std::vector<QRectF> m_taken;
};

// Labels of upright lines, in rows of a strip above them. A label stands beside its line and neither touches another label nor
// is crossed by another line that comes down from a row above.
class StripLabels {
public:
    StripLabels(const QRectF& strip, qreal rowHeight);
    // Keeps labels off a line that crosses the whole strip.
    void block(qreal x);
    // Room for a label of this natural width at the line: whole or cut, on its right or its left, the lowest row first.
    // An empty rectangle when there is none. On paper nobody can ask for the rest of a cut label: there it is whole or left out.
    enum class Words : quint8 { MayBeCut, Whole };
    QRectF place(qreal x, qreal natural, Words words = Words::MayBeCut);

private:
    bool take(const QRectF& label, qreal x);

    QRectF m_strip;
    qreal m_rowHeight = 0;
    int m_rows = 0;
    LabelRoom m_labels;
    LabelRoom m_lines;
};

}  // namespace picture
