// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/geometry.h"
#include "map/land.h"
#include <QLineF>
#include <QTest>
#include <QtEndian>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace map;
using records::ErrorCode;

namespace {

template <class Number>
void append(QByteArray& bytes, Number number) {
    char raw[sizeof(Number)];
    qToLittleEndian(number, raw);
    bytes.append(raw, sizeof raw);
}

// One land layer with one ring of the given points, in degrees.
QByteArray fileOf(std::initializer_list<GeoPoint> points, quint32 saidPoints = 0, quint32 saidBytes = 0) {
    QByteArray path;
    append<quint8>(path, 1);
    append<quint32>(path, saidPoints ? saidPoints : quint32(points.size()));
    for (const GeoPoint& point : points) {
        append<qint32>(path, qint32(std::lround(point.longitude * 1e5)));
        append<qint32>(path, qint32(std::lround(point.latitude * 1e5)));
    }
    QByteArray bytes("EMAP");
    append<quint16>(bytes, 1);
    append<quint16>(bytes, 1);
    append<quint8>(bytes, 1);
    append<quint8>(bytes, 0);
    append<quint16>(bytes, 0);
    append<quint32>(bytes, 1);
    append<quint32>(bytes, saidBytes ? saidBytes : quint32(path.size()));
    return bytes + path;
}

double planeArea(const QPolygonF& ring) {
    double twice = 0;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF& from = ring[i];
        const QPointF& to = ring[(i + 1) % ring.size()];
        twice += from.x() * to.y() - to.x() * from.y();
    }
    return std::abs(twice) / 2;
}

double planeArea(const PlaneLayer& layer) {
    double sum = 0;
    for (const PlaneLayer::Area& area : layer.areas)
        for (size_t ring = 0; ring < area.rings.size(); ++ring)
            sum += (ring == 0 ? 1 : -1) * planeArea(area.rings[ring]);
    return sum;
}

// By points: a flat box is contained in none, says QRectF.
bool isWithin(const QPolygonF& points, const QRectF& box) {
    return std::all_of(points.begin(), points.end(), [&](QPointF point) { return box.contains(point); });
}

}  // namespace

