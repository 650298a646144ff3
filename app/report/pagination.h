// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/block.h"

namespace report {

// Where a block lies: page from 0, top and height within the page's body.
struct PlacedBlock {
    qsizetype block = 0;
    int page = 0;
    qreal top = 0;
    qreal height = 0;
    bool hasHead = false;  // the head of its table stands again above it, at the top of the page
};

// Puts blocks below one another, in their order. A block that does not fit goes to the next page together with those before
// it that are to be kept with it; but where a picture is among them and all pictures of the page can be drawn that much lower,
// they are. A row of a table that comes first on a page has the table's head above it. A block that is higher than a page stands alone at the top of one. Pure.
std::vector<PlacedBlock> paginate(const std::vector<Block>& blocks, qreal bodyHeight);
int pageCount(const std::vector<PlacedBlock>& placed);  // at least 1

}  // namespace report
