/**
 * `npm run build` writes `dist/` and `cdn/`; `npm run build:demo` writes those and the demonstration site, `demo-dist/`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import { build } from 'vite';
import { writeEditorData } from './editor-data.js';
import { ROOT } from './ensure.js';

/** @typedef {Extract<Awaited<ReturnType<typeof build>>, { output: unknown }>} Output */

const configFile = join(ROOT, 'vite.config.ts');
const themes = join(ROOT, 'src/styles/themes');
const schemas = join(ROOT, 'src/feeds/schemas');
const cdn = join(ROOT, 'cdn');
const dist = join(ROOT, 'dist');

await buildMode('dist');
// After Vite, which empties the folder first. Where types are wrong the rest is built all the same, and the build has failed.
const { status } = spawnSync(
  process.execPath,
  [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tools/tsconfig.build.json'],
  { cwd: ROOT, stdio: 'inherit' },
);
if (status !== 0) process.exitCode = 1;
cpSync(themes, join(dist, 'themes'), { recursive: true });
cpSync(schemas, join(dist, 'schemas'), { recursive: true });
await writeEditorData();

const bundles = [...(await buildMode('cdn')), ...(await buildMode('cdn-all'))];
minifyThemes();
cpSync(schemas, join(cdn, 'schemas'), { recursive: true });
writeFileSync(join(cdn, 'LICENSES.txt'), licences(['lit', 'dompurify', 'd3-geo', 'd3-array']));
writeFileSync(join(cdn, 'integrity.json'), JSON.stringify(integrity(), null, 2) + '\n');
writeFileSync(join(cdn, 'modules.json'), JSON.stringify(modules(bundles), null, 2) + '\n');

if (process.argv.includes('--demo')) {
  await buildMode('demo');
  cpSync(cdn, join(ROOT, 'demo-dist/cdn'), { recursive: true });
}

/**
 * @param {'dist' | 'cdn' | 'cdn-all' | 'demo'} mode A part of vite.config.ts.
 * @returns {Promise<Output[]>} What the bundler has written.
 */
async function buildMode(mode) {
  const result = await build({ configFile, mode, logLevel: 'warn' });
  return /** @type {Output[]} */ ([result].flat());
}

/**
 * @param {Output[]} outputs
 * @returns {Record<string, { imports: string[], dynamicImports: string[] }>} Each module of `cdn/` with those that it imports
 *   at once and those that it imports on demand, by their paths in `cdn/`.
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
              imports: imports.toSorted(),
              // A chunk may name itself, where a module in it imports another one on demand.
              dynamicImports: dynamicImports.filter((path) => path !== fileName).toSorted(),
            },
          ]),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function minifyThemes() {
  mkdirSync(join(cdn, 'themes'), { recursive: true });
  for (const filename of readdirSync(themes)) {
    const { code } = transform({ filename, code: readFileSync(join(themes, filename)), minify: true });
    writeFileSync(join(cdn, 'themes', filename), code);
  }
}

/**
 * Minified files carry no comments: what their licences ask to be kept stands beside them.
 * @param {string[]} packages
 */
function licences(packages) {
  const texts = packages.map((name) => {
    const text = readFileSync(join(ROOT, 'node_modules', name, 'LICENSE'), 'utf8').trim();
    return `${name}\n${'='.repeat(name.length)}\n\n${text}\n`;
  });
  return `iiif-blocks contains code of these packages.\n\n${texts.join('\n\n')}`;
}

/** @returns {Record<string, string>} Each built file with what goes in a script tag's `integrity` attribute. */
function integrity() {
  const files = readdirSync(cdn, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(js|css)$/.test(file),
  );
  return Object.fromEntries(
    files
      .map((file) => file.replaceAll('\\', '/'))
      .sort()
      .map((file) => [
        file,
        `sha384-${createHash('sha384')
          .update(readFileSync(join(cdn, file)))
          .digest('base64')}`,
      ]),
  );
}
