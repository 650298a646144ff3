// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <functional>

class QAction;
class QMenu;

namespace window {

class MainWindow;

// The one registry of commands: each has a name, a text, a shortcut, an icon and a rule for when it can be used. Menus, tool
// bar, start page and the list of shortcuts read it.
class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(MainWindow& window);
    QAction* action(const QString& name) const;
    void trigger(const QString& name) const;
    // Enabled states and the texts of undo and redo.
    void refresh();
    void refreshIcons();
    QList<QAction*> all() const;  // in the order of the menus

    struct Spec {
        QString name, text, icon;
        QList<QKeySequence> shortcuts;
        std::function<void(MainWindow&)> run;
        std::function<bool(MainWindow&)> isEnabled;  // null = always
    };

    QAction* add(QMenu* menu, const Spec& spec);

private:
    void makeMenus();
    void makeRecordsMenu();
    void makeViewMenu();
    void fillRecent(QMenu* menu);
    MainWindow& m_window;
    struct Entry {
        QAction* action = nullptr;
        QString icon;
        std::function<bool(MainWindow&)> isEnabled;
    };
    QHash<QString, Entry> m_entries;
    QList<QAction*> m_order;
};

}  // namespace window
