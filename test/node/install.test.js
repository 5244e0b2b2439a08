/** What a site gets: the packed package, installed in a fresh folder, imported, type-checked, bundled and run. */
import assert from 'node:assert/strict';
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { build } from 'vite';
import { elementNames } from '../../tools/elements.js';
import { ROOT } from '../../tools/ensure.js';
import { openBrowser, serve } from '../../tools/serve.js';

const run = promisify(execFile);

/** What may be in the package: code and types in pairs, what is for script tags, and what says what it is. */
const EXPECTED = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|custom-elements\.json)$/,
  /^dist\/(index|autoload|needs|version)\.(js|d\.ts)$/,
  /^dist\/(base|elements|feeds|i18n|images|model|parts|safe|site|styles|time)\/([\w-]+\/)*[\w.-]+\.(js|d\.ts)$/,
  /^dist\/helpers\/\w+\.js$/,
  /^dist\/themes\/\w+\.css$/,
  /^dist\/types\/\w+\.(js|d\.ts)$/,
  /^dist\/editors\/[\w.-]+\.json$/,
  /^(dist|cdn)\/schemas\/\w+\.schema\.json$/,
  /^cdn\/(iiif-blocks|all|embed|embed-page)\.js$/,
  /^cdn\/(elements\/[\w-]+|chunks\/[\w.-]+-[\w-]{8})\.js$/,
  /^cdn\/(themes\/\w+|embed)\.css$/,
  /^cdn\/(embed\.html|embed\.json|integrity\.json|modules\.json|LICENSES\.txt|_headers)$/,
];

/** @type {string} A project of somebody's own that has the package and what that needs, and nothing else. */
let project;
/** @type {string[]} The paths in the package. */
let packed;

before(() => {
  if (!existsSync(join(ROOT, 'dist/index.js'))) {
    execFileSync(process.execPath, [join(ROOT, 'tools/build.js')], { cwd: ROOT, stdio: 'inherit' });
  }
  project = mkdtempSync(join(tmpdir(), 'iiif-blocks-'));
  write('package.json', JSON.stringify({ name: 'a-site', private: true, type: 'module' }));
  const [{ filename, files }] = list(
    npm(ROOT, 'pack', '--json', '--ignore-scripts', '--pack-destination', project),
  );
  packed = files.map(({ path }) => path).sort();
  // What the package depends on is there already, as it is here: nothing is asked of the network.
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  for (const [path, { dev, optional }] of Object.entries(packages)) {
    if (path && !dev && !optional) cpSync(join(ROOT, path), join(project, path), { recursive: true });
  }
  npm(project, 'install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', `./${filename}`);
});

after(() => rmSync(project, { recursive: true, force: true }));

/**
 * @param {string} cwd
 * @param {string[]} command
 */
function npm(cwd, ...command) {
  return execFileSync('npm', [...command, '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32', // npm is a .cmd there
  });
}

/**
 * What `npm pack --json` prints: a list, or from npm 12 on an object by name.
 * @param {string} json
 * @returns {[{ filename: string, files: { path: string }[] }]}
 */
function list(json) {
  return /** @type {any} */ (Object.values(JSON.parse(json)));
}

/**
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
  writeFileSync(join(project, path), text);
}

/** Every entry that is a module. */
const entries = () => [
  'iiif-blocks',
  'iiif-blocks/all',
  'iiif-blocks/autoload',
  'iiif-blocks/feeds',
  ...elementNames().flatMap((name) => [`iiif-blocks/elements/${name}`, `iiif-blocks/elements/${name}.js`]),
];

describe('what is in the package', () => {
  test('nothing that is not meant to be', () => {
    assert.deepEqual(
      packed.filter((path) => !EXPECTED.some((pattern) => pattern.test(path))),
      [],
    );
  });

  test('everything that is', () => {
    assert.deepEqual(
      EXPECTED.filter((pattern) => !packed.some((path) => pattern.test(path))),
      [],
    );
    for (const name of elementNames()) {
      for (const path of [
        `dist/elements/${name}/${name}.js`,
        `dist/elements/${name}/${name}.d.ts`,
        `cdn/elements/${name}.js`,
      ]) {
        assert.ok(packed.includes(path), path);
      }
    }
  });

  test('each module has its types', () => {
    const modules = packed.filter((path) => /^dist\/(?!helpers).*\.js$/.test(path));
    assert.deepEqual(
      modules.filter((path) => !packed.includes(path.replace(/\.js$/, '.d.ts'))),
      [],
    );
  });
});

