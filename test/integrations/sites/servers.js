/** Servers of a folder with feeds, with settings of the guide: the real ones, and one that does what Netlify's rules say. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../tools/ensure.js';
import { listen, serve } from '../../../tools/serve.js';

/**
 * @import { TestContext } from 'node:test'
 * @typedef {(t: TestContext, settings: string) => Promise<string>} Start Runs until the test ends, and gives its address.
 */

/** What is in the folder `feeds/` of each; beside that there is `index.html`. */
export const FEEDS = ['events.json', 'calendar.ics', 'news.xml'];

/** Where Debian keeps Apache's modules. */
const MODULES = '/usr/lib/apache2/modules';

/** @type {Start} Settings are the `.htaccess` of the feeds' folder. */
export async function apache(t, settings) {
  const { folder, site, port } = await prepare(t);
  writeFileSync(join(site, 'feeds/.htaccess'), settings);
  const modules = ['mpm_event', 'authz_core', 'mime', 'headers'];
  const config = `
    ServerRoot "${folder}"
    ServerName 127.0.0.1
    Listen 127.0.0.1:${port}
    PidFile pid
    ErrorLog errors
    ${modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
    ${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
    TypesConfig types
    DocumentRoot "${site}"
    <Directory "${site}">
      AllowOverride FileInfo
    </Directory>`;
  writeFileSync(join(folder, 'config'), config);
  writeFileSync(join(folder, 'types'), 'application/json json\napplication/xml xml\ntext/html html\n');
  return run(t, folder, port, 'apache2', ['-D', 'FOREGROUND', '-f', join(folder, 'config')]);
}

/** @type {Start} Settings are in the `server` block. */
export async function nginx(t, settings) {
  const { folder, site, port } = await prepare(t);
  const config = `
    daemon off;
    master_process off;
    pid ${folder}/pid;
    error_log ${folder}/errors;
    events {}
    http {
      access_log off;
      include /etc/nginx/mime.types;
      types { text/calendar ics; }
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
      server {
        listen 127.0.0.1:${port};
        root ${site};
        ${settings}
      }
    }`;
  writeFileSync(join(folder, 'config'), config);
  return run(t, folder, port, 'nginx', ['-p', folder, '-c', join(folder, 'config')]);
}

/** @type {Start} Settings are the file `_headers`: paths that may end in `*`, each with the headers that are indented below it. */
export async function netlify(t, settings) {
  const { site } = await prepare(t);
  /** @type {[isFor: RegExp, name: string, value: string][]} */
  const rules = [];
  let isFor = /^$/;
  for (const line of settings.split('\n')) {
    const [, name = '', value = ''] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (name) rules.push([isFor, name, value]);
    else if (/^\/[\w/.-]*\*?$/.test(line)) {
      isFor = new RegExp(`^${line.replaceAll('.', '\\.').replace('*', '.*')}$`);
    } else if (line.trim()) throw new Error(`neither a path nor a header: ${line}`);
  }
  /** @type {Record<string, string>} */
  const types = { ics: 'text/calendar', json: 'application/json' };
  const { address, close } = await serve(({ url = '' }, response) => {
    for (const [isFor, name, value] of rules) if (isFor.test(url)) response.setHeader(name, value);
    response.setHeader('content-type', types[url.replace(/.*\./, '')] ?? 'text/plain');
    response.end(readFileSync(join(site, url)));
  });
  t.after(close);
  return address;
}

/**
 * A folder that a server's own user may read, and a port that nobody listens on.
 * @param {TestContext} t
 */
async function prepare(t) {
  const folder = mkdtempSync(join(tmpdir(), 'iiif-blocks-server-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  const site = join(folder, 'site');
  mkdirSync(join(site, 'feeds'), { recursive: true });
  for (const name of FEEDS) cpSync(join(ROOT, 'demo-dist/feeds', name), join(site, 'feeds', name));
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>A site</title>');
  const probe = createServer();
  const port = await listen(probe);
  await new Promise((resolve) => probe.close(resolve));
  return { folder, site, port };
}

/**
 * @param {TestContext} t
 * @param {string} folder
 * @param {number} port
 * @param {string} program
 * @param {string[]} options
 */
async function run(t, folder, port, program, options) {
  const errors = join(folder, 'errors');
  const child = spawn(program, options, { stdio: ['ignore', 'ignore', openSync(errors, 'a')] });
  const ended = new Promise((resolve) => child.on('close', resolve));
  // A test that breaks leaves no server behind, and does not wait for one.
  child.unref();
  process.once('exit', () => child.kill());
  t.after(async () => {
    child.ref();
    child.kill();
    await ended;
  });
  const address = `http://127.0.0.1:${port}`;
  const end = Date.now() + 15_000;
  while (Date.now() < end && child.exitCode === null) {
    const isThere = await fetch(address).then(
      () => true,
      () => false,
    );
    if (isThere) return address;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${program} does not answer: ${readFileSync(errors, 'utf8')}`);
}
