/** The JSON Schemas of the feeds: what they say of recorded feeds, of the demonstration's and of broken ones, and that the readers agree. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';

/**
 * @typedef {object} Expected
 * @property {string} feed
 * @property {string} file
 * @property {number} records How many the reader makes of it.
 * @property {string[]} [faults] What the schema names: instance path, keyword, and what stands there.
 * @property {string[]} [problems] What the reader reports: record and reason.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'src/feeds/schemas');
const recorded = join(root, 'test/recorded');
const demo = join(root, 'demo-dist/feeds/fixed');

/** @param {string} path */
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const schemas = readdirSync(folder).map((name) => ({ name, schema: read(join(folder, name)) }));
const feeds = schemas.map(({ name }) => name.replace('.schema.json', '')).filter((name) => name !== 'common');

// A property's schema may say no more than where to look, and a value may be of several types.
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
for (const { schema } of schemas) ajv.addSchema(schema);

/** @param {number} row @param {string} worst */
const past = (row, worst) => ({
  faults: [`/${row}/start_date pattern "2022-12-6"`, `/${row}/end_date pattern "2022-12-8"`],
  problems: [
    '2022 Online Meeting: start: "2022-12-6" should be written 2022-12-06',
    '2022 Online Meeting: end: "2022-12-8" should be written 2022-12-08',
    // Of two values that are each right no schema can say which comes first.
    `${worst}: end: before the start; left out`,
  ],
});

/** @type {Expected[]} */
const RECORDED = [
  { feed: 'events', file: 'events.json', records: 2 },
  { feed: 'events', file: 'pastevents.json', records: 8, ...past(2, 'Winter 2017 Showcase & meeting') },
  { feed: 'calls', file: 'calendar.json', records: 7 },
  { feed: 'calls', file: 'google-calendar.json', records: 4 },
  { feed: 'groups', file: 'groups.json', records: 9 },
  { feed: 'groups', file: 'groups-source.json', records: 9 },
  { feed: 'people', file: 'groups-source.json', records: 3 },
  { feed: 'people', file: 'technical-review.json', records: 14 },
  { feed: 'people', file: 'executive.json', records: 14 },
  { feed: 'institutions', file: 'institutions.json', records: 26 },
  {
    feed: 'news',
    file: 'news.json',
    records: 13,
    faults: [
      // Nobody is shown tags, nor the date in a file's name where the post has one: the reader says nothing of these.
      '/3/tags type "news"',
      '/6/filename_date pattern "2021-06-97"',
      '/8/filename_date pattern "2024-08-6-"',
      '/9/filename_date pattern "2024-12-2-"',
      '/8/date pattern "2024-08-6"',
      '/9/date pattern "2024-12-2"',
    ],
    problems: [
      'Welcome to a ministry: date: "2024-08-6" should be written 2024-08-06',
      'Welcome to an archive: date: "2024-12-2" should be written 2024-12-02',
    ],
  },
  { feed: 'apis', file: 'apis.json', records: 3 },
  { feed: 'sponsors', file: 'sponsors.json', records: 17 },
  { feed: 'acronyms', file: 'acronyms.json', records: 6 },
];

/** @type {Expected[]} */
const DEMO = [
  { feed: 'events', file: 'events.json', records: 8 },
  { feed: 'events', file: 'empty.json', records: 0 },
  { feed: 'events', file: 'pastevents.json', records: 32, ...past(6, 'Winter 2017 IIIF Showcase & meeting') },
  {
    feed: 'events',
    file: 'partial-events.json', // which shows what becomes of bad records
    records: 2,
    faults: ['/0 required label', '/2/time/start pattern "2026-02-31T10:00:00Z"', '/3 type null'],
    problems: [
      '#1: left out: no name',
      'On a day that no calendar has: left out: start: "2026-02-31T10:00:00Z" does not exist',
      '#4: left out: not an object',
    ],
  },
  { feed: 'calls', file: 'calendar.json', records: 18 },
  { feed: 'calls', file: 'calendar-items.json', records: 85 },
  { feed: 'groups', file: 'groups.json', records: 13 },
  { feed: 'groups', file: 'groups-source.json', records: 16 },
  { feed: 'people', file: 'groups-source.json', records: 8 },
  { feed: 'people', file: 'technical-review.json', records: 44 },
  { feed: 'people', file: 'executive.json', records: 33 },
  { feed: 'institutions', file: 'institutions.json', records: 92 },
  { feed: 'apis', file: 'apis.json', records: 6 },
  { feed: 'sponsors', file: 'sponsors.json', records: 10 },
  { feed: 'acronyms', file: 'acronyms.json', records: 6 },
];

