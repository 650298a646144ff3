// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chart_spec.h"
#include "picture/export.h"
#include "picture/theme.h"
#include <QGraphicsScene>
#include <QLocale>
#include <optional>

class QChart;

namespace charts {

// A spec drawn with Qt Charts, one chart per panel above one another with the same left and right edge. Labels at the ends of
// the lines, event lines, the point in time, the years and the numbered sources are ours, drawn on the scene: Qt Charts has
// none of them. A line is one QLineSeries per unbroken run, because a missing value would be joined over.
class ChartScene : public QGraphicsScene {
    Q_OBJECT
public:
    explicit ChartScene(QObject* parent = nullptr);

    // Draws anew. The size is in device-independent pixels.
    void show(const ChartSpec& spec, const picture::Theme& theme, QSizeF size, const QLocale& locale);
    // The point in time; nothing hides its line.
    void setCursorDay(std::optional<qint64> day);

    struct Value {
        QPointF at;
        QString text;  // "2006: 32.2 bn US$, Exports to South Korea"
    };
    // The value nearest to the position, when one is near.
    std::optional<Value> valueAt(QPointF position) const;
    // What every series says at the time under the position, a line for each: the last value not after it. Empty outside.
    QString readoutAt(QPointF position) const;
    QString eventAt(QPointF position) const;         // "Chicago – Busan", "" when none is near
    std::optional<double> dayAt(QPointF position) const;  // nothing outside the plots
    std::vector<QRectF> plots() const { return m_plots; }
    std::vector<QRectF> endLabels() const { return m_endLabels; }
    std::vector<QRectF> markLabels() const { return m_markLabels; }

private:
    struct Place;  // where the parts of the picture lie
    Place divide(const ChartSpec& spec, QSizeF size) const;
    void drawPanel(const ChartPanel& panel, const QRectF& plot);
    QChart* makeChart(const ChartPanel& panel, const QRectF& plot);
    void drawEndLabels(const ChartPanel& panel, const QRectF& plot, qreal right);
    void drawNotes(const ChartPanel& panel, const QRectF& plot);
    void drawMarks(const ChartPanel& panel, const QRectF& plot);
    void drawTicks(const ChartPanel& panel, const QRectF& plot);
    void drawYears(qreal top);
    void drawEvents(const QRectF& strip);
    void drawSources(const QRectF& area);
    void drawBands();
    void drawInterval(const QLineF& line, const QColor& ink);
    void drawChartNotes(const QRectF& area);
    QString said(const ChartPoint& point, const ChartPanel& panel, const ChartSeries& series) const;
    qreal yOf(const ChartPanel& panel, const QRectF& plot, double value) const;
    class QGraphicsSimpleTextItem* addLabel(const QString& text, const QFont& font, const QColor& colour, QPointF topLeft);

    ChartSpec m_spec;
    picture::Theme m_theme;
    QLocale m_locale;
    picture::TimeScale m_scale;  // of the panel that is drawn; of all where they stand above one another
    picture::TimeScale scaleOf(const QRectF& plot) const { return {m_spec.span, plot.left(), plot.right()}; }
    std::vector<QRectF> m_plots;
    std::vector<QRectF> m_endLabels;
    std::vector<QRectF> m_markLabels;
    std::vector<Value> m_values;
    std::optional<qint64> m_cursorDay;
    std::vector<class QGraphicsLineItem*> m_cursorLines;  // one through panels above one another, else one each
};

// The chart for pictures, paper and the briefing; text stays text in PDF. Needs a QApplication.
picture::Paint chartPaint(const ChartSpec& spec, const picture::Theme& theme, const QLocale& locale = {},
                          std::optional<qint64> cursor = {});

}  // namespace charts
