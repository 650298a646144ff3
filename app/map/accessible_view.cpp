// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/accessible_view.h"

#include "map/map_view.h"
#include <QAccessibleWidget>
#include <QHash>

namespace map {
namespace {

// A place on the map; gone when it is no longer in view.
class PlaceItem : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    PlaceItem(MapView& view, records::PlaceId place)
        : m_view(&view)
        , m_place(place) {}

    bool isValid() const override { return mark() != nullptr; }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text what) const override {
        const QStringList words = m_view->placeWords(m_place);
        if (what == QAccessible::Name)
            return words.value(0);
        return what == QAccessible::Description ? words.mid(1).join(QStringLiteral(". ")) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        const MapLayout::Place* place = mark();
        if (!place)
            return {};
        const qreal reach = qMax(6.0, place->radius);
        const QRectF box(place->centre - QPointF(reach, reach), QSizeF(2, 2) * reach);
        return QRect(m_view->mapToGlobal(box.topLeft().toPoint()), box.size().toSize());
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        const MapLayout::Place* place = mark();
        state.focusable = state.selectable = true;
        state.selected = place && place->selected;
        state.focused = m_view->walkedPlace() == m_place;
        state.invisible = !place;
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& name) override {
        if (name == pressAction())
            m_view->selectPlace(m_place);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    const MapLayout::Place* mark() const { return m_view ? m_view->currentLayout().place(m_place) : nullptr; }

    QPointer<MapView> m_view;
    records::PlaceId m_place;
};

class AccessibleMap : public QAccessibleWidget {
public:
    explicit AccessibleMap(MapView& view)
        : QAccessibleWidget(&view, QAccessible::List)
        , m_view(view) {}
    ~AccessibleMap() override {
        for (const QAccessible::Id id : std::as_const(m_items))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(places().size()); }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount())
            return nullptr;
        const records::PlaceId place = places()[size_t(index)].id;
        auto known = m_items.find(place);
        if (known == m_items.end())
            known = m_items.insert(place, QAccessible::registerAccessibleInterface(new PlaceItem(m_view, place)));
        return QAccessible::accessibleInterface(*known);
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        for (int i = 0; i < childCount(); ++i)
            if (this->child(i) == child)
                return i;
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        for (int i = 0; i < childCount(); ++i)
            if (child(i)->rect().contains(x, y))
                return child(i);
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override {
        for (int i = 0; i < childCount(); ++i)
            if (places()[size_t(i)].id == m_view.walkedPlace())
                return child(i);
        return nullptr;
    }

private:
    const std::vector<MapLayout::Place>& places() const { return m_view.currentLayout().places; }

    MapView& m_view;
    mutable QHash<records::PlaceId, QAccessible::Id> m_items;
};

} // namespace

QAccessibleInterface* accessibleMap(const QString& className, QObject* object) {
    auto* view = className == QLatin1String("map::MapView") ? qobject_cast<MapView*>(object) : nullptr;
    return view ? new AccessibleMap(*view) : nullptr;
}

} // namespace map
