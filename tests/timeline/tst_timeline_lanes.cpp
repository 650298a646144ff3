// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/document.h"
#include "support/fail_on_warnings.h"
#include "support/whole_world.h"
#include "timeline/small_document.h"
#include "timeline/timeline_view.h"

using namespace Qt::StringLiterals;
using namespace timeline;
using records::RecordRef;
using support::day;
using support::SmallDocument;

namespace {

QStringList titles(const explore::Catalogue& catalogue, const LaneOrder& order) {
    QStringList list;
    for (const LaneOrder::Entry& lane : order.lanes)
        list << catalogue.title(lane.record) + u' ' + QString::number(lane.rows.size());
    return list;
}

TimelineLayout laidOut(const explore::Snapshot& catalogue, const LaneOrder& order, picture::TimeSpan span, QSizeF size = {1000, 400}) {
    TimelineInput input;
    input.catalogue = catalogue;
    input.order = order;
    input.emphasised = explore::BitSet(catalogue->agreements().size());
    input.span = span;
    input.size = size;
    return layOut(input, {QFont(u"Noto Sans"_s, 9), QLocale(u"en_GB"_s), day(2026), Medium::Screen});
}

} // namespace

// What has a lane, in which order, and what becomes of too many.
class TestTimelineLanes : public support::FailOnWarnings {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<document::Document> m_document;
    explore::Exploration m_world;

private Q_SLOTS:
    void initTestCase() {
        const QString path = m_folder.filePath(u"world.entente"_s);
        QVERIFY(support::makeWholeWorld(path, {1'000, 3'000, 500, 0, 3}));
        m_document = std::move(document::Document::open(path).value());
        m_world.setCatalogue(explore::Catalogue::read(*m_document).value());
    }

    void aPlaceOrACountryHasALaneForAllItsAgreements() {
        SmallDocument document;
        document.agreement(u"Chicago"_s, u"Busan"_s, u"2007-05-07"_s);
        document.agreement(u"Gary"_s, u"Fuchun"_s, {});
        const RecordRef tacoma = document.agreement(u"Tacoma"_s, u"Gunsan"_s, u"1979"_s, u"2003-05"_s);
        document.activity(tacoma, records::ActivityKind::Culture, u"1990"_s, u"A concert"_s);
        const explore::Snapshot catalogue = document.catalogue();
        const explore::BitSet all(3, true), none(3);
        QCOMPARE(titles(*catalogue, laneOrder(*catalogue, all, none, {}, {LanesBy::Place, LaneSort::Name})),
                 (QStringList{u"Busan 1"_s, u"Chicago 1"_s, u"Fuchun 1"_s, u"Gary 1"_s, u"Gunsan 1"_s, u"Tacoma 1"_s}));
        QCOMPARE(titles(*catalogue, laneOrder(*catalogue, all, none, {}, {LanesBy::Place, LaneSort::Signing})).first(2).contains(u"Tacoma 1"_s), true);
        QCOMPARE(titles(*catalogue, laneOrder(*catalogue, all, none, {}, {LanesBy::Agreement, LaneSort::Activity})).first(), u"Tacoma \u2013 Gunsan 1"_s);
        const LaneOrder countries = laneOrder(*catalogue, all, none, {}, {LanesBy::Country, LaneSort::Name});
        QCOMPARE(titles(*catalogue, countries), (QStringList{u"South Korea 3"_s, u"United States 3"_s}));

        // One runs from 1979, ends in May 2003; another begins in 2007; one has no date.
        const TimelineLayout layout = laidOut(catalogue, countries, {double(day(1960)), double(day(2030))});
        const Lane& korea = layout.lanes[0];
        QCOMPARE(korea.signings.size(), size_t(2));
        QVERIFY(korea.bars.empty());
        const auto heightAt = [&](qint64 at) {
            const qreal x = layout.scale.x(double(at));
            qreal top = korea.rect.bottom() - 3;
            for (qsizetype i = 0; i + 1 < korea.running.size(); ++i)
                if (korea.running[i].x() <= x && korea.running[i + 1].x() > x)
                    top = qMin(top, korea.running[i].y());
            return korea.rect.bottom() - 3 - top;
        };
        QCOMPARE(heightAt(day(1970)), 0.0);
        QVERIFY(heightAt(day(1990)) > 0);
        QCOMPARE(heightAt(day(2005)), 0.0);
        QVERIFY(heightAt(day(2010)) > 0);
        QVERIFY(korea.rect.adjusted(-0.01, -0.01, 0.01, 0.01).contains(korea.running.boundingRect()));
    }

