// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/lazy_dock.h"

namespace window {
namespace {

// A title bar of no height. Without a size of its own a dock would reckon with less than nothing.
class NoTitle : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {0, 0}; }
    QSize minimumSizeHint() const override { return {0, 0}; }
};

}  // namespace

LazyDock::LazyDock(const QString& name, const QString& title, QWidget* parent) : QDockWidget(title, parent) {
    setObjectName(name);
    setWidget(new QWidget(this));  // something to lay out until the view is made
    setAllowedAreas(Qt::AllDockWidgetAreas);
    connect(this, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        m_isSeen = visible;
        if (visible && !m_isHeld)
            content();
    });
}

void LazyDock::setMake(const Make& make) {
    if (m_content) {
        setWidget(new QWidget(this));
        delete m_content;
    }
    m_content = nullptr;
    m_make = make;
    if (m_make && m_isSeen && !m_isHeld)
        content();
}

void LazyDock::setHeld(bool held) {
    m_isHeld = held;
    if (!held && m_isSeen)
        content();
}

QWidget* LazyDock::content() {
    if (!m_content && m_make) {
        QWidget* before = widget();
        m_content = m_make(this);
        setWidget(m_content);
        delete before;
    }
    return m_content;
}

void LazyDock::hideTitle() {
    if (titleBarWidget())
        return;
    setTitleBarWidget(new NoTitle(this));
    connect(this, &QDockWidget::topLevelChanged, this, [this](bool floats) {
        QWidget* bar = titleBarWidget();
        setTitleBarWidget(floats ? nullptr : new NoTitle(this));
        if (bar)
            bar->deleteLater();
    });
}

}  // namespace window
