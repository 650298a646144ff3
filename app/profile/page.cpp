// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/page.h"

#include <QStyle>
#include <QTimer>
#include <utility>

using namespace Qt::StringLiterals;

namespace profile {
namespace {

constexpr int margin = 12;
constexpr int spacing = 4;
constexpr int nameWidth = 80;
constexpr int gap = 12; // between a name and its value

QSize sizeIn(int width, const QWidget& widget) {
    return widget.hasHeightForWidth() ? QSize(width, widget.heightForWidth(width))
                                      : widget.sizeHint().boundedTo({width, QWIDGETSIZE_MAX});
}

} // namespace

Page::Page(QWidget* parent)
    : QWidget(parent) {
    setObjectName(u"profilePage"_s);
}

void Page::take(QWidget* widget) {
    widget->setParent(this);
    if (isVisible())
        widget->show();
}

void Page::add(QWidget* row) {
    take(row);
    m_rows.push_back({nullptr, row, false, std::exchange(m_space, 0)});
}

void Page::add(QWidget* name, QWidget* value) {
    if (name)
        take(name);
    take(value);
    m_rows.push_back({name, value, true, std::exchange(m_space, 0)});
}

void Page::paintEvent(QPaintEvent*) {
    if (m_then)
        QTimer::singleShot(0, this, std::exchange(m_then, {}));
}

void Page::addSpace(int pixels) {
    m_space += pixels;
}

void Page::layOut(int width) {
    const int inner = qMax(40, width - 2 * margin);
    const QRect whole(0, 0, width, 0);
    const auto place = [&](QWidget& widget, int left, int top, QSize size) {
        widget.setGeometry(QStyle::visualRect(layoutDirection(), whole, QRect(QPoint(left, top), size)));
    };
    int y = margin;
    for (const Row& row : m_rows) {
        y += row.space;
        const int indent = row.isPair ? nameWidth + gap : 0;
        const QSize size = sizeIn(qMax(40, inner - indent), *row.value);
        const QSize beside = row.name ? sizeIn(nameWidth, *row.name) : QSize();
        place(*row.value, margin + indent, y, size);
        if (row.name)
            place(*row.name, margin, y, beside);
        y += qMax(size.height(), beside.height()) + spacing;
    }
    resize(width, y + m_space + margin - spacing);
}

} // namespace profile
