// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/own_tables.h"
#include "exchange/plan.h"

namespace exchange {

// Where row ids are found by short ids.
class RowIds {
public:
    virtual ~RowIds() = default;
    // 0 for an empty short id. Errors: InvalidValue when there is no such record.
    virtual records::Result<qint64> idOf(records::Table table, const QString& slug) = 0;
    virtual void noteId(records::Table table, const QString& slug, qint64 id) = 0;
};

// Writes rows of Entente's own tables with all their fields and what hangs on them.
class OwnRowWriter {
public:
    OwnRowWriter(document::Document& document, RowIds& ids)
        : m_document(document)
        , m_ids(ids) {}
    records::Result<void> add(const OwnRow& row);
    // The names of a place that it does not have yet.
    records::Result<void> addNames(const FieldChange& change);
    void forget() { m_named.clear(); }

private:
    records::Result<void> addChildren(const OwnRow& row, qint64 id);
    records::Result<void> addChild(OwnColumn::Children children, const QStringList& item, qint64 id, int position);
    records::Result<qint64> citedId(const QString& table, const QString& name);

    document::Document& m_document;
    RowIds& m_ids;
    QHash<int, QHash<QString, qint64>> m_named; // rows without a short id, by table and name
};

} // namespace exchange
