// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <functional>
#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

namespace exchange {

// A place of GeoNames (CC BY 4.0).
struct GazetteerPlace {
    qint64 id = 0; // of GeoNames
    QString name;
    QString latitude, longitude; // as GeoNames prints them, decimal degrees
    QString country;             // ISO 3166 alpha-2
    QString admin1;              // the state's code in the US; elsewhere GeoNames' own
    qint64 population = 0;
    double degreesNorth = 0, degreesEast = 0;
};

// The 24,323 places of 15,000 people and more, found by any of their names in any script. Immutable once loaded; about
// half a second and 40 MB, so it is loaded when a name is first asked for.
class Gazetteer {
public:
    static std::shared_ptr<const Gazetteer> load();

    // All places that have this name, accents, letter case and punctuation apart; the largest first.
    std::vector<const GazetteerPlace*> named(QStringView name) const;
    const GazetteerPlace* byId(qint64 geonamesId) const; // null when there is none
    // The nearest place within so many kilometres, of any country or of one; null when there is none.
    const GazetteerPlace* nearest(double north, double east, double kilometres, const QString& country = {}) const;
    QStringList otherNames(const GazetteerPlace& place) const;
    size_t size() const { return m_places.size(); }
    const GazetteerPlace& at(size_t position) const { return m_places[position]; }

private:
    struct Entry {
        size_t hash;
        qint32 place;
    };
    bool hasName(const GazetteerPlace& place, const QString& folded) const;
    std::vector<GazetteerPlace> m_places;    // by id
    std::vector<QByteArray> m_otherNames;    // UTF-8, between commas
    std::vector<Entry> m_names;              // by hash of the folded name
    QHash<int, std::vector<qint32>> m_cells; // places by whole degree
};

// How a gazetteer is had when it is first needed; whoever makes several plans loads it once.
using LoadGazetteer = std::function<std::shared_ptr<const Gazetteer>()>;

// Kilometres along the great circle on a sphere.
double kilometresBetween(double north, double east, double otherNorth, double otherEast);

} // namespace exchange
