// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAccessible>

namespace map {

// Makes the places in view of a MapView known to screen readers: a list of items with name, words and where they are on the
// screen. For QAccessible::installFactory.
QAccessibleInterface* accessibleMap(const QString& className, QObject* object);

} // namespace map