/** Records each with one thing wrong: the schema names it, and the reader has a problem with it. */
const BROKEN = {
  events: {
    'no title': [{ time: { start: '2026-06-01' } }, '/0 required label'],
    'no start': [{ label: 'A', time: {} }, '/0/time required start'],
    'a day that is not in the calendar': [
      { name: 'A', start_date: '2025-02-29' },
      '/0/start_date pattern "2025-02-29"',
    ],
    'a time without a zone': [
      { label: 'A', time: { start: '2026-06-01T10:00' } },
      '/0/time/start pattern "2026-06-01T10:00"',
    ],
    'a time without a zone in an object': [
      { summary: 'A', start: { dateTime: '2026-06-01T10:00:00' } },
      '/0/start required timeZone',
    ],
    'an abbreviation for a zone': [
      { summary: 'A', start: { dateTime: '2026-06-01T10:00:00Z', timeZone: 'Paris time' } },
      '/0/start/timeZone pattern "Paris time"',
    ],
    'a link that is none': [
      { label: 'A', time: { start: '2026-06-01' }, url: 'javascript:alert(1)' },
      '/0/url pattern "javascript:alert(1)"',
    ],
    'a link with a line break': [
      { label: 'A', time: { start: '2026-06-01' }, url: 'java\nscript:alert(1)' },
      '/0/url pattern "java\\nscript:alert(1)"',
    ],
    'links that are no list': [
      { label: 'A', time: { start: '2026-06-01' }, links: 'https://example.org/' },
      '/0/links type "https://example.org/"',
    ],
  },
  calls: {
    'no start': [{ summary: 'A' }, '/0 required start'],
    'an hour that no clock has': [
      { summary: 'A', start: { dateTime: '2026-06-01T25:00:00Z' } },
      '/0/start/dateTime pattern "2026-06-01T25:00:00Z"',
    ],
  },
  groups: {
    'no id': [{ label: 'Museums' }, '/0 required id'],
    'names that are no list': [
      { id: 'museums', alternate_names: 'Museums' },
      '/0/alternate_names type "Museums"',
    ],
  },
  institutions: {
    'no name': [{ uri: 'https://example.org/', iiifc: 1 }, '/0 required name'],
    'a level that is none': [{ name: 'A', iiifc: true }, '/0/iiifc not true'],
    'a logo in the file itself': [
      { name: 'A', logo: 'data:image/png;base64,AA' },
      '/0/logo pattern "data:image/png;base64,AA"',
    ],
    'a latitude beyond the pole': [{ name: 'A', latitude: 91, longitude: 0 }, '/0/latitude maximum 91'],
    'half a place': [{ name: 'A', latitude: 51 }, '/0 dependentRequired longitude'],
  },
  news: {
    'a date in words': [{ title: 'A', date: 'last Tuesday' }, '/0/date pattern "last Tuesday"'],
    'a language that is none': [{ title: 'A', language: 'in French' }, '/0/language pattern "in French"'],
  },
  apis: {
    'no name': [{ version: '3.0' }, '/0 anyOf label, name or title'],
    'a version in words': [{ label: 'A', latest: { major: 'three' } }, '/0/latest/major pattern "three"'],
  },
  people: {
    'no name': [{ institution: 'A' }, '/0 required name'],
    'a year of two digits': [{ name: 'A', start: '24' }, '/0/start pattern "24"'],
  },
  schedule: {
    'no title': [{ date: '2026-06-02', start: '09:45' }, '/0 anyOf title or type'],
    'a time in words': [{ title: 'A', date: '2026-06-02', start: 'noon' }, '/0/start pattern "noon"'],
    'a day that is not in the calendar': [
      { title: 'A', date: '2026-06-31', start: '09:45' },
      '/0/date pattern "2026-06-31"',
    ],
  },
  sponsors: {
    'no name': [{ tier: 'Gold', items: [{ src: '/logo.svg' }] }, '/0/items/0 anyOf name, alt or label'],
    'a link that is none': [{ name: 'A', href: 'vbscript:x' }, '/0/href pattern "vbscript:x"'],
  },
  acronyms: {
    'no expansion': [{ acronym: 'API' }, '/0 required expansion'],
  },
};

