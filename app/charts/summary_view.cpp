// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/summary_view.h"

#include "charts/summary_painter.h"
#include "picture/text_fit.h"
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace charts {

using explore::Aspect;

SummaryView::SummaryView(explore::Exploration& exploration, Sources sources, QWidget* parent)
    : QWidget(parent), m_exploration(exploration), m_sources(std::move(sources)), m_theme(picture::Theme::light(font())) {
    setObjectName(u"summaryView"_s);
    setAccessibleName(tr("Summary chart"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&exploration, &explore::Exploration::changed, this, [this](explore::Aspects aspects) {
        if (aspects & (Aspect::Records | Aspect::Filter))
            outdate();
    });
}

void SummaryView::setChart(const QString& name) {
    if (name == m_name)
        return;
    m_name = name;
    outdate();
}

void SummaryView::setTheme(const picture::Theme& theme) {
    m_theme = theme;
    m_theme.base = picture::sizedInPixels(theme.base);
    arrange();
}

const SummarySpec& SummaryView::spec() {
    if (m_isOutdated)
        rebuild();
    return m_spec;
}

picture::Paint SummaryView::picturePaint(const picture::Theme& theme) {
    return summaryPaint(spec(), theme, locale());
}

void SummaryView::outdate() {
    m_isOutdated = true;
    update();
}

void SummaryView::setWords(const ChartChoices& words) {
    m_words = words;
    outdate();
}

void SummaryView::rebuild() {
    const SummaryInput input{m_exploration.catalogue(), m_exploration.shown(), m_exploration.filter(), m_sources.today(), locale(), m_sources.trade, m_sources.tradePairs};
    m_spec = summaryChart(m_name, input).value_or(SummarySpec());
    m_words.word(m_spec);
    m_isOutdated = false;
    setAccessibleDescription(m_spec.description);
    arrange();
}

void SummaryView::arrange() {
    m_pointed = nullptr;
    m_layout = layoutSummary(m_spec, m_theme, rect(), locale());
    update();
}

bool SummaryView::event(QEvent* event) {
    if (event->type() == QEvent::LocaleChange)
        outdate();
    return QWidget::event(event);
}

void SummaryView::paintEvent(QPaintEvent*) {
    if (m_isOutdated)
        rebuild();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(rect(), m_theme.panel);
    paintSummary(painter, m_layout, m_theme, m_pointed);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.accent, 1));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void SummaryView::resizeEvent(QResizeEvent*) {
    if (!m_isOutdated)
        arrange();
}

void SummaryView::point(const SummaryPart* part) {
    if (part == m_pointed)
        return;
    m_pointed = part;
    setCursor(part ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAccessibleDescription(part ? part->text : m_spec.description);
    update();
}

// A new filter or chart counts at once, also before it is painted.
void SummaryView::mouseMoveEvent(QMouseEvent* event) {
    spec();
    point(m_layout.partAt(event->position()));
    if (m_pointed)
        QToolTip::showText(event->globalPosition().toPoint(), u"<qt>"_s + m_pointed->text.toHtmlEscaped() + u"</qt>"_s, this);
    else
        QToolTip::hideText();
}

void SummaryView::mousePressEvent(QMouseEvent* event) {
    spec();
    const SummaryPart* part = event->button() == Qt::LeftButton ? m_layout.partAt(event->position()) : nullptr;
    if (part)
        explore(*part);
}

void SummaryView::leaveEvent(QEvent*) {
    point(nullptr);
}

void SummaryView::keyPressEvent(QKeyEvent* event) {
    spec();
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        return step(1);
    case Qt::Key_Left:
    case Qt::Key_Up:
        return step(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_pointed)
            return explore(*m_pointed);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

// The next part that counts anything.
void SummaryView::step(int direction) {
    std::vector<const SummaryPart*> parts;
    for (const SummaryLayout::Fill& fill : m_layout.fills)
        if (fill.part && fill.part->value > 0)
            parts.push_back(fill.part);
    for (const SummaryLayout::Curve& curve : m_layout.curves)
        parts.push_back(curve.part);
    if (parts.empty())
        return;
    const auto found = std::find(parts.begin(), parts.end(), m_pointed);
    const auto count = qsizetype(parts.size());
    const qsizetype at = found == parts.end() ? (direction > 0 ? 0 : count - 1) : (found - parts.begin() + direction + count) % count;
    point(parts[size_t(at)]);
    for (const SummaryLayout::Fill& fill : m_layout.fills)
        if (fill.part == m_pointed)
            QToolTip::showText(mapToGlobal(fill.rect.center().toPoint()), u"<qt>"_s + m_pointed->text.toHtmlEscaped() + u"</qt>"_s, this);
}

void SummaryView::explore(const SummaryPart& part) {
    const explore::Catalogue& catalogue = *m_exploration.catalogue();
    if (const auto filter = filterOf(part, catalogue, m_exploration.filter()))
        return m_exploration.setFilter(*filter);
    explore::Selection selection;
    for (const records::RecordRef record : part.records)
        selection.set.insert(record);
    for (const qsizetype row : part.rows)
        selection.set.insert({records::Table::Agreement, catalogue.agreements().at(row).id.value});
    if (!part.records.empty())
        selection.current = part.records.front();
    else if (!part.rows.empty())
        selection.current = {records::Table::Agreement, catalogue.agreements().at(part.rows.front()).id.value};
    m_exploration.setSelection(selection);
}

}  // namespace charts