describe('installed in a fresh folder', () => {
  test('each entry is imported in Node', () => {
    write(
      'import.js',
      `for (const entry of ${JSON.stringify(entries())}) await import(entry);
       const { default: manifest } = await import('iiif-blocks/custom-elements.json', { with: { type: 'json' } });
       if (typeof document !== 'undefined' || !manifest.modules.length) throw new Error('no manifest, or a DOM');
       for (const file of ['themes/iiif.css', 'package.json']) import.meta.resolve('iiif-blocks/' + file);`,
    );
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', 'import.js'], {
      cwd: project,
      encoding: 'utf8',
    });
    assert.deepEqual([status, stdout, stderr], [0, '', '']);
  });

  test('an application reads a feed without elements', async () => {
    const feed = readFileSync(join(ROOT, 'demo/feeds/static/groups.json'), 'utf8');
    const { address, close } = await serveFiles({ '/groups.json': ['application/json', feed] });
    write(
      'feeds.js',
      `import { readFeed, readGroups, readEvents, toICalendar, calendarLinks, FeedError } from 'iiif-blocks/feeds';
       const { records, problems } = await readFeed('${address}/groups.json', readGroups);
       const failure = await readFeed('${address}/none.json', readGroups, { baseUrl: 'https://iiif.io/' }).catch((error) => error);
       const event = { label: 'A call', time: { start: '2026-06-01T12:00:00Z' } };
       const { records: [call] } = readEvents([event], { baseUrl: 'https://iiif.io/' });
       console.log(JSON.stringify({
         groups: records.map(({ id }) => id),
         page: records.find(({ id }) => id === 'museums').href,
         problems: problems.length,
         failure: [failure instanceof FeedError, failure.status, failure.url],
         file: toICalendar([call], { now: 0 }),
         links: calendarLinks(call, 'UTC').map(({ service }) => service),
         registered: globalThis.customElements?.get('iiif-event-list') !== undefined,
       }));`,
    );
    // Not at a standstill meanwhile: this process is the server.
    const { stdout } = await run(process.execPath, ['feeds.js'], { cwd: project, timeout: 30_000 }).finally(
      close,
    );
    const { groups, page, failure, file, links, registered } = JSON.parse(stdout);
    assert.ok(groups.includes('museums'), groups.join());
    assert.ok(page.startsWith(`${address}/`), page);
    assert.deepEqual(failure, [true, 404, `${address}/none.json`]);
    assert.match(file, /^BEGIN:VCALENDAR\r\n[^]*DTSTART:20260601T120000Z\r\n[^]*SUMMARY:A call\r\n/);
    assert.deepEqual(links, ['google', 'outlook', 'microsoft365', 'yahoo']);
    assert.equal(registered, false);
  });

  for (const [moduleResolution, module] of [
    ['bundler', 'esnext'],
    ['nodenext', 'nodenext'],
  ]) {
    test(`types are found with moduleResolution ${moduleResolution}`, () => {
      write('use.ts', TYPED);
      write(
        'tsconfig.json',
        JSON.stringify({
          compilerOptions: {
            target: 'es2022',
            lib: ['es2023', 'dom', 'dom.iterable'],
            types: [],
            module,
            moduleResolution,
            strict: true,
            noEmit: true,
            resolveJsonModule: true,
          },
          files: ['use.ts'],
        }),
      );
      const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
      const { stdout } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.json'], {
        cwd: project,
        encoding: 'utf8',
      });
      assert.equal(stdout, '');
    });
  }

  test('a bundle has what is used, and nothing else', async () => {
    const has = (/** @type {string} */ code, /** @type {RegExp[]} */ ...patterns) =>
      patterns.filter((pattern) => pattern.test(code)).map(String);
    const registers = /customElements|attachInternals|iiif-event-list/;

    const type = await bundle(`import type { IiifEventList } from 'iiif-blocks/elements/event-list';
      export const count = (list: IiifEventList): number => list.limit ?? 0;`);
    assert.ok(type.length < 200, type);

    const reader = await bundle(`export { readGroups } from 'iiif-blocks/feeds';`);
    assert.deepEqual(
      has(reader, registers, /BEGIN:VCALENDAR/, /calendar\.google/, /LitElement|lit-html/),
      [],
    );
    assert.ok(reader.length < 12_000, `${reader.length}`);

    const links = await bundle(`export { calendarLinks } from 'iiif-blocks/feeds';`);
    assert.match(links, /calendar\.google/);
    assert.deepEqual(has(links, registers, /fetch\(/), []);

    const nothing = await bundle(`import 'iiif-blocks/feeds'; export const one = 1;`);
    assert.ok(nothing.length < 200, nothing);

    const element = await bundle(`import 'iiif-blocks/elements/event-list';`);
    assert.match(element, registers);
    assert.deepEqual(has(element, /iiif-logo-grid|iiif-carousel|iiif-schedule/), []);
  });

  test('one element, bundled, runs in a browser', async (t) => {
    const code = await bundle(`import 'iiif-blocks/elements/event-list';`, 'inline');
    const events = [{ label: 'Annual Conference', time: { start: '2126-06-01', end: '2126-06-04' } }];
    const { address, close } = await serveFiles({
      '/': ['text/html', PAGE],
      '/site.js': ['text/javascript', code],
      '/events.json': ['application/json', JSON.stringify(events)],
    });
    t.after(close);
    const browser = await openBrowser();
    t.after(() => browser.close());
    const page = await browser.newPage();
    /** @type {string[]} */
    const said = [];
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('console', (message) => said.push(message.text()));
    await page.goto(address);
    await page.waitForFunction(
      () => /** @type {any} */ (document.querySelector('iiif-event-list')).state === 'ready',
    );
    const text = await page.$eval('iiif-event-list', ({ shadowRoot }) => shadowRoot?.textContent ?? '');
    assert.match(text, /Annual Conference/);
    assert.deepEqual(said, []);
  });
});

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A site</title>
<script type="module" src="/site.js"></script><iiif-event-list src="/events.json"></iiif-event-list></html>`;

/** Each kind of entry, in the ways in which a site uses it. */
const TYPED = `
import { IiifEventList, registerTranslation, VERSION, type CommunityEvent } from 'iiif-blocks';
import { IiifCalendar } from 'iiif-blocks/all';
import { discover } from 'iiif-blocks/autoload';
import { IiifNextCall } from 'iiif-blocks/elements/next-call';
import { IiifMemberCount } from 'iiif-blocks/elements/member-count.js';
import { FeedClient, readCalls, readFeed, toICalendar, calendarLinks, type Reading } from 'iiif-blocks/feeds';

