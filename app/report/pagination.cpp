// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pagination.h"

namespace report {
namespace {

class Paginator {
public:
    Paginator(const std::vector<Block>& blocks, qreal bodyHeight) : m_blocks(blocks), m_bodyHeight(bodyHeight) { m_placed.reserve(blocks.size()); }

    std::vector<PlacedBlock> run() {
        for (size_t first = 0; first < m_blocks.size();) {
            // A chain: blocks that are kept with the next one, and the one that ends it.
            size_t end = first + 1;
            while (end < m_blocks.size() && m_blocks[end - 1].keepWithNext)
                ++end;
            placeChain(first, end);
            first = end;
        }
        return std::move(m_placed);
    }

private:
    void placeChain(size_t first, size_t end) {
        qreal needed = 0, spare = 0;
        for (size_t i = first; i < end; ++i) {
            needed += m_blocks[i].height + (i == first && m_bottom == 0 ? 0 : m_blocks[i].before);
            spare += m_blocks[i].spare;
        }
        const qreal over = m_bottom + needed - m_bodyHeight;
        qreal share = 0;  // of its spare that each picture gives up
        if (over > 0 && m_bottom > 0) {
            const qreal all = spare + spareOnPage();
            if (spare > 0 && over <= all) {
                share = over / all;
                lowerPage(share);
            } else {
                newPage();
            }
        }
        for (size_t i = first; i < end; ++i)
            place(i, m_blocks[i].height - share * m_blocks[i].spare);
    }

    void place(size_t block, qreal height) {
        constexpr qreal rounding = 0.01;
        // A chain that is higher than a page is cut after all.
        if (m_bottom > 0 && m_bottom + m_blocks[block].before + height > m_bodyHeight + rounding)
            newPage();
        qreal top = m_bottom > 0 ? m_bottom + m_blocks[block].before : 0;
        const bool hasHead = m_bottom == 0 && m_page > 0 && m_blocks[block].head;
        if (hasHead)
            top = m_blocks[block].head->height + m_blocks[block].before;
        m_placed.push_back({qsizetype(block), m_page, top, height, hasHead});
        m_bottom = top + height;
    }

    qreal spareOnPage() const {
        qreal spare = 0;
        for (size_t i = m_firstOfPage; i < m_placed.size(); ++i)
            spare += m_blocks[size_t(m_placed[i].block)].spare;
        return spare;
    }

    void lowerPage(qreal share) {
        qreal up = 0;
        for (size_t i = m_firstOfPage; i < m_placed.size(); ++i) {
            PlacedBlock& placed = m_placed[i];
            placed.top -= up;
            const qreal less = share * m_blocks[size_t(placed.block)].spare;
            placed.height -= less;
            up += less;
        }
        m_bottom -= up;
    }

    void newPage() {
        ++m_page;
        m_bottom = 0;
        m_firstOfPage = m_placed.size();
    }

    const std::vector<Block>& m_blocks;
    qreal m_bodyHeight;
    std::vector<PlacedBlock> m_placed;
    size_t m_firstOfPage = 0;
    int m_page = 0;
    qreal m_bottom = 0;
};

}  // namespace

std::vector<PlacedBlock> paginate(const std::vector<Block>& blocks, qreal bodyHeight) {
    return Paginator(blocks, bodyHeight).run();
}

int pageCount(const std::vector<PlacedBlock>& placed) {
    return placed.empty() ? 1 : placed.back().page + 1;
}

}  // namespace report
