// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/plan.h"
#include "window/background_work.h"
#include "window/import_planning.h"
#include "window/mapping_page.h"
#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;
namespace models {
class PlanModel;
}
namespace widgets {
class MessageBar;
}

namespace window {

class MainWindow;
class PlaceLine;
class Workspace;

// What an import would do, before anything is written: counts, rows by outcome with reasons, and what to do where
// values differ. A file that is not recognised is asked about first, column by column. Import writes it as one change;
// Cancel during the work takes all of it back. Files are read, plans made and rows written on another thread.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    ImportDialog(Workspace& workspace, MainWindow& window);
    // Begins to read the files; then shows the plan, or the columns of the first that is not recognised. When nothing can
    // be read there is nothing to show: the dialog closes, see error().
    void read(const QStringList& paths);
    // The same with what was copied elsewhere.
    void readCopied(const QByteArray& bytes);
    const exchange::Plan& plan() const { return m_plan; }
    const std::optional<records::Error>& error() const { return m_error; }
    // Files are being read, a plan is being made or about to be made anew, or rows are being written.
    bool isBusy() const { return m_work->isRunning() || m_later->isActive(); }
    void reject() override;

private:
    using Reading = std::function<records::Result<importing::Read>(const exchange::Progress&)>;
    QWidget* makePlanPage();
    QWidget* makeWaitingPage();
    QHBoxLayout* makeButtons();
    void showPlan();
    void showCounts();
    void tick(const std::vector<size_t>& rows, bool isTicked);
    void tickShown(bool isTicked);
    void showHome();
    void sayWhatIsMissing();
    void enableButtons();
    void saveRejects();
    exchange::PlanOptions options() const;

    // import_run.cpp: what is done on another thread.
    enum class Then : quint8 { Show, Import };
    void begin(const QString& waiting, Reading reading);
    void replan() { replanThen(Then::Show); }
    void replanThen(Then then);
    void run();
    void write();
    importing::Target target() const;

    // import_steps.cpp: the columns of files that are not recognised, one after another.
    void takeSteps(const importing::Read& read);
    void showStep(size_t step);
    void goBack();
    void goOn();
    bool canMap() const;

    struct Step {
        size_t table;
        MappingPage::Offer offer;
        exchange::Mapping mapping;
        bool isDone = false; // the choice was confirmed
    };
    Workspace& m_workspace;
    MainWindow& m_window;
    const exchange::LoadGazetteer m_loadGazetteer; // the same one each time
    importing::Tables m_tables;
    std::vector<Step> m_steps;
    size_t m_step = 0; // after the last one comes the plan
    exchange::Plan m_plan;
    importing::Unwanted m_unwanted; // rows that were unticked
    BackgroundWork* m_work;
    QTimer* m_later; // a plan is made anew when no more rows are ticked for a moment
    std::optional<records::Error> m_error;
    models::PlanModel* m_model;
    widgets::MessageBar* m_message;
    QStackedWidget* m_pages;
    MappingPage* m_mapping;
    QLabel* m_waiting;
    QLabel* m_files;
    QFormLayout* m_form;
    PlaceLine* m_home;
    QComboBox* m_show;
    QComboBox* m_keep;
    QCheckBox* m_doubtful;
    QTableView* m_table;
    QProgressBar* m_progress;
    QPushButton* m_tickAll;
    QPushButton* m_tickNone;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_import;
    QPushButton* m_rejects;
    QPushButton* m_cancel;
    QString m_notice; // the one about the plan that is shown now
    bool m_isWriting = false;
};

} // namespace window
