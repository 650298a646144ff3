// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/timeline_menu.h"

#include "timeline/timeline_view.h"
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
    return QCoreApplication::translate("TimelineMenu", text);
}

bool hasDocument(MainWindow& window) {
    return window.workspace() != nullptr;
}

void save(MainWindow& window, const timeline::LaneChoice& lanes) {
    QSettings settings;
    settings.setValue(u"timeline/lanes"_s, word(lanes.by));
    settings.setValue(u"timeline/order"_s, word(lanes.sort));
    if (window.timelineView())
        window.timelineView()->setLanes(lanes);
}

template <class Choice>
Choice choiceOf(const QString& saved, std::initializer_list<Choice> all) {
    for (const Choice choice : all)
        if (timeline::word(choice) == saved)
            return choice;
    return *all.begin();
}

constexpr auto kinds = {timeline::LanesBy::Agreement, timeline::LanesBy::Place, timeline::LanesBy::Country};
constexpr auto orders = {timeline::LaneSort::Signing, timeline::LaneSort::Name, timeline::LaneSort::Activity};

} // namespace

timeline::LaneChoice savedLanes() {
    const QSettings settings;
    return {choiceOf(settings.value(u"timeline/lanes"_s).toString(), kinds), choiceOf(settings.value(u"timeline/order"_s).toString(), orders)};
}

void addTimelineMenu(Actions& actions, QMenu* above) {
    QMenu* menu = above->addMenu(tr("&Timeline lanes"));
    const timeline::LaneChoice saved = savedLanes();
    const auto addGroup = [&](const auto& choices, const QStringList& texts, const QString& prefix, auto isChosen, auto change) {
        auto* group = new QActionGroup(&actions);
        auto text = texts.begin();
        for (const auto choice : choices) {
            QAction* action = actions.add(menu, {prefix + word(choice), *text++, {}, {},
                                                 [change, choice](MainWindow& window) {
                                                     timeline::LaneChoice lanes = savedLanes();
                                                     change(lanes, choice);
                                                     save(window, lanes);
                                                 },
                                                 hasDocument});
            action->setCheckable(true);
            action->setChecked(isChosen(choice));
            group->addAction(action);
        }
    };
    addGroup(
        kinds, {tr("&Agreement"), tr("&Place"), tr("&Country")}, u"lanes_"_s, [&](auto choice) { return choice == saved.by; },
        [](timeline::LaneChoice& lanes, timeline::LanesBy by) { lanes.by = by; });
    menu->addSeparator();
    addGroup(
        orders, {tr("In order of &signing"), tr("In order of &name"), tr("&Most activities first")}, u"laneOrder_"_s,
        [&](auto choice) { return choice == saved.sort; }, [](timeline::LaneChoice& lanes, timeline::LaneSort sort) { lanes.sort = sort; });
}

} // namespace window
