// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/arcs.h"
#include "map/bundling.h"
#include "map/colouring.h"
#include "map/land.h"
#include "picture/legend.h"
#include <memory>

namespace map {

enum class FitTo : quint8 { Shown, Emphasised };  // every agreement drawn, or those that stand out

struct MapOptions {
    FitTo fit = FitTo::Shown; // where no camera is given, and with this projection
    ProjectionKind projection = ProjectionKind::EqualEarth;
    bool graticule = false;
    ColourBy colourBy = ColourBy::Climate;
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
        int group = 0; // its class by what lines are coloured by
        Dating dating = Dating::Known;
        bool emphasised = false;
        bool selected = false;
        std::vector<QPolygonF> lines;
        QRectF bounds;
        std::optional<QPointF> mark;  // of its class, near the middle
    };
    struct Place {
        records::PlaceId id;
        QPointF centre;
        qreal radius = 0;  // by the number of agreements drawn
        int agreements = 0;
        bool emphasised = false;
        bool selected = false;
    };
    // Ties between the same two marks, of which at least one stands for several places.
    struct Bundle {
        std::vector<qsizetype> agreements;  // positions in the catalogue
        records::PlaceId from, to;          // the places that the two marks stand at
        int fromPlaces = 1, toPlaces = 1;
        bool passes = false; // neither end is in view
        qreal width = 1;     // by their number, and by how much there is to draw
        std::vector<QPolygonF> lines;
        QRectF bounds;
    };
    // Several places near each other.
    struct Cluster {
        records::PlaceId lead;  // where it stands: the one with the most ties
        QPointF centre;
        qreal radius = 0;
        int places = 0;
        int agreements = 0;     // ties that end here, once each
        int within = 0;         // of those, the ties that do not leave it
        QString text;           // their number, as it is written on it
        QRectF area;            // of its places, on the plane
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
    ColourBy colourBy = ColourBy::Climate;
    bool fades = false;          // something is emphasised: the rest is faded
    std::vector<Bundle> bundles; // in the order of painting, the widest last
    std::vector<Arc> arcs;       // in the order of painting, the selected ones last
    std::vector<Cluster> clusters;
    std::vector<Place> places;   // the most important first
    std::vector<Label> labels;
    picture::Legend legend;
    QRectF legendBox;
    ScaleBar scaleBar;
    Line sources;
    std::vector<Line> notes;
    std::vector<Line> distances; // what the circles around the centre are
    QString emptySentence;       // in the middle, when no agreement is shown

    int level = 0;               // of merging, for one who wants to know whether another picture splits it

    const Place* place(records::PlaceId id) const;
};

// What is laid out, besides the content: all of one meridian.
struct Drawing {
    const Network& network;
    Bundles bundles;
    std::vector<const PlaneArc*> bundleLines;  // of each bundle
    std::vector<const PlaneArc*> apartLines;   // of each tie that is apart
    std::shared_ptr<const Land> land;
};
MapLayout layoutMap(const Content& content, const Drawing& drawing, const Camera& camera, const Projection& projection,
                    const picture::Theme& theme, const MapOptions& options = {});

// The bundles and the clusters of it. Needs the frame.
void addBundles(MapLayout& layout, const Drawing& drawing, const QTransform& toPixels);
void addClusters(MapLayout& layout, const Drawing& drawing, const QTransform& toPixels, const picture::Theme& theme);

// What lies at a point: a place or an agreement, else one of the layout's clusters or bundles; nothing when all are null.
struct Hit {
    records::RecordRef record;
    const MapLayout::Cluster* cluster = nullptr;
    const MapLayout::Bundle* bundle = nullptr;
};
// The place or cluster, else the agreement, else the bundle nearest to a point within the tolerance in pixels; emphasised
// ones first.
Hit hit(const MapLayout& layout, QPointF point, qreal tolerance);

// A camera on a box of the plane, with room for labels. Nothing to fit: the whole earth.
Camera fittedToBox(const QRectF& box, const Projection& projection, const QRectF& frame);

}  // namespace map
