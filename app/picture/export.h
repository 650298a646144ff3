// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/error.h"
#include <QSizeF>
#include <functional>

class QPainter;
class QRectF;

namespace picture {

// Draws itself into the frame, in device-independent pixels. The same function serves screen, printer, PNG, SVG and PDF.
using Paint = std::function<void(QPainter&, const QRectF& frame)>;

constexpr qreal dotsOfAPixel = 96;  // per inch, where the scale is 1

struct ExportOptions {
    QSizeF size{1440, 900};  // device-independent pixels
    qreal scale = 1;         // device pixels per pixel, PNG only; the file says how many dots an inch has
    QString title;
    QString description{};  // in words, for those who do not see it: in SVG and in the properties of a PDF
};

// Writes PNG, SVG or PDF by the file's suffix. The file appears whole or not at all. An existing file is replaced.
// Errors: InvalidValue for another suffix, WriteFailed.
records::Result<void> exportPicture(const QString& path, const ExportOptions& options, const Paint& paint);

}  // namespace picture
