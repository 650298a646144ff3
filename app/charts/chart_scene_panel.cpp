// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
// One panel: its lines by Qt Charts, and what is ours on it: grid of a logarithmic scale, labels, marks.
#include "charts/chart_scene.h"

#include <QChart>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsLineItem>
#include <QGraphicsPolygonItem>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

using picture::TextSize;
using picture::Theme;

QColor inkOf(const ChartSeries& series, const Theme& theme) {
    return series.category < 0 ? theme.text : theme.category(series.category);
}

// Words need more contrast than lines: the palette's colours are made for marks.
QColor wordInk(const ChartSeries& series, const Theme& theme) {
    const QColor ink = inkOf(series, theme);
    return theme.shade == picture::Shade::Dark || series.category < 0 ? ink : ink.darker(125);
}

// ▽ ○ △ beside a value, drawn as a shape.
class MarkItem : public QGraphicsItem {
public:
    MarkItem(evidence::ClimateGroup group, qreal radius, Theme theme) : m_group(group), m_radius(radius), m_theme(std::move(theme)) {}
    QRectF boundingRect() const override { return QRectF(-m_radius - 2, -m_radius - 2, 2 * m_radius + 4, 2 * m_radius + 4); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        picture::paintClimateMark(*painter, m_group, {}, m_radius, m_theme);
    }

private:
    evidence::ClimateGroup m_group;
    qreal m_radius;
    Theme m_theme;
};

// Moves the boxes apart so that none touches another and all stay between top and bottom, in their order.
void spread(std::vector<QRectF*>& boxes, qreal top, qreal bottom) {
    std::sort(boxes.begin(), boxes.end(), [](const QRectF* one, const QRectF* other) { return one->top() < other->top(); });
    qreal least = top;
    for (QRectF* box : boxes) {
        box->moveTop(qMax(box->top(), least));
        least = box->bottom();
    }
    qreal most = bottom;
    for (auto box = boxes.rbegin(); box != boxes.rend(); ++box) {
        (*box)->moveBottom(qMin((*box)->bottom(), most));
        most = (*box)->top();
    }
}

double scaled(const ChartPanel& panel, double value) {
    return panel.isLogarithmic ? std::log10(value) : value;
}

struct GridLine {
    double value = 0;
    int decimals = 0;
};

// Where the lines of the grid lie. On a logarithmic scale of few powers 2 and 5 have a line too.
std::vector<GridLine> gridOf(const ChartPanel& panel) {
    std::vector<GridLine> lines;
    if (!panel.isLogarithmic) {
        for (int line = 0; line <= qRound((panel.high - panel.low) / panel.step); ++line)
            lines.push_back({panel.low + line * panel.step, panel.step < 0.1 ? 2 : panel.step < 1 || panel.step == 2.5 ? 1 : 0});
        return lines;
    }
    for (int power = int(panel.low); power <= int(panel.high); ++power)
        for (const int factor : {1, 2, 5})
            if (factor == 1 || (panel.high - panel.low <= 2 && power < int(panel.high)))
                lines.push_back({factor * std::pow(10, power), qMax(0, -power)});
    return lines;
}

}  // namespace

qreal ChartScene::yOf(const ChartPanel& panel, const QRectF& plot, double value) const {
    return plot.bottom() - (scaled(panel, value) - panel.low) / (panel.high - panel.low) * plot.height();
}

QChart* ChartScene::makeChart(const ChartPanel& panel, const QRectF& plot) {
    auto* chart = new QChart;
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->legend()->hide();
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setLocale(m_locale);
    chart->setLocalizeNumbers(true);
    auto* x = new QValueAxis;
    x->setRange(m_spec.span.from, m_spec.span.to);
    x->setLabelsVisible(false);
    x->setGridLineVisible(false);
    x->setLineVisible(false);
    auto* y = new QValueAxis;
    y->setRange(panel.low, panel.high);
    y->setTickCount(1 + qRound((panel.high - panel.low) / panel.step));
    y->setLabelsVisible(false);
    y->setGridLineVisible(!panel.isLogarithmic);
    y->setGridLinePen(QPen(m_theme.line, 1));
    y->setLineVisible(false);
    chart->addAxis(x, Qt::AlignBottom);
    chart->addAxis(y, Qt::AlignLeft);
    addItem(chart);
    // The plot's edges are the same in every panel; without activating its layout a chart that is drawn at once, before any
    // event is handled, keeps the grid of its own idea of a plot area.
    chart->setPlotArea(QRectF(8, 8, plot.width(), plot.height()));
    chart->setGeometry(plot.adjusted(-8, -8, 8, 8));
    chart->layout()->activate();
    return chart;
}

