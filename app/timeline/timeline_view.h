// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "picture/export.h"
#include "picture/theme.h"
#include "timeline/timeline_layout.h"
#include <QAbstractScrollArea>
#include <QTimer>

namespace timeline {

// The timeline on the screen. Reads and sets the shared exploration and nothing else.
//   Mouse: wheel moves the lanes, Ctrl + wheel zooms time around the pointer, drag pans time, drag on the ruler or its handle
//   moves the point in time, double click there means all years; click selects, Ctrl + click adds.
//   Keys: Up/Down the current agreement, Left/Right pan, with Ctrl the point in time by a month, with Shift by a year,
//   + − zoom, Home fit, Enter asks to open what is current.
// Lanes keep their places while one picks in the timeline itself; a selection made elsewhere brings its lanes to the top.
class TimelineView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TimelineView(explore::Exploration& exploration, QWidget* parent = nullptr);

    void setTheme(const picture::Theme& theme);
    // Where bars of running agreements end; the system's date unless set.
    void setToday(qint64 julianDay);
    void setLanes(const LaneChoice& lanes);
    picture::TimeSpan span() const { return m_span; }
    // What is on the screen now; made anew when it is out of date.
    const TimelineLayout& shownLayout();
    // What is on screen, for export and print in another theme. Holds copies only.
    picture::Paint picturePaint(const picture::Theme& theme) const;
    bool isPlaying() const { return m_player.isActive(); }

    QSize sizeHint() const override { return {900, 280}; }
    QSize minimumSizeHint() const override { return {240, 120}; }

public Q_SLOTS:
    void setSpan(picture::TimeSpan span);
    void zoomIn();
    void zoomOut();
    void fit();
    // The point in time goes from the first to the last signing, a year every 250 ms. Without motion each call is one step.
    void play(bool playing);
    void setMotion(bool motion);

Q_SIGNALS:
    void playingChanged(bool playing);
    void openRequested(records::RecordRef record);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    enum class Drag : quint8 { None, Pressed, Panning, Cursor };

    void follow(explore::Aspects aspects);
    void reorder();
    void orderLanes();
    void outdate();
    void zoom(double factor, qreal around);
    void pan(double days);
    void moveCursorTo(qreal x);
    void stepCursor(int months);
    void stepLane(int lanes);
    void pick(records::RecordRef record, bool add);
    void reveal(records::RecordRef record);
    void playStep();
    bool steer(QKeyEvent* event);

    explore::Exploration& m_exploration;
    picture::Theme m_theme;
    LaneChoice m_lanes;
    TimelineInput m_input;
    TimelineLayout m_layout;
    QTimer m_player;
    picture::TimeSpan m_span;
    picture::TimeSpan m_fitting;
    qint64 m_today = 0;
    QPointF m_pressedAt;
    picture::TimeSpan m_spanWhenPressed;
    Drag m_drag = Drag::None;
    bool m_isCurrentLayout = false;
    bool m_fits = true;     // until the user zooms or pans
    bool m_picking = false; // the selection comes from here
    bool m_motion = true;
};

}  // namespace timeline
