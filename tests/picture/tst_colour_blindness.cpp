// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture/theme.h"
#include <QTest>
#include <array>
#include <cmath>

using namespace picture;

namespace {

using Linear = std::array<double, 3>;

// G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, A physiologically-based model for simulation of color vision deficiency
// (2009): the matrices of full severity, on linear light.
struct Sight {
    const char* name;
    std::array<Linear, 3> rows;
};
const Sight sights[] = {{"common", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
                        {"protanopia", {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
                        {"deuteranopia", {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
                        {"tritanopia", {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}}};

double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

Linear seen(const QColor& colour, const Sight& sight) {
    const Linear light{linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
    Linear result{};
    for (size_t row = 0; row < 3; ++row)
        for (size_t i = 0; i < 3; ++i)
            result[row] += sight.rows[row][i] * light[i];
    for (double& part : result)
        part = std::clamp(part, 0.0, 1.0);
    return result;
}

double luminance(const Linear& light) {
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}

// CIE 1976 L*a*b*, white D65.
Linear lab(const Linear& light) {
    const double x = (0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.95047;
    const double y = luminance(light);
    const double z = (0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.08883;
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

double difference(const QColor& one, const QColor& other, const Sight& sight) {
    const Linear a = lab(seen(one, sight)), b = lab(seen(other, sight));
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

double contrast(const QColor& one, const QColor& other) {
    const double a = luminance(seen(one, sights[0])), b = luminance(seen(other, sights[0]));
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

// Colours that mean something can be told apart with each common kind of colour blindness. A difference of 2.3 is just
// noticeable side by side; thin lines apart from each other need several times as much.
class TestColourBlindness : public QObject {
    Q_OBJECT
    static std::vector<std::pair<const char*, Theme>> themes() {
        return {{"light", Theme::light()}, {"dark", Theme::dark()}, {"paper", Theme::paper()}};
    }
    static void compare(const std::vector<QColor>& colours, double least, const char* theme) {
        for (const Sight& sight : sights)
            for (size_t i = 0; i < colours.size(); ++i)
                for (size_t j = 0; j < i; ++j) {
                    const double apart = difference(colours[i], colours[j], sight);
                    QVERIFY2(apart >= least, qPrintable(QStringLiteral("%1, %2: %3 and %4 are %5 apart")
                                                            .arg(QLatin1String(theme), QLatin1String(sight.name), colours[i].name(), colours[j].name())
                                                            .arg(apart)));
                }
    }

private Q_SLOTS:
    void climatesCanBeToldApart() {
        for (const auto& [name, theme] : themes())
            compare({theme.cold, theme.mild, theme.warm}, 15, name);
    }
    void categoriesCanBeToldApart() {
        for (const auto& [name, theme] : themes()) {
            std::vector<QColor> colours;
            for (int number = 0; number < 7; ++number)
                colours.push_back(theme.category(number));
            compare(colours, 9, name);
        }
    }
    void theRampFallsInLightnessForEveryEye() {
        for (const auto& [name, theme] : themes())
            for (const Sight& sight : sights)
                for (int step = 0; step < 7; ++step) {
                    const double from = lab(seen(theme.ramp(step / 7.0), sight))[0], to = lab(seen(theme.ramp((step + 1) / 7.0), sight))[0];
                    const double change = theme.shade == Shade::Dark ? to - from : from - to;
                    QVERIFY2(change > 2, qPrintable(QStringLiteral("%1, %2, step %3: %4").arg(QLatin1String(name), QLatin1String(sight.name)).arg(step).arg(change)));
                }
    }
    void marksAreSeenOnLandAndWater() {
        for (const auto& [name, theme] : themes()) {
            std::vector<QColor> marks{theme.cold, theme.mild, theme.warm, theme.accent};
            for (int number = 0; number < 7; ++number)
                marks.push_back(theme.category(number));
            for (int step = 0; step <= 7; ++step)
                marks.push_back(theme.ramp(step / 7.0));
            for (const QColor& mark : marks)
                for (const QColor& ground : {theme.land, theme.water})
                    QVERIFY2(contrast(mark, ground) >= 3, qPrintable(QStringLiteral("%1: %2 on %3 is %4")
                                                                         .arg(QLatin1String(name), mark.name(), ground.name())
                                                                         .arg(contrast(mark, ground))));
        }
    }
};

QTEST_GUILESS_MAIN(TestColourBlindness)
#include "tst_colour_blindness.moc"
