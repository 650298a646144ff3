// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fail_on_warnings.h"  // the one unit that carries its meta-object
