// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/hints.h"

#include "window/main_window.h"
#include <QCoreApplication>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace window {
namespace {

void showHint(MainWindow& window, int number) {
    const QString hints[] = {
        QCoreApplication::translate("Hints", "All views show the same things: click a place, an arc or a bar, and everything else follows. (1 of 3)"),
        QCoreApplication::translate("Hints", "Ctrl+K searches everything, in any spelling: try Pusan. (2 of 3)"),
        QCoreApplication::translate("Hints", "Move the slider at the top right to see the network as it stood in any year. (3 of 3)")};
    if (number == 2)
        window.sayNotice(hints[number]);
    else
        window.sayNotice(hints[number], QCoreApplication::translate("Hints", "Next hint"), [&window, number] { showHint(window, number + 1); });
}

}  // namespace

void offerHints(MainWindow& window) {
    QSettings settings;
    if (settings.value(u"hintsSeen"_s).toBool())
        return;
    settings.setValue(u"hintsSeen"_s, true);
    showHint(window, 0);
}

}  // namespace window
