// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/batch.h"
#include <QDialog>

class QComboBox;
class QLabel;
class QPrinter;
class QPrintPreviewWidget;
class QProgressBar;
class QPushButton;

namespace widgets {
class MessageBar;
}

namespace window {

class MainWindow;
class Workspace;

// File > Report: which report, about what, on which paper; a preview; saved as PDF or printed. A batch shows how far it is and
// can be cancelled. Kind and paper are kept for the next time.
class ReportDialog : public QDialog {
    Q_OBJECT
public:
    // Begins with the report that fits the selection.
    ReportDialog(Workspace& workspace, MainWindow& window);
    ~ReportDialog() override;

    void done(int result) override;

private:
    void makeForm();
    QLabel* addRow(const QString& label, QComboBox* box, int row);
    void chooseStart();
    report::ReportInput input() const;
    void listSubjects();
    void follow();  // what was chosen changed
    void preview();
    void save();
    void print();
    void step();
    void stop(const QString& sentence);
    void run(report::BatchPlan plan);

    report::ReportKind kind() const;
    bool isBatch() const { return m_subjects.size() > 1; }
    QPageLayout pageLayout() const;
    QString suggestedPath() const;

    Workspace& m_workspace;
    MainWindow& m_window;
    std::vector<records::RecordRef> m_subjects;
    std::unique_ptr<report::Batch> m_batch;
    std::unique_ptr<QPrinter> m_printer;
    class QGridLayout* m_form = nullptr;
    QComboBox *m_kind = nullptr, *m_about = nullptr, *m_paper = nullptr, *m_orientation = nullptr, *m_files = nullptr;
    QLabel *m_filesLabel = nullptr, *m_hint = nullptr;
    QPrintPreviewWidget* m_preview = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton *m_save = nullptr, *m_print = nullptr, *m_cancel = nullptr;
    widgets::MessageBar* m_message = nullptr;
};

}  // namespace window
