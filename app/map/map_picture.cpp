// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/map_picture.h"

#include "map/map_painter.h"
#include "map/scene.h"
#include <QCoreApplication>
#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace map {
namespace {

QString tr(const char* text, const char* note = nullptr) {
    return QCoreApplication::translate("Map", text, note);
}

QString numberShown(qsizetype number) {
    return QLocale().toString(qlonglong(number));
}

QStringList describedAgreement(const Content& content, records::AgreementId id) {
    const explore::Catalogue& catalogue = *content.catalogue;
    const qsizetype row = catalogue.agreements().indexOf(id);
    if (row < 0)
        return {};
    const records::Agreement& agreement = catalogue.agreements().at(row);
    QStringList lines{catalogue.title(agreement)};
    lines.append(tr("%1, %2", "kind, status").arg(records::shown(agreement.kind), records::shown(agreement.status).toLower()));
    lines.append(agreement.signedOn.isKnown() ? tr("Signed %1").arg(agreement.signedOn.shown()) : tr("Date not known"));
    if (agreement.endedOn.isKnown())
        lines.append(tr("Ended %1").arg(agreement.endedOn.shown()));
    lines.append(tr("Climate at signing: %1").arg(evidence::shown(catalogue.climate(row).group).toLower()));
    lines.append(tr("Activities: %1").arg(numberShown(qsizetype(catalogue.activitiesOf(id).size()))));
    return lines;
}

QStringList describedPlace(const Content& content, records::PlaceId id) {
    const explore::Catalogue& catalogue = *content.catalogue;
    const records::Place* place = catalogue.places().find(id);
    if (!place)
        return {};
    QString name = catalogue.placeShown(id);
    if (!place->nativeName.isEmpty())
        name += u"  "_s + place->nativeName;
    qsizetype shown = 0;
    for (qsizetype row : catalogue.agreementsOf(id))
        shown += isDrawn(content, row);
    return {name, tr("Agreements shown: %1").arg(numberShown(shown)),
            tr("Activities: %1").arg(numberShown(qsizetype(catalogue.activitiesAt(id).size())))};
}

QString around(const Content& content, records::PlaceId lead, int places) {
    const records::Place* place = content.catalogue->places().find(lead);
    const QString name = place ? place->name : QString();
    return places == 1 ? name : QCoreApplication::translate("Map", "%1 and %n places near it", nullptr, places - 1).arg(name);
}

}  // namespace

picture::Paint mapPaint(Content content, const picture::Theme& theme, const MapOptions& options,
                        const std::optional<Camera>& camera) {
    return [content = std::move(content), theme, options, camera](QPainter& painter, const QRectF& frame) {
        Scene scene(Geometry::world());
        scene.setContent(content);
        const Camera from = camera ? *camera : scene.fit(frame, options.fit, options.projection);
        paint(painter, scene.layout(from, frame, theme, options), theme);
    };
}

picture::Paint mapPaint(const explore::Exploration& exploration, const picture::Theme& theme, const MapOptions& options) {
    return mapPaint(contentOf(exploration), theme, options);
}

QString described(const MapLayout& layout) {
    if (!layout.emptySentence.isEmpty())
        return layout.emptySentence;
    QSet<records::AgreementId> agreements;
    for (const MapLayout::Arc& arc : layout.arcs)
        agreements.insert(arc.id);
    qsizetype lines = agreements.size(), places = qsizetype(layout.places.size());
    for (const MapLayout::Bundle& bundle : layout.bundles)
        lines += qsizetype(bundle.agreements.size());
    for (const MapLayout::Cluster& cluster : layout.clusters) {
        lines += cluster.within;
        places += cluster.places;
    }
    return tr("In view: %1 agreements, %2 places.").arg(numberShown(lines), numberShown(places));
}

QStringList described(const Content& content, records::RecordRef record) {
    if (record.table == records::Table::Agreement)
        return describedAgreement(content, records::AgreementId{record.id});
    if (record.table == records::Table::Place)
        return describedPlace(content, records::PlaceId{record.id});
    return {};
}

QStringList described(const Content& content, const MapLayout::Cluster& cluster) {
    return {around(content, cluster.lead, cluster.places), tr("Agreements shown: %1").arg(numberShown(cluster.agreements)),
            tr("Among these places: %1").arg(numberShown(cluster.within)),
            tr("With other places: %1").arg(numberShown(cluster.agreements - cluster.within)), tr("Click to come nearer.")};
}

QStringList described(const Content& content, const MapLayout::Bundle& bundle) {
    return {tr("%1 \u2013 %2", "two ends of a line").arg(around(content, bundle.from, bundle.fromPlaces), around(content, bundle.to, bundle.toPlaces)),
            tr("Agreements shown: %1").arg(numberShown(qsizetype(bundle.agreements.size()))), tr("Click to select them.")};
}

}  // namespace map
