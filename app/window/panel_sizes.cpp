// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/panel_sizes.h"

#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QStyle>
#include <QTimer>
#include <utility>

namespace window {
namespace {

constexpr QSize roomy(1000, 700); // a smaller window has less for its panels as well

int along(Qt::Orientation orientation, QSize size) {
    return orientation == Qt::Horizontal ? size.width() : size.height();
}

} // namespace

PanelSizes::PanelSizes(QMainWindow& window, const QList<QDockWidget*>& beside, const QList<QDockWidget*>& below)
    : QObject(&window)
    , m_window(window)
    , m_panels(beside + below)
    , m_beside(beside.size()) {
    window.installEventFilter(this);
    for (QDockWidget* panel : m_panels)
        panel->installEventFilter(this);
}

void PanelSizes::want(const QList<int>& sizes) {
    m_wanted = sizes;
    settle(false);
}

bool PanelSizes::eventFilter(QObject* watched, QEvent* event) {
    // The border between two panels belongs to the window itself: who presses there, drags it.
    const bool isWindow = watched == &m_window;
    if (isWindow && event->type() == QEvent::MouseButtonPress)
        m_isDragged = true;
    const bool wasDragged = isWindow && event->type() == QEvent::MouseButtonRelease && std::exchange(m_isDragged, false);
    if (wasDragged || (!m_isDragged && !m_isDue && event->type() == QEvent::Resize)) {
        m_isDue = true;
        QTimer::singleShot(0, this, [this, wasDragged] {
            m_isDue = false;
            settle(wasDragged);
        });
    }
    return false;
}

void PanelSizes::settle(bool wasDragged) {
    if (m_wanted.size() != m_panels.size())
        return;
    settle(Qt::Horizontal, 0, m_beside, wasDragged);
    settle(Qt::Vertical, m_beside, m_panels.size(), wasDragged);
}

void PanelSizes::settle(Qt::Orientation orientation, qsizetype first, qsizetype last, bool wasDragged) {
    QList<QDockWidget*> panels;
    QList<int> sizes;
    const int whole = along(orientation, m_window.size());
    const double share = qMin(1.0, double(whole) / along(orientation, roomy));
    // Qt counts the handles between panels now with one panel, now with the other: nearer than that it does not settle.
    const int handle = m_window.style()->pixelMetric(QStyle::PM_DockWidgetSeparatorExtent, nullptr, &m_window);
    int gained = 0; // for what lies between
    bool isOff = false;
    for (qsizetype i = first; i < last; ++i) {
        QDockWidget* panel = m_panels[i];
        if (!panel->isVisible() || panel->isFloating() || m_window.dockWidgetArea(panel) == Qt::TopDockWidgetArea)
            continue; // among the views
        const int size = along(orientation, panel->size());
        if (wasDragged)
            m_wanted[i] = qRound(size / share);
        const int wanted = qRound(m_wanted[i] * share);
        isOff = isOff || qAbs(size - wanted) > handle;
        panels << panel;
        sizes << wanted;
        gained += size - wanted;
    }
    if (!isOff || wasDragged)
        return;
    // Qt takes the sizes only together with that of what lies between; tabs behind another lie outside of the window.
    for (QDockWidget* view : m_window.findChildren<QDockWidget*>())
        if (!m_panels.contains(view) && view->isVisible() && !view->isFloating() &&
            m_window.dockWidgetArea(view) == Qt::TopDockWidgetArea && m_window.rect().intersects(view->geometry())) {
            // Counted from its own size: bars and the handles between panels take their part as well.
            return m_window.resizeDocks(panels << view, sizes << along(orientation, view->size()) + gained, orientation);
        }
}

} // namespace window
