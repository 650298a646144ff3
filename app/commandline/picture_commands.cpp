// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commands.h"
#include "commandline/opening.h"

#include "charts/chart_choices.h"
#include "charts/chart_scene.h"
#include "charts/chart_sheet.h"
#include "charts/chart_table.h"
#include "charts/summary_charts.h"
#include "charts/summary_painter.h"
#include "explore/country_pair.h"
#include "map/map_picture.h"
#include "document/saved_views.h"
#include "document/trade_lines.h"
#include "report/trade_lines.h"
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

// The choice of this name, the first one where none is given; nothing for a name that there is not.
template <class Choice>
std::optional<Choice> choiceOf(const QString& name, int count) {
    for (int i = 0; i < count; ++i)
        if (name.isEmpty() || name == charts::word(Choice(i)))
            return Choice(i);
    return std::nullopt;
}

// What was chosen by options, or the saved chart of the name, which brings its filter and selection where none are given.
records::Result<charts::ChartChoices> choicesOf(const Options& options, Opened& opened) {
    const auto names = charts::chartNames();
    const bool isPlain = options.chart.isEmpty() || std::any_of(names.begin(), names.end(), [&](const charts::ChartName& name) { return name.name == options.chart; });
    charts::ChartChoices choices;
    if (!isPlain) {
        const auto saved = document::saved_views::find(*opened.document, document::saved_views::Kind::Chart, options.chart);
        if (!saved) {
            QStringList all;
            for (const charts::ChartName& name : names)
                all << name.name;
            return tl::unexpected(invalid(tr("There is no chart \u201c%1\u201d.").arg(options.chart.left(40)),
                                          tr("Choose one of %1, or one that the document keeps.").arg(all.join(u", "_s))));
        }
        const auto read = charts::ChartChoices::fromText(saved->content);
        if (!read)
            return tl::unexpected(read.error());
        choices = *read;
        if (const auto filter = explore::Filter::parse(choices.filter); filter && options.filter.isNull())
            opened.exploration->setFilter(*filter);
        if (const records::RecordRef record = opened.exploration->catalogue()->fromSlug(choices.selection); record.isValid() && options.select.isEmpty())
            opened.exploration->select(record);
    } else if (!options.chart.isEmpty()) {
        choices.chart = options.chart;
    }
    const auto measure = choiceOf<charts::TradeMeasure>(options.measure, 5);
    const auto flows = choiceOf<charts::TradeFlows>(options.flows, 3);
    if (!measure)
        return tl::unexpected(invalid(tr("There is no measure \u201c%1\u201d.").arg(options.measure.left(40)), tr("Choose nominal, real, index, growth or share.")));
    if (!flows)
        return tl::unexpected(invalid(tr("There are no flows \u201c%1\u201d.").arg(options.flows.left(40)), tr("Choose exports-imports, balance or total.")));
    if (!options.axis.isEmpty() && options.axis != u"linear" && options.axis != u"logarithmic")
        return tl::unexpected(invalid(tr("There is no axis \u201c%1\u201d.").arg(options.axis.left(40)), tr("Choose linear or logarithmic.")));
    if (!options.opinion.isEmpty() && options.opinion != u"reference" && options.opinion != u"both")
        return tl::unexpected(invalid(tr("There is no opinion \u201c%1\u201d.").arg(options.opinion.left(40)), tr("Choose reference or both.")));
    if (!options.measure.isEmpty())
        choices.measure = *measure;
    if (!options.flows.isEmpty())
        choices.flows = *flows;
    if (!options.axis.isEmpty())
        choices.scale = options.axis == u"logarithmic" ? charts::TradeScale::Logarithmic : charts::TradeScale::Linear;
    if (!options.opinion.isEmpty())
        choices.opinions = options.opinion == u"both" ? charts::Opinions::BothDirections : charts::Opinions::Reference;
    if (options.crises)
        choices.bands = charts::CrisisBands::Shown;
    return choices;
}

charts::ChartSpec tradeChart(const charts::ChartChoices& choices, const Opened& opened) {
    const explore::Exploration& exploration = *opened.exploration;
    auto pair = choices.pair(*exploration.catalogue());
    if (!pair.isValid())
        pair = explore::countryPair(*exploration.catalogue(), exploration.shown(), exploration.selection());
    charts::TradeAndOpinionOptions chart;
    chart.shown = exploration.shown();
    chart.selection = exploration.selection();
    choices.applyTo(chart);
    chart.deflator = ::report::deflator(*opened.document);
    if (const records::PlaceId world{exploration.catalogue()->fromSlug(u"WORLD").id}; world.isValid())
        for (const records::PlaceId reporter : {pair.first, pair.second})
            for (charts::TradeLine& line : ::report::tradeLines(*opened.document, reporter, world))
                chart.world.push_back(std::move(line));
    return charts::tradeAndOpinion(*exploration.catalogue(), ::report::tradeLines(*opened.document, pair.first, pair.second), pair.first, pair.second, chart);
}

// A chart with what is said of it in words.
struct Drawn {
    picture::Paint paint;
    QString title, description;
    charts::ChartTable table{};
    charts::ChartSheet sheet{};
};

records::Result<Drawn> drawnChart(const Options& options, Opened& opened, const picture::Theme& theme) {
    const auto choices = choicesOf(options, opened);
    if (!choices)
        return tl::unexpected(choices.error());
    if (choices->chart == charts::tradeAndOpinionName()) {
        charts::ChartSpec spec = tradeChart(*choices, opened);
        choices->word(spec);
        return Drawn{charts::chartPaint(spec, theme, QLocale(), opened.exploration->time().day), spec.title, spec.description, charts::chartTable(spec),
                     charts::chartSheet(spec)};
    }
    const document::Document& document = *opened.document;
    const charts::SummaryInput input{
        opened.exploration->catalogue(), opened.exploration->shown(), opened.exploration->filter(), document.now().toLocalTime().date(), QLocale(),
        [&document](auto one, auto other) { return ::report::tradeLines(document, one, other); },
        [&document] { return document::trade::pairs(document).value_or(std::vector<std::pair<records::PlaceId, records::PlaceId>>()); }};
    charts::SummarySpec spec = charts::summaryChart(choices->chart, input).value_or(charts::SummarySpec());
    choices->word(spec);
    return Drawn{charts::summaryPaint(spec, theme, QLocale()), spec.title, spec.description, charts::chartTable(spec), charts::chartSheet(spec)};
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

}  // namespace

Status view(const Options& options, Output& output) {
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
        if (tables::isChartFile(options.output)) {
            const auto saved = tables::writeChartFile(options.output, drawn->title, drawn->table, drawn->sheet);
            return saved ? Done : notDone(saved.error(), output);
        }
        paint = drawn->paint;
        exported.title = drawn->title;
        exported.description = drawn->description;
    } else {
        return notDone(invalid(tr("There is no view \u201c%1\u201d.").arg(options.view.left(40)), tr("Choose map, timeline, charts or window.")), output);
    }
    const auto written = picture::exportPicture(options.output, exported, paint);
    return written ? Done : notDone(written.error(), output);
}

}  // namespace commandline
