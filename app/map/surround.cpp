// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/surround.h"

#include "map/label_placing.h"
#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <algorithm>
#include <cmath>

namespace map {
namespace {

using evidence::ClimateGroup;
using picture::LegendEntry;
using picture::LegendSection;
using records::AgreementStatus;

constexpr qreal margin = 12;
constexpr QSizeF leastForScale(420, 240);  // a smaller frame needs its room for the map
constexpr qreal scaleRoom = 120;  // pixels the scale bar may take

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("Map", text, nullptr, count);
}

// Counts agreements, not arcs: one of three places has three.
template <class Key, class Of>
qsizetype countOf(const MapLayout& layout, Key key, Of of) {
    QSet<records::AgreementId> ids;
    for (const MapLayout::Arc& arc : layout.arcs)
        if (of(arc) == key)
            ids.insert(arc.id);
    return ids.size();
}

picture::Legend legendOf(const MapLayout& layout, const picture::Theme& theme) {
    picture::Legend legend;
    LegendSection classes{shown(layout.colourBy), {}};
    for (int group = 0; group < classCount(layout.colourBy); ++group)
        if (const qsizetype count = countOf(layout, group, [](const auto& arc) { return arc.group; })) {
            LegendEntry entry{classShown(layout.colourBy, group), count, {}, {}, false, {}, {}, 1.6, {}};
            const ClassLook look = lookOf(theme, layout.colourBy, group);
            if (layout.colourBy == ColourBy::Climate) {
                entry.climate = ClimateGroup(group);
            } else {
                entry.colour = look.colour;
                entry.width = look.width + 0.6;
                entry.shape = look.shape;
            }
            if (layout.colourBy == ColourBy::Status)
                entry.status = AgreementStatus(group);
            classes.entries.push_back(std::move(entry));
        }
    LegendSection states{layout.colourBy == ColourBy::Status ? tr("Date of signing") : tr("Status"), {}};
    const int statusCount = layout.colourBy == ColourBy::Status ? 0 : records::wordCount<AgreementStatus>(); // said already
    for (int status = 0; status < statusCount; ++status)
        if (const qsizetype count = countOf(layout, AgreementStatus(status), [](const auto& arc) { return arc.status; }))
            states.entries.push_back({records::shown(AgreementStatus(status)), count, {}, AgreementStatus(status), false, {}, {}, 1.6, {}});
    const auto dating = [](const auto& arc) { return arc.dating; };
    if (const qsizetype count = countOf(layout, MapLayout::Dating::Undated, dating))
        states.entries.push_back({tr("Without a date"), count, {}, {}, true, {}, {}, 1.6, {}});
    if (const qsizetype count = countOf(layout, MapLayout::Dating::Possible, dating))
        states.entries.push_back({tr("Perhaps not yet signed"), count, {}, {}, true, {}, {}, 1.6, {}});
    LegendSection merged{tr("Merged"), {}};
    qsizetype agreements = 0, places = 0;
    for (const MapLayout::Bundle& bundle : layout.bundles)
        agreements += qsizetype(bundle.agreements.size());
    for (const MapLayout::Cluster& cluster : layout.clusters)
        places += cluster.places;
    if (agreements > 0)
        merged.entries.push_back({tr("Agreements side by side"), agreements, {}, {}, false, LegendEntry::Mark::Bundle, {}, 1.6, {}});
    if (places > 0)
        merged.entries.push_back({tr("Places, with their agreements"), places, {}, {}, false, LegendEntry::Mark::Cluster, {}, 1.6, {}});
    for (LegendSection* section : {&merged, &classes, &states})
        if (!section->entries.empty())
            legend.sections.push_back(std::move(*section));
    return legend;
}

// The largest of 1, 2, 5, 10 … kilometres that fits into the room in the middle of the frame, where it holds.
MapLayout::ScaleBar scaleBarOf(const MapLayout& layout, const Camera& camera, const Projection& projection, QPointF start) {
    const QTransform back = toPixels(camera, projection, layout.frame).inverted();
    const QPointF middle = layout.frame.center();
    const auto left = projection.inverse(back.map(middle - QPointF(scaleRoom / 2, 0)));
    const auto right = projection.inverse(back.map(middle + QPointF(scaleRoom / 2, 0)));
    if (!left || !right)
        return {};
    const double kilometres = picture::GreatCircle(*left, *right).kilometres();
    if (kilometres < 0.01)
        return {};
    const double power = std::pow(10.0, std::floor(std::log10(kilometres)));
    const double step = kilometres / power >= 5 ? 5 * power : kilometres / power >= 2 ? 2 * power : power;
    return {start, scaleRoom * step / kilometres, tr("%1 km at the centre").arg(QLocale().toString(step, 'g', 6))};
}

void addNotes(MapLayout& layout, const Content& content, const Network& network, const picture::Theme& theme) {
    QStringList notes;
    if (content.time.day && content.undatedHidden > 0)
        notes.append(tr("%n without a date not shown", int(content.undatedHidden)));
    const auto unplaced = std::count_if(network.unplaced.begin(), network.unplaced.end(),
                                        [&content](qsizetype row) { return isDrawn(content, row); });
    if (unplaced > 0)
        notes.append(tr("%n without a position not shown", int(unplaced)));
    const QFontMetricsF metrics(labelFont(theme, false));
    qreal y = layout.frame.top() + margin + metrics.ascent();
    for (const QString& note : notes) {
        layout.notes.push_back({{layout.frame.left() + margin, y}, note});
        y += metrics.height();
    }
}

// At the top of each circle, where it lies in the frame.
void addDistances(MapLayout& layout, const Camera& camera, const Projection& projection, const picture::Theme& theme) {
    const QTransform transform = toPixels(camera, projection, layout.frame);
    const QFontMetricsF metrics(labelFont(theme, false));
    for (const DistanceRing& ring : distanceRings(projection, pixelsPerUnit(camera, projection, layout.frame))) {
        const QString text = tr("%1 km").arg(QLocale().toString(ring.kilometres, 'g', 6));
        const QPointF top = transform.map(ring.line.first());
        const QPointF baseline = top + QPointF(-metrics.horizontalAdvance(text) / 2, -3);
        if (layout.frame.contains(metrics.boundingRect(text).translated(baseline).adjusted(-4, -4, 4, 4)))
            layout.distances.push_back({baseline, text});
    }
}

QString emptySentenceOf(const Content& content) {
    if (content.catalogue->agreements().size() == 0)
        return tr("No agreements yet. Add one, or import a list, and the ties between places appear here.");
    if (content.shown.count() == 0)
        return tr("No agreement passes the filter. Clear a condition to see the ties between places here.");
    for (qsizetype row = 0; row < content.shown.size(); ++row)
        if (isDrawn(content, row))
            return {};
    return tr("No agreement stands at this date. Move the time cursor to see the ties between places here.");
}

}  // namespace

