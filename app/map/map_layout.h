// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/arcs.h"
#include "map/land.h"
#include "picture/legend.h"
#include <memory>

namespace map {

enum class FitTo : quint8 { Shown, Emphasised };  // every agreement drawn, or those that stand out

struct MapOptions {
    FitTo fit = FitTo::Shown; // where no camera is given
    bool legend = true;
    bool scaleBar = true;
    bool sources = true;
    bool notes = true;        // what is not shown, and why
    bool nativeNames = false; // beside the names of places that stand out
    int mostLabels = -1;      // −1: as many as the frame has room for
    friend bool operator==(const MapOptions&, const MapOptions&) = default;
};

// A map in pixels of its frame: everything a painter draws and a pointer can meet, cut to the frame. No colours.
struct MapLayout {
    enum class Dating : quint8 { Known, Possible, Undated };  // Possible: its date is not known well enough for the cursor

    struct Arc {
        records::AgreementId id;
        evidence::ClimateGroup climate = evidence::ClimateGroup::Undated;
        records::AgreementStatus status = records::AgreementStatus::Unknown;
        Dating dating = Dating::Known;
        bool emphasised = false;
        bool selected = false;
        std::vector<QPolygonF> lines;
        QRectF bounds;
        std::optional<QPointF> mark;  // of its climate, near the middle
    };
    struct Place {
        records::PlaceId id;
        QPointF centre;
        qreal radius = 0;  // by the number of agreements drawn
        int agreements = 0;
        bool emphasised = false;
        bool selected = false;
    };
    struct Label {
        records::PlaceId id;
        QString text;
        QRectF box;
        QPointF baseline;
        bool emphasised = false;
    };
    struct ScaleBar {
        QPointF start;
        qreal length = 0;  // 0: none
        QString text;
    };
    struct Line {
        QPointF baseline;
        QString text;
    };

    QRectF frame;
    std::shared_ptr<const Land> land;
    bool fades = false;          // something is emphasised: the rest is faded
    std::vector<Arc> arcs;       // in the order of painting, the selected ones last
    std::vector<Place> places;   // the most important first
    std::vector<Label> labels;
    picture::Legend legend;
    QRectF legendBox;
    ScaleBar scaleBar;
    Line sources;
    std::vector<Line> notes;
    QString emptySentence;       // in the middle, when no agreement is shown

    const Place* place(records::PlaceId id) const;
};

// Requires: arcs and land made with the same camera's meridian. Pure.
MapLayout layoutMap(const Content& content, const std::vector<PlaneArc>& arcs, std::shared_ptr<const Land> land,
                    const Camera& camera, const Projection& projection, const picture::Theme& theme,
                    const MapOptions& options = {});

// The place, else the agreement, nearest to a point within the tolerance in pixels; emphasised ones first. Invalid when none.
records::RecordRef hit(const MapLayout& layout, QPointF point, qreal tolerance);

// A camera on the ties, present at the time cursor or not, with room for labels. Nothing to fit: the whole earth.
Camera fittedToTies(const std::vector<PlaneArc>& arcs, const Content& content, const Projection& projection,
                    const QRectF& frame, FitTo what);

}  // namespace map
