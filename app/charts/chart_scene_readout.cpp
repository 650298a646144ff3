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
    delete m_cursorLine;
    m_cursorLine = nullptr;
    if (!day || m_plots.empty() || !m_spec.span.contains(double(*day)))
        return;
    const qreal x = m_scale.x(double(*day));
    m_cursorLine = addLine(x, m_plots.front().top(), x, m_plots.back().bottom(), QPen(m_theme.accent, 1.5));
    m_cursorLine->setZValue(15);
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
    for (const ChartPanel& panel : m_spec.panels)
        for (const ChartSeries& series : panel.series) {
            const ChartPoint* last = nullptr;
            for (const auto& run : series.runs)
                for (auto point = run.begin(); point != run.end() && point->day <= *day; ++point)
                    last = &*point;
            if (last)
                lines << said(*last, panel, series);
        }
    return lines.join(u'\n');
}

QString ChartScene::said(const ChartPoint& point, const ChartPanel& panel, const ChartSeries& series) const {
    return QCoreApplication::translate("ChartScene", "%1: %2 %3, %4")
        .arg(point.when, m_locale.toString(point.value, 'f', point.value == std::round(point.value) ? 0 : series.decimals), panel.unit, series.name);
}

QString ChartScene::eventAt(QPointF position) const {
    if (!dayAt(position))
        return {};
    for (const ChartBand& band : m_spec.bands)
        if (m_scale.day(position.x()) >= band.from && m_scale.day(position.x()) <= band.to)
            return band.label;
    for (const ChartEvent& event : m_spec.events)
        if (event.style != EventStyle::Tick && std::abs(m_scale.x(event.day) - position.x()) <= 3)
            return event.label;
    return {};
}

std::optional<double> ChartScene::dayAt(QPointF position) const {
    for (const QRectF& plot : m_plots)
        if (plot.adjusted(0, -8, 0, 8).contains(position))
            return m_scale.day(position.x());
    return std::nullopt;
}

}  // namespace charts
