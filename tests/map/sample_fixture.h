// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/sample.h"
#include "explore/exploration.h"
#include <QTemporaryDir>
#include <QTest>

namespace map::test {

// The bundled sample, opened in a folder of its own, and an exploration of it.
class Sample {
public:
    // False when the sample could not be made; the reason is written out.
    bool open() {
        auto made = exchange::createSample(m_folder.filePath(QStringLiteral("sample.entente")));
        if (!made) {
            qWarning("%s", qUtf8Printable(made.error().text() + made.error().detail));
            return false;
        }
        m_document = std::move(*made);
        auto read = explore::Catalogue::read(*m_document);
        if (!read)
            return false;
        catalogue = *read;
        return true;
    }
    records::RecordRef ref(QStringView slug) const { return catalogue->fromSlug(slug); }
    // What the window shows first: Busan's ties, Chicago – Busan selected.
    void firstLight(explore::Exploration& exploration) const {
        exploration.setCatalogue(catalogue);
        exploration.setFilter(explore::Filter::parse(u"place:kr-busan").value());
        exploration.select(ref(u"us-il-chicago--kr-busan"));
    }

    explore::Snapshot catalogue;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<document::Document> m_document;
};

}  // namespace map::test
