// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_scene.h"

#include "picture/text_fit.h"
#include <QFontMetricsF>
#include <QGraphicsSimpleTextItem>
#include <QGraphicsTextItem>
#include <QPainter>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

using picture::TextSize;
using picture::Theme;

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
    const bool isGrid = spec.columns > 1;
    place.left = 12 + small.horizontalAdvance(u"000.0"_s) + 8;
    place.right = size.width() - 12 - (isGrid ? 0 : qMin(labels + 10, size.width() * 0.26));
    place.title = QRectF(12, 6, size.width() - 24, spec.title.isEmpty() ? 0 : heading.height() + 2);
    const bool hasLabels = std::any_of(spec.events.begin(), spec.events.end(), [](const ChartEvent& event) { return event.style != EventStyle::Tick; });
    // What a title would take is room for labels where there is none.
    const qreal height = size.height() + (spec.title.isEmpty() ? heading.height() + 2 : 0);
    const int rows = isGrid || !hasLabels || height < 260 ? 0 : height < 340 ? 1 : 2;
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
    if (isGrid) {
        constexpr qreal gap = 20;
        const int lines = (int(spec.panels.size()) + spec.columns - 1) / spec.columns;
        const qreal width = (place.right - place.left - gap * (spec.columns - 1)) / spec.columns, rowHeight = room / lines;
        for (int i = 0; i < int(spec.panels.size()); ++i)
            place.panels.emplace_back(place.left + i % spec.columns * (width + gap), top + i / spec.columns * rowHeight, width, rowHeight);
        return place;
    }
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
    m_cursorLines.clear();
    m_markLabels.clear();
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
    const bool isGrid = spec.columns > 1;
    for (size_t i = 0; i < spec.panels.size(); ++i) {
        const QRectF& panel = place.panels[i];
        const bool isLowest = i + size_t(spec.columns) >= spec.panels.size();
        const qreal left = isGrid ? panel.left() : 12;
        const QFont titleFont = isGrid ? m_theme.font(TextSize::Small, true) : smallFont;
        const QFontMetricsF metrics(titleFont);
        const QString title = metrics.elidedText(spec.panels[i].title, Qt::ElideRight, isGrid ? panel.width() : size.width() - 24);
        addRect(QRectF(left - 2, panel.top() + 3, metrics.horizontalAdvance(title) + 6, small.height() - 2), Qt::NoPen, m_theme.panel)->setZValue(16);
        addLabel(title, titleFont, !isGrid ? m_theme.muted : spec.panels[i].isPointedOut ? m_theme.accent : m_theme.text, QPointF(left, panel.top() + 2));
        m_plots.push_back(panel.adjusted(0, small.height() + 10, 0, isGrid && !isLowest ? -small.height() : -8));
        m_scale = scaleOf(m_plots.back());
        m_spec.panels[i] = fitted(m_spec.panels[i], m_plots.back().height(), small.height() * 1.5);
        drawPanel(m_spec.panels[i], m_plots.back());
        if (!isGrid)
            drawEndLabels(m_spec.panels[i], m_plots.back(), size.width() - 4);
        else if (isLowest)
            drawYears(m_plots.back().bottom());
        drawMarks(m_spec.panels[i], m_plots.back());
        drawTicks(m_spec.panels[i], m_plots.back());
    }
    drawBands();
    if (!isGrid) {
        drawYears(m_plots.back().bottom());
        drawEvents(place.strip);
    }
    for (size_t i = 0; i < spec.panels.size(); ++i)
        drawNotes(m_spec.panels[i], m_plots[i]);
    drawChartNotes(place.notes);
    drawSources(place.sources);
    setCursorDay(m_cursorDay);
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
