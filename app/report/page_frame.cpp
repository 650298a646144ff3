// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/page_frame.h"

#include "picture/theme.h"
#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace report {
namespace {

constexpr qreal headerHeight = 26;
constexpr qreal footerHeight = 22;
constexpr qreal logoSize = 14;
constexpr qreal ownLogoSize = 22;  // reaches into the margin
constexpr qreal space = 12;  // between two texts of a line

QString tr(const char* text) {
    return QCoreApplication::translate("PageFrame", text);
}

}  // namespace

QFont PageFrame::font(qreal points, bool bold) {
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"Noto Sans CJK KR"_s});
    // The painter is scaled to points, so that a pixel of the font is a point on paper.
    font.setPixelSize(qMax(1, qRound(points)));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont PageFrame::nativeFont(QFont font, const QString& country) {
    const QString forms = country == u"JP" ? u"JP"_s : country == u"CN" ? u"SC"_s : country == u"TW" ? u"TC"_s : country == u"HK" ? u"HK"_s : u"KR"_s;
    font.setFamilies({u"Noto Sans"_s, u"Noto Sans CJK "_s + forms});
    return font;
}

PageFrame::PageFrame(QPagedPaintDevice& device, QPainter& painter, const QString& title, const QString& documentName, QDate date, const QLocale& locale,
                     const QImage& logo)
    : m_device(device), m_painter(painter), m_title(title), m_documentName(documentName), m_date(locale.toString(date, QLocale::LongFormat)),
      m_locale(locale), m_logo(logo) {
    const qreal scale = device.logicalDpiX() / 72.0;
    painter.scale(scale, scale);
    m_page = QRectF(QPointF(), device.pageLayout().paintRect(QPageLayout::Point).size());
    m_body = m_page.adjusted(0, headerHeight, 0, -footerHeight);
}

void PageFrame::newPage() {
    m_device.newPage();
}

void PageFrame::paint(int page, int pages) {
    const picture::Theme theme = picture::Theme::paper();
    m_painter.save();
    m_painter.setPen(theme.muted);
    m_painter.setFont(font(9));
    qreal width = logoSize;
    QString name;
    if (m_logo.isNull()) {
        QSvgRenderer(u":/icons/org.entente.Entente.svg"_s).render(&m_painter, QRectF(0, 0, logoSize, logoSize));
        name = u"Entente"_s;
    } else {
        // As high as the header has room for, however wide, and no wider than a third of the page.
        const QSizeF size = QSizeF(m_logo.size()).scaled(m_page.width() / 3, ownLogoSize, Qt::KeepAspectRatio);
        m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
        m_painter.drawImage(QRectF(QPointF(0, logoSize + 3 - size.height()), size), m_logo);
        width = size.width();
    }
    const QRectF head(width + 6, 0, m_page.width() - width - 6, logoSize);
    const QFontMetricsF metrics(m_painter.font());
    const auto within = [&metrics](const QString& text, qreal room) { return metrics.elidedText(text, Qt::ElideMiddle, qMax(room, 0.0)); };
    m_painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, name);
    m_painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, within(m_title, head.width() - metrics.horizontalAdvance(name) - 2 * space));
    const QRectF foot(0, m_page.bottom() - 12, m_page.width(), 12);
    const qreal beside = (foot.width() - metrics.horizontalAdvance(m_date)) / 2 - space;
    m_painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, within(m_documentName, beside));
    m_painter.drawText(foot, Qt::AlignHCenter | Qt::AlignVCenter, m_date);
    m_painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, tr("Page %1 of %2").arg(m_locale.toString(page), m_locale.toString(pages)));
    m_painter.setPen(QPen(theme.line, 0.5));
    m_painter.drawLine(QPointF(0, logoSize + 5), QPointF(m_page.width(), logoSize + 5));
    m_painter.drawLine(QPointF(0, foot.top() - 5), QPointF(m_page.width(), foot.top() - 5));
    m_painter.restore();
}

}  // namespace report
