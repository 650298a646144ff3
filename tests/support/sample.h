// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "exchange/plan.h"
#include "explore/catalogue.h"

namespace support {

// The bundled sample, made once per test program in a folder that goes with it.
const QString& samplePath();            // for reading and copying only
const exchange::Plan& samplePlan();     // what became of every row
const explore::Snapshot& sampleRecords();
// A copy of its file under this path, which must be free.
void copySample(const QString& path);

}  // namespace support
