/**
 * `node tools/world.js`: draws the land of `iiif-member-map` into `src/elements/member-map/world.ts`, from Natural Earth's data
 * (public domain, in the package world-atlas). The map is drawn in advance, so that a page loads neither the data (545 KB) nor the code
 * that reads and projects them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { geoEqualEarth, geoPath } from 'd3-geo';
import { format } from 'prettier';
import { feature } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import { ROOT } from './ensure.js';

/**
 * @import { MultiPolygon } from 'geojson'
 * @import { GeometryCollection, Topology } from 'topojson-specification'
 */

/** Width of the drawing, in its units. */
const WIDTH = 4000;
/** The meridian in the middle, in degrees east. This one does not cut Asia. */
const MERIDIAN = 11;
/** Square degrees. Smaller bends and islands are left out. */
const DETAIL = 0.02;
/** Degrees of latitude. Land entirely south of it (Antarctica) is left out. */
const SOUTH = -60;

export const FILE = join(ROOT, 'src/elements/member-map/world.ts');

/** The module's source. */
export async function drawWorld() {
  const file = createRequire(import.meta.url).resolve('world-atlas/land-50m.json');
  const topology = /** @type {Topology<{ land: GeometryCollection<{}> }>} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
  const weighted = simplify(presimplify(topology), DETAIL);
  const detailed = filter(weighted, filterWeight(weighted, DETAIL));
  const { features } = feature(detailed, /** @type {GeometryCollection<{}>} */ (detailed.objects.land));
  /** @type {MultiPolygon} */
  const land = {
    type: 'MultiPolygon',
    coordinates: features
      .flatMap(({ geometry }) => /** @type {MultiPolygon} */ (geometry).coordinates)
      .filter(([outline = []]) => outline.some(([, latitude = 0]) => latitude > SOUTH)),
  };
  const projection = geoEqualEarth().rotate([-MERIDIAN, 0]).fitWidth(WIDTH, land);
  const path = geoPath(projection);
  const height = Math.ceil(path.bounds(land)[1][1]);
  const round = (/** @type {number} */ value) => Math.round(value * 100) / 100;
  const [x, y] = projection.translate().map(round);
  const source = `// Made by tools/world.js from Natural Earth's data; do not edit.

/** Width and height of the drawing. */
export const WIDTH = ${WIDTH};
export const HEIGHT = ${height};
/** The meridian in its middle, in degrees east. */
export const MERIDIAN = ${MERIDIAN};
/** Scale of the Equal Earth projection: units of the drawing per radian; and the point where meridian and equator meet. */
export const SCALE = ${round(projection.scale())};
export const ORIGIN = [${x}, ${y}] as const;
/** The land, as a path. */
export const LAND = '${shorten(path.digits(0)(land) ?? '')}';
`;
  return format(source, { parser: 'typescript', singleQuote: true, printWidth: 110 });
}

/**
 * A path of straight lines in whole numbers, with each point relative to the one before.
 * @param {string} path
 */
function shorten(path) {
  return path
    .split('M')
    .map((ring) => {
      const points = ring
        .replace('Z', '')
        .split('L')
        .map((point) => point.split(',').map(Number));
      const ways = points
        .map(([x = 0, y = 0], index) => {
          const [lastX = 0, lastY = 0] = points[index - 1] ?? [];
          return [x - lastX, y - lastY];
        })
        .filter(([x, y]) => x || y);
      const [start, ...lines] = ways.map(([x, y]) => `${x}${Number(y) < 0 ? '' : ','}${y}`);
      // Areas that rounding has reduced to a line or a point are left out.
      return lines.length > 1 ? `M${start}l${lines.join(' ').replaceAll(' -', '-')}z` : '';
    })
    .join('');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(FILE, await drawWorld());
}
