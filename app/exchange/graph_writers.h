// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "exchange/own_tables.h"

namespace exchange {

// GeoJSON (RFC 7946) of places as points, or of agreements as lines along the great circle, cut where they cross 180°;
// GraphML and GEXF of agreements as edges between their places. What has no coordinates stands in GeoJSON with a null
// geometry. An agreement of three places has an edge for each two of them. Requires: `suffix` is geojson, graphml or
// gexf. Errors: those of reading.
records::Result<QByteArray> pictureData(const document::Document& document, const std::vector<OwnRecord>& records,
                                        const OwnTable& table, const QString& suffix);

// iCalendar (RFC 5545): agreements signed on a known day as yearly anniversaries, activities on the days that are
// known. Requires: `table` is agreements or activities. Errors: those of reading.
records::Result<QByteArray> calendarOf(const document::Document& document, const std::vector<OwnRecord>& records,
                                       const OwnTable& table);

} // namespace exchange
