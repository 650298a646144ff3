// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chart_choices.h"
#include "charts/chart_sheet.h"
#include "charts/chart_table.h"
#include "charts/chart_view.h"
#include "charts/summary_view.h"

class QAction;
class QComboBox;
class QStackedWidget;
class QToolButton;

namespace charts {

struct SavedChart {
    QString name;
    ChartChoices choices;
};

// The charts behind one another with the chooser above: trade and opinion, the summary charts, and those that were saved.
class ChartsView : public QWidget {
    Q_OBJECT
public:
    ChartsView(explore::Exploration& exploration, SummaryView::Sources sources, QWidget* parent = nullptr);

    void setTheme(const picture::Theme& theme);
    void setChart(const QString& name);  // one of chartNames()
    // The saved charts of the document, in the chooser below the others.
    void setSaved(const std::vector<SavedChart>& saved);
    void showSaved(const QString& name);
    QString savedName() const;      // of the saved chart that is shown; empty: none
    ChartChoices choices() const;   // all that makes the chart what it is now
    QString chart() const;
    QString title() const;         // as in the chooser
    QString chartTitle();          // on the chart
    QString chartSubtitle();
    QString description();         // in words, for those who do not see it
    ChartTable table();            // the numbers behind it
    ChartSheet sheet();            // the same with charts of a spreadsheet
    picture::Paint picturePaint(const picture::Theme& theme);  // holds copies only
    QSize pictureSize() const;
    QSize minimumSizeHint() const override { return {180, 140}; }
    ChartView* tradeView() const { return m_trade; }
    SummaryView* summaryView() const { return m_summary; }

public Q_SLOTS:
    void copyPicture();
    void copyData();

Q_SIGNALS:
    void copied(const QString& sentence);
    void saveRequested();
    void removeRequested(const QString& name);

private:
    bool isTrade() const;
    QToolButton* makeCopyButton();
    QToolButton* makeSaveButton();
    void showChosen();
    void apply(const ChartChoices& choices);

    explore::Exploration& m_exploration;
    std::vector<SavedChart> m_saved;
    QAction* m_remove = nullptr;
    picture::Theme m_theme;
    QComboBox* m_chooser = nullptr;
    QStackedWidget* m_stack = nullptr;
    ChartView* m_trade = nullptr;
    SummaryView* m_summary = nullptr;
};

}  // namespace charts
