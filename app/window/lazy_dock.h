// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDockWidget>
#include <functional>

namespace window {

// A dock whose view is made when it is first seen: Qt Charts and long tables would make the start slow.
class LazyDock : public QDockWidget {
    Q_OBJECT
public:
    using Make = std::function<QWidget*(QWidget* parent)>;
    LazyDock(const QString& name, const QString& title, QWidget* parent);
    // What is shown in it from now on; an empty function leaves it empty. What it showed is deleted.
    void setMake(const Make& make);
    // Makes the view now if it was not made yet; null without a document.
    QWidget* content();
    // While held, being seen makes nothing: tabs flash past while a layout is arranged.
    void setHeld(bool held);
    // In a group of tabs the tab names the view; a view that floats has its title again.
    void hideTitle();

private:
    Make m_make;
    QWidget* m_content = nullptr;
    bool m_isHeld = false;
    bool m_isSeen = false;  // in front of its tabs
};

}  // namespace window
