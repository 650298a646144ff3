// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/small_document.h"
#include "timeline/timeline_view.h"
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using records::RecordRef;
using support::day;
using timeline::TimelineView;

class TestTimelineView : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<explore::Exploration> m_exploration;
    std::unique_ptr<TimelineView> m_view;

    RecordRef chicagoBusan() const { return m_exploration->catalogue()->fromSlug(u"us-il-chicago--kr-busan"_s); }
    QPoint laneCentre(int lane) {
        const timeline::Lane& shown = m_view->shownLayout().lanes[size_t(lane)];
        return QPointF(40, shown.rect.center().y()).toPoint();
    }
    void wheel(Qt::KeyboardModifiers modifiers, int delta) {
        const QPointF at(600, 120);
        QWheelEvent event(at, m_view->viewport()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view->viewport(), &event);
    }

private Q_SLOTS:
    void init() {
        m_exploration = std::make_unique<explore::Exploration>();
        m_exploration->setCatalogue(support::sampleCatalogue());
        m_view = std::make_unique<TimelineView>(*m_exploration);
        m_view->setToday(day(2024));
        m_view->resize(1000, 320);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void aClickSelectsAndControlClickAdds() {
        const RecordRef first = m_view->shownLayout().lanes[0].record;
        const RecordRef third = m_view->shownLayout().lanes[2].record;
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, laneCentre(0));
        QCOMPARE(m_exploration->current(), first);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, laneCentre(2));
        QCOMPARE(m_exploration->current(), third);
        QCOMPARE(m_exploration->selection().set.size(), 2);
        // Nothing jumped away under the pointer.
        QCOMPARE(m_view->shownLayout().lanes[2].record, third);
    }

    void aSelectionFromElsewhereComesToTheTop() {
        m_view->verticalScrollBar()->setValue(50);
        m_exploration->select(chicagoBusan());
        QCOMPARE(m_view->shownLayout().lanes[0].record, chicagoBusan());
        QCOMPARE(m_view->verticalScrollBar()->value(), 0);
        QVERIFY(m_view->accessibleDescription().contains(u"Chicago"_s));
    }

    void hoverIsShared() {
        QTest::mouseMove(m_view->viewport(), laneCentre(1));
        QCOMPARE(m_exploration->hovered(), m_view->shownLayout().lanes[1].record);
        QVERIFY(m_view->shownLayout().lanes[1].hovered);
    }

    void draggingTheRulerMovesThePointInTimeAndDoubleClickClearsIt() {
        const picture::TimeScale scale = m_view->shownLayout().scale;
        const auto at = [&](int year) { return QPointF(scale.x(double(day(year))) + 1, 10).toPoint(); };
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, at(1990));
        QCOMPARE(picture::yearOf(double(m_exploration->time().day.value())), 1990);
        QTest::mouseMove(m_view->viewport(), at(2006));
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, at(2006));
        QCOMPARE(picture::yearOf(double(m_exploration->time().day.value())), 2006);
        QVERIFY(m_view->shownLayout().cursor.isSet);
        QCOMPARE(m_view->shownLayout().cursor.line.x1(), scale.x(double(*m_exploration->time().day)));

        // The handle is dragged from where it stands.
        const QPoint handle = m_view->shownLayout().cursor.chip.center().toPoint();
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, handle);
        QTest::mouseMove(m_view->viewport(), at(1975));
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, at(1975));
        QCOMPARE(picture::yearOf(double(m_exploration->time().day.value())), 1975);

        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, at(1960));
        QVERIFY(!m_exploration->time().day);
    }

    void draggingTheLanesPansTime() {
        const picture::TimeSpan before = m_view->span();
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, {600, 120});
        QTest::mouseMove(m_view->viewport(), {700, 120});
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, {700, 120});
        QVERIFY(m_view->span().from < before.from);
        QVERIFY(std::abs(m_view->span().length() - before.length()) < 1e-6);
        QVERIFY(!m_exploration->current().isValid());
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(m_view->span(), before);
    }

    void controlWheelZoomsAroundThePointerAndTheWheelMovesLanes() {
        const double under = m_view->shownLayout().scale.day(600);
        const double length = m_view->span().length();
        wheel(Qt::ControlModifier, 120);
        QVERIFY(m_view->span().length() < length);
        QVERIFY(std::abs(m_view->shownLayout().scale.day(600) - under) < 1);
        const RecordRef top = m_view->shownLayout().lanes[0].record;
        wheel({}, -120);
        QVERIFY(m_view->shownLayout().lanes[0].record != top);
        for (int i = 0; i < 100; ++i)
            wheel(Qt::ControlModifier, 120);
        QVERIFY(m_view->span().length() >= 27.9);
    }

    void keysWalkTheLanesAndMoveTime() {
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        const RecordRef first = m_exploration->current();
        QCOMPARE(first, m_view->shownLayout().lanes[0].record);
        for (int i = 0; i < 30; ++i)
            QTest::keyClick(m_view.get(), Qt::Key_Down);
        const auto& lanes = m_view->shownLayout().lanes;
        QVERIFY(std::any_of(lanes.begin(), lanes.end(), [&](const auto& lane) { return lane.record == m_exploration->current(); }));
        for (int i = 0; i < 30; ++i)
            QTest::keyClick(m_view.get(), Qt::Key_Up);
        QCOMPARE(m_exploration->current(), first);

        m_exploration->setTime({day(2006, 6, 15)});
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(*m_exploration->time().day, day(2006, 7, 15));
        QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(*m_exploration->time().day, day(2005, 7, 15));

        const double length = m_view->span().length();
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        QVERIFY(m_view->span().length() < length);
        QTest::keyClick(m_view.get(), Qt::Key_Minus);
        QTest::keyClick(m_view.get(), Qt::Key_Minus);
        QVERIFY(m_view->span().length() > length);

        QSignalSpy opened(m_view.get(), &TimelineView::openRequested);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<RecordRef>(), first);
    }

    void playingStepsThroughTheYears() {
        QSignalSpy spy(m_view.get(), &TimelineView::playingChanged);
        m_exploration->setTime({day(2003)});
        m_view->play(true);
        QVERIFY(m_view->isPlaying());
        QCOMPARE(*m_exploration->time().day, day(2004, 12, 31));
        QTRY_COMPARE(*m_exploration->time().day, day(2005, 12, 31));
        m_view->play(false);
        QVERIFY(!m_view->isPlaying());
        QCOMPARE(spy.size(), 2);
    }

    void withoutMotionPlayingIsOneStep() {
        m_view->setMotion(false);
        m_exploration->setTime({day(2003)});
        m_view->play(true);
        QVERIFY(!m_view->isPlaying());
        QCOMPARE(*m_exploration->time().day, day(2004, 12, 31));
    }
};

QTEST_MAIN(TestTimelineView)
#include "tst_timeline_view.moc"
