// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"

// Mappings of the columns of other people's files, kept under a name for the next file of the kind.
namespace document::mappings {

struct Saved {
    QString name;
    QString content; // as the importer writes it
};
// Newest first. Errors: Damaged.
records::Result<QList<Saved>> all(const Document& document);
// One of the same name is replaced; the same content again changes nothing. Errors: InvalidValue for a blank name.
records::Result<void> save(Document& document, const QString& name, const QString& content);
// Errors: NotFound.
records::Result<void> remove(Document& document, const QString& name);

} // namespace document::mappings
