// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/help_actions.h"

#include "widgets/prompts.h"
#include "window/actions.h"
#include "window/main_window.h"
#include <QAction>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace window {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("HelpActions", text);
}

}  // namespace

void showHelp(MainWindow& window) {
    const QStringList paragraphs{
        tr("Find: press Ctrl+K and type any name of a place, an agreement, a person or a source, in any spelling. Enter takes the first hit."),
        tr("Look: the map, the timeline, the chart and the tables always show the same agreements. Click a place or an arc, and the profile at "
           "the right tells about it, each fact with its source."),
        tr("Narrow: tick conditions in the filter at the left, or type them as one line, such as country:KR signed:2000..2010."),
        tr("Time: move the slider at the top, or drag the line in the timeline, to see the network as it stood."),
        tr("Correct: double-click a cell in a table and type. The change is saved when you leave the cell; Ctrl+Z takes it back, "
           "even after a restart. What cannot be taken stays in the cell until you correct it or press Esc."),
        tr("Print: Ctrl+P prints the view, Ctrl+B makes the briefing of the selected partnership.")};
    window.prompts().tell(tr("Help"), paragraphs.join(u"\n\n"_s));
}

void showShortcuts(MainWindow& window) {
    QList<QStringList> rows;
    for (const QAction* action : window.actions().all())
        if (!action->shortcut().isEmpty()) {
            QString text = action->text();
            text.remove(u'&').remove(u'\u2026');
            rows << QStringList{action->shortcut().toString(QKeySequence::NativeText), text.section(u':', 0, 0)}; // "Undo: what"
        }
    rows << QStringList{tr("F2"), tr("Edit the cell")} << QStringList{tr("Esc"), tr("Give up what was typed into the cell")}
         << QStringList{tr("Arrows, +, \u2212, Home"), tr("Move, zoom and fit the map or the timeline")}
         << QStringList{tr("Tab"), tr("Next place on the map")};
    window.prompts().list(tr("Keyboard shortcuts"), {tr("Keys"), tr("What they do")}, rows);
}

void showAbout(MainWindow& window) {
    window.prompts().tell(
        tr("About Entente"),
        QStringList{tr("Entente %1").arg(QCoreApplication::applicationVersion()),
                    tr("Sister-city agreements on a map and a timeline, beside trade and opinion."),
                    tr("Free software under the GNU General Public License, version 3 or later."),
                    tr("Made with Qt and Qt Charts (GPL-3.0), SQLite (public domain), GeographicLib (MIT), libcsv "
                       "(LGPL), uchardet (MPL-1.1), liborcus (MPL-2.0), minizip (zlib), libxml2 (MIT), libxlsxwriter (BSD), CLI11 (BSD), tl::expected (CC0) and Lucide icons (ISC)."),
                    tr("Land and country borders: Natural Earth, public domain. State borders: US Census Bureau, public domain. Country names: "
                       "iso-codes (LGPL). Names and places for imports: GeoNames, CC BY 4.0.")}
            .join(u"\n\n"_s));
}

}  // namespace window
