// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chart_choices.h"
#include "charts/trade_line.h"
#include "explore/filter.h"
#include "report/block.h"
#include <QDate>
#include <QImage>
#include <QLocale>

namespace report {

// What stands on every page and in the properties of a PDF.
struct Imprint {
    QString documentName;
    QDate date;  // in the footer; ages and what is due are counted from it
    QLocale locale;
    QString author{};
};

// What every report is made from. Holds copies, and ways to ask for trade, which is not in memory.
struct ReportInput {
    explore::Snapshot catalogue;
    explore::BitSet shown;   // agreements that the filter lets through
    explore::Filter filter;
    Imprint imprint;
    charts::TradeLoader trade{};
    charts::TradePairsLoader tradePairs{};
    charts::DeflatorLoader deflator{};
    std::function<std::optional<charts::ChartChoices>(const QString& name)> savedChart{};
};

// A report before it meets paper. May be laid out more than once.
struct Report {
    QString name;   // at the head of each page: "Chicago – Busan"
    QString title;  // in the properties of a PDF: "Partnership briefing: Chicago – Busan"
    std::function<std::vector<Block>(qreal width)> blocks;  // from top to bottom, in points
    QImage logo{};  // at the head of each page; null: that of the program
};

enum class ReportKind : quint8 {
    Briefing,  // of an agreement
    Place,     // profile of a city, state, region
    Country,   // overview of a country
    Summary    // of all that the filter shows, for a board
};
constexpr int reportKindCount = 4;
QString word(ReportKind kind);   // on the command line: "briefing"
QString shown(ReportKind kind);  // "Partnership briefing"
std::optional<ReportKind> reportKind(QStringView word);

// The records that a batch is about: the agreements shown, their places below the countries, or their countries, by title.
// Empty for a summary, which is about all of them at once.
std::vector<records::RecordRef> reportSubjects(ReportKind kind, const ReportInput& input);
// Errors: NotFound for a record that is not there; InvalidValue for one that the report is not about.
records::Result<Report> makeReport(ReportKind kind, records::RecordRef of, const ReportInput& input);

}  // namespace report
