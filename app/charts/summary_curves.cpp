// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The grid and the curves of a summary chart.
#include "charts/summary_maker.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("SummaryLayout", text, nullptr, count);
}

}  // namespace

void SummaryMaker::addGrid(QRectF area) {
    const SummaryPanel& panel = m_spec.panels.front();
    const qreal labels = labelWidthOf(panel, area);
    const qreal width = std::min(140.0, (area.width() - labels - gap) / qreal(m_spec.columns.size()));
    for (qsizetype i = 0; i < m_spec.columns.size(); ++i)
        add(m_small.elidedText(m_spec.columns[i], Qt::ElideRight, width - 4),
            QRectF(area.left() + labels + gap + qreal(i) * width, area.top(), width, m_small.height()), Text::Ink::Text, Qt::AlignHCenter);
    area.setTop(area.top() + m_small.height() + 4);
    qreal pitch = 0;
    const size_t count = rowsIn(panel, area, pitch);
    const double highest = std::max(highestOf(panel, false), 1.0);
    for (size_t i = 0; i < count; ++i) {
        const SummaryRow& row = panel.rows[i];
        const qreal y = area.top() + qreal(i) * pitch;
        add(m_small.elidedText(row.label, Qt::ElideRight, labels), QRectF(area.left(), y + (pitch - m_small.height()) / 2, labels, m_small.height()),
            Text::Ink::Text, Qt::AlignRight);
        for (size_t column = 0; column < row.parts.size(); ++column) {
            const SummaryPart& part = row.parts[column];
            const QRectF cell(area.left() + labels + gap + qreal(column) * width + 1, y + 1, width - 2, pitch - 2);
            m_layout.fills.push_back({cell, 0, &part, part.value / highest});
            if (part.value > 0)
                add(number(part.value), QRectF(cell.left(), y + (pitch - m_small.height()) / 2, cell.width(), m_small.height()), Text::Ink::Text, Qt::AlignHCenter);
        }
    }
    m_layout.plot = QRectF(area.left(), area.top(), labels + gap + width * qreal(m_spec.columns.size()), pitch * qreal(count));
}

void SummaryMaker::addCurves(const QRectF& area) {
    qreal labels = 0;
    double oldest = 1;
    for (const SummaryCurve& curve : m_spec.curves) {
        labels = std::max(labels, m_smallBold.horizontalAdvance(curve.name) + 24);
        oldest = std::max(oldest, curve.end);
    }
    const ValueAxis axis = countAxis(oldest);
    const qreal left = m_digits.horizontalAdvance(u"100 %"_s) + gap;
    const QRectF plot = area.adjusted(left, m_small.height() / 2, -std::min(labels, area.width() * 0.35), -2 * m_small.height() - 6);
    for (int percent = 0; percent <= 100; percent += 25) {
        const qreal y = plot.bottom() - percent / 100.0 * plot.height();
        m_layout.grid.emplace_back(plot.left(), y, plot.right(), y);
        add(tr("%1 %").arg(percent), QRectF(area.left(), y - m_small.height() / 2, left - 6, m_small.height()), Text::Ink::Muted, Qt::AlignRight);
    }
    for (double year = 0; year <= axis.high + 0.1; year += axis.step)
        add(number(year), QRectF(plot.left() + year / axis.high * plot.width() - 30, plot.bottom() + 4, 60, m_small.height()), Text::Ink::Muted, Qt::AlignHCenter);
    add(tr("Years since the signing"), QRectF(plot.left(), plot.bottom() + 4 + m_small.height(), plot.width(), m_small.height()), Text::Ink::Muted, Qt::AlignRight);
    m_layout.axis.emplace_back(plot.bottomLeft(), plot.bottomRight());
    m_layout.plot = plot;
    std::vector<std::pair<qreal, size_t>> ends;
    for (size_t i = 0; i < m_spec.curves.size(); ++i) {
        addCurve(m_spec.curves[i], plot, axis.high);
        ends.emplace_back(m_layout.curves.back().line.back().y(), i);
    }
    std::stable_sort(ends.begin(), ends.end(), [](const auto& one, const auto& other) { return one.first < other.first; });
    qreal least = area.top();
    for (const auto& [y, i] : ends) {
        const qreal top = std::max(least, y - m_small.height() / 2);
        Text& label = add(m_spec.curves[i].name, QRectF(plot.right() + 22, top, area.right() - plot.right() - 22, m_small.height()), Text::Ink::Climate);
        label.group = m_spec.curves[i].group;
        label.bold = true;
        least = top + m_small.height() + 1;
    }
}

void SummaryMaker::addCurve(const SummaryCurve& curve, const QRectF& plot, double high) {
    SummaryLayout::Curve placed;
    placed.group = curve.group;
    placed.part = &curve.part;
    const auto at = [&](double x, double y) { return QPointF(plot.left() + x / high * plot.width(), plot.bottom() - y * plot.height()); };
    double share = 1, low = 1, upper = 1;
    placed.line << at(0, 1);
    for (const CurvePoint& point : curve.points) {
        placed.line << at(point.x, share) << at(point.x, point.y);
        if (point.hasInterval) {
            placed.low << at(point.x, low) << at(point.x, point.low);
            placed.high << at(point.x, upper) << at(point.x, point.high);
            low = point.low;
            upper = point.high;
        }
        share = point.y;
    }
    placed.line << at(curve.end, share);
    if (!placed.low.isEmpty()) {
        placed.low << at(curve.end, low);
        placed.high << at(curve.end, upper);
    }
    m_layout.curves.push_back(std::move(placed));
}

}  // namespace charts
