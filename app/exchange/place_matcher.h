// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "exchange/gazetteer.h"
#include "records/place.h"
#include <QSet>

namespace exchange {

// What a file says about a place.
struct PlaceClue {
    QString slug; // a place of the document that is known to be meant; then nothing else counts
    QString name;
    QString nativeName;
    QString country;  // as the file has it: a code or a name in any spelling
    QString region;   // state or province, code or name
    QString wikidata; // "Q16520"
    QString geonames; // "1838524"
    std::optional<records::Decimal> latitude, longitude;
    std::optional<qint64> population;
    std::optional<records::Level> level; // where the file says it
};

// What a clue stands for.
struct PlaceMatch {
    enum class Kind : quint8 {
        Known,    // a place of the document, or one that an earlier row brings: `slug`
        New,      // a place that is to be added: `place`, whose slug is free
        Doubtful, // several could be meant, or nothing says which one it is
        Refused   // nothing can be made of it
    };
    Kind kind = Kind::Refused;
    QString slug;
    records::Place place;
    int score = 0;       // 0 to 100
    QStringList reasons; // whole sentences: why this one, or why none
    QStringList ids;     // "wikidata:Q16520", to be remembered for the slug
};

// Finds the places that files mean: by Wikidata and GeoNames ids met before, then by names in any script (aliases and
// native names of the document, all names of the gazetteer), country, region, distance and population. Certain matches
// pass; a name that several places bear is doubtful unless country, region or coordinates settle it, or one of them is
// twenty times as large as the next. A clue that matches nothing is a new place when it has coordinates or a Wikidata
// id, or a name and a country.
class PlaceMatcher {
public:
    // Reads the places of the document and what was decided before.
    static records::Result<PlaceMatcher> read(const document::Document& document,
                                              LoadGazetteer loadGazetteer = &Gazetteer::load);

    PlaceMatch find(const PlaceClue& clue);
    // From now on the place of a match is known, under its names and ids. Returns the ids that were not known before.
    QStringList add(const PlaceMatch& match);
    void unlearn(const QStringList& ids);
    // Takes back the last place that was added.
    void forget(const QString& slug);
    // The place that a doubtful clue becomes when it is to be a new one: only with a name and a country.
    PlaceMatch asNew(const PlaceClue& clue, const PlaceMatch& doubtful);
    // Whether the document remembers the id, or a row that will be written does.
    bool isRemembered(const QString& id) const { return m_remembered.contains(id); }
    // From now on one does. False when it was so before.
    bool remember(const QString& id) {
        const auto before = m_remembered.size();
        m_remembered.insert(id);
        return m_remembered.size() > before;
    }
    // A place by its slug: of the document, or added.
    bool isKnown(const QString& slug) const { return m_bySlug.contains(slug); }
    const records::Place* place(const QString& slug) const;
    // As a person names it in a sentence: "Portland (US-OR)".
    static QString shown(const records::Place& place);

private:
    struct Candidate;
    void note(const records::Place& place);
    const Gazetteer& gazetteer();
    std::vector<Candidate> candidates(const QString& name, const PlaceClue& clue, const QString& country,
                                      const QString& region);
    void settleCountry(const PlaceClue& clue, QString& country, QStringList& reasons);
    PlaceMatch chosen(const Candidate& candidate, const PlaceClue& clue, QStringList reasons);
    PlaceMatch made(const PlaceClue& clue, const QString& country, const QString& region, QStringList reasons);
    QString freeSlug(const records::Place& place) const;

    LoadGazetteer m_loadGazetteer;
    std::shared_ptr<const Gazetteer> m_gazetteer; // loaded when first needed
    std::vector<records::Place> m_places;
    QHash<QString, qsizetype> m_bySlug;
    QMultiHash<QString, qsizetype> m_byName; // folded
    QHash<QString, QString> m_ids;           // "wikidata:Q16520" → slug
    QSet<QString> m_remembered;              // of these
};

} // namespace exchange
