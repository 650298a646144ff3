// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/block.h"
#include <QFont>

namespace report {

// Text of one font that wraps at the width.
Block textBlock(const QString& text, const QFont& font, const QColor& colour, qreal before = 0);

}  // namespace report
