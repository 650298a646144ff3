// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/map_painter.h"
#include "map/map_picture.h"
#include "map/sample_fixture.h"
#include "map/scene.h"
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace map;
using records::RecordRef;
using records::Table;

namespace {

const QRectF frame(0, 0, 1100, 640);

qsizetype counted(const picture::Legend& legend, const QString& text) {
    for (const picture::LegendSection& section : legend.sections)
        for (const picture::LegendEntry& entry : section.entries)
            if (entry.text == text)
                return entry.count;
    return 0;
}

const MapLayout::Arc* arcOf(const MapLayout& layout, RecordRef record) {
    for (const MapLayout::Arc& arc : layout.arcs)
        if (arc.id.value == record.id)
            return &arc;
    return nullptr;
}

}  // namespace

class TestMapLayout : public QObject {
    Q_OBJECT
private:
    test::Sample m_sample;
    explore::Exploration m_exploration;
    picture::Theme m_theme;

    MapLayout fittedLayout(FitTo fit = FitTo::Shown, const MapOptions& options = {}) {
        Scene scene(Geometry::world());
        scene.setContent(contentOf(m_exploration));
        return scene.layout(scene.fit(frame, fit, ProjectionKind::EqualEarth), frame, m_theme, options);
    }

private Q_SLOTS:
    void initTestCase() {
        QFont font;
        font.setPixelSize(13);
        m_theme = picture::Theme::light(font);
        QVERIFY(m_sample.open());
    }
    void init() {
        m_exploration.setTime({});
        m_sample.firstLight(m_exploration);
    }

    void firstLightTellsTheStory() {
        const MapLayout layout = fittedLayout();
        QVERIFY(layout.fades);
        QCOMPARE(qsizetype(layout.arcs.size()), m_exploration.shown().count());
        const MapLayout::Arc& last = layout.arcs.back();  // on top
        QCOMPARE(last.id.value, m_sample.ref(u"us-il-chicago--kr-busan").id);
        QVERIFY(last.selected);
        QVERIFY(last.mark);
        QCOMPARE(last.climate, evidence::ClimateGroup::Cold);
        QCOMPARE(last.lines.size(), size_t(1));  // whole across the Pacific
        QSet<QString> labels;
        for (const MapLayout::Label& label : layout.labels)
            labels.insert(label.text);
        QVERIFY(labels.contains(u"Chicago"_s));
        QVERIFY(labels.contains(u"Busan"_s));
        QVERIFY(layout.emptySentence.isEmpty());
        QCOMPARE(layout.sources.text, u"Land and borders: Natural Earth"_s);
        QVERIFY(layout.scaleBar.length > 20);
    }

    void busanIsTheLargestMark() {
        const MapLayout layout = fittedLayout();
        const MapLayout::Place* busan = layout.place(records::PlaceId{m_sample.ref(u"kr-busan").id});
        QVERIFY(busan);
        QCOMPARE(qsizetype(busan->agreements), m_exploration.shown().count());
        for (const MapLayout::Place& place : layout.places)
            QVERIFY(place.radius <= busan->radius);
    }

    void countriesAreNoPoints() {
        m_exploration.setFilter({});
        m_exploration.select(m_sample.ref(u"KR"));
        const MapLayout layout = fittedLayout();
        for (const MapLayout::Place& place : layout.places) {
            const records::Level level = m_sample.catalogue->places().find(place.id)->level;
            QVERIFY(level != records::Level::Country && level != records::Level::Aggregate);
        }
    }

    void pointerFindsPlacesAndAgreements() {
        const MapLayout layout = fittedLayout();
        const RecordRef tie = m_sample.ref(u"us-il-chicago--kr-busan");
        const QPolygonF& line = arcOf(layout, tie)->lines.front();
        QCOMPARE(hit(layout, line[line.size() / 2] + QPointF(0, 3), 7).record, tie);
        QCOMPARE(hit(layout, layout.place(records::PlaceId{m_sample.ref(u"us-il-chicago").id})->centre, 7).record, m_sample.ref(u"us-il-chicago"));
        QVERIFY(!hit(layout, {30, 20}, 7).record.isValid());
        QVERIFY(!hit(layout, layout.legendBox.center(), 7).record.isValid());
    }

