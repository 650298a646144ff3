// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace picture {

using evidence::ClimateGroup;
using records::AgreementStatus;

Theme Theme::light(const QFont& base) {
    Theme theme;
    theme.shade = Shade::Light;
    theme.window = QColor(0xF6F5F2);
    theme.panel = QColor(0xFFFFFF);
    theme.line = QColor(0xDAD7D0);
    theme.text = QColor(0x1E2328);
    theme.muted = QColor(0x5A6672);
    theme.accent = QColor(0x0B6591);
    theme.water = QColor(0xE3ECF2);
    theme.land = QColor(0xFBFAF7);
    theme.border = QColor(0xD5D0C4);
    theme.coast = QColor(0x8F897C);
    theme.cold = QColor(0x2F66B0);
    theme.mild = QColor(0x7A7264);
    theme.warm = QColor(0xB8452C);
    theme.base = base;
    return theme;
}

Theme Theme::dark(const QFont& base) {
    Theme theme;
    theme.shade = Shade::Dark;
    theme.window = QColor(0x171B20);
    theme.panel = QColor(0x1D2229);
    theme.line = QColor(0x323A44);
    theme.text = QColor(0xE8EAED);
    theme.muted = QColor(0x9CA7B3);
    theme.accent = QColor(0x62B8DA);
    theme.water = QColor(0x10151B);
    theme.land = QColor(0x262D36);
    theme.border = QColor(0x3C4653);
    theme.coast = QColor(0x66717E);
    theme.cold = QColor(0x7FB2EE);
    theme.mild = QColor(0xB9B1A2);
    theme.warm = QColor(0xF08A6E);
    theme.base = base;
    return theme;
}

Theme Theme::paper(const QFont& base) {
    Theme theme = light(base);
    theme.shade = Shade::Paper;
    theme.window = theme.panel = QColor(0xFFFFFF);
    theme.water = QColor(0xF1F4F6);
    theme.land = QColor(0xFFFFFF);
    return theme;
}

Theme Theme::of(Shade shade, const QFont& base) {
    switch (shade) {
    case Shade::Dark:
        return dark(base);
    case Shade::Paper:
        return paper(base);
    case Shade::Light:
        break;
    }
    return light(base);
}

QFont Theme::font(TextSize size, bool bold) const {
    static constexpr qreal factors[] = {0.85, 1.0, 1.25, 1.6};
    QFont font = base;
    if (base.pixelSize() > 0)
        font.setPixelSize(qRound(base.pixelSize() * factors[size_t(size)]));
    else
        font.setPointSizeF(base.pointSizeF() * factors[size_t(size)]);
    font.setBold(bold);
    return font;
}

QFont Theme::digits(TextSize size) const {
    return font(size);  // Noto Sans and the system fonts set digits in equal cells
}

QColor Theme::ramp(double share) const {
    // Three colours of falling lightness, so that it reads in grey too; on dark ground the other way round.
    const bool isDark = shade == Shade::Dark;
    const QColor from = isDark ? QColor(0x74, 0x78, 0xd6) : QColor(0xb9, 0x76, 0x16);
    const QColor middle = isDark ? QColor(0x3f, 0xb6, 0xa8) : QColor(0x23, 0x63, 0x5f);
    const QColor to = isDark ? QColor(0xff, 0xe3, 0x8f) : QColor(0x24, 0x1a, 0x4a);
    const QColor& low = share < 0.5 ? from : middle;
    const QColor& high = share < 0.5 ? middle : to;
    const auto part = float(qBound(0.0, share < 0.5 ? 2 * share : 2 * share - 1, 1.0));
    const auto mix = [part](float one, float other) { return one + (other - one) * part; };
    return QColor::fromRgbF(mix(low.redF(), high.redF()), mix(low.greenF(), high.greenF()), mix(low.blueF(), high.blueF()));
}

QColor Theme::category(int number) const {
    // After Okabe & Ito, Color Universal Design (2008), whose light ones have no contrast on paper; those made darker had to stay
    // apart for every kind of sight, which a test measures.
    static const QColor onLight[] = {QColor(0x0072B2), QColor(0xCC5500), QColor(0x00714D), QColor(0xC163A5),
                                     QColor(0x6E5200), QColor(0x2E8FC4), QColor(0x222222)};
    static const QColor onDark[] = {QColor(0x56B4E9), QColor(0xE69F00), QColor(0x2DC4A0), QColor(0xDE9CC4),
                                    QColor(0xF0E442), QColor(0xF0814A), QColor(0xD0D0D0)};
    if (number < 0 || number > 6)
        return muted;
    return shade == Shade::Dark ? onDark[number] : onLight[number];
}

QColor Theme::climate(ClimateGroup group) const {
    switch (group) {
    case ClimateGroup::Cold:
        return cold;
    case ClimateGroup::Mild:
        return mild;
    case ClimateGroup::Warm:
        return warm;
    default:
        return muted;
    }
}

QColor Theme::faded(QColor colour) const {
    colour.setAlphaF(colour.alphaF() * 0.25f);
    return colour;
}

QPen statusPen(AgreementStatus status, const QColor& colour, const Theme& theme, qreal width) {
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    switch (status) {
    case AgreementStatus::Active:
        break;
    case AgreementStatus::Dormant:
        pen.setDashPattern({5, 3});
        break;
    case AgreementStatus::Suspended:
        pen.setDashPattern({6, 2.5, 1.5, 2.5});
        break;
    case AgreementStatus::Ended:
        pen.setWidthF(qMax(0.6, width * 0.6));
        pen.setColor(theme.muted);
        break;
    case AgreementStatus::Unknown:
        pen.setDashPattern({1.5, 2.5});
        break;
    }
    return pen;
}

QChar climateMark(ClimateGroup group) {
    switch (group) {
    case ClimateGroup::Cold:
        return QChar(0x25BD);
    case ClimateGroup::Mild:
        return QChar(0x25CB);
    case ClimateGroup::Warm:
        return QChar(0x25B3);
    default:
        return {};
    }
}

void paintClimateMark(QPainter& painter, ClimateGroup group, QPointF centre, qreal radius, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.climate(group), qMax(1.2, radius * 0.35)));
    painter.setBrush(theme.panel);
    const qreal half = radius * 0.87;
    if (group == ClimateGroup::Cold) {
        painter.drawPolygon(QPolygonF{centre + QPointF(-radius, -half), centre + QPointF(radius, -half), centre + QPointF(0, half)});
    } else if (group == ClimateGroup::Warm) {
        painter.drawPolygon(QPolygonF{centre + QPointF(-radius, half), centre + QPointF(radius, half), centre + QPointF(0, -half)});
    } else if (group == ClimateGroup::Mild) {
        painter.drawEllipse(centre, half, half);
    }
    painter.restore();
}

}  // namespace picture
