// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/own_tables.h"
#include "exchange/plan.h"

namespace exchange {

// What a row states, as the texts of its own table: for comparing it with the record of the same name.
struct Stated {
    const OwnTable* table = nullptr;
    QString name; // short id, or the key of rows without one (without the number of repeated ones)
    QList<std::pair<QString, QString>> fields;
    QString source; // short id, may be empty
};
Stated stated(const Payload& payload);

} // namespace exchange
