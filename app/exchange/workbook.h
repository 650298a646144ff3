// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/own_tables.h"
#include "exchange/text_table.h"
#include <QByteArray>

namespace exchange {

// Reads XLSX and ODS, a table for each sheet that is shown and not empty; cells as workbook::SheetText tells. Errors:
// those of workbook::Interface and its library, InvalidValue for a file that holds no table.
records::Result<std::vector<TextTable>> readWorkbook(const QString& name, const QByteArray& bytes);

// The tables of a web page, the same way; none where it holds none.
records::Result<std::vector<TextTable>> readPage(const QString& name, const QByteArray& utf8);

// Whether the bytes begin as a zip archive does.
bool isArchive(QByteArrayView bytes);

// The records as an XLSX workbook of one sheet, see workbook::Interface::write.
records::Result<QByteArray> tableAsWorkbook(const std::vector<OwnRecord>& records, const OwnTable& table);

} // namespace exchange
