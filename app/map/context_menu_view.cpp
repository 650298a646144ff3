// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/context_menu_view.h"

#include "map/map_view.h"

using namespace Qt::StringLiterals;
using records::RecordRef;
using records::Table;

namespace map {
namespace {

// As a menu shows it: an ampersand is no mnemonic, and a long name is cut.
QString plain(QString name) {
    if (name.size() > 40)
        name = name.left(39) + u'\u2026';
    return name.replace(u'&', u"&&"_s);
}

} // namespace

ContextMenuView::ContextMenuView(MapView& view, explore::Exploration& exploration, const Hit& met, QPointF at)
    : QMenu(&view)
    , m_view(view)
    , m_exploration(exploration) {
    setObjectName(u"mapMenu"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    if (met.record.isValid())
        addSelect(met.record);
    if (met.record.table == Table::Place && met.record.isValid())
        addPlace(records::PlaceId{met.record.id});
    if (met.cluster)
        addAction(tr("Come &nearer to these places"), this, [this, area = met.cluster->area] { m_view.comeNearer(area); });
    if (!isEmpty())
        addSeparator();
    addAction(tr("&Centre here"), this, [this, at] { m_view.centreOn(at); });
    addAction(tr("Fit the map to what is &shown"), this, [this] { m_view.fit(); });
    QAction* all = addAction(tr("Show &all agreements"), this, [this] { m_exploration.setFilter({}); });
    all->setEnabled(!m_exploration.filter().isEmpty());
    addSeparator();
    addAction(tr("Copy the map as a &picture"), this, [this] { m_view.copyPicture(); });
}

void ContextMenuView::addSelect(RecordRef record) {
    const bool isSelected = m_exploration.selection().contains(record);
    const QString title = plain(m_exploration.catalogue()->title(record));
    addAction(tr("&Select %1").arg(title), this, [this, record] { m_exploration.select(record); });
    addAction(isSelected ? tr("&Take %1 from the selection").arg(title) : tr("A&dd %1 to the selection").arg(title), this,
              [this, record] { m_exploration.toggle(record); });
}

void ContextMenuView::addPlace(records::PlaceId id) {
    const records::Place* place = m_exploration.catalogue()->places().find(id);
    if (!place)
        return;
    const QString name = plain(place->name);
    addSeparator();
    addAction(tr("Show &only agreements of %1").arg(name), this, [this, slug = place->slug] {
        m_exploration.setFilter(m_exploration.filter().with(u"place"_s, {slug}));
    });
    addAction(tr("&Hide agreements of %1").arg(name), this, [this, slug = place->slug] {
        explore::Filter filter = m_exploration.filter();
        filter.terms.append({u"place"_s, {slug}, true});
        m_exploration.setFilter(filter);
    });
}

} // namespace map
