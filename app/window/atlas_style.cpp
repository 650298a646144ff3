// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/atlas_style.h"

#include "window/look.h"
#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace window {

AtlasStyle::AtlasStyle(const picture::Theme& theme) : QProxyStyle(u"fusion"_s), m_theme(theme) {}

void AtlasStyle::drawTab(const QStyleOption* option, QPainter* painter) const {
    const bool isSelected = option->state & State_Selected;
    painter->fillRect(option->rect, isSelected ? m_theme.panel : m_theme.window);
    if (isSelected)
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom() - 1, option->rect.width(), 2), m_theme.accent);
}

// An outline that is seen on dark ground too, and a mark that is drawn.
void AtlasStyle::drawCheck(const QStyleOption* option, QPainter* painter) const {
    const bool isOn = option->state & (State_On | State_NoChange);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isOn ? m_theme.accent : m_theme.muted);
    painter->setBrush(isOn ? m_theme.accent : m_theme.panel);
    painter->drawRoundedRect(box, 2, 2);
    if (isOn) {
        painter->setPen(QPen(m_theme.panel, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&box](qreal x, qreal y) { return QPointF(box.left() + x * box.width(), box.top() + y * box.height()); };
        painter->drawPolyline(QPolygonF{at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.3)});
    }
    painter->restore();
}

void AtlasStyle::drawDockTitle(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const auto* title = qstyleoption_cast<const QStyleOptionDockWidget*>(option);
    if (!title)
        return;
    painter->fillRect(option->rect, m_theme.window);
    const QRect text = subElementRect(SE_DockWidgetTitleBarText, option, widget).adjusted(6, 0, 0, 0);
    painter->setPen(m_theme.text);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(title->title, Qt::ElideRight, text.width()));
}

void AtlasStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    switch (element) {
    case CE_TabBarTabShape:
        return drawTab(option, painter);
    case CE_DockWidgetTitle:
        return drawDockTitle(option, painter, widget);
    case CE_ToolBar:
        painter->fillRect(option->rect, m_theme.window);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), m_theme.line);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_theme.panel);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), m_theme.line);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void AtlasStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    switch (element) {
    case PE_IndicatorItemViewItemCheck:
    case PE_IndicatorCheckBox:
        return drawCheck(option, painter);
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
        return;
    case PE_PanelStatusBar:
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1), m_theme.line);
        return;
    case PE_IndicatorDockWidgetResizeHandle: {
        const QRect rect = option->rect;
        const bool isUpright = rect.height() > rect.width();
        painter->fillRect(isUpright ? QRect(rect.center().x(), rect.top(), 1, rect.height()) : QRect(rect.left(), rect.center().y(), rect.width(), 1),
                          m_theme.line);
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

int AtlasStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_DockWidgetSeparatorExtent:
        return 5;  // a hairline is drawn; the rest is for the hand
    case PM_DockWidgetTitleMargin:
        return 6;
    case PM_TabBarTabHSpace:
        return 28;
    case PM_TabBarTabVSpace:
        return 12;
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return 14;
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_ToolBarItemMargin:
        return 4;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int AtlasStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returnData) const {
    if (hint == SH_DockWidget_ButtonsHaveFrame || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

QSize AtlasStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_HeaderSection)
        result.setHeight(qMax(result.height(), option->fontMetrics.height() + 10));
    return result;
}

// Our own outlines where Qt would search the desktop's icon themes: they fit both themes, and cost the start nothing.
QIcon AtlasStyle::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const {
    switch (which) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
        return icon(u"x"_s, m_theme);
    case SP_TitleBarNormalButton:
        return icon(u"maximize"_s, m_theme);
    // Every menu bar asks for these; Fusion's own would bring all of Qt's image formats with them.
    case SP_ToolBarHorizontalExtensionButton:
        return icon(u"chevrons-right"_s, m_theme);
    case SP_ToolBarVerticalExtensionButton:
        return icon(u"chevrons-down"_s, m_theme);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

}  // namespace window
