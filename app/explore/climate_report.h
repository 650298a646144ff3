// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/catalogue.h"

namespace explore {

// The climate of one agreement with everything that a page, a profile or a script says about it.
struct ClimateReport {
    evidence::ClimateGroup group = evidence::ClimateGroup::Undated;
    QString sentence;     // in words that follow from the waves; says why when there is none
    QString subject;      // "Chicago Council thermometer, United States about South Korea"
    qsizetype series = -1;
    evidence::Climate detail;
    std::vector<evidence::Wave> waves;
    records::PollId reading;                  // the wave's row, invalid when there is none
    QList<records::SourceId> sources;         // of the reading, of the equal wave and of statements about them
    std::vector<const records::Citation*> statements;  // what sources state about the reading, such as its rank
    std::vector<qsizetype> others;            // the pair's other series, never averaged with it
};

ClimateReport climateReport(const Catalogue& catalogue, qsizetype agreementRow);
// "Chicago Council thermometer, United States about South Korea"
QString seriesTitle(const Catalogue& catalogue, const PollSeries& series);
QString questionShown(const QString& questionKind);  // "thermometer (mean of 0–100)", "favorable (per cent)"

}  // namespace explore
