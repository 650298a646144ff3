// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/camera.h"
#include <QLineF>
#include <QMarginsF>
#include <QTest>
#include <cmath>
#include <proj.h>

using namespace map;

namespace {

constexpr double equatorRadius = 6378137.0;

// Equal Earth as published (Šavrič, Patterson, Jenny 2018), on the authalic sphere of WGS84, written down anew.
QPointF published(double longitude, double latitude) {
    constexpr double a1 = 1.340264, a2 = -0.081106, a3 = 0.000893, a4 = 0.003796;
    constexpr double flattening = 1 / 298.257223563;
    const double e2 = flattening * (2 - flattening);
    const double e = std::sqrt(e2);
    const auto q = [&](double sine) {
        return (1 - e2) * (sine / (1 - e2 * sine * sine) - std::log((1 - e * sine) / (1 + e * sine)) / (2 * e));
    };
    const double radians = M_PI / 180;
    const double authalic = std::asin(std::clamp(q(std::sin(latitude * radians)) / q(1), -1.0, 1.0));
    const double radius = std::sqrt(q(1) / 2);
    const double t = std::asin(std::sqrt(3.0) / 2 * std::sin(authalic));
    const double t2 = t * t;
    const double t6 = t2 * t2 * t2;
    const double x = 2 * std::sqrt(3.0) * longitude * radians * std::cos(t) / (3 * (9 * a4 * t6 * t2 + 7 * a3 * t6 + 3 * a2 * t2 + a1));
    return {radius * x, radius * t * (a4 * t6 * t2 + a3 * t6 + a2 * t2 + a1)};
}

}  // namespace

Q_DECLARE_METATYPE(map::Projection)

