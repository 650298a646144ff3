// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QString>
#include <QTextLayout>
#include <memory>
#include <vector>

class QPainter;

namespace report {

struct BlockLink;

// Text of one width, broken into lines that stand at equal distances whatever scripts they mix. Shares its lines when copied.
class TextLines {
public:
    int count() const { return m_layout ? m_layout->lineCount() : 0; }
    qreal pitch() const { return m_pitch; }
    qreal height() const { return count() * m_pitch; }
    qreal naturalWidth() const;
    // The lines [first, first + number), the first of them at the top.
    void paint(QPainter& painter, QPointF topLeft, int first, int number) const;
    // The web addresses in these lines, a rectangle for each line they run over, seen from the first line's top left.
    std::vector<BlockLink> links(int first, int number) const;

private:
    friend class Paragraph;
    std::shared_ptr<const QTextLayout> m_layout;
    qreal m_pitch = 0;
    qreal m_ascent = 0;
};

// Text in runs of different fonts. What people typed is taken as it is: line ends break, other control characters are blanks.
class Paragraph {
public:
    Paragraph() = default;
    Paragraph(const QString& text, const QFont& font, const QColor& colour) { add(text, font, colour); }
    Paragraph& add(const QString& text, const QFont& font, const QColor& colour);
    bool isEmpty() const { return m_text.isEmpty(); }
    // The first run's font gives the distance of the lines. A word wider than the width is broken anywhere.
    TextLines lines(qreal width, Qt::Alignment alignment = Qt::AlignLeft) const;

private:
    QString m_text;
    QFont m_font;
    QList<QTextLayout::FormatRange> m_formats;
};

}  // namespace report
