// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "picture/export.h"
#include <QDate>
#include <QLocale>

class QPagedPaintDevice;

namespace report {

// A view as it stands, on one page with header and footer. Its numbered sources are below it or, when they are many, on pages
// that follow. The paper is the device's; a wide view is best on landscape.
struct ViewPage {
    QString title;
    picture::Paint paint;
    QStringList sources;
    QString documentName;
    QDate date;
    QLocale locale;
};

void paintViewPage(QPagedPaintDevice& device, const ViewPage& page);

}  // namespace report
