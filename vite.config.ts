/**
 * `vite` serves the demonstration site; `vite build --mode dist | cdn | cdn-embed | demo` build the parts that tools/build.js combines.
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

/** Build for bundlers and import maps: modules stay separate, packages stay imports. */
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
          // By default the compiler's decorator helper would be in a folder named after the compiler's version.
          entryFileNames: ({ name }) => `${name.replace(/^_virtual\/.*\//, 'helpers/')}.js`,
        },
      },
    },
  };
}

/** Build for script tags: everything bundled and minified, with the code that elements share in chunks. */
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
  // Minified files have no comments, so the licences of the packages are in a file beside them.
  return { ...config, build: { ...config.build, license: { fileName: 'LICENSES.txt' } } };
}

/** The script of pages with embeds: a classic script, because some pages allow no other, in a scope of its own. */
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
        // An element's file contains its element. It may export more than a page imports, so that `all.js` can share it.
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
 * The chunks of shared code, by folders. `block` has the code that every element needs, Lit included; `feed` has the code that elements
 * with a feed need too. Each kind of feed is a chunk: its reader, the views of its records, and their messages. So is each other folder
 * of `parts/`. A module goes, with its static imports, into the first chunk that includes it. Code that one element needs is in the
 * element's file. The bundler cuts parts that load on demand.
 *
 * One chunk for `block` and `feed` would save a page with a feed one file and 0.7 KB, without a difference in `npm run bench`, and add 6
 * KB to every other page.
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

/** Lit and the compiler's helper for decorators, whichever element is the first to use a part of them. */
const LIT = /node_modules[\\/](lit|lit-html|lit-element|@lit[\\/]reactive-element)[\\/]|@oxc-project/;

/** A regular expression for sources, from their paths in `src/` without the extension. */
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

/** The demonstration site: pages that load the library from `/cdn/`, as a real site does. */
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

/** In development, the addresses of built files serve their sources. */
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

/** In the built site, these addresses are the built files, which tools/build.js copies and the bundler must leave alone. */
function cdnAsItIs(): Plugin {
  return {
    name: 'cdn-as-it-is',
    transformIndexHtml: {
      order: 'pre',
      handler: (page) => page.replace(/(<(?:script|link)\b)(?=[^>]*"\/cdn\/)/g, '$1 vite-ignore'),
    },
  };
}
