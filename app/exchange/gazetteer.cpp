// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/gazetteer.h"

#include "records/fold.h"
#include <QFile>
#include <QtMath>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {
namespace {

int cellOf(double north, double east) {
    return int(std::floor(north) + 90) * 360 + (int(std::floor(east) + 180) + 360) % 360;
}

// In the order of the columns, see resources/gazetteer/README.md.
GazetteerPlace placeFrom(const QList<QByteArrayView>& cells) {
    const auto text = [&cells](qsizetype column) { return QString::fromUtf8(cells[column]); };
    GazetteerPlace place;
    place.id = cells[0].toLongLong();
    place.name = text(1);
    place.latitude = text(3);
    place.longitude = text(4);
    place.country = text(6);
    place.admin1 = text(7);
    place.population = cells[8].toLongLong();
    place.degreesNorth = cells[3].toDouble();
    place.degreesEast = cells[4].toDouble();
    return place;
}

QList<QByteArrayView> split(QByteArrayView line, char separator) {
    QList<QByteArrayView> parts;
    for (qsizetype from = 0; from <= line.size();) {
        const qsizetype found = line.indexOf(separator, from);
        const qsizetype to = found < 0 ? line.size() : found;
        parts.append(line.sliced(from, to - from));
        from = to + 1;
    }
    return parts;
}

} // namespace

double kilometresBetween(double north, double east, double otherNorth, double otherEast) {
    constexpr double earthRadius = 6371.0;
    const double a = qDegreesToRadians(north), b = qDegreesToRadians(otherNorth);
    const double dNorth = std::sin((b - a) / 2), dEast = std::sin(qDegreesToRadians(otherEast - east) / 2);
    return 2 * earthRadius *
           std::asin(std::min(1.0, std::sqrt(dNorth * dNorth + std::cos(a) * std::cos(b) * dEast * dEast)));
}

std::shared_ptr<const Gazetteer> Gazetteer::load() {
    auto gazetteer = std::make_shared<Gazetteer>();
    QFile file(u":/gazetteer/places.bin"_s);
    if (!file.open(QIODevice::ReadOnly))
        return gazetteer;
    const QByteArray text = qUncompress(file.readAll());
    for (const QByteArrayView line : split(text, '\n')) {
        const auto cells = split(line, '\t');
        if (cells.size() != 9)
            continue;
        const auto at = qint32(gazetteer->m_places.size());
        gazetteer->m_places.push_back(placeFrom(cells));
        gazetteer->m_otherNames.push_back(cells[2].toByteArray());
        const GazetteerPlace& place = gazetteer->m_places.back();
        gazetteer->m_names.push_back({qHash(records::fold(place.name)), at});
        for (const QByteArrayView name : split(cells[2], ','))
            if (!name.isEmpty())
                gazetteer->m_names.push_back({qHash(records::fold(QString::fromUtf8(name))), at});
        gazetteer->m_cells[cellOf(place.degreesNorth, place.degreesEast)].push_back(at);
    }
    std::sort(gazetteer->m_names.begin(), gazetteer->m_names.end(),
              [](const Entry& one, const Entry& other) { return one.hash < other.hash; });
    return gazetteer;
}

bool Gazetteer::hasName(const GazetteerPlace& place, const QString& folded) const {
    if (records::fold(place.name) == folded)
        return true;
    const QStringList others = otherNames(place);
    return std::any_of(others.begin(), others.end(),
                       [&folded](const QString& name) { return records::fold(name) == folded; });
}

std::vector<const GazetteerPlace*> Gazetteer::named(QStringView name) const {
    std::vector<const GazetteerPlace*> found;
    const QString folded = records::fold(name);
    if (folded.isEmpty())
        return found;
    const size_t hash = qHash(folded);
    auto entry = std::lower_bound(m_names.begin(), m_names.end(), hash,
                                  [](const Entry& one, size_t value) { return one.hash < value; });
    for (; entry != m_names.end() && entry->hash == hash; ++entry) {
        const GazetteerPlace* place = &m_places[size_t(entry->place)];
        if (std::find(found.begin(), found.end(), place) == found.end() && hasName(*place, folded))
            found.push_back(place);
    }
    std::sort(found.begin(), found.end(), [](const auto* one, const auto* other) {
        return one->population > other->population || (one->population == other->population && one->id < other->id);
    });
    return found;
}

const GazetteerPlace* Gazetteer::byId(qint64 geonamesId) const {
    const auto place = std::lower_bound(m_places.begin(), m_places.end(), geonamesId,
                                        [](const GazetteerPlace& one, qint64 id) { return one.id < id; });
    return place != m_places.end() && place->id == geonamesId ? &*place : nullptr;
}

const GazetteerPlace* Gazetteer::nearest(double north, double east, double kilometres, const QString& country) const {
    const GazetteerPlace* best = nullptr;
    double least = kilometres;
    const int rows = int(kilometres / 111) + 1;
    const int columns = std::min(
        180,
        int(kilometres / (111 * std::max(0.02, std::cos(qDegreesToRadians(std::min(89.0, std::abs(north))))))) + 1);
    for (int row = -rows; row <= rows; ++row)
        for (int column = -columns; column <= columns; ++column) {
            const double cellEast = std::remainder(east + column, 360.0);
            const auto cell = m_cells.constFind(cellOf(north + row, cellEast));
            if (cell == m_cells.constEnd())
                continue;
            for (const qint32 at : *cell) {
                const GazetteerPlace& place = m_places[size_t(at)];
                if (!country.isEmpty() && place.country != country)
                    continue;
                if (const double away = kilometresBetween(north, east, place.degreesNorth, place.degreesEast);
                    away <= least) {
                    least = away;
                    best = &place;
                }
            }
        }
    return best;
}

QStringList Gazetteer::otherNames(const GazetteerPlace& place) const {
    return QString::fromUtf8(m_otherNames[size_t(&place - m_places.data())]).split(u',', Qt::SkipEmptyParts);
}

} // namespace exchange
