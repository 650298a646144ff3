// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/edit_actions.h"

#include "map/map_view.h"
#include "models/columns.h"
#include "timeline/timeline_view.h"
#include "widgets/prompts.h"
#include "window/history_dialog.h"
#include "window/lazy_dock.h"
#include "window/main_window.h"
#include "window/name_dialog.h"
#include "window/workspace.h"
#include <QApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using records::Table;

namespace window {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("EditActions", text);
}

bool mayReverse(MainWindow& window, const document::ChangeEntry& entry, const QString& action) {
    const document::Document& document = window.workspace()->document();
    const bool isToday = entry.utc.toLocalTime().date() == document.now().toLocalTime().date();
    if (isToday && entry.author == document.author())
        return true;
    return window.prompts().confirm(tr("\u201c%1\u201d was done by %2 on %3.")
                                        .arg(entry.label, entry.author, QLocale().toString(entry.utc.toLocalTime(), QLocale::LongFormat)),
                                    action);
}

constexpr size_t mostSelected = 200;

// What came back or was changed is selected, so that it is in sight. Much at once, as of an import, is not.
void reverse(MainWindow& window, const std::function<records::Result<void>()>& work) {
    document::Document& document = window.workspace()->document();
    explore::Selection selection;
    size_t count = 0;
    const auto listening = QObject::connect(&document, &document::Document::changed, &window, [&](const document::RowChanges& changes) {
        for (const document::RowChanges::Row& row : changes.rows) {
            const auto& shown = models::shownTables();
            if (row.change == document::RowChange::Removed || std::find(shown.begin(), shown.end(), row.record.table) == shown.end())
                continue;
            ++count;
            selection.set.insert(row.record);
            if (!selection.current.isValid())
                selection.current = row.record;
        }
    });
    const auto done = work();
    QObject::disconnect(listening);
    if (!done)
        return window.sayError(done.error());
    if (count > 0 && count <= mostSelected)
        window.workspace()->exploration().setSelection(selection);
}

}  // namespace

void undo(MainWindow& window) {
    document::Document& document = window.workspace()->document();
    const auto entry = document.nextUndo();
    if (!entry || !mayReverse(window, *entry, tr("Undo it")))
        return;
    reverse(window, [&document] { return document.undo(); });
}

void redo(MainWindow& window) {
    document::Document& document = window.workspace()->document();
    const auto entry = document.nextRedo();
    if (!entry || !mayReverse(window, *entry, tr("Redo it")))
        return;
    reverse(window, [&document] { return document.redo(); });
}

void showHistory(MainWindow& window) {
    auto* dialog = new HistoryDialog(*window.workspace(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void askName(MainWindow& window) {
    auto* dialog = new NameDialog(window.workspace() ? &window.workspace()->document() : nullptr, &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void zoom(MainWindow& window, Zoom how) {
    timeline::TimelineView* timeline = window.timelineView();
    map::MapView* map = window.mapView();
    if (timeline && how != Zoom::Selection && (timeline->hasFocus() || timeline->isAncestorOf(QApplication::focusWidget()))) {
        how == Zoom::In ? timeline->zoomIn() : how == Zoom::Out ? timeline->zoomOut() : timeline->fit();
    } else if (map) {
        switch (how) {
        case Zoom::In:
            return map->zoomIn();
        case Zoom::Out:
            return map->zoomOut();
        case Zoom::Fit:
            return map->fit();
        case Zoom::Selection:
            return map->showSelection();
        }
    }
}

}  // namespace window
