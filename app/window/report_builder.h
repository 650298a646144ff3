// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/report_design.h"
#include <QDialog>
#include <QStringList>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace widgets {
class MessageBar;
class Prompts;
}

namespace window {

// Puts a report together: which blocks, in which order, with what settings; its title and logo. Saved under a name by whoever
// listens. The sources can be moved and not taken out, since every figure names where it is from.
class ReportBuilder : public QDialog {
    Q_OBJECT
public:
    // Charts that the document keeps, beside the usual ones; names that are taken, which saving replaces after asking.
    ReportBuilder(const QString& name, const report::ReportDesign& design, const QStringList& savedCharts, const QStringList& taken,
                  widgets::Prompts& prompts, QWidget* parent);

Q_SIGNALS:
    void chosen(const QString& name, const report::ReportDesign& design);

private:
    QWidget* makeHead();
    QWidget* makeBlocks();
    QWidget* makeSettings();
    void add(report::DesignKind kind);
    void remove();
    void move(int by);
    void show(int row);    // its settings
    void write();          // the settings of the current block into the list
    void list();           // the blocks again, the current one kept
    void showLogo();
    void chooseLogo();
    void finish();
    QString titleOf(const report::DesignedBlock& block) const;

    QString m_firstName;
    report::ReportDesign m_design;
    QStringList m_taken;
    widgets::Prompts& m_prompts;
    bool m_isShowing = false;
    QLineEdit *m_name = nullptr, *m_title = nullptr;
    QLabel *m_logo = nullptr, *m_hint = nullptr;
    QPushButton* m_noLogo = nullptr;
    QListWidget* m_blocks = nullptr;
    QToolButton* m_add = nullptr;
    QPushButton *m_up = nullptr, *m_down = nullptr, *m_remove = nullptr, *m_save = nullptr;
    QStackedWidget* m_settings = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QWidget* m_picture = nullptr;
    QLabel* m_chartLabel = nullptr;
    QComboBox *m_chart = nullptr, *m_size = nullptr;
    widgets::MessageBar* m_message = nullptr;
};

}  // namespace window
