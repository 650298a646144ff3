// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "picture/great_circle.h"
#include "records/error.h"
#include <QByteArray>
#include <array>
#include <memory>
#include <mutex>
#include <vector>

namespace map {

using picture::GeoPoint;

enum class LayerKind : quint8 { Land = 1, CountryBorder = 2, StateBorder = 3 };
enum class Detail : quint8 { Coarse = 0, Medium = 1, Fine = 2 };  // 1:110m, 1:50m, 1:10m

struct Path {
    bool closed = false;  // a ring; its first point is not repeated
    bool hole = false;
    std::vector<GeoPoint> points;
};

// Land and borders as they lie in a map file (format: resources/map/README.md). Opening reads the table of layers only; a
// layer is decoded when it is first asked for. May be read from any thread.
class Geometry {
public:
    // Errors: NotADocument for another file, NewerFormat, Damaged when a length leaves the file. A position off the earth
    // is moved to its edge.
    static records::Result<std::shared_ptr<const Geometry>> fromBytes(QByteArray bytes);
    // The file that is compiled in, opened once.
    static std::shared_ptr<const Geometry> world();

    Geometry(const Geometry&) = delete;
    Geometry& operator=(const Geometry&) = delete;

    // The paths of a layer in file order; empty when the file has no such layer.
    const std::vector<Path>& layer(LayerKind kind, Detail detail) const;

private:
    struct Section {
        LayerKind kind = LayerKind::Land;
        Detail detail = Detail::Coarse;
        qsizetype offset = 0;
        quint32 paths = 0;
        mutable std::once_flag once;
        mutable std::vector<Path> decoded;
    };
    Geometry() = default;
    static bool check(const QByteArray& bytes, const Section& section, qsizetype end);
    static std::vector<Path> decode(const QByteArray& bytes, const Section& section);

    QByteArray m_bytes;
    std::vector<std::unique_ptr<Section>> m_sections;
};

}  // namespace map
