// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

namespace window {

// Documents opened lately, newest first, those that are still there.
QStringList recentFiles();
void rememberFile(const QString& path);

}  // namespace window
