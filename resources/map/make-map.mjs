#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Entente developers
//
// Turns the TopoJSON of the npm packages world-atlas and us-atlas into world.bin, the map geometry of the program.
//
//   node make-map.mjs FOLDER [OUT]     FOLDER holds world-atlas/ and us-atlas/, unpacked; OUT is world.bin beside this file
//   node make-map.mjs --check [FILE]   reads the file back and says what is in it; exit status 1 if it is not well formed
//
// The format is described in README.md beside this file.

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const magic = 'EMAP';
const version = 1;
const kinds = { land: 1, border: 2, state: 3 };
const kindNames = { 1: 'land', 2: 'country borders', 3: 'state borders' };
const levels = { '110m': 0, '50m': 1, '10m': 2 };
const levelNames = ['110m', '50m', '10m'];
const closedFlag = 1;
const holeFlag = 2;
const unitsPerDegree = 1e5;
const wholeTurn = 360 * unitsPerDegree;

// All arcs of a topology as lists of [longitude, latitude] in 1e-5 degrees. In the file each point is a step on an integer
// grid from the point before it.
function decodeArcs(topology) {
    const { scale, translate } = topology.transform;
    const limit = (value, most) => Math.max(-most, Math.min(most, Math.round(value * unitsPerDegree)));
    return topology.arcs.map(arc => {
        let x = 0;
        let y = 0;
        return arc.map(([dx, dy]) => {
            x += dx;
            y += dy;
            return [limit(x * scale[0] + translate[0], 180 * unitsPerDegree),
                    limit(y * scale[1] + translate[1], 90 * unitsPerDegree)];
        });
    });
}

// Leaves out a point that equals the one before it, which rounding can produce.
function withoutRepeats(points) {
    return points.filter((p, i) => i === 0 || p[0] !== points[i - 1][0] || p[1] !== points[i - 1][1]);
}

// The points of a ring that is given as arc numbers; ~n is arc n walked backwards. The first point is not repeated at the end.
function ringPoints(arcNumbers, arcs) {
    const points = [];
    for (const number of arcNumbers) {
        const arc = number < 0 ? [...arcs[~number]].reverse() : arcs[number];
        points.push(...(points.length ? arc.slice(1) : arc));
    }
    const ring = withoutRepeats(points);
    const [first, last] = [ring[0], ring[ring.length - 1]];
    if (ring.length > 1 && first[0] === last[0] && first[1] === last[1])
        ring.pop();
    return ring;
}

// Every single geometry below `geometry`, collections opened.
function leaves(geometry) {
    return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(leaves) : [geometry];
}

function polygonsOf(geometry) {
    if (geometry.type === 'Polygon')
        return [geometry.arcs];
    return geometry.type === 'MultiPolygon' ? geometry.arcs : [];
}

// The packages have joined their rings across the antimeridian, so that Eurasia jumps from 180° to −180° and Antarctica runs once
// round the pole. A painter of flat maps needs them cut there, as Natural Earth itself has them. The functions down to
// cutAtAntimeridian do that: unroll the ring so that longitude has no jumps, close one that circles a pole along that pole,
// and cut what lies outside ±180°.

// The ring with each longitude at most half a turn from the one before, and `turn`, what it gained on the way round (0 or ±360°).
function unrolled(ring) {
    const nearest = (x, from) => x - wholeTurn * Math.round((x - from) / wholeTurn);
    const points = [ring[0]];
    for (const [x, y] of ring.slice(1))
        points.push([nearest(x, points[points.length - 1][0]), y]);
    return { points, turn: nearest(ring[0][0], points[points.length - 1][0]) - ring[0][0] };
}

// Points from a to b without a and b, at most one degree apart, so that an edge along a meridian or a pole bends as the map does.
function between(a, b) {
    const steps = Math.ceil(Math.max(Math.abs(b[0] - a[0]), Math.abs(b[1] - a[1])) / unitsPerDegree);
    return Array.from({ length: Math.max(0, steps - 1) }, (_, i) =>
        [0, 1].map(k => Math.round(a[k] + (b[k] - a[k]) * (i + 1) / steps)));
}

function closedAlongPole({ points, turn }) {
    const pole = Math.sign(points[0][1]) * 90 * unitsPerDegree;
    const [x, y] = points[0];
    const corners = [[x + turn, y], [x + turn, pole], [x, pole], [x, y]];
    return [...points, ...corners.slice(0, 3).flatMap((corner, i) => [corner, ...between(corner, corners[i + 1])])];
}