    void legendCountsWhatIsDrawn() {
        for (bool everything : {false, true}) {
            if (everything)
                m_exploration.setFilter({});
            const MapLayout layout = fittedLayout();
            qsizetype climates = 0;
            qsizetype states = 0;
            for (int group = 0; group < evidence::climateGroupCount; ++group) {
                const qsizetype count = std::ranges::count_if(layout.arcs, [&](const auto& arc) { return arc.climate == evidence::ClimateGroup(group); });
                QCOMPARE(counted(layout.legend, evidence::shown(evidence::ClimateGroup(group))), count);
                climates += count;
            }
            for (int status = 0; status < records::wordCount<records::AgreementStatus>(); ++status)
                states += counted(layout.legend, records::shown(records::AgreementStatus(status)));
            QCOMPARE(climates, qsizetype(layout.arcs.size()));
            QCOMPARE(states, qsizetype(layout.arcs.size()));
            for (const picture::LegendSection& section : layout.legend.sections)
                for (const picture::LegendEntry& entry : section.entries)
                    QVERIFY(entry.count > 0);
        }
    }

    void timeCursorHidesWhatIsNotYetThere() {
        m_exploration.setFilter({});
        m_exploration.setTime({QDate(2006, 6, 30).toJulianDay()});
        const MapLayout then = fittedLayout();
        QVERIFY(!arcOf(then, m_sample.ref(u"us-il-chicago--kr-busan")));
        QVERIFY(arcOf(then, m_sample.ref(u"us-ca-los-angeles--kr-busan")));
        QCOMPARE(then.notes.front().text, u"%1 without a date not shown"_s.arg(m_exploration.undatedHidden()));
        for (const MapLayout::Arc& arc : then.arcs)
            QVERIFY(arc.dating != MapLayout::Dating::Undated);
        m_exploration.setTime({QDate(2007, 6, 30).toJulianDay()});
        QVERIFY(arcOf(fittedLayout(), m_sample.ref(u"us-il-chicago--kr-busan")));
        m_exploration.setTime({QDate(1900, 1, 1).toJulianDay()});
        QVERIFY(!fittedLayout().emptySentence.isEmpty());
    }

    void emptyMapsSayHowToFillThem() {
        m_exploration.setFilter(explore::Filter::parse(u"\"no such thing anywhere\"").value());
        QVERIFY(fittedLayout().emptySentence.contains(u"filter"_s));
        explore::Exploration none;
        Scene scene(Geometry::world());
        scene.setContent(contentOf(none));
        const MapLayout layout = scene.layout(scene.fit(frame, FitTo::Shown, ProjectionKind::EqualEarth), frame, m_theme, {});
        QVERIFY(layout.emptySentence.contains(u"Add one"_s));
        QVERIFY(layout.arcs.empty());
        QVERIFY(layout.legend.isEmpty());
    }

    // Fifty views: nothing leaves the frame, no label lies on another one, on the legend or on a mark of a climate.
    void anyViewIsInItsFrameAndReadable() {
        QRandomGenerator random(7);
        m_exploration.setFilter({});
        Scene scene(Geometry::world());
        const QRectF grown = frame.adjusted(-1e-6, -1e-6, 1e-6, 1e-6);
        for (int view = 0; view < 50; ++view) {
            m_exploration.select(view % 3 ? m_sample.ref(u"kr-busan") : RecordRef{});
            scene.setContent(contentOf(m_exploration));
            Camera camera{view % 2 ? 150.0 : -100.0, {}, std::pow(2.0, random.bounded(7.0))};
            camera.centre = projectionOf(camera).forward({random.bounded(360.0) - 180, random.bounded(120.0) - 50});
            const MapLayout layout = scene.layout(camera, frame, m_theme, {});
            for (const MapLayout::Arc& arc : layout.arcs) {
                for (const QPolygonF& line : arc.lines)
                    QVERIFY(std::ranges::all_of(line, [&](QPointF point) { return grown.contains(point); }));
                QVERIFY(!arc.mark || frame.contains(*arc.mark));
            }
            for (const MapLayout::Place& place : layout.places)
                QVERIFY(frame.contains(place.centre));
            for (size_t i = 0; i < layout.labels.size(); ++i) {
                const QRectF& box = layout.labels[i].box;
                QVERIFY(frame.contains(box));
                QVERIFY(!box.intersects(layout.legendBox));
                for (size_t j = 0; j < i; ++j)
                    QVERIFY(!box.intersects(layout.labels[j].box));
                for (const MapLayout::Arc& arc : layout.arcs)
                    QVERIFY(!arc.mark || !box.contains(*arc.mark));
            }
        }
    }

