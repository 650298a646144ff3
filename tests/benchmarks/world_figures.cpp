// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"

#include "map/map_painter.h"
#include "map/map_view.h"
#include "screen.h"
#include "support/whole_world.h"
#include "timeline/timeline_view.h"
#include "window/main_window.h"
#include "window/workspace.h"
#include <QApplication>
#include <QElapsedTimer>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace benchmarks {
namespace {

constexpr QSize size(1600, 900);

// A document that is open, with an exploration of it.
struct World {
    explicit World(const QString& path) {
        auto opened = window::Workspace::open(path, document::Access::ReadOnly);
        if (!opened)
            throw std::runtime_error(opened.error().text().toStdString());
        space = std::move(*opened);
    }
    explore::Exploration& exploration() { return space->exploration(); }
    std::unique_ptr<window::Workspace> space;
};

// As much as a program must do at least: so many straight lines of one colour, antialiased, without a map.
double straightLines(int count) {
    QRandomGenerator random(1);
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::red, 1));
    return milliseconds([&] {
        for (int i = 0; i < count; ++i)
            painter.drawLine(QPointF(random.bounded(size.width()), random.bounded(size.height())),
                             QPointF(random.bounded(size.width()), random.bounded(size.height())));
    });
}

// Everything from nothing, as after another filter: network, clusters, layout and paint.
double drawMap(World& world) {
    return milliseconds([&] {
        map::Scene scene(map::Geometry::world());
        scene.setContent(map::contentOf(world.exploration()));
        const picture::Theme theme = picture::Theme::light();
        const QRectF frame(QPointF(0, 0), size);
        QImage image(size, QImage::Format_RGB32);
        QPainter painter(&image);
        const map::MapLayout layout = scene.layout({11, {}, 1}, frame, theme, {});
        map::paint(painter, layout, theme);
    });
}

// The picture that is there moved by a step, as it is seen at once; the next one is drawn behind.
std::vector<double> panSteps(World& world) {
    map::MapView view(world.exploration());
    view.resize(size);
    view.grab();
    view.shownLayout();
    QImage screen(size, QImage::Format_RGB32);
    std::vector<double> steps;
    map::Camera camera = view.camera();
    for (int i = 0; i < 60; ++i) {
        camera.centre += QPointF(i % 2 ? 0.02 : -0.03, 0.01);
        camera.zoom *= i % 3 ? 1.05 : 0.96;
        steps.push_back(milliseconds([&] {
            view.setCamera(camera);
            view.render(&screen);
        }));
    }
    view.shownLayout();
    return steps;
}

std::vector<double> hits(World& world) {
    map::MapView view(world.exploration());
    view.resize(size);
    view.grab();
    const map::MapLayout& layout = view.shownLayout();
    QRandomGenerator random(2);
    std::vector<double> times;
    for (int i = 0; i < 1000; ++i) {
        const QPointF at(random.bounded(size.width()), random.bounded(size.height()));
        times.push_back(milliseconds([&] { static_cast<void>(map::hit(layout, at, 7)); }));
    }
    return times;
}

double drawTimeline(World& world) {
    timeline::TimelineView view(world.exploration());
    view.resize(size);
    view.grab();
    QImage screen(size, QImage::Format_RGB32);
    return milliseconds([&] {
        view.zoomIn();
        view.render(&screen);
    });
}

// The whole window from one filter or moment to the next: every view has its new content, the map as well.
class Window {
public:
    explicit Window(const QString& path)
        : m_window(window::MainWindow::Layout::Default) {
        auto opened = window::Workspace::open(path, document::Access::ReadOnly);
        if (!opened)
            throw std::runtime_error(opened.error().text().toStdString());
        m_window.resize(1600, 1000);
        m_window.adopt(path, std::move(opened));
        m_window.show();
        settle();
        // What begins when the first picture is seen (findings, integrity) is not timed with what follows.
        QElapsedTimer idle;
        for (idle.start(); idle.elapsed() < 5'000; QThread::msleep(5))
            QCoreApplication::processEvents();
        if (!m_window.mapView() || !m_window.timelineView())
            throw std::runtime_error("The window has no map.");
    }
    double after(const std::function<void(explore::Exploration&)>& change) {
        return milliseconds([&] {
            change(m_window.workspace()->exploration());
            settle();
        });
    }

private:
    // Everything that is due is computed and painted into the window's own memory, the map's picture from its worker as well.
    void settle() {
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        if (m_window.mapView())
            m_window.mapView()->shownLayout();
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    }
    window::MainWindow m_window;
};

double percentile95(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() * 95 / 100];
}

} // namespace

