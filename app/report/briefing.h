// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/trade_line.h"
#include "explore/catalogue.h"
#include "report/paper.h"
#include <QDate>
#include <QLocale>

class QPagedPaintDevice;

namespace report {

// What a partnership briefing is made from: immutable, may be painted more than once.
struct Briefing {
    explore::Snapshot catalogue;
    qsizetype agreementRow = -1;
    std::vector<charts::TradeLine> trade;  // between the two countries
    QString documentName;
    QDate date;  // printed in the footer
    QLocale locale;
    QString author{};  // in the properties of a PDF
};

// Paints all pages: facts, map inset, timeline, trade over favorability, the climate sentence, activities, numbered sources.
// The device's page layout gives the paper; margins are 18 mm. Text stays text.
void paintBriefing(QPagedPaintDevice& device, const Briefing& briefing);
// The same as a PDF with title, language and author. The file appears whole or not at all. Errors: WriteFailed.
records::Result<void> writeBriefing(const QString& path, const Briefing& briefing, Paper paper);

}  // namespace report
