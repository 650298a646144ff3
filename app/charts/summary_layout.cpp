// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/summary_maker.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

using picture::TextSize;

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("SummaryLayout", text, nullptr, count);
}

QStringList wrapped(const QString& text, const QFontMetricsF& metrics, qreal width) {
    QStringList lines;
    QString line;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString longer = line.isEmpty() ? word : line + u' ' + word;
        if (!line.isEmpty() && metrics.horizontalAdvance(longer) > width) {
            lines << line;
            line = word;
        } else {
            line = longer;
        }
    }
    return lines << line;
}

}  // namespace

SummaryMaker::SummaryMaker(const SummarySpec& spec, const picture::Theme& theme, const QRectF& frame, const QLocale& locale)
    : m_spec(spec), m_frame(frame), m_locale(locale), m_small(theme.font(TextSize::Small)), m_smallBold(theme.font(TextSize::Small, true)),
      m_heading(theme.font(TextSize::Heading, true)), m_digits(theme.digits(TextSize::Small)) {}

SummaryLayout SummaryMaker::make() {
    if (m_spec.isEmpty()) {
        addEmpty();
        return m_layout;
    }
    qreal top = addHead();
    top = addLegend(top);
    const qreal bottom = addNotes();
    const QRectF area(m_frame.left() + margin, top, m_frame.width() - 2 * margin, std::max<qreal>(40, bottom - top));
    switch (m_spec.shape) {
    case SummaryShape::Columns:
        addColumns(area);
        break;
    case SummaryShape::Bars:
        addBars(area);
        break;
    case SummaryShape::TwoSided:
        addTwoSided(area);
        break;
    case SummaryShape::Grid:
        addGrid(area);
        break;
    case SummaryShape::Curves:
        addCurves(area);
        break;
    }
    return m_layout;
}

SummaryLayout::Text& SummaryMaker::add(const QString& text, const QRectF& rect, Text::Ink ink, Qt::Alignment alignment) {
    m_layout.texts.push_back({rect, text, TextSize::Small, false, ink, {}, alignment});
    return m_layout.texts.back();
}

void SummaryMaker::addEmpty() {
    const QStringList lines = wrapped(m_spec.empty, m_small, std::min(420.0, m_frame.width() - 2 * margin));
    qreal y = m_frame.center().y() - qreal(lines.size()) * m_small.height() / 2;
    for (const QString& line : lines) {
        add(line, QRectF(m_frame.left() + margin, y, m_frame.width() - 2 * margin, m_small.height()), Text::Ink::Muted, Qt::AlignHCenter);
        y += m_small.height();
    }
}

qreal SummaryMaker::addHead() {
    qreal y = m_frame.top() + gap;
    const qreal width = m_frame.width() - 2 * margin;
    for (const QString& line : wrapped(m_spec.title, m_heading, width)) {
        Text& title = add(line, QRectF(m_frame.left() + margin, y, width, m_heading.height()), Text::Ink::Text);
        title.size = TextSize::Heading;
        title.bold = true;
        y += m_heading.height();
    }
    for (const QString& line : wrapped(m_spec.subtitle, m_small, width)) {
        add(line, QRectF(m_frame.left() + margin, y, width, m_small.height()));
        y += m_small.height();
    }
    return y + gap;
}

qreal SummaryMaker::addLegend(qreal top) {
    if (m_spec.series.size() < 2)
        return top;
    qreal x = m_frame.left() + margin;
    const qreal side = m_small.ascent();
    for (const SummarySeries& series : m_spec.series) {
        const qreal width = side + 6 + m_small.horizontalAdvance(series.name) + 16;
        if (x > m_frame.left() + margin && x + width > m_frame.right() - margin) {
            x = m_frame.left() + margin;
            top += m_small.height() + 2;
        }
        m_layout.fills.push_back({QRectF(x, top + (m_small.height() - side) / 2, side, side), series.category, nullptr});
        add(series.name, QRectF(x + side + 6, top, width - side - 6, m_small.height()), Text::Ink::Text);
        x += width;
    }
    return top + m_small.height() + gap;
}

qreal SummaryMaker::addNotes() {
    QStringList lines;
    const qreal width = m_frame.width() - 2 * margin;
    const QString all = m_spec.notes.join(u' ');
    if (!all.isEmpty())
        lines << wrapped(all, m_small, width);
    for (int i = 0; i < m_spec.sources.size() && i < 3; ++i)
        lines << wrapped(tr("Source: %1").arg(m_spec.sources[i]), m_small, width);
    if (m_spec.sources.size() > 3)
        lines << tr("and %n more sources", int(m_spec.sources.size()) - 3);
    const qsizetype most = qsizetype(m_frame.height() * 0.35 / m_small.height());
    while (lines.size() > std::max<qsizetype>(1, most))
        lines.removeLast();
    qreal y = m_frame.bottom() - gap - qreal(lines.size()) * m_small.height();
    const qreal bottom = y - gap;
    for (const QString& line : lines) {
        add(line, QRectF(m_frame.left() + margin, y, width, m_small.height()));
        y += m_small.height();
    }
    return bottom;
}

QString SummaryMaker::number(double value) const {
    return m_locale.toString(value, 'f', value == std::floor(value) ? 0 : 1);
}

const SummaryPart* SummaryLayout::partAt(QPointF position) const {
    constexpr qreal reach = 3;
    const Fill* nearest = nullptr;
    qreal best = reach;
    for (const Fill& fill : fills) {
        if (!fill.part || fill.part->value <= 0 || !fill.rect.adjusted(-reach, -reach, reach, reach).contains(position))
            continue;
        const qreal distance = std::max({0.0, fill.rect.left() - position.x(), position.x() - fill.rect.right(), fill.rect.top() - position.y(),
                                         position.y() - fill.rect.bottom()});
        if (!nearest || distance < best) {
            best = distance;
            nearest = &fill;
        }
    }
    if (nearest)
        return nearest->part;
    for (const Curve& curve : curves)
        for (qsizetype i = 1; i < curve.line.size(); ++i)
            if (QRectF(curve.line[i - 1], curve.line[i]).normalized().adjusted(-reach, -reach, reach, reach).contains(position))
                return curve.part;
    return nullptr;
}

SummaryLayout layoutSummary(const SummarySpec& spec, const picture::Theme& theme, const QRectF& frame, const QLocale& locale) {
    return SummaryMaker(spec, theme, frame, locale).make();
}

}  // namespace charts