// The pieces of an unrolled ring on one side of a meridian: side −1 is west of it, +1 east.
function half(points, meridian, side) {
    const isEast = p => p[0] > meridian;
    const isInside = p => isEast(p) === side > 0;
    const first = points.findIndex((p, i) => isInside(p) && !isInside(points[(i || points.length) - 1]));
    if (first < 0)
        return isInside(points[0]) ? [points] : [];
    const crossing = (a, b) => [meridian, Math.round(a[1] + (b[1] - a[1]) * (meridian - a[0]) / (b[0] - a[0]))];
    const chains = [];
    for (let i = 0; i < points.length; ++i) {
        const before = points[(first + i + points.length - 1) % points.length];
        const point = points[(first + i) % points.length];
        if (isInside(point) !== isInside(before)) {
            if (isInside(point))
                chains.push([crossing(before, point)]);
            else
                chains[chains.length - 1].push(crossing(before, point));
        }
        if (isInside(point))
            chains[chains.length - 1].push(point);
    }
    return joined(chains);
}

// Chains that start and end on one meridian, made into rings: along the meridian the area lies between each odd crossing and the
// next, so the end of a chain goes on at the start of the chain that is its neighbour there.
function joined(chains) {
    const ends = chains.flatMap((chain, i) => [{ i, y: chain[0][1], isStart: true },
                                               { i, y: chain[chain.length - 1][1], isStart: false }]).sort((a, b) => a.y - b.y);
    const next = new Map();
    for (let k = 0; k < ends.length; k += 2) {
        const [start, end] = ends[k].isStart ? [ends[k], ends[k + 1]] : [ends[k + 1], ends[k]];
        if (!start.isStart || end.isStart)
            throw new Error('A ring crosses itself at the antimeridian.');
        next.set(end.i, start.i);
    }
    const rings = [];
    while (next.size) {
        const ring = [];
        for (let i = next.keys().next().value; next.has(i);) {
            const following = next.get(i);
            next.delete(i);
            const chain = chains[i];
            ring.push(...chain, ...between(chain[chain.length - 1], chains[following][0]));
            i = following;
        }
        rings.push(ring);
    }
    return rings;
}

function area(ring) {
    return Math.abs(ring.reduce((sum, [x, y], i) => {
        const [nextX, nextY] = ring[(i + 1) % ring.length];
        return sum + x * nextY - nextX * y;
    }, 0)) / 2;
}

// Rings within ±180° that cover what `ring` covers. Those without area are left out: what simplification has flattened, and the
// slit at the South Pole.
function cutAtAntimeridian(ring) {
    const roll = unrolled(ring);
    const whole = roll.turn === 0 ? roll.points : closedAlongPole(roll);
    const edge = wholeTurn / 2;
    const shifted = (rings, by) => rings.map(points => points.map(([x, y]) => [x + by, y]));
    const inside = half(whole, -edge, +1).flatMap(points => half(points, edge, -1));
    return [...inside, ...shifted(half(whole, -edge, -1), wholeTurn), ...shifted(half(whole, edge, +1), -wholeTurn)]
        .map(points => withoutRepeats([...points, points[0]]).slice(0, -1))
        .filter(points => points.length >= 3 && area(points) > 0 && points.some(p => Math.abs(p[1]) < 89.9 * unitsPerDegree));
}

function contains(ring, [x, y]) {
    return ring.reduce((isIn, [ax, ay], i) => {
        const [bx, by] = ring[(i + 1) % ring.length];
        return (ay > y) !== (by > y) && x < ax + (bx - ax) * (y - ay) / (by - ay) ? !isIn : isIn;
    }, false);
}

// Outer rings, each followed by its holes.
function polygonPaths(topology, object) {
    const arcs = decodeArcs(topology);
    const paths = [];
    for (const polygon of leaves(topology.objects[object]).flatMap(polygonsOf)) {
        const [outer, ...holes] = polygon.map(numbers => cutAtAntimeridian(ringPoints(numbers, arcs)));
        for (const ring of outer) {
            paths.push({ flags: closedFlag, points: ring });
            for (const hole of holes.flat().filter(hole => outer.length === 1 || contains(ring, hole[0])))
                paths.push({ flags: closedFlag | holeFlag, points: hole });
        }
    }
    return paths;
}

// The arcs that two different areas of the object share, each once: its inner borders, without coasts.
function borderPaths(topology, object) {
    const arcs = decodeArcs(topology);
    const users = new Map();
    leaves(topology.objects[object]).forEach((geometry, area) => {
        for (const number of polygonsOf(geometry).flat(2)) {
            const arc = number < 0 ? ~number : number;
            users.set(arc, (users.get(arc) ?? new Set()).add(area));
        }
    });
    return [...users].filter(([, areas]) => areas.size > 1).map(([arc]) => arc).sort((a, b) => a - b)
        .map(arc => withoutRepeats(arcs[arc]))
        .filter(points => points.length > 1)
        .map(points => {
            const [first, last] = [points[0], points[points.length - 1]];
            const closed = points.length > 3 && first[0] === last[0] && first[1] === last[1];
            return { flags: closed ? closedFlag : 0, points: closed ? points.slice(0, -1) : points };
        });
}

