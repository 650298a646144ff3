// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/map_layout.h"

#include "map/frame_cut.h"
#include "map/label_placing.h"
#include "map/surround.h"
#include <QMarginsF>
#include <algorithm>
#include <cmath>

namespace map {
namespace {

using records::RecordRef;
using records::Table;

constexpr qsizetype mostMarksWithoutEmphasis = 60;

class Builder {
public:
    Builder(const Content& content, const Camera& camera, const Projection& projection, MapLayout& layout)
        : m_content(content), m_layout(layout), m_transform(toPixels(camera, projection, layout.frame)),
          m_projection(projection) {
        layout.fades = content.emphasised.count() > 0;
    }

    void addArcs(const Drawing& drawing) {
        const Bundles& bundles = drawing.bundles;
        for (size_t i = 0; i < bundles.apart.size(); ++i)
            addArc(drawing, bundles.apart[i], *drawing.apartLines[i], true);
        for (size_t i = 0; i < bundles.bundles.size(); ++i)
            if (bundles.bundles[i].count == 1)
                addArc(drawing, bundles.ties[size_t(bundles.bundles[i].first)], *drawing.bundleLines[i], false);
        for (const Bundles::Knot& knot : bundles.knots)
            if (knot.places == 1 && knot.touching > 0)
                m_uses[drawing.network.nodes[size_t(knot.lead)].id].agreements += knot.touching;
        std::stable_sort(m_layout.arcs.begin(), m_layout.arcs.end(), [](const auto& one, const auto& other) {
            return rank(one) < rank(other);
        });
    }

    void addPlaces() {
        for (const RecordRef& record : m_content.selection.set)
            if (record.table == Table::Place)
                m_uses[records::PlaceId{record.id}].selected = true;
        for (auto use = m_uses.cbegin(); use != m_uses.cend(); ++use) {
            const records::Place* place = m_content.catalogue->places().find(use.key());
            if (!place || !isPoint(*place) || !m_projection.isVisible(positionOf(*place)))
                continue;
            const qreal radius = qMin(9.0, 1.5 + 0.85 * std::sqrt(double(use->agreements)));
            const QPointF centre = m_transform.map(m_projection.forward(positionOf(*place)));
            const qreal reach = radius + 2;
            if (m_layout.frame.adjusted(reach, reach, -reach, -reach).contains(centre))
                m_layout.places.push_back({use.key(), centre, radius, use->agreements, use->emphasised, use->selected});
        }
        std::sort(m_layout.places.begin(), m_layout.places.end(), [](const auto& one, const auto& other) {
            return std::tuple(other.selected, other.emphasised, other.agreements, one.id)
                   < std::tuple(one.selected, one.emphasised, one.agreements, other.id);
        });
    }

    void addClimateMarks() {
        const bool all = !m_layout.fades && qsizetype(m_layout.arcs.size()) <= mostMarksWithoutEmphasis;
        picture::LabelRoom room;
        for (const MapLayout::Place& place : m_layout.places)
            if (place.emphasised || all)
                room.block(QRectF(place.centre - QPointF(place.radius, place.radius), QSizeF(2, 2) * place.radius));
        // The selected ones, which are last, choose first.
        for (auto arc = m_layout.arcs.rbegin(); arc != m_layout.arcs.rend(); ++arc)
            if ((arc->emphasised || all) && isMarked(*arc))
                arc->mark = markSpot(*arc, room);
    }

private:
    struct Use {
        int agreements = 0;
        bool emphasised = false;
        bool selected = false;
    };

    bool isMarked(const MapLayout::Arc& arc) const {
        return m_layout.colourBy == ColourBy::Kind || (m_layout.colourBy == ColourBy::Climate && !picture::climateMark(arc.climate).isNull());
    }

    // What is painted later is seen better: the selected, the emphasised, then what has a climate.
    static int rank(const MapLayout::Arc& arc) {
        return 4 * arc.selected + 2 * arc.emphasised + !picture::climateMark(arc.climate).isNull();
    }

