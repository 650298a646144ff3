// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/search_box.h"

#include "models/record_model.h"
#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace window {

SearchBox::SearchBox(QWidget* parent) : QLineEdit(parent), m_completer(new QCompleter(this)), m_hits(new QStandardItemModel(this)) {
    setObjectName(u"searchBox"_s);
    setAccessibleName(tr("Search everything"));
    setPlaceholderText(tr("Search everything    Ctrl+K"));
    setClearButtonEnabled(true);
    setMinimumWidth(220);
    setMaximumWidth(420);
    m_completer->setModel(m_hits);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    m_completer->setWidget(this);
    connect(this, &QLineEdit::textEdited, this, &SearchBox::showHits);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &SearchBox::choose);
    connect(this, &QLineEdit::returnPressed, this, [this] {
        if (m_hits->rowCount() > 0 && !m_completer->popup()->currentIndex().isValid())
            choose(m_hits->index(0, 0));
    });
}

void SearchBox::setWorkspace(Workspace* workspace) {
    m_workspace = workspace;
    setEnabled(workspace);
    clear();
    m_hits->clear();
}

void SearchBox::showHits() {
    m_completer->popup()->setObjectName(u"searchHits"_s);  // made when it is first needed
    m_hits->clear();
    if (!m_workspace || text().trimmed().isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    const explore::Catalogue& catalogue = *m_workspace->exploration().catalogue();
    for (const explore::SearchHit& hit : m_workspace->searchIndex().find(text(), 20)) {
        const bool isPlace = hit.record.table == records::Table::Place;
        QString line = isPlace ? catalogue.placeShown(records::PlaceId{hit.record.id}) : catalogue.title(hit.record);
        if (explore::SearchIndex::fold(catalogue.title(hit.record)) != explore::SearchIndex::fold(hit.matched))
            line += u" (%1)"_s.arg(hit.matched);
        auto* item = new QStandardItem(tr("%1  \u00b7  %2", "a search hit and its kind").arg(line, records::shownTable(hit.record.table)));
        item->setData(QVariant::fromValue(hit.record), models::RecordModel::RecordRole);
        m_hits->appendRow(item);
    }
    if (m_hits->rowCount() == 0) {
        auto* nothing = new QStandardItem(tr("Nothing is called that. Check the spelling, or try another name of the place."));
        nothing->setFlags(Qt::NoItemFlags);
        m_hits->appendRow(nothing);
    }
    m_completer->complete();
}

void SearchBox::choose(const QModelIndex& index) {
    const auto record = index.data(models::RecordModel::RecordRole).value<records::RecordRef>();
    if (!record.isValid() || !m_workspace)
        return;
    m_completer->popup()->hide();
    setText(m_workspace->exploration().catalogue()->title(record));
    m_workspace->exploration().select(record);
    selectAll();
}

}  // namespace window
