// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace document {

// How the program calls the person at the keyboard: the name that their changes carry in the history, and that others read who
// find the document open. The system's name of the user; "unknown" when it has none.
QString personName();
// The name that this person chose for the history, else personName(). Kept in the settings of the program; empty forgets it.
QString authorName();
void setAuthorName(const QString& name);
// The same for the person to whom a file belongs, such as a lock; empty when the system does not tell.
QString personName(const QString& path);

}  // namespace document
