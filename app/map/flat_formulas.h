// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointF>

// Projections whose edge is a meridian. Longitude from the central meridian and latitude in radians, the plane in equator
// radii, y upwards. Inverses give what lies outside of the map a longitude beyond ±π.
namespace map {

// B. Šavrič, T. Patterson, B. Jenny, The Equal Earth map projection (2018), on the authalic sphere of WGS84.
namespace equalEarth {
QPointF forward(double longitude, double latitude);
QPointF inverse(QPointF plane);
} // namespace equalEarth

// A. H. Robinson (1974): his table for every fifth degree, with smooth curves between; on the sphere.
namespace robinson {
QPointF forward(double longitude, double latitude);
QPointF inverse(QPointF plane);
} // namespace robinson

// On the ellipsoid WGS84; J. P. Snyder, Map projections (1987), (7-7). Latitudes beyond the limit are moved to it.
namespace mercator {
constexpr double limit = 1.484422229745332; // radians, 85.05°: the map is about as high as it is wide
QPointF forward(double longitude, double latitude);
QPointF inverse(QPointF plane);
} // namespace mercator

} // namespace map
