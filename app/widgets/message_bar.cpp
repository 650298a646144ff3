// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/message_bar.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace widgets {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_mark(new QLabel(this)), m_text(new QLabel(this)), m_action(new QToolButton(this)), m_close(new QToolButton(this)) {
    setObjectName(u"messageBar"_s);
    setFrameShape(QFrame::StyledPanel);
    m_mark->setTextFormat(Qt::PlainText);
    m_text->setObjectName(u"messageText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(u"messageAction"_s);
    m_close->setObjectName(u"messageClose"_s);
    m_close->setText(u"\u00d7"_s);
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setAutoRaise(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 4, 4);
    row->setSpacing(8);
    row->addWidget(m_mark);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::close);
    connect(m_action, &QToolButton::clicked, this, &MessageBar::actionRequested);
    hide();
}

void MessageBar::show(const QString& text, const QString& action, bool isError) {
    m_mark->setText(isError ? u"\u26a0"_s : u"\u2139"_s);
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setVisible(true);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::close() {
    hide();
    Q_EMIT closed();
}

void MessageBar::showError(const QString& text, const QString& action) {
    show(text, action, true);
}

void MessageBar::showNotice(const QString& text, const QString& action) {
    show(text, action, false);
}

QString MessageBar::text() const {
    return isHidden() ? QString() : m_text->text();
}

}  // namespace widgets
