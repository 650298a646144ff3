// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pagination.h"

namespace report {

std::vector<PlacedBlock> paginate(const std::vector<Block>& blocks, QSizeF body) {
    std::vector<PlacedBlock> placed;
    placed.reserve(blocks.size());
    int page = 0;
    qreal bottom = 0;
    for (size_t first = 0; first < blocks.size();) {
        // A chain: blocks that are kept with the next one, and the one that ends it.
        size_t end = first;
        while (end + 1 < blocks.size() && blocks[end].keepWithNext)
            ++end;
        std::vector<qreal> heights;
        qreal needed = 0;
        for (size_t i = first; i <= end; ++i) {
            heights.push_back(blocks[i].height(body.width()));
            needed += heights.back() + (i == first && bottom == 0 ? 0 : blocks[i].before);
        }
        if (bottom > 0 && bottom + needed > body.height()) {
            ++page;
            bottom = 0;
        }
        for (size_t i = first; i <= end; ++i) {
            const qreal height = heights[i - first];
            qreal top = bottom > 0 ? bottom + blocks[i].before : 0;
            // A chain that is higher than a page is cut after all.
            if (bottom > 0 && top + height > body.height()) {
                ++page;
                top = 0;
            }
            placed.push_back({qsizetype(i), page, QRectF(0, top, body.width(), height)});
            bottom = top + height;
        }
        first = end + 1;
    }
    return placed;
}

int pageCount(const std::vector<PlacedBlock>& placed) {
    return placed.empty() ? 1 : placed.back().page + 1;
}

}  // namespace report
