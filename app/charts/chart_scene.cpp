// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_scene.h"

#include "picture/text_fit.h"
#include <QChart>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsLineItem>
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

// The panel with fewer grid lines when they would stand too close for their labels.
ChartPanel fitted(ChartPanel panel, qreal height, qreal spacing) {
    if (panel.isLogarithmic)
        return panel;
    while (height / ((panel.high - panel.low) / panel.step) < spacing && panel.step < panel.high - panel.low)
        panel.step *= 2;
    panel.low = std::floor(panel.low / panel.step) * panel.step;
    panel.high = std::ceil(panel.high / panel.step) * panel.step;
    return panel;
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

struct ChartScene::Place {
    QRectF title, subtitle, strip, years, notes, sources;
    std::vector<QRectF> panels;  // with their title line
    qreal left = 0, right = 0;   // of all plots
};

ChartScene::ChartScene(QObject* parent) : QGraphicsScene(parent) {
    setItemIndexMethod(NoIndex);
}

ChartScene::Place ChartScene::divide(const ChartSpec& spec, QSizeF size) const {
    const QFontMetricsF heading(m_theme.font(TextSize::Heading, true));
    const QFontMetricsF small(m_theme.font(TextSize::Small));
    Place place;
    qreal labels = 0;
    for (const ChartPanel& panel : spec.panels)
        for (const ChartSeries& series : panel.series)
            labels = qMax(labels, small.horizontalAdvance(series.name));
    place.left = 12 + small.horizontalAdvance(u"000.0"_s) + 8;
    place.right = size.width() - 12 - qMin(labels + 10, size.width() * 0.26);
    place.title = QRectF(12, 6, size.width() - 24, spec.title.isEmpty() ? 0 : heading.height() + 2);
    const bool hasLabels = std::any_of(spec.events.begin(), spec.events.end(), [](const ChartEvent& event) { return event.style != EventStyle::Tick; });
    // What a title would take is room for labels where there is none.
    const qreal height = size.height() + (spec.title.isEmpty() ? heading.height() + 2 : 0);
    const int rows = !hasLabels || height < 260 ? 0 : height < 340 ? 1 : 2;
    place.subtitle = QRectF(12, place.title.bottom(), size.width() - 24, spec.subtitle.isEmpty() ? 0 : small.height());
    place.strip = QRectF(place.left, place.subtitle.bottom() + 4, place.right - place.left, rows * small.height());
    const int sourceLines = size.height() < 240 ? 0 : qMin(int(spec.sources.size()), qMax(1, int(size.height() * 0.16 / small.height())));
    const qreal sources = sourceLines * small.height() + (sourceLines > 0 ? 10 : 4);
    place.sources = QRectF(12, size.height() - sources, size.width() - 24, sources);
    const qreal notes = size.height() < 240 || spec.notes.isEmpty() ? 0 : qMin(2.0, std::ceil(small.horizontalAdvance(spec.notes.join(u' ')) * 1.06 / (size.width() - 24))) * small.height() + 4;
    place.notes = QRectF(12, place.sources.top() - notes, size.width() - 24, notes);
    place.years = QRectF(place.left, place.notes.top() - small.height() - 6, place.right - place.left, small.height() + 6);
    const qreal top = place.strip.bottom() + 4;
    const qreal room = qMax<qreal>(40, place.years.top() - top);
    // The first panel is the taller one: a level over decades needs more room than a score.
    qreal y = top;
    for (size_t i = 0; i < spec.panels.size(); ++i) {
        const qreal share = spec.panels.size() == 1 ? 1 : i == 0 ? 0.56 : 0.44 / qreal(spec.panels.size() - 1);
        place.panels.emplace_back(place.left, y, place.right - place.left, room * share);
        y += room * share;
    }
    return place;
}

QGraphicsSimpleTextItem* ChartScene::addLabel(const QString& text, const QFont& font, const QColor& colour, QPointF topLeft) {
    QGraphicsSimpleTextItem* item = addSimpleText(text, font);
    item->setBrush(colour);
    item->setPos(topLeft);
    item->setZValue(20);
    return item;
}

void ChartScene::show(const ChartSpec& spec, const Theme& theme, QSizeF size, const QLocale& locale) {
    clear();
    m_cursorLine = nullptr;
    m_plots.clear();
    m_endLabels.clear();
    m_values.clear();
    m_spec = spec;
    m_theme = theme;
    m_theme.base = picture::sizedInPixels(theme.base);
    m_locale = locale;
    setSceneRect(QRectF(QPointF(), size));
    setBackgroundBrush(theme.panel);

    const QFont headingFont = m_theme.font(TextSize::Heading, true);
    const QFont smallFont = m_theme.font(TextSize::Small);
    if (spec.isEmpty()) {
        QGraphicsTextItem* text = addText({}, m_theme.font(TextSize::Body));
        text->setPlainText(spec.empty);
        text->setDefaultTextColor(m_theme.muted);
        text->setTextWidth(qMax<qreal>(80, qMin(size.width() - 24, 420.0)));
        text->setPos((size.width() - text->boundingRect().width()) / 2, qMax<qreal>(12, (size.height() - text->boundingRect().height()) / 2));
        return;
    }
    const Place place = divide(spec, size);
    m_scale = {spec.span, place.left, place.right};
    const QFontMetricsF heading(headingFont);
    addLabel(heading.elidedText(spec.title, Qt::ElideRight, place.title.width()), headingFont, m_theme.text, place.title.topLeft());
    const QFontMetricsF small(smallFont);
    if (!spec.subtitle.isEmpty())
        addLabel(small.elidedText(spec.subtitle, Qt::ElideRight, place.subtitle.width()), smallFont, m_theme.muted, place.subtitle.topLeft());
    for (size_t i = 0; i < spec.panels.size(); ++i) {
        const QRectF& panel = place.panels[i];
        const QString title = small.elidedText(spec.panels[i].title, Qt::ElideRight, size.width() - 24);
        addRect(QRectF(10, panel.top() + 3, small.horizontalAdvance(title) + 6, small.height() - 2), Qt::NoPen, m_theme.panel)->setZValue(16);
        addLabel(title, smallFont, m_theme.muted, QPointF(12, panel.top() + 2));
        m_plots.push_back(panel.adjusted(0, small.height() + 10, 0, -8));
        m_spec.panels[i] = fitted(m_spec.panels[i], m_plots.back().height(), small.height() * 1.5);
        drawPanel(m_spec.panels[i], m_plots.back());
        drawEndLabels(m_spec.panels[i], m_plots.back(), size.width() - 4);
    }
    drawYears(m_plots.back().bottom());
    drawBands();
    drawEvents(place.strip);
    for (size_t i = 0; i < spec.panels.size(); ++i)
        drawNotes(m_spec.panels[i], m_plots[i]);
    drawChartNotes(place.notes);
    drawSources(place.sources);
    setCursorDay(m_cursorDay);
}

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
        QPen pen(ink, series.dots ? 1.25 : 1.75, series.style == LineStyle::Solid ? Qt::SolidLine : series.style == LineStyle::Dashed ? Qt::DashLine : Qt::DotLine,
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

picture::Paint chartPaint(const ChartSpec& spec, const Theme& theme, const QLocale& locale, std::optional<qint64> cursor) {
    return [=](QPainter& painter, const QRectF& frame) {
        ChartScene scene;
        scene.show(spec, theme, frame.size(), locale);
        scene.setCursorDay(cursor);
        painter.save();
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        scene.render(&painter, frame, scene.sceneRect());
        painter.restore();
    };
}

}  // namespace charts
