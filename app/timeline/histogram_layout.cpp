// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/histogram_layout.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <optional>

namespace timeline {
namespace {

constexpr qreal leastBar = 4;      // pixels
constexpr qreal leastHeight = 30;

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("Timeline", text, nullptr, count);
}

// Months since the year 0; a bar begins at a multiple of its step.
QDate firstDayOf(int month) {
    return QDate(month / 12, month % 12 + 1, 1);
}

// Where a date belongs; nothing when it may belong to two bars.
std::optional<int> barOf(const records::PartialDate& date, int step) {
    if (!date.isKnown())
        return std::nullopt;
    const QDate first = QDate::fromJulianDay(date.earliest()), last = QDate::fromJulianDay(date.latest());
    const int from = (first.year() * 12 + first.month() - 1) / step * step, to = (last.year() * 12 + last.month() - 1) / step * step;
    return from == to ? std::optional(from) : std::nullopt;
}

} // namespace

Histogram layOutHistogram(const TimelineInput& input, const picture::TimeScale& scale, const QFontMetricsF& metrics, const QRectF& area,
                          const QLocale& locale) {
    Histogram histogram;
    if (input.order.apart.empty() || area.height() < leastHeight)
        return histogram;
    const qreal ofYear = (scale.right - scale.left) / scale.span.length() * 365.2425;
    const int step = ofYear >= 24 * leastBar ? 1 : ofYear >= leastBar ? 12 : ofYear * 5 >= leastBar ? 60 : 120;
    std::map<int, int> counts;
    for (const qsizetype row : input.order.apart) {
        if (const auto bar = barOf(input.catalogue->agreements().at(row).signedOn, step))
            ++counts[*bar];
        else
            ++histogram.undated;
    }
    histogram.frame = area;
    histogram.captionRect = QRectF(12, area.top(), scale.left - 24, area.height());
    histogram.caption = step == 1 ? tr("%Ln agreements by month of signing", int(input.order.apart.size()))
                                  : tr("%Ln agreements by year of signing", int(input.order.apart.size()));
    histogram.detail = histogram.undated > 0 ? tr("%Ln not dated well enough", histogram.undated) : tr("Zoom in to see each");
    // The tallest in sight is as high as there is room.
    const auto edges = [&](int month) {
        return std::pair(scale.cut(double(firstDayOf(month).toJulianDay())), scale.cut(double(firstDayOf(month + step).toJulianDay())));
    };
    int most = 1;
    for (const auto& [month, count] : counts)
        if (const auto [left, right] = edges(month); right - left >= 1)
            most = qMax(most, count);
    const qreal room = area.height() - metrics.height() - 4;
    const Histogram::Bin* tallest = nullptr;
    for (const auto& [month, count] : counts) {
        const auto [left, right] = edges(month);
        if (right - left < 1)
            continue;
        const qreal height = qMax(1.0, room * count / most);
        histogram.bins.push_back({QRectF(left, area.bottom() - height, qMax(1.0, right - left - 1), height), firstDayOf(month), firstDayOf(month + step).addDays(-1), count});
    }
    for (const Histogram::Bin& bin : histogram.bins)
        if (!tallest || bin.count > tallest->count)
            tallest = &bin;
    if (tallest) {
        histogram.mostLabel = locale.toString(tallest->count);
        const qreal width = metrics.horizontalAdvance(histogram.mostLabel) + 4;
        const qreal left = qBound(scale.left, tallest->rect.center().x() - width / 2, scale.right - width);
        histogram.mostRect = QRectF(left, tallest->rect.top() - metrics.height() - 1, width, metrics.height());
    }
    return histogram;
}

} // namespace timeline
