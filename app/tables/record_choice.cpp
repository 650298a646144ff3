// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/record_choice.h"

#include "models/record_model.h"
#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;
using explore::SearchHit;
using explore::SearchIndex;
using records::RecordRef;

namespace tables {

RecordChoice::RecordChoice(QLineEdit* line, const QHash<RecordRef, QString>& choices, const Search& search)
    : QObject(line), m_line(line), m_choices(choices), m_search(search), m_model(new QStandardItemModel(this)), m_completer(new QCompleter(this)) {
    m_completer->setModel(m_model);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(10);
    m_completer->setWidget(line);
    m_completer->popup()->setObjectName(line->objectName() + u"Hits"_s);
    connect(line, &QLineEdit::textEdited, this, &RecordChoice::suggest);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) {
                const auto record = index.data(models::RecordModel::RecordRole).value<RecordRef>();
                if (!record.isValid())
                    return Q_EMIT newRequested(m_line->text().trimmed());
                choose(record);
                Q_EMIT chosenFromList(record);
            });
}

std::vector<SearchHit> RecordChoice::hits() const {
    std::vector<SearchHit> found = m_search(m_line->text());
    std::erase_if(found, [this](const SearchHit& hit) { return !m_choices.contains(hit.record); });
    return found;
}

void RecordChoice::suggest() {
    m_model->clear();
    for (const SearchHit& hit : hits()) {
        const QString name = shown(hit.record);
        const bool isAlias = !SearchIndex::fold(name).startsWith(SearchIndex::fold(hit.matched));
        auto* item = new QStandardItem(isAlias ? tr("%1 (%2)", "a record and the name that was found").arg(name, hit.matched) : name);
        item->setData(QVariant::fromValue(hit.record), models::RecordModel::RecordRole);
        m_model->appendRow(item);
    }
    if (const QString typed = m_line->text().trimmed(); !m_offer.isEmpty() && !typed.isEmpty() && !chosen().isValid())
        m_model->appendRow(new QStandardItem(m_offer.arg(typed)));
    if (m_model->rowCount() == 0)
        return m_completer->popup()->hide();
    // A name is read whole, also below a narrow cell.
    m_completer->popup()->setMinimumWidth(qMin(480, m_completer->popup()->sizeHintForColumn(0) + 24));
    m_completer->complete();
}

RecordRef RecordChoice::chosen() const {
    const QString text = m_line->text().trimmed();
    if (text.isEmpty())
        return {};
    QList<RecordRef> starting, named;
    for (auto each = m_choices.begin(); each != m_choices.end(); ++each) {
        if (each.value().compare(text, Qt::CaseInsensitive) == 0)
            return each.key();
        if (each.value().startsWith(text, Qt::CaseInsensitive))
            starting << each.key();
    }
    for (const SearchHit& hit : hits())
        if (SearchIndex::fold(hit.matched) == SearchIndex::fold(text))
            named << hit.record;
    if (named.size() == 1)
        return named.first();
    return named.isEmpty() && starting.size() == 1 ? starting.first() : RecordRef();
}

RecordRef RecordChoice::nearest() const {
    const std::vector<SearchHit> found = hits();
    return found.empty() ? RecordRef() : found.front().record;
}

void RecordChoice::hideSuggestions() {
    m_completer->popup()->hide();
}

void RecordChoice::choose(RecordRef record) {
    if (!m_choices.contains(record))
        return;
    m_line->setText(shown(record));
    m_completer->popup()->hide();
}

}  // namespace tables
