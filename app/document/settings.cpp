// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/settings.h"

#include "document/rows.h"
#include "document/statement.h"

using records::Result;
using records::Table;

namespace document::settings {

QString value(const Document& document, const QString& name) {
    Statement row(document.handle(), "SELECT value FROM setting WHERE name = ?");
    row.bind(1, name);
    return row.next() ? row.text(0) : QString();
}

Result<void> set(Document& document, const QString& name, const QString& value) {
    qint64 id = 0;
    {
        Statement known(document.handle(), "SELECT id FROM setting WHERE name = ?");
        known.bind(1, name);
        if (known.next())
            id = known.integer(0);
    }
    const QString label = Document::tr("Change the setting %1").arg(name);
    Row row(Table::Setting);
    row.set(u"value", value);
    if (id != 0)
        return updateRow(document, label, id, row);
    row.set(u"name", name);
    return insertRow(document, label, row).map([](qint64) {});
}

}  // namespace document::settings
