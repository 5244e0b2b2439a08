/**
 * Vite plugin: fills in the shared parts of the demonstration site's pages, and serves the sample feeds and logos over HTTP, as on a real
 * site.
 *
 * | address | content |
 * | --- | --- |
 * | `/feeds/<name>` | the feed as it would be published now |
 * | `/feeds/fixed/<name>` | the feed as published at `FIXED_NOW` |
 * | `/logos/<name>.svg` | the logos that `institutions.json` names |
 * | `/images/<name>` | drawings named in attributes of our elements, which a bundler does not know |
 *
 * While serving, an address may carry `?delay=ms` (a slow feed), `?status=500` (a feed that is down) and `?now=ISO`; responses have an
 * ETag, and are 304 when it matches. A build emits all feeds as files, generated for the time of the build.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Connect, Plugin } from 'vite';
import { FIXED_NOW, sampleFeeds as generate } from './feeds/generate.js';
import { sampleCalendar } from './feeds/icalendar.js';
import { fillIn } from './include.js';

const PARTS = new URL('./parts/', import.meta.url);
const STATIC = new URL('./feeds/static/', import.meta.url);
const LOGOS = new URL('./logos/', import.meta.url);
const IMAGES = new URL('./images/', import.meta.url);
const LONGEST_DELAY = 30_000;
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
};

/** A file of the sample site, with its media type. */
export interface SampleFile {
  readonly type: string;
  readonly body: string;
}

/**
 * Every feed by its name under `/feeds/`, as published at `now`.
 * Broken feeds end in `.txt` on disk, so that no tool tries to parse or format them.
 */
export function feedFiles(now: Date | number): Map<string, SampleFile> {
  const files = new Map<string, SampleFile>();
  for (const file of readdirSync(STATIC)) {
    const name = file.replace(/\.txt$/, '');
    const type = TYPES[/\w+$/.exec(name)?.[0] ?? ''] ?? 'application/json';
    files.set(name, { type, body: readFileSync(new URL(file, STATIC), 'utf8') });
  }
  for (const [name, feed] of Object.entries(generate(now))) {
    files.set(name, { type: 'application/json', body: `${JSON.stringify(feed, null, 1)}\n` });
  }
  files.set('calendar.ics', { type: 'text/calendar; charset=utf-8', body: sampleCalendar(now) });
  return files;
}

/** Every logo by its name under `/logos/`. */
export function logoFiles(): Map<string, SampleFile> {
  const names = readdirSync(LOGOS).filter((name) => name.endsWith('.svg'));
  return new Map(
    names.map((name) => [name, { type: 'image/svg+xml', body: readFileSync(new URL(name, LOGOS), 'utf8') }]),
  );
}

/** Fills in the shared parts of pages; serves and emits the sample feeds and logos. */
export default function sampleFeeds(): Plugin {
  return {
    name: 'sample-feeds',
    // For older engines, the build would replace light-dark() by rules for the page's scheme, which are wrong in a dark header of a light page.
    config: () => ({ build: { cssTarget: ['chrome125', 'firefox126', 'safari17.5'] } }),
    transformIndexHtml: {
      order: 'pre', // before Vite reads the links in the page, because the parts have links too
      handler: (page, { path }) =>
        fillIn(page, path, (name) => readFileSync(new URL(`${name}.html`, PARTS), 'utf8')),
    },
    configureServer(server) {
      server.middlewares.use(respond);
    },
    handleHotUpdate({ file, server }) {
      if (file.startsWith(fileURLToPath(PARTS))) server.ws.send({ type: 'full-reload' });
    },
    configurePreviewServer(server) {
      server.middlewares.use(respond);
    },
    generateBundle() {
      const emit = (folder: string, files: Map<string, SampleFile>) => {
        for (const [name, { body }] of files) {
          this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source: body });
        }
      };
      emit('feeds', feedFiles(Date.now()));
      emit('feeds/fixed', feedFiles(Date.parse(FIXED_NOW)));
      emit('logos', logoFiles());
      for (const name of readdirSync(IMAGES)) {
        this.emitFile({
          type: 'asset',
          fileName: `images/${name}`,
          source: readFileSync(new URL(name, IMAGES)),
        });
      }
    },
  };
}

/** Responds to a request for a feed or a logo; leaves other requests to Vite. */
function respond(request: IncomingMessage, response: ServerResponse, next: Connect.NextFunction) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const [, folder, name] = /^\/(feeds\/fixed|feeds|logos)\/([\w.-]+)$/.exec(pathname) ?? [];
  // A development server also serves the sources in these folders.
  if (!name || !/\.(json|html|svg|ics|xml)$/.test(name)) {
    next();
    return;
  }
  const asked = folder === 'feeds/fixed' ? FIXED_NOW : searchParams.get('now');
  const now = asked === null ? Date.now() : Date.parse(asked);
  const file =
    folder === 'logos' ? logoFiles().get(name) : feedFiles(Number.isNaN(now) ? Date.now() : now).get(name);
  const delay = Math.min(Number(searchParams.get('delay')) || 0, LONGEST_DELAY);
  setTimeout(() => answer(request, response, file, Number(searchParams.get('status'))), delay);
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  file: SampleFile | undefined,
  wanted: number,
) {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cache-Control', 'no-cache');
  const status = wanted >= 400 && wanted <= 599 ? wanted : file ? 200 : 404;
  if (!file || status !== 200) {
    if (status === 429 || status === 503) response.setHeader('Retry-After', '1');
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(request.method === 'HEAD' ? undefined : `${status}: as asked for, or no such file\n`);
    return;
  }
  const etag = `"${createHash('sha256').update(file.body).digest('base64url').slice(0, 22)}"`;
  response.setHeader('ETag', etag);
  if (request.headers['if-none-match']?.includes(etag)) {
    response.writeHead(304);
    response.end();
    return;
  }
  response.writeHead(200, { 'Content-Type': file.type });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}
