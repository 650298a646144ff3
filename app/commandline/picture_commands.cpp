// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/chart_picture.h"
#include "commandline/commands.h"
#include "commandline/opening.h"

#include "map/map_picture.h"
#include "tables/chart_file.h"
#include "timeline/timeline_picture.h"
#include "window/look.h"
#include "window/main_window.h"
#include "window/workspace.h"
#include <QApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace commandline {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

records::Result<QSizeF> sizeOf(const Options& options, QSizeF fallback) {
    if (options.size.isEmpty())
        return fallback;
    const QStringList parts = options.size.split(u'x');
    const int width = parts.value(0).toInt(), height = parts.value(1).toInt();
    if (parts.size() != 2 || width < 200 || height < 150 || width > 10000 || height > 10000)
        return tl::unexpected(invalid(tr("\u201c%1\u201d is not a size.").arg(options.size.left(40)), tr("Write width x height in pixels, such as 1440x900.")));
    // What one picture in memory may take.
    if (width * options.scale * height * options.scale > 200e6)
        return tl::unexpected(invalid(tr("A picture of %1 at scale %2 is too large.").arg(options.size).arg(options.scale), tr("Choose a smaller size or scale.")));
    return QSizeF(width, height);
}

records::Result<picture::Theme> themeOf(const Options& options) {
    const QFont font = QApplication::font();
    if (options.theme.isEmpty() || options.theme == u"light")
        return picture::Theme::light(font);
    if (options.theme == u"dark")
        return picture::Theme::dark(font);
    return tl::unexpected(invalid(tr("There is no theme \u201c%1\u201d.").arg(options.theme.left(40)), tr("Choose light or dark.")));
}

records::Result<map::MapOptions> mapOptionsOf(const Options& options) {
    map::MapOptions chosen;
    const auto projection = options.projection.isEmpty() ? std::optional(map::ProjectionKind::EqualEarth) : map::projectionFromWord(options.projection);
    const auto colouring = options.colour.isEmpty() ? std::optional(map::ColourBy::Climate) : map::colourByFromWord(options.colour);
    if (!projection)
        return tl::unexpected(invalid(tr("There is no projection \u201c%1\u201d.").arg(options.projection.left(40)), tr("Choose equal-earth, robinson, mercator, globe or equidistant.")));
    if (!colouring)
        return tl::unexpected(invalid(tr("Lines are not coloured by \u201c%1\u201d.").arg(options.colour.left(40)), tr("Choose climate, kind, status, decade or activities.")));
    chosen.projection = *projection;
    chosen.colourBy = *colouring;
    chosen.graticule = *projection != map::ProjectionKind::EqualEarth && *projection != map::ProjectionKind::Robinson;
    return chosen;
}

records::Result<timeline::LanesBy> lanesOf(const Options& options) {
    using timeline::LanesBy;
    for (const LanesBy by : {LanesBy::Agreement, LanesBy::Place, LanesBy::Country})
        if (options.lanes.isEmpty() || options.lanes == word(by))
            return by;
    return tl::unexpected(invalid(tr("The timeline has no lanes by \u201c%1\u201d.").arg(options.lanes.left(40)), tr("Choose agreement, place or country.")));
}

// The real main window, off the screen.
Status viewWindow(const Options& options, Opened opened, QSizeF size, const picture::Theme& theme, Output& output) {
    const explore::Filter filter = opened.exploration->filter();
    const explore::Selection selection = opened.exploration->selection();
    const explore::TimeCursor time = opened.exploration->time();
    const QString title = opened.document->name();
    auto workspace = window::Workspace::make(std::move(opened.document));
    if (!workspace)
        return notDone(workspace.error(), output);
    (*workspace)->exploration().setFilter(filter);
    (*workspace)->exploration().setSelection(selection);
    (*workspace)->exploration().setTime(time);
    window::apply(theme);
    window::MainWindow main(window::MainWindow::Layout::Default);
    main.setTheme(theme);
    main.resize(size.toSize());
    main.showDocument(std::move(*workspace));
    main.show();
    // What the window draws right after it is shown: layouts, then refined pictures.
    QEventLoop settling;
    QTimer::singleShot(600, &settling, &QEventLoop::quit);
    settling.exec();
    picture::ExportOptions exported;
    exported.size = size;
    exported.scale = options.scale;
    exported.title = title;
    const auto written = picture::exportPicture(options.output, exported, [&main](QPainter& painter, const QRectF&) { main.render(&painter); });
    return written ? Done : notDone(written.error(), output);
}

// What a picture lacks of what was asked for.
Status said(const QString& notDrawn, Output& output) {
    if (notDrawn.isEmpty())
        return Done;
    output.messages << u"entente: "_s << notDrawn << Qt::endl;
    return DoneWithFindings;
}

}  // namespace

Status view(const Options& asked, Output& output) {
    Options options = asked;
    if (options.dpi > 0)
        options.scale = options.dpi / picture::dotsOfAPixel;
    auto opened = openExploration(options, output);
    if (!opened)
        return NotDone;
    const auto size = sizeOf(options, options.view == u"timeline" ? QSizeF(1440, 480) : QSizeF(1440, 900));
    const auto theme = themeOf(options);
    if (const auto free = checkOutput(options, Target::File); !free)
        return notDone(free.error(), output);
    if (!size || !theme)
        return notDone(size ? theme.error() : size.error(), output);
    if (options.view == u"window")
        return viewWindow(options, std::move(*opened), *size, *theme, output);
    picture::Paint paint;
    QString notDrawn;
    picture::ExportOptions exported;
    exported.size = *size;
    exported.scale = options.scale;
    exported.title = opened->document->name();
    if (options.view == u"map") {
        const auto chosen = mapOptionsOf(options);
        if (!chosen)
            return notDone(chosen.error(), output);
        paint = map::mapPaint(*opened->exploration, *theme, *chosen);
    } else if (options.view == u"timeline") {
        timeline::PictureOptions picture;
        picture.medium = timeline::Medium::Screen;
        const auto lanes = lanesOf(options);
        if (!lanes)
            return notDone(lanes.error(), output);
        picture.lanes.by = *lanes;
        paint = timeline::timelinePaint(*opened->exploration, *theme, picture);
    } else if (options.view == u"charts") {
        const auto drawn = drawnChart(options, *opened, *theme);
        if (!drawn)
            return notDone(drawn.error(), output);
        notDrawn = drawn->notDrawn;
        if (tables::isChartFile(options.output)) {
            const auto saved = tables::writeChartFile(options.output, drawn->title, drawn->table, drawn->sheet);
            return saved ? said(notDrawn, output) : notDone(saved.error(), output);
        }
        paint = drawn->paint;
        exported.title = drawn->title;
        exported.description = drawn->description;
    } else {
        return notDone(invalid(tr("There is no view \u201c%1\u201d.").arg(options.view.left(40)), tr("Choose map, timeline, charts or window.")), output);
    }
    const auto written = picture::exportPicture(options.output, exported, paint);
    return written ? said(notDrawn, output) : notDone(written.error(), output);
}

}  // namespace commandline
