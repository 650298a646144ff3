// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/main_window.h"

#include "charts/charts_view.h"
#include "map/map_view.h"
#include "profile/profile_view.h"
#include "tables/record_table.h"
#include "tables/trade_table.h"
#include "timeline/timeline_view.h"
#include "widgets/message_bar.h"
#include "window/actions.h"
#include "window/chart_actions.h"
#include "window/dialog_prompts.h"
#include "window/exchange_actions.h"
#include "window/filter_panel.h"
#include "window/lazy_dock.h"
#include "window/map_menu.h"
#include "window/search_box.h"
#include "window/panel_sizes.h"
#include "window/record_actions.h"
#include "window/start_page.h"
#include "window/time_bar.h"
#include "window/timeline_menu.h"
#include "window/workspace.h"
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QSettings>
#include <QStyle>
#include <QTabBar>
#include <QToolBar>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using records::Table;

namespace window {

MainWindow::MainWindow(Layout layout, QWidget* parent)
    : QMainWindow(parent), m_theme(themeFor(savedTheme())), m_prompts(std::make_unique<DialogPrompts>(this)), m_layout(layout) {
    setObjectName(u"mainWindow"_s);
    setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks | QMainWindow::GroupedDragging);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
    makeDocks();
    m_actions = std::make_unique<Actions>(*this);
    makeToolBar();
    makeStatusLine();
    resize(1440, 900);
    setMinimumSize(720, 480);
    setAcceptDrops(true);
    for (LazyDock* each : m_docks)
        each->hide();
    m_sizes = new PanelSizes(*this, {dock(u"filter"_s), dock(u"profile"_s)}, {dock(u"timeline"_s)});
    m_actions->refresh();
    refreshTitle();
}

MainWindow::~MainWindow() {
    leaveDocument();
}

LazyDock* MainWindow::addDock(const QString& name, const QString& title) {
    auto* made = new LazyDock(name, title, this);
    m_docks << made;
    connect(made, &QDockWidget::visibilityChanged, this, [this] { QTimer::singleShot(0, this, &MainWindow::placeMessage); });
    return made;
}

void MainWindow::makeDocks() {
    addDock(u"filter"_s, tr("Filter"));
    addDock(u"map"_s, tr("Map"));
    addDock(u"chart"_s, tr("Chart"));
    for (const Table table : models::shownTables())
        addDock(records::tableName(table), records::shownTables(table));
    addDock(records::tableName(Table::TradeFlow), records::shownTables(Table::TradeFlow));
    addDock(u"timeline"_s, tr("Timeline"));
    addDock(u"profile"_s, tr("Profile"));
}

LazyDock* MainWindow::dock(const QString& name) const {
    for (LazyDock* each : m_docks)
        if (each->objectName() == name)
            return each;
    return nullptr;
}

// Filter at the left, the profile at the right, the timeline below, everything else as tabs in the middle.
void MainWindow::arrangeDocks() {
    addDockWidget(Qt::LeftDockWidgetArea, dock(u"filter"_s));
    addDockWidget(Qt::RightDockWidgetArea, dock(u"profile"_s));
    addDockWidget(Qt::BottomDockWidgetArea, dock(u"timeline"_s));
    LazyDock* first = dock(u"map"_s);
    addDockWidget(Qt::TopDockWidgetArea, first);
    const QStringList aside{u"filter"_s, u"profile"_s, u"timeline"_s, u"map"_s};
    const QStringList atFirst{u"chart"_s, u"agreement"_s, u"place"_s, u"activity"_s};
    for (LazyDock* each : m_docks) {
        if (aside.contains(each->objectName()))
            continue;
        addDockWidget(Qt::TopDockWidgetArea, each);
        tabifyDockWidget(first, each);
        each->setFloating(false);
        each->hideTitle();
        each->setVisible(atFirst.contains(each->objectName()));
    }
    first->hideTitle();
    for (const QString& name : aside) {
        dock(name)->setFloating(false);
        dock(name)->show();
    }
    // Raising twice does nothing the second time, so a window that is not shown yet raises only then.
    m_isArranged = !isVisible();
    if (isVisible())
        first->raise();
    resizeDocks({dock(u"filter"_s), first, dock(u"profile"_s)}, {230, qMax(300, width() - 230 - 330), 330}, Qt::Horizontal);
    resizeDocks({first, dock(u"timeline"_s)}, {qMax(240, height() - 100 - 270), 270}, Qt::Vertical);
    m_sizes->want({230, 330, 270});
}

