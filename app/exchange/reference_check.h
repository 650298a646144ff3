// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/plan.h"
#include <functional>

namespace exchange {

// Says why a row cannot be taken because of what it refers to, "" when it can.
struct ReferenceCheck {
    std::function<bool(records::Table table, const QString& slug)> isKnown;
    std::function<void(const QString& slug)> addSource; // for a source that only the row knows
    QString problem(Payload& payload) const;
};

} // namespace exchange
