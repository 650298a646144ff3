// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "workbook/interface.h"

namespace exchange {

// The library of app/workbook, loaded at the first call; it stays until the program ends. It lies beside the program or
// where it was installed. May be called from any thread. Errors: NotFound when it is not there or of another build.
records::Result<const workbook::Interface*> workbookLibrary();
// The first of these files that is a library of this build. Errors: NotFound.
records::Result<const workbook::Interface*> loadWorkbookLibrary(const QStringList& files);

} // namespace exchange
