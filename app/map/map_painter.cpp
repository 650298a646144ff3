// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/map_painter.h"

#include "map/label_placing.h"
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

namespace map {
namespace {

using picture::Theme;

constexpr float fadedShare = 0.25f;

void strokeAll(QPainter& painter, const std::vector<QPolygonF>& lines, const QPen& pen) {
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const QPolygonF& line : lines)
        painter.drawPolyline(line);
}

// So much of a colour on its ground, opaque: Qt writes a translucent line to PDF as its outline, many times as large.
QColor mixed(const QColor& colour, const QColor& ground, float share) {
    const auto part = [&](float over, float under) { return over * share + under * (1 - share); };
    return QColor::fromRgbF(part(colour.redF(), ground.redF()), part(colour.greenF(), ground.greenF()),
                            part(colour.blueF(), ground.blueF()));
}

// Lines cross land and water; mixed with the one nearer to the ink they are seen on both.
QColor groundOfLines(const Theme& theme) {
    const auto away = [&](const QColor& ground) { return qAbs(ground.lightnessF() - theme.text.lightnessF()); };
    return away(theme.land) < away(theme.water) ? theme.land : theme.water;
}

QPen arcPen(const MapLayout::Arc& arc, const MapLayout& layout, const Theme& theme) {
    const bool fades = layout.fades;
    const bool stands = arc.emphasised && fades;
    const bool classed = layout.colourBy != ColourBy::Climate || !picture::climateMark(arc.climate).isNull();
    const ClassLook look = lookOf(theme, layout.colourBy, arc.group);
    const QColor colour = arc.selected ? theme.accent : look.colour;
    const qreal width = arc.selected ? qMax(3.0, look.width) : stands ? look.width * (classed ? 5.0 / 3 : 1.5) : look.width;
    QPen pen = arc.dating == MapLayout::Dating::Known ? picture::statusPen(arc.status, colour, theme, width)
                                                      : picture::dottedPen(colour, width);
    if (arc.selected)
        pen.setColor(theme.accent);
    else if (layout.colourBy == ColourBy::Status && arc.dating == MapLayout::Dating::Known && !(fades && !arc.emphasised))
        pen.setColor(colour); // an ended one too
    else if (fades && !arc.emphasised)
        pen.setColor(mixed(pen.color(), groundOfLines(theme), fadedShare));
    else if (!classed)
        pen.setColor(mixed(pen.color(), groundOfLines(theme), 0.6f));  // many, and they say less
    return pen;
}

void paintBundles(QPainter& painter, const MapLayout& layout, const Theme& theme) {
    for (const MapLayout::Bundle& bundle : layout.bundles) {
        QColor colour = picture::bundleColour(theme, bundle.width);
        if (layout.fades)
            colour = mixed(colour, theme.water, fadedShare * 2);
        strokeAll(painter, bundle.lines, QPen(colour, bundle.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
}

void paintClusters(QPainter& painter, const MapLayout& layout, const Theme& theme) {
    for (auto cluster = layout.clusters.rbegin(); cluster != layout.clusters.rend(); ++cluster)
        picture::paintCluster(painter, cluster->centre, cluster->radius, cluster->text,
                              double(cluster->within) / qMax(1, cluster->agreements), theme);
}

void paintArcs(QPainter& painter, const MapLayout& layout, const Theme& theme) {
    for (const MapLayout::Arc& arc : layout.arcs) {
        if (arc.selected) {
            strokeAll(painter, arc.lines, QPen(theme.land, 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        }
        strokeAll(painter, arc.lines, arcPen(arc, layout, theme));
    }
}

void paintClassMark(QPainter& painter, const MapLayout::Arc& arc, ColourBy colouring, const Theme& theme) {
    const ClassLook look = lookOf(theme, colouring, arc.group);
    picture::paintShape(painter, look.shape, *arc.mark, arc.selected ? 6 : 4.5, look.colour, theme);
}

void paintPlaces(QPainter& painter, const MapLayout& layout, const Theme& theme) {
    // The most important are first in the layout and last on the paper.
    for (auto place = layout.places.rbegin(); place != layout.places.rend(); ++place) {
        const bool faded = layout.fades && !place->emphasised && !place->selected;
        QColor fill = place->selected ? theme.accent : theme.text;
        if (faded)
            fill = mixed(fill, theme.land, 0.5f);
        painter.setPen(QPen(theme.land, place->radius > 3 ? 1.4 : 0.8));
        painter.setBrush(fill);
        painter.drawEllipse(place->centre, place->radius, place->radius);
        if (place->selected) {
            painter.setPen(QPen(theme.accent, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(place->centre, place->radius + 3, place->radius + 3);
        }
    }
}

// Text with a rim in the colour of the ground, so that it reads over lines. In a file the rim is a path, so that each text is
// there once; in pixels eight shifted copies look the same and take a tenth of the time.
void paintText(QPainter& painter, QPointF baseline, const QString& text, const QFont& font, const QColor& colour,
               const QColor& ground) {
    painter.setFont(font);
    if (painter.paintEngine()->type() == QPaintEngine::Raster) {
        painter.setPen(ground);
        for (QPointF shift : {QPointF(-1.4, 0), QPointF(1.4, 0), QPointF(0, -1.4), QPointF(0, 1.4), QPointF(-1, -1),
                              QPointF(1, -1), QPointF(-1, 1), QPointF(1, 1)})
            painter.drawText(baseline + shift, text);
    } else {
        QPainterPath letters;
        letters.addText(baseline, font, text);
        painter.strokePath(letters, QPen(ground, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.setPen(colour);
    painter.drawText(baseline, text);
}

void paintLabels(QPainter& painter, const MapLayout& layout, const Theme& theme) {
    for (auto label = layout.labels.rbegin(); label != layout.labels.rend(); ++label) {
        const bool faded = layout.fades && !label->emphasised;
        paintText(painter, label->baseline, label->text, labelFont(theme, label->emphasised), faded ? theme.muted : theme.text,
                  theme.land);
    }
}

void paintEmptySentence(QPainter& painter, const MapLayout& layout, const Theme& theme) {
    if (layout.emptySentence.isEmpty())
        return;
    const QFont font = picture::sizedInPixels(theme.font(picture::TextSize::Body));
    const qreal width = qMin(420.0, layout.frame.width() - 48);
    const int flags = Qt::AlignCenter | Qt::TextWordWrap;
    QRectF box = QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 400), flags, layout.emptySentence);
    box.moveCenter(layout.frame.center());
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(box.adjusted(-16, -12, 16, 12), 4, 4);
    painter.setPen(theme.text);
    painter.setFont(font);
    painter.drawText(box, flags, layout.emptySentence);
}

}  // namespace

void paintGround(QPainter& painter, const Land& land, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(land.frame, theme.shade == picture::Shade::Paper ? theme.panel : theme.window);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.water);
    painter.drawPolygon(land.water);
    painter.setBrush(theme.land);
    for (const Land::Area& area : land.areas) {
        if (area.size() == 1) {
            painter.drawPolygon(area.front());
            continue;
        }
        QPainterPath path;
        for (const QPolygonF& ring : area) {
            path.addPolygon(ring);
            path.closeSubpath();
        }
        painter.drawPath(path);
    }
    strokeAll(painter, land.graticule, QPen(mixed(theme.border, theme.water, 0.6), 0.6));
    strokeAll(painter, land.seams, QPen(theme.land, 1.2));
    strokeAll(painter, land.stateBorders, QPen(mixed(theme.border, theme.land, 0.7), 0.7));
    strokeAll(painter, land.countryBorders, QPen(theme.border, 0.9));
    const QColor coast = mixed(theme.coast, theme.land, 0.75);
    strokeAll(painter, land.coasts, QPen(coast, 0.7));
    strokeAll(painter, land.edge, QPen(coast, 0.8));
    strokeAll(painter, land.distances, QPen(mixed(theme.muted, theme.water, 0.7), 0.8, Qt::DashLine));
    painter.restore();
}

void paintNetwork(QPainter& painter, const MapLayout& layout, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintBundles(painter, layout, theme);
    paintArcs(painter, layout, theme);
    for (const MapLayout::Arc& arc : layout.arcs)
        if (arc.mark && layout.colourBy == ColourBy::Climate)
            picture::paintClimateMark(painter, arc.climate, *arc.mark, arc.selected ? 6 : 4.5, theme);
        else if (arc.mark)
            paintClassMark(painter, arc, layout.colourBy, theme);
    paintClusters(painter, layout, theme);
    paintPlaces(painter, layout, theme);
    paintLabels(painter, layout, theme);
    painter.restore();
}

void paintBody(QPainter& painter, const MapLayout& layout, const Theme& theme) {
    if (layout.land)
        paintGround(painter, *layout.land, theme);
    paintNetwork(painter, layout, theme);
}

void paintSurround(QPainter& painter, const MapLayout& layout, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont small = labelFont(theme, false);
    if (!layout.sources.text.isEmpty())
        paintText(painter, layout.sources.baseline, layout.sources.text, small, theme.muted, theme.window);
    for (const MapLayout::Line& note : layout.notes)
        paintText(painter, note.baseline, note.text, small, theme.muted, theme.window);
    for (const MapLayout::Line& distance : layout.distances)
        paintText(painter, distance.baseline, distance.text, small, theme.muted, theme.water);
    const MapLayout::ScaleBar& bar = layout.scaleBar;
    if (bar.length > 0) {
        const QPolygonF line{bar.start - QPointF(0, 5), bar.start, bar.start + QPointF(bar.length, 0),
                             bar.start + QPointF(bar.length, -5)};
        strokeAll(painter, {line}, QPen(theme.muted, 1.2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        paintText(painter, bar.start - QPointF(0, 8), bar.text, small, theme.muted, theme.window);
    }
    picture::paintLegend(painter, layout.legend, layout.legendBox.topLeft(), theme);
    paintEmptySentence(painter, layout, theme);
    painter.restore();
}

void paint(QPainter& painter, const MapLayout& layout, const Theme& theme) {
    paintBody(painter, layout, theme);
    paintSurround(painter, layout, theme);
}

void paintHalo(QPainter& painter, const MapLayout& layout, records::RecordRef hovered, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor halo = theme.accent;
    halo.setAlphaF(0.35f);
    if (hovered.table == records::Table::Place) {
        if (const MapLayout::Place* place = layout.place(records::PlaceId{hovered.id})) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(halo);
            painter.drawEllipse(place->centre, place->radius + 6, place->radius + 6);
        }
    } else if (hovered.table == records::Table::Agreement) {
        for (const MapLayout::Arc& arc : layout.arcs)
            if (arc.id.value == hovered.id)
                strokeAll(painter, arc.lines, QPen(halo, 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.restore();
}

void paintHalo(QPainter& painter, const Hit& merged, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor halo = theme.accent;
    halo.setAlphaF(0.35f);
    if (merged.cluster) {
        const qreal radius = merged.cluster->radius + 3;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(halo, 6));
        painter.drawEllipse(merged.cluster->centre, radius, radius);
    } else if (merged.bundle) {
        strokeAll(painter, merged.bundle->lines, QPen(halo, merged.bundle->width + 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.restore();
}

}  // namespace map