void MainWindow::restoreDefaultLayout() {
    if (!m_workspace)
        return;
    for (LazyDock* each : m_docks)
        removeDockWidget(each);
    arrangeDocks();
}

void MainWindow::fillDocks() {
    Workspace& space = *m_workspace;
    dock(u"filter"_s)->setMake([this, &space](QWidget* parent) {
        m_filter = new FilterPanel(space.exploration(), parent);
        m_filter->setTheme(m_theme);
        return m_filter;
    });
    dock(u"map"_s)->setMake([this, &space](QWidget* parent) {
        m_map = new map::MapView(space.exploration(), parent);
        m_map->setTheme(m_theme);
        m_map->setOptions(savedMapOptions());
        return m_map;
    });
    dock(u"timeline"_s)->setMake([this, &space](QWidget* parent) {
        m_timeline = new timeline::TimelineView(space.exploration(), parent);
        m_timeline->setTheme(m_theme);
        m_timeline->setLanes(savedLanes());
        connect(m_timeline, &timeline::TimelineView::playingChanged, m_timeBar, &TimeBar::setPlaying);
        connect(m_timeline, &timeline::TimelineView::openRequested, this, [this] { raiseDock(u"profile"_s); });
        return m_timeline;
    });
    dock(u"chart"_s)->setMake([this, &space](QWidget* parent) {
        m_chart = new charts::ChartsView(space.exploration(), {[&space](auto one, auto other) { return space.trade(one, other); },
                                                               [&space] { return space.tradePairs(); }, [&space] { return space.today(); },
                                                               [&space] { return space.deflator(); }}, parent);
        m_chart->setTheme(m_theme);
        followSavedCharts(*this, *m_chart);
        connect(m_chart, &charts::ChartsView::copied, this, [this](const QString& sentence) { sayNotice(sentence); });
        return m_chart;
    });
    dock(u"profile"_s)->setMake([this, &space](QWidget* parent) {
        m_profile = new profile::ProfileView(space.exploration(), parent);
        m_profile->setTheme(m_theme);
        m_profile->setCountResting([&space](records::SourceId source) { return space.resting(source); });
        connect(m_profile, &profile::ProfileView::briefingRequested, this, [this] { m_actions->trigger(u"report"_s); });
        return m_profile;
    });
    dock(records::tableName(Table::TradeFlow))->setMake([this, &space](QWidget* parent) {
        auto* made = new tables::TradeTable(space.exploration(), space.tradeReading(), parent);
        made->findChild<QAbstractItemView*>()->addAction(m_actions->action(u"copy"_s));
        return made;
    });
    for (const Table table : models::shownTables())
        dock(records::tableName(table))->setMake([this, table, &space](QWidget* parent) {
            auto* made = new tables::RecordTable(
                table, space.exploration(),
                [this](records::RecordRef record, QStringView field, const QString& typed) { return setField(record, field, typed); }, parent);
            made->model().setEditMany([this](const QString& label, const std::vector<document::CellEdit>& cells) { return setFields(label, cells); });
            made->setSearch([&space](const QString& text) { return space.searchIndex().find(text, 200); });
            connect(made, &tables::RecordTable::newRequested, this,
                    [this](Table wanted, const QString& name, records::RecordRef record, const QString& field) { makeForCell(*this, wanted, name, record, field); });
            connect(made, &tables::RecordTable::pasteSpecialRequested, this, [this] { m_actions->trigger(u"pasteTable"_s); });
            connect(made, &tables::RecordTable::refusalsChanged, this, &MainWindow::refreshStatus);
            connect(made, &tables::RecordTable::typingChanged, this, &MainWindow::refreshStatus);
            connect(made, &tables::RecordTable::saveCopyRequested, this, [this] { m_actions->trigger(u"saveCopy"_s); });
            const QHash<Table, QString> adding{{Table::Agreement, u"newAgreement"_s}, {Table::Place, u"newPlace"_s}, {Table::Activity, u"newActivity"_s},
                                               {Table::Source, u"newSource"_s}};
            if (const QAction* add = m_actions->action(adding.value(table)); add && !space.document().isReadOnly())
                made->setEmptyHint(tr("Add one with %1.").arg(add->shortcut().isEmpty() ? tr("Records > %1").arg(add->text().remove(u'&').remove(u'\u2026'))
                                                                                          : add->shortcut().toString(QKeySequence::NativeText)));
            for (const QString& name : {u"copy"_s, u"paste"_s, u"fillDown"_s, u"setValue"_s, u"citeSource"_s, u"duplicate"_s, u"remove"_s})
                made->view()->addAction(m_actions->action(name));
            made->setReadOnly(space.document().isReadOnly());
            made->restoreLayout(QSettings().value(u"tables/%1"_s.arg(records::tableName(table))).toByteArray());
            return made;
        });
}

