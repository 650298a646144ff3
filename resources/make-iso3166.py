#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Entente developers
"""Makes iso3166.csv, the list of countries, from the list of Debian's package iso-codes.

    make-iso3166.py [INPUT [OUTPUT]]

The name is the package's common name where it has one, else its name, except for the formal or inverted names below.
"""

import csv
import json
import sys
from pathlib import Path

SOURCE = Path("/usr/share/iso-codes/json/iso_3166-1.json")
TARGET = Path(__file__).resolve().parent / "iso3166.csv"

# What a reader expects where the package has only the formal, inverted or former name.
NAMES = {
    "BN": "Brunei",
    "BQ": "Caribbean Netherlands",
    "CC": "Cocos Islands",
    "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo",
    "CV": "Cape Verde",
    "FK": "Falkland Islands",
    "FM": "Micronesia",
    "MF": "Saint Martin",
    "PS": "Palestine",
    "RU": "Russia",
    "SX": "Sint Maarten",
    "TR": "Turkey",
    "VA": "Vatican City",
    "VG": "British Virgin Islands",
    "VI": "United States Virgin Islands",
}


def main(source: Path = SOURCE, target: Path = TARGET) -> None:
    countries = json.loads(source.read_text(encoding="utf-8"))["3166-1"]
    unused = NAMES.keys() - {country["alpha_2"] for country in countries}
    if unused:
        sys.exit(f"Names are given for codes that the list does not have: {', '.join(sorted(unused))}")
    with target.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["alpha2", "alpha3", "numeric", "name"])
        for country in sorted(countries, key=lambda c: c["alpha_2"]):
            code = country["alpha_2"]
            name = NAMES.get(code) or country.get("common_name") or country["name"]
            writer.writerow([code, country["alpha_3"], country["numeric"], name])


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