before(() => {
  if (existsSync(demo) && existsSync(join(root, 'dist/schemas'))) return;
  execFileSync(process.execPath, [join(root, 'tools/build.js'), '--demo'], { cwd: root, stdio: 'inherit' });
});

test('every schema compiles, and its examples are valid', () => {
  assert.equal(feeds.length, 10);
  for (const { name, schema } of schemas) {
    const validate = ajv.getSchema(name);
    assert.ok(validate, name);
    for (const example of schema.examples ?? []) assert.deepEqual(faultsIn(name, example), [], name);
  }
});

test('everything in a schema has a title, a description and examples that are valid', () => {
  /** @type {string[]} */
  const wrong = [];
  let count = 0;
  for (const { name, schema } of schemas) {
    visit(schema, '', (part, path) => {
      count++;
      const { title, description, examples } = part;
      if (!title || !description) wrong.push(`${name}#${path}: not described`);
      if (!Array.isArray(examples) || !examples.length) wrong.push(`${name}#${path}: no example`);
      const pointer = `${name}#${path.replaceAll('$', '%24')}`;
      for (const example of examples ?? [])
        wrong.push(...faultsIn(pointer, example).map((fault) => `${pointer}: ${fault}`));
    });
  }
  assert.ok(count > 200, `${count}`);
  assert.deepEqual(wrong, []);
});

describe('feeds with the traits of the site’s own', () => {
  for (const expected of RECORDED)
    test(`${expected.file} as ${expected.feed}`, () => compare(recorded, expected));

  test('schedule.json: spaces after times, and nothing else', () =>
    compareSchedule(join(recorded, 'schedule.json'), 18, 32));
});

describe('feeds of the demonstration', () => {
  for (const expected of DEMO) test(`${expected.file} as ${expected.feed}`, () => compare(demo, expected));

  test('schedule.json: spaces after times, as in recorded ones, and nothing else', () =>
    compareSchedule(join(demo, 'schedule.json'), 37, 52));

  test('hostile feeds: every link that is refused is named', async () => {
    for (const [feed, file, leftOut] of /** @type {const} */ ([
      ['events', 'hostile-events.json', 0],
      ['calls', 'hostile-calendar.json', 1], // in a record that is left out for its name
    ])) {
      const content = read(join(demo, file));
      const refused = (await readingOf(feed, content)).problems.filter(({ reason }) =>
        reason.includes('is not a safe link'),
      );
      const named = faultsIn(`${feed}.schema.json`, content).filter((fault) =>
        /\/(link|url|image|htmlLink) pattern /.test(fault),
      );
      assert.ok(refused.length > 5);
      assert.equal(named.length, refused.length + leftOut, file);
    }
  });
});

describe('what is broken', () => {
  assert.deepEqual(Object.keys(BROKEN).sort(), feeds.sort());
  for (const [feed, records] of Object.entries(BROKEN)) {
    for (const [what, [record, fault]] of Object.entries(records)) {
      test(`${feed}: ${what}`, async () => {
        assert.deepEqual(faultsIn(`${feed}.schema.json`, [record]), [fault]);
        const { problems } = await readingOf(feed, [record]);
        assert.ok(problems.length > 0, 'the reader has no problem with it');
      });
    }
    test(`${feed}: not a feed at all`, async () => {
      for (const content of [null, 'text', 7]) {
        assert.match(faultsIn(`${feed}.schema.json`, content).join(), /^ type /);
        assert.equal((await readingOf(feed, content)).problems.length, 1);
      }
    });
  }
});

test('a JSON Feed 1.1, and what it lacks', () => {
  const item = { id: '1', content_text: 'News', date_published: '2026-05-01T10:00:00Z' };
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'News', items: [item] };
  const faults = (/** @type {object} */ change) => faultsIn('news.schema.json', { ...feed, ...change });
  assert.deepEqual(faults({}), []);
  assert.deepEqual(faults({ title: undefined }), [' required title']);
  assert.deepEqual(faults({ version: '1.1' }), ['/version pattern "1.1"']);
  assert.deepEqual(faults({ items: [{ id: '1' }] }), ['/items/0 anyOf content_html or content_text']);
});

test('the schemas are in the package and among the files for script tags', () => {
  for (const { name, schema } of schemas) {
    const inPackage = fileURLToPath(import.meta.resolve(`iiif-blocks/schemas/${name}`));
    for (const path of [inPackage, join(root, 'cdn/schemas', name)]) assert.deepEqual(read(path), schema);
  }
});

