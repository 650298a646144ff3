// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/trade_bulk.h"
#include <QHash>
#include <deque>
#include <map>
#include <tuple>

namespace exchange {

// Texts of trade rows as small numbers; 0 is the empty text.
class FlowTexts {
public:
    int code(const QByteArray& utf8);
    int note(QByteArrayView utf8); // nearly every note may be another one: they are forgotten now and then, below 0
    const QByteArray& text(int code) const { return code < 0 ? m_notes[size_t(-code - 1)] : m_texts[size_t(code)]; }
    void forgetNotes() { m_notes.clear(); }

private:
    QHash<QByteArray, int> m_codes;
    std::deque<QByteArray> m_texts{QByteArray()}, m_notes;
};

// A trade row in few bytes.
struct Flow {
    qint64 reporter = 0, partner = 0, source = 0; // 0: none, or not in the document yet
    qint64 year = 0, month = 0, value = 0;
    int reporterText = -1, partnerText = -1, sourceText = -1; // as whoever reads the file numbers them
    int direction = 0, commodity = 0, scheme = 0, valuation = 0, note = 0;
    int number = 0; // of the row in its file

    bool isOfPair(const Flow& other) const { return pair() == other.pair(); }
    // What tells the figures of one pair apart.
    auto sameFigure() const { return std::tie(direction, year, month, commodity, scheme, valuation, source); }
    // By pair, then as the document's index has them.
    friend bool operator<(const Flow& one, const Flow& other) {
        const auto first = one.pair(), second = other.pair();
        if (first != second)
            return first < second;
        const auto mine = one.sameFigure(), theirs = other.sameFigure();
        return mine != theirs ? mine < theirs : one.number < other.number;
    }

private:
    std::tuple<qint64, qint64, int, int> pair() const {
        const bool isNew = !reporter || !partner;
        return {reporter, partner, isNew ? reporterText : 0, isNew ? partnerText : 0};
    }
};

struct KnownFlow {
    qint64 id = 0;
    Flow flow;
    bool isMet = false;
};

// The trade rows that the document held before an import, pair by pair, and which of them rows of the file were met with.
// Each is met once: a file that has a figure twice brings the second one anew.
class KnownFlows {
public:
    KnownFlows(const document::Document& document, FlowTexts& texts);
    // Reads the rows of a pair. Errors: Damaged.
    records::Result<void> meet(qint64 reporter, qint64 partner);
    // The row with the figure that this one states, with the same value where there are several; null when there is none.
    // Valid until the next meeting.
    const KnownFlow* find(const Flow& flow);

private:
    void note(qint64 id);
    bool wasMet(qint64 id) const;

    const document::Document& m_document;
    FlowTexts& m_texts;
    const bool m_isEmpty;
    const qint64 m_lastId; // rows with ids from here to the document's last one are this import's
    std::vector<KnownFlow> m_rows;     // of the pair, sorted
    std::map<qint64, qint64> m_met;    // ids in runs: the first and the last
};

} // namespace exchange
