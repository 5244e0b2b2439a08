/**
 * `npm run build` writes `dist/` and `cdn/`; `npm run build:demo` writes those and the demonstration site, `demo-dist/`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { transform } from 'lightningcss';
import { build } from 'vite';
import { writeEditorData } from './editor-data.js';
import { embedOrigins, embedPage, embedSettings } from './embed.js';
import { ROOT } from './ensure.js';

/** @typedef {Extract<Awaited<ReturnType<typeof build>>, { output: unknown }>} Output */

const configFile = join(ROOT, 'vite.config.ts');
const themes = join(ROOT, 'src/styles/themes');
const schemas = join(ROOT, 'src/feeds/schemas');
const cdn = join(ROOT, 'cdn');
const dist = join(ROOT, 'dist');

await buildMode('dist');
// Types come after Vite, which empties the folder. With a type error the build goes on, and fails at its end.
const { status } = spawnSync(
  process.execPath,
  [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tools/tsconfig.build.json'],
  { cwd: ROOT, stdio: 'inherit' },
);
if (status !== 0) process.exitCode = 1;
cpSync(themes, join(dist, 'themes'), { recursive: true });
cpSync(schemas, join(dist, 'schemas'), { recursive: true });
await writeEditorData();

const bundles = [...(await buildMode('cdn')), ...(await buildMode('cdn-embed'))];
minifySheets(themes, join(cdn, 'themes'));
minifySheets(join(ROOT, 'src/embed'), cdn);
cpSync(schemas, join(cdn, 'schemas'), { recursive: true });
writeFileSync(join(cdn, 'embed.html'), embedPage());
writeFileSync(join(cdn, 'embed.json'), json({ origins: embedOrigins(), ...embedSettings() }));
writeFileSync(join(cdn, 'integrity.json'), json(integrity()));
writeFileSync(join(cdn, 'modules.json'), json(modules(bundles)));
writeFileSync(join(cdn, '_headers'), headers());

if (process.argv.includes('--demo')) {
  await buildMode('demo');
  cpSync(cdn, join(ROOT, 'demo-dist/cdn'), { recursive: true });
}

/**
 * @param {'dist' | 'cdn' | 'cdn-embed' | 'demo'} mode A mode of vite.config.ts.
 * @returns {Promise<Output[]>} The output of the bundler.
 */
async function buildMode(mode) {
  const result = await build({ configFile, mode, logLevel: 'warn' });
  return /** @type {Output[]} */ ([result].flat());
}

/**
 * @param {Output[]} outputs
 * @returns {Record<string, { imports: string[], dynamicImports: string[] }>} The static and the dynamic imports of each module of `cdn/`,
 *   as paths in `cdn/`.
 */
function modules(outputs) {
  const chunks = outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
  return Object.fromEntries(
    chunks
      .map(
        ({ fileName, imports, dynamicImports }) =>
          /** @type {const} */ ([
            fileName,
            {
              imports: [...new Set(imports)].sort(),
              // A chunk may import itself: a module in it imports another one on demand.
              dynamicImports: dynamicImports.filter((path) => path !== fileName).toSorted(),
            },
          ]),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/**
 * @param {string} from
 * @param {string} to
 */
function minifySheets(from, to) {
  mkdirSync(to, { recursive: true });
  for (const filename of readdirSync(from).filter((file) => file.endsWith('.css'))) {
    const { code } = transform({ filename, code: readFileSync(join(from, filename)), minify: true });
    writeFileSync(join(to, filename), code);
  }
}

/** @returns {Record<string, string>} The value of a tag's `integrity` attribute for each script and style sheet. */
function integrity() {
  return Object.fromEntries(
    filesOf(cdn)
      .filter((file) => /\.(js|css)$/.test(file))
      .map((file) => [
        file,
        `sha384-${createHash('sha384')
          .update(readFileSync(join(cdn, file)))
          .digest('base64')}`,
      ]),
  );
}

/**
 * The caching rules for the folder, in the format that Netlify and Cloudflare Pages read from a site's root: under the address of the
 * release, for ever, and under the address of its line, for minutes. No two rules match one file, because their values would be joined.
 */
function headers() {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const [major, minor] = version.split('.');
  // Before 1.0 a minor release may break pages, so a line is a minor version.
  const line = major === '0' ? `0.${minor}` : major;
  const forever = 'public, max-age=31536000, immutable';
  const brief = 'public, max-age=300, stale-while-revalidate=86400';
  const entries = readdirSync(cdn, { withFileTypes: true })
    .filter(({ name }) => name !== 'chunks' && name !== '_headers')
    .map((entry) => (entry.isFile() ? entry.name : `${entry.name}/*`));
  /** @type {[path: string, caching: string][]} */
  const rules = [
    [`${version}/*`, forever],
    [`${line}/chunks/*`, forever],
    ...entries.sort().map((path) => /** @type {[string, string]} */ ([`${line}/${path}`, brief])),
  ];
  const blocks = rules.map(([path, caching]) =>
    [
      `/iiif-blocks/${path}`,
      `  Cache-Control: ${caching}`,
      // Module scripts, fonts, and the files of an embed in a sandbox are loaded across origins.
      '  Access-Control-Allow-Origin: *',
      '  Cross-Origin-Resource-Policy: cross-origin',
      '  X-Content-Type-Options: nosniff',
    ].join('\n'),
  );
  return `# This folder as /iiif-blocks/${version}/ and as /iiif-blocks/${line}/; the file itself belongs into the root.\n${blocks.join('\n')}\n`;
}

/**
 * @param {string} folder
 * @returns {string[]} The paths of all files in it, with slashes, in a stable order.
 */
function filesOf(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** @param {unknown} value */
function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
