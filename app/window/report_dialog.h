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
class QToolButton;

namespace widgets {
class MessageBar;
}

namespace window {

class MainWindow;
class Workspace;

// File > Report: which report, about what, on which paper; a preview; saved as PDF or printed. Reports that a person puts together
// stand below those of the program. A batch shows how far it is and can be cancelled, on paper too. Paper is kept for the next time.
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
    void printNext();
    void begin(int reports);
    void stop(const QString& sentence);
    void cancel();
    void run(report::BatchPlan plan);
    void listKinds(const QString& chosen);
    void build(const QString& name);  // empty: a new one
    void removeDesign();

    report::BatchPlan plan(const QString& target, report::BatchFiles files) const;
    report::ReportKind kind() const;
    QString designName() const;       // of the chosen report that a person put together; empty: none is chosen
    bool isWhole() const;             // about all agreements that the filter shows
    bool isBatch() const { return m_subjects.size() > 1; }
    QPageLayout pageLayout() const;
    QString suggestedPath() const;

    Workspace& m_workspace;
    MainWindow& m_window;
    std::vector<records::RecordRef> m_subjects;
    std::unique_ptr<report::Batch> m_batch;
    std::unique_ptr<QPrinter> m_printer;
    // Of the reports that are being printed.
    struct Printing;
    std::unique_ptr<Printing> m_printing;
    std::optional<report::ReportDesign> m_design;  // the chosen one
    class QGridLayout* m_form = nullptr;
    QComboBox *m_kind = nullptr, *m_about = nullptr, *m_paper = nullptr, *m_orientation = nullptr, *m_files = nullptr;
    QToolButton* m_own = nullptr;
    QAction *m_change = nullptr, *m_removeOwn = nullptr;
    QLabel *m_filesLabel = nullptr, *m_hint = nullptr;
    QPrintPreviewWidget* m_preview = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton *m_save = nullptr, *m_print = nullptr, *m_cancel = nullptr;
    widgets::MessageBar* m_message = nullptr;
};

}  // namespace window