class TestMapProjection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Expected metres as PROJ's own test suite states them for +proj=eqearth +ellps=WGS84.
    void meetsPublishedValues_data() {
        QTest::addColumn<double>("longitude");
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::newRow("middle") << 0.0 << 0.0 << 0.0 << 0.0;
        QTest::newRow("north pole") << 0.0 << 90.0 << 0.0 << 8392927.60;
        QTest::newRow("upper right corner") << 180.0 << 90.0 << 10216474.79 << 8392927.60;
        QTest::newRow("upper left corner") << -180.0 << 90.0 << -10216474.79 << 8392927.60;
        QTest::newRow("right edge") << 180.0 << 45.0 << 14792474.75 << 5466867.76;
        QTest::newRow("end of the equator") << 180.0 << 0.0 << 17243959.06 << 0.0;
        QTest::newRow("south-west") << -70.0 << -31.2 << -6241081.64 << -3907019.16;
    }
    void meetsPublishedValues() {
        QFETCH(double, longitude);
        QFETCH(double, latitude);
        QFETCH(double, x);
        QFETCH(double, y);
        const QPointF plane = Projection().forwardRelative(GeoPoint{longitude, latitude}) * equatorRadius;
        QVERIFY2(std::abs(plane.x() - x) < 0.01, qPrintable(QString::number(plane.x(), 'f', 3)));
        QVERIFY2(std::abs(plane.y() - y) < 0.01, qPrintable(QString::number(plane.y(), 'f', 3)));
    }

    void meetsThePublishedFormula() {
        const Projection projection;
        for (int longitude = -180; longitude <= 180; longitude += 15)
            for (int latitude = -90; latitude <= 90; latitude += 10) {
                const QPointF off = projection.forwardRelative(GeoPoint{double(longitude), double(latitude)}) - published(longitude, latitude);
                QVERIFY(std::hypot(off.x(), off.y()) < 1e-9);
            }
    }

    // The library that geographers use; +over keeps its two edges apart.
    void agreesWithProjThereAndBack() {
        PJ_CONTEXT* context = proj_context_create();
        PJ* equalEarth = proj_create(context, "+proj=eqearth +a=1 +rf=298.257223563 +over");
        QVERIFY(equalEarth);
        const Projection projection;
        double worstThere = 0, worstBack = 0;
        for (int longitude = -180; longitude <= 180; longitude += 9)
            for (double latitude = -89.5; latitude <= 89.5; latitude += 2.5) {
                const PJ_COORD plane = proj_trans(equalEarth, PJ_FWD, proj_coord(proj_torad(longitude), proj_torad(latitude), 0, 0));
                const QPointF ours = projection.forwardRelative(GeoPoint{double(longitude), latitude});
                worstThere = std::max(worstThere, std::hypot(ours.x() - plane.xy.x, ours.y() - plane.xy.y));
                const auto back = projection.inverse({plane.xy.x, plane.xy.y});
                QVERIFY(back);
                worstBack = std::max({worstBack, std::abs(wrapped(back->longitude - longitude)), std::abs(back->latitude - latitude)});
            }
        proj_destroy(equalEarth);
        proj_context_destroy(context);
        QVERIFY2(worstThere < 1e-9, qPrintable(QString::number(worstThere)));
        QVERIFY2(worstBack < 1e-7, qPrintable(QString::number(worstBack)));
    }

    // Robinson gave a table and no formula; PROJ draws other curves through it, a thousandth apart at most.
    void othersAgreeWithProjThereAndBack_data() {
        QTest::addColumn<Projection>("projection");
        QTest::addColumn<QByteArray>("definition");
        QTest::addColumn<double>("most");
        const GeoPoint seoul{127, 37.5};
        QTest::newRow("Robinson") << Projection(ProjectionKind::Robinson, {0, 0}) << QByteArray("+proj=robin +a=1 +b=1 +over") << 1e-3;
        QTest::newRow("Mercator") << Projection(ProjectionKind::Mercator, {0, 0}) << QByteArray("+proj=merc +a=1 +rf=298.257223563 +over") << 1e-9;
        QTest::newRow("globe") << Projection(ProjectionKind::Globe, seoul) << QByteArray("+proj=ortho +R=1 +lon_0=127 +lat_0=37.5") << 1e-9;
        QTest::newRow("globe from a pole") << Projection(ProjectionKind::Globe, {0, 90}) << QByteArray("+proj=ortho +R=1 +lon_0=0 +lat_0=90") << 1e-9;
        QTest::newRow("distances") << Projection(ProjectionKind::Equidistant, seoul)
                                   << QByteArray("+proj=aeqd +a=1 +rf=298.257223563 +lon_0=127 +lat_0=37.5") << 1e-8;
    }
    void othersAgreeWithProjThereAndBack() {
        QFETCH(Projection, projection);
        QFETCH(QByteArray, definition);
        QFETCH(double, most);
        PJ_CONTEXT* context = proj_context_create();
        PJ* other = proj_create(context, definition.constData());
        QVERIFY(other);
        double worst = 0;
        int compared = 0;
        for (int longitude = -171; longitude < 180; longitude += 9)
            for (int latitude = -81; latitude <= 81; latitude += 6) {
                const GeoPoint point{double(longitude), double(latitude)};
                if (!projection.isVisible(point))
                    continue;
                const PJ_COORD theirs = proj_trans(other, PJ_FWD, proj_coord(longitude * M_PI / 180, latitude * M_PI / 180, 0, 0));
                const QPointF ours = projection.forward(point);
                worst = std::max({worst, std::abs(ours.x() - theirs.xy.x), std::abs(ours.y() - theirs.xy.y)});
                const auto back = projection.inverse(ours);
                QVERIFY(back);
                QVERIFY2(std::abs(back->latitude - latitude) < 1e-6 && std::abs(wrapped(back->longitude - longitude)) < 1e-5,
                         qPrintable(QString::number(longitude) + u' ' + QString::number(latitude)));
                ++compared;
            }
        proj_destroy(other);
        proj_context_destroy(context);
        QVERIFY(compared > 400);
        QVERIFY2(worst < most, qPrintable(QString::number(worst)));
    }

    void aRoundMapEndsAtItsEdge() {
        const Projection globe(ProjectionKind::Globe, {127, 37.5});
        QVERIFY(globe.isVisible({127, 37.5}));
        QVERIFY(!globe.isVisible({-53, -37.5}));
        const QPointF hidden = globe.forward({-80, -20});
        QVERIFY(std::abs(std::hypot(hidden.x(), hidden.y()) - 1) < 1e-12);
        QVERIFY(!globe.inverse({0.8, 0.7}));
        QCOMPARE(globe.bounds(), QRectF(-1, -1, 2, 2));
        const Projection distances(ProjectionKind::Equidistant, {129.0756, 35.1796});
        const QPointF chicago = distances.forward({-87.6298, 41.8781});
        QVERIFY(std::abs(std::hypot(chicago.x(), chicago.y()) * 6378.137 - picture::GreatCircle({129.0756, 35.1796}, {-87.6298, 41.8781}).kilometres()) < 1e-6);
    }

    void aGlobeTurnsWhereItIsDragged() {
        const QRectF frame(0, 0, 600, 600);
        const Camera camera{127, {}, 1, ProjectionKind::Globe, 30};
        const Camera turned = panned(camera, projectionOf(camera), frame, {100, 50});
        QVERIFY(turned.meridian < 127 && turned.parallel > 30);
        QCOMPARE(turned.centre, QPointF());
        QCOMPARE(panned(camera, projectionOf(camera), frame, {0, 1e6}).parallel, 90.0);
        const Camera nearer = zoomedAround(camera, projectionOf(camera), frame, {350, 200}, 2);
        const auto before = projectionOf(camera).inverse(toPixels(camera, projectionOf(camera), frame).inverted().map(QPointF(350, 200)));
        const auto after = projectionOf(nearer).inverse(toPixels(nearer, projectionOf(nearer), frame).inverted().map(QPointF(350, 200)));
        QVERIFY(before && after);
        QVERIFY(std::abs(before->latitude - after->latitude) < 3 && std::abs(wrapped(before->longitude - after->longitude)) < 3);
        const Camera facingIt = facing(camera, projectionOf(camera).forward({140, 10}));
        QVERIFY(std::abs(facingIt.meridian - 140) < 1e-6 && std::abs(facingIt.parallel - 10) < 1e-6);
    }

    void comesBackFromEveryPoint() {
        for (double meridian : {0.0, 150.0, -100.0}) {
            const Projection projection(meridian);
            for (int longitude = -175; longitude <= 180; longitude += 7)
                for (int latitude = -84; latitude <= 84; latitude += 6) {
                    const auto back = projection.inverse(projection.forward({double(longitude), double(latitude)}));
                    QVERIFY(back);
                    QVERIFY(std::abs(wrapped(back->longitude - longitude)) < 1e-7);
                    QVERIFY(std::abs(back->latitude - latitude) < 1e-7);
                }
        }
    }

    void manyAtOnceAreTheSameAsOneByOne() {
        const Projection projection(150);
        std::vector<GeoPoint> points;
        for (int i = 0; i < 50; ++i)
            points.push_back({-180 + 7.1 * i, -80 + 3.2 * i});
        const std::vector<QPointF> plane = projection.forwardRelative(points);
        QCOMPARE(plane.size(), points.size());
        for (size_t i = 0; i < points.size(); ++i)
            QCOMPARE(plane[i], projection.forwardRelative(points[i]));
        QVERIFY(projection.forwardRelative(std::span<const GeoPoint>()).empty());
    }

    void outsideTheOutlineIsNoPlace() {
        const Projection projection(150);
        QVERIFY(!projection.inverse({3, 0}));
        QVERIFY(!projection.inverse({0, 2}));
        QVERIFY(!projection.inverse({2.6, 1.2}));
        QVERIFY(projection.inverse({2.6, 0}));
    }

    void edgeLiesOppositeTheCentralMeridian() {
        QCOMPARE(Projection(0).edgeMeridian(), 180.0);
        QCOMPARE(Projection(150).edgeMeridian(), -30.0);
        QCOMPARE(Projection(-100).edgeMeridian(), 80.0);
        QCOMPARE(Projection(150).relative(-87.63), 122.37);
        QCOMPARE(wrapped(540), 180.0);
        QCOMPARE(wrapped(-180), 180.0);
    }

    void zoomHoldsThePointUnderThePointer() {
        const Projection projection(150);
        const QRectF frame(0, 0, 900, 600);
        const Camera camera{150, {0.2, 0.3}, 3};
        const QPointF pointer(200, 150);
        const QPointF before = toPixels(camera, projection, frame).inverted().map(pointer);
        const Camera nearer = zoomedAround(camera, projection, frame, pointer, 2);
        QCOMPARE(nearer.zoom, 6.0);
        const QPointF after = toPixels(nearer, projection, frame).inverted().map(pointer);
        QVERIFY(QLineF(before, after).length() < 1e-12);
        QCOMPARE(zoomedAround(camera, projection, frame, pointer, 1e9).zoom, mostZoom);
        QCOMPARE(zoomedAround(camera, projection, frame, pointer, 0).zoom, leastZoom);
    }

    void panFollowsThePointer() {
        const Projection projection(150);
        const QRectF frame(0, 0, 900, 600);
        const Camera camera{150, {0.2, 0.3}, 3};
        const QPointF before = toPixels(camera, projection, frame).map(QPointF(0, 0));
        const QPointF after = toPixels(panned(camera, projection, frame, {40, -25}), projection, frame).map(QPointF(0, 0));
        QVERIFY(QLineF(before + QPointF(40, -25), after).length() < 1e-9);
    }

    void fitHoldsTheBox() {
        const Projection projection(150);
        const QRectF frame(0, 0, 900, 600);
        const QRectF box(0.2, 0.3, 0.4, 0.1);
        const Camera camera = fitted(box, projection, frame, QMarginsF(50, 20, 50, 20));
        const QRectF seen = toPixels(camera, projection, frame).mapRect(box);
        QVERIFY(frame.adjusted(49, 19, -49, -19).contains(seen));
        QVERIFY(seen.width() > 799 || seen.height() > 559);
    }
};

QTEST_GUILESS_MAIN(TestMapProjection)
#include "tst_map_projection.moc"
