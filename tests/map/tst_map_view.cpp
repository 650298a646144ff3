// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/map_view.h"
#include "map/sample_fixture.h"
#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace map;
using records::RecordRef;
using records::Table;

class TestMapView : public QObject {
    Q_OBJECT
private:
    test::Sample m_sample;
    std::unique_ptr<explore::Exploration> m_exploration;
    std::unique_ptr<MapView> m_view;

    QPoint middleOf(RecordRef agreement) {
        for (const MapLayout::Arc& arc : m_view->shownLayout().arcs)
            if (arc.id.value == agreement.id)
                return arc.lines.front()[arc.lines.front().size() / 2].toPoint();
        return {};
    }
    QPoint centreOf(QStringView slug) {
        const MapLayout::Place* place = m_view->shownLayout().place(records::PlaceId{m_sample.ref(slug).id});
        return place ? place->centre.toPoint() : QPoint();
    }
    void wheel(QPointF at, int delta) {
        QWheelEvent event(at, m_view->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view.get(), &event);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sample.open()); }
    void init() {
        m_exploration = std::make_unique<explore::Exploration>();
        m_sample.firstLight(*m_exploration);
        m_view = std::make_unique<MapView>(*m_exploration);
        m_view->resize(1000, 600);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->grab();
    }

    void hasNameAndWordsForAScreenReader() {
        QCOMPARE(m_view->objectName(), u"mapView"_s);
        QVERIFY(!m_view->accessibleName().isEmpty());
        QVERIFY(m_view->accessibleDescription().contains(u"agreements"_s));
    }

    void firstPictureHoldsEveryShownAgreement() {
        QCOMPARE(qsizetype(m_view->shownLayout().arcs.size()), m_exploration->shown().count());
        QCOMPARE(m_view->camera().meridian, 150.0);
    }

    void aBoxDrawnWithShiftSelectsThePlacesInIt() {
        m_exploration->select({});
        const QPoint chicago = centreOf(u"us-il-chicago"), from = chicago - QPoint(6, 6), to = chicago + QPoint(6, 6);
        QTest::mousePress(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, from);
        for (const QPoint& at : {chicago, to}) {
            QMouseEvent move(QEvent::MouseMove, QPointF(at), m_view->mapToGlobal(QPointF(at)), Qt::NoButton, Qt::LeftButton, Qt::ShiftModifier);
            QCoreApplication::sendEvent(m_view.get(), &move);
        }
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, to);
        QCOMPARE(m_exploration->selection().set, QSet<RecordRef>{m_sample.ref(u"us-il-chicago")});
        QCOMPARE(m_exploration->current(), m_sample.ref(u"us-il-chicago"));
    }

    void aScreenReaderHearsThePlaces() {
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(m_view.get());
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), int(m_view->shownLayout().places.size()));
        QVERIFY(!list->focusChild());
        m_view->setFocus();
        QTest::keyClick(m_view.get(), Qt::Key_Tab);
        QAccessibleInterface* item = list->focusChild();
        QVERIFY(item);
        QCOMPARE(list->indexOfChild(item), 0);
        QVERIFY(item->text(QAccessible::Name).startsWith(u"Busan"));
        QVERIFY(item->text(QAccessible::Description).contains(u"Agreements shown"));
        QVERIFY(item->state().focused);
        QVERIFY(QRect(m_view->mapToGlobal(QPoint()), m_view->size()).contains(item->rect()));
        item->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(m_exploration->current(), m_sample.ref(u"kr-busan"));
    }

    void anotherProjectionShowsTheSame() {
        MapOptions options;
        options.projection = ProjectionKind::Globe;
        options.graticule = true;
        m_view->setOptions(options);
        QCOMPARE(m_view->shownLayout().land->water.boundingRect().width(), m_view->shownLayout().land->water.boundingRect().height());
        QCOMPARE(m_view->camera().kind, ProjectionKind::Globe);
        QVERIFY(!m_view->shownLayout().land->graticule.empty());
        const double meridian = m_view->camera().meridian;
        m_view->setFocus();
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QVERIFY(wrapped(m_view->camera().meridian - meridian) < 0);
        options.projection = ProjectionKind::Equidistant;
        m_view->setOptions(options);
        m_exploration->select(m_sample.ref(u"kr-busan"));
        const MapLayout& layout = m_view->shownLayout();
        const MapLayout::Place* busan = layout.place(records::PlaceId{m_sample.ref(u"kr-busan").id});
        QVERIFY(busan);
        QVERIFY(QLineF(busan->centre, layout.frame.center()).length() < 0.01);
        QCOMPARE(layout.distances.size(), size_t(3));
    }

    void theMenuShowsAndHidesAPlace() {
        const auto menuAt = [this](QPoint at) {
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, m_view->mapToGlobal(at));
            QCoreApplication::sendEvent(m_view.get(), &event);
            return m_view->findChild<QMenu*>(u"mapMenu"_s);
        };
        const auto choose = [](QMenu* menu, const QString& text) {
            for (QAction* action : menu->actions())
                if (action->text().remove(u'&') == text)
                    return action->trigger();
            QFAIL(qPrintable(text));
        };
        QMenu* menu = menuAt(centreOf(u"us-il-chicago"));
        QVERIFY(menu);
        choose(menu, u"Hide agreements of Chicago"_s);
        QCOMPARE(m_exploration->filter().print(), u"place:kr-busan -place:us-il-chicago"_s);
        delete menu;
        menu = menuAt(centreOf(u"kr-busan"));
        choose(menu, u"Show only agreements of Busan"_s);
        QCOMPARE(m_exploration->filter().chosen(u"place"), QStringList{u"kr-busan"_s});
        choose(menu, u"Show all agreements"_s);
        QVERIFY(m_exploration->filter().isEmpty());
        choose(menu, u"Copy the map as a picture"_s);
        QCOMPARE(QGuiApplication::clipboard()->image().size(), m_view->size() * 2);
        delete menu;
        menu = menuAt({5, 5});
        QCOMPARE(menu->actions().front()->text().remove(u'&'), u"Centre here"_s);
        delete menu;
    }

    void clickSelectsAndSeaClears() {
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, centreOf(u"kr-busan"));
        QCOMPARE(m_exploration->current(), m_sample.ref(u"kr-busan"));
        const RecordRef tie = m_sample.ref(u"us-il-chicago--kr-busan");
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middleOf(tie));
        QCOMPARE(m_exploration->current(), tie);
        const QPoint inLegend = m_view->shownLayout().legendBox.center().toPoint();
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, inLegend);
        QCOMPARE(m_exploration->current(), tie);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {4, 4});
        QVERIFY(!m_exploration->current().isValid());
    }

    void shiftClickAddsToTheSelection() {
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, centreOf(u"kr-busan"));
        QCOMPARE(m_exploration->selection().set.size(), 2);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::ControlModifier, centreOf(u"kr-busan"));
        QCOMPARE(m_exploration->selection().set.size(), 1);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, {4, 4});
        QCOMPARE(m_exploration->selection().set.size(), 1);
    }

    void pointerLightsWhatItMeets() {
        QTest::mouseMove(m_view.get(), centreOf(u"us-il-chicago"));
        QTRY_COMPARE(m_exploration->hovered(), m_sample.ref(u"us-il-chicago"));
        QTest::mouseMove(m_view.get(), {5, 5});
        QTRY_VERIFY(!m_exploration->hovered().isValid());
    }

    void dragPansAndSelectsNothing() {
        const QPoint before = centreOf(u"kr-busan");
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {300, 300});
        for (int step = 1; step <= 10; ++step)
            QTest::mouseMove(m_view.get(), {300 + 5 * step, 300 + 2 * step});
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {350, 320});
        QCOMPARE(m_exploration->current(), m_sample.ref(u"us-il-chicago--kr-busan"));
        const QPoint moved = centreOf(u"kr-busan") - before;
        QVERIFY2((moved - QPoint(50, 20)).manhattanLength() <= 2, qPrintable(u"%1 %2"_s.arg(moved.x()).arg(moved.y())));
    }

    void wheelZoomsAroundThePointer() {
        const QPoint before = centreOf(u"kr-busan");
        const double zoom = m_view->camera().zoom;
        wheel(before, 240);
        QVERIFY(m_view->camera().zoom > zoom * 1.4);
        QVERIFY((centreOf(u"kr-busan") - before).manhattanLength() <= 1);
        wheel(before, -240);
        QVERIFY(std::abs(m_view->camera().zoom - zoom) < 1e-9);
    }

    void picturesFollowsWhileItIsDrawnAnew() {
        wheel({500, 300}, 120);
        const QImage moved = m_view->grab().toImage();  // the finished picture, moved
        m_view->shownLayout();
        const QImage refined = m_view->grab().toImage();
        QCOMPARE(moved.size(), refined.size());
        QVERIFY(moved != refined);
    }

    void keysMoveZoomAndFit() {
        const Camera first = m_view->camera();
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        QVERIFY(m_view->camera().zoom > first.zoom);
        const QPointF centre = m_view->camera().centre;
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QVERIFY(m_view->camera().centre.x() > centre.x());
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QVERIFY(m_view->camera().centre.y() > centre.y());
        QTest::keyClick(m_view.get(), Qt::Key_Minus);
        QVERIFY(std::abs(m_view->camera().zoom - first.zoom) < 1e-9);
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QTRY_COMPARE(m_view->camera(), first);
    }

    void tabWalksThroughPlacesAndEnterSelects() {
        const std::vector<MapLayout::Place> places = m_view->shownLayout().places;
        QTest::keyClick(m_view.get(), Qt::Key_Tab);
        QCOMPARE(m_exploration->hovered(), (RecordRef{Table::Place, places[0].id.value}));
        QTest::keyClick(m_view.get(), Qt::Key_Tab);
        QCOMPARE(m_exploration->hovered(), (RecordRef{Table::Place, places[1].id.value}));
        QVERIFY(m_view->accessibleDescription().startsWith(m_sample.catalogue->places().find(places[1].id)->name));
        QTest::keyClick(m_view.get(), Qt::Key_Tab, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(m_exploration->current(), (RecordRef{Table::Place, places[0].id.value}));
    }

    void tabLeavesTheMapBehindTheLastPlace() {
        const size_t count = m_view->shownLayout().places.size();
        for (size_t i = 0; i <= count; ++i)
            QTest::keyClick(m_view.get(), Qt::Key_Tab);
        QVERIFY(!m_exploration->hovered().isValid());
    }

    void showSelectionComesNearer() {
        m_exploration->setFilter({});
        m_view->fit();
        m_view->shownLayout();
        const double whole = m_view->camera().zoom;
        m_view->showSelection();
        m_view->shownLayout();
        QVERIFY(m_view->camera().zoom > whole);
        QVERIFY(m_view->rect().contains(centreOf(u"us-il-chicago")));
        QVERIFY(m_view->rect().contains(centreOf(u"kr-busan")));
    }

    void followsTheTimeCursor() {
        m_exploration->setTime({QDate(2006, 1, 1).toJulianDay()});
        m_view->grab();
        QCOMPARE(middleOf(m_sample.ref(u"us-il-chicago--kr-busan")), QPoint());
    }

    void emptyExplorationIsFittedWhenRecordsCome() {
        explore::Exploration none;
        MapView view(none);
        view.resize(800, 500);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QVERIFY(view.shownLayout().arcs.empty());
        m_sample.firstLight(none);
        QCOMPARE(qsizetype(view.shownLayout().arcs.size()), none.shown().count());
        QCOMPARE(view.camera().meridian, 150.0);
    }

    void pictureOutlivesTheView() {
        const picture::Paint paint = m_view->picturePaint(picture::Theme::paper());
        m_view.reset();
        m_exploration.reset();
        QImage image(600, 400, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        paint(painter, QRectF(0, 0, 600, 400));
        painter.end();
        QVERIFY(image.pixelColor(2, 2) != QColor(Qt::magenta));
    }
};

QTEST_MAIN(TestMapView)
#include "tst_map_view.moc"
