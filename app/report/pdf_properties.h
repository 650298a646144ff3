// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/error.h"
#include <QByteArray>
#include <QLocale>
#include <vector>

namespace report {

struct PdfBookmark {
    QString title;
    int page = 0;   // from 0
    qreal top = 0;  // points below the upper edge of the paper
};

struct PdfProperties {
    QString author;
    QLocale language;
    std::vector<PdfBookmark> bookmarks;
};

// The same PDF with language, author and outline, which Qt's writer cannot set; readers for the blind ask for the first, and
// the title is shown instead of the file's name. Errors: Damaged.
records::Result<QByteArray> withProperties(const QByteArray& pdf, const PdfProperties& properties);

}  // namespace report