/**
 * @param {string} from A folder.
 * @param {Expected} expected
 */
async function compare(from, { feed, file, records, faults = [], problems = [] }) {
  const content = read(join(from, file));
  const reading = await readingOf(feed, content);
  assert.deepEqual(faultsIn(`${feed}.schema.json`, content).sort(), [...faults].sort());
  assert.deepEqual(
    reading.problems.map(({ record, reason }) => `${record}: ${reason}`),
    problems,
  );
  assert.equal(reading.records.length, records);
}

/**
 * A programme whose times have spaces after them, which the reader passes over.
 * @param {string} path
 * @param {number} records
 * @param {number} count Of the times with a space.
 */
async function compareSchedule(path, records, count) {
  const content = read(path);
  const faults = faultsIn('schedule.schema.json', content);
  const spaces = /^\/[^/]+\/sessions\/\d+\/(start|end) pattern "\d{1,2}:\d\d "$/;
  assert.deepEqual(
    faults.filter((fault) => !spaces.test(fault)),
    [],
  );
  const padded = [...readFileSync(path, 'utf8').matchAll(/"(?:start|end)": "[^"]* "/g)].length;
  assert.deepEqual([faults.length, padded], [count, count]);
  const reading = await readingOf('schedule', content);
  assert.deepEqual(
    reading.problems.map(({ record, reason }) => `${record}: ${reason}`),
    [': times name no time zone that is known and were read as UTC: say where they are, by "time-zone"'],
  );
  assert.equal(reading.records.length, records);
}

/**
 * What a schema says of a value, each fault once: where, which keyword, and what stands there or is missing there.
 * @param {string} id
 * @param {unknown} value
 * @returns {string[]}
 */
function faultsIn(id, value) {
  const validate = ajv.getSchema(id);
  assert.ok(validate, id);
  // A wire format: what is undefined is not there.
  const content = /** @type {unknown} */ (JSON.parse(JSON.stringify(value)));
  if (validate(content)) return [];
  const errors = validate.errors ?? [];
  const isBranch = (/** @type {string} */ path) => /\/anyOf\/\d+\//.test(path);
  const faults = errors
    .filter(({ keyword, schemaPath }) => keyword !== 'if' && !isBranch(schemaPath))
    .map(({ instancePath, keyword, params, schemaPath }) => {
      const choices = errors
        .filter(
          (error) => error.instancePath === instancePath && error.schemaPath.startsWith(`${schemaPath}/`),
        )
        .map((error) => String(error.params.missingProperty));
      const missing = params.missingProperty ?? (choices.length ? listed(choices) : undefined);
      return `${instancePath} ${keyword} ${missing ?? JSON.stringify(at(content, instancePath))}`;
    });
  return [...new Set(faults)];
}

/** @param {string[]} names */
const listed = (names) => names.join(', ').replace(/, ([^,]*)$/, ' or $1');

/**
 * @param {any} value
 * @param {string} pointer A JSON Pointer.
 */
function at(value, pointer) {
  const keys = pointer.split('/').slice(1);
  return keys.reduce((within, key) => within[key.replaceAll('~1', '/').replaceAll('~0', '~')], value);
}

/**
 * @param {string} feed
 * @param {unknown} content
 * @returns {Promise<import('../../src/feeds/reader.js').Reading<unknown>>}
 */
async function readingOf(feed, content) {
  const module = await import(pathToFileURL(join(root, 'dist/feeds/index.js')).href);
  return module[`read${feed[0]?.toUpperCase()}${feed.slice(1)}`](content, { baseUrl: 'https://iiif.io/' });
}

/**
 * Calls `look` with every definition and every property of a schema.
 * @param {any} schema
 * @param {string} path
 * @param {(part: any, path: string) => void} look
 */
function visit(schema, path, look) {
  if (!schema || typeof schema !== 'object') return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'examples') continue;
    if (key === '$defs' || (key === 'properties' && !path.includes('/if'))) {
      for (const [name, part] of Object.entries(/** @type {object} */ (value))) {
        if (typeof part === 'object' && !/\/if\b|\/anyOf\b/.test(path)) look(part, `${path}/${key}/${name}`);
      }
    }
    visit(value, `${path}/${key}`, look);
  }
}
