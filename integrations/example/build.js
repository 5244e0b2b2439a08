/**
 * Builds the example site of a generator, with the library:
 *
 *   node integrations/example/build.js jekyll|eleventy|hugo FOLDER
 *
 * The three sites have the same pages. Shared files are beside this file, the others in `integrations/<generator>/example/`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const shared = fileURLToPath(new URL('.', import.meta.url));
const root = resolve(shared, '../..');

/** Folders in which each generator expects data, static files, and news. */
const PLACES = {
  jekyll: { data: '_data', assets: 'assets', news: '_news' },
  eleventy: { data: '_data', assets: 'assets', news: 'news' },
  hugo: { data: 'data', assets: 'static/assets', news: 'content/news' },
};

/** @typedef {keyof typeof PLACES} Generator */

export const GENERATORS = /** @type {Generator[]} */ (Object.keys(PLACES));

/**
 * @param {Generator} generator Its program must be installed: `jekyll` and `gem`, `hugo`, or the npm package of Eleventy.
 * @param {string} target The folder of the built site; created if needed.
 * @param {string} [path] The path that the site is served under: `/maps` for https://example.org/maps/; none by default.
 * @returns {string} The generator's output.
 */
export function buildSite(generator, target, path = '') {
  const folder = join(root, 'integrations', generator);
  const source = mkdtempSync(join(tmpdir(), `iiif-blocks-${generator}-`));
  try {
    const { data, assets, news } = PLACES[generator];
    cpSync(join(folder, 'example'), source, { recursive: true });
    cpSync(join(shared, 'data'), join(source, data), { recursive: true });
    cpSync(join(shared, 'assets'), join(source, assets), { recursive: true });
    cpSync(join(shared, 'news'), join(source, news), { recursive: true });
    cpSync(join(root, 'cdn'), join(source, assets, 'iiif-blocks'), { recursive: true });
    mkdirSync(target, { recursive: true });
    return RUN[generator](folder, source, resolve(target), path);
  } finally {
    rmSync(source, { recursive: true });
  }
}

/** @type {Record<Generator, (folder: string, source: string, target: string, path: string) => string>} */
const RUN = {
  /** Packs the includes as a gem and installs it, as a site would. */
  jekyll(folder, source, target, path) {
    const gems = mkdtempSync(join(tmpdir(), 'iiif-blocks-gems-'));
    try {
      const file = join(gems, 'iiif-blocks.gem');
      run('gem', ['build', 'iiif-blocks.gemspec', '--output', file], folder);
      run('gem', ['install', '--local', '--ignore-dependencies', '--no-document', '-i', gems, file], folder);
      const system = run('gem', ['environment', 'gempath'], folder).trim();
      const options = ['--source', source, '--destination', target, '--baseurl', path, '--trace'];
      return run('jekyll', ['build', ...options], source, { GEM_PATH: `${gems}:${system}` });
    } finally {
      rmSync(gems, { recursive: true });
    }
  },
  eleventy(folder, source, target, path) {
    // The example imports the plugin by the name of its folder in a site's node_modules.
    const modules = join(source, 'node_modules');
    mkdirSync(modules);
    for (const name of readdirSync(join(root, 'node_modules'))) {
      symlinkSync(join(root, 'node_modules', name), join(modules, name));
    }
    symlinkSync(folder, join(modules, 'iiif-blocks-eleventy'));
    const program = join(root, 'node_modules/@11ty/eleventy/cmd.cjs');
    return run(process.execPath, [program, `--output=${target}`, `--pathprefix=${path}/`], source);
  },
  hugo(folder, source, target, path) {
    const themes = join(source, 'themes');
    mkdirSync(themes);
    cpSync(folder, join(themes, 'iiif-blocks'), {
      recursive: true,
      filter: (path) => path !== join(folder, 'example'),
    });
    const address = `https://example.org${path}/`;
    const options = ['--source', source, '--destination', target, '--baseURL', address, '--buildFuture'];
    return run('hugo', options, source);
  },
};

/**
 * @param {string} program
 * @param {string[]} options
 * @param {string} cwd
 * @param {Record<string, string>} [env]
 * @returns {string} Its output; throws an error with the output when it fails.
 */
function run(program, options, cwd, env) {
  return execFileSync(program, options, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , generator, target = ''] = process.argv;
  const known = GENERATORS.find((name) => name === generator);
  if (!known || !target) {
    console.error(`Usage: node integrations/example/build.js ${GENERATORS.join('|')} FOLDER`);
    process.exit(1);
  }
  console.log(buildSite(known, target));
}
