// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture/great_circle.h"

#include <GeographicLib/Geodesic.hpp>

namespace picture {

using GeographicLib::Geodesic;
using GeographicLib::GeodesicLine;

GreatCircle::GreatCircle(GeoPoint from, GeoPoint to) {
    const Geodesic& earth = Geodesic::WGS84();
    double startAzimuth = 0;
    double endAzimuth = 0;
    m_degrees = earth.Inverse(from.latitude, from.longitude, to.latitude, to.longitude, m_metres, startAzimuth, endAzimuth);
    // Points are asked for by arc length alone, which spares the series for distance.
    m_line = GeodesicLine(earth, from.latitude, from.longitude, startAzimuth, Geodesic::LATITUDE | Geodesic::LONGITUDE);
}

GeoPoint GreatCircle::at(double share) const {
    GeoPoint point;
    m_line.ArcPosition(share * m_degrees, point.latitude, point.longitude);
    return point;
}

}  // namespace picture