void MainWindow::makeToolBar() {
    QToolBar* bar = addToolBar(tr("Main tool bar"));
    bar->setObjectName(u"mainToolBar"_s);
    bar->setMovable(false);
    bar->setIconSize({18, 18});
    m_search = new SearchBox(bar);
    m_timeBar = new TimeBar(bar);
    connect(m_timeBar, &TimeBar::playRequested, this, [this](bool playing) {
        if (m_timeline)
            m_timeline->play(playing);
    });
    for (const QString& name : {u"back"_s, u"forward"_s})
        bar->addAction(m_actions->action(name));
    bar->addWidget(m_search);
    for (const QString& name : {u"undo"_s, u"redo"_s, u"print"_s, u"export"_s})
        bar->addAction(m_actions->action(name));
    auto* stretch = new QWidget(bar);
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(stretch);
    bar->addWidget(m_timeBar);
    m_search->setWorkspace(nullptr);
    m_timeBar->setPlayIcon(icon(u"play"_s, m_theme), icon(u"pause"_s, m_theme));
    // Messages lie over the views, so that nothing moves when one comes.
    m_message = new widgets::MessageBar(this);
    m_message->setAutoFillBackground(true);
    connect(m_message, &widgets::MessageBar::actionRequested, this, [this] {
        const auto take = m_messageTake;
        m_message->close();
        if (take)
            take();
    });
}

LazyDock* MainWindow::currentDock() const {
    for (QWidget* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget())
        if (auto* found = qobject_cast<LazyDock*>(widget);
            found && m_docks.contains(found) && found->objectName() != u"filter" && !found->visibleRegion().isEmpty())
            return found;
    for (LazyDock* each : m_docks)
        if (each->isVisible() && dockWidgetArea(each) == Qt::TopDockWidgetArea && !each->visibleRegion().isEmpty())
            return each;
    return dock(u"map"_s);
}

void MainWindow::raiseDock(const QString& name) {
    if (LazyDock* found = dock(name); found && m_workspace) {
        found->show();
        found->raise();
        if (QWidget* content = found->content())
            content->setFocus(Qt::ShortcutFocusReason);
    }
}

tables::RecordTable* MainWindow::tableOf(Table table) {
    raiseDock(records::tableName(table));
    LazyDock* found = dock(records::tableName(table));
    return found ? qobject_cast<tables::RecordTable*>(found->content()) : nullptr;
}

tables::RecordTable* MainWindow::currentTable() const {
    LazyDock* current = currentDock();
    return current && m_workspace ? qobject_cast<tables::RecordTable*>(current->content()) : nullptr;
}

