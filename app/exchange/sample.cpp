// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sample.h"

#include "document/settings.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {

Result<std::vector<TextTable>> sampleTables() {
    std::vector<TextTable> tables;
    const QDir folder(u":/sample"_s);
    for (const QString& name : folder.entryList({u"*.csv"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::NotFound, QCoreApplication::translate("Exchange", "The bundled sample cannot be read."));
        auto table = readCsv(name, file.readAll());
        if (!table)
            return tl::unexpected(table.error());
        tables.push_back(std::move(*table));
    }
    return tables;
}

Result<std::unique_ptr<document::Document>> createSample(const QString& path, const document::OpenOptions& options, Plan* counts) {
    auto tables = sampleTables();
    if (!tables)
        return tl::unexpected(tables.error());
    auto document = document::Document::create(path, options);
    if (!document)
        return document;
    Plan plan;
    const auto filled = (*document)->base(QCoreApplication::translate("Exchange", "Sample"), [&]() -> Result<void> {
        auto planned = planImport(**document, *tables);
        if (!planned)
            return tl::unexpected(planned.error());
        plan = std::move(*planned);
        return applyPlan(**document, plan).and_then([&] {
            // The first minute: Busan's ties, with Chicago – Busan selected.
            return document::settings::set(**document, u"exploration"_s, u"{\"filter\":\"place:kr-busan\",\"select\":\"us-il-chicago--kr-busan\"}"_s);
        });
    });
    if (!filled) {
        document->reset();
        QFile::remove(path);
        return tl::unexpected(filled.error());
    }
    if (counts)
        *counts = std::move(plan);
    return document;
}

}  // namespace exchange
