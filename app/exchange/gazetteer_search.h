// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/gazetteer.h"

namespace exchange {

// Finds places of the gazetteer as someone types: any of their names, whole or begun, one edit forgiven from four
// letters on. Folds all names once, about a fifth of a second, so it is made when it is first needed.
class GazetteerSearch {
public:
    explicit GazetteerSearch(std::shared_ptr<const Gazetteer> gazetteer);
    // Best first: the whole name, the beginning of one, a slip; of equals the larger. A country behind a comma narrows
    // it: "Portland, US". Empty for an empty text.
    std::vector<const GazetteerPlace*> find(const QString& text, qsizetype limit = 10) const;
    // "Busan, South Korea"; in the United States with the state: "Portland, Oregon, United States".
    static QString shown(const GazetteerPlace& place);

private:
    struct Name {
        QString folded;
        qint32 place;
        bool isMain;
    };
    std::shared_ptr<const Gazetteer> m_gazetteer;
    std::vector<Name> m_names;
};

} // namespace exchange
