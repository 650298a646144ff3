// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QList>
#include <utility>

namespace support {

// A zip archive of these files, stored without compression: workbooks for tests are put together from their parts.
// `claimed` bytes, when above 0, stand in the list as the unpacked size of every file.
QByteArray zip(const QList<std::pair<QByteArray, QByteArray>>& files, quint32 claimed = 0);

// A workbook with these sheets (name, state, rows of XML), and whether it counts days from 1904. A text is <t>…</t> in
// a cell of type s.
struct XlsxSheet {
    QByteArray name, state, rows, merged;
};
QByteArray xlsx(const QList<XlsxSheet>& sheets, bool from1904 = false);

} // namespace support
