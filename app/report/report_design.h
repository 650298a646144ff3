// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/error.h"
#include <QByteArray>
#include <QImage>
#include <QString>
#include <vector>

namespace report {

enum class DesignKind : quint8 { Text, Facts, Map, Timeline, Trade, Chart, Agreements, Activities, Sources };
constexpr int designKindCount = 9;
QString shown(DesignKind kind);  // "Text", "Facts and figures"
// One block of each that may stand in a report more than once is enough of the others.
bool canRepeat(DesignKind kind);

enum class DesignSize : quint8 { Small, Medium, Large };  // of a picture

struct DesignedBlock {
    DesignKind kind = DesignKind::Text;
    QString words{};  // of a text; of a chart its name, one of charts::chartNames() or one that the document keeps
    DesignSize size = DesignSize::Medium;
    friend bool operator==(const DesignedBlock&, const DesignedBlock&) = default;
};

// A report that a person put together: kept in the document under a name, as a text. What it is about is said when it is made.
struct ReportDesign {
    QString title;     // at the head of the first page; empty: that of the record, or the name of the document
    QByteArray logo;   // PNG, at the head of every page; empty: that of the program
    std::vector<DesignedBlock> blocks;
    friend bool operator==(const ReportDesign&, const ReportDesign&) = default;

    // With the sources last where none were chosen: every figure names where it is from.
    static ReportDesign usual();
    QString toText() const;
    // Errors: InvalidValue for a text that is none.
    static records::Result<ReportDesign> fromText(const QString& text);
};

// A picture as a logo that a document can carry: PNG, no higher than 200 pixels. Errors: InvalidValue for what is no picture.
records::Result<QByteArray> logoOf(const QByteArray& picture);

}  // namespace report
