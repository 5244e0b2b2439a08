/**
 * Draws the sample logos: `node demo/logos/draw.js`. They are imaginary logos of initials and simple shapes, not copies of real ones. They
 * differ in everything that a grid of logos has to even out: proportions from 1 : 2 to 10 : 1, white backgrounds and none, hairlines and
 * heavy shapes, dark and coloured, wide margins and none.
 */
import { writeFileSync } from 'node:fs';

/** Letters as strokes on a field 6 high; the second number is the width of the letter. @type {Record<string, [string, number]>} */
const LETTERS = {
  A: ['M0 6 2 0 4 6M.7 4H3.3', 4],
  B: ['M0 3H2.4A1.5 1.5 0 0 0 2.4 0H0V6H2.4A1.5 1.5 0 0 0 2.4 3', 3.9],
  C: ['M4 1.2A2 2 0 0 0 0 2V4A2 2 0 0 0 4 4.8', 4],
  D: ['M0 0H1.6A2.4 2.4 0 0 1 4 2.4V3.6A2.4 2.4 0 0 1 1.6 6H0Z', 4],
  E: ['M3.5 0H0V6H3.5M0 3H2.8', 3.5],
  F: ['M3.5 0H0V6M0 3H2.8', 3.5],
  G: ['M4 1.2A2 2 0 0 0 0 2V4A2 2 0 0 0 4 4V3.2H2.3', 4],
  H: ['M0 0V6M4 0V6M0 3H4', 4],
  I: ['M0 0V6', 0],
  J: ['M2.8 0V4.5A1.4 1.4 0 0 1 0 4.5', 2.8],
  K: ['M0 0V6M3.8 0 0 3.6M1.3 2.5 4 6', 4],
  L: ['M0 0V6H3.4', 3.4],
  M: ['M0 6V0L2.5 3.6 5 0V6', 5],
  N: ['M0 6V0L4 6V0', 4],
  O: ['M0 2A2 2 0 0 1 4 2V4A2 2 0 0 1 0 4Z', 4],
  P: ['M0 6V0H2.3A1.7 1.7 0 0 1 2.3 3.4H0', 4],
  Q: ['M0 2A2 2 0 0 1 4 2V4A2 2 0 0 1 0 4ZM2.6 4.4 4.2 6.3', 4],
  R: ['M0 6V0H2.3A1.7 1.7 0 0 1 2.3 3.4H0M1.9 3.4 4 6', 4],
  S: ['M3.7 1.2A1.8 1.4 0 0 0 2 0A1.7 1.5 0 0 0 2 3A1.7 1.5 0 0 1 2 6A1.9 1.4 0 0 1 .1 4.8', 3.8],
  T: ['M0 0H4M2 0V6', 4],
  U: ['M0 0V4A2 2 0 0 0 4 4V0', 4],
  V: ['M0 0 2 6 4 0', 4],
  W: ['M0 0 1.4 6 2.9 1.2 4.4 6 5.8 0', 5.8],
  X: ['M0 0 4 6M4 0 0 6', 4],
  Y: ['M0 0 2 3 4 0M2 3V6', 4],
  Z: ['M0 0H4L0 6H4', 4],
};

/** @param {number} value */
const n = (value) => String(Math.round(value * 100) / 100);

/**
 * Words in stroke letters, from their top left corner.
 * @param {string} words
 * @param {number} x
 * @param {number} y
 * @param {number} size height of the letters
 * @param {{ ink?: string, weight?: number, gap?: number, anchor?: 'start' | 'middle', cap?: string }} [look] weight and gap in units of a sixth of the height
 */
