// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/whole_world.h"

#include "document/document.h"
#include "document/iso3166.h"
#include "records/partial_date.h"
#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace support {
namespace {

constexpr qint64 firstId = qint64(1) << 40; // above what a new document has
constexpr int clusters = 120;
constexpr int favourites = 10; // of a cluster; even
constexpr int firstYear = 1931;
constexpr int lastYear = 2024;

// One prepared statement, run for row after row.
class Insert {
public:
    Insert(sqlite3* database, const char* sql) { sqlite3_prepare_v2(database, sql, -1, &m_statement, nullptr); }
    ~Insert() { sqlite3_finalize(m_statement); }
    Insert(const Insert&) = delete;
    Insert& operator=(const Insert&) = delete;

    Insert& operator<<(qint64 value) {
        return m_failed |= sqlite3_bind_int64(m_statement, ++m_at, value) != SQLITE_OK, *this;
    }
    Insert& operator<<(const QString& text) {
        const QByteArray utf8 = text.toUtf8();
        m_failed |=
            sqlite3_bind_text(m_statement, ++m_at, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT) != SQLITE_OK;
        return *this;
    }
    // Three columns: the text and the days it can mean.
    Insert& operator<<(const records::PartialDate& date) {
        if (date.isKnown())
            return *this << date.edtf() << date.earliest() << date.latest();
        m_at += 3;
        return *this;
    }
    void row() {
        m_failed |= sqlite3_step(m_statement) != SQLITE_DONE;
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
        m_at = 0;
    }
    bool failed() const { return m_failed; }

private:
    sqlite3_stmt* m_statement = nullptr;
    int m_at = 0;
    bool m_failed = false;
};

class Maker {
public:
    Maker(sqlite3* database, const WholeWorldSize& size)
        : m_database(database)
        , m_size(size)
        , m_random(size.seed) {}

    bool make() {
        sqlite3_exec(m_database, "BEGIN", nullptr, nullptr, nullptr);
        const bool all = addCountries() && addPlaces() && addAgreements() && addActivities() && addTrade();
        return sqlite3_exec(m_database, all ? "COMMIT" : "ROLLBACK", nullptr, nullptr, nullptr) == SQLITE_OK && all;
    }

private:
    // Not the distributions of the library, which differ from one to the next.
    double share() { return double(m_random() >> 11) / double(quint64(1) << 53); }
    int below(int count) { return int(share() * count); }
    double bell() {
        const double away = std::sqrt(-2 * std::log(1 - share()));
        return away * std::cos(2 * M_PI * share());
    }

    bool addCountries() {
        Insert insert(m_database, "INSERT INTO place (id, slug, name, level, country) VALUES (?, ?, ?, 'country', ?)");
        for (const QString& code : document::countryCodes()) {
            m_countries.push_back({firstId + m_size.places + qint64(m_countries.size()), code});
            insert << m_countries.back().first << code << document::countryName(code) << code;
            insert.row();
        }
        return !insert.failed();
    }

    bool addPlaces() {
        for (int i = 0; i < clusters; ++i)
            m_clusters.push_back(
                {-180 + 360 * share(), -40 + 105 * share(), 1 + 5 * share(), below(int(m_countries.size())), {}, {}});
        chooseFavourites();
        Insert insert(
            m_database,
            "INSERT INTO place (id, slug, name, level, country, parent_id, latitude, latitude_scale, longitude, "
            "longitude_scale, population) VALUES (?, ?, ?, 'city', ?, ?, ?, 4, ?, 4, ?)");
        for (int i = 0; i < m_size.places; ++i) {
            // Some parts of the earth have many more than others.
            const int number = int(clusters * share() * share());
            Cluster& cluster = m_clusters[size_t(number)];
            cluster.places.push_back(i);
            m_clusterOf.push_back(number);
            const auto& [country, code] = m_countries[size_t(cluster.country)];
            const double latitude = std::clamp(cluster.latitude + cluster.spread * bell(), -85.0, 85.0);
            const double longitude = std::remainder(cluster.longitude + cluster.spread * bell(), 360.0);
            insert << firstId + i << u"test-%1"_s.arg(i + 1) << u"Test place %1"_s.arg(i + 1) << code << country
                   << qint64(latitude * 10'000) << qint64(longitude * 10'000) << qint64(5000 + 1'000'000 * share());
            insert.row();
        }
        return !insert.failed();
    }

    // Ties gather: of each part of the earth most go to a few others, of which the half lie near.
    void chooseFavourites() {
        for (Cluster& cluster : m_clusters) {
            std::vector<int> others(clusters);
            std::iota(others.begin(), others.end(), 0);
            const auto away = [&](int other) {
                const Cluster& to = m_clusters[size_t(other)];
                return std::hypot(std::remainder(to.longitude - cluster.longitude, 360.0), to.latitude - cluster.latitude);
            };
            std::stable_sort(others.begin(), others.end(), [&](int one, int two) { return away(one) < away(two); });
            for (int i = 0; i < favourites / 2; ++i) {
                cluster.favourites.push_back(others[size_t(i)]);
                cluster.favourites.push_back(below(clusters));
            }
        }
    }

    // One place in a hundred is a hub: it has a fifth of all ends.
    int anyPlace() {
        const int hubs = qMax(1, m_size.places / 100);
        return share() < 0.2 ? below(hubs) : below(m_size.places);
    }

