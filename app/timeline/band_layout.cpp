// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/band_layout.h"

#include "picture/text_fit.h"
#include "timeline/timeline_words.h"
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace timeline {
namespace {

using evidence::Wave;
using records::RecordRef;
using records::Table;

struct Range {
    double low = 0;
    double high = 100;
};

// Whole tens around the values, at least twenty points high so that small moves stay small.
Range rangeOf(const std::vector<Wave>& waves) {
    double low = waves.front().value;
    double high = low;
    for (const Wave& wave : waves) {
        low = qMin(low, wave.value);
        high = qMax(high, wave.value);
    }
    Range range{std::floor((low - 2) / 10) * 10, std::ceil((high + 2) / 10) * 10};
    if (range.high - range.low < 20)
        range.high = range.low + 20;
    return range;
}

double dayOf(const Wave& wave) {
    return (double(wave.earliest) + double(wave.latest) + 1) / 2;
}

// The line through the points, cut at the left and right edge of the plot.
QPolygonF cutLine(const std::vector<QPointF>& points, qreal left, qreal right) {
    QPolygonF line;
    for (size_t i = 1; i < points.size(); ++i) {
        QPointF a = points[i - 1];
        QPointF b = points[i];
        if (b.x() < left || a.x() > right)
            continue;
        const auto at = [&](qreal x) { return a + (b - a) * ((x - a.x()) / (b.x() - a.x())); };
        const QPointF from = a.x() < left ? at(left) : a;
        const QPointF to = b.x() > right ? at(right) : b;
        if (line.isEmpty())
            line << from;
        line << to;
    }
    return line;
}

bool crosses(const QRectF& rect, const QLineF& line) {
    if (rect.contains(line.p1()) || rect.contains(line.p2()))
        return true;
    const QLineF sides[] = {{rect.topLeft(), rect.topRight()}, {rect.topRight(), rect.bottomRight()},
                            {rect.bottomRight(), rect.bottomLeft()}, {rect.bottomLeft(), rect.topLeft()}};
    return std::any_of(std::begin(sides), std::end(sides),
                       [&](const QLineF& side) { return side.intersects(line) == QLineF::BoundedIntersection; });
}

// Places the values beside their points: the reading first, then from the newest back; a value that would be struck through
// or touch another is left out, and the reading is never left out when it fits at all.
class ValuePlacer {
public:
    ValuePlacer(Band& band, const QFontMetricsF& metrics, const std::vector<QLineF>& obstacles)
        : m_band(band), m_metrics(metrics), m_obstacles(obstacles) {
        m_room.block(band.meanRect);
        for (const WavePoint& wave : band.waves)
            m_room.block(QRectF(wave.point - QPointF(2, 2), QSizeF(4, 4)));
    }
    void placeReading(WavePoint& wave, const QString& text) {
        const QSizeF size(m_metrics.horizontalAdvance(text) + m_metrics.height() * 0.56 + 6, m_metrics.height());
        const std::vector<QRectF> choices = around(wave.point, size, 7);
        for (const bool strict : {true, false})
            for (const QRectF& rect : choices)
                if (wave.label.isEmpty() && fits(rect) && (!strict || isClear(rect)) && m_room.take(rect, 0))
                    set(wave, text, rect);
    }
    void place(WavePoint& wave, const QString& text) {
        const QSizeF size(m_metrics.horizontalAdvance(text) + 2, m_metrics.height());
        for (const QRectF& rect : around(wave.point, size, 3))
            if (wave.label.isEmpty() && fits(rect) && isClear(rect) && m_room.take(rect, 1))
                set(wave, text, rect);
    }

private:
    // Above, below, then the corners and sides.
    static std::vector<QRectF> around(QPointF point, QSizeF size, qreal away) {
        const auto at = [&](qreal x, qreal y) { return QRectF(point + QPointF(x, y), size); };
        const qreal left = -away - size.width();
        const qreal up = -away - size.height();
        return {at(-size.width() / 2, up), at(-size.width() / 2, away), at(left, away / 2), at(away, away / 2),
                at(left, up + away / 2), at(away, up + away / 2), at(left, -size.height() / 2), at(away, -size.height() / 2)};
    }
    bool fits(const QRectF& rect) const { return m_band.frame.contains(rect); }
    bool isClear(const QRectF& rect) const {
        const QRectF core = rect.adjusted(0, 3, 0, -3);  // digits fill the middle of their line
        return std::none_of(m_obstacles.begin(), m_obstacles.end(), [&](const QLineF& line) { return crosses(core, line); });
    }
    static void set(WavePoint& wave, const QString& text, const QRectF& rect) {
        wave.label = text;
        wave.labelRect = rect;
    }

    Band& m_band;
    const QFontMetricsF& m_metrics;
    std::vector<QLineF> m_obstacles;
    picture::LabelRoom m_room;
};

// What a value must not be written over: the series itself, the mean, the signing and the point in time.
std::vector<QLineF> obstacles(const Band& band, const TimelineInput& input, const picture::TimeScale& scale) {
    std::vector<QLineF> lines{band.mean};
    for (const QPolygonF& line : band.lines)
        for (qsizetype i = 1; i < line.size(); ++i)
            lines.emplace_back(line[i - 1], line[i]);
    const auto upright = [&](double day) { lines.emplace_back(scale.x(day), band.frame.top(), scale.x(day), band.frame.bottom()); };
    if (const qsizetype row = currentDatedAgreement(input); row >= 0)
        upright(double(input.catalogue->agreements().at(row).signedOn.earliest()));
    if (input.time.day)
        upright(double(*input.time.day));
    return lines;
}

void placeValues(Band& band, const TimelineInput& input, const picture::TimeScale& scale, const QFontMetricsF& metrics) {
    ValuePlacer placer(band, metrics, obstacles(band, input, scale));
    const auto value = [&](const WavePoint& wave) { return input.catalogue->polls().find({wave.record.id})->value.text(); };
    for (WavePoint& wave : band.waves)
        if (wave.isReading)
            placer.placeReading(wave, value(wave));
    for (size_t i = band.waves.size(); i-- > 0;)
        if (!band.waves[i].isReading)
            placer.place(band.waves[i], value(band.waves[i]));
}

void layOutSeries(Band& band, const TimelineInput& input, const picture::TimeScale& scale, const QFontMetricsF& metrics) {
    const explore::Catalogue& catalogue = *input.catalogue;
    const explore::PollSeries& series = catalogue.series()[size_t(band.series)];
    const std::vector<Wave> waves = catalogue.waves(series);
    if (waves.empty())
        return;
    const Range range = rangeOf(waves);
    const QRectF plot = band.frame.adjusted(0, metrics.height() * 0.8, 0, -metrics.height() - 2);
    const auto yOf = [&](double value) { return plot.bottom() - (value - range.low) / (range.high - range.low) * plot.height(); };
    band.low = QString::number(range.low);
    band.high = QString::number(range.high);
    band.lowY = yOf(range.low);
    band.highY = yOf(range.high);

    int reading = -1;
    const qsizetype row = currentDatedAgreement(input);
    if (row >= 0 && catalogue.climate(row).series == band.series) {
        reading = catalogue.climate(row).detail.reading;
        band.group = catalogue.climate(row).group;
    }
    double sum = 0;
    std::vector<QPointF> points;
    for (size_t i = 0; i < waves.size(); ++i) {
        sum += waves[i].value;
        points.emplace_back(scale.x(dayOf(waves[i])), yOf(waves[i].value));
        if (points.back().x() < scale.left || points.back().x() > scale.right)
            continue;
        WavePoint wave;
        wave.record = {Table::Poll, catalogue.polls().at(series.polls[i]).id.value};
        wave.point = points.back();
        wave.isReading = int(i) == reading;
        wave.hovered = input.hovered == wave.record;
        band.waves.push_back(wave);
    }
    if (QPolygonF line = cutLine(points, scale.left, scale.right); line.size() > 1)
        band.lines.push_back(line);
    const double mean = sum / double(waves.size());
    band.mean = QLineF(scale.left, yOf(mean), scale.right, yOf(mean));
    band.meanLabel = QCoreApplication::translate("Timeline", "mean %1").arg(QLocale().toString(mean, 'f', 1));
    const qreal width = metrics.horizontalAdvance(band.meanLabel) + 2;
    band.meanRect = QRectF(scale.left + 6, yOf(mean) - metrics.height() - 1, width, metrics.height());
    placeValues(band, input, scale, metrics);
}

}  // namespace

qsizetype currentDatedAgreement(const TimelineInput& input) {
    if (input.selection.current.table != Table::Agreement)
        return -1;
    const qsizetype row = input.catalogue->agreements().indexOf({input.selection.current.id});
    return row >= 0 && input.catalogue->agreements().at(row).signedOn.isKnown() ? row : -1;
}

Band layOutBand(const TimelineInput& input, const picture::TimeScale& scale,
                const QFontMetricsF& metrics, const QRectF& frame, const QRectF& caption) {
    Band band;
    band.frame = frame;
    band.captionRect = caption;
    if (!input.pair.isValid())
        return band;
    const std::vector<qsizetype> found = input.catalogue->seriesOf(input.pair.first, input.pair.second);
    if (found.empty()) {
        band.question = QCoreApplication::translate("Timeline", "No polling for this pair");
        return band;
    }
    band.series = found.front();
    const explore::PollSeries& series = input.catalogue->series()[size_t(band.series)];
    band.pollster = metrics.elidedText(seriesName(series), Qt::ElideRight, caption.width());
    const QString question = seriesSubject(*input.catalogue, series, NameLength::Full);
    band.question = metrics.horizontalAdvance(question) <= caption.width()
                        ? question
                        : metrics.elidedText(seriesSubject(*input.catalogue, series, NameLength::Code), Qt::ElideRight, caption.width());
    layOutSeries(band, input, scale, metrics);
    return band;
}

}  // namespace timeline
