// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/plan.h"

namespace exchange {

// Makes a new document at the path and fills it with the bundled sample, through the same import that people's files take.
// The saved exploration of the first minute is written as an ordinary setting. Never overwrites. `counts` gets what became of
// every row. Errors: those of Document::create and of the import.
records::Result<std::unique_ptr<document::Document>> createSample(const QString& path, const document::OpenOptions& options = {},
                                                                  Plan* counts = nullptr);

// The bundled tables, as files would be read.
records::Result<std::vector<TextTable>> sampleTables();

}  // namespace exchange
