/**
 * `vite` serves the demonstration site; `vite build --mode dist | cdn | cdn-embed | demo` make what tools/build.js puts together.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import library from './package.json' with { type: 'json' };
import { embed, embedPage } from './tools/embed.js';
import { minifyStyles } from './tools/minify-styles.js';
import { needs } from './tools/needs.js';

const root = import.meta.dirname;
const src = join(root, 'src');
const demo = join(root, 'demo');

export default defineConfig(async ({ mode, command }): Promise<UserConfig> => {
  if (mode === 'dist') return dist();
  if (mode === 'cdn') return cdn();
  if (mode === 'cdn-embed') return cdnEmbed();
  return demonstration(command === 'serve');
});

/** For bundlers and import maps: a module stays a module, packages stay imports. */
function dist(): UserConfig {
  return {
    publicDir: false,
    build: {
      outDir: join(root, 'dist'),
      target: 'es2022',
      minify: false,
      lib: {
        entry: {
          index: join(src, 'index.ts'),
          autoload: join(src, 'autoload.ts'),
          'feeds/index': join(src, 'feeds/index.ts'),
          ...elements(),
        },
        formats: ['es'],
      },
      rolldownOptions: {
        external: Object.keys(library.dependencies).map((name) => new RegExp(`^${name}($|/)`)),
        output: {
          preserveModules: true,
          preserveModulesRoot: src,
          // The compiler's decorator helper would stand in a folder named after the compiler's version.
          entryFileNames: ({ name }) => `${name.replace(/^_virtual\/.*\//, 'helpers/')}.js`,
        },
      },
    },
  };
}

/** For script tags: everything bundled and minified, code that elements share in chunks. */
function cdn(): UserConfig {
  const config = bundle(
    {
      'iiif-blocks': join(src, 'autoload.ts'),
      all: join(src, 'index.ts'),
      'embed-page': join(src, 'embed/page.ts'),
      ...elements(),
    },
    { codeSplitting: { groups: chunks() } },
    [needs()],
  );
  // Minified files carry no comments: the licences of the packages in them stand beside them.
  return { ...config, build: { ...config.build, license: { fileName: 'LICENSES.txt' } } };
}

/** The script of pages with embeds: also for those that take only classic scripts, and in a scope of its own. */
function cdnEmbed(): UserConfig {
  const config = bundle({ embed: join(src, 'embed/host.ts') }, {});
  const lib = { entry: { embed: join(src, 'embed/host.ts') }, formats: ['iife' as const], name: 'iiifEmbed' };
  return { ...config, build: { ...config.build, emptyOutDir: false, lib } };
}

function bundle(entry: Record<string, string>, splitting: object, plugins: Plugin[] = []): UserConfig {
  return {
    publicDir: false,
    plugins: [minifyStyles(), embed(), ...plugins],
    build: {
      outDir: join(root, 'cdn'),
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        // An element's file holds the element: it may export more than a page imports, for `all.js` to share.
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          comments: false,
          entryFileNames: ({ name }) => `${name.replace(/^elements\/.*\//, 'elements/')}.js`,
          chunkFileNames: ({ name }) => `chunks/${name.replace(/~.*/, '')}-[hash].js`,
          ...splitting,
        },
      },
    },
  };
}

/**
 * How code that elements share is cut, by folders: `block` is what every element needs, Lit included; `feed` what those need besides
 * that read a feed; a kind of feed, its reader with what shows its records and the words for them, is a chunk, and so is each
 * other folder of `parts/`. A module comes with all that it imports at once, into the first chunk that has it. What only one
 * element needs is in the element's file, and parts on demand are cut by the bundler.
 *
 * `block` and `feed` as one would spare a page with a feed one file and 0.7 KB, which `npm run bench` does not notice, and cost every
 * other page 6 KB.
 */
function chunks() {
  const kinds = ['feeds/readers', 'parts'].flatMap((folder) =>
    readdirSync(join(src, folder)).map((file) => file.replace(/\.ts$/, '')),
  );
  const groups = [
    { name: 'block', test: new RegExp(`${inSource('(base|site)/[^/]+|safe/links').source}|${LIT.source}`) },
    { name: 'feed', test: inSource('(base/feed|feeds|styles)/[^/]+|time/zones') },
    ...[...new Set(kinds)].map((name) => ({
      name,
      test: inSource(`(parts|feeds/readers|i18n/en)/${name}(/.*)?`),
      minShareCount: 3, // an element and `all.js` are two
    })),
  ];
  return groups.map((group, index) => ({
    ...group,
    tags: ['$initial' as const],
    priority: groups.length - index,
  }));
}

/** Lit and the helper that the compiler makes of its decorators, whichever element is the first to use a part of them. */
const LIT = /node_modules[\\/](lit|lit-html|lit-element|@lit[\\/]reactive-element)[\\/]|@oxc-project/;

/** Sources by their paths in `src/` without the ending, as a regular expression. */
function inSource(path: string) {
  return new RegExp(`/src/(${path})\\.ts$`.replaceAll('/', '[\\\\/]'));
}

/** The elements as entries: `elements/member-count/member-count` and its file. */
function elements() {
  const names = readdirSync(join(src, 'elements'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `elements/${name}/${name}`);
  return Object.fromEntries(names.sort().map((name) => [name, join(src, `${name}.ts`)]));
}

/** The demonstration site: plain pages that load the library from `/cdn/` as a real site does. */
async function demonstration(serving: boolean): Promise<UserConfig> {
  const { default: sampleFeeds } = await import('./demo/feeds-plugin.js');
  const pages = readdirSync(demo).filter((file) => file.endsWith('.html'));
  return {
    root: demo,
    appType: 'mpa',
    publicDir: false,
    optimizeDeps: { entries: [join(src, 'index.ts')] },
    server: { port: Number(process.env.PORT ?? 5173), fs: { allow: [root] } },
    plugins: [sampleFeeds(), embed(), serving ? cdnFromSource() : cdnAsItIs()],
    build: {
      outDir: join(root, 'demo-dist'),
      assetsInlineLimit: 0, // a strict policy allows no data: addresses
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: { input: pages.sort().map((page) => resolve(demo, page)) },
    },
  };
}

/** In development the addresses of the built files lead to their sources. */
function cdnFromSource(): Plugin {
  const sources: [RegExp, string][] = [
    [/^\/cdn\/iiif-blocks\.js/, 'autoload.ts'],
    [/^\/cdn\/all\.js/, 'index.ts'],
    [/^\/cdn\/elements\/([\w-]+)\.js/, 'elements/$1/$1.ts'],
    [/^\/cdn\/themes\/([\w-]+)\.css/, 'styles/themes/$1.css'],
    [/^\/cdn\/embed-page\.js/, 'embed/page.ts'],
    [/^\/cdn\/embed\.js/, 'embed/host.ts'],
    [/^\/cdn\/embed\.css/, 'embed/embed.css'],
  ];
  return {
    name: 'cdn-from-source',
    enforce: 'pre',
    resolveId(id) {
      const source = sources.find(([address]) => address.test(id));
      return source && join(src, id.replace(...source));
    },
    configureServer(server) {
      server.middlewares.use('/cdn/embed.html', (_request, response) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(embedPage());
      });
    },
  };
}

/** In the built site they are the built files themselves (tools/build.js copies them), not something to bundle. */
function cdnAsItIs(): Plugin {
  return {
    name: 'cdn-as-it-is',
    transformIndexHtml: {
      order: 'pre',
      handler: (page) => page.replace(/(<(?:script|link)\b)(?=[^>]*"\/cdn\/)/g, '$1 vite-ignore'),
    },
  };
}
