// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "picture/export.h"
#include "report/block.h"

namespace report {

// Points on paper for one pixel of a picture: a picture's 13-pixel text is then a little smaller than the page's.
constexpr qreal pictureScale = 0.62;

// A picture as wide as the rectangle it gets, of this height in points, or lower by at most `spare`.
Block pictureBlock(picture::Paint paint, qreal height, qreal spare, qreal before);

}  // namespace report
