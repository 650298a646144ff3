// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"

namespace document {

// What undo and redo would reverse, worked out from the history: an edit or a take-back goes on the undo stack and ends
// redo; an undo moves its change to the redo stack; a redo moves it back.
struct Document::Stacks {
    std::vector<ChangeEntry> undo;
    std::vector<ChangeEntry> redo;
    void add(const ChangeEntry& entry);
};

}  // namespace document
