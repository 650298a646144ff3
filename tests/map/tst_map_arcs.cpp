// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/arcs.h"
#include <QLineF>
#include <QTest>
#include <cmath>

Q_DECLARE_METATYPE(picture::GeoPoint)

using namespace map;
using picture::GreatCircle;

namespace {

constexpr GeoPoint chicago{-87.6298, 41.8781};
constexpr GeoPoint busan{129.0756, 35.1796};

double longestPiece(const std::vector<QPolygonF>& lines) {
    double longest = 0;
    for (const QPolygonF& line : lines)
        for (qsizetype i = 0; i + 1 < line.size(); ++i)
            longest = std::max(longest, QLineF(line[i], line[i + 1]).length());
    return longest;
}

// A network of these ties, each of an agreement of its own between places of their own.
Network network(const std::vector<std::pair<GeoPoint, GeoPoint>>& ties) {
    Network made;
    for (const auto& [from, to] : ties) {
        const int node = int(made.nodes.size());
        made.nodes.push_back({records::PlaceId{node + 1}, from, 1});
        made.nodes.push_back({records::PlaceId{node + 2}, to, 1});
        made.ties.push_back({qsizetype(made.ties.size()), node, node + 1});
    }
    return made;
}

}  // namespace

class TestMapArcs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Published: JFK to LHR in GeographicLib's documentation (GeodSolve); the meridian quadrant of WGS84.
    void meetsKnownDistances() {
        QVERIFY(std::abs(GreatCircle({-73.7781, 40.6397}, {-0.4614, 51.4775}).kilometres() - 5551.76) < 5);
        QVERIFY(std::abs(GreatCircle({0, 0}, {0, 90}).kilometres() - 10001.965729) < 1e-5);
        QVERIFY(std::abs(GreatCircle(chicago, busan).kilometres() - 10680) < 60);
        QCOMPARE(GreatCircle(busan, busan).kilometres(), 0.0);
    }

    void beginsAndEndsInItsPlaces() {
        const GreatCircle way(chicago, busan);
        QVERIFY(std::abs(way.at(0).latitude - chicago.latitude) < 1e-9);
        QVERIFY(std::abs(way.at(1).longitude - busan.longitude) < 1e-9);
        QVERIFY(way.at(0.5).latitude > 55);  // over Alaska, not straight across the ocean
    }

    void runsWholeAcrossThePacific() {
        const Projection projection(150);
        const std::vector<QPolygonF> lines = projectedArc(busan, chicago, projection, coarseTolerance);
        QCOMPARE(lines.size(), size_t(1));
        QCOMPARE(lines[0].first(), projection.forward(busan));
        QCOMPARE(lines[0].last(), projection.forward(chicago));
        QVERIFY(longestPiece(lines) <= projection.bounds().width() / 40);
    }

    void isDividedWhereTheMapEnds() {
        const Projection projection(0);
        const std::vector<QPolygonF> lines = projectedArc(busan, chicago, projection, coarseTolerance);
        QCOMPARE(lines.size(), size_t(2));
        QVERIFY(lines[0].last().x() > 0);
        QVERIFY(lines[1].first().x() < 0);
        QVERIFY(std::abs(lines[0].last().x() + lines[1].first().x()) < 1e-9);  // both on the outline
        QVERIFY(std::abs(lines[0].last().y() - lines[1].first().y()) < 1e-9);
        QVERIFY(longestPiece(lines) <= projection.bounds().width() / 40);
    }

    void neverJumps_data() {
        QTest::addColumn<GeoPoint>("from");
        QTest::addColumn<GeoPoint>("to");
        QTest::newRow("over the north pole") << GeoPoint{30, 70} << GeoPoint{-150, 60};
        QTest::newRow("beside the north pole") << GeoPoint{30, 70} << GeoPoint{-149.9, 60};
        QTest::newRow("over the south pole") << GeoPoint{0, -50} << GeoPoint{180, -50};
        QTest::newRow("from the pole") << GeoPoint{0, 90} << GeoPoint{-87, 41};
        QTest::newRow("antipodes nearly") << GeoPoint{10, 20} << GeoPoint{-170.2, -20.1};
        QTest::newRow("antipodes") << GeoPoint{0, 0} << GeoPoint{180, 0};
        QTest::newRow("along the equator") << GeoPoint{-100, 0} << GeoPoint{60, 0};
        QTest::newRow("one spot") << busan << busan;
        QTest::newRow("along the edge") << GeoPoint{180, -40} << GeoPoint{180, 40};
        QTest::newRow("neighbours across the edge") << GeoPoint{179.9, 10} << GeoPoint{-179.9, 10.1};
    }
    void neverJumps() {
        QFETCH(GeoPoint, from);
        QFETCH(GeoPoint, to);
        for (int number = 0; number < projectionKindCount * 24; ++number) {
            const Projection projection(ProjectionKind(number / 24), {-180.0 + number % 24 * 15, number % 7 * 30.0 - 90});
            const std::vector<QPolygonF> lines = projectedArc(from, to, projection, coarseTolerance);
            QVERIFY(!lines.empty() || projection.kind() == ProjectionKind::Globe);
            QVERIFY(longestPiece(lines) <= projection.bounds().width() / 40 + 1e-12);
            const QRectF earth = projection.bounds().adjusted(-1e-9, -1e-9, 1e-9, 1e-9);
            for (const QPolygonF& line : lines)
                for (QPointF point : line)
                    QVERIFY(earth.contains(point));
        }
    }

    void strayNoFartherThanTold() {
        const Projection projection(150);
        const std::vector<QPolygonF> lines = projectedArc(busan, chicago, projection, 1e-5);
        const GreatCircle way(busan, chicago);
        for (int i = 0; i <= 500; ++i) {
            const QPointF at = projection.forward(way.at(i / 500.0));
            double nearest = 1;
            for (qsizetype j = 0; j + 1 < lines[0].size(); ++j) {
                const QPointF step = lines[0][j + 1] - lines[0][j];
                const double square = QPointF::dotProduct(step, step);
                const double share = std::clamp(QPointF::dotProduct(at - lines[0][j], step) / square, 0.0, 1.0);
                nearest = std::min(nearest, QLineF(at, lines[0][j] + step * share).length());
            }
            QVERIFY(nearest < 1.5e-5);
        }
    }

    void bendsFinelyOnlyInTheFocus() {
        const Projection projection(150);
        const auto coarse = projectedArc(busan, chicago, projection, coarseTolerance);
        const auto fine = projectedArc(busan, chicago, projection, 1e-7);
        const QPointF at = projection.forward(busan);
        const auto focused = projectedArc(busan, chicago, projection, 1e-7, QRectF(at - QPointF(0.02, 0.02), QSizeF(0.04, 0.04)));
        QVERIFY(focused[0].size() > coarse[0].size());
        QVERIFY(focused[0].size() < fine[0].size() / 4);
    }

    void choosesAMeridianThatDividesNoArc() {
        const explore::BitSet none(3, false), all(3, true);
        QCOMPARE(bestMeridian(network({{busan, chicago}}), all, none), 150.0);
        QCOMPARE(bestMeridian(network({{{2.35, 48.86}, chicago}}), all, none), 11.0);
        // Where one must be divided, the one that stands out stays whole.
        explore::BitSet first(3, false);
        first.set(0);
        const Network ties = network({{busan, chicago}, {{2.35, 48.86}, chicago}, {{2.35, 48.86}, {-74, 40.7}}});
        QCOMPARE(Projection(bestMeridian(ties, all, first)).edgeMeridian() != 180.0, true);
        QCOMPARE(projectedArc(busan, chicago, Projection(bestMeridian(ties, all, first)), coarseTolerance).size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestMapArcs)
#include "tst_map_arcs.moc"
