// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/summary_layout.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

using picture::TextSize;
using Text = SummaryLayout::Text;

constexpr qreal margin = 12;
constexpr qreal gap = 8;

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

// Lays out one spec: the words around the plot first, then what is in it.
class Maker {
public:
    Maker(const SummarySpec& spec, const picture::Theme& theme, const QRectF& frame, const QLocale& locale)
        : m_spec(spec), m_frame(frame), m_locale(locale), m_small(theme.font(TextSize::Small)), m_smallBold(theme.font(TextSize::Small, true)),
          m_heading(theme.font(TextSize::Heading, true)), m_digits(theme.digits(TextSize::Small)) {}

    SummaryLayout make() {
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

private:
    Text& add(const QString& text, const QRectF& rect, Text::Ink ink = Text::Ink::Muted, Qt::Alignment alignment = Qt::AlignLeft) {
        m_layout.texts.push_back({rect, text, TextSize::Small, false, ink, {}, alignment});
        return m_layout.texts.back();
    }

    void addEmpty() {
        const QStringList lines = wrapped(m_spec.empty, m_small, std::min(420.0, m_frame.width() - 2 * margin));
        qreal y = m_frame.center().y() - qreal(lines.size()) * m_small.height() / 2;
        for (const QString& line : lines) {
            add(line, QRectF(m_frame.left() + margin, y, m_frame.width() - 2 * margin, m_small.height()), Text::Ink::Muted, Qt::AlignHCenter);
            y += m_small.height();
        }
    }

    qreal addHead() {
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

    qreal addLegend(qreal top) {
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

    // Notes and sources from the foot up; gives the bottom of what is above them.
    qreal addNotes() {
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

    QString number(double value) const { return m_locale.toString(value, 'f', value == std::floor(value) ? 0 : 1); }

    static double highestOf(const SummaryPanel& panel, bool isStacked) {
        double highest = 0;
        for (const SummaryRow& row : panel.rows) {
            double sum = 0;
            for (const SummaryPart& part : row.parts)
                sum = isStacked ? sum + part.value : std::max(sum, part.value);
            highest = std::max(highest, sum);
        }
        return highest;
    }

    int categoryOf(size_t series) const { return series < m_spec.series.size() ? m_spec.series[series].category : 0; }

    void addColumns(const QRectF& area) {
        const qreal share = area.height() / qreal(m_spec.panels.size());
        qreal left = 0;  // all panels share it, so that years stand above one another
        for (const SummaryPanel& panel : m_spec.panels)
            left = std::max(left, m_digits.horizontalAdvance(number(countAxis(highestOf(panel, true)).high)) + gap);
        for (size_t i = 0; i < m_spec.panels.size(); ++i)
            addColumnPanel(m_spec.panels[i], QRectF(area.left(), area.top() + qreal(i) * share, area.width(), share - gap), left);
    }

    void addColumnPanel(const SummaryPanel& panel, const QRectF& area, qreal left) {
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
                add(panel.rows[i].label, QRectF(centre - labelWidth / 2, plot.bottom() + 4, labelWidth, m_small.height()), Text::Ink::Muted, Qt::AlignHCenter);
        }
        m_layout.axis.emplace_back(plot.bottomLeft(), plot.bottomRight());
        m_layout.plot = m_layout.plot.united(plot);
    }

    // Round years when not every column has room for its label.
    static bool isLabelled(const SummaryPanel& panel, size_t row, qreal pitch, qreal labelWidth) {
        bool isNumber = false;
        const int year = panel.rows[row].label.toInt(&isNumber);
        for (const int step : {1, 2, 5, 10, 20, 25, 50})
            if (pitch * step >= labelWidth)
                return isNumber ? year % step == 0 : int(row) % step == 0;
        return false;
    }

    // The name before each bar, all of one width.
    qreal labelWidthOf(const SummaryPanel& panel, const QRectF& area) const {
        qreal width = 0;
        for (const SummaryRow& row : panel.rows)
            width = std::max(width, m_small.horizontalAdvance(row.label));
        return std::min(width + 2, area.width() * 0.4);
    }

    // As many rows as have room; what is left is said below them.
    size_t rowsIn(const SummaryPanel& panel, QRectF& area, qreal& pitch) {
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

    void addBars(QRectF area) {
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

    void addTwoSided(QRectF area) {
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

    void addGrid(QRectF area) {
        const SummaryPanel& panel = m_spec.panels.front();
        const qreal labels = labelWidthOf(panel, area);
        const qreal width = std::min(140.0, (area.width() - labels - gap) / qreal(m_spec.columns.size()));
        for (qsizetype i = 0; i < m_spec.columns.size(); ++i)
            add(m_small.elidedText(m_spec.columns[i], Qt::ElideRight, width - 4),
                QRectF(area.left() + labels + gap + qreal(i) * width, area.top(), width, m_small.height()), Text::Ink::Text, Qt::AlignHCenter);
        area.setTop(area.top() + m_small.height() + 4);
        qreal pitch = 0;
        const size_t count = rowsIn(panel, area, pitch);
        const double highest = std::max(highestOf(panel, false), 1.0);
        for (size_t i = 0; i < count; ++i) {
            const SummaryRow& row = panel.rows[i];
            const qreal y = area.top() + qreal(i) * pitch;
            add(m_small.elidedText(row.label, Qt::ElideRight, labels), QRectF(area.left(), y + (pitch - m_small.height()) / 2, labels, m_small.height()),
                Text::Ink::Text, Qt::AlignRight);
            for (size_t column = 0; column < row.parts.size(); ++column) {
                const SummaryPart& part = row.parts[column];
                const QRectF cell(area.left() + labels + gap + qreal(column) * width + 1, y + 1, width - 2, pitch - 2);
                m_layout.fills.push_back({cell, 0, &part, part.value / highest});
                if (part.value > 0)
                    add(number(part.value), QRectF(cell.left(), y + (pitch - m_small.height()) / 2, cell.width(), m_small.height()), Text::Ink::Text, Qt::AlignHCenter);
            }
        }
        m_layout.plot = QRectF(area.left(), area.top(), labels + gap + width * qreal(m_spec.columns.size()), pitch * qreal(count));
    }

    void addCurves(const QRectF& area) {
        qreal labels = 0;
        double oldest = 1;
        for (const SummaryCurve& curve : m_spec.curves) {
            labels = std::max(labels, m_smallBold.horizontalAdvance(curve.name) + 24);
            oldest = std::max(oldest, curve.end);
        }
        const ValueAxis axis = countAxis(oldest);
        const qreal left = m_digits.horizontalAdvance(u"100 %"_s) + gap;
        const QRectF plot = area.adjusted(left, m_small.height() / 2, -std::min(labels, area.width() * 0.35), -2 * m_small.height() - 6);
        for (int percent = 0; percent <= 100; percent += 25) {
            const qreal y = plot.bottom() - percent / 100.0 * plot.height();
            m_layout.grid.emplace_back(plot.left(), y, plot.right(), y);
            add(tr("%1 %").arg(percent), QRectF(area.left(), y - m_small.height() / 2, left - 6, m_small.height()), Text::Ink::Muted, Qt::AlignRight);
        }
        for (double year = 0; year <= axis.high + 0.1; year += axis.step)
            add(number(year), QRectF(plot.left() + year / axis.high * plot.width() - 30, plot.bottom() + 4, 60, m_small.height()), Text::Ink::Muted, Qt::AlignHCenter);
        add(tr("Years since the signing"), QRectF(plot.left(), plot.bottom() + 4 + m_small.height(), plot.width(), m_small.height()), Text::Ink::Muted, Qt::AlignRight);
        m_layout.axis.emplace_back(plot.bottomLeft(), plot.bottomRight());
        m_layout.plot = plot;
        std::vector<std::pair<qreal, size_t>> ends;
        for (size_t i = 0; i < m_spec.curves.size(); ++i) {
            addCurve(m_spec.curves[i], plot, axis.high);
            ends.emplace_back(m_layout.curves.back().line.back().y(), i);
        }
        std::stable_sort(ends.begin(), ends.end(), [](const auto& one, const auto& other) { return one.first < other.first; });
        qreal least = area.top();
        for (const auto& [y, i] : ends) {
            const qreal top = std::max(least, y - m_small.height() / 2);
            Text& label = add(m_spec.curves[i].name, QRectF(plot.right() + 22, top, area.right() - plot.right() - 22, m_small.height()), Text::Ink::Climate);
            label.group = m_spec.curves[i].group;
            label.bold = true;
            least = top + m_small.height() + 1;
        }
    }

    void addCurve(const SummaryCurve& curve, const QRectF& plot, double high) {
        SummaryLayout::Curve placed;
        placed.group = curve.group;
        placed.part = &curve.part;
        const auto at = [&](double x, double y) { return QPointF(plot.left() + x / high * plot.width(), plot.bottom() - y * plot.height()); };
        double share = 1, low = 1, upper = 1;
        placed.line << at(0, 1);
        for (const CurvePoint& point : curve.points) {
            placed.line << at(point.x, share) << at(point.x, point.y);
            if (point.hasInterval) {
                placed.low << at(point.x, low) << at(point.x, point.low);
                placed.high << at(point.x, upper) << at(point.x, point.high);
                low = point.low;
                upper = point.high;
            }
            share = point.y;
        }
        placed.line << at(curve.end, share);
        if (!placed.low.isEmpty()) {
            placed.low << at(curve.end, low);
            placed.high << at(curve.end, upper);
        }
        m_layout.curves.push_back(std::move(placed));
    }

    const SummarySpec& m_spec;
    const QRectF m_frame;
    const QLocale m_locale;
    const QFontMetricsF m_small, m_smallBold, m_heading, m_digits;
    SummaryLayout m_layout;
};

}  // namespace

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
    return Maker(spec, theme, frame, locale).make();
}

}  // namespace charts
