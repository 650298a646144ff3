// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chart_table.h"
#include "charts/chart_view.h"
#include "charts/summary_view.h"

class QComboBox;
class QStackedWidget;

namespace charts {

// The charts behind one another with the chooser above: trade and opinion, and the summary charts.
class ChartsView : public QWidget {
    Q_OBJECT
public:
    ChartsView(explore::Exploration& exploration, SummaryView::Sources sources, QWidget* parent = nullptr);

    void setTheme(const picture::Theme& theme);
    void setChart(const QString& name);  // one of chartNames()
    QString chart() const;
    QString title() const;         // as in the chooser
    QString description();         // in words, for those who do not see it
    ChartTable table();            // the numbers behind it
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

private:
    bool isTrade() const;

    picture::Theme m_theme;
    QComboBox* m_chooser = nullptr;
    QStackedWidget* m_stack = nullptr;
    ChartView* m_trade = nullptr;
    SummaryView* m_summary = nullptr;
};

}  // namespace charts
