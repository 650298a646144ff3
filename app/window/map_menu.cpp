// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/map_menu.h"

#include "map/map_view.h"
#include "window/actions.h"
#include "window/main_window.h"
#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace window {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("MapMenu", text);
}

void change(MainWindow& window, const std::function<void(map::MapOptions&)>& how) {
    map::MapOptions options = savedMapOptions();
    how(options);
    QSettings settings;
    settings.setValue(u"map/projection"_s, map::word(options.projection));
    settings.setValue(u"map/colour"_s, map::word(options.colourBy));
    settings.setValue(u"map/graticule"_s, options.graticule);
    settings.setValue(u"map/nativeNames"_s, options.nativeNames);
    if (window.mapView())
        window.mapView()->setOptions(options);
}

bool hasDocument(MainWindow& window) {
    return window.workspace() != nullptr;
}

QString projectionText(map::ProjectionKind kind) {
    switch (kind) {
    case map::ProjectionKind::EqualEarth:
        return tr("&Equal Earth");
    case map::ProjectionKind::Robinson:
        return tr("&Robinson");
    case map::ProjectionKind::Mercator:
        return tr("&Mercator");
    case map::ProjectionKind::Globe:
        return tr("&Globe");
    case map::ProjectionKind::Equidistant:
        return tr("&Distances from the selected place");
    }
    return {};
}

QString colourText(map::ColourBy colouring) {
    switch (colouring) {
    case map::ColourBy::Climate:
        return tr("&Climate at signing");
    case map::ColourBy::Kind:
        return tr("&Kind");
    case map::ColourBy::Status:
        return tr("&Status");
    case map::ColourBy::Decade:
        return tr("&Decade of signing");
    case map::ColourBy::Activities:
        return tr("Number of &activities");
    }
    return {};
}

} // namespace

map::MapOptions savedMapOptions() {
    const QSettings settings;
    map::MapOptions options;
    options.projection = map::projectionFromWord(settings.value(u"map/projection"_s).toString()).value_or(options.projection);
    options.colourBy = map::colourByFromWord(settings.value(u"map/colour"_s).toString()).value_or(options.colourBy);
    options.graticule = settings.value(u"map/graticule"_s).toBool();
    options.nativeNames = settings.value(u"map/nativeNames"_s).toBool();
    return options;
}

void addMapMenu(Actions& actions, QMenu* menu) {
    const map::MapOptions saved = savedMapOptions();
    const auto addChoice = [&actions](QActionGroup* group, QMenu* to, const Actions::Spec& spec, bool isChosen) {
        QAction* action = actions.add(to, spec);
        action->setCheckable(true);
        action->setChecked(isChosen);
        if (group)
            group->addAction(action);
    };
    QMenu* projections = menu->addMenu(tr("&Projection"));
    auto* projection = new QActionGroup(&actions);
    for (int number = 0; number < map::projectionKindCount; ++number) {
        const auto kind = map::ProjectionKind(number);
        addChoice(projection, projections,
                  {u"projection_"_s + map::word(kind), projectionText(kind), {}, {},
                   [kind](MainWindow& window) { change(window, [kind](map::MapOptions& options) { options.projection = kind; }); }, hasDocument},
                  saved.projection == kind);
    }
    QMenu* colours = menu->addMenu(tr("&Colour of the lines"));
    auto* colour = new QActionGroup(&actions);
    for (int number = 0; number < map::colourByCount; ++number) {
        const auto by = map::ColourBy(number);
        addChoice(colour, colours,
                  {u"colour_"_s + map::word(by), colourText(by), {}, {},
                   [by](MainWindow& window) { change(window, [by](map::MapOptions& options) { options.colourBy = by; }); }, hasDocument},
                  saved.colourBy == by);
    }
    addChoice(nullptr, menu,
              {u"graticule"_s, tr("&Meridians and parallels"), {}, {},
               [](MainWindow& window) { change(window, [](map::MapOptions& options) { options.graticule = !options.graticule; }); }, hasDocument},
              saved.graticule);
    addChoice(nullptr, menu,
              {u"nativeNames"_s, tr("&Native names"), {}, {},
               [](MainWindow& window) { change(window, [](map::MapOptions& options) { options.nativeNames = !options.nativeNames; }); }, hasDocument},
              saved.nativeNames);
}

} // namespace window
