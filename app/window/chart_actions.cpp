// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/chart_actions.h"

#include "charts/charts_view.h"
#include "document/saved_views.h"
#include "window/main_window.h"
#include "window/save_chart_dialog.h"
#include "window/workspace.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;
namespace saved_views = document::saved_views;

namespace window {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ChartActions", text);
}

void list(MainWindow& window, charts::ChartsView& view) {
    std::vector<charts::SavedChart> charts;
    const auto saved = saved_views::all(window.workspace()->document(), saved_views::Kind::Chart);
    if (!saved)
        return window.sayError(saved.error());
    for (const saved_views::Saved& each : *saved)
        if (const auto choices = charts::ChartChoices::fromText(each.content))
            charts.push_back({each.name, *choices});
    view.setSaved(charts);
}

void save(MainWindow& window, charts::ChartsView& view) {
    if (window.workspace()->document().isReadOnly())
        return window.sayNotice(tr("The document cannot be changed, so the chart cannot be saved in it. %1").arg(window.workspace()->document().readOnlyReason()));
    const charts::SavedChart now{view.savedName(), view.choices()};
    auto* dialog = new SaveChartDialog(now, view.chartTitle(), view.chartSubtitle(), &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &SaveChartDialog::chosen, &view, [&window, &view](const charts::SavedChart& chart) {
        if (const auto done = saved_views::save(window.workspace()->document(), saved_views::Kind::Chart, chart.name, chart.choices.toText()); !done)
            return window.sayError(done.error());
        view.showSaved(chart.name);
        window.sayNotice(tr("The chart was saved as \u201c%1\u201d. The chooser above the chart has it.").arg(chart.name));
    });
    dialog->open();
}

}  // namespace

void followSavedCharts(MainWindow& window, charts::ChartsView& view) {
    list(window, view);
    QObject::connect(window.workspace(), &Workspace::documentChanged, &view, [&window, &view] { list(window, view); });
    QObject::connect(&view, &charts::ChartsView::saveRequested, &view, [&window, &view] { save(window, view); });
    QObject::connect(&view, &charts::ChartsView::removeRequested, &view, [&window](const QString& name) {
        if (const auto done = saved_views::remove(window.workspace()->document(), saved_views::Kind::Chart, name); !done)
            window.sayError(done.error());
    });
}

}  // namespace window
