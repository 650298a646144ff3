// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QObject>

class QDockWidget;
class QMainWindow;

namespace window {

// Keeps the panels around the views as large as the person has them; the views take what a larger window has more, and all
// give way in a small one. Left to itself, a main window without a central widget shares its room out anew whenever
// something in it asks for another size, and is off by a few pixels, which adds up to a panel that creeps wider all day.
class PanelSizes : public QObject {
    Q_OBJECT
public:
    // Panels beside the views, of which the width is kept, and panels below them, of which the height is.
    PanelSizes(QMainWindow& window, const QList<QDockWidget*>& beside, const QList<QDockWidget*>& below);
    // In pixels, one for each panel, those beside first. Nothing is kept before the first call.
    void want(const QList<int>& sizes);
    const QList<int>& wanted() const { return m_wanted; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void settle(bool wasDragged);
    void settle(Qt::Orientation orientation, qsizetype first, qsizetype last, bool wasDragged);

    QMainWindow& m_window;
    QList<QDockWidget*> m_panels;
    qsizetype m_beside; // so many of them, from the first on
    QList<int> m_wanted;
    bool m_isDragged = false, m_isDue = false;
};

} // namespace window
