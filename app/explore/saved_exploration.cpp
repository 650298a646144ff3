// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/saved_exploration.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace records;

namespace explore {

QString save(const Exploration& exploration) {
    QJsonObject object{{u"filter"_s, exploration.filter().print()}};
    if (const QString slug = exploration.catalogue()->slug(exploration.current()); !slug.isEmpty())
        object.insert(u"select"_s, slug);
    if (exploration.time().day)
        object.insert(u"at"_s, QDate::fromJulianDay(*exploration.time().day).toString(Qt::ISODate));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void restore(Exploration& exploration, const QString& text) {
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    if (const auto filter = Filter::parse(object.value(u"filter"_s).toString()); filter && object.contains(u"filter"))
        exploration.setFilter(*filter);
    if (const RecordRef record = exploration.catalogue()->fromSlug(object.value(u"select"_s).toString()); record.isValid())
        exploration.select(record);
    if (const QDate day = QDate::fromString(object.value(u"at"_s).toString(), Qt::ISODate); day.isValid())
        exploration.setTime({day.toJulianDay()});
}

}  // namespace explore
