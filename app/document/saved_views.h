// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"

// What a person made and wants to see again, kept in the document under a name: charts, reports.
namespace document::saved_views {

enum class Kind : quint8 { Chart, Report };

struct Saved {
    QString name;
    QString content; // as the room that shows it writes it
};
// By name. Errors: Damaged.
records::Result<QList<Saved>> all(const Document& document, Kind kind);
// Errors: NotFound, Damaged.
records::Result<Saved> find(const Document& document, Kind kind, const QString& name);
// One of the same name is replaced; the same content again changes nothing. Errors: InvalidValue for a blank name.
records::Result<void> save(Document& document, Kind kind, const QString& name, const QString& content);
// Errors: NotFound.
records::Result<void> remove(Document& document, Kind kind, const QString& name);

} // namespace document::saved_views
