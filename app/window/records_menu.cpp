// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/actions.h"
#include "window/main_window.h"
#include "window/record_actions.h"
#include "window/workspace.h"
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

bool canEditRecord(MainWindow& window) {
    return canEdit(window) && window.workspace()->exploration().current().isValid();
}

}  // namespace

void Actions::makeRecordsMenu() {
    QMenu* menu = m_window.menuBar()->addMenu(tr("&Records"));
    add(menu, {u"newAgreement"_s, tr("New &agreement\u2026"), u"plus"_s, {QKeySequence(u"Ctrl+Shift+A"_s)}, newAgreement, canEdit});
    add(menu, {u"newPlace"_s, tr("New &place\u2026"), {}, {QKeySequence(u"Ctrl+Shift+L"_s)}, newPlace, canEdit});
    add(menu, {u"newActivity"_s, tr("New acti&vity\u2026"), {}, {QKeySequence(u"Ctrl+Shift+V"_s)}, newActivity, canEdit});
    add(menu, {u"newSource"_s, tr("New s&ource\u2026"), {}, {}, newSource, canEdit});
    menu->addSeparator();
    add(menu, {u"citeSource"_s, tr("&Cite a source\u2026"), {}, {QKeySequence(u"Ctrl+Shift+R"_s)}, citeSource, canEditRecord});
    add(menu, {u"disagreements"_s, tr("Disa&greements of sources\u2026"), {}, {QKeySequence(u"Shift+F8"_s)}, showDisagreements, hasDocument});
    add(menu, {u"findings"_s, tr("Fin&dings of the data check\u2026"), u"triangle-alert"_s, {QKeySequence(u"F8"_s)}, showFindings, hasDocument});
    menu->addSeparator();
    add(menu, {u"duplicate"_s, tr("D&uplicate the record"), {}, {QKeySequence(u"Ctrl+Shift+U"_s)}, duplicateRecord, canEditRecord});
    add(menu, {u"remove"_s, tr("Re&move the selected records\u2026"), u"trash"_s, {QKeySequence(u"Ctrl+Delete"_s)}, removeSelected, canEditRecord});
}

}  // namespace window
