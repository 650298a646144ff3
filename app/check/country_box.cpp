// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/country_box.h"

#include <QFile>
#include <QHash>

using namespace Qt::StringLiterals;

namespace check {
namespace {

struct Box {
    double south = 0, north = 0, west = 0, east = 0;  // west > east crosses 180 degrees
};

QHash<QString, Box> readBoxes() {
    QHash<QString, Box> boxes;
    QFile file(u":/country_boxes.csv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return boxes;
    file.readLine();  // the header
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        if (cells.size() == 5)
            boxes.insert(QString::fromLatin1(cells[0]), {cells[1].toDouble(), cells[2].toDouble(), cells[3].toDouble(), cells[4].toDouble()});
    }
    return boxes;
}

}  // namespace

bool mayLieIn(const QString& country, double north, double east) {
    static const QHash<QString, Box> boxes = readBoxes();
    const auto box = boxes.constFind(country);
    if (box == boxes.constEnd())
        return true;
    const bool isBeside = box->west <= box->east ? east >= box->west && east <= box->east : east >= box->west || east <= box->east;
    return north >= box->south && north <= box->north && isBeside;
}

}  // namespace check
