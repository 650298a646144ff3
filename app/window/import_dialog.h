// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/plan.h"
#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;
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
// values differ. Import writes it as one change; Cancel during the work takes all of it back.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    ImportDialog(Workspace& workspace, MainWindow& window);
    // Reads the files and shows the plan. Errors: those of reading; then there is nothing to show.
    records::Result<void> read(const QStringList& paths);
    const exchange::Plan& plan() const { return m_plan; }
    void reject() override;

private:
    void replan();
    void showPlan();
    void run();
    void saveRejects();
    void showHome();
    void sayWhatIsMissing();
    exchange::PlanOptions options() const;

    Workspace& m_workspace;
    MainWindow& m_window;
    const exchange::LoadGazetteer m_loadGazetteer; // the same one each time
    std::vector<exchange::TextTable> m_tables;
    exchange::Plan m_plan;
    models::PlanModel* m_model;
    widgets::MessageBar* m_message;
    QLabel* m_files;
    QFormLayout* m_form;
    PlaceLine* m_home;
    QComboBox* m_show;
    QComboBox* m_keep;
    QCheckBox* m_doubtful;
    QTableView* m_table;
    QProgressBar* m_progress;
    QPushButton* m_import;
    QPushButton* m_rejects;
    QString m_notice; // the one about the plan that is shown now
    bool m_isRunning = false, m_isCancelled = false;
};

} // namespace window