class TestMapGeometry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsARing() {
        const auto geometry = Geometry::fromBytes(fileOf({{10, 20}, {11, 20}, {11, 21.5}}));
        QVERIFY(geometry);
        const std::vector<Path>& land = (*geometry)->layer(LayerKind::Land, Detail::Coarse);
        QCOMPARE(land.size(), size_t(1));
        QVERIFY(land[0].closed);
        QVERIFY(!land[0].hole);
        QCOMPARE(land[0].points.size(), size_t(3));
        QCOMPARE(land[0].points[2].latitude, 21.5);
        QVERIFY((*geometry)->layer(LayerKind::Land, Detail::Medium).empty());
    }

    void refusesWhatIsNoMap() {
        QCOMPARE(Geometry::fromBytes({}).error().code, ErrorCode::NotADocument);
        QCOMPARE(Geometry::fromBytes("SQLite format 3").error().code, ErrorCode::NotADocument);
        QByteArray newer = fileOf({{0, 0}, {1, 0}, {1, 1}});
        newer[4] = 2;
        QCOMPARE(Geometry::fromBytes(newer).error().code, ErrorCode::NewerFormat);
    }

    void refusesLengthsThatLeaveTheFile() {
        QCOMPARE(Geometry::fromBytes(fileOf({{0, 0}, {1, 0}, {1, 1}}, 0xFFFFFFFF)).error().code, ErrorCode::Damaged);
        QCOMPARE(Geometry::fromBytes(fileOf({{0, 0}, {1, 0}, {1, 1}}, 4)).error().code, ErrorCode::Damaged);
        QCOMPARE(Geometry::fromBytes(fileOf({{0, 0}, {1, 0}, {1, 1}}, 0, 0xFFFFFFFF)).error().code, ErrorCode::Damaged);
        const QByteArray whole = fileOf({{0, 0}, {1, 0}, {1, 1}});
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!Geometry::fromBytes(whole.left(size)), qPrintable(QString::number(size)));
    }

    void holdsPositionsOnTheEarth() {
        const auto geometry = Geometry::fromBytes(fileOf({{20000, 20}, {11, -9999}, {11, 21}}));
        QVERIFY(geometry);
        const Path& path = (*geometry)->layer(LayerKind::Land, Detail::Coarse).front();
        QCOMPARE(path.points[0].longitude, 180.0);
        QCOMPARE(path.points[1].latitude, -90.0);
    }

    void bundledMapHasEveryLayer() {
        const auto world = Geometry::world();
        QVERIFY(world->layer(LayerKind::Land, Detail::Coarse).size() > 100);
        QVERIFY(world->layer(LayerKind::Land, Detail::Medium).size() > 1000);
        QVERIFY(world->layer(LayerKind::CountryBorder, Detail::Coarse).size() > 100);
        QVERIFY(world->layer(LayerKind::CountryBorder, Detail::Medium).size() > 100);
        QVERIFY(world->layer(LayerKind::StateBorder, Detail::Fine).size() > 50);
    }

    void cuttingKeepsBothHalvesClosed() {
        const std::vector<GeoPoint> square{{-10, -10}, {10, -10}, {10, 10}, {-10, 10}};
        QCOMPARE(westOf(square, 4), (std::vector<GeoPoint>{{-10, -10}, {4, -10}, {4, 10}, {-10, 10}}));
        QCOMPARE(eastOf(square, 4), (std::vector<GeoPoint>{{4, -10}, {10, -10}, {10, 10}, {4, 10}}));
        QVERIFY(westOf(square, -10).empty());
        QVERIFY(eastOf(square, 10).empty());
        QCOMPARE(westOf(square, 10), square);
    }

    // The projection keeps areas, so land must measure the same wherever the map is cut; a ring left open or closed across
    // the map would show at once.
    void landMeasuresTheSameAtEveryMeridian_data() {
        QTest::addColumn<double>("meridian");
        for (double meridian : {11.0, 150.0, -170.0, -100.0, 77.5, 180.0})
            QTest::addRow("%g", meridian) << meridian;
    }
    void landMeasuresTheSameAtEveryMeridian() {
        QFETCH(double, meridian);
        for (Detail detail : {Detail::Coarse, Detail::Medium}) {
            const std::vector<Path>& land = Geometry::world()->layer(LayerKind::Land, detail);
            const Projection plain(0);
            const Projection turned(meridian);
            const double earth = planeArea(plain.outline());
            QVERIFY(std::abs(earth - 4 * M_PI * 0.9978) < 0.02);
            const double share = planeArea(projected(land, plain)) / earth;
            QVERIFY2(share > 0.28 && share < 0.30, qPrintable(QString::number(share)));
            const double turnedShare = planeArea(projected(land, turned)) / earth;
            QVERIFY2(std::abs(turnedShare - share) < 0.002, qPrintable(QString::number(turnedShare - share)));
        }
    }

    void nothingIsTornAcrossTheMap() {
        for (double meridian : {0.0, 11.0, 150.0, -100.0, 37.3}) {
            const Projection projection(meridian);
            for (LayerKind kind : {LayerKind::Land, LayerKind::CountryBorder}) {
                const PlaneLayer layer = projected(Geometry::world()->layer(kind, Detail::Medium), projection);
                for (const PlaneLayer::Line& line : layer.lines)
                    for (qsizetype i = 0; i + 1 < line.points.size(); ++i)
                        QVERIFY(QLineF(line.points[i], line.points[i + 1]).length() < projection.bounds().width() / 10);
            }
        }
    }

    void landStaysInTheFrameAtEveryZoom() {
        const QRectF frame(0, 0, 800, 500);
        const QRectF grown = frame.adjusted(-1e-6, -1e-6, 1e-6, 1e-6);
        PlaneLayers layers(Geometry::world(), Projection(150));
        for (double zoom : {1.0, 3.0, 20.0, 300.0}) {
            const Camera camera{150, layers.projection().forward({129.07, 35.18}), zoom};
            const Land land = layoutLand(layers, camera, frame);
            QVERIFY(!land.areas.empty());
            for (const Land::Area& area : land.areas)
                for (const QPolygonF& ring : area)
                    QVERIFY(isWithin(ring, grown));
            for (const auto* lines : {&land.coasts, &land.countryBorders, &land.stateBorders, &land.edge, &land.seams})
                for (const QPolygonF& line : *lines)
                    QVERIFY(isWithin(line, grown));
            QVERIFY(isWithin(land.water, grown));
        }
    }
};

QTEST_GUILESS_MAIN(TestMapGeometry)
#include "tst_map_geometry.moc"
