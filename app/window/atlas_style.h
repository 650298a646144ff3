// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "picture/theme.h"
#include <QProxyStyle>

namespace window {

// Fusion with hairlines instead of frames and shades. A style and not a style sheet: a sheet makes every widget dearer and
// the start half as slow again.
class AtlasStyle : public QProxyStyle {
    Q_OBJECT
public:
    explicit AtlasStyle(const picture::Theme& theme);

    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const override;

    QIcon standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const override;

private:
    void drawTab(const QStyleOption* option, QPainter* painter) const;
    void drawCheck(const QStyleOption* option, QPainter* painter) const;
    void drawDockTitle(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    picture::Theme m_theme;
};

}  // namespace window
