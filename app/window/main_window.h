// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/error.h"
#include "records/table.h"
#include "window/look.h"
#include <QMainWindow>
#include <QTimer>
#include <functional>
#include <memory>
#include <vector>

class QLabel;
class QToolButton;

namespace check {
struct Counts;
}
namespace document {
struct CellEdit;
struct CellRefusal;
}
namespace charts {
class ChartsView;
}
namespace map {
class MapView;
}
namespace profile {
class ProfileView;
}
namespace tables {
class RecordTable;
}
namespace timeline {
class TimelineView;
}
namespace widgets {
class MessageBar;
class Prompts;
}

namespace window {

class Actions;
class FilterPanel;
class LazyDock;
class SearchBox;
class PanelSizes;
class TimeBar;
class Workspace;

// One document, its views as docks, the tool bar and the status line. What the actions do stands in the files named …_actions.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    enum class Layout : quint8 { Saved, Default };
    explicit MainWindow(Layout layout = Layout::Saved, QWidget* parent = nullptr);
    ~MainWindow() override;

    // Opens a document here, or in a window of its own when one is open already. What goes wrong is said in the window.
    void openFile(const QString& path);
    // The same for a document that was opened before the window was made.
    void adopt(const QString& path, records::Result<std::unique_ptr<Workspace>> opened);
    void showDocument(std::unique_ptr<Workspace> workspace);
    void closeDocument();

    Workspace* workspace() const { return m_workspace.get(); }
    widgets::Prompts& prompts() { return *m_prompts; }
    void setPrompts(std::unique_ptr<widgets::Prompts> prompts);  // tests answer beforehand
    // After a failed write the message offers to save a copy.
    void sayError(const records::Error& error);
    void sayNotice(const QString& text, const QString& action = {}, std::function<void()> take = {});

    // Selects a record that was just made, and says when the filter hides it or its date is doubtful.
    void sayCreated(records::RecordRef record);
    // Selects a record, and brings its table to the front with the cell of the field, where it has them.
    void showCell(records::RecordRef record, const QString& field);
    // The newest text that was typed and refused, in its editor; nothing when there is none.
    void editRefused();
    // False when the person would rather keep what is typed and not saved.
    bool mayClose();

    const picture::Theme& theme() const { return m_theme; }
    void setTheme(const picture::Theme& theme);
    void restoreDefaultLayout();

    // Views; null without a document or when they were never seen.
    map::MapView* mapView() const { return m_map; }
    timeline::TimelineView* timelineView() const { return m_timeline; }
    charts::ChartsView* chartsView() const { return m_chart; }
    tables::RecordTable* tableOf(records::Table table);  // brings it to the front
    tables::RecordTable* currentTable() const;
    LazyDock* dock(const QString& name) const;
    LazyDock* currentDock() const;  // the view that has the focus, else the one in front in the middle
    QList<LazyDock*> docks() const { return m_docks; }
    void raiseDock(const QString& name);
    void focusSearch();
    void focusFilter();
    Actions& actions() { return *m_actions; }

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeDocks();
    void arrangeDocks();
    void fillDocks();
    void makeToolBar();
    void makeStatusLine();
    void placeMessage();
    void refreshTitle();
    void refreshStatus();
    void showFindingCount(const check::Counts& counts);
    void refreshRefused();
    void leaveEditor();
    QList<tables::RecordTable*> refusingTables() const;
    records::Result<std::vector<document::CellRefusal>> setFields(const QString& label, const std::vector<document::CellEdit>& cells);
    records::Result<void> setField(records::RecordRef record, QStringView field, const QString& typed);
    void openHere(const QString& path, bool readOnly);
    void leaveDocument();
    void showStart();
    LazyDock* addDock(const QString& name, const QString& title);

    picture::Theme m_theme;
    std::unique_ptr<widgets::Prompts> m_prompts;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Actions> m_actions;
    QList<LazyDock*> m_docks;
    PanelSizes* m_sizes = nullptr;
    widgets::MessageBar* m_message = nullptr;
    std::function<void()> m_messageTake;
    SearchBox* m_search = nullptr;
    TimeBar* m_timeBar = nullptr;
    FilterPanel* m_filter = nullptr;
    map::MapView* m_map = nullptr;
    timeline::TimelineView* m_timeline = nullptr;
    charts::ChartsView* m_chart = nullptr;
    profile::ProfileView* m_profile = nullptr;
    QLabel* m_shownLabel = nullptr;
    QLabel* m_timeLabel = nullptr;
    QLabel* m_savedLabel = nullptr;
    QToolButton* m_refusedButton = nullptr;
    QToolButton* m_findingsButton = nullptr;
    QTimer m_findingsSoon;
    Layout m_layout;
    bool m_isArranged = false;  // the default layout waits for its front tab
};

}  // namespace window
