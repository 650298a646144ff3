// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/block.h"
#include <QSizeF>
#include <vector>

namespace report {

// Where a block lies: page from 0, rectangle within the body.
struct PlacedBlock {
    qsizetype block = 0;
    int page = 0;
    QRectF rect;
};

// Puts blocks below one another, in their order. A block that does not fit goes to the next page together with those before
// it that are to be kept with it. One that is higher than a page stands alone at the top of a page. Pure.
std::vector<PlacedBlock> paginate(const std::vector<Block>& blocks, QSizeF body);
int pageCount(const std::vector<PlacedBlock>& placed);  // at least 1

}  // namespace report