void ChartScene::drawPanel(const ChartPanel& panel, const QRectF& plot) {
    QChart* chart = makeChart(panel, plot);
    const auto attach = [&](QXYSeries* line) {
        chart->addSeries(line);
        for (QAbstractAxis* axis : chart->axes())
            line->attachAxis(axis);
    };
    for (const ChartSeries& series : panel.series) {
        const QColor ink = inkOf(series, m_theme);
        const qreal width = series.emphasis == Emphasis::Strong ? 3 : series.emphasis == Emphasis::Faint ? 1.5 : series.dots ? 1.25 : 1.75;
        QPen pen(ink, width, series.style == LineStyle::Solid ? Qt::SolidLine : series.style == LineStyle::Dashed ? Qt::DashLine : Qt::DotLine,
                 Qt::FlatCap, Qt::RoundJoin);
        for (const auto& run : series.runs) {
            QList<QPointF> points;
            for (const ChartPoint& point : run) {
                points << QPointF(point.day, scaled(panel, point.value));
                if (point.interval)
                    drawInterval(QLineF(m_scale.x(point.day), yOf(panel, plot, point.interval->low), m_scale.x(point.day),
                                        yOf(panel, plot, point.interval->high)), ink);
                m_values.push_back({QPointF(m_scale.x(point.day), yOf(panel, plot, point.value)),
                                    said(point, panel, series)});
            }
            if (run.size() > 1) {
                auto* line = new QLineSeries;
                line->append(points);
                line->setPen(pen);
                attach(line);
            }
            if (series.dots || run.size() == 1) {
                auto* dots = new QScatterSeries;
                dots->append(points);
                dots->setMarkerSize(5);
                dots->setColor(ink);
                dots->setBorderColor(ink);
                attach(dots);
            }
        }
    }
    const QFont font = m_theme.font(TextSize::Small);
    const QFontMetricsF metrics(m_theme.digits(TextSize::Small));
    qreal lowest = plot.bottom() + metrics.height();
    for (const GridLine& line : gridOf(panel)) {
        const double value = line.value;
        const qreal height = yOf(panel, plot, value);
        if (panel.isLogarithmic)
            addLine(plot.left(), height, plot.right(), height, QPen(m_theme.line, 1))->setZValue(-1);
        // Lines stand closer the higher they are; a label that would touch the one below is left out.
        if (panel.isLogarithmic && lowest - height < metrics.height())
            continue;
        lowest = height;
        if (m_spec.columns > 1 && plot.left() > m_plots.front().left() + 1)
            continue;  // beside others the axis is the first one's
        const QString text = m_locale.toString(value, 'f', line.decimals);
        addLabel(text, m_theme.digits(TextSize::Small), m_theme.muted,
                 QPointF(plot.left() - 8 - metrics.horizontalAdvance(text), yOf(panel, plot, value) - metrics.height() / 2));
    }
    for (const ChartLevel& level : panel.levels) {
        const qreal y = yOf(panel, plot, level.value);
        QPen pen(m_theme.muted, 1);
        pen.setDashPattern({4, 3});
        addLine(plot.left(), y, plot.right(), y, pen)->setZValue(5);
        addLabel(level.label, font, m_theme.muted, QPointF(plot.left() + 4, y - QFontMetricsF(font).height() - 1));
    }
}

void ChartScene::drawEndLabels(const ChartPanel& panel, const QRectF& plot, qreal right) {
    const QFont font = m_theme.font(TextSize::Small, true);
    const QFontMetricsF metrics(font);
    struct Label {
        QRectF rect;
        QString text;
        QColor ink;
    };
    std::vector<Label> labels;
    for (const ChartSeries& series : panel.series) {
        const ChartPoint& end = series.runs.back().back();
        const qreal x = m_scale.x(end.day) + 6;
        const QString text = metrics.elidedText(series.name, Qt::ElideRight, right - x);
        labels.push_back({QRectF(x, yOf(panel, plot, end.value) - metrics.height() / 2, metrics.horizontalAdvance(text), metrics.height()), text,
                          wordInk(series, m_theme)});
    }
    std::vector<QRectF*> boxes;
    for (Label& label : labels)
        boxes.push_back(&label.rect);
    spread(boxes, plot.top() - metrics.height() / 2, plot.bottom() + metrics.height() / 2);
    for (const Label& label : labels) {
        addLabel(label.text, font, label.ink, label.rect.topLeft());
        m_endLabels.push_back(label.rect);
    }
}

