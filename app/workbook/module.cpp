// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook/functions.h"

#include <QtGlobal>

extern "C" Q_DECL_EXPORT const workbook::Interface* entente_workbook() {
    static const workbook::Interface all{ENTENTE_WORKBOOK_BUILD, workbook::readSheets, workbook::readPage,
                                         workbook::writeSheet, workbook::guessEncoding};
    return &all;
}