void measureWorld(std::vector<Figure>& figures, const QString& keptIn) {
    QTemporaryDir folder;
    const auto made = [&](const QString& name, const support::WholeWorldSize& extent) {
        const QString path = keptIn.isEmpty() ? folder.filePath(name) : QDir(keptIn).filePath(name);
        if (QFile::exists(path))
            return path; // made with the same seed before
        if (const auto written = support::makeWholeWorld(path, extent); !written)
            throw std::runtime_error(written.error().text().toStdString());
        return path;
    };
    const QString path = made(u"world.entente"_s, {});
    World world(path);
    World small(made(u"small.entente"_s, {2'500, 5'000, 25'000, 0, 1}));
    const auto line = [] { return straightLines(26'000); };

    const Pair drawn = paired([&] { return drawMap(world); }, line);
    figures.push_back({u"world: map drawn from nothing, to 26,000 lines"_s, drawn.value, u"ms"_s, drawn.baseline, 150, false});
    const Pair growth = paired([&] { return drawMap(world); }, [&] { return drawMap(small); });
    figures.push_back({u"world: the same, to a tenth of the world"_s, growth.value, u"ms"_s, growth.baseline, 10, true});
    figures.push_back({u"world: pan and zoom step, 95th percentile"_s, percentile95(panSteps(world)), u"ms"_s, straightLines(1), 16, false});
    figures.push_back({u"world: hover hit test, 95th percentile"_s, percentile95(hits(world)), u"ms"_s, percentile95(hits(small)), 1, false});
    const Pair timelines = paired([&] { return drawTimeline(world); }, [&] { return drawTimeline(small); });
    figures.push_back({u"world: timeline, to a tenth of the world"_s, timelines.value, u"ms"_s, timelines.baseline, 60, false});

    {
        const Screen screen;
        std::vector<double> memory;
        const Pair opened = paired(
            [&] {
                const Started started = start(screen, QStringLiteral(ENTENTE_PROGRAM), {path}, folder.path(), 4'000);
                memory.push_back(started.megabytes);
                return started.milliseconds;
            },
            [&] { return start(screen, QStringLiteral(ENTENTE_EMPTY_WINDOW), {}, folder.path()).milliseconds; }, 5);
        figures.push_back({u"world: opened to first complete paint"_s, opened.value, u"ms"_s, opened.baseline, 1'000, false});
        figures.push_back({u"world: resident memory"_s, median(memory), u"MB"_s, 0, 350, false});
    }

    Window window(path);
    const auto filter = [&window](const QString& text) {
        return window.after([&](explore::Exploration& exploration) { exploration.setFilter(*explore::Filter::parse(text)); });
    };
    // Another one each time, so that nothing was drawn for it before.
    int year = 1950;
    const QStringList conditions{u"kind:friendship"_s, u"status:active"_s, u"country:JP"_s, u"-kind:sister_city"_s};
    const auto next = [&] { return u"%1 signed:%2..%3"_s.arg(conditions[year % 4]).arg(year).arg(year + 50); };
    const Pair filtered = paired([&] { return ++year, filter(next()); }, [&] { return filter({}); });
    figures.push_back({u"world: a filter, to taking it away"_s, filtered.value, u"ms"_s, filtered.baseline, 50, false});
    qint64 day = 2'440'000;
    const Pair stepped = paired([&] { return window.after([&](explore::Exploration& e) { e.setTime({day += 365}); }); },
                                [&] { return window.after([](explore::Exploration& e) { e.setTime({}); }); });
    figures.push_back({u"world: a step in time, to all years"_s, stepped.value, u"ms"_s, stepped.baseline, 33, false});
}

} // namespace benchmarks
