// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/flat_formulas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace map {
namespace {

constexpr double flattening = 1 / 298.257223563; // WGS84
constexpr double e2 = flattening * (2 - flattening);
const double e = std::sqrt(e2);

// Equal area on the ellipsoid is equal area on the authalic sphere. q as in J. P. Snyder, Map projections (1987), (3-12).
namespace authalic {
double q(double sine) {
    return (1 - e2) * (sine / (1 - e2 * sine * sine) + std::atanh(e * sine) / e);
}
const double qOfPole = q(1);
const double radius = std::sqrt(qOfPole / 2);

// The sine of the latitude whose q is given, by Newton: q is all but straight.
double sineFor(double wanted) {
    double sine = wanted / qOfPole;
    for (int i = 0; i < 6; ++i) {
        const double narrow = 1 - e2 * sine * sine;
        sine = std::clamp(sine - (q(sine) - wanted) * narrow * narrow / (2 * (1 - e2)), -1.0, 1.0);
    }
    return sine;
}
} // namespace authalic

} // namespace

namespace equalEarth {
namespace {

// The polynomial in the parametric latitude t, and its derivative.
constexpr double a1 = 1.340264, a2 = -0.081106, a3 = 0.000893, a4 = 0.003796;
const double m = std::sqrt(3.0) / 2;

double height(double t) {
    const double t2 = t * t;
    const double t6 = t2 * t2 * t2;
    return t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2));
}
double slope(double t) {
    const double t2 = t * t;
    const double t6 = t2 * t2 * t2;
    return a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2);
}

} // namespace

QPointF forward(double longitude, double latitude) {
    const double sine = m * std::clamp(authalic::q(std::sin(latitude)) / authalic::qOfPole, -1.0, 1.0);
    const double t = std::asin(sine);
    const double cosine = std::sqrt(1 - sine * sine);
    return QPointF(longitude * cosine / (m * slope(t)), height(t)) * authalic::radius;
}

QPointF inverse(QPointF plane) {
    const QPointF point = plane / authalic::radius;
    double t = point.y();
    for (int i = 0; i < 12; ++i) {
        const double step = (height(t) - point.y()) / slope(t);
        t -= step;
        if (std::abs(step) < 1e-14)
            break;
    }
    const double sine = std::clamp(std::sin(t) / m, -1.0, 1.0);
    return {point.x() * m * slope(t) / std::cos(t), std::asin(authalic::sineFor(sine * authalic::qOfPole))};
}

} // namespace equalEarth

namespace robinson {
namespace {

// For 0°, 5°, … 90°: the length of the parallel, and its distance from the equator.
constexpr std::array<double, 19> lengths{1.0000, 0.9986, 0.9954, 0.9900, 0.9822, 0.9730, 0.9600, 0.9427, 0.9216, 0.8962,
                                         0.8679, 0.8350, 0.7986, 0.7597, 0.7186, 0.6732, 0.6213, 0.5722, 0.5322};
constexpr std::array<double, 19> heights{0.0000, 0.0620, 0.1240, 0.1860, 0.2480, 0.3100, 0.3720, 0.4340, 0.4958, 0.5571,
                                         0.6176, 0.6769, 0.7346, 0.7903, 0.8435, 0.8936, 0.9394, 0.9761, 1.0000};
constexpr double across = 0.8487, up = 1.3523;

// A cubic through two neighbours of the table that meets the next one smoothly (Catmull & Rom 1974). Beyond the equator the
// table is mirrored: lengths are even and heights odd; beyond the pole it goes on straight.
double valueAt(const std::array<double, 19>& table, double fifths, int sign) {
    const int last = int(table.size()) - 1;
    const int at = std::clamp(int(fifths), 0, last - 1);
    const double share = fifths - at;
    const auto entry = [&](int i) {
        if (i < 0)
            return sign * table[size_t(-i)];
        return i <= last ? table[size_t(i)] : 2 * table[size_t(last)] - table[size_t(last - 1)];
    };
    const double before = entry(at - 1), from = entry(at), to = entry(at + 1), after = entry(at + 2);
    return from + share / 2 * (to - before + share * (2 * before - 5 * from + 4 * to - after + share * (3 * (from - to) + after - before)));
}

constexpr double fifthsPerRadian = 36 / std::numbers::pi;

} // namespace

QPointF forward(double longitude, double latitude) {
    const double fifths = std::min(std::abs(latitude) * fifthsPerRadian, 18.0);
    const double height = up * valueAt(heights, fifths, -1);
    return {across * valueAt(lengths, fifths, 1) * longitude, latitude < 0 ? -height : height};
}

QPointF inverse(QPointF plane) {
    // Heights rise with the latitude: halving finds it.
    const double wanted = std::abs(plane.y()) / up;
    double low = 0, high = 18;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (valueAt(heights, middle, -1) < wanted ? low : high) = middle;
    }
    const double latitude = low / fifthsPerRadian;
    return {plane.x() / (across * valueAt(lengths, low, 1)), plane.y() < 0 ? -latitude : latitude};
}

} // namespace robinson

namespace mercator {

QPointF forward(double longitude, double latitude) {
    const double sine = std::sin(std::clamp(latitude, -limit, limit));
    return {longitude, std::atanh(sine) - e * std::atanh(e * sine)};
}

QPointF inverse(QPointF plane) {
    // Snyder (7-9): the correction for the ellipsoid is small and settles at once.
    double sine = std::tanh(plane.y());
    for (int i = 0; i < 8; ++i)
        sine = std::tanh(plane.y() + e * std::atanh(e * sine));
    return {plane.x(), std::asin(sine)};
}

} // namespace mercator

} // namespace map