function encodeLayer({ kind, level, paths }) {
    const length = paths.reduce((sum, path) => sum + 5 + 8 * path.points.length, 0);
    const bytes = Buffer.alloc(12 + length);
    bytes.writeUInt8(kind, 0);
    bytes.writeUInt8(level, 1);
    bytes.writeUInt32LE(paths.length, 4);
    bytes.writeUInt32LE(length, 8);
    let at = 12;
    for (const { flags, points } of paths) {
        at = bytes.writeUInt8(flags, at);
        at = bytes.writeUInt32LE(points.length, at);
        for (const [longitude, latitude] of points) {
            at = bytes.writeInt32LE(longitude, at);
            at = bytes.writeInt32LE(latitude, at);
        }
    }
    return bytes;
}

function encode(layers) {
    const head = Buffer.alloc(8);
    head.write(magic, 0, 'ascii');
    head.writeUInt16LE(version, 4);
    head.writeUInt16LE(layers.length, 6);
    return Buffer.concat([head, ...layers.map(encodeLayer)]);
}

// The layers of a file made by encode(). Throws a sentence if a byte is missing, left over or out of range.
export function decode(bytes) {
    const demand = (holds, sentence) => { if (!holds) throw new Error(sentence); };
    demand(bytes.toString('ascii', 0, 4) === magic, 'The file does not start with EMAP.');
    demand(bytes.readUInt16LE(4) === version, 'The file has another version.');
    const layers = [];
    let at = 8;
    for (let n = bytes.readUInt16LE(6); n > 0; --n) {
        const layer = { kind: bytes.readUInt8(at), level: bytes.readUInt8(at + 1), paths: [] };
        const count = bytes.readUInt32LE(at + 4);
        const end = at + 12 + bytes.readUInt32LE(at + 8);
        demand(kindNames[layer.kind] && levelNames[layer.level], 'A layer has an unknown kind or level.');
        at += 12;
        for (let i = 0; i < count; ++i) {
            const flags = bytes.readUInt8(at);
            const points = [];
            const stop = at + 5 + 8 * bytes.readUInt32LE(at + 1);
            for (at += 5; at < stop; at += 8)
                points.push([bytes.readInt32LE(at), bytes.readInt32LE(at + 4)]);
            demand(points.length >= (flags & closedFlag ? 3 : 2), 'A path has too few points.');
            demand(!(flags & holeFlag) || i > 0, 'A layer starts with a hole.');
            demand(points.every(([x, y]) => Math.abs(x) <= 180 * unitsPerDegree && Math.abs(y) <= 90 * unitsPerDegree),
                   'A point lies outside the world.');
            demand(points.every(([x], i) => i === 0 || Math.abs(x - points[i - 1][0]) <= wholeTurn / 2),
                   'A path jumps across the antimeridian.');
            layer.paths.push({ flags, points });
        }
        demand(at === end, 'The length of a layer does not fit its paths.');
        layers.push(layer);
    }
    demand(at === bytes.length, 'There are bytes after the last layer.');
    return layers;
}

function make(folder, out) {
    const read = name => JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const layers = [];
    for (const level of ['110m', '50m']) {
        layers.push({ kind: kinds.land, level: levels[level],
                      paths: polygonPaths(read(`world-atlas/land-${level}.json`), 'land') });
        layers.push({ kind: kinds.border, level: levels[level],
                      paths: borderPaths(read(`world-atlas/countries-${level}.json`), 'countries') });
    }
    layers.push({ kind: kinds.state, level: levels['10m'], paths: borderPaths(read('us-atlas/states-10m.json'), 'states') });
    writeFileSync(out, encode(layers));
}

function check(file) {
    const bytes = readFileSync(file);
    for (const { kind, level, paths } of decode(bytes)) {
        const points = paths.reduce((sum, path) => sum + path.points.length, 0);
        const holes = paths.filter(path => path.flags & holeFlag).length;
        console.log(`${kindNames[kind]} ${levelNames[level]}: ${paths.length} paths (${holes} holes), ${points} points`);
    }
    console.log(`${bytes.length} bytes, well formed`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const [first, second] = process.argv.slice(2);
    const standard = join(here, 'world.bin');
    try {
        if (!first)
            throw new Error('Usage: node make-map.mjs FOLDER [OUT] | node make-map.mjs --check [FILE]');
        if (first !== '--check')
            make(first, second ?? standard);
        check(second ?? standard);
    } catch (error) {
        console.error(error.message);
        process.exitCode = 1;
    }
}
