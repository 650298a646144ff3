// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/renderer.h"
#include "picture/export.h"
#include <QVariantAnimation>
#include <QWidget>

namespace map {

// The map as a widget. Reads and sets the exploration, nothing else. Moves the finished picture at once while the next one
// is drawn behind. Only the first picture is waited for.
class MapView : public QWidget {
    Q_OBJECT
public:
    explicit MapView(explore::Exploration& exploration, QWidget* parent = nullptr);

    void setTheme(const picture::Theme& theme);
    void setOptions(const MapOptions& options);
    const MapOptions& options() const { return m_options; }
    const Camera& camera() const { return m_camera; }
    void setCamera(const Camera& camera);
    // The layout on screen, once everything that is due was drawn.
    const MapLayout& shownLayout();
    // What is on screen now, drawn last; it may be about to be another one.
    const MapLayout& currentLayout() const { return m_shown.layout; }
    // For screen readers: the place reached by Tab, what is said of one, and the click on it.
    records::PlaceId walkedPlace() const { return m_walked; }
    QStringList placeWords(records::PlaceId place) const;
    void selectPlace(records::PlaceId place);
    // What is on screen, for export and print in another theme. Holds copies only.
    picture::Paint picturePaint(const picture::Theme& theme) const;

    QSize sizeHint() const override { return {900, 560}; }
    QSize minimumSizeHint() const override { return {220, 140}; }

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void fit();            // the agreements in the filter
    void comeNearer(const QRectF& area);  // a box of the plane; at least one step, where it cannot fill the frame
    void centreOn(QPointF at);            // a point of the widget
    void copyPicture();                   // to the clipboard, twice as fine as the screen
    void showSelection();  // the selected agreements, or those of the selected places

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void follow(explore::Aspects aspects);
    void ask(std::optional<FitTo> fit = {});
    void adopt(const Rendering& rendering);
    void pick(QPointF at, Qt::KeyboardModifiers modifiers);
    void pickBundle(const MapLayout::Bundle& bundle, Qt::KeyboardModifiers modifiers);
    void flyTo(const Camera& camera);
    void hover(QPointF at, QPoint global);
    bool walk(int step);
    void walkTo(records::PlaceId place);
    void selectWithin(const QRectF& box, Qt::KeyboardModifiers modifiers);
    QRectF frame() const { return QRectF(rect()); }

    static constexpr qreal reachOfPointer = 7; // pixels
    static constexpr double zoomStep = 1.6;

    explore::Exploration& m_exploration;
    picture::Theme m_theme = picture::Theme::light();
    MapOptions m_options;
    Renderer m_renderer;
    std::shared_ptr<const Content> m_content;
    Camera m_camera;
    Rendering m_shown;          // what is on the screen
    bool m_isFitted = false;    // a camera was chosen for these records
    bool m_isContentDue = true; // the exploration changed since it was read
    bool m_isPictureDue = true; // and what is drawn or being drawn is not of it
    std::optional<QPointF> m_pressed;  // left button down, where
    QPointF m_dragged;          // last position while panning
    bool m_panning = false;
    std::optional<QRectF> m_band; // drawn with Shift held: what lies in it is selected
    records::PlaceId m_walked;  // reached by Tab
    std::optional<QPointF> m_pointed; // where the pointer is on something merged
    QVariantAnimation m_flight;
};

}  // namespace map
