// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What pointer and keys do on the chart of trade and opinion.
#include "charts/chart_view.h"

#include "charts/chart_zoom.h"
#include <QApplication>
#include <QDate>
#include <QGraphicsView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QRubberBand>
#include <QWheelEvent>
#include <cmath>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

constexpr double keyStep = 0.6;

}  // namespace

std::optional<double> ChartView::dayAt(QPoint viewPosition) const {
    return m_scene->dayAt(m_graphics->mapToScene(viewPosition));
}

void ChartView::setZoom(std::optional<picture::TimeSpan> span) {
    if (span && span->length() >= m_spec.span.length())
        span.reset();
    if (m_zoom == span)
        return;
    m_zoom = span;
    draw();
}

void ChartView::zoomBy(double factor, std::optional<double> day) {
    if (m_spec.isEmpty())
        return;
    const picture::TimeSpan now = span();
    const auto cursor = m_exploration.time().day;
    const double held = day ? *day : cursor && now.contains(double(*cursor)) ? double(*cursor) : (now.from + now.to) / 2;
    setZoom(nearer(now, m_spec.span, held, factor));
}

bool ChartView::keyPressed(int key) {
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const QDate from = m_exploration.time().day ? QDate::fromJulianDay(*m_exploration.time().day) : QDate::currentDate();
        m_exploration.setTime({from.addYears(key == Qt::Key_Left ? -1 : 1).toJulianDay()});
        return true;
    }
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(keyStep, {});
        return true;
    case Qt::Key_Minus:
        zoomBy(1 / keyStep, {});
        return true;
    case Qt::Key_0:
        setZoom({});
        return true;
    default:
        return false;
    }
}

bool ChartView::wheelTurned(const QWheelEvent& event) {
    const auto day = dayAt(event.position().toPoint());
    if (!day || event.angleDelta().y() == 0)
        return false;
    zoomBy(std::pow(0.8, event.angleDelta().y() / 120.0), day);
    return true;
}

// A stretch of time is drawn over the whole height of the plots.
void ChartView::dragged(const QMouseEvent& event) {
    const QPoint at = event.position().toPoint();
    if (!m_pressed || (!m_band && qAbs(at.x() - m_pressed->x()) < QApplication::startDragDistance()) || m_scene->plots().empty())
        return;
    if (!m_band)
        m_band = new QRubberBand(QRubberBand::Rectangle, m_graphics->viewport());
    const auto plots = m_scene->plots();
    const auto plot = std::find_if(plots.begin(), plots.end(), [&](const QRectF& each) { return each.adjusted(0, -8, 0, 8).contains(m_graphics->mapToScene(*m_pressed)); });
    const QRectF& within = plot == plots.end() ? plots.front() : *plot;
    const bool isGrid = m_spec.columns > 1;
    const int left = qMax(qMin(at.x(), m_pressed->x()), int(within.left())), right = qMin(qMax(at.x(), m_pressed->x()), int(within.right()));
    const int top = int(isGrid ? within.top() : plots.front().top()), bottom = int(isGrid ? within.bottom() : plots.back().bottom());
    m_band->setGeometry(QRect(QPoint(left, top), QPoint(qMax(left, right), bottom)));
    m_band->show();
}

void ChartView::released(const QMouseEvent& event) {
    const std::optional<QPoint> pressed = std::exchange(m_pressed, std::nullopt);
    if (!pressed)
        return;
    if (!m_band) {
        if (const auto day = dayAt(event.position().toPoint()))
            m_exploration.setTime({qint64(std::floor(*day))});
        return;
    }
    const QRect chosen = m_band->geometry();
    delete std::exchange(m_band, nullptr);
    const auto from = dayAt({chosen.left(), pressed->y()}), to = dayAt({chosen.right(), pressed->y()});
    if (from && to && *to - *from > 1)
        setZoom(nearer({*from, *to}, m_spec.span, (*from + *to) / 2, 1));
}

// First all of the time is shown again, then no point of it is chosen.
bool ChartView::pressedTwice() {
    m_pressed.reset();
    if (m_zoom)
        setZoom({});
    else
        m_exploration.setTime({});
    return true;
}

bool ChartView::eventFilter(QObject* watched, QEvent* event) {
    if (m_graphics && watched == m_graphics && event->type() == QEvent::KeyPress)
        return keyPressed(static_cast<QKeyEvent*>(event)->key());
    if (!m_graphics || watched != m_graphics->viewport())
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::Resize:
        if (isVisible() && !m_isOutdated)
            draw();
        break;
    case QEvent::Wheel:
        return wheelTurned(*static_cast<QWheelEvent*>(event));
    case QEvent::MouseMove: {
        const auto& mouse = *static_cast<QMouseEvent*>(event);
        if (m_pressed)
            dragged(mouse);
        else
            hover(mouse.position(), mouse.globalPosition().toPoint());
        break;
    }
    case QEvent::MouseButtonPress: {
        const auto& mouse = *static_cast<QMouseEvent*>(event);
        if (mouse.button() == Qt::LeftButton && dayAt(mouse.position().toPoint()))
            m_pressed = mouse.position().toPoint();
        break;
    }
    case QEvent::MouseButtonRelease:
        released(*static_cast<QMouseEvent*>(event));
        break;
    case QEvent::MouseButtonDblClick:
        return pressedTwice();
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace charts
