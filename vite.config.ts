/**
 * `vite` serves the demonstration site; `vite build --mode dist | cdn | cdn-all | demo` make what tools/build.js puts together.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const root = import.meta.dirname;
const src = join(root, 'src');
const demo = join(root, 'demo');

export default defineConfig(async ({ mode, command }): Promise<UserConfig> => {
  if (mode === 'dist') return dist();
  if (mode === 'cdn') return cdn();
  if (mode === 'cdn-all') return cdnAll();
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
        entry: { index: join(src, 'index.ts'), autoload: join(src, 'autoload.ts'), ...elements() },
        formats: ['es'],
      },
      rolldownOptions: {
        external: [/^lit($|\/)/, /^@lit\//, 'dompurify'],
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
  return bundle(
    { 'iiif-blocks': join(src, 'autoload.ts'), ...elements() },
    { codeSplitting: { groups: chunks } },
  );
}

/** All elements in one file, a quarter smaller than the sum of their chunks; added to what `cdn` has built. */
function cdnAll(): UserConfig {
  const config = bundle({ all: join(src, 'index.ts') }, { codeSplitting: true });
  return { ...config, build: { ...config.build, emptyOutDir: false } };
}

function bundle(entry: Record<string, string>, splitting: object): UserConfig {
  return {
    publicDir: false,
    build: {
      outDir: join(root, 'cdn'),
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        output: {
          minify: true,
          comments: false, // the licences are in cdn/LICENSES.txt
          entryFileNames: ({ name }) => `${name.replace(/^elements\/.*\//, 'elements/')}.js`,
          chunkFileNames: ({ name }) => `chunks/${name.replace(/~.*/, '')}-[hash].js`,
          ...splitting,
        },
      },
    },
  };
}

/**
 * How shared code is cut, and the one place to tune it (`npm run build && npm run size` shows the effect): few files, and
 * little in them that a page with a single element does not use. `$initial` leaves what is imported on demand in chunks
 * of its own.
 */
const chunks = [
  // What every element needs: the base class and all that it imports, most of Lit among it.
  {
    name: 'core',
    tags: ['$initial' as const],
    test: /src[\\/]elements[\\/](block-element|define)\.ts$/,
    priority: 2,
  },
  // The rest goes where the same elements use it; pieces under 3 kB of source join their nearest neighbour.
  {
    name: 'shared',
    tags: ['$initial' as const],
    test: (id: string) => !isEntry(id),
    entriesAware: true,
    entriesAwareMergeThreshold: 3000,
    priority: 1,
  },
];

/** The modules that are files of their own: a chunk that took one in would register its element on every page. */
function isEntry(id: string) {
  const [, folder, file] = /src[\\/]elements[\\/]([^\\/]+)[\\/]([^\\/]+)\.ts$/.exec(id) ?? [];
  return /src[\\/](index|autoload)\.ts$/.test(id) || (folder !== undefined && folder === file);
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
  const pages = readdirSync(demo, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  return {
    root: demo,
    appType: 'mpa',
    publicDir: false,
    optimizeDeps: { entries: [join(src, 'index.ts')] },
    server: { port: Number(process.env.PORT ?? 5173), fs: { allow: [root] } },
    plugins: [sampleFeeds(), serving ? cdnFromSource() : cdnAsItIs()],
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
  ];
  return {
    name: 'cdn-from-source',
    enforce: 'pre',
    resolveId(id) {
      const source = sources.find(([address]) => address.test(id));
      return source && join(src, id.replace(...source));
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
