// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/plan.h"
#include <QSet>

// What an import does away from the window, on another thread and by a way of its own to the document.
namespace window::importing {

using Tables = std::shared_ptr<const std::vector<exchange::TextTable>>;

// The document's file, and in whose name it is edited.
struct Target {
    QString path, author;
    QDateTime now;
};

struct Read {
    Tables tables;
    std::vector<size_t> unknown;            // positions of the tables to be asked about, one of each header
    std::vector<exchange::Mapping> mappings; // suggested for each of those
};
// Errors: those of reading the files and the document; Cancelled.
records::Result<Read> read(const QStringList& paths, const Target& target, const exchange::PlanOptions& options,
                           const exchange::Progress& progress);
// The same with what was copied elsewhere.
records::Result<Read> readCopied(const QString& name, const QByteArray& bytes, const Target& target,
                                 const exchange::PlanOptions& options, const exchange::Progress& progress);

// What is kept for the header of a table, else what its columns most likely are.
exchange::Mapping mappingFor(const exchange::TextTable& table, const Target& target,
                             const exchange::LoadGazetteer& gazetteer);

// Rows that a person does not want, by input and number.
using Unwanted = QSet<std::pair<int, int>>;
// The plan without those of them that would write something; others may rest on what one brings. Errors: those of
// planImport.
records::Result<exchange::Plan> plan(const Tables& tables, const Target& target, exchange::PlanOptions options,
                                     const Unwanted& unwanted, const exchange::Progress& progress);

// Errors: those of opening the document and of importPlan. Requires: the window's own Document is not used meanwhile,
// and reads the history anew afterwards.
records::Result<void> write(exchange::Plan& plan, const Target& target, const exchange::Progress& progress);

} // namespace window::importing
