// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/plan.h"
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
// Cancel during the work takes all of it back.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    ImportDialog(Workspace& workspace, MainWindow& window);
    // Reads the files and shows the plan, or the columns of the first that is not recognised. Errors: those of reading;
    // then there is nothing to show.
    records::Result<void> read(const QStringList& paths);
    // The same with what was copied elsewhere.
    records::Result<void> readCopied(const QByteArray& bytes);
    const exchange::Plan& plan() const { return m_plan; }
    void reject() override;

private:
    records::Result<void> begin();
    QWidget* makePlanPage();
    QHBoxLayout* makeButtons();
    void replan();
    void showPlan();
    void tick(const std::vector<size_t>& rows, bool isTicked);
    void tickShown(bool isTicked);
    records::Result<void> freshenUnticked();
    void showHome();
    void sayWhatIsMissing();
    void run();
    void saveRejects();
    exchange::PlanOptions options() const;

    // import_steps.cpp: the columns of files that are not recognised, one after another.
    records::Result<void> findSteps();
    void showStep(size_t step);
    void goBack();
    void goOn();
    exchange::Mapping mappingFor(size_t table) const;
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
    std::vector<exchange::TextTable> m_tables;
    std::vector<Step> m_steps;
    size_t m_step = 0; // after the last one comes the plan
    exchange::Plan m_plan;
    std::vector<exchange::PlannedRow> m_unticked; // rows that are not wanted, as the plan has them
    models::PlanModel* m_model;
    widgets::MessageBar* m_message;
    QStackedWidget* m_pages;
    MappingPage* m_mapping;
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
    bool m_isRunning = false, m_isCancelled = false;
};

} // namespace window
