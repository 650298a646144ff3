// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "picture/theme.h"
#include <QAbstractButton>
#include <QHash>

namespace profile {

// A line that leads to another record: its name, and something about it in smaller type below. Plain text, wrapped.
class LinkLine : public QAbstractButton {
    Q_OBJECT
public:
    LinkLine(const QString& text, const QString& detail, const picture::Theme& theme, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_detail;
    picture::Theme m_theme;
    mutable QHash<int, int> m_heights;  // by width: a layout asks for the same ones many times
};

}  // namespace profile