function strokes(words, x, y, size, { ink = '#111', weight = 0.7, gap = 1.5, anchor = 'start', cap } = {}) {
  const unit = size / 6;
  let at = 0;
  const paths = [];
  for (const letter of words) {
    if (letter === ' ') {
      at += 2;
      continue;
    }
    const [path, width] = /** @type {[string, number]} */ (LETTERS[letter]);
    paths.push(`<path d="${path}"${at ? ` transform="translate(${n(at)})"` : ''}/>`);
    at += width + gap;
  }
  const start = anchor === 'middle' ? x - ((at - gap) * unit) / 2 : x;
  const ends = cap ? ` stroke-linecap="${cap}" stroke-linejoin="${cap}"` : '';
  return `<g fill="none" stroke="${ink}" stroke-width="${weight}"${ends} transform="translate(${n(start)} ${n(y)}) scale(${n(unit)})">${paths.join('')}</g>`;
}

/**
 * A line of text, from its baseline. Its length is fixed, because fonts differ between machines.
 * @param {string} words
 * @param {number} x
 * @param {number} y
 * @param {number} size
 * @param {number} length
 * @param {{ ink?: string, family?: string, weight?: number, anchor?: string, italic?: boolean }} [look]
 */
function type(words, x, y, size, length, look = {}) {
  const { ink = '#111', family = 'serif', weight = 400, anchor = 'start', italic } = look;
  const style = `${weight === 400 ? '' : ` font-weight="${weight}"`}${italic ? ' font-style="italic"' : ''}`;
  return `<text x="${x}" y="${y}" font-family="${family}" font-size="${size}"${style} fill="${ink}" text-anchor="${anchor}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${words}</text>`;
}

/** @param {number} x @param {number} y @param {number} w @param {number} h @param {string} fill */
const box = (x, y, w, h, fill) =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}"/>`;
/** @param {number} x @param {number} y @param {number} r @param {string} fill */
const disc = (x, y, r, fill) => `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}"/>`;
/** @param {number} x @param {number} y @param {number} r @param {string} ink @param {number} weight */
const ring = (x, y, r, ink, weight) =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="none" stroke="${ink}" stroke-width="${weight}"/>`;
/** @param {string} d @param {string} ink @param {number} weight */
const line = (d, ink, weight) => `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${weight}"/>`;
/** @param {string} d @param {string} fill */
const shape = (d, fill) => `<path d="${d}" fill="${fill}"/>`;
/** @param {number} count @param {(index: number) => string} draw */
const times = (count, draw) => Array.from({ length: count }, (_, index) => draw(index)).join('');

/** Rays or ticks around a point. @param {number} x @param {number} y @param {number} from @param {number} to @param {number} count */
const rays = (x, y, from, to, count) =>
  times(count, (index) => {
    const angle = (index / count) * 2 * Math.PI;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    return `M${n(x + from * c)} ${n(y + from * s)}L${n(x + to * c)} ${n(y + to * s)}`;
  });

