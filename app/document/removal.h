// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"

// What removing records takes along, told before anybody is asked.
namespace document {

struct Removal {
    records::RecordRef record;
    QString title;
    QStringList goes;    // "Citations: 3": removed with it
    QStringList loses;   // "Activities: 2": stay and lose the link to it
    QStringList blocks;  // "Agreements: 4": rest on it, so that it cannot be removed
};

Removal removalOf(const Document& document, records::RecordRef record);
// Removes all of them as one change, or none. Errors: Conflict naming what still rests on one, NotFound.
records::Result<void> removeAll(Document& document, const QList<records::RecordRef>& records);

// A copy of a record with its names, parties and links, under an id of its own. What sources say of the first says nothing of the
// second, so citations, events and signatures are not copied. Errors: NotFound.
records::Result<records::RecordRef> duplicate(Document& document, records::RecordRef record);

}  // namespace document
