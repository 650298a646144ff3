// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/place_line.h"

#include "exchange/gazetteer_search.h"
#include "records/fold.h"
#include "window/workspace.h"
#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QSet>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;
using exchange::GazetteerPlace;
using exchange::GazetteerSearch;
using exchange::PlaceClue;
using records::Decimal;
using records::Level;
using records::Place;

namespace window {
namespace {

constexpr qsizetype mostHits = 10;

PlaceClue clueOf(const Place& place) {
    PlaceClue clue;
    clue.slug = place.slug;
    clue.name = place.name;
    clue.country = place.country;
    clue.level = place.level;
    return clue;
}

PlaceClue clueOf(const GazetteerPlace& place) {
    PlaceClue clue;
    clue.name = place.name;
    clue.country = place.country;
    clue.region = place.country == u"US" ? place.admin1 : QString();
    clue.geonames = QString::number(place.id);
    if (const auto north = Decimal::parse(place.latitude), east = Decimal::parse(place.longitude); north && east) {
        clue.latitude = *north;
        clue.longitude = *east;
    }
    return clue;
}

// Two lists name one place when name, country and, in the United States, the state are the same.
QString sameness(const QString& name, const QString& country, const QString& region) {
    return records::fold(name) + u'/' + country + u'/' + (country == u"US" ? region : QString());
}

} // namespace

PlaceLine::PlaceLine(Workspace& workspace, exchange::LoadGazetteer gazetteer, QWidget* parent)
    : QLineEdit(parent)
    , m_workspace(workspace)
    , m_loadGazetteer(std::move(gazetteer))
    , m_completer(new QCompleter(this))
    , m_model(new QStandardItemModel(this)) {
    setPlaceholderText(tr("Name of the place"));
    setClearButtonEnabled(true);
    m_completer->setModel(m_model);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(int(mostHits));
    m_completer->setWidget(this);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { choose(index.row()); });
    connect(this, &QLineEdit::textEdited, this, &PlaceLine::suggest);
}

PlaceLine::~PlaceLine() = default;

void PlaceLine::showName(const QString& name) {
    if (!m_place && !m_isTyped)
        setText(name);
}

std::vector<PlaceLine::Hit> PlaceLine::hits(const QString& text) {
    std::vector<Hit> found;
    if (text.trimmed().isEmpty())
        return found;
    const explore::Catalogue& catalogue = *m_workspace.exploration().catalogue();
    QSet<QString> there;
    bool isWhole = false;
    // As it is shown it is found again: the country behind the comma is no part of the name.
    const QString name = text.section(u',', 0, 0);
    for (const explore::SearchHit& hit : m_workspace.searchIndex().find(name, 60)) {
        const Place* place = hit.record.table == records::Table::Place
                                 ? catalogue.places().find(records::PlaceId{hit.record.id})
                                 : nullptr;
        if (!place || place->level == Level::Country || place->level == Level::Aggregate ||
            qsizetype(found.size()) >= mostHits)
            continue;
        found.push_back({catalogue.placeShown(place->id), hit.matched, clueOf(*place)});
        there.insert(sameness(place->name, place->country, place->admin1));
        isWhole = isWhole || records::fold(hit.matched) == records::fold(name);
    }
    if (isWhole && text == name)
        return found;
    if (!m_search)
        m_search = std::make_unique<GazetteerSearch>(m_loadGazetteer());
    for (const GazetteerPlace* place : m_search->find(text, mostHits))
        if (!there.contains(sameness(place->name, place->country, place->admin1)))
            found.push_back({GazetteerSearch::shown(*place), place->name, clueOf(*place)});
    return found;
}

void PlaceLine::suggest() {
    m_isTyped = true;
    m_hits = hits(text());
    m_model->clear();
    for (const Hit& hit : m_hits) {
        const bool isAlias = !records::fold(hit.shown).startsWith(records::fold(hit.matched));
        m_model->appendRow(new QStandardItem(
            isAlias ? tr("%1 (%2)", "a place and the name that was found").arg(hit.shown, hit.matched) : hit.shown));
    }
    m_completer->popup()->setObjectName(objectName() + u"Hits"_s); // made when it is first needed
    if (m_hits.empty() && !text().trimmed().isEmpty()) {
        auto* nothing =
            new QStandardItem(tr("No place is called that. Check the spelling, or try another of its names."));
        nothing->setFlags(Qt::NoItemFlags);
        m_model->appendRow(nothing);
    }
    m_model->rowCount() == 0 ? m_completer->popup()->hide() : m_completer->complete();
}

void PlaceLine::choose(int hit) {
    if (hit < 0 || hit >= int(m_hits.size()))
        return;
    m_completer->popup()->hide();
    const Hit chosen = m_hits[size_t(hit)];
    m_isTyped = false;
    setText(chosen.shown);
    m_place = chosen.clue;
    Q_EMIT placeChanged();
}

// What was typed and left: the place when only one can be meant; an emptied line takes the choice back.
void PlaceLine::settle() {
    if (!m_isTyped)
        return;
    const QString typed = records::fold(text());
    if (!typed.isEmpty()) {
        std::vector<int> same;
        for (int i = 0; i < int(m_hits.size()); ++i)
            if (records::fold(m_hits[size_t(i)].shown) == typed || records::fold(m_hits[size_t(i)].matched) == typed)
                same.push_back(i);
        if (same.size() == 1 || m_hits.size() == 1)
            return choose(same.empty() ? 0 : same.front());
    }
    m_isTyped = !typed.isEmpty();
    if (m_place) {
        m_place.reset();
        Q_EMIT placeChanged();
    }
}

void PlaceLine::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QLineEdit::keyPressEvent(event);
    // Enter ends the typing; it must not start the import of the dialog around.
    const QModelIndex current = m_completer->popup()->currentIndex();
    if (m_isTyped && !m_hits.empty())
        choose(m_completer->popup()->isVisible() && current.isValid() ? current.row() : 0);
    else
        settle();
    m_completer->popup()->hide();
    event->accept();
}

void PlaceLine::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        settle();
}

} // namespace window
