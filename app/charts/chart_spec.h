// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "evidence/climate.h"
#include "picture/time_axis.h"
#include "records/id.h"
#include "records/table.h"
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

// What a chart shows, as a value that knows no widget and no colour. A builder makes it, ChartScene draws it.
namespace charts {

struct ChartPoint {
    double day = 0;    // Julian day
    double value = 0;  // in the panel's unit
    QString when;      // "2006", as it is said
    struct Interval {
        double low = 0, high = 0;
    };
    std::optional<Interval> interval{};  // where the error of a poll is known
};

enum class LineStyle : quint8 { Solid, Dashed, Dotted };
enum class Emphasis : quint8 { Plain, Strong, Faint };  // of one line among others

// One line. Each run is unbroken; between two runs nothing is drawn, since nothing is known.
struct ChartSeries {
    QString name;  // at the end of the line: "Exports to South Korea"
    std::vector<std::vector<ChartPoint>> runs;
    int category = 0;  // of the theme's palette; -1 is ink
    LineStyle style = LineStyle::Solid;
    bool dots = false; // a point for each value
    int decimals = 1;
    Emphasis emphasis = Emphasis::Plain;
    QString label{};   // of a mark: whose it is
};

// A level across the panel, such as a mean.
struct ChartLevel {
    double value = 0;
    QString label;
};

// One value pointed out with its climate mark.
struct ChartNote {
    ChartPoint point;
    QString label;
    evidence::ClimateGroup group = evidence::ClimateGroup::Undated;
};

struct ChartPanel {
    QString title;  // with the unit: "Trade in goods, billions of US dollars, not adjusted for prices"
    QString unit;   // short, for a value that is said alone: "bn US$"
    double low = 0;
    double high = 1;
    double step = 1;  // between grid lines
    // Logarithmic: low, high and step are powers of ten then, and every value is above 0.
    bool isLogarithmic = false;
    QString leftOut;  // what the scale cannot show, in a sentence
    std::vector<ChartSeries> series;
    std::vector<ChartSeries> marks{};  // values that no line joins: hollow diamonds
    std::vector<ChartLevel> levels;
    std::vector<ChartNote> notes;
    std::vector<double> ticks{};   // days, at the foot
    bool isPointedOut = false;     // among small panels
};

enum class EventStyle : quint8 {
    Signing,   // through all panels, labelled
    Milestone, // the same, thin and dotted
    Tick       // a short tick at the foot: many signings beside each other
};

struct ChartEvent {
    EventStyle style = EventStyle::Signing;
    double day = 0;
    QString label;
    records::RecordRef record;
    bool isCurrent = false;
};

// A stretch of time behind all panels, such as a crisis.
struct ChartBand {
    double from = 0, to = 0;  // days
    QString label;            // for a hover
};

struct ChartSpec {
    QString title;
    QString subtitle;        // below it, smaller
    QStringList notes;       // sentences below the panels
    picture::TimeSpan span;  // shared by all panels
    std::vector<ChartPanel> panels;
    int columns = 1;         // more: small panels beside one another, which have the same axes
    std::vector<ChartEvent> events;
    std::vector<ChartBand> bands;
    QStringList sources;     // numbered from 1 where they are shown
    QList<records::SourceId> sourceIds{};  // the same
    QString description;     // one sentence for those who do not see it
    QString notDrawn;        // what was asked for and is not among the panels, and why, in sentences; a note says it too
    QString empty;           // why nothing is drawn; panels are empty then
    bool isEmpty() const { return panels.empty(); }
};

// A round step that cuts the range into about four. Requires: a range above 0.
double roundStep(double range);

}  // namespace charts
