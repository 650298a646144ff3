// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "evidence/climate.h"
#include "explore/filter.h"
#include "records/table.h"
#include <QStringList>
#include <optional>
#include <vector>

// Counts as a picture, as a value that knows no widget and no colour. A builder makes it, SummaryLayout places it, the painter
// draws it, and a click on a part explores what the part counts.
namespace charts {

enum class SummaryShape : quint8 {
    Columns,  // upright, one for each year or decade
    Bars,     // lying, with a name before each
    TwoSided, // lying, the first series to the left of the middle, the second to the right
    Grid,     // a number in each cell
    Curves    // shares over years of age, as steps
};

// What one bar, piece of a bar, or cell counts.
struct SummaryPart {
    double value = 0;
    QString text;                  // for a hover: "1998: 12 agreements signed"
    std::vector<qsizetype> rows;   // agreements, as positions in the Catalogue
    std::vector<records::RecordRef> records;  // of other tables; then rows are empty
    explore::Filter narrowing;     // conditions that let exactly these agreements through; empty when there are none
};

struct SummaryRow {
    QString label;
    std::vector<SummaryPart> parts;  // one for each series, or for each column of a grid
};

struct SummarySeries {
    QString name;
    int category = 0;  // of the theme's palette, and of the hatching on top of it
    std::optional<evidence::ClimateGroup> climate;  // its colour and mark go before
};

struct SummaryPanel {
    QString title;  // with the unit
    std::vector<SummaryRow> rows;
};

struct CurvePoint {
    double x = 0;  // years
    double y = 1;  // share
    double low = 1, high = 1;
    bool hasInterval = false;
};

struct SummaryCurve {
    QString name;  // at its end
    evidence::ClimateGroup group = evidence::ClimateGroup::Undated;
    std::vector<CurvePoint> points;  // the curve steps down at each
    double end = 0;                  // the age at which the last life was seen
    SummaryPart part;                // the agreements behind it
};

struct SummarySpec {
    QString name;      // "agreements-by-year"
    SummaryShape shape = SummaryShape::Bars;
    QString title;     // made from the data
    QString subtitle;  // how many agreements, and what is not counted
    QStringList notes; // sentences below
    std::vector<SummarySeries> series;
    QStringList columns;  // of a grid
    std::vector<SummaryPanel> panels;
    std::vector<SummaryCurve> curves;
    QStringList sources;
    QString description;  // for those who do not see it
    QString empty;        // why nothing is drawn
    bool isEmpty() const { return panels.empty() && curves.empty(); }
};

// Where the value axis ends, and the step between its lines. Requires: highest > 0.
struct ValueAxis {
    double high = 1;
    double step = 1;
};
ValueAxis countAxis(double highest);

}  // namespace charts
