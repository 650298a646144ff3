// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the panels: years, event lines with their labels, sources.
#include "charts/chart_scene.h"

#include "picture/text_fit.h"
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGraphicsLineItem>
#include <QGraphicsSimpleTextItem>
#include <QGraphicsTextItem>
#include <QTextDocument>
#include <algorithm>
#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace charts {

using picture::TextSize;

void ChartScene::drawYears(qreal top) {
    const QFont font = m_theme.digits(TextSize::Small);
    const QFontMetricsF metrics(font);
    addLine(m_scale.left, top, m_scale.right, top, QPen(m_theme.muted, 1));
    for (const picture::TimeTick& tick : picture::timeTicks(m_scale, metrics.horizontalAdvance(u"0000"_s) + 20, m_locale)) {
        const qreal x = m_scale.x(tick.day);
        const bool isMinor = tick.weight == picture::TickWeight::Minor;
        addLine(x, top, x, top + (isMinor ? 3 : 5), QPen(m_theme.muted, 1));
        if (isMinor)
            continue;
        addLabel(tick.label, font, m_theme.muted, QPointF(x - metrics.horizontalAdvance(tick.label) / 2, top + 6));
    }
}

void ChartScene::drawEvents(const QRectF& strip) {
    const QFont plain = m_theme.font(TextSize::Small);
    const QFont bold = m_theme.font(TextSize::Small, true);
    const qreal top = m_plots.front().top();
    const qreal bottom = m_plots.back().bottom();
    const qreal rowHeight = QFontMetricsF(plain).height();
    // The current signing is labelled first, then the other signings, then the milestones, those nearest to it first.
    std::vector<const ChartEvent*> order;
    double centre = m_spec.span.to;
    for (const ChartEvent& event : m_spec.events) {
        order.push_back(&event);
        if (event.isCurrent)
            centre = event.day;
    }
    std::stable_sort(order.begin(), order.end(), [centre](const ChartEvent* one, const ChartEvent* other) {
        return std::tuple(!one->isCurrent, one->style, std::abs(one->day - centre))
               < std::tuple(!other->isCurrent, other->style, std::abs(other->day - centre));
    });
    const auto words = m_theme.shade == picture::Shade::Paper ? picture::StripLabels::Words::Whole : picture::StripLabels::Words::MayBeCut;
    picture::StripLabels labels(QRectF(QPointF(4, strip.top()), QPointF(sceneRect().right() - 4, strip.bottom())), rowHeight);
    for (const ChartEvent* event : order) {
        const qreal x = m_scale.x(event->day);
        if (event->style == EventStyle::Tick) {
            addLine(x, m_plots.front().bottom() - 6, x, m_plots.front().bottom(), QPen(m_theme.muted, 1));
            continue;
        }
        const bool isSigning = event->style == EventStyle::Signing;
        const QFontMetricsF metrics(isSigning ? bold : plain);
        const QRectF rect = labels.place(x, metrics.horizontalAdvance(event->label) + 1, words);
        if (!rect.isEmpty())
            addLabel(metrics.elidedText(event->label, Qt::ElideRight, rect.width()), isSigning ? bold : plain,
                     isSigning ? m_theme.accent : m_theme.muted, rect.topLeft());
        QColor ink = isSigning ? m_theme.accent : m_theme.muted;
        ink.setAlphaF(isSigning ? 1.0f : rect.isEmpty() ? 0.25f : 0.5f);
        QPen pen(ink, event->isCurrent ? 1.75 : 1);
        if (!isSigning)
            pen.setDashPattern({2, 3});
        addLine(x, rect.isEmpty() ? top : rect.top() + 2, x, bottom, pen)->setZValue(isSigning ? 8 : 4);
    }
}

void ChartScene::drawInterval(const QLineF& line, const QColor& ink) {
    constexpr qreal cap = 2.5;
    QColor faint = ink;
    faint.setAlphaF(0.6f);
    const QPen pen(faint, 1);
    addLine(line, pen)->setZValue(6);
    for (const qreal y : {line.y1(), line.y2()})
        addLine(line.x1() - cap, y, line.x1() + cap, y, pen)->setZValue(6);
}

// Hatched on paper, so that they are told from the ground without colour.
void ChartScene::drawBands() {
    constexpr qreal least = 3;
    for (const ChartBand& band : m_spec.bands) {
        QColor shade = m_theme.muted;
        const bool isPaper = m_theme.shade == picture::Shade::Paper;
        shade.setAlphaF(isPaper ? 0.5f : 0.16f);
        for (const QRectF& plot : m_plots) {
            const picture::TimeScale scale = scaleOf(plot);
            const qreal left = scale.x(band.from), width = qMax(least, scale.x(band.to) - left);
            addRect(QRectF(left, plot.top(), width, plot.height()), Qt::NoPen, QBrush(shade, isPaper ? Qt::BDiagPattern : Qt::SolidPattern))->setZValue(-2);
        }
    }
}

void ChartScene::drawChartNotes(const QRectF& area) {
    if (area.height() < 1)
        return;
    QGraphicsTextItem* text = addText({}, m_theme.font(TextSize::Small));
    text->document()->setDocumentMargin(0);
    text->setPlainText(m_spec.notes.join(u' '));
    text->setDefaultTextColor(m_theme.muted);
    text->setTextWidth(area.width());
    text->setPos(area.topLeft() + QPointF(0, 4));
}

void ChartScene::drawSources(const QRectF& area) {
    const QFont font = m_theme.font(TextSize::Small);
    const QFontMetricsF metrics(font);
    const int lines = int(std::floor((area.height() - 6) / metrics.height()));
    const int all = int(m_spec.sources.size());
    const int columns = all > lines && area.width() > 640 ? 2 : 1;
    const qreal width = area.width() / columns;
    for (int i = 0; i < all && i < lines * columns; ++i) {
        const bool isLast = i == lines * columns - 1 && all > lines * columns;
        const QString text = isLast ? QCoreApplication::translate("ChartScene", "and %n more sources", nullptr, all - i)
                                    : QCoreApplication::translate("ChartScene", "[%1] %2").arg(i + 1).arg(m_spec.sources[i]);
        addLabel(metrics.elidedText(text, Qt::ElideRight, width - 12), font, m_theme.muted,
                 QPointF(area.left() + (i / lines) * width, area.top() + 6 + (i % lines) * metrics.height()));
    }
}

}  // namespace charts
