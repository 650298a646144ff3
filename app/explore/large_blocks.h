// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>
#include <cstddef>
#include <new>
#ifdef Q_OS_LINUX
#include <cstdlib>
#include <sys/mman.h>
#endif

namespace explore {

// Memory for the long arrays of records. Linux hands out memory in pieces of 4 KB, each at the price of an interrupt, unless it is
// asked for large pieces; other systems have no such wish to ask, so they take the usual way.
template <class T>
struct LargeBlocks {
    using value_type = T;
    LargeBlocks() = default;
    template <class Other>
    LargeBlocks(const LargeBlocks<Other>&) {}
    friend bool operator==(const LargeBlocks&, const LargeBlocks&) { return true; }

    T* allocate(std::size_t count) {
#ifdef Q_OS_LINUX
        constexpr std::size_t piece = std::size_t(2) << 20;
        if (const std::size_t bytes = count * sizeof(T); bytes >= 2 * piece) {
            const std::size_t rounded = (bytes + piece - 1) / piece * piece;
            void* block = std::aligned_alloc(piece, rounded);
            if (!block)
                throw std::bad_alloc();
            madvise(block, rounded, MADV_HUGEPAGE);
            return static_cast<T*>(block);
        }
#endif
        return static_cast<T*>(::operator new(count * sizeof(T)));
    }
    void deallocate(T* block, std::size_t count) {
#ifdef Q_OS_LINUX
        if (count * sizeof(T) >= std::size_t(4) << 20)
            return std::free(block);
#endif
        ::operator delete(block);
    }
};

}  // namespace explore