/** @type {Record<string, { title: string, size: [number, number], ground?: string, draw: string[] }>} */
const LOGOS = {
  bsb: {
    title: 'Bayerische Staatsbibliothek',
    size: [300, 120],
    draw: [
      times(25, (i) =>
        disc(10 + (i % 5) * 19, 10 + Math.floor(i / 5) * 19, 2 + ((i * 7) % 5) * 1.6, '#6b2d5c'),
      ),
      strokes('BSB', 116, 4, 62, { ink: '#6b2d5c', weight: 1.15 }),
      type('Bayerische Staatsbibliothek', 112, 108, 17, 186, { family: 'sans-serif', ink: '#3a1830' }),
    ],
  },
  bnf: {
    title: 'Bibliothèque nationale de France',
    size: [150, 150],
    draw: [
      shape('M0 0H66V20H20V66H0ZM150 150H84V130H130V84H150Z', '#0a5a50'),
      strokes('BNF', 75, 54, 42, { ink: '#0a5a50', weight: 0.5, anchor: 'middle' }),
      times(3, (i) => disc(57 + i * 18, 112, 3, '#0a5a50')),
    ],
  },
  'british-library': {
    title: 'British Library',
    size: [104, 200],
    draw: [
      times(3, (i) =>
        shape(
          `M52 ${i * 44}L104 ${30 + i * 44} 52 ${60 + i * 44} 0 ${30 + i * 44}Z`,
          ['#1d4e5f', '#3f8a8c', '#9cc9b8'][i] ?? '',
        ),
      ),
      strokes('BL', 52, 160, 30, { ink: '#1d4e5f', weight: 0.9, anchor: 'middle' }),
    ],
  },
  cornell: {
    title: 'Cornell University',
    size: [200, 200],
    draw: [
      // Hairlines only: fourteen squares, each rotated a little further.
      times(
        14,
        (i) =>
          `<rect x="30" y="30" width="140" height="140" fill="none" stroke="#3b3b3b" stroke-width=".8" transform="rotate(${n((i * 90) / 14)} 100 100)"/>`,
      ),
      strokes('CU', 100, 76, 48, { ink: '#3b3b3b', weight: 0.35, anchor: 'middle' }),
    ],
  },
  ithaka: {
    title: 'ITHAKA',
    size: [420, 84],
    draw: [
      shape('M0 84 42 0 84 84H62L42 42 22 84Z', '#2a7f62'),
      disc(42, 72, 9, '#2a7f62'),
      strokes('ITHAKA', 116, 18, 48, { ink: '#2d2d2d', weight: 0.8, gap: 2 }),
    ],
  },
  nasjonalbiblioteket: {
    title: 'Nasjonalbiblioteket',
    size: [540, 54],
    draw: [
      line('M1 1H539V53H1Z', '#000', 2),
      box(0, 0, 54, 54, '#000'),
      strokes('N', 18, 15, 24, { ink: '#fff', weight: 1 }),
      type('Nasjonalbiblioteket', 84, 39, 36, 420, { italic: true, ink: '#000' }),
    ],
  },
  princeton: {
    title: 'Princeton University Library',
    size: [360, 100],
    draw: [
      ring(50, 50, 46, '#276678', 7),
      strokes('P', 37, 28, 44, { ink: '#276678', weight: 1 }),
      type('Princeton', 118, 48, 44, 236, { ink: '#1687a7', family: 'sans-serif' }),
      type('University Library', 120, 84, 22, 200, { ink: '#276678', italic: true }),
    ],
  },
  bodleian: {
    title: 'Bodleian Libraries, University of Oxford',
    size: [220, 190],
    draw: [
      times(6, (i) =>
        line(
          `M${10 + i * 10} ${96 - i * 12}L110 ${104 - i * 4} ${210 - i * 10} ${96 - i * 12}`,
          '#5b3a1a',
          3,
        ),
      ),
      strokes('BODLEIAN', 110, 128, 22, { ink: '#5b3a1a', weight: 0.7, anchor: 'middle' }),
      type('University of Oxford', 110, 182, 17, 160, { anchor: 'middle', ink: '#5b3a1a', italic: true }),
    ],
  },
  stanford: {
    title: 'Stanford University',
    size: [240, 96],
    draw: [
      times(3, (i) => box(0, i * 12, 240 - i * 70, 6, '#2f6b5e')),
      type('stanford', 0, 84, 56, 236, { family: 'sans-serif', weight: 700, ink: '#17352f' }),
    ],
  },
  wellcome: {
    title: 'Wellcome Trust',
    size: [260, 130],
    ground: '#fff',
    draw: [
      times(16, (i) =>
        box(
          20 + (i % 4) * 20,
          26 + Math.floor(i / 4) * 20,
          i % 3 ? 16 : 8,
          16,
          i % 5 ? '#00695c' : '#f9a825',
        ),
      ),
      type('Wellcome', 120, 62, 30, 120, { ink: '#14322e' }),
      type('Trust', 120, 96, 30, 66, { ink: '#14322e' }),
    ],
  },
  yale: {
    title: 'Yale University',
    size: [220, 92],
    draw: [
      strokes('YALE', 110, 6, 50, { ink: '#5d2a5c', weight: 0.45, anchor: 'middle', gap: 3 }),
      times(11, (i) => disc(10 + i * 20, 82, i === 5 ? 6 : 2.5, '#5d2a5c')),
    ],
  },
  cuhk: {
    title: 'Chinese University of Hong Kong',
    size: [320, 110],
    draw: [
      shape('M55 0 110 55 55 110 0 55Z', '#0b5c5c'),
      shape('M55 24 86 55 55 86 24 55Z', '#ef8a62'),
      strokes('CUHK', 134, 12, 52, { ink: '#0b5c5c', weight: 1 }),
      type('Library', 134, 104, 30, 96, { ink: '#0b5c5c' }),
    ],
  },
  dasch: {
    title: 'DaSCH, Swiss National Data and Service Center for the Humanities',
    size: [400, 90],
    draw: [
      times(4, (i) =>
        box((i % 2) * 38, i > 1 ? 38 : 0, 34, 34, ['#7b3f00', '#c98b4f', '#ecd3b5', '#3d2000'][i] ?? ''),
      ),
      strokes('DASCH', 100, 4, 44, { ink: '#3d2000', weight: 0.9 }),
      type('Data and services for the humanities', 100, 74, 17, 296, {
        family: 'sans-serif',
        ink: '#7b3f00',
      }),
    ],
  },
  europeana: {
    title: 'Europeana',
    size: [120, 220],
    draw: [
      times(10, (i) =>
        line(`M${i * 12} 0L120 ${120 - i * 12}M0 ${i * 12}L${120 - i * 12} 120`, '#000', 1 + i * 0.35),
      ),
      times(9, (i) =>
        strokes('EUROPEANA'[i] ?? '', 4 + (i % 3) * 44, 138 + Math.floor(i / 3) * 29, 20, {
          ink: '#000',
          weight: 1,
        }),
      ),
    ],
  },
  getty: {
    title: 'The J. Paul Getty Trust',
    size: [320, 100],
    ground: '#fff',
    draw: [
      shape('M20 80 50 20 80 80Z', '#9a3412'),
      shape('M50 80 80 20 110 80Z', '#fdba74'),
      shape('M50 80 65 50 80 80Z', '#5f1f09'),
      strokes('GETTY', 132, 30, 40, { ink: '#222', weight: 0.6, gap: 1.6 }),
    ],
  },
  harvard: {
    title: 'Harvard University',
    size: [380, 96],
    draw: [
      times(5, (i) =>
        line(`M${4 + i * 18} 92A${88 - i * 18} ${88 - i * 18} 0 0 1 92 ${4 + i * 18}`, '#2b5d8a', 8 - i),
      ),
      type('Harvard', 118, 50, 48, 182, { ink: '#1d1d1d', family: 'sans-serif' }),
      type('UNIVERSITY', 120, 86, 20, 256, { ink: '#2b5d8a', family: 'monospace' }),
    ],
  },
  indiana: {
    title: 'Indiana University',
    size: [460, 60],
    draw: [
      times(3, (i) =>
        shape(
          `M${20 + i * 26} 8L${40 + i * 26} 30 ${20 + i * 26} 52 ${i * 26} 30Z`,
          ['#31572c', '#4f772d', '#90a955'][i] ?? '',
        ),
      ),
      type('Indiana University', 112, 43, 38, 346, { ink: '#31572c', family: 'sans-serif' }),
    ],
  },
  'johns-hopkins': {
    title: 'Johns Hopkins University, Sheridan Libraries and University Museums',
    size: [420, 150],
    ground: '#fff',
    draw: [
      // Most of this logo is margin.
      line('M60 50H108V100H60ZM66 56H102V94H66ZM84 50V100M60 75H108', '#6b4e71', 1),
      type('Johns Hopkins', 130, 74, 26, 190, { ink: '#6b4e71' }),
      type('Libraries and museums', 130, 98, 15, 150, { ink: '#6b4e71', italic: true }),
    ],
  },
  leiden: {
    title: 'Leiden University',
    size: [240, 120],
    draw: [
      times(12, (i) => line(`M${4 + i * 7} ${60 - i * 5}V${60 + i * 5}`, '#3d5a1f', 2)),
      type('Leiden', 104, 66, 50, 134, { ink: '#24380f' }),
      type('University', 106, 96, 24, 110, { ink: '#3d5a1f', family: 'sans-serif' }),
    ],
  },
  nga: {
    title: 'National Gallery of Art',
    size: [700, 70],
    draw: [strokes('NATIONAL GALLERY OF ART', 6, 15, 40, { ink: '#1a1a1a', weight: 0.5, gap: 1.3 })],
  },
  kb: {
    title: 'National Library of the Netherlands',
    size: [180, 130],
    draw: [
      strokes('KB', 12, 10, 76, { ink: '#5a35a0', weight: 1.5, cap: 'round', gap: 2.4 }),
      type('nationale bibliotheek', 2, 124, 18, 174, { family: 'sans-serif', ink: '#2a184d' }),
    ],
  },
  'bn-poland': {
    title: 'National Library of Poland',
    size: [130, 130],
    draw: [
      box(0, 0, 130, 130, '#0f4c5c'),
      shape('M0 130 130 0V130Z', '#0b3743'),
      strokes('BN', 26, 38, 54, { ink: '#fff', weight: 0.75, gap: 2 }),
    ],
  },
  nlw: {
    title: 'National Library of Wales',
    size: [330, 100],
    draw: [
      shape('M0 96 40 4 50 40 60 4 100 96H78L60 52 50 84 40 52 22 96Z', '#b5562b'),
      type('Llyfrgell Genedlaethol', 118, 42, 25, 210, { ink: '#1c1c1c' }),
      type('National Library', 118, 66, 18, 124, { ink: '#8c3d19', family: 'sans-serif' }),
      type('of Wales', 118, 88, 18, 64, { ink: '#8c3d19', family: 'sans-serif' }),
    ],
  },
  nypl: {
    title: 'New York Public Library',
    size: [170, 200],
    draw: [
      times(7, (i) =>
        box(10 + ((i * 37) % 23), 4 + i * 17, 150 - ((i * 53) % 47), 13, i % 2 ? '#3f5b73' : '#7f9bb3'),
      ),
      strokes('NYPL', 85, 138, 34, { ink: '#22384a', weight: 1, anchor: 'middle' }),
      type('New York Public Library', 85, 194, 14, 156, { anchor: 'middle', ink: '#22384a' }),
    ],
  },
  nyu: {
    title: 'New York University Libraries',
    size: [280, 80],
    draw: [
      times(5, (i) => shape(`M${i * 18} 80L${i * 18 + 30} 0H${i * 18 + 40}L${i * 18 + 10} 80Z`, '#0e7c86')),
      strokes('NYU', 136, 4, 40, { ink: '#0b3c49', weight: 1.3 }),
      type('Libraries', 134, 76, 22, 92, { ink: '#0b3c49', family: 'sans-serif' }),
    ],
  },
  oclc: {
    title: 'OCLC',
    size: [140, 190],
    draw: [
      box(0, 0, 70, 124, '#33415c'),
      `<rect x="34" y="28" width="106" height="62" fill="#e07a5f" fill-opacity=".88"/>`,
      `<rect x="52" y="56" width="52" height="68" fill="#f2cc8f" fill-opacity=".9"/>`,
      strokes('OCLC', 70, 148, 34, { ink: '#33415c', weight: 1, anchor: 'middle' }),
    ],
  },
  smithsonian: {
    title: 'Smithsonian Institution',
    size: [420, 96],
    draw: [
      times(
        5,
        (i) =>
          `<rect x="${4 + i * 9}" y="${4 + i * 9}" width="${88 - i * 18}" height="${88 - i * 18}" fill="none" stroke="#7a3b69" stroke-width="4" transform="rotate(${i * 12} 48 48)"/>`,
      ),
      type('Smithsonian', 126, 62, 50, 290, { ink: '#44203a', family: 'sans-serif' }),
    ],
  },
  ucla: {
    title: 'University of California, Los Angeles',
    size: [200, 76],
    draw: [
      `<rect width="200" height="76" rx="38" fill="#4d6b1f"/>`,
      `<rect x="6" y="6" width="188" height="64" rx="32" fill="none" stroke="#fff" stroke-width="2"/>`,
      strokes('UCLA', 100, 22, 32, { ink: '#fff', weight: 0.8, anchor: 'middle', gap: 2.4 }),
    ],
  },
  edinburgh: {
    title: 'University of Edinburgh',
    size: [360, 120],
    draw: [
      line('M22 92 60 22 98 92M36 66H84M8 92H112M8 104H112', '#8a3b12', 5),
      type('University', 136, 52, 40, 180, { ink: '#3f1b08' }),
      type('of Edinburgh', 136, 100, 40, 222, { ink: '#3f1b08' }),
    ],
  },
  leeds: {
    title: 'University of Leeds',
    size: [500, 150],
    ground: '#fff',
    draw: [
      times(4, (i) =>
        shape(
          `M${34 + i * 26} 104Q${30 + i * 26} ${70 - i * 8} ${60 + i * 26} ${60 - i * 8}Q${64 + i * 26} ${94 - i * 8} ${34 + i * 26} 104Z`,
          i % 2 ? '#588157' : '#344e41',
        ),
      ),
      type('university of leeds', 200, 94, 40, 270, { ink: '#212121', family: 'sans-serif' }),
    ],
  },
  toronto: {
    title: 'University of Toronto',
    size: [300, 84],
    draw: [
      shape('M0 20 40 0 80 20V64L40 84 0 64Z', '#b3541e'),
      line('M40 42V84M0 20 40 42 80 20', '#fff', 2.5),
      type('UNIVERSITY OF', 100, 34, 24, 196, { ink: '#5c2a0e', family: 'sans-serif' }),
      type('TORONTO', 100, 74, 38, 196, { ink: '#5c2a0e', family: 'sans-serif' }),
    ],
  },
  vatican: {
    title: 'Vatican Library',
    size: [160, 210],
    draw: [
      line(
        'M8 150V70A72 66 0 0 1 152 70V150M26 150V72A54 50 0 0 1 134 72V150M44 150V76A36 34 0 0 1 116 76V150',
        '#8a6a1f',
        2,
      ),
      line('M0 152H160M0 158H160', '#8a6a1f', 1.5),
      strokes('BAV', 80, 98, 30, { ink: '#5b1220', weight: 0.6, anchor: 'middle' }),
      type('Biblioteca', 80, 182, 20, 96, { anchor: 'middle', ink: '#5b1220', italic: true }),
      type('Vaticana', 80, 204, 20, 80, { anchor: 'middle', ink: '#5b1220', italic: true }),
    ],
  },
  culture: {
    title: 'French Ministry of Culture',
    size: [180, 150],
    ground: '#fff',
    draw: [
      times(4, (i) =>
        line(`M16 ${30 + i * 14}Q46 ${6 + i * 14} 76 ${30 + i * 14}T136 ${30 + i * 14}`, '#6d3fa0', 5 - i),
      ),
      strokes('MC', 16, 98, 34, { ink: '#3a1d5c', weight: 0.8 }),
      type('culture', 86, 132, 24, 76, { italic: true, ink: '#3a1d5c' }),
    ],
  },
  ghent: {
    title: 'Ghent University',
    size: [230, 120],
    draw: [
      times(6, (i) =>
        line(`M${10 + i * 8} 60L56 ${14 + i * 8} ${102 - i * 8} 60 56 ${106 - i * 8}Z`, '#6a3d2a', 2.5),
      ),
      strokes('GHENT', 124, 34, 24, { ink: '#6a3d2a', weight: 1, gap: 1.2 }),
      type('University', 124, 88, 22, 96, { ink: '#6a3d2a', italic: true }),
    ],
  },
  jisc: {
    title: 'Jisc',
    size: [110, 110],
    draw: [
      shape('M32 0H78L110 32V78L78 110H32L0 78V32Z', '#1d6f5b'),
      strokes('JISC', 55, 40, 30, { ink: '#fff', weight: 0.8, anchor: 'middle', gap: 1.8 }),
    ],
  },
  kakadu: {
    title: 'Kakadu Software',
    size: [340, 90],
    draw: [
      times(5, (i) =>
        line(
          `M${4 + i * 8} ${84 - i * 12}A${44 - i * 8} ${44 - i * 8} 0 0 1 ${84 - i * 6} ${44 + i * 4}`,
          ['#48bfe3', '#5390d9', '#5e60ce', '#6930c3', '#7400b8'][i] ?? '',
          6,
        ),
      ),
      type('kakadu', 108, 56, 56, 226, { family: 'monospace', ink: '#3c096c' }),
      type('software', 110, 84, 22, 96, { family: 'monospace', ink: '#444' }),
    ],
  },
  finland: {
    title: 'National Library of Finland',
    size: [260, 160],
    draw: [
      line('M20 60H240M20 68H240', '#4a4238', 0.8),
      type('NATIONAL LIBRARY', 20, 48, 20, 220, { ink: '#4a4238' }),
      type('OF FINLAND', 20, 98, 20, 136, { ink: '#4a4238' }),
      type('Kansalliskirjasto', 20, 126, 16, 112, { ink: '#4a4238', italic: true }),
    ],
  },
  texas: {
    title: 'Texas A&amp;M Libraries',
    size: [220, 88],
    draw: [
      shape('M0 70A40 40 0 0 1 80 70Z', '#2d5f2e'),
      line('M0 78H80M8 86H72', '#2d5f2e', 3),
      line('M40 2V18M8 14 16 28M72 14 64 28', '#2d5f2e', 4),
      strokes('TEXAS', 104, 12, 28, { ink: '#1b3a1c', weight: 0.9, gap: 1.2 }),
      type('A&amp;M Libraries', 104, 76, 20, 112, { ink: '#1b3a1c' }),
    ],
  },
  cambridge: {
    title: 'Cambridge University',
    size: [480, 100],
    draw: [
      times(3, (i) =>
        line(`M${4 + i * 12} 96V60A${42 - i * 12} ${42 - i * 12} 0 0 1 ${88 - i * 12} 60V96`, '#c77b0a', 6),
      ),
      type('University of', 116, 36, 28, 158, { ink: '#3b2604' }),
      type('Cambridge', 114, 84, 52, 290, { ink: '#3b2604' }),
    ],
  },
  folger: {
    title: 'Folger Shakespeare Library',
    size: [330, 96],
    draw: [
      type('Folger', 0, 56, 72, 196, { ink: '#0d3b3b', italic: true }),
      line('M0 68H330', '#d0587e', 2),
      type('Shakespeare Library', 2, 92, 22, 194, { ink: '#0d3b3b' }),
      strokes('F', 296, 8, 46, { ink: '#d0587e', weight: 0.8 }),
    ],
  },
  kyoto: {
    title: 'Kyoto University Library Network',
    size: [150, 150],
    draw: [
      line(rays(75, 75, 20, 72, 10), '#9c2f2f', 1.2),
      times(5, (i) => ring(75, 75, 20 + i * 13, '#9c2f2f', 0.9)),
      disc(75, 75, 20, '#9c2f2f'),
      strokes('K', 67, 63, 24, { ink: '#fff', weight: 0.9 }),
    ],
  },
  tna: {
    title: 'The National Archives (UK)',
    size: [96, 200],
    draw: [
      times(5, (i) =>
        shape(
          `M0 ${48 + i * 28}A48 48 0 0 1 96 ${48 + i * 28}V${58 + i * 28}A48 30 0 0 0 0 ${58 + i * 28}Z`,
          i % 2 ? '#c9a36a' : '#7c5a2b',
        ),
      ),
      strokes('TNA', 48, 174, 24, { ink: '#3d2b12', weight: 0.9, anchor: 'middle' }),
    ],
  },
  chicago: {
    title: 'University of Chicago Library',
    size: [520, 72],
    draw: [
      line('M4 68V20Q30 4 34 20V68M34 20Q38 4 64 20V68Q38 54 34 68 30 54 4 68', '#2f5d62', 3.5),
      type('The University of Chicago', 88, 34, 30, 330, { ink: '#1b3336', family: 'sans-serif' }),
      type('library', 88, 66, 26, 84, { ink: '#2f5d62', italic: true }),
      box(186, 56, 334, 2, '#2f5d62'),
    ],
  },
  // Sponsors of an imaginary conference.
  quayside: {
    title: 'Quayside Imaging',
    size: [420, 96],
    draw: [
      times(4, (i) =>
        line(
          `M0 ${18 + i * 20}Q14 ${4 + i * 20} 28 ${18 + i * 20}T56 ${18 + i * 20}T84 ${18 + i * 20}`,
          '#0b6e8f',
          9 - i * 2,
        ),
      ),
      strokes('QUAYSIDE', 112, 14, 44, { ink: '#12303c', weight: 0.85, gap: 1.7 }),
      type('imaging for collections', 112, 90, 20, 300, { family: 'sans-serif', ink: '#0b6e8f' }),
    ],
  },
  lantern: {
    title: 'Lantern',
    size: [160, 160],
    draw: [
      shape('M80 0 116 36V112L80 148 44 112V36Z', '#f2a33a'),
      shape('M80 30 98 48V100L80 118 62 100V48Z', '#fff3d6'),
      disc(80, 74, 10, '#d1741b'),
      line('M20 158H140', '#7a3d06', 4),
    ],
  },
  tidewater: {
    title: 'Tidewater Press',
    size: [110, 200],
    draw: [
      times(3, (i) =>
        box(15 + i * 30, 20 + i * 26, 20, 110 - i * 26, ['#274060', '#4f7cac', '#9bc4e2'][i] ?? ''),
      ),
      strokes('TIDE', 55, 142, 22, { ink: '#274060', weight: 0.9, anchor: 'middle' }),
      strokes('WATER', 55, 174, 18, { ink: '#274060', weight: 0.8, anchor: 'middle' }),
    ],
  },
  polder: {
    title: 'Polder Data',
    size: [372, 80],
    draw: [
      times(4, (i) => box(0, i * 21, 80, 14, i % 2 ? '#8bbf4d' : '#3d7a2a')),
      strokes('POLDER', 104, 14, 52, { ink: '#24491a', weight: 0.95 }),
    ],
  },
  ferryman: {
    title: 'The Ferryman',
    size: [260, 138],
    draw: [
      shape('M20 70H240L206 104H54Z', '#8c2f39'),
      line('M130 70V4M130 10L190 62H130', '#8c2f39', 5),
      type('The Ferryman', 36, 127, 20, 188, { italic: true, ink: '#4a161c' }),
    ],
  },
  estuary: {
    title: 'Estuary University',
    size: [330, 110],
    draw: [
      shape('M0 0H96V58Q96 98 48 110 0 98 0 58Z', '#3b2f63'),
      times(3, (i) =>
        line(`M10 ${32 + i * 22}Q29 ${16 + i * 22} 48 ${32 + i * 22}T86 ${32 + i * 22}`, '#d8d0f0', 5),
      ),
      strokes('ESTUARY', 120, 22, 32, { ink: '#3b2f63', weight: 0.8 }),
      type('University', 120, 94, 26, 130, { ink: '#3b2f63' }),
    ],
  },
};

for (const [name, { title, size, ground, draw }] of Object.entries(LOGOS)) {
  const [width, height] = size;
  const paper = ground ? box(0, 0, width, height, ground) : '';
  const parts = [paper, ...draw].filter(Boolean).join('\n');
  const file = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">\n<title>${title}</title>\n${parts}\n</svg>\n`;
  writeFileSync(new URL(`${name}.svg`, import.meta.url), file);
}
