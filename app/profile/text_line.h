// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>

namespace profile {

// A wrapped line of plain text that can be selected once the pointer is over it: a selectable label carries a text document,
// too dear for the hundred lines of a profile.
class TextLine : public QLabel {
    Q_OBJECT
public:
    explicit TextLine(const QString& text, QWidget* parent = nullptr) : QLabel(text, parent) {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
    }

protected:
    void enterEvent(QEnterEvent* event) override {
        setTextInteractionFlags(Qt::TextSelectableByMouse);
        QLabel::enterEvent(event);
    }
};

}  // namespace profile