    void addArc(const Drawing& drawing, int number, const PlaneArc& arc, bool countsPlaces) {
        const Network::Tie& tie = drawing.network.ties[size_t(number)];
        const bool emphasised = m_content.emphasised.test(tie.agreement);
        if (countsPlaces)
            for (const int node : {tie.from, tie.to}) {
                Use& use = m_uses[drawing.network.nodes[size_t(node)].id];
                ++use.agreements;
                use.emphasised |= emphasised;
            }
        if (!m_transform.mapRect(arc.bounds).adjusted(-1, -1, 1, 1).intersects(m_layout.frame))
            return;
        MapLayout::Arc drawn = describe(tie);
        drawn.lines = cutLines(arc, m_transform, m_layout.frame);
        for (const QPolygonF& line : drawn.lines)
            drawn.bounds |= line.boundingRect().adjusted(-0.5, -0.5, 0.5, 0.5);
        if (!drawn.lines.empty())
            m_layout.arcs.push_back(std::move(drawn));
    }

    MapLayout::Arc describe(const Network::Tie& tie) const {
        const records::Agreement& agreement = m_content.catalogue->agreements().at(tie.agreement);
        MapLayout::Arc arc;
        arc.id = agreement.id;
        arc.climate = m_content.catalogue->climate(tie.agreement).group;
        arc.status = agreement.status;
        arc.group = classOf(m_content, tie.agreement, m_layout.colourBy);
        arc.emphasised = m_content.emphasised.test(tie.agreement);
        arc.selected = m_content.selection.contains({Table::Agreement, agreement.id.value});
        if (!agreement.signedOn.isKnown())
            arc.dating = MapLayout::Dating::Undated;
        else if (m_content.presence[size_t(tie.agreement)] == explore::Exploration::Presence::Possible)
            arc.dating = MapLayout::Dating::Possible;
        return arc;
    }

    QPointF markSpot(const MapLayout::Arc& arc, picture::LabelRoom& room) const {
        const auto longest = std::max_element(arc.lines.begin(), arc.lines.end(), [](const auto& one, const auto& other) {
            return lineLength(one) < lineLength(other);
        });
        for (double share : {0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8}) {
            const QPointF spot = pointAlong(*longest, share);
            const QRectF box(spot - QPointF(6, 6), QSizeF(12, 12));
            if (m_layout.frame.contains(box) && room.take(box, 1))
                return spot;
        }
        const QRectF inner = m_layout.frame.adjusted(6, 6, -6, -6);
        const QPointF middle = pointAlong(*longest, 0.5);
        return {qBound(inner.left(), middle.x(), inner.right()), qBound(inner.top(), middle.y(), inner.bottom())};
    }

    static double lineLength(const QPolygonF& line) {
        double length = 0;
        for (qsizetype i = 0; i + 1 < line.size(); ++i)
            length += QLineF(line[i], line[i + 1]).length();
        return length;
    }

    static QPointF pointAlong(const QPolygonF& line, double share) {
        double left = share * lineLength(line);
        for (qsizetype i = 0; i + 1 < line.size(); ++i) {
            const QLineF piece(line[i], line[i + 1]);
            if (left <= piece.length() && piece.length() > 0)
                return piece.pointAt(left / piece.length());
            left -= piece.length();
        }
        return line.last();
    }

    const Content& m_content;
    MapLayout& m_layout;
    QTransform m_transform;
    const Projection& m_projection;
    QHash<records::PlaceId, Use> m_uses;
};

}  // namespace

const MapLayout::Place* MapLayout::place(records::PlaceId id) const {
    const auto found = std::find_if(places.begin(), places.end(), [&](const Place& place) { return place.id == id; });
    return found == places.end() ? nullptr : &*found;
}

MapLayout layoutMap(const Content& content, const Drawing& drawing, const Camera& camera, const Projection& projection,
                    const picture::Theme& theme, const MapOptions& options) {
    MapLayout layout;
    layout.frame = drawing.land->frame;
    layout.land = drawing.land;
    layout.colourBy = options.colourBy;
    Builder builder(content, camera, projection, layout);
    const QTransform transform = toPixels(camera, projection, layout.frame);
    addBundles(layout, drawing, transform);
    builder.addArcs(drawing);
    addClusters(layout, drawing, transform, theme);
    builder.addPlaces();
    builder.addClimateMarks();
    addSurround(layout, content, drawing.network, camera, projection, theme, options);
    placeLabels(layout, *content.catalogue, theme, options);
    return layout;
}

Camera fittedToBox(const QRectF& box, const Projection& projection, const QRectF& frame) {
    if (box.isNull())
        return {projection.centralMeridian(), {}, 1, projection.kind(), projection.centre().latitude};
    const qreal side = qMin(70.0, frame.width() / 8);
    const qreal top = qMin(36.0, frame.height() / 10);
    return fitted(box, projection, frame, QMarginsF(side, top, side, top));
}

}  // namespace map
