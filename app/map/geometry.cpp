// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/geometry.h"

#include <QCoreApplication>
#include <QFile>
#include <QtEndian>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;

namespace map {
namespace {

constexpr qsizetype fileHead = 8;
constexpr qsizetype layerHead = 12;
constexpr qsizetype pathHead = 5;
constexpr qsizetype pointSize = 8;
constexpr quint32 mostPointsInPath = 4'000'000;
constexpr qint32 unitsPerDegree = 100'000;

template <class Number>
Number read(const QByteArray& bytes, qsizetype offset) {
    return qFromLittleEndian<Number>(bytes.constData() + offset);
}

tl::unexpected<records::Error> damaged(const char* detail) {
    return fail(ErrorCode::Damaged, QCoreApplication::translate("Map", "The map's land and borders cannot be read."),
                QCoreApplication::translate("Map", "Install the program again."), QString::fromLatin1(detail));
}

}  // namespace

Result<std::shared_ptr<const Geometry>> Geometry::fromBytes(QByteArray bytes) {
    if (bytes.size() < fileHead || !bytes.startsWith("EMAP"))
        return fail(ErrorCode::NotADocument, QCoreApplication::translate("Map", "This file holds no map geometry."));
    if (read<quint16>(bytes, 4) != 1)
        return fail(ErrorCode::NewerFormat, QCoreApplication::translate("Map", "The map geometry is of a newer format."));
    std::shared_ptr<Geometry> geometry(new Geometry);
    qsizetype offset = fileHead;
    for (quint16 left = read<quint16>(bytes, 6); left > 0; --left) {
        if (bytes.size() - offset < layerHead)
            return damaged("a layer's head leaves the file");
        auto section = std::make_unique<Section>();
        section->kind = LayerKind(read<quint8>(bytes, offset));
        section->detail = Detail(read<quint8>(bytes, offset + 1));
        section->paths = read<quint32>(bytes, offset + 4);
        const qsizetype length = qsizetype(read<quint32>(bytes, offset + 8));
        section->offset = offset + layerHead;
        if (length > bytes.size() - section->offset)
            return damaged("a layer leaves the file");
        if (!check(bytes, *section, section->offset + length))
            return damaged("a path leaves its layer");
        offset = section->offset + length;
        geometry->m_sections.push_back(std::move(section));
    }
    geometry->m_bytes = std::move(bytes);
    return geometry;
}

bool Geometry::check(const QByteArray& bytes, const Section& section, qsizetype end) {
    qsizetype offset = section.offset;
    for (quint32 path = 0; path < section.paths; ++path) {
        if (end - offset < pathHead)
            return false;
        const quint32 points = read<quint32>(bytes, offset + 1);
        offset += pathHead;
        if (points > mostPointsInPath || qsizetype(points) * pointSize > end - offset)
            return false;
        offset += qsizetype(points) * pointSize;
    }
    return offset == end;
}

std::vector<Path> Geometry::decode(const QByteArray& bytes, const Section& section) {
    std::vector<Path> paths;
    paths.reserve(section.paths);
    qsizetype offset = section.offset;
    for (quint32 i = 0; i < section.paths; ++i) {
        const quint8 flags = read<quint8>(bytes, offset);
        const quint32 points = read<quint32>(bytes, offset + 1);
        offset += pathHead;
        Path path{(flags & 1) != 0, (flags & 2) != 0, {}};
        path.points.reserve(points);
        for (quint32 point = 0; point < points; ++point, offset += pointSize) {
            // A position off the earth is moved to its edge: a wrong coast is better than none, and nothing is computed from it.
            const qint32 longitude = qBound(-180 * unitsPerDegree, read<qint32>(bytes, offset), 180 * unitsPerDegree);
            const qint32 latitude = qBound(-90 * unitsPerDegree, read<qint32>(bytes, offset + 4), 90 * unitsPerDegree);
            path.points.push_back({double(longitude) / unitsPerDegree, double(latitude) / unitsPerDegree});
        }
        paths.push_back(std::move(path));
    }
    return paths;
}

std::shared_ptr<const Geometry> Geometry::world() {
    static const std::shared_ptr<const Geometry> shared = [] {
        QFile file(u":/map/world.bin"_s);
        auto opened = fromBytes(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        if (!opened)
            qWarning("%s", qUtf8Printable(opened.error().text()));
        return opened ? *opened : std::shared_ptr<const Geometry>(new Geometry);
    }();
    return shared;
}

const std::vector<Path>& Geometry::layer(LayerKind kind, Detail detail) const {
    for (const auto& section : m_sections) {
        if (section->kind == kind && section->detail == detail) {
            std::call_once(section->once, [&] { section->decoded = decode(m_bytes, *section); });
            return section->decoded;
        }
    }
    static const std::vector<Path> none;
    return none;
}

}  // namespace map
