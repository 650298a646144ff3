// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/error.h"
#include <QLocale>
#include <QRectF>
#include <vector>

class QIODevice;

namespace report {

struct PdfBookmark {
    QString title;
    int page = 0;   // from 0
    qreal top = 0;  // points below the upper edge of the paper
    int level = 0;  // 1: below the one before that has level 0
};

struct PdfLink {
    int page = 0;
    QRectF rect;  // points from the upper left corner of the paper
    QString address;
};

struct PdfProperties {
    QString author;
    QLocale language;
    QString description{};  // what the pictures show, in words
    std::vector<PdfBookmark> bookmarks;
    std::vector<PdfLink> links;
};

// Copies the PDF file and adds language, author, subject, outline and links, which Qt's writer cannot set; readers for the blind
// ask for the first, and the title is shown instead of the file's name. Memory does not grow with the pages. Errors: Damaged for
// what is no whole PDF, WriteFailed.
records::Result<void> writeWithProperties(const QString& painted, QIODevice& target, const PdfProperties& properties);

}  // namespace report
