// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/survival.h"
#include "support/fail_on_warnings.h"
#include <QFile>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace evidence;

namespace {

bool isNear(double value, double expected, double tolerance = 1e-6) {
    return std::abs(value - expected) < tolerance;
}

// 1 2 2+ 3 4 4 5+ 6 7+ 8, + being last seen alive.
const std::vector<Life> tenRows{{1, true}, {2, true}, {2, false}, {3, true}, {4, true}, {4, true}, {5, false}, {6, true}, {7, false}, {8, true}};

// The lives of the reference data by sex: men first. Empty when the file is not there.
std::vector<std::vector<Life>> lung() {
    QFile file(QStringLiteral(ENTENTE_SOURCE_DIR "/../shared/reference/lung.csv"));
    std::vector<std::vector<Life>> sexes;
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return sexes;
    sexes.resize(2);
    file.readLine();
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().split(',');
        sexes[size_t(cells[4].toInt() - 1)].push_back({cells[1].toDouble(), cells[2].toInt() == 1});
    }
    return sexes;
}

}  // namespace

class TestSurvival : public support::FailOnWarnings {
    Q_OBJECT
private Q_SLOTS:
    void tenRowsGiveTheseFractions_data() {
        QTest::addColumn<double>("age");
        QTest::addColumn<int>("atRisk");
        QTest::addColumn<int>("ends");
        QTest::addColumn<double>("survival");
        QTest::addColumn<double>("sum");  // Greenwood's, of d / (n (n - d)); -1 when nothing is left
        QTest::newRow("1") << 1.0 << 10 << 1 << 9.0 / 10 << 1.0 / 90;
        QTest::newRow("2") << 2.0 << 9 << 1 << 8.0 / 10 << 1.0 / 40;
        QTest::newRow("3") << 3.0 << 7 << 1 << 24.0 / 35 << 41.0 / 840;
        QTest::newRow("4") << 4.0 << 6 << 2 << 16.0 / 35 << 37.0 / 280;
        QTest::newRow("5") << 5.0 << 4 << 0 << 16.0 / 35 << 37.0 / 280;
        QTest::newRow("6") << 6.0 << 3 << 1 << 32.0 / 105 << 251.0 / 840;
        QTest::newRow("7") << 7.0 << 2 << 0 << 32.0 / 105 << 251.0 / 840;
        QTest::newRow("8") << 8.0 << 1 << 1 << 0.0 << -1.0;
    }
    void tenRowsGiveTheseFractions() {
        QFETCH(double, age);
        QFETCH(int, atRisk);
        QFETCH(int, ends);
        QFETCH(double, survival);
        QFETCH(double, sum);
        const Survival found = evidence::survival(tenRows);
        const SurvivalStep& step = found.steps.at(size_t(age) - 1);
        QCOMPARE(step.age, age);
        QCOMPARE(step.atRisk, atRisk);
        QCOMPARE(step.ends, ends);
        QVERIFY(isNear(step.survival, survival));
        QCOMPARE(step.interval.has_value(), sum >= 0);
        if (sum < 0)
            return;
        QVERIFY(isNear(step.variance, survival * survival * sum));
        QVERIFY(isNear(step.interval->first, survival * std::exp(-1.959963984540054 * std::sqrt(sum))));
        QVERIFY(isNear(step.interval->second, std::min(1.0, survival * std::exp(1.959963984540054 * std::sqrt(sum)))));
    }

    void tenRowsCountAndHaveTheirMedian() {
        const Survival found = survival(tenRows);
        QCOMPARE(found.n, 10);
        QCOMPARE(found.ends, 7);
        QCOMPARE(found.steps.size(), size_t(8));
        QCOMPARE(found.median, std::optional(4.0));  // 24/35 before, 16/35 after
    }

    void theMedianOfACurveAtOneHalfIsHalfWayToTheNextEnd() {
        QCOMPARE(survival(std::vector<Life>{{1, true}, {3, true}}).median, std::optional(2.0));
        QCOMPARE(survival(std::vector<Life>{{1, true}, {3, false}}).median, std::optional(1.0));
    }

