// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QFont>
#include <QImage>
#include <QLocale>
#include <QRectF>

class QPagedPaintDevice;
class QPainter;

namespace report {

// Header and footer of every page: logo and title above, those of the program without a logo, document, date and page below, each set off by a hairline. Lengths
// in points of 1/72 inch, whatever the device: the painter is scaled when a page begins.
class PageFrame {
public:
    PageFrame(QPagedPaintDevice& device, QPainter& painter, const QString& title, const QString& documentName, QDate date, const QLocale& locale,
              const QImage& logo = {});

    QRectF body() const { return m_body; }  // in points
    // The header and footer of the current page. pages is the total, known from a first pass.
    void paint(int page, int pages);
    void newPage();
    static QFont font(qreal points, bool bold = false);
    // The same with the glyph forms of a country's script: Hangul and Kanji share code points, not shapes.
    static QFont nativeFont(QFont font, const QString& country);

private:
    QPagedPaintDevice& m_device;
    QPainter& m_painter;
    QString m_title, m_documentName, m_date;
    QLocale m_locale;
    QImage m_logo;
    QRectF m_page;
    QRectF m_body;
};

}  // namespace report
