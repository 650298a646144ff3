// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QStringList>

namespace workbook {

// An XLSX file whose texts stand in the cells themselves (t="inlineStr"; ECMA-376 part 1, 18.3.1.53), which liborcus does
// not take, as one whose cells hold them as values. The file itself when it has none. `files` is the archive's list.
QByteArray withTextsAsValues(const QByteArray& bytes, const QStringList& files);

} // namespace workbook
