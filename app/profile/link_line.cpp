// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/link_line.h"

#include <QPainter>

using namespace Qt::StringLiterals;
using picture::TextSize;

namespace profile {
namespace {

constexpr int flags = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;
constexpr int space = 3;

}  // namespace

LinkLine::LinkLine(const QString& text, const QString& detail, const picture::Theme& theme, QWidget* parent)
    : QAbstractButton(parent), m_detail(detail), m_theme(theme) {
    setText(text);
    setObjectName(u"linkLine"_s);
    setAccessibleName(detail.isEmpty() ? text : u"%1, %2"_s.arg(text, detail));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int LinkLine::heightForWidth(int width) const {
    if (const auto known = m_heights.constFind(width); known != m_heights.constEnd())
        return *known;
    const QRect wide(0, 0, width, 10000);
    int height = QFontMetrics(m_theme.font(TextSize::Body)).boundingRect(wide, flags, text()).height();
    if (!m_detail.isEmpty())
        height += QFontMetrics(m_theme.font(TextSize::Small)).boundingRect(wide, flags, m_detail).height();
    m_heights.insert(width, height + 2 * space);
    return height + 2 * space;
}

QSize LinkLine::sizeHint() const {
    return {200, QFontMetrics(m_theme.font(TextSize::Body)).height() * (m_detail.isEmpty() ? 1 : 2) + 2 * space};
}

void LinkLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QFont body = m_theme.font(TextSize::Body);
    body.setUnderline(underMouse() || hasFocus());
    painter.setFont(body);
    painter.setPen(m_theme.accent);
    QRect used;
    painter.drawText(QRect(0, space, width(), height()), flags, text(), &used);
    painter.setFont(m_theme.font(TextSize::Small));
    painter.setPen(m_theme.muted);
    painter.drawText(QRect(0, used.bottom() + 1, width(), height()), flags, m_detail);
}

}  // namespace profile
