// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/lazy_dock.h"

namespace window {

LazyDock::LazyDock(const QString& name, const QString& title, QWidget* parent) : QDockWidget(title, parent) {
    setObjectName(name);
    setAllowedAreas(Qt::AllDockWidgetAreas);
    connect(this, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible)
            content();
    });
}

void LazyDock::setMake(const Make& make) {
    delete m_content;
    m_content = nullptr;
    m_make = make;
    if (m_make && isVisible() && !visibleRegion().isEmpty())
        content();
}

QWidget* LazyDock::content() {
    if (!m_content && m_make) {
        m_content = m_make(this);
        setWidget(m_content);
    }
    return m_content;
}

void LazyDock::showEvent(QShowEvent* event) {
    QDockWidget::showEvent(event);
}

}  // namespace window