const list: IiifEventList = document.createElement('iiif-event-list');
list.when = 'past';
list.addEventListener('iiif-load', (event) => (event as CustomEvent<{ count: number }>).detail.count.toFixed());
// @ts-expect-error It has no such value.
list.when = 'tomorrow';
const call = document.querySelector('iiif-next-call');
call?.reload().then(() => call.state === 'ready');
registerTranslation('eo', { retry: 'Provu denove' });
discover(document);

const reading: Promise<Reading<CommunityEvent>> = readFeed('https://iiif.io/events/calendar.json', readCalls, {
  baseUrl: 'https://iiif.io/',
  client: new FeedClient({ timeout: 5000 }),
});
// @ts-expect-error A feed needs something that reads it.
readFeed('https://iiif.io/events/calendar.json');
void reading.then(({ records }) => {
  const file: string = toICalendar(records, { now: Date.now() });
  const [first] = records;
  return first ? [file, calendarLinks(first, 'Europe/Paris')[0]?.href] : [];
});
export const classes: CustomElementConstructor[] = [IiifCalendar, IiifNextCall, IiifMemberCount];
export const version: string = VERSION;
`;

/**
 * @param {string} code TypeScript of the project.
 * @param {'outside' | 'inline'} [lazy] Whether what loads on demand is left where it is, or put into the one file.
 * @returns {Promise<string>} The file that a page loads, not minified.
 */
async function bundle(code, lazy = 'outside') {
  write('entry.ts', code);
  const result = await build({
    configFile: false,
    root: project,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(project, 'entry.ts'), formats: ['es'], fileName: 'site' },
      ...(lazy === 'inline' && { rolldownOptions: { output: { codeSplitting: false } } }),
    },
  });
  const chunks = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const entry = chunks.find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
  /** @type {Set<string>} */
  const seen = new Set();
  /** @type {(name: string) => string} */
  const collect = (name) => {
    const chunk = byName.get(name);
    if (seen.has(name) || chunk?.type !== 'chunk') return '';
    seen.add(name);
    return chunk.imports.map(collect).join('') + chunk.code;
  };
  return collect(entry?.fileName ?? '');
}

/** @param {Record<string, [type: string, body: string]>} files By path. */
function serveFiles(files) {
  return serve(({ url = '' }, response) => {
    const [type, body] = files[url] ?? ['text/plain', undefined];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
    response.end(body);
  });
}
