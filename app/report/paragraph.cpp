// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paragraph.h"

#include "report/block.h"
#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <cmath>

namespace report {
namespace {

constexpr qreal lineSpacing = 1.36;  // of the font's size

QString plain(QString text) {
    for (QChar& c : text) {
        if (c == u'\n')
            c = QChar::LineSeparator;
        else if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text;
}

}  // namespace

qreal TextLines::naturalWidth() const {
    qreal width = 0;
    for (int i = 0; i < count(); ++i)
        width = qMax(width, m_layout->lineAt(i).naturalTextWidth());
    return width;
}

void TextLines::paint(QPainter& painter, QPointF topLeft, int first, int number) const {
    for (int i = first; i < qMin(first + number, count()); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        // Lines lie below one another from 0 in the layout.
        line.draw(&painter, topLeft - QPointF(0, first * m_pitch));
    }
}

std::vector<BlockLink> TextLines::links(int first, int number) const {
    // Without the punctuation that ends a sentence.
    static const QRegularExpression address(QStringLiteral("https?://[^\\s\u2028<>\"]+[^\\s\u2028<>\".,;:!?)\\]]"));
    std::vector<BlockLink> found;
    if (!m_layout)
        return found;
    for (auto matches = address.globalMatch(m_layout->text()); matches.hasNext();) {
        const auto match = matches.next();
        for (int i = first; i < qMin(first + number, count()); ++i) {
            const QTextLine line = m_layout->lineAt(i);
            const int from = qMax(int(match.capturedStart()), line.textStart());
            const int to = qMin(int(match.capturedEnd()), line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const qreal left = line.cursorToX(from), right = line.cursorToX(to);
            found.push_back({QRectF(qMin(left, right), (i - first) * m_pitch, qAbs(right - left), m_pitch), match.captured()});
        }
    }
    return found;
}

Paragraph& Paragraph::add(const QString& text, const QFont& font, const QColor& colour) {
    if (text.isEmpty())
        return *this;
    if (m_text.isEmpty())
        m_font = font;
    QTextLayout::FormatRange range;
    range.start = int(m_text.size());
    range.length = int(text.size());
    range.format.setFont(font);
    range.format.setForeground(colour);
    m_formats << range;
    m_text += plain(text);
    return *this;
}

TextLines Paragraph::lines(qreal width, Qt::Alignment alignment) const {
    TextLines result;
    if (m_text.isEmpty())
        return result;
    auto layout = std::make_shared<QTextLayout>(m_text, m_font);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setFormats(m_formats);
    layout->setCacheEnabled(true);
    result.m_pitch = std::round(m_font.pixelSize() * lineSpacing * 2) / 2;
    // Capitals stand in the middle of their line.
    const qreal capHeight = QFontMetricsF(m_font).capHeight();
    result.m_ascent = (result.m_pitch + capHeight) / 2;
    layout->beginLayout();
    for (int i = 0;; ++i) {
        QTextLine line = layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, i * result.m_pitch + result.m_ascent - line.ascent()));
    }
    layout->endLayout();
    result.m_layout = std::move(layout);
    return result;
}

}  // namespace report
