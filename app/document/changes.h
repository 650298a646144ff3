// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/table.h"
#include <QDateTime>
#include <QString>
#include <vector>

namespace document {

enum class RowChange : quint8 { Added, Changed, Removed };

// What an edit, undo, redo, import or merge did to the rows, read from its changeset.
struct RowChanges {
    struct Row {
        records::RecordRef record;
        RowChange change = RowChange::Changed;
        friend bool operator==(const Row&, const Row&) = default;
    };
    std::vector<Row> rows;
    bool everything = false;  // more than could be listed: read all again
    bool touches(records::Table table) const {
        if (everything)
            return true;
        for (const Row& row : rows)
            if (row.record.table == table)
                return true;
        return false;
    }
};

// One entry of the history.
struct ChangeEntry {
    qint64 sequence = 0;
    QString uuid;
    QString kind;  // base, edit, undo, redo, take_back
    QString reverses;
    QString author;
    QDateTime utc;
    QString label;
    qint64 bytes = 0;  // of the changeset
};

}  // namespace document
