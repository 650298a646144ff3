// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/renderer.h"

#include "map/map_painter.h"
#include <QPainter>

namespace map {
namespace {

Rendering draw(Scene& scene, Renderer::Ground& ground, const Wish& wish) {
    Rendering done;
    done.content = wish.content;
    scene.setContent(*wish.content);
    done.wasFitted = wish.fit.has_value();
    done.camera = wish.fit ? scene.fit(wish.frame, *wish.fit, wish.options.projection) : wish.camera;
    done.layout = scene.layout(done.camera, wish.frame, wish.theme, wish.options);
    if (ground.land != done.layout.land || ground.shade != wish.theme.shade || ground.image.devicePixelRatio() != wish.ratio) {
        ground = {done.layout.land, wish.theme.shade, QImage((wish.frame.size() * wish.ratio).toSize(), QImage::Format_RGB32)};
        ground.image.setDevicePixelRatio(wish.ratio);
        QPainter painter(&ground.image);
        paintGround(painter, *ground.land, wish.theme);
    }
    done.body = ground.image.copy();
    QPainter painter(&done.body);
    paintNetwork(painter, done.layout, wish.theme);
    return done;
}

} // namespace

Renderer::Renderer(std::shared_ptr<const Geometry> geometry, QObject* parent)
    : QObject(parent)
    , m_scene(std::move(geometry)) {
    m_worker.setMaxThreadCount(1);
}

Renderer::~Renderer() {
    m_worker.waitForDone();
}

void Renderer::render(Wish wish) {
    if (!m_isRunning)
        return start(std::move(wish));
    if (m_next && m_next->fit && !wish.fit && wish.camera == m_next->camera)
        wish.fit = m_next->fit; // still to come; what is dropped is only the picture
    m_next = std::move(wish);
}

void Renderer::start(Wish wish) {
    m_isRunning = true;
    m_worker.start([this, wish = std::move(wish)] {
        Rendering done = draw(m_scene, m_ground, wish);
        {
            const std::scoped_lock lock(m_mutex);
            m_done = std::move(done);
        }
        QMetaObject::invokeMethod(this, &Renderer::take, Qt::QueuedConnection);
    });
}

// Called for each drawing, and once more by finish() before that call has come: the second finds nothing.
void Renderer::take() {
    std::optional<Rendering> done;
    {
        const std::scoped_lock lock(m_mutex);
        done = std::exchange(m_done, std::nullopt);
    }
    if (!done)
        return;
    m_isRunning = false;
    if (m_next)
        start(*std::exchange(m_next, std::nullopt));
    Q_EMIT rendered(*done);
}

void Renderer::finish() {
    while (m_isRunning) {
        m_worker.waitForDone();
        take();
    }
}

} // namespace map