    int partnerOf(int place) {
        if (share() < 0.3)
            return anyPlace();
        const Cluster& cluster = m_clusters[size_t(m_clusterOf[size_t(place)])];
        const int favourite = cluster.favourites[size_t(favourites * share() * share())];
        const std::vector<int>& places = m_clusters[size_t(favourite)].places;
        return places.empty() ? anyPlace() : places[size_t(below(int(places.size())))];
    }

    records::PartialDate anyDate(int from) {
        const int year = from + int((lastYear - from + 1) * std::sqrt(share()));
        const QDate day(year, 1 + below(12), 1 + below(28));
        const double known = share();
        const QString text = known < 1.0 / 3 ? u"%1"_s.arg(year)
                             : known < 0.45  ? day.toString(u"yyyy-MM"_s)
                                             : day.toString(u"yyyy-MM-dd"_s);
        return *records::PartialDate::fromEdtf(text);
    }

    bool addAgreements() {
        Insert agreement(
            m_database, "INSERT INTO agreement (id, slug, kind, status, signed, signed_earliest, signed_latest, ended, "
                        "ended_earliest, ended_latest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        Insert party(m_database,
                     "INSERT INTO agreement_party (id, agreement_id, place_id, position) VALUES (?, ?, ?, ?)");
        Insert event(m_database, "INSERT INTO agreement_event (id, agreement_id, kind, date, date_earliest, "
                                 "date_latest) VALUES (?, ?, ?, ?, ?, ?)");
        const QString kinds[] = {u"sister_city"_s, u"sister_city"_s, u"sister_city"_s,
                                 u"friendship"_s,  u"partner"_s,     u"memorandum"_s};
        for (int i = 0; i < m_size.agreements; ++i) {
            const int one = anyPlace();
            int other = partnerOf(one);
            while (other == one)
                other = below(m_size.places);
            const bool isDated = share() > 0.04;
            const records::PartialDate date = isDated ? anyDate(firstYear) : records::PartialDate();
            const double fate = share();
            const bool ended = isDated && fate < 0.06, suspended = isDated && !ended && fate < 0.09;
            const records::PartialDate until =
                ended || suspended ? anyDate(qMin(lastYear, date.year() + 1)) : records::PartialDate();
            const QString status = ended        ? u"ended"_s
                                   : suspended  ? u"suspended"_s
                                   : fate < 0.2 ? u"dormant"_s
                                   : fate < 0.3 ? u"unknown"_s
                                                : u"active"_s;
            agreement << firstId + i << u"test-tie-%1"_s.arg(i + 1) << kinds[below(6)] << status << date
                      << (ended ? until : records::PartialDate());
            agreement.row();
            for (int position = 0; position < 2; ++position) {
                party << firstId + 2 * i + position << firstId + i << firstId + (position == 0 ? one : other)
                      << qint64(position);
                party.row();
            }
            if (ended || suspended) {
                event << firstId + i << firstId + i << status << until;
                event.row();
            }
        }
        return !agreement.failed() && !party.failed() && !event.failed();
    }

    bool addActivities() {
        Insert insert(m_database, "INSERT INTO activity (id, slug, kind, title, start_date, start_date_earliest, "
                                  "start_date_latest, agreement_id) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        const QString kinds[] = {u"delegation"_s,    u"culture"_s, u"education"_s,
                                 u"trade_mission"_s, u"sport"_s,   u"other"_s};
        for (int i = 0; i < m_size.activities; ++i) {
            // A few agreements have many, most have some.
            const int row = qMin(m_size.agreements - 1, int(m_size.agreements * share() * share()));
            insert << firstId + i << u"test-visit-%1"_s.arg(i + 1) << kinds[below(6)] << u"Test visit %1"_s.arg(i + 1)
                   << anyDate(1960) << firstId + row;
            insert.row();
        }
        return !insert.failed();
    }

    bool addTrade() {
        Insert insert(m_database, "INSERT INTO trade_flow (id, reporter_id, partner_id, year, month, direction, "
                                  "commodity, scheme, value_usd) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        const int count = int(m_countries.size());
        for (int i = 0; i < m_size.tradeRows; ++i) {
            const int reporter = below(count), partner = (reporter + 1 + below(count - 1)) % count;
            insert << firstId + i << m_countries[size_t(reporter)].first << m_countries[size_t(partner)].first
                   << qint64(1985 + below(40)) << qint64(1 + below(12)) << (share() < 0.5 ? u"export"_s : u"import"_s)
                   << u"total"_s << u"total"_s << qint64(1e9 * share());
            insert.row();
        }
        return !insert.failed();
    }

    struct Cluster {
        double longitude, latitude, spread;
        int country;
        std::vector<int> places, favourites;
    };
    std::vector<Cluster> m_clusters;
    std::vector<int> m_clusterOf; // by place
    sqlite3* m_database;
    WholeWorldSize m_size;
    std::mt19937_64 m_random;
    std::vector<std::pair<qint64, QString>> m_countries;
};

} // namespace

records::Result<void> makeWholeWorld(const QString& path, const WholeWorldSize& size) {
    if (auto made = document::Document::create(path); !made)
        return tl::unexpected(made.error());
    sqlite3* database = nullptr;
    const bool isMade = sqlite3_open(path.toUtf8().constData(), &database) == SQLITE_OK &&
                        sqlite3_exec(database, "PRAGMA synchronous = OFF", nullptr, nullptr, nullptr) == SQLITE_OK &&
                        Maker(database, size).make();
    const QString detail = QString::fromUtf8(sqlite3_errmsg(database));
    sqlite3_close(database);
    if (!isMade)
        return records::fail(records::ErrorCode::WriteFailed, u"The test world could not be written."_s, {}, detail);
    return {};
}

} // namespace support
