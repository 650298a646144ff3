// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/actions.h"

#include "map/map_view.h"
#include "timeline/timeline_view.h"
#include "window/cell_actions.h"
#include "window/edit_actions.h"
#include "window/exchange_actions.h"
#include "window/file_actions.h"
#include "window/help_actions.h"
#include "window/lazy_dock.h"
#include "window/main_window.h"
#include "window/map_menu.h"
#include "window/print_actions.h"
#include "window/recent_files.h"
#include "window/timeline_menu.h"
#include "window/workspace.h"
#include <QAction>
#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace window {
namespace {

bool hasDocument(MainWindow& window) {
    return window.workspace();
}

bool canEdit(MainWindow& window) {
    return window.workspace() && !window.workspace()->document().isReadOnly();
}

}  // namespace

Actions::Actions(MainWindow& window) : QObject(&window), m_window(window) {
    makeMenus();
}

QAction* Actions::action(const QString& name) const {
    return m_entries.value(name).action;
}

void Actions::trigger(const QString& name) const {
    if (QAction* found = action(name))
        found->trigger();
}

QList<QAction*> Actions::all() const {
    return m_order;
}

QAction* Actions::add(QMenu* menu, const Spec& spec) {
    auto* made = new QAction(spec.text, this);
    made->setObjectName(spec.name);
    made->setShortcuts(spec.shortcuts);
    made->setIcon(spec.icon.isEmpty() ? QIcon() : icon(spec.icon, m_window.theme()));
    connect(made, &QAction::triggered, this, [this, run = spec.run] { run(m_window); });
    m_entries.insert(spec.name, {made, spec.icon, spec.isEnabled});
    m_order << made;
    menu->addAction(made);
    made->setIconVisibleInMenu(false);
    return made;
}