void ChartScene::drawMarks(const ChartPanel& panel, const QRectF& plot) {
    constexpr qreal radius = 4.5;
    const QFont font = m_theme.font(TextSize::Small);
    const QFontMetricsF metrics(font);
    // Labels keep off the values of lines, off other marks and labels, and inside; one that finds no room is said by the pointer.
    std::vector<QRectF> taken = m_endLabels;
    for (const Value& value : m_values)
        taken.emplace_back(value.at - QPointF(2, 2), QSizeF(4, 4));
    const size_t marksFrom = m_values.size();
    for (const ChartSeries& series : panel.marks)
        for (const auto& run : series.runs)
            for (const ChartPoint& point : run) {
                const QPointF at(m_scale.x(point.day), yOf(panel, plot, point.value));
                const QPolygonF diamond{at + QPointF(0, -radius), at + QPointF(radius, 0), at + QPointF(0, radius), at + QPointF(-radius, 0)};
                addPolygon(diamond, QPen(m_theme.text, 1.25), m_theme.panel)->setZValue(17);
                m_values.push_back({at, said(point, panel, series)});
                taken.emplace_back(at - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
            }
    size_t mark = marksFrom;
    for (const ChartSeries& series : panel.marks)
        for (const auto& run : series.runs)
            for (const ChartPoint& point : run) {
                const QString text = QCoreApplication::translate("ChartScene", "%1 %2", "a place and the year of its figure").arg(series.label, point.when);
                const QSizeF size(metrics.horizontalAdvance(text), metrics.height());
                const QPointF at = m_values[mark++].at;
                for (const QPointF& corner : {QPointF(radius + 3, -size.height() / 2), QPointF(-radius - 3 - size.width(), -size.height() / 2),
                                              QPointF(-size.width() / 2, -radius - size.height()), QPointF(-size.width() / 2, radius)}) {
                    const QRectF box(at + corner, size);
                    if (!plot.contains(box) || std::any_of(taken.begin(), taken.end(), [&box](const QRectF& other) { return other.intersects(box); }))
                        continue;
                    addLabel(text, font, m_theme.muted, box.topLeft());
                    m_markLabels.push_back(box);
                    taken.push_back(box);
                    break;
                }
            }
}

void ChartScene::drawTicks(const ChartPanel& panel, const QRectF& plot) {
    for (const double day : panel.ticks)
        if (m_spec.span.contains(day))
            addLine(m_scale.x(day), plot.bottom() - 5, m_scale.x(day), plot.bottom(), QPen(m_theme.muted, 1))->setZValue(-1);
}

void ChartScene::drawNotes(const ChartPanel& panel, const QRectF& plot) {
    const QFont font = m_theme.font(TextSize::Small, true);
    const QFontMetricsF metrics(font);
    for (const ChartNote& note : panel.notes) {
        const QColor ink = m_theme.climate(note.group);
        const QPointF at(m_scale.x(note.point.day), yOf(panel, plot, note.point.value));
        addEllipse(at.x() - 4.5, at.y() - 4.5, 9, 9, Qt::NoPen, ink)->setZValue(21);
        const qreal radius = metrics.height() * 0.28;
        const qreal width = metrics.horizontalAdvance(note.label) + 5 + 2 * radius;
        const bool above = at.y() + 8 + metrics.height() > plot.bottom() + 6;
        const QPointF topLeft(qMax(plot.left(), at.x() - width - 7), above ? at.y() - metrics.height() - 5 : at.y() + 3);
        QColor ground = m_theme.panel;
        ground.setAlphaF(0.8f);
        addRect(QRectF(topLeft, QSizeF(width, metrics.height())).adjusted(-2, 1, 2, -1), Qt::NoPen, ground)->setZValue(20);
        addLabel(note.label, font, ink, topLeft)->setZValue(22);
        auto* mark = new MarkItem(note.group, radius, m_theme);
        addItem(mark);
        mark->setPos(topLeft.x() + width - radius, topLeft.y() + metrics.height() / 2);
        mark->setZValue(22);
    }
}

}  // namespace charts
