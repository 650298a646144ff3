// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_picture.h"

#include "timeline/timeline_painter.h"
#include <QDate>
#include <QPainter>

namespace timeline {

picture::Paint timelinePaint(const explore::Exploration& exploration, const picture::Theme& theme, const PictureOptions& options) {
    const explore::Catalogue& catalogue = *exploration.catalogue();
    TimelineInput input;
    input.catalogue = exploration.catalogue();
    input.emphasised = exploration.emphasised();
    input.selection = exploration.selection();
    input.time = exploration.time();
    input.pair = explore::countryPair(catalogue, exploration.shown(), input.selection);
    const qint64 today = options.today > 0 ? options.today : QDate::currentDate().toJulianDay();
    input.span = options.span.isValid() ? options.span : fittingSpan(catalogue, exploration.shown(), input.pair, today);
    input.order = laneOrder(catalogue, exploration.shown(), input.emphasised, input.selection.current, options.lanes, input.span);
    const TimelineOptions layoutOptions{theme.base, options.locale, today, options.medium};
    return [input, layoutOptions, theme](QPainter& painter, const QRectF& frame) {
        TimelineInput sized = input;
        sized.size = frame.size();
        painter.save();
        painter.translate(frame.topLeft());
        paint(painter, layOut(sized, layoutOptions), theme);
        painter.restore();
    };
}

}  // namespace timeline
