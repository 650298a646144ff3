// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/workspace.h"

#include "document/settings.h"
#include "document/sources.h"
#include "document/trade_lines.h"
#include "explore/saved_exploration.h"
#include "report/trade_lines.h"
#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace window {

Workspace::Workspace(std::unique_ptr<document::Document> document, const explore::Snapshot& catalogue) : m_document(std::move(document)) {
    m_exploration.setCatalogue(catalogue);
    explore::restore(m_exploration, document::settings::value(*m_document, u"exploration"_s));
    connect(m_document.get(), &document::Document::changed, this, &Workspace::follow);
}

records::Result<std::unique_ptr<Workspace>> Workspace::make(std::unique_ptr<document::Document> document) {
    const auto catalogue = explore::Catalogue::read(*document);
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    return std::unique_ptr<Workspace>(new Workspace(std::move(document), *catalogue));
}

records::Result<std::unique_ptr<Workspace>> Workspace::open(const QString& path, document::Access access) {
    document::OpenOptions options;
    options.access = access;
    auto opened = document::Document::open(path, options);
    return opened ? make(std::move(*opened)) : tl::unexpected(opened.error());
}

void Workspace::follow(const document::RowChanges& changes) {
    const auto next = m_exploration.catalogue()->updated(*m_document, changes);
    if (!next) {
        Q_EMIT failed(next.error());
        return;
    }
    m_index.reset();
    checkAgain();
    m_exploration.setCatalogue(*next);
    Q_EMIT documentChanged();
}

// A connection of its own, since a document belongs to the thread that opened it. Nothing read here stays; a commit that comes
// meanwhile waits for it no longer than SQLite's own patience.
void Workspace::checkIntegrity() {
    const QPointer<Workspace> self(this);
    QThreadPool::globalInstance()->start([self, path = m_document->path()] {
        document::OpenOptions reading;
        reading.access = document::Access::ReadOnly;
        const auto opened = document::Document::open(path, reading);
        if (!opened)
            return;
        const auto problems = (*opened)->integrity(false);
        if ((problems && problems->isEmpty()) || !QCoreApplication::instance())
            return;
        QMetaObject::invokeMethod(QCoreApplication::instance(), [self] {
            if (!self)
                return;
            const QString sentence = tr("\u201c%1\u201d is damaged. It can be read as far as it goes, and no change is taken.").arg(self->m_document->name());
            self->m_document->refuseEdits(sentence);
            Q_EMIT self->damaged(sentence);
            Q_EMIT self->documentChanged();
        });
    });
}

const explore::SearchIndex& Workspace::searchIndex() {
    if (!m_index)
        m_index = std::make_unique<explore::SearchIndex>(*m_exploration.catalogue());
    return *m_index;
}

QDate Workspace::today() const {
    return m_document->now().toLocalTime().date();
}

// A document that cannot be read to its end has said so already.
const check::Findings& Workspace::findings() {
    if (!m_findings)
        m_findings = check::findAll(*m_document, *m_exploration.catalogue(), today()).value_or(check::Findings());
    return *m_findings;
}

void Workspace::checkAgain() {
    m_findings.reset();
    m_counts.reset();
    m_isCounting = false;
    ++m_counting;
}

// On a connection of its own, as the look through the file.
void Workspace::countFindings() {
    if (m_counts)
        return Q_EMIT findingsCounted(*m_counts);
    if (std::exchange(m_isCounting, true))
        return;
    const QPointer<Workspace> self(this);
    QThreadPool::globalInstance()->start([self, job = m_counting, catalogue = m_exploration.catalogue(), day = today(), path = m_document->path()] {
        document::OpenOptions reading;
        reading.access = document::Access::ReadOnly;
        const auto opened = document::Document::open(path, reading);
        const auto counts = opened ? check::countOpen(**opened, *catalogue, day) : records::Result<check::Counts>(tl::unexpected(opened.error()));
        if (!counts || !QCoreApplication::instance())
            return;
        QMetaObject::invokeMethod(QCoreApplication::instance(), [self, job, counts = *counts] {
            if (!self || self->m_counting != job)
                return;
            self->m_counts = counts;
            Q_EMIT self->findingsCounted(counts);
        });
    });
}

std::vector<charts::TradeLine> Workspace::trade(records::PlaceId one, records::PlaceId other) const {
    return report::tradeLines(*m_document, one, other);
}

charts::Deflator Workspace::deflator() const {
    return report::deflator(*m_document);
}

tables::TradeTable::Reading Workspace::tradeReading() const {
    return {[this](const document::trade::Choice& choice) { return document::trade::rowIds(*m_document, choice).value_or(std::vector<qint64>()); },
            [this](std::span<const qint64> ids) { return document::trade::rows(*m_document, ids).value_or(std::vector<records::TradeFlow>()); },
            [this] { return tradePairs(); }};
}

QStringList Workspace::resting(records::SourceId source) const {
    QStringList lines;
    for (const auto& [table, count] : document::sources::restingRows(*m_document, source))
        lines << tr("%1: %2 rows", "a table and how many of its rows").arg(records::shownTables(table), QLocale().toString(count));
    return lines;
}

std::vector<std::pair<records::PlaceId, records::PlaceId>> Workspace::tradePairs() const {
    return document::trade::pairs(*m_document).value_or(std::vector<std::pair<records::PlaceId, records::PlaceId>>());
}

records::Result<void> Workspace::saveExploration() {
    const QString text = explore::save(m_exploration);
    if (text == document::settings::value(*m_document, u"exploration"_s))
        return {};
    return document::settings::set(*m_document, u"exploration"_s, text);
}

}  // namespace window
