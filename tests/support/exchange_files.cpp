// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/exchange_files.h"

#include "document/iso3166.h"
#include "exchange/gazetteer.h"
#include <QHash>
#include <cmath>
#include <random>

using namespace Qt::StringLiterals;

namespace support {
namespace {

class Random {
public:
    explicit Random(quint32 seed)
        : m_engine(seed) {}
    int below(int limit) { return int(m_engine() % quint32(limit)); }
    bool oneIn(int count) { return below(count) == 0; }

private:
    std::mt19937 m_engine; // the same on every platform
};

struct Town {
    QString entity, name, country;
    double north = 0, east = 0;
};

// Places of the gazetteer, the large ones more often; every fifth is a village beside one.
class Towns {
public:
    Towns(Random& random, int count)
        : m_random(random) {
        const auto gazetteer = exchange::Gazetteer::load();
        static constexpr const char* syllables[] = {"ba", "len", "dor", "mi", "sta", "ker", "vo", "lin", "gar", "hu", "pe", "ros"};
        for (int i = 0; i < count; ++i) {
            const auto& place = gazetteer->at(size_t(random.below(int(gazetteer->size()))));
            Town town{u"Q%1"_s.arg(1'000'000 + i), place.name, document::countryName(place.country), place.degreesNorth,
                      place.degreesEast};
            if (random.oneIn(5)) {
                town.name.clear();
                for (int part = 0; part < 4; ++part)
                    town.name += QString::fromLatin1(syllables[random.below(12)]);
                town.name[0] = town.name[0].toUpper();
                town.north = std::clamp(town.north + 0.12, -89.0, 89.0);
            }
            m_towns.push_back(town);
        }
    }
    const Town& any() {
        const int count = int(m_towns.size());
        return m_towns[size_t(std::min(m_random.below(count), m_random.below(count)))];
    }

private:
    Random& m_random;
    std::vector<Town> m_towns;
};

QByteArray uri(const char* name, const QString& entity) {
    return QByteArray("\"") + name + "\":{\"type\":\"uri\",\"value\":\"http://www.wikidata.org/entity/" + entity.toUtf8() + "\"}";
}
QByteArray literal(const char* name, const QString& text) {
    QString escaped = text;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return QByteArray(",\"") + name + "\":{\"type\":\"literal\",\"value\":\"" + escaped.toUtf8() + "\"}";
}
QString point(const Town& town) {
    return u"Point(%1 %2)"_s.arg(town.east, 0, 'f', 6).arg(town.north, 0, 'f', 6);
}

} // namespace

QByteArray tradeRows(int rows, quint32 seed) {
    static constexpr const char* partners[] = {"KR", "JP", "CN", "DE", "FR", "GB", "MX", "CA", "IN", "BR", "AU",
                                               "IT", "ES", "NL", "SE", "CH", "TR", "PL", "TH", "VN", "MY", "SG",
                                               "ID", "PH", "ZA", "AR", "CL", "CO", "PE", "EG", "NG"};
    Random random(seed);
    QByteArray bytes = "reporter,partner,year,month,direction,commodity,scheme,value_usd,valuation,source,note\n";
    bytes.reserve(rows * qsizetype(56));
    for (int row = 0; row < rows; ++row) {
        const int month = row % 12, year = row / 12 % 25, commodity = row / 300 % 97, direction = row / 29'100 % 2;
        const int partner = row / 58'200 % int(std::size(partners));
        bytes += "US,";
        bytes += partners[partner];
        bytes += ',' + QByteArray::number(2000 + year) + ',' + QByteArray::number(month + 1);
        bytes += direction ? ",import," : ",export,";
        bytes += QByteArray::number(commodity + 1).rightJustified(2, '0') + ",HS," + QByteArray::number(1'000 + random.below(1'000'000'000));
        bytes += direction ? ",customs,census,\n" : ",FAS,census,\n";
    }
    return bytes;
}

QByteArray wikidataTwins(int pairs, quint32 seed) {
    Random random(seed);
    Towns towns(random, std::max(20, pairs / 2));
    QByteArray bytes = "{\"head\":{\"vars\":[\"city\",\"cityLabel\",\"coord\",\"countryLabel\",\"twin\",\"twinLabel\",\"twinCoord\","
                       "\"twinCountryLabel\",\"start\",\"startPrecision\"]},\"results\":{\"bindings\":[";
    const auto add = [&](const Town& one, const Town& other, const QString& start, int precision) {
        const auto label = [&](const Town& town) { return random.oneIn(100) ? town.entity : town.name; };
        if (!bytes.endsWith('['))
            bytes += ',';
        bytes += "\n{" + uri("city", one.entity) + literal("cityLabel", label(one)) + literal("coord", point(one)) +
                 literal("countryLabel", one.country);
        if (random.oneIn(400))
            bytes += ",\"twin\":{\"type\":\"bnode\",\"value\":\"t" + QByteArray::number(random.below(100'000)) + "\"}";
        else
            bytes += ',' + uri("twin", other.entity) + literal("twinLabel", label(other)) + literal("twinCoord", point(other)) +
                     literal("twinCountryLabel", other.country);
        if (!start.isEmpty())
            bytes += literal("start", start + u"T00:00:00Z"_s) + literal("startPrecision", QString::number(precision));
        bytes += '}';
    };
    for (int pair = 0; pair < pairs; ++pair) {
        const Town one = towns.any(), other = towns.any();
        const bool isDated = random.below(10) < 4, isDay = random.oneIn(2);
        const int year = 1950 + random.below(70);
        const QString start = !isDated ? QString()
                              : isDay  ? u"%1-%2-%3"_s.arg(year).arg(1 + random.below(12), 2, 10, QChar(u'0')).arg(1 + random.below(28), 2, 10, QChar(u'0'))
                                       : u"%1-01-01"_s.arg(year);
        add(one, other, start, isDay ? 11 : 9);
        if (random.oneIn(3) && ++pair < pairs)
            add(other, one, start, isDay ? 11 : 9);
    }
    return bytes + "\n]}}\n";
}

QByteArray cityPairs(int pairs, quint32 seed) {
    Random random(seed);
    const auto gazetteer = exchange::Gazetteer::load();
    QByteArray bytes = "city1,country1,city2,country2,date\n";
    const auto place = [&] {
        const auto& at = gazetteer->at(size_t(random.below(int(gazetteer->size()))));
        const QStringList others = gazetteer->otherNames(at);
        QString name = random.oneIn(3) && !others.isEmpty() ? others[random.below(int(others.size()))] : at.name;
        name.remove(u'"');
        return '"' + name.toUtf8() + "\"," + '"' + document::countryName(at.country).toUtf8() + '"';
    };
    for (int pair = 0; pair < pairs; ++pair)
        bytes += place() + ',' + place() + ',' + QByteArray::number(1950 + random.below(70)) + '\n';
    return bytes;
}

} // namespace support