    void noPieceOfAnArcCrossesTheFrame() {
        m_exploration.setFilter({});
        for (const MapLayout::Arc& arc : fittedLayout().arcs)
            for (const QPolygonF& line : arc.lines)
                for (qsizetype i = 0; i + 1 < line.size(); ++i)
                    QVERIFY(QLineF(line[i], line[i + 1]).length() < frame.width() / 20);
    }

    void paintsAtOneAndTwoTimes() {
        for (qreal scale : {1.0, 2.0}) {
            for (const picture::Theme& theme : {m_theme, picture::Theme::dark(m_theme.base)}) {
                QImage image((frame.size() * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
                image.setDevicePixelRatio(scale);
                image.fill(Qt::magenta);
                const MapLayout layout = fittedLayout();
                QPainter painter(&image);
                paint(painter, layout, theme);
                painter.end();
                int magenta = 0;
                int accent = 0;
                for (int y = 0; y < image.height(); ++y) {
                    const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
                    magenta += int(std::count(line, line + image.width(), QColor(Qt::magenta).rgb()));
                    accent += int(std::count(line, line + image.width(), theme.accent.rgb()));
                }
                QCOMPARE(magenta, 0);
                QVERIFY2(accent > 400 * scale * scale, qPrintable(QString::number(accent)));
            }
        }
    }

    void svgStaysInItsViewBoxAndKeepsText() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"map.svg"_s);
        QVERIFY(picture::exportPicture(path, {frame.size(), 1, u"Map"_s}, mapPaint(m_exploration, m_theme)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString svg = QString::fromUtf8(file.readAll());
        for (const QString& word : {u"Chicago"_s, u"Busan"_s, u"Cold"_s, u"Land and borders: Natural Earth"_s})
            QCOMPARE(svg.count(u'>' + word), 1);
        static const QRegularExpression points(u"<polyline[^>]*points=\"([^\"]*)\""_s);
        int seen = 0;
        for (const QRegularExpressionMatch& match : points.globalMatch(svg)) {
            for (const QString& pair : match.captured(1).split(u' ', Qt::SkipEmptyParts)) {
                const QStringList numbers = pair.split(u',');
                QCOMPARE(numbers.size(), 2);
                const QPointF point(numbers[0].toDouble(), numbers[1].toDouble());
                QVERIFY(frame.adjusted(-0.01, -0.01, 0.01, 0.01).contains(point));
                ++seen;
            }
        }
        QVERIFY(seen > 1000);
    }

    void smallInsetKeepsToTheTie() {
        MapOptions options;
        options.legend = false;
        options.fit = FitTo::Emphasised;
        options.nativeNames = true;
        options.mostLabels = 6;
        const QRectF inset(0, 0, 360, 200);
        Scene scene(Geometry::world());
        scene.setContent(contentOf(m_exploration));
        const MapLayout layout = scene.layout(scene.fit(inset, options.fit, options.projection), inset, m_theme, options);
        QVERIFY(layout.legend.isEmpty());
        QVERIFY(layout.labels.size() <= 6);
        QVERIFY(std::ranges::any_of(layout.labels, [](const auto& label) { return label.text.contains(u"부산"); }));
        QVERIFY(std::ranges::any_of(layout.labels, [](const auto& label) { return label.text == u"Chicago"; }));
    }

    void sayInWordsWhatIsThere() {
        const Content content = contentOf(m_exploration);
        const QStringList tie = described(content, m_sample.ref(u"us-il-chicago--kr-busan"));
        QCOMPARE(tie.at(0), u"Chicago \u2013 Busan"_s);
        QVERIFY(tie.contains(u"Signed %1"_s.arg(records::PartialDate::fromEdtf(u"2007-05-07")->shown())));
        QVERIFY(described(content, m_sample.ref(u"kr-busan")).front().startsWith(u"Busan"_s));
        QVERIFY(described(content, RecordRef()).isEmpty());
    }
};

QTEST_MAIN(TestMapLayout)
#include "tst_map_layout.moc"
