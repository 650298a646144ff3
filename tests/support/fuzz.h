// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <functional>

namespace support {

// Feeds the files of tests/data/fuzz/NAME to the target, then mutations of them and of the seeds, for ENTENTE_FUZZ_SECONDS
// (60 when not set). The seed is printed; an input that crashes is found again with ENTENTE_SEED. Gives the number of inputs.
int fuzz(const char* name, const QList<QByteArray>& seeds, const std::function<void(const QByteArray&)>& target);

}  // namespace support
