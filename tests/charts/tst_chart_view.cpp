// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_view.h"
#include "timeline/small_document.h"
#include <QComboBox>
#include <QGraphicsSimpleTextItem>
#include <QGraphicsView>
#include <QListWidget>
#include <QMouseEvent>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace charts;
using records::PlaceId;

namespace {

// Made-up round figures: what matters is how they are drawn.
std::vector<TradeLine> someTrade(PlaceId first, PlaceId second) {
    TradeLine exports{first, second, records::Direction::Export, u"FAS"_s, {}, {}, {}};
    TradeLine imports{first, second, records::Direction::Import, u"customs"_s, {}, {}, {}};
    for (int year = 1985; year <= 2022; ++year) {
        if (year == 1996)
            continue;
        exports.years.emplace_back(year, qint64(year - 1980) * 1'000'000'000);
        imports.years.emplace_back(year, qint64(year - 1980) * 1'010'000'000);
    }
    return {exports, imports};
}

QStringList textsOf(const QGraphicsScene& scene) {
    QStringList texts;
    for (const QGraphicsItem* item : scene.items())
        if (const auto* text = dynamic_cast<const QGraphicsSimpleTextItem*>(item))
            texts << text->text();
    return texts;
}

}  // namespace

class TestChartView : public QObject {
    Q_OBJECT
private:
    explore::Snapshot m_catalogue = support::sampleCatalogue();
    PlaceId country(const QString& code) const { return {m_catalogue->fromSlug(code).id}; }
    ChartSpec spec() const {
        TradeAndOpinionOptions options;
        options.shown = explore::BitSet(m_catalogue->agreements().size(), true);
        options.selection.current = m_catalogue->fromSlug(u"us-il-chicago--kr-busan"_s);
        options.selection.set = {options.selection.current};
        const PlaceId us = country(u"US"_s);
        const PlaceId kr = country(u"KR"_s);
        return tradeAndOpinion(*m_catalogue, someTrade(us, kr), us, kr, options);
    }

private Q_SLOTS:
    void panelsShareTheirEdgesAndEndLabelsStayInTheFrame_data() {
        QTest::addColumn<QSizeF>("size");
        for (const QSizeF size : {QSizeF(1200, 700), QSizeF(900, 520), QSizeF(700, 220), QSizeF(320, 200)})
            QTest::addRow("%dx%d", int(size.width()), int(size.height())) << size;
    }
    void panelsShareTheirEdgesAndEndLabelsStayInTheFrame() {
        QFETCH(QSizeF, size);
        ChartScene scene;
        scene.show(spec(), picture::Theme::light(QFont(u"Noto Sans"_s, 9)), size, QLocale::c());
        const std::vector<QRectF> plots = scene.plots();
        QCOMPARE(plots.size(), size_t(2));
        QCOMPARE(plots[0].left(), plots[1].left());
        QCOMPARE(plots[0].right(), plots[1].right());
        QVERIFY(plots[0].bottom() < plots[1].top());
        const std::vector<QRectF> labels = scene.endLabels();
        QCOMPARE(labels.size(), size_t(3));
        for (size_t i = 0; i < labels.size(); ++i) {
            QVERIFY(QRectF(QPointF(), size).contains(labels[i]));
            for (size_t j = 0; j < i; ++j)
                QVERIFY(!labels[i].adjusted(0, 0.1, 0, -0.1).intersects(labels[j]));
        }
    }

    void valuesAndYearsAreRead() {
        ChartScene scene;
        scene.show(spec(), picture::Theme::light(QFont(u"Noto Sans"_s, 9)), {1000, 600}, QLocale::c());
        const QStringList texts = textsOf(scene);
        QVERIFY(texts.contains(u"44"_s));
        QVERIFY(texts.contains(u"2000"_s));
        QVERIFY(texts.contains(u"Exports to South Korea"_s));
        QVERIFY(texts.contains(u"Chicago \u2013 Busan"_s));
        QVERIFY(std::any_of(texts.begin(), texts.end(), [](const QString& text) { return text.startsWith(u"[1] "_s); }));
        const QRectF plot = scene.plots()[0];
        const auto day = scene.dayAt(plot.center());
        QVERIFY(day.has_value());
        QVERIFY(!scene.dayAt({1, 1}).has_value());
    }

    void thePictureHasNoLineOverTheGap() {
        // 1996 is missing: between the middles of 1995 and 1997 the column of 1996 holds only paper and grid.
        TradeLine line{country(u"US"_s), country(u"KR"_s), records::Direction::Export, u"FAS"_s, {}, {}, {}};
        for (int year = 1990; year <= 2000; ++year)
            if (year != 1995)
                line.years.emplace_back(year, 55'000'000'000);
        TradeAndOpinionOptions options;
        options.milestones = false;
        ChartSpec only = tradeAndOpinion(*m_catalogue, {line}, line.reporter, line.partner, options);
        only.panels.resize(1);
        only.span = {double(support::day(1989)), double(support::day(2001))};
        const picture::Theme theme = picture::Theme::light(QFont(u"Noto Sans"_s, 9));
        QImage image(1000, 500, QImage::Format_RGB32);
        QPainter painter(&image);
        chartPaint(only, theme, QLocale::c())(painter, QRectF(0, 0, 1000, 500));
        painter.end();
        ChartScene scene;
        scene.show(only, theme, {1000, 500}, QLocale::c());
        const QRectF plot = scene.plots()[0];
        const auto blueIn = [&](int year, int month) {
            const qreal share = (double(support::day(year, month)) - only.span.from) / only.span.length();
            const int x = qRound(plot.left() + share * plot.width());
            for (int y = qCeil(plot.top()); y < plot.bottom(); ++y) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.blue() - pixel.red() > 60)
                    return true;
            }
            return false;
        };
        QVERIFY(blueIn(1992, 1));
        QVERIFY(!blueIn(1995, 7));
        QVERIFY(!blueIn(1995, 1));
        QVERIFY(blueIn(1998, 1));
    }

    void itFollowsTheSelectionAndTheHeader() {
        explore::Exploration exploration;
        exploration.setCatalogue(m_catalogue);
        QList<PlaceId> asked;
        ChartView view(exploration, [&](PlaceId first, PlaceId second) {
            asked << first << second;
            return someTrade(first, second);
        });
        view.resize(900, 600);
        QVERIFY(asked.isEmpty());  // nothing is read before it is shown
        exploration.select(m_catalogue->fromSlug(u"us-il-chicago--kr-busan"_s));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QCOMPARE(asked, (QList<PlaceId>{country(u"US"_s), country(u"KR"_s)}));
        QVERIFY(view.spec().title.startsWith(u"United States"_s));
        auto* second = view.findChild<QComboBox*>(u"chartSecondCountry"_s);
        QCOMPARE(second->currentText(), u"South Korea"_s);
        const int japan = second->findText(u"Japan"_s);
        QVERIFY(japan >= 0);
        second->setCurrentIndex(japan);
        Q_EMIT second->activated(japan);
        QVERIFY(view.spec().title.contains(u"Japan"_s));
        QVERIFY(!view.findChild<QGraphicsView*>(u"chartGraphics"_s)->accessibleDescription().isEmpty());
    }

    void aClickSetsThePointInTime() {
        explore::Exploration exploration;
        exploration.setCatalogue(m_catalogue);
        ChartView view(exploration, someTrade);
        view.resize(900, 600);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        auto* graphics = view.findChild<QGraphicsView*>(u"chartGraphics"_s);
        const auto* scene = static_cast<const ChartScene*>(graphics->scene());
        const QPointF at = scene->plots()[0].center();
        QTest::mouseClick(graphics->viewport(), Qt::LeftButton, {}, graphics->mapFromScene(at));
        QVERIFY(exploration.time().day.has_value());
        QVERIFY(std::abs(double(*exploration.time().day) - *scene->dayAt(at)) < 60);
        const int year = QDate::fromJulianDay(*exploration.time().day).year();
        QTest::keyClick(graphics, Qt::Key_Right);
        QCOMPARE(QDate::fromJulianDay(*exploration.time().day).year(), year + 1);
    }

    void dragAndWheelComeNearerInTimeAndADoubleClickGoesBack() {
        explore::Exploration exploration;
        exploration.setCatalogue(m_catalogue);
        exploration.select(m_catalogue->fromSlug(u"us-il-chicago--kr-busan"_s));
        ChartView view(exploration, someTrade);
        view.resize(900, 600);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        auto* graphics = view.findChild<QGraphicsView*>(u"chartGraphics"_s);
        const auto* scene = static_cast<const ChartScene*>(graphics->scene());
        const picture::TimeSpan whole = view.span();
        const QRectF plot = scene->plots()[0];
        const QPoint from = graphics->mapFromScene(QPointF(plot.left() + plot.width() * 0.25, plot.center().y()));
        const QPoint to = graphics->mapFromScene(QPointF(plot.left() + plot.width() * 0.75, plot.center().y()));
        QTest::mousePress(graphics->viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, QPointF(to), graphics->viewport()->mapToGlobal(QPointF(to)), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(graphics->viewport(), &move);
        QTest::mouseRelease(graphics->viewport(), Qt::LeftButton, {}, to);
        QVERIFY(std::abs(view.span().length() - whole.length() / 2) < whole.length() * 0.02);
        QVERIFY(!exploration.time().day.has_value());  // a drag is no click
        const picture::TimeSpan half = view.span();
        QWheelEvent wheel(QPointF(from), graphics->viewport()->mapToGlobal(QPointF(from)), {}, {0, 120}, {}, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(graphics->viewport(), &wheel);
        QVERIFY(view.span().length() < half.length() && view.span().from >= half.from && view.span().to <= half.to);
        QTest::mouseDClick(graphics->viewport(), Qt::LeftButton, {}, from);
        QCOMPARE(view.span(), whole);
        QTest::keyClick(graphics, Qt::Key_Plus);
        QVERIFY(view.span().length() < whole.length());
        QTest::keyClick(graphics, Qt::Key_0);
        QCOMPARE(view.span(), whole);
    }

    void partnersAreComparedFromTheListBesideTheChart() {
        explore::Exploration exploration;
        exploration.setCatalogue(m_catalogue);
        exploration.select(m_catalogue->fromSlug(u"us-il-chicago--kr-busan"_s));
        ChartView view(exploration, someTrade);
        view.setTradePairs([this] {
            std::vector<std::pair<PlaceId, PlaceId>> pairs;
            for (const QString& code : {u"KR"_s, u"JP"_s, u"CN"_s, u"DE"_s, u"IT"_s, u"IN"_s, u"MX"_s, u"FR"_s, u"TW"_s, u"PH"_s})
                if (country(code).isValid())
                    pairs.emplace_back(country(u"US"_s), country(code));
            return pairs;
        });
        view.resize(900, 600);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        auto* list = view.findChild<QListWidget*>(u"chartPartners"_s);
        QVERIFY(!list->isVisible());
        view.findChild<QAction*>(u"chartSideBySide"_s)->trigger();
        QVERIFY(list->isVisible());
        QCOMPARE(view.choices().comparison, Comparison::Multiples);
        QCOMPARE(view.choices().partners.first(), u"KR"_s);
        QCOMPARE(view.spec().panels.size(), size_t(view.choices().partners.size()));
        view.findChild<QAction*>(u"chartCompared"_s)->trigger();
        QCOMPARE(view.spec().panels.size(), size_t(1));
        const size_t lines = view.spec().panels[0].series.size();
        list->item(list->count() - 1)->setCheckState(Qt::Checked);
        QCOMPARE(view.spec().panels[0].series.size(), lines + 1);
        for (int row = 0; row < list->count(); ++row)
            list->item(row)->setCheckState(Qt::Checked);
        QVERIFY(list->count() > 8);
        QVERIFY2(view.spec().empty.contains(u"No more than 8 lines can be told apart."_s), qPrintable(view.spec().empty));
        view.findChild<QAction*>(u"chartOnePair"_s)->trigger();
        QVERIFY(!list->isVisible());
        QVERIFY(view.choices().partners.isEmpty());
    }

    void textStaysTextInSvg() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"chart.svg"_s);
        QVERIFY(picture::exportPicture(path, {{900, 520}, 1, {}}, chartPaint(spec(), picture::Theme::paper(QFont(u"Noto Sans"_s, 9)))).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString svg = QString::fromUtf8(file.readAll());
        QVERIFY(svg.contains(u"Imports from South Korea"_s));
        QVERIFY(svg.contains(u"(national figures)"_s));
    }
};

QTEST_MAIN(TestChartView)
#include "tst_chart_view.moc"
