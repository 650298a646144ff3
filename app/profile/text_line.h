// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QHash>
#include <QWidget>

namespace profile {

// Wrapped lines of plain text. A QLabel lays its text out many times over while it looks for a pleasing shape, too dear for
// the hundred lines of a profile; this measures once for each width. The context menu copies the text.
class TextLine : public QWidget {
    Q_OBJECT
public:
    TextLine(const QString& text, const QFont& font, const QColor& colour, QWidget* parent = nullptr);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    QString m_text;
    QColor m_colour;
    mutable QHash<int, int> m_heights;  // by width: a layout asks for the same ones many times
};

}  // namespace profile
