// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/label_placing.h"

#include <QLocale>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace map {
namespace {

constexpr qreal roomPerLabel = 11'000;    // square pixels
constexpr double shareOfFaded = 0.4;      // of the labels, beside what stands out
constexpr qreal largeMark = 3.6;          // radius of a mark that no label may cover

// A mark that may have a label.
struct Marked {
    records::PlaceId id;
    QPointF centre;
    qreal radius = 0;
    int agreements = 0;
    int more = 0; // places beside the one that gives its name
    bool emphasised = false, selected = false;
};

QRectF around(QPointF centre, qreal radius) {
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

// Eight places for a box beside a mark, the ones that read best first.
std::array<QPointF, 8> corners(const Marked& place, QSizeF size) {
    const qreal away = place.radius + (place.selected ? 7 : 3);  // the selected one has a ring
    const qreal slant = place.radius * 0.7 + 2;
    const QPointF& at = place.centre;
    const qreal width = size.width();
    const qreal height = size.height();
    return {QPointF(at.x() + away, at.y() - height / 2),
            QPointF(at.x() - away - width, at.y() - height / 2),
            QPointF(at.x() + slant, at.y() - slant - height),
            QPointF(at.x() + slant, at.y() + slant),
            QPointF(at.x() - slant - width, at.y() - slant - height),
            QPointF(at.x() - slant - width, at.y() + slant),
            QPointF(at.x() - width / 2, at.y() - away - height),
            QPointF(at.x() - width / 2, at.y() + away)};
}

// The most important first.
std::vector<Marked> markedIn(const MapLayout& layout) {
    std::vector<Marked> marked;
    marked.reserve(layout.places.size() + layout.clusters.size());
    for (const MapLayout::Place& place : layout.places)
        marked.push_back({place.id, place.centre, place.radius, place.agreements, 0, place.emphasised && layout.fades, place.selected});
    for (const MapLayout::Cluster& cluster : layout.clusters)
        marked.push_back({cluster.lead, cluster.centre, cluster.radius, cluster.agreements, cluster.places - 1, false, false});
    std::stable_sort(marked.begin(), marked.end(), [](const Marked& one, const Marked& other) {
        return std::tuple(other.selected, other.emphasised, other.agreements) < std::tuple(one.selected, one.emphasised, one.agreements);
    });
    return marked;
}

picture::LabelRoom roomBesideSurround(const MapLayout& layout, const picture::Theme& theme) {
    picture::LabelRoom room;
    room.block(layout.legendBox);
    const QFontMetricsF metrics(labelFont(theme, false));
    const auto blockText = [&](QPointF baseline, const QString& text) {
        room.block(metrics.boundingRect(text).translated(baseline));
    };
    if (layout.scaleBar.length > 0) {
        room.block(QRectF(layout.scaleBar.start - QPointF(4, 8), QSizeF(layout.scaleBar.length + 8, 12)));
        blockText(layout.scaleBar.start - QPointF(0, 8), layout.scaleBar.text);
    }
    blockText(layout.sources.baseline, layout.sources.text);
    for (const std::vector<MapLayout::Line>* lines : {&layout.notes, &layout.distances})
        for (const MapLayout::Line& line : *lines)
            blockText(line.baseline, line.text);
    for (const MapLayout::Arc& arc : layout.arcs)
        if (arc.mark)
            room.block(QRectF(*arc.mark - QPointF(6, 6), QSizeF(12, 12)));
    return room;
}

}  // namespace

QFont labelFont(const picture::Theme& theme, bool emphasised) {
    return picture::sizedInPixels(theme.font(emphasised ? picture::TextSize::Body : picture::TextSize::Small, emphasised));
}

void placeLabels(MapLayout& layout, const explore::Catalogue& catalogue, const picture::Theme& theme, const MapOptions& options) {
    picture::LabelRoom room = roomBesideSurround(layout, theme);
    picture::LabelRoom marks;
    const std::vector<Marked> marked = markedIn(layout);
    for (const Marked& mark : marked)
        if (mark.emphasised || mark.selected || mark.radius >= largeMark)
            marks.block(around(mark.centre, mark.radius));

    const QRectF inner = layout.frame.adjusted(4, 4, -4, -4);
    const qsizetype most = options.mostLabels >= 0 ? options.mostLabels
                                                   : qsizetype(inner.width() * inner.height() / roomPerLabel);
    qsizetype tries = 12 * most; // where there is no room for the large, there is none for the many small
    for (const Marked& mark : marked) {
        const bool emphasised = mark.selected || mark.emphasised;
        // Beside what stands out a few of the others tell where one is.
        const bool crowded = layout.fades && qsizetype(marked.size()) > most;
        const qsizetype left = crowded && !emphasised ? qsizetype(double(most) * shareOfFaded) : most;
        if (qsizetype(layout.labels.size()) >= left || --tries < 0)
            break;
        const records::Place* record = catalogue.places().find(mark.id);
        QString text = record->name;
        if (options.nativeNames && (emphasised || !layout.fades) && !record->nativeName.isEmpty() && record->nativeName != record->name)
            text += u"  "_s + record->nativeName;
        if (mark.more > 0)
            text += u" +"_s + QLocale().toString(mark.more);
        const QFontMetricsF metrics(labelFont(theme, emphasised));
        // Ascent and descent of the font leave air above small letters; the box of capitals sits closer.
        const QSizeF size(metrics.horizontalAdvance(text), metrics.capHeight() + metrics.descent() + 3);
        for (QPointF corner : corners(mark, size)) {
            const QRectF box(corner, size);
            // The selected place has its name even where its partners crowd around it.
            if (!inner.contains(box) || !(mark.selected || marks.isFree(box, 1)) || !room.take(box, 2))
                continue;
            layout.labels.push_back({mark.id, text, box, {box.left(), box.bottom() - metrics.descent()}, emphasised});
            break;
        }
    }
}

}  // namespace map