void addSurround(MapLayout& layout, const Content& content, const Network& network, const Camera& camera,
                 const Projection& projection, const picture::Theme& theme, const MapOptions& options) {
    const QRectF& frame = layout.frame;
    layout.emptySentence = emptySentenceOf(content);
    const QFontMetricsF metrics(labelFont(theme, false));
    qreal bottom = frame.bottom() - margin;
    if (options.sources) {
        layout.sources = {{frame.left() + margin, bottom - metrics.descent()}, tr("Land and borders: Natural Earth")};
        bottom -= metrics.height() + 6;
    }
    if (options.scaleBar && frame.width() >= leastForScale.width() && frame.height() >= leastForScale.height())
        layout.scaleBar = scaleBarOf(layout, camera, projection, {frame.left() + margin, bottom - 2});
    if (options.legend) {
        picture::Legend legend = legendOf(layout, theme);
        const QSizeF size = picture::legendSize(legend, theme);
        // A legend that would cover more than a third of the map is no help.
        if (size.width() < frame.width() / 3 && size.height() < frame.height() * 0.75) {
            layout.legend = std::move(legend);
            layout.legendBox = {frame.right() - margin - size.width(), frame.bottom() - margin - size.height(), size.width(),
                                size.height()};
        }
    }
    addDistances(layout, camera, projection, theme);
    if (options.notes)
        addNotes(layout, content, network, theme);
}

}  // namespace map
