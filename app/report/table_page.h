// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QList>
#include <QLocale>
#include <QString>

class QAbstractItemModel;
class QPagedPaintDevice;

namespace report {

// The rows of a table as they are sorted and filtered, over as many pages as they need, each with the header. Long words wrap:
// nothing is cut. Without rows there is one page that says so.
struct TablePages {
    QString title;
    const QAbstractItemModel* model = nullptr;
    QList<int> columns;  // in the order they are shown
    QString documentName;
    QDate date;
    QLocale locale;
    int role = 0;  // of the text to print; 0 is Qt::DisplayRole
};

void paintTable(QPagedPaintDevice& device, const TablePages& pages);

}  // namespace report
