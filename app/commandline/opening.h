// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "commandline/commands.h"
#include "document/document.h"
#include "explore/exploration.h"

namespace commandline {

// Says the error on the message stream.
Status notDone(const records::Error& error, Output& output);
records::Error invalid(const QString& sentence, const QString& remedy);
// What -o names: the document itself is never written over. Errors: InvalidValue.
enum class Target : quint8 { File, Folder };
records::Result<void> checkOutput(const Options& options, Target target);
// Reading commands need no lock. Null when it could not be opened; the reason was said.
std::unique_ptr<document::Document> openForReading(const QString& file, Output& output);

// A document opened for reading with an exploration set up by --filter, --select and --at; the saved exploration counts where
// none is given. Null when something could not be understood; the reason was said.
struct Opened {
    std::unique_ptr<document::Document> document;
    std::unique_ptr<explore::Exploration> exploration;
};
std::optional<Opened> openExploration(const Options& options, Output& output);

}  // namespace commandline
