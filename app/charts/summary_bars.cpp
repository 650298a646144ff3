// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Columns and bars of a summary chart.
#include "charts/summary_maker.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("SummaryLayout", text, nullptr, count);
}

}  // namespace

double SummaryMaker::highestOf(const SummaryPanel& panel, bool isStacked) {
    double highest = 0;
    for (const SummaryRow& row : panel.rows) {
        double sum = 0;
        for (const SummaryPart& part : row.parts)
            sum = isStacked ? sum + part.value : std::max(sum, part.value);
        highest = std::max(highest, sum);
    }
    return highest;
}

int SummaryMaker::categoryOf(size_t series) const {
    return series < m_spec.series.size() ? m_spec.series[series].category : 0;
}

void SummaryMaker::addColumns(const QRectF& area) {
    const qreal share = area.height() / qreal(m_spec.panels.size());
    qreal left = 0;  // all panels share it, so that years stand above one another
    for (const SummaryPanel& panel : m_spec.panels)
        left = std::max(left, m_digits.horizontalAdvance(number(countAxis(highestOf(panel, true)).high)) + gap);
    for (size_t i = 0; i < m_spec.panels.size(); ++i)
        addColumnPanel(m_spec.panels[i], QRectF(area.left(), area.top() + qreal(i) * share, area.width(), share - gap), left);
}

void SummaryMaker::addColumnPanel(const SummaryPanel& panel, const QRectF& area, qreal left) {
    ValueAxis axis = countAxis(highestOf(panel, true));
    const QRectF plot = area.adjusted(left, m_small.height() + 12, 0, -m_small.height() - 4);
    while (plot.height() / (axis.high / axis.step) < m_small.height() * 1.4 && axis.step < axis.high)
        axis.step *= 2;
    add(panel.title, QRectF(area.left(), area.top(), area.width(), m_small.height()));
    for (double value = 0; value <= axis.high + axis.step / 2; value += axis.step) {
        const qreal y = plot.bottom() - value / axis.high * plot.height();
        if (y < plot.top() - 1)
            break;
        m_layout.grid.emplace_back(plot.left(), y, plot.right(), y);
        add(number(value), QRectF(area.left(), y - m_small.height() / 2, left - 6, m_small.height()), Text::Ink::Muted, Qt::AlignRight);
    }
    const qreal pitch = plot.width() / qreal(panel.rows.size());
    const qreal width = std::min(48.0, std::max(1.0, pitch * (pitch > 6 ? 0.8 : 0.9)));
    const qreal labelWidth = m_digits.horizontalAdvance(panel.rows.front().label) + 12;
    for (size_t i = 0; i < panel.rows.size(); ++i) {
        const qreal centre = plot.left() + (qreal(i) + 0.5) * pitch;
        qreal y = plot.bottom();
        for (size_t part = 0; part < panel.rows[i].parts.size(); ++part) {
            const qreal height = panel.rows[i].parts[part].value / axis.high * plot.height();
            m_layout.fills.push_back({QRectF(centre - width / 2, y - height, width, height), categoryOf(part), &panel.rows[i].parts[part]});
            y -= height;
        }
        if (isLabelled(panel, i, pitch, labelWidth))
            // The last year stands under the end of the plot, not beyond it.
            add(panel.rows[i].label, QRectF(std::min(centre - labelWidth / 2, plot.right() + 6 - labelWidth), plot.bottom() + 4, labelWidth, m_small.height()),
                Text::Ink::Muted, Qt::AlignHCenter);
    }
    m_layout.axis.emplace_back(plot.bottomLeft(), plot.bottomRight());
    m_layout.plot = m_layout.plot.united(plot);
}

bool SummaryMaker::isLabelled(const SummaryPanel& panel, size_t row, qreal pitch, qreal labelWidth) {
    bool isNumber = false;
    const int year = panel.rows[row].label.toInt(&isNumber);
    for (const int step : {1, 2, 5, 10, 20, 25, 50})
        if (pitch * step >= labelWidth)
            return isNumber ? year % step == 0 : int(row) % step == 0;
    return false;
}

qreal SummaryMaker::labelWidthOf(const SummaryPanel& panel, const QRectF& area) const {
    qreal width = 0;
    for (const SummaryRow& row : panel.rows)
        width = std::max(width, m_small.horizontalAdvance(row.label));
    return std::min(width + 2, area.width() * 0.4);
}

