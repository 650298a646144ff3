// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/exploration.h"
#include "picture/theme.h"
#include <QWidget>

namespace window {

// Signings by year under all other conditions; the chosen range stands out. Drag chooses a range.
class SigningHistogram : public QWidget {
    Q_OBJECT
public:
    explicit SigningHistogram(QWidget* parent = nullptr);
    void setTheme(const picture::Theme& theme);
    void setCounts(int firstYear, const std::vector<int>& counts, const explore::YearRange& range);
    QSize sizeHint() const override { return {200, 44}; }

Q_SIGNALS:
    void rangeChosen(const explore::YearRange& range);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    int yearAt(qreal x) const;
    picture::Theme m_theme;
    int m_first = 1930;
    std::vector<int> m_counts;
    explore::YearRange m_range;
    std::optional<int> m_pressed;
};

}  // namespace window