    void withoutEndsTheCurveStaysAtOneAndHasNoMedian() {
        const Survival found = survival(std::vector<Life>{{5, false}, {7, false}});
        QCOMPARE(found.ends, 0);
        QCOMPARE(found.steps.back().survival, 1.0);
        QVERIFY(!found.median);
        QVERIFY(survival({}).steps.empty());
    }

    void tenRowsInTwoGroupsGiveThisTest() {
        const std::vector<std::vector<Life>> groups{{{1, true}, {2, false}, {4, true}, {5, false}, {8, true}},
                                                    {{2, true}, {3, true}, {4, true}, {6, true}, {7, false}}};
        const auto test = logRank(groups);
        QVERIFY(test);
        QCOMPARE(test->degrees, 1);
        QCOMPARE(test->groups[0].observed, 3);
        QCOMPARE(test->groups[1].observed, 4);
        QVERIFY(isNear(test->groups[0].expected, 467.0 / 126));
        QVERIFY(isNear(test->groups[1].expected, 7 - 467.0 / 126));
        QVERIFY(isNear(test->chiSquare, 39605.0 / 108277));
    }

    void aTestTakesTwoGroupsThatWereAtRiskTogether() {
        const std::vector<Life> lives{{1, true}, {2, true}};
        QVERIFY(!logRank(std::vector<std::vector<Life>>{lives, {}}));
        QVERIFY(!logRank(std::vector<std::vector<Life>>{{{1, false}}, {{2, true}, {3, true}}}));
        QVERIFY(!logRank(std::vector<std::vector<Life>>{}));
    }

    void chiSquareTailsAreThoseOfTheTables_data() {
        QTest::addColumn<double>("x");
        QTest::addColumn<int>("degrees");
        QTest::addColumn<double>("p");
        QTest::newRow("nothing") << 0.0 << 1 << 1.0;
        QTest::newRow("1") << 3.841459 << 1 << 0.05;
        QTest::newRow("2") << 5.991465 << 2 << 0.05;
        QTest::newRow("3") << 7.814728 << 3 << 0.05;
        QTest::newRow("5") << 15.086272 << 5 << 0.01;
        QTest::newRow("6") << 12.591587 << 6 << 0.05;
    }
    void chiSquareTailsAreThoseOfTheTables() {
        QFETCH(double, x);
        QFETCH(int, degrees);
        QFETCH(double, p);
        QVERIFY(isNear(chiSquareTail(x, degrees), p));
    }

    void publishedResultsAreReached() {
        const auto sexes = lung();
        if (sexes.empty())
            QSKIP("The reference data is not beside the source: ../shared/reference/lung.csv");
        const Survival men = survival(sexes[0]);
        const Survival women = survival(sexes[1]);
        QCOMPARE(men.n, 138);
        QCOMPARE(men.ends, 112);
        QCOMPARE(men.median, std::optional(270.0));
        QCOMPARE(women.n, 90);
        QCOMPARE(women.ends, 53);
        QCOMPARE(women.median, std::optional(426.0));
        const auto test = logRank(sexes);
        QVERIFY(test);
        QCOMPARE(test->degrees, 1);
        QCOMPARE(test->groups[0].observed, 112);
        QCOMPARE(QString::number(test->groups[0].expected, 'f', 2), u"91.58"_s);
        QCOMPARE(QString::number(test->chiSquare, 'f', 4), u"10.3267"_s);
        QCOMPARE(QString::number(test->p, 'f', 4), u"0.0013"_s);
    }

    // Printed by R's survfit(Surv(time, status) ~ sex, data = lung): intervals of the median on the log scale.
    void publishedIntervalsOfTheMedianAreReached() {
        const auto sexes = lung();
        if (sexes.empty())
            QSKIP("The reference data is not beside the source: ../shared/reference/lung.csv");
        const Survival men = survival(sexes[0]);
        const Survival women = survival(sexes[1]);
        QCOMPARE(men.medianLow, std::optional(212.0));
        QCOMPARE(men.medianHigh, std::optional(310.0));
        QCOMPARE(women.medianLow, std::optional(348.0));
        QCOMPARE(women.medianHigh, std::optional(550.0));
    }
};

QTEST_GUILESS_MAIN(TestSurvival)
#include "tst_survival.moc"
