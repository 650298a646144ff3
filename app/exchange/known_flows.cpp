// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/known_flows.h"

#include <algorithm>

namespace exchange {

int FlowTexts::code(const QByteArray& utf8) {
    if (utf8.isEmpty())
        return 0;
    int& code = m_codes[utf8];
    if (code == 0) {
        code = int(m_texts.size());
        m_texts.push_back(utf8);
    }
    return code;
}

int FlowTexts::note(QByteArrayView utf8) {
    if (utf8.trimmed().isEmpty())
        return 0;
    if (m_notes.empty() || m_notes.back() != utf8)
        m_notes.push_back(utf8.toByteArray());
    return -int(m_notes.size());
}

KnownFlows::KnownFlows(const document::Document& document, FlowTexts& texts)
    : m_document(document)
    , m_texts(texts)
    , m_isEmpty(!document::trade::hasRows(document))
    , m_lastId(document.lastId()) {}

records::Result<void> KnownFlows::meet(qint64 reporter, qint64 partner) {
    m_rows.clear();
    if (m_isEmpty)
        return {};
    const qint64 now = m_document.lastId();
    auto read = document::trade::stored(m_document, reporter, partner, [&](const document::trade::StoredFlow& row) {
        if (row.id > m_lastId && row.id <= now)
            return true;
        KnownFlow known;
        known.id = row.id;
        known.isMet = wasMet(row.id);
        known.flow.reporter = reporter;
        known.flow.partner = partner;
        known.flow.source = row.source;
        known.flow.year = row.year;
        known.flow.month = row.month;
        known.flow.value = row.value;
        known.flow.direction = m_texts.code(row.direction.toByteArray());
        known.flow.commodity = m_texts.code(row.commodity.toByteArray());
        known.flow.scheme = m_texts.code(row.scheme.toByteArray());
        known.flow.valuation = m_texts.code(row.valuation.toByteArray());
        known.flow.note = m_texts.note(row.note);
        m_rows.push_back(known);
        return true;
    });
    std::sort(m_rows.begin(), m_rows.end(), [](const KnownFlow& one, const KnownFlow& other) { return one.flow < other.flow; });
    return read;
}

const KnownFlow* KnownFlows::find(const Flow& flow) {
    const auto isBefore = [](const KnownFlow& one, const Flow& other) { return one.flow.sameFigure() < other.sameFigure(); };
    KnownFlow* best = nullptr;
    for (auto row = std::lower_bound(m_rows.begin(), m_rows.end(), flow, isBefore);
         row != m_rows.end() && row->flow.sameFigure() == flow.sameFigure(); ++row)
        if (!row->isMet && (!best || (best->flow.value != flow.value && row->flow.value == flow.value)))
            best = &*row;
    if (best) {
        best->isMet = true;
        note(best->id);
    }
    return best;
}

// Rows of one import have ids in a row, so that the runs are few.
void KnownFlows::note(qint64 id) {
    auto next = m_met.upper_bound(id);
    const bool joinsNext = next != m_met.end() && next->first == id + 1;
    const qint64 last = joinsNext ? next->second : id;
    if (joinsNext)
        next = m_met.erase(next);
    if (next != m_met.begin())
        if (auto before = std::prev(next); before->second == id - 1) {
            before->second = last;
            return;
        }
    m_met.emplace(id, last);
}

bool KnownFlows::wasMet(qint64 id) const {
    const auto next = m_met.upper_bound(id);
    return next != m_met.begin() && std::prev(next)->second >= id;
}

} // namespace exchange