    void theCurrentLaneComesFirst() {
        const auto& catalogue = *m_world.catalogue();
        const RecordRef place{records::Table::Place, catalogue.places().at(700).id.value};
        m_world.select(place);
        const LaneOrder order = laneOrder(catalogue, m_world.shown(), m_world.emphasised(), place, {LanesBy::Place, LaneSort::Signing});
        m_world.select({});
        QCOMPARE(order.laneOf(place), 0);
        QCOMPARE(order.lanes[0].rows.size(), catalogue.agreementsOf({place.id}).size());
    }

    void everyAgreementHasALaneOrIsCountedInTheHistogram() {
        const auto& catalogue = *m_world.catalogue();
        for (const LanesBy by : {LanesBy::Agreement, LanesBy::Place, LanesBy::Country}) {
            const LaneOrder order = laneOrder(catalogue, m_world.shown(), m_world.emphasised(), {}, {by, LaneSort::Signing}, {double(day(1900)), double(day(2040))});
            QCOMPARE(order.agreements, qsizetype(3'000));
            QVERIFY(qsizetype(order.lanes.size()) <= mostLanes);
            QSet<qsizetype> rows(order.apart.begin(), order.apart.end());
            for (const LaneOrder::Entry& lane : order.lanes)
                rows += QSet<qsizetype>(lane.rows.begin(), lane.rows.end());
            QCOMPARE(rows.size(), qsizetype(3'000));
            if (by != LanesBy::Agreement)
                continue;
            QCOMPARE(order.apart.size(), size_t(3'000));
            for (const double year : {1900.0, 1950.0, 2000.0, 2015.0}) {
                const TimelineLayout layout = laidOut(m_world.catalogue(), order, {double(day(int(year))), double(day(2040))});
                int inSight = layout.histogram.undated, known = 0;
                for (const Histogram::Bin& bin : layout.histogram.bins) {
                    inSight += bin.count;
                    QVERIFY(layout.histogram.frame.adjusted(-0.01, -0.01, 0.01, 0.01).contains(bin.rect));
                    for (const qsizetype row : order.apart) {
                        const records::PartialDate& date = catalogue.agreements().at(row).signedOn;
                        known += date.isKnown() && date.earliest() >= bin.from.toJulianDay() && date.latest() <= bin.to.toJulianDay();
                    }
                }
                QCOMPARE(known + layout.histogram.undated, inSight);
                if (year == 1900)
                    QCOMPARE(inSight, 3'000);
            }
        }
    }

    void comingNearerOpensTheHistogramIntoLanes() {
        TimelineView view(m_world);
        view.resize(1000, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QVERIFY(view.shownLayout().lanes.empty());
        QVERIFY(!view.shownLayout().histogram.bins.empty());
        const auto& bins = view.shownLayout().histogram.bins;
        const Histogram::Bin bin = bins[bins.size() / 2];
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, bin.rect.center().toPoint());
        const TimelineLayout& opened = view.shownLayout();
        QVERIFY(opened.histogram.bins.empty());
        QVERIFY(opened.laneCount >= bin.count);
        QVERIFY(opened.laneCount < 1'000);
        QVERIFY(!opened.lanes.empty());
        QCOMPARE(opened.agreements, qsizetype(3'000));
        view.fit();
        QVERIFY(!view.shownLayout().histogram.bins.empty());
    }

    void lanesOfPlacesAreWalkedWithTheKeys() {
        TimelineView view(m_world);
        view.resize(1000, 400);
        view.setLanes({LanesBy::Country, LaneSort::Name});
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(m_world.current(), view.shownLayout().lanes[0].record);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(m_world.current(), view.shownLayout().lanes[1].record);
        QVERIFY(view.accessibleDescription().contains(m_world.catalogue()->title(m_world.current())));
        m_world.select({});
    }
};

QTEST_MAIN(TestTimelineLanes)
#include "tst_timeline_lanes.moc"
