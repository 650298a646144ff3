// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/text_line.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>

namespace profile {
namespace {

constexpr int flags = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

}  // namespace

TextLine::TextLine(const QString& text, const QFont& font, const QColor& colour, QWidget* parent) : QWidget(parent), m_text(text), m_colour(colour) {
    setFont(font);
    setAccessibleName(text);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int TextLine::heightForWidth(int width) const {
    if (const auto known = m_heights.constFind(width); known != m_heights.constEnd())
        return *known;
    const int height = fontMetrics().boundingRect(QRect(0, 0, width, 100000), flags, m_text).height();
    m_heights.insert(width, height);
    return height;
}

QSize TextLine::sizeHint() const {
    return {qMin(110, int(m_text.size()) * fontMetrics().averageCharWidth() + 8), fontMetrics().height()};
}

QSize TextLine::minimumSizeHint() const {
    return {24, fontMetrics().height()};
}

void TextLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(m_colour);
    painter.drawText(rect(), flags, m_text);
}

void TextLine::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy this text")), &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_text); });
    menu->popup(event->globalPos());
}

}  // namespace profile
