// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/time_bar.h"

#include <QBoxLayout>
#include <QDate>
#include <QIcon>
#include <QLabel>
#include <QSlider>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace window {

TimeBar::TimeBar(QWidget* parent)
    : QWidget(parent), m_slider(new QSlider(Qt::Horizontal, this)), m_label(new QLabel(this)), m_all(new QToolButton(this)),
      m_play(new QToolButton(this)) {
    setObjectName(u"timeBar"_s);
    m_slider->setObjectName(u"timeSlider"_s);
    m_slider->setAccessibleName(tr("Point in time, by year"));
    m_slider->setToolTip(tr("The network as it stood at the end of a year"));
    m_slider->setFixedWidth(140);
    m_slider->setPageStep(5);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_label->setFixedWidth(fontMetrics().horizontalAdvance(tr("All years")) + 4);
    m_all->setObjectName(u"timeAll"_s);
    m_all->setText(tr("All"));
    m_all->setToolTip(tr("Show all years at once"));
    m_all->setAutoRaise(true);
    m_play->setObjectName(u"timePlay"_s);
    m_play->setAccessibleName(tr("Play the years"));
    m_play->setToolTip(tr("Play the years from the first signing"));
    m_play->setCheckable(true);
    m_play->setAutoRaise(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget* widget : {static_cast<QWidget*>(m_label), static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_all), static_cast<QWidget*>(m_play)})
        row->addWidget(widget);
    connect(m_slider, &QSlider::valueChanged, this, [this](int year) {
        if (m_exploration && !m_following)
            m_exploration->setTime({QDate(year, 12, 31).toJulianDay()});
    });
    connect(m_all, &QToolButton::clicked, this, [this] {
        if (m_exploration)
            m_exploration->setTime({});
    });
    connect(m_play, &QToolButton::clicked, this, &TimeBar::playRequested);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setEnabled(false);
}

void TimeBar::setExploration(explore::Exploration* exploration) {
    m_exploration = exploration;
    setEnabled(exploration);
    if (!exploration)
        return;
    connect(exploration, &explore::Exploration::changed, this, &TimeBar::follow);
    follow(explore::Aspect::Records);
}

void TimeBar::setPlayIcon(const QIcon& play, const QIcon& pause) {
    m_playIcon = play;
    m_pauseIcon = pause;
    m_play->setIcon(m_play->isChecked() ? pause : play);
}

void TimeBar::setPlaying(bool playing) {
    m_play->setChecked(playing);
    m_play->setIcon(playing ? m_pauseIcon : m_playIcon);
}

void TimeBar::follow(explore::Aspects aspects) {
    if (aspects & explore::Aspect::Records) {
        int first = QDate::currentDate().year();
        for (const records::Agreement& agreement : m_exploration->catalogue()->agreements().all())
            if (agreement.signedOn.isKnown())
                first = qMin(first, agreement.signedOn.year());
        m_following = true;
        m_slider->setRange(first, QDate::currentDate().year());
        m_following = false;
    }
    if (aspects & (explore::Aspects(explore::Aspect::Records) | explore::Aspect::Time))
        showTime();
}

void TimeBar::showTime() {
    m_following = true;
    const auto day = m_exploration->time().day;
    const int year = day ? QDate::fromJulianDay(*day).year() : m_slider->maximum();
    m_slider->setValue(year);
    m_label->setText(day ? QString::number(year) : tr("All years"));
    m_following = false;
}

}  // namespace window
