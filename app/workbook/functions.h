// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "workbook/interface.h"

// What workbook::Interface points to, as told there.
namespace workbook {

records::Result<std::vector<SheetText>> readSheets(const QString& name, const QByteArray& bytes);
records::Result<std::vector<SheetText>> readPage(const QString& name, const QByteArray& utf8);
records::Result<QByteArray> writeSheet(const SheetToWrite& sheet);
QString guessEncoding(QByteArrayView bytes);

} // namespace workbook
