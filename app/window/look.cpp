// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/look.h"

#include "window/atlas_style.h"
#include <QApplication>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSettings>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace window {
namespace {

bool desktopIsDark() {
    static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5;
    return dark;
}

// Draws the SVG when it is needed, at the size and resolution that is asked for.
class SvgEngine : public QIconEngine {
public:
    SvgEngine(QByteArray svg, QColor colour, QColor disabled) : m_svg(std::move(svg)), m_colour(colour), m_disabled(disabled) {}
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        QByteArray svg = m_svg;
        svg.replace("currentColor", (mode == QIcon::Disabled ? m_disabled : m_colour).name().toLatin1());
        QSvgRenderer(svg).render(painter, rect);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new SvgEngine(*this); }

private:
    QByteArray m_svg;
    QColor m_colour, m_disabled;
};

QPalette paletteOf(const picture::Theme& theme) {
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.panel);
    palette.setColor(QPalette::AlternateBase, theme.window);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::Button, theme.window);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::ToolTipBase, theme.panel);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.shade == picture::Shade::Dark ? theme.window : theme.panel);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::Light, theme.panel);
    palette.setColor(QPalette::Midlight, theme.line);
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Dark, theme.shade == picture::Shade::Dark ? theme.line : theme.line.darker(130));
    palette.setColor(QPalette::Shadow, theme.shade == picture::Shade::Dark ? theme.water : theme.muted);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.muted);
    return palette;
}

}  // namespace

picture::Theme themeFor(ThemeChoice choice) {
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::AsDesktop && desktopIsDark());
    return picture::Theme::of(dark ? picture::Shade::Dark : picture::Shade::Light, QGuiApplication::font());
}

ThemeChoice savedTheme() {
    const QString saved = QSettings().value(u"theme"_s).toString();
    return saved == u"light" ? ThemeChoice::Light : saved == u"dark" ? ThemeChoice::Dark : ThemeChoice::AsDesktop;
}

void saveTheme(ThemeChoice choice) {
    QSettings().setValue(u"theme"_s, choice == ThemeChoice::Light ? u"light"_s : choice == ThemeChoice::Dark ? u"dark"_s : u"desktop"_s);
}

void apply(const picture::Theme& theme) {
    desktopIsDark();  // asked before our own palette hides the answer
    QApplication::setStyle(new AtlasStyle(theme));
    QApplication::setPalette(paletteOf(theme));
}

QIcon icon(const QString& name, const picture::Theme& theme) {
    QFile file(u":/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? QIcon(new SvgEngine(file.readAll(), theme.text, theme.faded(theme.muted))) : QIcon();
}

}  // namespace window