void Actions::makeMenus() {
    QMenuBar* bar = m_window.menuBar();
    QMenu* file = bar->addMenu(tr("&File"));
    add(file, {u"new"_s, tr("&New\u2026"), u"file-plus"_s, {QKeySequence::New}, newDocument, {}});
    add(file, {u"open"_s, tr("&Open\u2026"), u"folder-open"_s, {QKeySequence::Open}, openDocument, {}});
    add(file, {u"openSample"_s, tr("Open the &sample"), {}, {}, openSample, {}});
    QMenu* recent = file->addMenu(tr("Open &recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(recent); });
    file->addSeparator();
    add(file, {u"saveCopy"_s, tr("Save a &copy\u2026"), u"save"_s, {QKeySequence(u"Ctrl+Shift+S"_s)}, saveCopy, hasDocument});
    add(file, {u"restoreBackup"_s, tr("Restore from &backup\u2026"), {}, {}, restoreBackup, hasDocument});
    add(file, {u"compact"_s, tr("Co&mpact"), {}, {}, compact, canEdit});
    add(file, {u"properties"_s, tr("Propert&ies"), u"info"_s, {QKeySequence(u"Alt+Return"_s)}, showProperties, hasDocument});
    file->addSeparator();
    add(file, {u"import"_s, tr("Impor&t\u2026"), {}, {QKeySequence(u"Ctrl+I"_s)}, importFile, canEdit});
    add(file, {u"importFolder"_s, tr("Import a fol&der\u2026"), {}, {}, importFolder, canEdit});
    add(file, {u"imports"_s, tr("Import histor&y\u2026"), {}, {}, showImports, hasDocument});
    add(file, {u"exportTable"_s, tr("Export t&able\u2026"), {}, {QKeySequence(u"Ctrl+Shift+E"_s)}, exportTable, hasDocument});
    add(file, {u"export"_s, tr("E&xport the view\u2026"), u"download"_s, {QKeySequence(u"Ctrl+E"_s)}, exportView, hasDocument});
    add(file, {u"report"_s, tr("R&eport\u2026"), u"file-text"_s, {QKeySequence(u"Ctrl+B"_s)}, makeReport, hasDocument});
    add(file, {u"printPreview"_s, tr("Print pre&view\u2026"), {}, {QKeySequence(u"Ctrl+Shift+P"_s)}, printPreview, hasDocument});
    add(file, {u"print"_s, tr("&Print\u2026"), u"printer"_s, {QKeySequence::Print}, printView, hasDocument});
    file->addSeparator();
    add(file, {u"close"_s, tr("C&lose the document"), {}, {QKeySequence::Close}, [](MainWindow& window) {
        if (window.mayClose())
            window.closeDocument();
    }, hasDocument});
    add(file, {u"quit"_s, tr("&Quit"), {}, {QKeySequence(u"Ctrl+Q"_s)}, [](MainWindow& window) { window.close(); }, {}});

    QMenu* edit = bar->addMenu(tr("&Edit"));
    add(edit, {u"undo"_s, tr("&Undo"), u"undo"_s, {QKeySequence::Undo}, undo, [](MainWindow& window) {
        return window.workspace() && window.workspace()->document().nextUndo().has_value();
    }});
    add(edit, {u"redo"_s, tr("&Redo"), u"redo"_s, {QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)}, redo, [](MainWindow& window) {
        return window.workspace() && window.workspace()->document().nextRedo().has_value();
    }});
    add(edit, {u"history"_s, tr("&History\u2026"), u"history"_s, {QKeySequence(u"Ctrl+H"_s)}, showHistory, hasDocument});
    add(edit, {u"yourName"_s, tr("Your &name\u2026"), {}, {}, askName, {}});
    edit->addSeparator();
    add(edit, {u"copy"_s, tr("&Copy cells"), u"copy"_s, {QKeySequence::Copy, QKeySequence(u"Ctrl+Shift+C"_s)}, copyCells, hasDocument});
    add(edit, {u"paste"_s, tr("&Paste cells"), {}, {QKeySequence::Paste}, pasteCells, canEdit});
    add(edit, {u"pasteTable"_s, tr("Past&e special\u2026"), {}, {QKeySequence(u"Ctrl+Alt+V"_s)}, pasteTable, canEdit});
    add(edit, {u"fillDown"_s, tr("Fill &down"), {}, {QKeySequence(u"Ctrl+D"_s)}, fillDown, canEdit});
    add(edit, {u"setValue"_s, tr("Set a &value for the selected cells\u2026"), {}, {QKeySequence(u"Ctrl+Shift+D"_s)}, setValue, canEdit});
    add(edit, {u"replace"_s, tr("Replace &in the table\u2026"), {}, {QKeySequence(u"Ctrl+Shift+H"_s)}, replaceInTable, canEdit});
    add(edit, {u"findInTable"_s, tr("&Find in the table"), {}, {QKeySequence::Find}, findInTable, hasDocument});
    add(edit, {u"search"_s, tr("&Search everything"), u"search"_s, {QKeySequence(u"Ctrl+K"_s)}, [](MainWindow& window) { window.focusSearch(); }, hasDocument});
    add(edit, {u"editFilter"_s, tr("Edit the fi&lter as text"), u"filter"_s, {QKeySequence(u"Ctrl+L"_s)}, [](MainWindow& window) { window.focusFilter(); }, hasDocument});
    add(edit, {u"clearFilter"_s, tr("Show all a&greements"), {}, {QKeySequence(u"Ctrl+Shift+K"_s)},
               [](MainWindow& window) { window.workspace()->exploration().setFilter({}); }, hasDocument});
    makeRecordsMenu();
    makeViewMenu();

    QMenu* go = bar->addMenu(tr("&Go"));
    add(go, {u"back"_s, tr("&Back"), u"chevron-left"_s, {QKeySequence(u"Alt+Left"_s)}, [](MainWindow& window) { window.workspace()->exploration().goBack(); },
             [](MainWindow& window) { return window.workspace() && window.workspace()->exploration().canGoBack(); }});
    add(go, {u"forward"_s, tr("&Forward"), u"chevron-right"_s, {QKeySequence(u"Alt+Right"_s)}, [](MainWindow& window) { window.workspace()->exploration().goForward(); },
             [](MainWindow& window) { return window.workspace() && window.workspace()->exploration().canGoForward(); }});

    QMenu* help = bar->addMenu(tr("&Help"));
    add(help, {u"help"_s, tr("&Help"), u"circle-help"_s, {QKeySequence(u"F1"_s)}, showHelp, {}});
    add(help, {u"shortcuts"_s, tr("&Keyboard shortcuts"), {}, {QKeySequence(u"Ctrl+/"_s)}, showShortcuts, {}});
    add(help, {u"about"_s, tr("&About Entente"), {}, {}, showAbout, {}});
}

void Actions::makeViewMenu() {
    QMenu* view = m_window.menuBar()->addMenu(tr("&View"));
    // No two entries of a menu share a letter.
    const QHash<QString, QString> texts{{u"filter"_s, tr("Fi&lter")},          {u"map"_s, tr("&Map")},           {u"chart"_s, tr("&Chart")},
                                        {u"agreement"_s, tr("&Agreements")},   {u"place"_s, tr("&Places")},      {u"activity"_s, tr("Acti&vities")},
                                        {u"organisation"_s, tr("Or&ganisations")}, {u"person"_s, tr("P&eople")}, {u"poll"_s, tr("P&olls")},
                                        {u"indicator"_s, tr("I&ndicators")},   {u"milestone"_s, tr("M&ilestones")}, {u"source"_s, tr("&Sources")},
                                        {u"trade_flow"_s, tr("Tra&de")},
                                        {u"timeline"_s, tr("&Timeline")},      {u"profile"_s, tr("P&rofile")}};
    int number = 1;
    for (LazyDock* dock : m_window.docks()) {
        Spec spec{u"show_"_s + dock->objectName(), texts.value(dock->objectName(), dock->windowTitle()), {}, {},
                  [name = dock->objectName()](MainWindow& window) { window.raiseDock(name); }, hasDocument};
        if (number <= 9)
            spec.shortcuts = {QKeySequence(u"Alt+%1"_s.arg(number))};
        ++number;
        add(view, spec);
    }
    view->addSeparator();
    add(view, {u"zoomIn"_s, tr("&Zoom in"), u"plus"_s, {QKeySequence::ZoomIn, QKeySequence(u"Ctrl+="_s)}, [](MainWindow& window) { zoom(window, Zoom::In); }, hasDocument});
    add(view, {u"zoomOut"_s, tr("Zoom o&ut"), u"minus"_s, {QKeySequence::ZoomOut}, [](MainWindow& window) { zoom(window, Zoom::Out); }, hasDocument});
    add(view, {u"fit"_s, tr("&Fit"), u"maximize"_s, {QKeySequence(u"Ctrl+0"_s)}, [](MainWindow& window) { zoom(window, Zoom::Fit); }, hasDocument});
    add(view, {u"showSelection"_s, tr("Sho&w the selection on the map"), {}, {QKeySequence(u"Ctrl+J"_s)}, [](MainWindow& window) { zoom(window, Zoom::Selection); }, hasDocument});
    add(view, {u"allYears"_s, tr("Show all &years"), {}, {QKeySequence(u"Ctrl+Shift+Y"_s)}, [](MainWindow& window) { window.workspace()->exploration().setTime({}); }, hasDocument});
    view->addSeparator();
    QMenu* look = view->addMenu(tr("Map and timeline loo&k"));
    addMapMenu(*this, look);
    look->addSeparator();
    addTimelineMenu(*this, look);
    QMenu* theme = view->addMenu(tr("T&heme"));
    const std::tuple<QString, QString, ThemeChoice> choices[] = {{u"themeDesktop"_s, tr("As the &desktop"), ThemeChoice::AsDesktop},
                                                                 {u"themeLight"_s, tr("&Light"), ThemeChoice::Light},
                                                                 {u"themeDark"_s, tr("Dar&k"), ThemeChoice::Dark}};
    auto* group = new QActionGroup(this);
    for (const auto& [name, text, choice] : choices) {
        add(theme, {name, text, {}, {}, [choice = choice](MainWindow& window) {
            saveTheme(choice);
            window.setTheme(themeFor(choice));
        }, {}});
        action(name)->setCheckable(true);
        action(name)->setChecked(savedTheme() == choice);
        group->addAction(action(name));
    }
    add(view, {u"defaultLayout"_s, tr("&Back to the default layout"), u"layout-dashboard"_s, {}, [](MainWindow& window) { window.restoreDefaultLayout(); }, hasDocument});
}

void Actions::fillRecent(QMenu* menu) {
    menu->clear();
    for (const QString& path : recentFiles()) {
        QAction* entry = menu->addAction(QFileInfo(path).completeBaseName());
        entry->setToolTip(path);
        connect(entry, &QAction::triggered, this, [this, path] { m_window.openFile(path); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("Nothing yet"))->setEnabled(false);
}

void Actions::refresh() {
    for (const Entry& entry : std::as_const(m_entries))
        entry.action->setEnabled(!entry.isEnabled || entry.isEnabled(m_window));
    const auto describe = [this](const QString& name, const QString& text, const QString& named, const std::optional<document::ChangeEntry>& change) {
        action(name)->setText(change ? named.arg(QString(change->label).replace(u'&', u"&&"_s)) : text);
        action(name)->setIconText(text);
    };
    Workspace* space = m_window.workspace();
    describe(u"undo"_s, tr("&Undo"), tr("&Undo: %1"), space ? space->document().nextUndo() : std::nullopt);
    describe(u"redo"_s, tr("&Redo"), tr("&Redo: %1"), space ? space->document().nextRedo() : std::nullopt);
}

void Actions::refreshIcons() {
    for (const Entry& entry : std::as_const(m_entries))
        if (!entry.icon.isEmpty())
            entry.action->setIcon(icon(entry.icon, m_window.theme()));
}

}  // namespace window
