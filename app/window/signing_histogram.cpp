// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/signing_histogram.h"

#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace window {

SigningHistogram::SigningHistogram(QWidget* parent) : QWidget(parent), m_theme(picture::Theme::light(font())) {
    setObjectName(u"signingHistogram"_s);
    setAccessibleName(tr("Signings by year; the fields below choose the years"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::SplitHCursor);
}

void SigningHistogram::setTheme(const picture::Theme& theme) {
    m_theme = theme;
    update();
}

void SigningHistogram::setCounts(int firstYear, const std::vector<int>& counts, const explore::YearRange& range) {
    m_first = firstYear;
    m_counts = counts;
    m_range = range;
    update();
}

int SigningHistogram::yearAt(qreal x) const {
    const int years = qMax(1, int(m_counts.size()));
    return m_first + qBound(0, int(x / width() * years), years - 1);
}

void SigningHistogram::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_counts.empty())
        return;
    const int most = qMax(1, *std::max_element(m_counts.begin(), m_counts.end()));
    const qreal step = qreal(width()) / qreal(m_counts.size());
    painter.setPen(Qt::NoPen);
    for (size_t i = 0; i < m_counts.size(); ++i) {
        const int year = m_first + int(i);
        const bool isIn = (!m_range.from || year >= *m_range.from) && (!m_range.to || year <= *m_range.to);
        const qreal tall = m_counts[i] == 0 ? 0 : qMax(2.0, qreal(height() - 2) * m_counts[i] / most);
        painter.fillRect(QRectF(qreal(i) * step, height() - 1 - tall, qMax(1.0, step - 1), tall), isIn ? m_theme.accent : m_theme.line);
    }
    painter.fillRect(QRectF(0, height() - 1, width(), 1), m_theme.line);
}

void SigningHistogram::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        m_pressed = yearAt(event->position().x());
}

void SigningHistogram::mouseMoveEvent(QMouseEvent* event) {
    if (!m_pressed)
        return;
    const int year = yearAt(event->position().x());
    m_range = {qMin(*m_pressed, year), qMax(*m_pressed, year)};
    update();
}

void SigningHistogram::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_pressed)
        return;
    const int year = yearAt(event->position().x());
    const explore::YearRange range{qMin(*m_pressed, year), qMax(*m_pressed, year)};
    m_pressed.reset();
    Q_EMIT rangeChosen(range);
}

}  // namespace window
