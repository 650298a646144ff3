// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/cut_round.h"
#include "map/graticule.h"
#include "support/fail_on_warnings.h"
#include <QPainterPath>
#include <QTest>
#include <cmath>

using namespace map;

Q_DECLARE_METATYPE(map::Projection)

// Land on a globe and on a map of distances, from wherever it is looked at.
class TestMapRound : public support::FailOnWarnings {
    Q_OBJECT
    static bool isLand(const PlaneLayer& layer, QPointF point) {
        for (const PlaneLayer::Area& area : layer.areas) {
            QPainterPath path; // odd-even, as it is filled
            for (const QPolygonF& ring : area.rings) {
                path.addPolygon(ring);
                path.closeSubpath();
            }
            if (path.contains(point))
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void landIsLandAndSeaIsSea_data() {
        QTest::addColumn<Projection>("projection");
        const std::pair<const char*, GeoPoint> centres[] = {{"Seoul", {127, 37.5}},       {"Chicago", {-87.6, 41.9}},  {"the north pole", {0, 90}},
                                                            {"the south pole", {0, -90}}, {"opposite China", {-71, -35}}, {"the date line", {180, 0}},
                                                            {"Greenwich", {0, 0}},        {"opposite Australia", {-46, 25}}};
        for (const auto& [name, centre] : centres)
            for (const ProjectionKind kind : {ProjectionKind::Globe, ProjectionKind::Equidistant})
                QTest::addRow("%s from %s", kind == ProjectionKind::Globe ? "globe" : "distances", name) << Projection(kind, centre);
    }
    void landIsLandAndSeaIsSea() {
        QFETCH(Projection, projection);
        const std::pair<const char*, GeoPoint> land[] = {{"Kansas", {-98, 38.5}},    {"Tibet", {88, 32}},     {"Alice Springs", {133.9, -23.7}},
                                                         {"Antarctica", {100, -80}}, {"Sahara", {10, 23}},    {"Brasilia", {-47.9, -15.8}},
                                                         {"Chukotka", {178, 67}},    {"Greenland", {-40, 75}}, {"Moscow", {37.6, 55.75}}};
        const std::pair<const char*, GeoPoint> sea[] = {{"Pacific", {-140, 10}},  {"Atlantic", {-35, 30}},     {"Indian Ocean", {80, -25}},
                                                        {"north pole", {0, 90}},  {"Southern Ocean", {-120, -55}}, {"date line", {180, 20}},
                                                        {"Bering Sea", {-178, 58}}};
        for (const Detail detail : {Detail::Coarse, Detail::Medium}) {
            const PlaneLayer layer = projectedRound(Geometry::world()->layer(LayerKind::Land, detail), projection);
            int seen = 0;
            for (const auto& [name, point] : land)
                if (projection.isVisible(point) && ++seen)
                    QVERIFY2(isLand(layer, projection.forward(point)), name);
            for (const auto& [name, point] : sea)
                if (projection.isVisible(point) && ++seen)
                    QVERIFY2(!isLand(layer, projection.forward(point)), name);
            QVERIFY(seen >= 5);
        }
    }

    void nothingLeavesTheDisc() {
        for (int number = 0; number < 24; ++number) {
            const Projection projection(number % 2 ? ProjectionKind::Globe : ProjectionKind::Equidistant, {number * 15.0 - 180, number % 5 * 40.0 - 80});
            const double reach = projection.bounds().right();
            for (const LayerKind kind : {LayerKind::Land, LayerKind::CountryBorder}) {
                const PlaneLayer layer = projectedRound(Geometry::world()->layer(kind, Detail::Coarse), projection);
                for (const PlaneLayer::Area& area : layer.areas)
                    for (const QPolygonF& ring : area.rings)
                        for (const QPointF& point : ring)
                            QVERIFY(std::hypot(point.x(), point.y()) <= reach * 1.0001);
                for (const PlaneLayer::Line& line : layer.lines)
                    for (qsizetype i = 0; i + 1 < line.points.size(); ++i)
                        QVERIFY(QLineF(line.points[i], line.points[i + 1]).length() <= reach / 4);
            }
        }
    }

    void meridiansAndParallelsNeverJump() {
        for (int number = 0; number < projectionKindCount * 8; ++number) {
            const Projection projection(ProjectionKind(number / 8), {number % 8 * 45.0 - 180, 20.0 * (number % 5) - 40});
            const std::vector<QPolygonF> lines = graticule(projection, 30);
            QVERIFY(lines.size() >= 10);
            for (const QPolygonF& line : lines)
                for (qsizetype i = 0; i + 1 < line.size(); ++i)
                    QVERIFY(QLineF(line[i], line[i + 1]).length() <= projection.bounds().width() / 8);
        }
    }

    void distancesAreTrue() {
        const GeoPoint busan{129.0756, 35.1796}, chicago{-87.6298, 41.8781};
        const Projection projection(ProjectionKind::Equidistant, busan);
        const std::vector<DistanceRing> rings = distanceRings(projection, 100);
        QCOMPARE(rings.size(), size_t(4)); // the fourth lies a little within the edge
        QCOMPARE(rings[1].kilometres, 10'000.0);
        const double ring = std::hypot(rings[1].line.first().x(), rings[1].line.first().y());
        const QPointF at = projection.forward(chicago);
        const double share = picture::GreatCircle(busan, chicago).kilometres() / 10'000;
        QVERIFY(std::abs(std::hypot(at.x(), at.y()) / ring - share) < 1e-9);
        QVERIFY(distanceRings(Projection(), 100).empty());
    }
};

QTEST_GUILESS_MAIN(TestMapRound)
#include "tst_map_round.moc"
