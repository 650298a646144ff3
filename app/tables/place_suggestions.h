// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/gazetteer_search.h"
#include <QObject>
#include <QStringList>

class QCompleter;
class QLineEdit;
class QStandardItemModel;

namespace tables {

// Suggests places of the gazetteer as a name is typed: any of their names, a typing error forgiven, with country and population.
// The gazetteer is read on another thread, so that the form opens at once; until then nothing is suggested.
class PlaceSuggestions : public QObject {
    Q_OBJECT
public:
    explicit PlaceSuggestions(QLineEdit* line);
    ~PlaceSuggestions() override;
    bool isReady() const { return m_search != nullptr; }
    QStringList shown() const;  // the suggestions, as they stand

Q_SIGNALS:
    void chosen(const exchange::GazetteerPlace& place);

private:
    void load();
    void suggest();
    QLineEdit* m_line;
    QCompleter* m_completer;
    QStandardItemModel* m_model;
    std::shared_ptr<const exchange::Gazetteer> m_gazetteer;
    std::shared_ptr<const exchange::GazetteerSearch> m_search;
    std::vector<const exchange::GazetteerPlace*> m_hits;
};

}  // namespace tables
