// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chart_choices.h"
#include "charts/summary_charts.h"
#include "charts/summary_layout.h"
#include "explore/exploration.h"
#include "picture/export.h"
#include <QWidget>
#include <functional>

namespace charts {

// One summary chart of what the exploration shows. Hovering says what a bar counts; a click, or Enter on the bar that the arrow
// keys chose, sets the filter to it, or selects it where no filter can say so.
class SummaryView : public QWidget {
    Q_OBJECT
public:
    struct Sources {  // where numbers come from that the records do not hold
        TradeLoader trade;
        TradePairsLoader tradePairs;
        std::function<QDate()> today;
        DeflatorLoader deflator{};
    };
    SummaryView(explore::Exploration& exploration, Sources sources, QWidget* parent = nullptr);

    void setChart(const QString& name);
    void setWords(const ChartChoices& words);  // title, subtitle and note of a saved chart
    void setTheme(const picture::Theme& theme);
    const SummarySpec& spec();  // what is shown, or would be
    picture::Paint picturePaint(const picture::Theme& theme);
    QSize sizeHint() const override { return {640, 420}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void outdate();
    void rebuild();
    void arrange();
    void point(const SummaryPart* part);
    void step(int direction);
    void explore(const SummaryPart& part);

    explore::Exploration& m_exploration;
    Sources m_sources;
    picture::Theme m_theme;
    QString m_name;
    ChartChoices m_words;
    SummarySpec m_spec;
    SummaryLayout m_layout;
    const SummaryPart* m_pointed = nullptr;  // of m_spec
    bool m_isOutdated = true;
};

}  // namespace charts
