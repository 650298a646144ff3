// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"

// Imports: what came from which file, and how an import is removed as a whole.
namespace document::data_sets {

// `report` is JSON with the counts. The moment is the document's clock. Requires: called in the edit of the import.
records::Result<void> add(Document& document, const QString& name, const QString& digest, const QString& report);

struct DataSet {
    qint64 id = 0;
    QString name;
    QDateTime imported; // UTC
    QString report;
};
// Newest first. Errors: Damaged.
records::Result<std::vector<DataSet>> all(const Document& document);

// What a removal did, in records; parties, names and citations go with what they belong to and are not counted.
struct Removal {
    int removed = 0;
    int restored = 0;           // fields that the import had changed and that have their former value again
    int stayed = 0;             // what was edited since, what something else rests on, and what these rest on
    QStringList stayedTitles{}; // of the first of them
};
// Takes out what the import of this data set brought, as one change that can be undone. Files that were imported
// together go together. Errors: NotFound, those of Document::edit; then nothing happened.
records::Result<Removal> remove(Document& document, qint64 id);

} // namespace document::data_sets
