// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the chart says at a position, and the line of the point in time.
#include "charts/chart_scene.h"

#include <QCoreApplication>
#include <QGraphicsLineItem>
#include <cmath>

using namespace Qt::StringLiterals;

namespace charts {

void ChartScene::setCursorDay(std::optional<qint64> day) {
    m_cursorDay = day;
    for (QGraphicsLineItem* line : m_cursorLines)
        delete line;
    m_cursorLines.clear();
    if (!day || m_plots.empty() || !m_spec.span.contains(double(*day)))
        return;
    const auto add = [&](const QRectF& from, const QRectF& to) {
        const qreal x = scaleOf(from).x(double(*day));
        m_cursorLines.push_back(addLine(x, from.top(), x, to.bottom(), QPen(m_theme.accent, 1.5)));
        m_cursorLines.back()->setZValue(15);
    };
    if (m_spec.columns == 1)
        return add(m_plots.front(), m_plots.back());
    for (const QRectF& plot : m_plots)
        add(plot, plot);
}

std::optional<ChartScene::Value> ChartScene::valueAt(QPointF position) const {
    std::optional<Value> nearest;
    qreal best = 14;
    for (const Value& value : m_values) {
        const qreal distance = std::hypot(value.at.x() - position.x(), value.at.y() - position.y());
        if (distance < best) {
            best = distance;
            nearest = value;
        }
    }
    return nearest;
}

QString ChartScene::readoutAt(QPointF position) const {
    const auto day = dayAt(position);
    if (!day)
        return {};
    QStringList lines;
    for (size_t i = 0; i < m_spec.panels.size(); ++i) {
        const ChartPanel& panel = m_spec.panels[i];
        // Of panels beside one another that one speaks which the pointer is in.
        if (m_spec.columns > 1 && !m_plots[i].adjusted(0, -8, 0, 8).contains(position))
            continue;
        for (const ChartSeries& series : panel.series) {
            const ChartPoint* last = nullptr;
            for (const auto& run : series.runs)
                for (auto point = run.begin(); point != run.end() && point->day <= *day; ++point)
                    last = &*point;
            if (last)
                lines << said(*last, panel, series);
        }
    }
    return lines.join(u'\n');
}

QString ChartScene::said(const ChartPoint& point, const ChartPanel& panel, const ChartSeries& series) const {
    return QCoreApplication::translate("ChartScene", "%1: %2 %3, %4")
        .arg(point.when, m_locale.toString(point.value, 'f', point.value == std::round(point.value) ? 0 : series.decimals), panel.unit,
             m_spec.columns == 1 ? series.name : series.name.isEmpty() ? panel.title : panel.title + u", "_s + series.name);
}

QString ChartScene::eventAt(QPointF position) const {
    const auto day = dayAt(position);
    if (!day)
        return {};
    for (const ChartBand& band : m_spec.bands)
        if (*day >= band.from && *day <= band.to)
            return band.label;
    for (const ChartEvent& event : m_spec.events)
        if (m_spec.columns == 1 && event.style != EventStyle::Tick && std::abs(m_scale.x(event.day) - position.x()) <= 3)
            return event.label;
    return {};
}

std::optional<double> ChartScene::dayAt(QPointF position) const {
    for (const QRectF& plot : m_plots)
        if (plot.adjusted(0, -8, 0, 8).contains(position))
            return scaleOf(plot).day(position.x());
    return std::nullopt;
}

}  // namespace charts
