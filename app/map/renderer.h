// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/scene.h"
#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <mutex>

namespace map {

// A picture that is wanted: everything a worker needs, by value.
struct Wish {
    std::shared_ptr<const Content> content;
    Camera camera;
    std::optional<FitTo> fit;  // instead of the camera: one on these agreements
    QRectF frame;
    qreal ratio = 1;           // device pixels for one of the frame
    picture::Theme theme = picture::Theme::light();
    MapOptions options;
};

// The picture, with what it shows and where from.
struct Rendering {
    std::shared_ptr<const Content> content;
    Camera camera;
    bool wasFitted = false;
    MapLayout layout;
    QImage body;  // all that moves with the camera; what stays in its corner is left to the one who shows it
};

// Draws maps behind, one at a time. A wish that was not begun when the next one comes is dropped; one that was begun is
// finished, so that a long drag is refined on the way.
class Renderer : public QObject {
    Q_OBJECT
public:
    explicit Renderer(std::shared_ptr<const Geometry> geometry, QObject* parent = nullptr);
    ~Renderer() override;

    void render(Wish wish);
    bool isBusy() const { return m_isRunning; }
    // Waits until every wish is drawn.
    void finish();

    // The ground as it was painted last: another filter, moment or selection does not change it.
    struct Ground {
        std::shared_ptr<const Land> land;
        picture::Shade shade = picture::Shade::Light;
        QImage image;
    };

Q_SIGNALS:
    void rendered(const map::Rendering& rendering);

private:
    void start(Wish wish);
    void take();

    Scene m_scene;   // the worker's
    Ground m_ground; // likewise
    bool m_isRunning = false;
    std::optional<Wish> m_next;
    std::mutex m_mutex;
    std::optional<Rendering> m_done;  // guarded by m_mutex
    QThreadPool m_worker;
};

}  // namespace map