void MainWindow::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void MainWindow::focusFilter() {
    raiseDock(u"filter"_s);
    if (m_filter)
        m_filter->focusText();
}

void MainWindow::setPrompts(std::unique_ptr<widgets::Prompts> prompts) {
    m_prompts = std::move(prompts);
}

void MainWindow::setTheme(const picture::Theme& theme) {
    m_theme = theme;
    apply(theme);
    m_actions->refreshIcons();
    m_timeBar->setPlayIcon(icon(u"play"_s, theme), icon(u"pause"_s, theme));
    if (m_map)
        m_map->setTheme(theme);
    if (m_timeline)
        m_timeline->setTheme(theme);
    if (m_chart)
        m_chart->setTheme(theme);
    if (m_profile)
        m_profile->setTheme(theme);
    if (m_filter)
        m_filter->setTheme(theme);
}

// Tabs are there only once the window is shown: what was to be in front is raised then.
void MainWindow::showEvent(QShowEvent* event) {
    if (!m_workspace && !centralWidget())
        showStart();
    QMainWindow::showEvent(event);
    if (m_isArranged)
        dock(u"map"_s)->raise();
    m_isArranged = false;
    for (LazyDock* each : m_docks)
        each->setHeld(false);
    // The view in front, once the docks have their places.
    QTimer::singleShot(0, this, [this] {
        if (QWidget* content = m_workspace && (!focusWidget() || focusWidget()->visibleRegion().isEmpty()) ? currentDock()->content() : nullptr)
            content->setFocus(Qt::OtherFocusReason);
    });
    QTimer::singleShot(0, this, &MainWindow::placeMessage);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    placeMessage();
}

// Over the head of the view in front: its foot is where a legend, a scale or the latest reading stands.
void MainWindow::placeMessage() {
    const QWidget* front = m_workspace ? currentDock() : centralWidget();
    const QRect over = front && front->isVisible() ? QRect(front->mapTo(this, QPoint(0, 0)), front->size()) : rect();
    const int wide = qMin(760, qMax(over.width() - 24, qMin(width() - 48, 420)));
    const int tall = m_message->hasHeightForWidth() ? m_message->heightForWidth(wide) : m_message->sizeHint().height();
    // A table has its filter line at the head, so there it is the foot.
    const int top = currentTable() ? over.bottom() - tall - 12 : over.top() + 12;
    m_message->setGeometry(qBound(12, over.center().x() - wide / 2, qMax(12, width() - wide - 12)), top, wide, tall);
    m_message->raise();
}

namespace {

QStringList filesIn(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

}  // namespace

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!filesIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

// A document is opened; other files are imported into the one that is open.
void MainWindow::dropEvent(QDropEvent* event) {
    const QStringList paths = filesIn(*event->mimeData());
    event->acceptProposedAction();
    const bool isDocument = paths.first().endsWith(u".entente", Qt::CaseInsensitive);
    // The program that the files come from waits until the drop is done.
    QTimer::singleShot(0, this, [this, paths, isDocument] {
        if (isDocument)
            openFile(paths.first());
        else if (!m_workspace)
            sayNotice(tr("Open a document or make a new one first; then drop the file on it to import it."));
        else if (m_workspace->document().isReadOnly())
            sayNotice(m_workspace->document().readOnlyReason());
        else
            importFiles(*this, paths);
    });
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayClose())
        return event->ignore();
    if (m_workspace && m_layout == Layout::Saved) {
        QSettings settings;
        settings.setValue(u"window/geometry"_s, saveGeometry());
        settings.setValue(u"window/layout"_s, saveState());
        settings.setValue(u"window/panels"_s, QVariantList(m_sizes->wanted().begin(), m_sizes->wanted().end()));
        for (const Table table : models::shownTables())
            if (auto* made = dock(records::tableName(table))->findChild<tables::RecordTable*>())
                settings.setValue(u"tables/%1"_s.arg(records::tableName(table)), made->layoutState());
    }
    event->accept();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && m_workspace)
        refreshStatus();
}

}  // namespace window
