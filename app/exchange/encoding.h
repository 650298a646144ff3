// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/error.h"
#include <QByteArray>
#include <QStringList>

namespace exchange {

// The text of a file in UTF-8, and how it was read.
struct DecodedText {
    QByteArray utf8;        // without a byte order mark
    QString encoding;       // "UTF-8", "EUC-KR"
    bool isGuessed = false; // neither said by the file nor chosen
};

// Finds out the encoding and decodes. A byte order mark counts, then the encoding chosen (empty: none), then valid
// UTF-8, then a guess from the bytes. Errors: InvalidValue, with line and column, for NUL bytes, for UTF-8 that is
// broken in places, and for text that the chosen encoding does not have.
records::Result<DecodedText> decodeText(const QString& name, const QByteArray& bytes, const QString& encoding = {});

// What a person may choose, as decodeText takes it.
QStringList encodings();

} // namespace exchange
