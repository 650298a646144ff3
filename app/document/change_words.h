// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/change_details.h"

namespace document {

// What an entry of the history did, in one line: "Changed “Signed” of Chicago – Busan from 2007 to 7 May 2007". The label of the
// entry where nothing is listed, as for the beginning of a document.
QString changeSentence(const ChangeDetails& details);
// The same field by field, for a list: "“Signed” of Chicago – Busan: 2007 → 7 May 2007".
QStringList changeLines(const ChangeDetails& details);
// "change", "undone", "redone", "taken back", "beginning".
QString shownChangeKind(const QString& kind);

}  // namespace document
