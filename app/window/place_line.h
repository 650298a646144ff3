// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/place_matcher.h"
#include <QLineEdit>

class QCompleter;
class QStandardItemModel;
namespace exchange {
class GazetteerSearch;
}

namespace window {

class Workspace;

// Names one place under any of its names: first those of the document, then those of the gazetteer, a typing error
// forgiven. Down and Enter choose; Enter alone takes the first that is suggested.
class PlaceLine : public QLineEdit {
    Q_OBJECT
public:
    // `gazetteer` is asked for when something is typed that the document does not know.
    PlaceLine(Workspace& workspace, exchange::LoadGazetteer gazetteer, QWidget* parent = nullptr);
    ~PlaceLine() override;

    // What was chosen; nothing while the line is empty, or holds what is not clear.
    const std::optional<exchange::PlaceClue>& place() const { return m_place; }
    // Shows a name that is known from elsewhere, without choosing it.
    void showName(const QString& name);

Q_SIGNALS:
    void placeChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Hit {
        QString shown, matched;
        exchange::PlaceClue clue;
    };
    std::vector<Hit> hits(const QString& text);
    void suggest();
    void choose(int hit);
    void settle();

    Workspace& m_workspace;
    exchange::LoadGazetteer m_loadGazetteer;
    std::unique_ptr<exchange::GazetteerSearch> m_search;
    QCompleter* m_completer;
    QStandardItemModel* m_model;
    std::vector<Hit> m_hits;
    std::optional<exchange::PlaceClue> m_place;
    bool m_isTyped = false; // what stands there was typed and is not settled yet
};

} // namespace window
