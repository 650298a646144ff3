// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/country_pair.h"
#include "explore/exploration.h"
#include "picture/time_axis.h"
#include "timeline/lane_order.h"
#include <QDate>
#include <QFont>
#include <QLineF>
#include <QPolygonF>
#include <QRectF>

namespace timeline {

// What is laid out. Everything is a value or an immutable snapshot, so a layout can be made on any thread with fonts.
//
//   ┌ gutter ─────────┬ ruler: years ──────────[June 2006]─────────┐
//   │                 │ milestones:  ┊ KORUS in force               │
//   │ Chicago – Busan │        ░░▐███████●██◆███████████████████▶   │ lanes, scrolled
//   │ favorability    │  ·──·───·──●44▽──────·───·──·               │ band
//   │ marks           │                                             │ foot
//   └─────────────────┴─────────────────────────────────────────────┘
struct TimelineInput {
    explore::Snapshot catalogue;
    LaneOrder order;
    explore::CountryPair pair;  // whose milestones and polling are drawn
    explore::BitSet emphasised;
    explore::Selection selection;
    records::RecordRef hovered;
    explore::TimeCursor time;
    picture::TimeSpan span;  // the visible stretch of time
    qsizetype firstLane = 0; // the lane at the top; lanes are shown whole or not at all
    QSizeF size;
};

enum class Medium : quint8 {
    Screen,  // with a handle for the cursor
    Paper    // without, and what finds no room is said in words
};

struct TimelineOptions {
    QFont base;
    QLocale locale;
    qint64 today = 0;  // Julian day; where bars of running agreements end
    Medium medium = Medium::Screen;
};

// How a lane or a mark stands beside the selection.
enum class Emphasis : quint8 { Plain, Faded, Emphasised, Current };

enum class BarPart : quint8 {
    Solid,    // the agreement is known to run
    Starting, // it may have been signed anywhere in here: fades in
    Ending,   // it may have ended anywhere in here: fades out
    Resting   // dormant or suspended: hatched
};

struct Bar {
    QRectF rect;  // cut to the frame
    BarPart part = BarPart::Solid;
    qreal opacityLeft = 1;   // at the edges of rect; between 0 and 1 where the date is uncertain
    qreal opacityRight = 1;
};

// Shapes carry the kind, colour does not: visit ○ (delegation, summit), culture ◇ (culture, sport), learning □ (education,
// science), trade △ (trade mission, office), help ✚ (relief, medical), other ▷.
enum class MarkShape : quint8 { Visit, Culture, Learning, Trade, Help, Other, Several };
constexpr int markShapeCount = 6;  // those that a legend explains

struct ActivityMark {
    records::RecordRef record;  // the first, when there are several
    MarkShape shape = MarkShape::Other;
    QPointF centre;
    QLineF extent;  // from the earliest to the latest day it can mean; null when shorter than the mark
    int count = 1;
    Emphasis emphasis = Emphasis::Plain;
    std::vector<qsizetype> rows;  // positions in Catalogue::activities
};

struct EventMark {
    QLineF line;  // upward for a step that strengthens, downward for one that weakens or ends
    records::EventKind kind = records::EventKind::Signed;
    qsizetype position = 0;  // in Agreement::events
};

struct Lane {
    qsizetype row = -1;  // position in Catalogue::agreements; -1 for a place or a country
    records::RecordRef record;
    QRectF rect;         // over the whole width, cut to the lanes' area
    QRectF labelRect;
    QString label;       // already elided
    Emphasis emphasis = Emphasis::Plain;
    bool hovered = false;
    records::AgreementStatus status = records::AgreementStatus::Unknown;
    records::AgreementKind kind = records::AgreementKind::Other;
    std::vector<Bar> bars;
    QPointF arrow;       // the tip when it goes on beyond its bar, null when not
    QString remark;      // "no date"
    QRectF remarkRect;
    std::vector<ActivityMark> activities;
    std::vector<EventMark> events;
    QPolygonF running;             // of a place or country: how many of its agreements run, as an area
    std::vector<qreal> signings;   // where each of them begins
};

// Signings by year, where there are too many agreements for a lane each.
struct Histogram {
    struct Bin {
        QRectF rect;
        QDate from, to;  // first and last day
        int count = 0;
    };
    QRectF frame;  // null when there is none
    std::vector<Bin> bins;
    int undated = 0;       // not known well enough for a bar
    QString caption, detail;
    QRectF captionRect;
    QString mostLabel;  // over the tallest bar
    QRectF mostRect;
};

struct MilestoneMark {
    records::RecordRef record;
    QLineF line;
    QString label;  // elided, empty when it found no room
    QRectF labelRect;
    bool hovered = false;
};

struct WavePoint {
    records::RecordRef record;
    QPointF point;
    QString label;  // empty when it found no room
    QRectF labelRect;
    bool isReading = false;  // the one that counts at the signing of the current agreement
    bool hovered = false;
};

// The favorability series of the pair that is looked at.
struct Band {
    QRectF frame;     // null when there is no room for it
    qsizetype series = -1;
    QString pollster; // "Chicago Council thermometer"
    QString question; // "United States about South Korea", or why nothing is drawn
    QRectF captionRect;
    std::vector<QPolygonF> lines;  // cut to the frame
    std::vector<WavePoint> waves;
    QLineF mean;
    QString meanLabel;
    QRectF meanRect;
    QString high, low;  // the range's ends
    qreal highY = 0;
    qreal lowY = 0;
    evidence::ClimateGroup group = evidence::ClimateGroup::Undated;  // of the reading
};

struct Cursor {
    bool isSet = false;  // false: all times; the handle is parked at the right
    QLineF line;
    QRectF chip;         // null when out of sight
    QString label;
};

struct LegendEntry {
    MarkShape shape = MarkShape::Other;
    QPointF centre;
    QRectF textRect;
    QString text;
};

enum class HitKind : quint8 { Nothing, Lane, Activity, Milestone, Wave, Handle, Ruler, Bin };

struct Hit {
    HitKind kind = HitKind::Nothing;
    records::RecordRef record;
    const ActivityMark* marks = nullptr;  // when it is an activity; lives as long as the layout
    const Histogram::Bin* bin = nullptr;  // likewise
};

// The finished geometry, cut to the frame. Made by layOut, drawn by timeline::paint.
struct TimelineLayout {
    TimelineOptions options;
    QSizeF size;
    picture::TimeScale scale;  // left and right of the plot
    QRectF ruler, gutter, laneArea;
    qreal laneHeight = 0;
    qsizetype firstLane = 0;   // as it was held
    qsizetype laneCount = 0;   // all lanes, in sight or not
    qsizetype agreements = 0;  // of all lanes, and without one
    qsizetype roomFor = 0;     // lanes that fit
    std::vector<picture::TimeTick> ticks;
    std::vector<Lane> lanes;   // those in sight
    Histogram histogram;       // below them
    std::vector<MilestoneMark> milestones;
    Band band;
    Cursor cursor;
    QLineF signing;            // from the current agreement's lane to the band
    QString summary;           // "38 agreements", at the top left
    QString notShown;          // paper: what found no room
    QString empty;             // the sentence when nothing is shown
    std::vector<LegendEntry> legend;

    // What lies under the point, the nearest mark first.
    Hit hit(QPointF position) const;
};

// Requires: a catalogue, an order made from it, a valid span. firstLane is held so that no room is wasted. A frame too small for a part leaves that part out.
TimelineLayout layOut(const TimelineInput& input, const TimelineOptions& options);

// The shape that stands for a kind of activity.
MarkShape markShape(records::ActivityKind kind);

}  // namespace timeline
