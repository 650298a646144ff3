// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/form.h"
#include "exchange/mapping.h"

namespace exchange {

// One row by the fields of a mapping.
class MappedRow {
public:
    MappedRow(const Mapping& mapping, const TextTable::Row& row)
        : m_mapping(mapping)
        , m_row(row) {}

    // Blank for what stands for nothing.
    QString text(QStringView field) const {
        for (int i = 0; i < m_mapping.columns.size(); ++i)
            if (m_mapping.columns[i].field == field)
                if (const QString found = cell(m_row, i); !isNothing(found))
                    return found;
        return m_mapping.same.value(field.toString()).trimmed();
    }
    // Heading and cell of every column that is the field.
    QList<std::pair<QString, QString>> all(QStringView field) const {
        QList<std::pair<QString, QString>> found;
        for (int i = 0; i < m_mapping.columns.size(); ++i)
            if (m_mapping.columns[i].field == field)
                if (const QString text = cell(m_row, i); !isNothing(text))
                    found.append({m_mapping.columns[i].header, text});
        return found;
    }
    qint64 multiplier(QStringView field) const {
        for (const Mapping::Column& column : m_mapping.columns)
            if (column.field == field)
                return column.multiplier;
        return 1;
    }
    // The first sentence why a cell cannot be read, empty when all can.
    QString problem(const MappedTable& table) const {
        for (int i = 0; i < m_mapping.columns.size(); ++i)
            if (const MappedField* field = table.field(m_mapping.columns[i].field))
                if (const auto read = readCell(field->reads, cell(m_row, i), m_mapping.columns[i].multiplier); !read)
                    return read.error().sentence;
        return {};
    }

private:
    const Mapping& m_mapping;
    const TextTable::Row& m_row;
};

// mapped_records.cpp: what a row says of one record with its own fields.
Draft readMilestone(const MappedRow& row, const QString& source);
Draft readOrganisation(const MappedRow& row);
Draft readPerson(const MappedRow& row);

} // namespace exchange
