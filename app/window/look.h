// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "picture/theme.h"
#include <QIcon>

class QApplication;
class QSettings;

namespace window {

enum class ThemeChoice : quint8 { AsDesktop, Light, Dark };

// The theme for a choice; "as desktop" follows the lightness of the system's palette as it was at the start.
picture::Theme themeFor(ThemeChoice choice);
ThemeChoice savedTheme();
void saveTheme(ThemeChoice choice);
// Palette and style of the whole program.
void apply(const picture::Theme& theme);
// An outline icon in the theme's text colour; disabled in the muted one.
QIcon icon(const QString& name, const picture::Theme& theme);

}  // namespace window
