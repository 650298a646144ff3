// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "records/source.h"

namespace document::sources {

records::Result<records::SourceId> add(Document& document, const records::Source& source);
// What a source states for a field of a record. Errors: InvalidValue when the record or field is not there.
records::Result<records::CitationId> cite(Document& document, const records::Citation& citation);
// Errors: Conflict while anything rests on it.
records::Result<void> remove(Document& document, records::SourceId source);

}  // namespace document::sources
