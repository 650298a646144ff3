// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/place_suggestions.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QStandardItemModel>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using exchange::Gazetteer;
using exchange::GazetteerSearch;

namespace tables {

PlaceSuggestions::PlaceSuggestions(QLineEdit* line)
    : QObject(line), m_line(line), m_completer(new QCompleter(this)), m_model(new QStandardItemModel(this)) {
    m_completer->setModel(m_model);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(10);
    m_completer->setWidget(line);
    m_completer->popup()->setObjectName(line->objectName() + u"Hits"_s);
    connect(line, &QLineEdit::textEdited, this, &PlaceSuggestions::suggest);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& index) {
        if (index.row() >= 0 && size_t(index.row()) < m_hits.size())
            Q_EMIT chosen(*m_hits[size_t(index.row())]);
    });
    load();
}

PlaceSuggestions::~PlaceSuggestions() = default;

void PlaceSuggestions::load() {
    const QPointer<PlaceSuggestions> self(this);
    QThreadPool::globalInstance()->start([self] {
        const auto gazetteer = Gazetteer::load();
        const auto search = std::make_shared<const GazetteerSearch>(gazetteer);
        if (!QCoreApplication::instance())
            return;
        QMetaObject::invokeMethod(QCoreApplication::instance(), [self, gazetteer, search] {
            if (!self)
                return;
            self->m_gazetteer = gazetteer;
            self->m_search = search;
            if (self->m_line->isModified() && self->m_line->hasFocus())
                self->suggest();
        });
    });
}

void PlaceSuggestions::suggest() {
    m_model->clear();
    m_hits = m_search ? m_search->find(m_line->text()) : std::vector<const exchange::GazetteerPlace*>();
    for (const exchange::GazetteerPlace* place : m_hits)
        m_model->appendRow(new QStandardItem(tr("%1 \u00b7 %2 people", "a place and its population")
                                                 .arg(GazetteerSearch::shown(*place), QLocale().toString(place->population))));
    m_hits.empty() ? m_completer->popup()->hide() : m_completer->complete();
}

QStringList PlaceSuggestions::shown() const {
    QStringList texts;
    for (int row = 0; row < m_model->rowCount(); ++row)
        texts << m_model->item(row)->text();
    return texts;
}

}  // namespace tables
