// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/trade_line.h"
#include "check/findings.h"
#include "document/document.h"
#include "explore/exploration.h"
#include "explore/search_index.h"
#include "tables/trade_table.h"

namespace window {

// One open document with its exploration: what a window shows. Keeps the Catalogue up to date with the document, and makes
// the search index and the findings when they are first asked for.
class Workspace : public QObject {
    Q_OBJECT
public:
    // Reads the Catalogue and restores the saved exploration. Errors: those of the document.
    static records::Result<std::unique_ptr<Workspace>> make(std::unique_ptr<document::Document> document);

    // Opens the file and does the same.
    static records::Result<std::unique_ptr<Workspace>> open(const QString& path, document::Access access);

    document::Document& document() { return *m_document; }
    explore::Exploration& exploration() { return m_exploration; }
    const explore::SearchIndex& searchIndex();
    const check::Findings& findings();
    // The next findings() looks at everything anew, and so does counting.
    void checkAgain();
    // Counts the findings of the records as they are now on another thread; `findingsCounted` tells, at once where they are known.
    void countFindings();
    QDate today() const;  // by the document's clock
    // Yearly trade between two countries, for the chart.
    std::vector<charts::TradeLine> trade(records::PlaceId one, records::PlaceId other) const;
    charts::Deflator deflator() const;
    // What rests on a source and is not in the Catalogue: "7,062 trade rows".
    QStringList resting(records::SourceId source) const;
    // How the table of trade reads its pages. What cannot be read is empty there.
    tables::TradeTable::Reading tradeReading() const;
    // The pairs of countries that have trade rows.
    std::vector<std::pair<records::PlaceId, records::PlaceId>> tradePairs() const;
    // Writes filter, selection and time into the document; nothing when they are the same. Errors: those of an edit.
    records::Result<void> saveExploration();

    // Looks through the file on another thread; when it is damaged, edits are refused from then on and `damaged` is said.
    void checkIntegrity();

Q_SIGNALS:
    void damaged(const QString& sentence);
    void findingsCounted(const check::Counts& counts);
    // Undo, redo, the name or the saved state may be another one.
    void documentChanged();
    void failed(const records::Error& error);

private:
    Workspace(std::unique_ptr<document::Document> document, const explore::Snapshot& catalogue);
    void follow(const document::RowChanges& changes);

    std::unique_ptr<document::Document> m_document;
    explore::Exploration m_exploration;
    std::unique_ptr<explore::SearchIndex> m_index;
    std::optional<check::Findings> m_findings;
    std::optional<check::Counts> m_counts;
    int m_counting = 0;  // the state of the records that is being counted or was; a late result is dropped
    bool m_isCounting = false;
};

}  // namespace window