size_t SummaryMaker::rowsIn(const SummaryPanel& panel, QRectF& area, qreal& pitch) {
    const qreal least = m_small.height() + 1;
    size_t count = panel.rows.size();
    if (least * qreal(count) > area.height()) {
        count = size_t(std::max(1.0, std::floor((area.height() - m_small.height()) / least)));
        add(tr("%n more rows have no room here.", int(panel.rows.size() - count)),
            QRectF(area.left(), area.bottom() - m_small.height(), area.width(), m_small.height()));
        area.setBottom(area.bottom() - m_small.height());
    }
    pitch = std::min(30.0, area.height() / qreal(count));
    return count;
}

void SummaryMaker::addBars(QRectF area) {
    const SummaryPanel& panel = m_spec.panels.front();
    add(panel.title, QRectF(area.left(), area.top(), area.width(), m_small.height()));
    area.setTop(area.top() + m_small.height() + 4);
    qreal pitch = 0;
    const size_t count = rowsIn(panel, area, pitch);
    const double highest = std::max(highestOf(panel, true), 1e-9);
    const bool isWhole = std::all_of(panel.rows.begin(), panel.rows.end(), [](const SummaryRow& row) {
        return std::all_of(row.parts.begin(), row.parts.end(), [](const SummaryPart& part) { return part.value == std::floor(part.value); });
    });
    const qreal labels = labelWidthOf(panel, area);
    const qreal values = m_digits.horizontalAdvance(number(std::ceil(highest)) + u".0"_s) + 8;
    const QRectF plot(area.left() + labels + gap, area.top(), std::max(20.0, area.width() - labels - gap - values), pitch * qreal(count));
    for (size_t i = 0; i < count; ++i) {
        const SummaryRow& row = panel.rows[i];
        const qreal y = plot.top() + qreal(i) * pitch;
        const qreal middle = y + (pitch - m_small.height()) / 2;
        add(m_small.elidedText(row.label, Qt::ElideRight, labels), QRectF(area.left(), middle, labels, m_small.height()), Text::Ink::Text, Qt::AlignRight);
        qreal x = plot.left();
        double sum = 0;
        for (size_t part = 0; part < row.parts.size(); ++part) {
            const qreal width = row.parts[part].value / highest * plot.width();
            m_layout.fills.push_back({QRectF(x, y + pitch * 0.12, width, pitch * 0.76), categoryOf(part), &row.parts[part]});
            x += width;
            sum += row.parts[part].value;
        }
        add(m_locale.toString(sum, 'f', isWhole ? 0 : 1), QRectF(x + 6, middle, values, m_small.height()), Text::Ink::Text);
    }
    m_layout.axis.emplace_back(plot.topLeft(), plot.bottomLeft());
    m_layout.plot = plot;
}

void SummaryMaker::addTwoSided(QRectF area) {
    const SummaryPanel& panel = m_spec.panels.front();
    qreal pitch = 0;
    const size_t count = rowsIn(panel, area, pitch);
    const double highest = std::max(highestOf(panel, false), 1.0);
    const qreal labels = labelWidthOf(panel, area) + 2 * gap;
    const qreal values = m_digits.horizontalAdvance(number(highest)) + gap;
    const qreal side = std::max(20.0, (area.width() - labels) / 2 - values);
    const qreal middle = area.center().x();
    for (size_t i = 0; i < count; ++i) {
        const SummaryRow& row = panel.rows[i];
        const qreal y = area.top() + qreal(i) * pitch;
        const qreal textTop = y + (pitch - m_small.height()) / 2;
        add(row.label, QRectF(middle - labels / 2, textTop, labels, m_small.height()), Text::Ink::Text, Qt::AlignHCenter);
        for (size_t part = 0; part < row.parts.size() && part < 2; ++part) {
            const qreal width = row.parts[part].value / highest * side;
            const qreal x = part == 0 ? middle - labels / 2 - width : middle + labels / 2;
            m_layout.fills.push_back({QRectF(x, y + pitch * 0.12, width, pitch * 0.76), categoryOf(part), &row.parts[part]});
            if (row.parts[part].value > 0)
                add(number(row.parts[part].value), part == 0 ? QRectF(x - values - 4, textTop, values, m_small.height()) : QRectF(x + width + 4, textTop, values, m_small.height()),
                    Text::Ink::Text, part == 0 ? Qt::AlignRight : Qt::AlignLeft);
        }
    }
    const qreal bottom = area.top() + pitch * qreal(count);
    m_layout.axis.emplace_back(middle - labels / 2, area.top(), middle - labels / 2, bottom);
    m_layout.axis.emplace_back(middle + labels / 2, area.top(), middle + labels / 2, bottom);
    m_layout.plot = QRectF(QPointF(area.left(), area.top()), QPointF(area.right(), bottom));
}

}  // namespace charts
