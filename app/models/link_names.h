// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/search_index.h"
#include <QHash>
#include <functional>

namespace models {

// Which records a field links to, where it does: party_1 of an agreement to places, agreement_id of an activity to agreements.
std::optional<records::Table> linkOf(records::Table table, QStringView field);

// How the records that a link may name are shown and typed: "Busan, South Korea", "Publisher: Title".
QHash<records::RecordRef, QString> linkChoices(const explore::Catalogue& catalogue, records::Table target);

// Turns what a person types for a link or a country into what is stored. Made for one edit, of one cell or of many.
class LinkNames {
public:
    using Search = std::function<std::vector<explore::SearchHit>(const QString&)>;
    LinkNames(explore::Snapshot catalogue, Search search);

    // The row id of the record that is named, the code of a country, codes for a list of countries; other fields and empty texts as
    // they are. Errors: InvalidValue for a name that nothing has, with the nearest one, or that several have.
    records::Result<QString> stored(records::Table table, QStringView field, const QString& typed);

private:
    records::Result<QString> recordNamed(records::Table target, const QString& name);
    explore::Snapshot m_catalogue;
    Search m_search;
    QHash<int, QHash<QString, QList<qint64>>> m_names;  // by table: folded name → ids
};

}  // namespace models
