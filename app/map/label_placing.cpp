// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/label_placing.h"

#include <array>

using namespace Qt::StringLiterals;

namespace map {
namespace {

constexpr qreal roomPerLabel = 11'000;    // square pixels
constexpr double shareOfFaded = 0.4;      // of the labels, beside what stands out
constexpr qreal largeMark = 3.6;          // radius of a mark that no label may cover

QRectF around(const MapLayout::Place& place, qreal more) {
    const qreal radius = place.radius + more;
    return {place.centre.x() - radius, place.centre.y() - radius, 2 * radius, 2 * radius};
}

// Eight places for a box beside a mark, the ones that read best first.
std::array<QPointF, 8> corners(const MapLayout::Place& place, QSizeF size) {
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
    for (const MapLayout::Line& note : layout.notes)
        blockText(note.baseline, note.text);
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
    for (const MapLayout::Place& place : layout.places)
        if (place.emphasised || place.selected || place.radius >= largeMark)
            marks.block(around(place, 0));

    const QRectF inner = layout.frame.adjusted(4, 4, -4, -4);
    const qsizetype most = options.mostLabels >= 0 ? options.mostLabels
                                                   : qsizetype(inner.width() * inner.height() / roomPerLabel);
    for (const MapLayout::Place& place : layout.places) {
        const bool emphasised = place.selected || (place.emphasised && layout.fades);
        // Beside what stands out a few of the others tell where one is.
        const bool crowded = layout.fades && qsizetype(layout.places.size()) > most;
        const qsizetype left = crowded && !emphasised ? qsizetype(double(most) * shareOfFaded) : most;
        if (qsizetype(layout.labels.size()) >= left)
            break;
        const records::Place* record = catalogue.places().find(place.id);
        QString text = record->name;
        if (options.nativeNames && (emphasised || !layout.fades) && !record->nativeName.isEmpty())
            text += u"  "_s + record->nativeName;
        const QFontMetricsF metrics(labelFont(theme, emphasised));
        // Ascent and descent of the font leave air above small letters; the box of capitals sits closer.
        const QSizeF size(metrics.horizontalAdvance(text), metrics.capHeight() + metrics.descent() + 3);
        for (QPointF corner : corners(place, size)) {
            const QRectF box(corner, size);
            // The selected place has its name even where its partners crowd around it.
            if (!inner.contains(box) || !(place.selected || marks.isFree(box, 1)) || !room.take(box, 2))
                continue;
            layout.labels.push_back({place.id, text, box, {box.left(), box.bottom() - metrics.descent()}, emphasised});
            break;
        }
    }
}

}  // namespace map
