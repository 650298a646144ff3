// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture/text_fit.h"
#include "picture/time_axis.h"
#include <QDate>
#include <QTest>

using namespace Qt::StringLiterals;
using picture::TickWeight;
using picture::TimeScale;

namespace {

double day(int year, int month = 1, int date = 1) {
    return double(QDate(year, month, date).toJulianDay());
}

QStringList labels(const TimeScale& scale, qreal spacing) {
    QStringList texts;
    for (const picture::TimeTick& tick : picture::timeTicks(scale, spacing, QLocale(u"en_GB"_s)))
        if (!tick.label.isEmpty())
            texts << tick.label;
    return texts;
}

}  // namespace

class TestTimeAxis : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void labelsFallOnWholeStepsFromCenturiesToDays_data() {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("centuries") << day(1650) << day(2050) << QStringList{u"1700"_s, u"1800"_s, u"1900"_s, u"2000"_s};
        QTest::newRow("decades") << day(1965) << day(2005) << QStringList{u"1970"_s, u"1980"_s, u"1990"_s, u"2000"_s};
        QTest::newRow("years") << day(2005, 6) << day(2009, 6) << QStringList{u"2006"_s, u"2007"_s, u"2008"_s, u"2009"_s};
        QTest::newRow("months") << day(2006, 11, 15) << day(2007, 3, 15) << QStringList{u"Dec"_s, u"2007"_s, u"Feb"_s, u"Mar"_s};
        QTest::newRow("weeks") << day(2007, 5, 1) << day(2007, 5, 31) << QStringList{u"May"_s, u"8"_s, u"15"_s, u"22"_s};
    }
    void labelsFallOnWholeStepsFromCenturiesToDays() {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(QStringList, expected);
        QCOMPARE(labels({{from, to}, 0, 400}, 80), expected);
    }

    void ticksAreInOrderAndKeepTheirDistance() {
        for (double length = 28; length < 150000; length *= 1.37) {
            const TimeScale scale{{day(1990), day(1990) + length}, 0, 800};
            double last = -1e9;
            double lastLabel = -1e9;
            for (const picture::TimeTick& tick : picture::timeTicks(scale, 60, QLocale::c())) {
                QVERIFY(tick.day > last);
                last = tick.day;
                if (tick.weight == TickWeight::Minor)
                    continue;
                QVERIFY2(scale.x(tick.day) - lastLabel > 60 * 0.9, qPrintable(QString::number(length)));
                lastLabel = scale.x(tick.day);
            }
        }
    }

    void anInvalidSpanHasNoTicks() { QVERIFY(picture::timeTicks({{5, 5}, 0, 100}, 50, QLocale::c()).empty()); }

    void aScaleGoesThereAndBack() {
        const TimeScale scale{{day(1950), day(2020)}, 150, 950};
        QCOMPARE(scale.x(day(1950)), 150.0);
        QCOMPARE(scale.x(day(2020)), 950.0);
        QCOMPARE(scale.day(scale.x(day(2007, 5, 7))), day(2007, 5, 7));
        QCOMPARE(scale.cut(day(1900)), 150.0);
    }

    void aLongTitleKeepsBothNames() {
        const QFontMetricsF metrics(QFont(u"Noto Sans"_s, 10));
        const QString title = u"Rancho Cucamonga \u2013 Gochang"_s;
        const QString cut = picture::elideTitle(title, metrics, metrics.horizontalAdvance(title) * 0.75);
        QVERIFY(cut.startsWith(u"Rancho"_s));
        QVERIFY(cut.endsWith(u" \u2013 Gochang"_s));
        QVERIFY(metrics.horizontalAdvance(cut) <= metrics.horizontalAdvance(title) * 0.75 + 0.5);
        QCOMPARE(picture::elideTitle(title, metrics, 1000), title);
    }

    void stripLabelsNeverTouchEachOtherNorAnothersLine() {
        const QRectF strip(0, 0, 800, 32);
        picture::StripLabels labels(strip, 16);
        std::vector<std::pair<QRectF, QRectF>> placed;  // label and the line below its top
        for (int i = 0; i < 40; ++i) {
            const qreal x = (i * 97) % 800;
            const QRectF label = labels.place(x, 60 + (i * 31) % 200);
            if (label.isEmpty())
                continue;
            QVERIFY(strip.contains(label));
            const QRectF line(x - 0.5, label.top() + 2, 1, strip.bottom() - label.top() - 2);
            for (const auto& [otherLabel, otherLine] : placed) {
                QVERIFY(!otherLabel.intersects(label));
                QVERIFY(!otherLine.intersects(label.adjusted(0, 2, 0, -2)));
                QVERIFY(!line.intersects(otherLabel.adjusted(0, 2, 0, -2)));
            }
            placed.emplace_back(label, line);
        }
        QVERIFY(placed.size() >= 4);
    }
};

QTEST_MAIN(TestTimeAxis)
#include "tst_time_axis.moc"
