// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture/theme.h"
#include "timeline/lane_layout.h"
#include "timeline/small_document.h"
#include "timeline/timeline_painter.h"
#include "timeline/timeline_picture.h"
#include "timeline/timeline_words.h"
#include <QPainter>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;
using namespace timeline;
using records::AgreementStatus;
using records::RecordRef;
using support::day;
using support::SmallDocument;

namespace {

const qint64 today = day(2024);

TimelineInput inputOf(const explore::Snapshot& catalogue, RecordRef current = {}, QSizeF size = {1000, 400}) {
    explore::Exploration exploration;
    exploration.setCatalogue(catalogue);
    exploration.select(current);
    TimelineInput input;
    input.catalogue = catalogue;
    input.emphasised = exploration.emphasised();
    input.selection = exploration.selection();
    input.order = laneOrder(*catalogue, exploration.shown(), input.emphasised, current);
    input.pair = explore::countryPair(*catalogue, exploration.shown(), input.selection);
    input.span = {double(day(1960)), double(day(2030))};
    input.size = size;
    return input;
}

TimelineLayout laidOut(const TimelineInput& input, Medium medium = Medium::Screen) {
    return layOut(input, {QFont(u"Noto Sans"_s, 9), QLocale(u"en_GB"_s), today, medium});
}

QStringList labelsOf(const TimelineLayout& layout) {
    QStringList labels;
    for (const Lane& lane : layout.lanes)
        labels << lane.label;
    return labels;
}

RecordRef chicagoBusan() {
    return support::sampleCatalogue()->fromSlug(u"us-il-chicago--kr-busan"_s);
}

}  // namespace

class TestTimelineLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lanesGoBySigningWithTheCurrentOneFirstAndUndatedOnesLast() {
        SmallDocument document;
        document.agreement(u"Gary"_s, u"Fuchun"_s, {});
        document.agreement(u"Chicago"_s, u"Busan"_s, u"2007-05-07"_s);
        document.agreement(u"Los Angeles"_s, u"Jeju"_s, u"1967-12-18"_s);
        const RecordRef portland = document.agreement(u"Portland"_s, u"Ulsan"_s, u"1987"_s);
        const auto catalogue = document.catalogue();
        QCOMPARE(labelsOf(laidOut(inputOf(catalogue))),
                 (QStringList{u"Los Angeles \u2013 Jeju"_s, u"Portland \u2013 Ulsan"_s, u"Chicago \u2013 Busan"_s, u"Gary \u2013 Fuchun"_s}));
        QCOMPARE(labelsOf(laidOut(inputOf(catalogue, portland))),
                 (QStringList{u"Portland \u2013 Ulsan"_s, u"Los Angeles \u2013 Jeju"_s, u"Chicago \u2013 Busan"_s, u"Gary \u2013 Fuchun"_s}));
        const TimelineLayout layout = laidOut(inputOf(catalogue));
        QCOMPARE(layout.lanes.back().remark, u"no date"_s);
        QVERIFY(layout.lanes.back().bars.empty());
    }

    void aKnownDayBeginsSharplyAndRunsOnToToday() {
        SmallDocument document;
        document.agreement(u"Chicago"_s, u"Busan"_s, u"2007-05-07"_s);
        const TimelineLayout layout = laidOut(inputOf(document.catalogue()));
        const Lane& lane = layout.lanes.front();
        QCOMPARE(lane.bars.size(), size_t(1));
        QCOMPARE(lane.bars[0].part, BarPart::Solid);
        QCOMPARE(lane.bars[0].rect.left(), layout.scale.x(double(day(2007, 5, 7))));
        QCOMPARE(lane.bars[0].rect.right(), layout.scale.x(double(today)));
        QVERIFY(lane.arrow.x() > lane.bars[0].rect.right());
    }

    void aYearFadesInFromItsFirstToItsLastDay() {
        SmallDocument document;
        document.agreement(u"Portland"_s, u"Ulsan"_s, u"1987"_s, u"1999-06-30"_s, AgreementStatus::Ended);
        const TimelineLayout layout = laidOut(inputOf(document.catalogue()));
        const Lane& lane = layout.lanes.front();
        QCOMPARE(lane.bars[0].part, BarPart::Starting);
        QCOMPARE(lane.bars[0].rect.left(), layout.scale.x(double(day(1987))));
        QCOMPARE(lane.bars[0].rect.right(), layout.scale.x(double(day(1988))));
        QVERIFY(lane.bars[0].opacityLeft < 0.1);
        QCOMPARE(lane.bars[0].opacityRight, 1.0);
        QCOMPARE(lane.bars[1].part, BarPart::Solid);
        QCOMPARE(lane.bars[1].rect.left(), lane.bars[0].rect.right());
        QVERIFY(std::abs(lane.bars.back().rect.right() - layout.scale.x(double(day(1999, 7)))) < 1.1);
        QVERIFY(lane.arrow.isNull());
    }

    void anUnknownEndFadesOut() {
        SmallDocument document;
        document.agreement(u"Portland"_s, u"Ulsan"_s, u"1987-03-01"_s, {}, AgreementStatus::Ended);
        const TimelineLayout layout = laidOut(inputOf(document.catalogue()));
        QCOMPARE(layout.lanes[0].bars.back().part, BarPart::Ending);
        QVERIFY(layout.lanes[0].arrow.isNull());
    }

    void aSuspensionIsHatchedUntilItIsResumed() {
        SmallDocument document;
        records::AgreementEvent suspended;
        suspended.kind = records::EventKind::Suspended;
        suspended.date = support::edtf(u"2000-01-01"_s);
        records::AgreementEvent resumed;
        resumed.kind = records::EventKind::Resumed;
        resumed.date = support::edtf(u"2010-01-01"_s);
        document.agreement(u"Chicago"_s, u"Busan"_s, u"1990-01-01"_s, {}, AgreementStatus::Active, {suspended, resumed});
        const TimelineLayout layout = laidOut(inputOf(document.catalogue()));
        std::vector<BarPart> parts;
        for (const Bar& bar : layout.lanes[0].bars)
            parts.push_back(bar.part);
        QCOMPARE(parts, (std::vector<BarPart>{BarPart::Solid, BarPart::Resting, BarPart::Solid}));
        QCOMPARE(layout.lanes[0].bars[1].rect.left(), layout.scale.x(double(day(2000))));
        QCOMPARE(layout.lanes[0].bars[1].rect.right(), layout.scale.x(double(day(2010))));
        QCOMPARE(layout.lanes[0].events.size(), size_t(2));
    }

    void signedAndEndedOnOneDayCanBeSeen() {
        SmallDocument document;
        document.agreement(u"Chicago"_s, u"Busan"_s, u"1990-01-01"_s, u"1990-01-01"_s, AgreementStatus::Ended);
        const TimelineLayout layout = laidOut(inputOf(document.catalogue()));
        QVERIFY(!layout.lanes[0].bars.empty());
        QVERIFY(layout.lanes[0].bars[0].rect.width() >= 1);
    }

    void marksNearEachOtherBecomeOneWithACount() {
        SmallDocument document;
        const RecordRef agreement = document.agreement(u"Chicago"_s, u"Busan"_s, u"1990-01-01"_s);
        document.activity(agreement, records::ActivityKind::Culture, u"2000-05-01"_s, u"A concert"_s);
        document.activity(agreement, records::ActivityKind::Delegation, u"2000-06-01"_s, u"A visit"_s);
        document.activity(agreement, records::ActivityKind::TradeMission, u"2012"_s, u"A fair"_s);
        document.activity(agreement, records::ActivityKind::Other, {}, u"Some day"_s);
        const auto catalogue = document.catalogue();
        const TimelineLayout layout = laidOut(inputOf(catalogue));
        const std::vector<ActivityMark>& marks = layout.lanes[0].activities;
        QCOMPARE(marks.size(), size_t(2));
        QCOMPARE(marks[0].shape, MarkShape::Several);
        QCOMPARE(marks[0].count, 2);
        QCOMPARE(marks[1].shape, MarkShape::Trade);
        const Hit hit = layout.hit(marks[0].centre);
        QCOMPARE(hit.kind, HitKind::Activity);
        const QString text = tip(hit, *catalogue, QLocale(u"en_GB"_s));
        QVERIFY(text.contains(u"A concert"_s) && text.contains(u"A visit"_s));
    }

    void aMilestoneOfAThirdCountryIsNotDrawn() {
        SmallDocument document;
        document.agreement(u"Chicago"_s, u"Busan"_s, u"1990-01-01"_s);
        document.milestone(u"2012-03-15"_s, u"Trade agreement in force"_s, {u"US"_s, u"KR"_s});
        document.milestone(u"1997-11-21"_s, u"Rescue loans"_s, {u"KR"_s});
        document.milestone(u"1972-02-21"_s, u"Visit to China"_s, {u"US"_s, u"CN"_s});
        document.milestone(u"2006-10-09"_s, u"A test"_s, {u"KP"_s});
        const TimelineLayout layout = laidOut(inputOf(document.catalogue()));
        QStringList labels;
        for (const MilestoneMark& mark : layout.milestones)
            labels << mark.label;
        labels.sort();
        QCOMPARE(labels, (QStringList{u"Rescue loans"_s, u"Trade agreement in force"_s}));
    }

    void theSampleShowsTheReadingOf2006ForChicagoBusan() {
        const TimelineLayout layout = laidOut(inputOf(support::sampleCatalogue(), chicagoBusan()));
        QCOMPARE(layout.lanes[0].label, u"Chicago \u2013 Busan"_s);
        QCOMPARE(layout.lanes[0].emphasis, Emphasis::Current);
        QCOMPARE(layout.band.pollster, u"Chicago Council thermometer"_s);
        QCOMPARE(layout.band.question, u"United States about South Korea"_s);
        QCOMPARE(layout.band.group, evidence::ClimateGroup::Cold);
        std::vector<const WavePoint*> readings;
        for (const WavePoint& wave : layout.band.waves)
            if (wave.isReading)
                readings.push_back(&wave);
        QCOMPARE(readings.size(), size_t(1));
        QCOMPARE(readings[0]->label, u"44"_s);
        QVERIFY(std::abs(readings[0]->point.x() - layout.scale.x(double(day(2006, 7, 2)))) < 1);
        QCOMPARE(layout.signing.x1(), layout.scale.x(double(day(2007, 5, 7))));
    }

    void labelsDoNotTouchAndEverythingStaysInTheFrame_data() {
        QTest::addColumn<QSizeF>("size");
        QTest::addColumn<double>("years");
        for (const QSizeF size : {QSizeF(1600, 900), QSizeF(1100, 300), QSizeF(700, 220), QSizeF(400, 130), QSizeF(240, 90)})
            for (const double years : {90.0, 20.0, 3.0, 0.2})
                QTest::addRow("%dx%d, %g years", int(size.width()), int(size.height()), years) << size << years;
    }
    void labelsDoNotTouchAndEverythingStaysInTheFrame() {
        QFETCH(QSizeF, size);
        QFETCH(double, years);
        TimelineInput input = inputOf(support::sampleCatalogue(), chicagoBusan(), size);
        input.span = {double(day(2007)) - years * 200, double(day(2007)) + years * 165};
        input.time = {day(2007)};
        const TimelineLayout layout = laidOut(input);
        const QRectF frame = QRectF(QPointF(), size).adjusted(-0.01, -0.01, 0.01, 0.01);
        std::vector<QRectF> labels;
        for (const MilestoneMark& mark : layout.milestones) {
            QVERIFY(frame.contains(mark.line.p1()) && frame.contains(mark.line.p2()));
            if (!mark.label.isEmpty())
                labels.push_back(mark.labelRect);
        }
        for (const WavePoint& wave : layout.band.waves)
            if (!wave.label.isEmpty())
                labels.push_back(wave.labelRect);
        for (size_t i = 0; i < labels.size(); ++i) {
            QVERIFY(frame.contains(labels[i]));
            for (size_t j = 0; j < i; ++j)
                QVERIFY(!labels[i].intersects(labels[j]));
        }
        for (const Lane& lane : layout.lanes) {
            for (const Bar& bar : lane.bars)
                QVERIFY(bar.rect.left() >= layout.scale.left && bar.rect.right() <= layout.scale.right + 0.01);
            for (const ActivityMark& mark : lane.activities)
                QVERIFY(mark.centre.x() >= layout.scale.left && mark.centre.x() <= layout.scale.right);
        }
        for (const QPolygonF& line : layout.band.lines)
            for (const QPointF point : line)
                QVERIFY(layout.band.frame.adjusted(-0.01, -0.01, 0.01, 0.01).contains(point));
    }

    void onlyLanesInSightAreLaidOut() {
        TimelineInput input = inputOf(support::sampleCatalogue());
        input.firstLane = 100;
        const TimelineLayout layout = laidOut(input);
        QCOMPARE(layout.laneCount, support::sampleCatalogue()->agreements().size());
        QCOMPARE(layout.firstLane, 100);
        QVERIFY(qsizetype(layout.lanes.size()) == layout.roomFor);
        QCOMPARE(layout.lanes[0].row, input.order.lanes[100].rows.front());
        input.firstLane = 1000000;
        QCOMPARE(laidOut(input).lanes.back().row, input.order.lanes.back().rows.front());
        QVERIFY(laidOut(input).notShown.isEmpty());
        input.firstLane = 0;
        QVERIFY(!laidOut(input, Medium::Paper).notShown.isEmpty());
    }

    void nothingShownIsSaidInASentence() {
        const TimelineLayout layout = laidOut(inputOf(explore::Catalogue::empty()));
        QVERIFY(layout.empty.endsWith(u'.'));
        QVERIFY(layout.lanes.empty());
    }

    void thePictureIsTheSameAtEveryScaleAndShade_data() {
        QTest::addColumn<int>("shade");
        QTest::addColumn<double>("scale");
        QTest::newRow("light") << int(picture::Shade::Light) << 1.0;
        QTest::newRow("dark") << int(picture::Shade::Dark) << 1.0;
        QTest::newRow("light, 200 %") << int(picture::Shade::Light) << 2.0;
        QTest::newRow("paper") << int(picture::Shade::Paper) << 2.0;
    }
    void thePictureIsTheSameAtEveryScaleAndShade() {
        QFETCH(int, shade);
        QFETCH(double, scale);
        const picture::Theme theme = picture::Theme::of(picture::Shade(shade), QFont(u"Noto Sans"_s, 9));
        const TimelineLayout layout = laidOut(inputOf(support::sampleCatalogue(), chicagoBusan()));
        QImage image((layout.size * scale).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        paint(painter, layout, theme);
        painter.end();
        const auto at = [&](QPointF point) { return image.pixelColor((point * scale).toPoint()); };
        QVERIFY(at({1, 1}) != QColor(Qt::magenta));
        const QRectF bar = layout.lanes[0].bars[0].rect;
        // Right of the marks of its activities, the last of which is of 2017.
        const QColor body = at({bar.left() + 0.8 * bar.width(), bar.center().y()});
        // The current agreement's bar has the accent's hue, and the lane beside it has not.
        QVERIFY(std::abs(body.hue() - theme.accent.hue()) < 12);
        QVERIFY(at({bar.left() - 30, bar.center().y()}) != body);
    }

    void theSvgKeepsItsTextAndStaysInItsFrame() {
        explore::Exploration exploration;
        exploration.setCatalogue(support::sampleCatalogue());
        exploration.select(chicagoBusan());
        QTemporaryDir folder;
        const QString path = folder.filePath(u"timeline.svg"_s);
        const auto written = picture::exportPicture(path, {{900, 320}, 1, {}}, timelinePaint(exploration, picture::Theme::paper(QFont(u"Noto Sans"_s, 9))));
        QVERIFY(written.has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString svg = QString::fromUtf8(file.readAll());
        QVERIFY(svg.contains(u"Chicago \u2013 Busan"_s));
        QVERIFY(svg.contains(u">44</text>"_s));
        QVERIFY(svg.contains(u"more agreements"_s));
    }
};

QTEST_MAIN(TestTimelineLayout)
#include "tst_timeline_layout.moc"
