// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook/interface.h"

// The library of another build, as an old copy of it would be: its functions must not be called.
extern "C" Q_DECL_EXPORT const workbook::Interface* entente_workbook() {
    static const workbook::Interface all{"0.0.9/another"};
    return &all;
}
