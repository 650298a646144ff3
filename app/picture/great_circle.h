// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <GeographicLib/GeodesicLine.hpp>

namespace picture {

// A point on the earth in degrees; longitude may lie outside ±180 where a line is followed without a jump.
struct GeoPoint {
    double longitude = 0;
    double latitude = 0;
    friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};

// The shortest way between two points on the WGS84 ellipsoid. Requires: |latitude| ≤ 90.
// Method: C. F. F. Karney, Algorithms for geodesics (2013), by GeographicLib.
class GreatCircle {
public:
    GreatCircle(GeoPoint from, GeoPoint to);
    double kilometres() const { return m_metres / 1000; }
    double degrees() const { return m_degrees; }  // arc length on the auxiliary sphere
    // The point at a share of the way, 0–1. Longitude within ±180.
    GeoPoint at(double share) const;

private:
    GeographicLib::GeodesicLine m_line;
    double m_degrees = 0;
    double m_metres = 0;
};

}  // namespace picture
