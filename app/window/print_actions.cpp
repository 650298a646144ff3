// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/print_actions.h"

#include "charts/charts_view.h"
#include "map/map_view.h"
#include "report/paper.h"
#include "report/table_page.h"
#include "report/view_page.h"
#include "tables/chart_file.h"
#include "tables/record_table.h"
#include "timeline/timeline_picture.h"
#include "timeline/timeline_view.h"
#include "widgets/prompts.h"
#include "window/lazy_dock.h"
#include "window/main_window.h"
#include "window/report_dialog.h"
#include "window/workspace.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QSettings>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace window {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("PrintActions", text);
}

QString suggestion(const MainWindow& window, const QString& what, const QString& suffix) {
    const QFileInfo info(window.workspace()->document().path());
    return u"%1/%2 %3.%4"_s.arg(info.absolutePath(), info.completeBaseName(), what, suffix);
}

// The picture of the current view in a theme; the whole window's for panels that are no pictures.
struct CurrentPicture {
    QString title;
    picture::Paint paint;
    QSizeF size;
    QString description{};  // in words
};

CurrentPicture pictureOf(MainWindow& window, const picture::Theme& theme) {
    LazyDock* dock = window.currentDock();
    const QString name = dock->objectName();
    const explore::Exploration& exploration = window.workspace()->exploration();
    if (name == u"timeline" && window.timelineView()) {
        timeline::PictureOptions options;
        options.locale = window.locale();
        options.span = window.timelineView()->span();
        return {dock->windowTitle(), timeline::timelinePaint(exploration, theme, options), QSizeF(window.timelineView()->size())};
    }
    if (name == u"chart" && window.chartsView())
        return {window.chartsView()->title(), window.chartsView()->picturePaint(theme), QSizeF(window.chartsView()->pictureSize()),
                window.chartsView()->description()};
    window.raiseDock(u"map"_s);
    return {window.dock(u"map"_s)->windowTitle(), window.mapView()->picturePaint(theme), QSizeF(window.mapView()->size())};
}

bool isChart(MainWindow& window) {
    return window.currentDock()->objectName() == u"chart" && window.chartsView();
}

// In dots per inch; kept for the next time.
std::optional<int> chooseResolution(MainWindow& window) {
    const QList<int> resolutions{96, 192, 300, 600};
    const QStringList choices{tr("96 dots per inch, as on the screen"), tr("192 dots per inch, for slides"), tr("300 dots per inch, for print"), tr("600 dots per inch, for fine print")};
    QSettings settings;
    const qsizetype kept = resolutions.indexOf(settings.value(u"export/resolution"_s, 192).toInt());
    const auto chosen = window.prompts().choose(tr("Export the view"), tr("How fine should the picture be?"), choices, kept < 0 ? 1 : int(kept));
    if (!chosen)
        return std::nullopt;
    settings.setValue(u"export/resolution"_s, resolutions.at(*chosen));
    return resolutions.at(*chosen);
}

// The numbers of the chart as CSV or as a workbook.
void saveNumbers(MainWindow& window, const QString& path) {
    charts::ChartsView& view = *window.chartsView();
    if (const auto done = tables::writeChartFile(path, view.title(), view.table(), view.sheet()); !done)
        return window.sayError(done.error());
    window.sayNotice(tr("The numbers were saved as \u201c%1\u201d.").arg(path));
}

// What the paper shows, since no filter can be seen on it.
QString titleOnPaper(const MainWindow& window, const QString& title) {
    const explore::Exploration& exploration = window.workspace()->exploration();
    if (exploration.filter().isEmpty())
        return title;
    return tr("%1 \u2013 %2 of %3 agreements, filter: %4")
        .arg(title, window.locale().toString(exploration.shown().count()),
             window.locale().toString(exploration.catalogue()->agreements().size()), exploration.filter().print());
}

// Draws what the window shows in front on a printer: a table as rows, everything else as a picture.
void paintCurrent(MainWindow& window, QPrinter& printer) {
    const document::Document& document = window.workspace()->document();
    const QDate today = document.now().toLocalTime().date();
    if (const tables::RecordTable* table = window.currentTable()) {
        report::paintTable(printer, {titleOnPaper(window, records::shownTables(table->model().table())), table->view()->model(),
                                     table->visibleColumns(), document.name(), today, window.locale(), models::RecordModel::SavedRole});
        return;
    }
    const CurrentPicture current = pictureOf(window, picture::Theme::paper(window.font()));
    report::paintViewPage(printer, {titleOnPaper(window, current.title), current.paint, {}, document.name(), today, window.locale()});
}

std::unique_ptr<QPrinter> makePrinter(const MainWindow& window) {
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    const bool letter = window.locale().measurementSystem() == QLocale::ImperialUSSystem;
    QPageLayout layout = report::pageLayout(letter ? report::Paper::Letter : report::Paper::A4);
    layout.setOrientation(QPageLayout::Landscape);
    printer->setPageLayout(layout);
    printer->setDocName(window.workspace()->document().name());
    return printer;
}

}  // namespace

void exportView(MainWindow& window) {
    const CurrentPicture current = pictureOf(window, picture::Theme::light(window.font()));
    const auto path = window.prompts().chooseFileToSave(tr("Export the view"), suggestion(window, current.title.toLower(), u"png"_s),
                                                        isChart(window) ? tr("Pictures (*.png *.svg *.pdf);;Numbers (*.xlsx *.csv)") : tr("Pictures (*.png *.svg *.pdf)"));
    if (!path)
        return;
    if (isChart(window) && tables::isChartFile(*path))
        return saveNumbers(window, *path);
    picture::ExportOptions options;
    options.size = current.size;
    if (path->endsWith(u".png", Qt::CaseInsensitive)) {
        const auto resolution = chooseResolution(window);
        if (!resolution)
            return;
        options.scale = *resolution / picture::dotsOfAPixel;
    }
    options.title = current.title;
    options.description = current.description;
    if (const auto done = picture::exportPicture(*path, options, current.paint); !done)
        window.sayError(done.error());
    else
        window.sayNotice(tr("The picture was saved as \u201c%1\u201d.").arg(*path));
}

void makeReport(MainWindow& window) {
    auto* dialog = new ReportDialog(*window.workspace(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void printPreview(MainWindow& window) {
    const std::shared_ptr<QPrinter> printer = makePrinter(window);
    auto* dialog = new QPrintPreviewDialog(printer.get(), &window);
    dialog->setObjectName(u"printPreview"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, &window, [&window, printer](QPrinter* target) { paintCurrent(window, *target); });
    dialog->open();
}

void printView(MainWindow& window) {
    const std::unique_ptr<QPrinter> printer = makePrinter(window);
    QPrintDialog dialog(printer.get(), &window);
    if (dialog.exec() == QDialog::Accepted)
        paintCurrent(window, *printer);
}

}  // namespace window
