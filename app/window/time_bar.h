// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/exploration.h"
#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace window {

// The point in time: a slider from the first signing to the current year, its year in words, "All" and play.
class TimeBar : public QWidget {
    Q_OBJECT
public:
    explicit TimeBar(QWidget* parent = nullptr);
    void setExploration(explore::Exploration* exploration);
    void setPlaying(bool playing);
    void setPlayIcon(const QIcon& play, const QIcon& pause);

Q_SIGNALS:
    void playRequested(bool playing);

private:
    void follow(explore::Aspects aspects);
    void showTime();
    explore::Exploration* m_exploration = nullptr;
    QSlider* m_slider;
    QLabel* m_label;
    QToolButton* m_all;
    QToolButton* m_play;
    QIcon m_playIcon, m_pauseIcon;
    bool m_following = false;
};

}  // namespace window
