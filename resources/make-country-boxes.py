#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes country_boxes.csv, where the places of each country lie, out of gazetteer/places.bin.

    make-country-boxes.py     run in resources/

alpha2,south,north,west,east in whole degrees, three more than the outermost place at each side. west > east crosses 180 degrees.
"""
import math
import zlib
from pathlib import Path

margin = 3
here = Path(__file__).parent
lines = zlib.decompress((here / "gazetteer/places.bin").read_bytes()[4:]).decode().splitlines()
countries = {}
for line in lines:
    cells = line.split("\t")
    if len(cells) == 9:
        countries.setdefault(cells[6], []).append((float(cells[3]), float(cells[4])))
rows = []
for code, places in sorted(countries.items()):
    norths = [north for north, _ in places]
    easts = sorted(east for _, east in places)
    # The widest stretch without a place is what the country does not cover.
    gaps = [(easts[(i + 1) % len(easts)] - easts[i] + (360 if i + 1 == len(easts) else 0), i) for i in range(len(easts))]
    _, at = max(gaps)
    west, east = easts[(at + 1) % len(easts)], easts[at]
    wrap = lambda degrees: (degrees + 180) % 360 - 180
    rows.append(f"{code},{max(-90, math.floor(min(norths)) - margin)},{min(90, math.ceil(max(norths)) + margin)},"
                f"{wrap(math.floor(west) - margin)},{wrap(math.ceil(east) + margin)}")
(here / "country_boxes.csv").write_text("alpha2,south,north,west,east\n" + "\n".join(rows) + "\n")
