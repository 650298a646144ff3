// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/empty_note.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tables {

EmptyNote::EmptyNote(QWidget* view) : QWidget(view), m_text(new QLabel(this)), m_action(new QPushButton(this)) {
    m_text->setObjectName(u"emptyText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setMinimumWidth(260);
    m_action->setObjectName(u"emptyAction"_s);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(m_text);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    auto* over = new QVBoxLayout(view);
    over->addWidget(this, 0, Qt::AlignCenter);
    connect(m_action, &QPushButton::clicked, this, &EmptyNote::actionRequested);
    hide();
}

void EmptyNote::say(const QString& text, const QString& action) {
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setVisible(!text.isEmpty());
}

QString EmptyNote::text() const {
    return isHidden() ? QString() : m_text->text();
}

}  // namespace tables
