// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"

namespace document::settings {

// Settings of the document itself, recorded as any change: the reference series of a pair, the saved exploration.
QString value(const Document& document, const QString& name);
records::Result<void> set(Document& document, const QString& name, const QString& value);

}  // namespace document::settings
