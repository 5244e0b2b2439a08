/**
 * `vite` serves the demonstration site; `vite build --mode dist | cdn | cdn-all | cdn-together |
 * cdn-embed | demo` make what tools/build.js puts together.
 */
import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { dependencies } from './package.json' with { type: 'json' };
import { embed, embedPage } from './tools/embed.js';
import { imageServices } from './tools/image-server.js';
import { squeeze } from './tools/squeeze.js';

const root = import.meta.dirname;
const src = join(root, 'src');
const demo = join(root, 'demo');

export default defineConfig(async ({ mode, command }): Promise<UserConfig> => {
  if (mode === 'dist') return dist();
  if (mode === 'cdn') return cdn();
  if (mode === 'cdn-all') return cdnAll();
  if (mode === 'cdn-together') return cdnTogether();
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
        external: Object.keys(dependencies).map((name) => new RegExp(`^${name}($|/)`)),
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
      'embed-page': join(src, 'embed/page.ts'),
      ...elements(),
    },
    { codeSplitting: { groups: [...chunks, ...onDemand] } },
  );
  // It has a build of its own: see `cdnTogether`.
  const resolveId = (id: string) => (id === './together.js' ? { id, external: true } : null);
  return { ...config, plugins: [{ name: 'together', enforce: 'pre', resolveId }, config.plugins] };
}

/** What few pages show and weighs 3 KB and more of its own: `all.js` loads it where it is met, as the autoloader does. */
const LARGE = /\/(calendar|carousel|schedule|video)\.js'/;

/**
 * All elements in one file, a quarter smaller than the sum of their chunks; added to what `cdn` has built. What reads the
 * feeds loads beside them, as everywhere in `cdn/`.
 */
function cdnAll(): UserConfig {
  const together = { name: 'all', test: /./, tags: ['$initial' as const] };
  const config = bundle(
    { all: join(src, 'index.ts') },
    { codeSplitting: { groups: [together, ...onDemand] } },
  );
  const only = (code: string, isKept: (line: string) => boolean) =>
    code.split('\n').filter(isKept).join('\n');
  const parts: Record<string, (code: string) => string> = {
    'all-parts.ts': () => '',
    'index.ts': (code) => `import './autoload.js';\n${only(code, (line) => !LARGE.test(line))}`,
    'autoload.ts': (code) => only(code, (line) => !line.startsWith("  'iiif-") || LARGE.test(line)),
  };
  const plugin: Plugin = {
    name: 'all-on-demand',
    enforce: 'pre',
    transform: (code, id) => parts[relative(src, id).replaceAll('\\', '/')]?.(code),
  };
  return {
    ...config,
    plugins: [plugin, config.plugins],
    build: { ...config.build, emptyOutDir: false },
  };
}

/**
 * What the autoloader has a page load that uses many elements: again all but the large ones in one file, of which each is run
 * only when its tag is met. The autoloader in it is there for its table of tags, and discovers nothing; the table is in the same
 * file as they are, so that none has to be imported to be run.
 */
function cdnTogether(): UserConfig {
  const elements = {
    name: 'together',
    test: (id: string) =>
      /\/(elements\/([\w-]+)\/\2|autoload)\.ts$/.test(id) && !LARGE.test(`${id.replace(/ts$/, 'js')}'`),
  };
  const config = bundle(
    { together: join(src, 'together.ts') },
    { codeSplitting: { groups: [elements, ...onDemand] }, strictExecutionOrder: true },
  );
  const plugin: Plugin = {
    name: 'tags-alone',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]src[\\/]autoload\.ts$/ },
      handler: (code) => code.replace(/^if \(typeof document.*$/m, ''),
    },
  };
  return {
    ...config,
    plugins: [plugin, config.plugins],
    build: { ...config.build, emptyOutDir: false },
  };
}

/** The script of pages with embeds: also for those that take only classic scripts, and in a scope of its own. */
function cdnEmbed(): UserConfig {
  const config = bundle({ embed: join(src, 'embed/host.ts') }, {});
  const lib = { entry: { embed: join(src, 'embed/host.ts') }, formats: ['iife' as const], name: 'iiifEmbed' };
  return { ...config, build: { ...config.build, emptyOutDir: false, lib } };
}

function bundle(entry: Record<string, string>, splitting: object): UserConfig {
  return {
    publicDir: false,
    plugins: [squeeze(), embed()],
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
 * How shared code is cut, and the one place to tune it (`npm run build && npm run size` shows the effect). Each file is
 * compressed by itself and names what it imports and exports: one file more costs a page up to 400 bytes. So there are few,
 * cut by what pages show; `<iiif-event-list>`, which most pages show, decides where there is a doubt. A module goes to the
 * first chunk that names it, or names what imports it; what none names goes into its element, or is cut by the bundler.
 */
const chunks = Object.entries({
  // What every element needs.
  core: [
    'src/elements/(block-element|define|heading|warn)',
    'src/feeds/lazy',
    'src/site/site-context',
    'lib/context-request-event',
    'src/styles/button',
    'src/time/(formatters|pause)',
  ],
  // What those that read a feed need besides, until there are records.
  feed: [
    'src/elements/(feed-element|near|parts|prose\\.styles|window-events)',
    'src/elements/add-to-calendar/add-to-calendar\\.styles',
    'src/elements/event-card/event-card\\.(skeleton|styles)',
    'src/elements/event-list/event-list\\.styles',
    'src/feeds/readers',
    'src/time/clock',
  ],
  // What they need when there are, and what parts that load on demand share with them.
  records: [
    'src/elements/(adopt|keyed|zone)',
    'src/i18n/en/events',
    'src/model/event',
    'src/time/(format|moment)',
  ],
  // What opens descriptions and menus of calendars, which a calendar only has in its dialog.
  openings: [
    'src/elements/prose',
    'src/elements/add-to-calendar/add-to-calendar\\.template',
    'src/i18n/en/add-to-calendar',
  ],
  // Numbers, lists and sorting, which events do without.
  intl: ['src/elements/intl'],
  // The calendar, of which parts that load on demand share much.
  calendar: [
    'src/elements/calendar/(adopt|agenda\\.template|calendar\\.styles|categories|chip\\.template|controls\\.template|fragment|frame|memo|month\\.template|selection|size)',
    'src/i18n/en/calendar',
    'src/model/calendar',
    'src/time/(week|zone-names)',
  ],
  // Which calls are whose.
  group: ['src/model/group'],
  // Groups and their next calls.
  groups: ['src/elements/next-call/next-call\\.template', 'src/i18n/en/groups'],
  // The author's lists of links, and what watches them.
  navigation: ['src/i18n/en/navigation', 'src/elements/(page-links|content-watch|move-focus)'],
  // Images, also from IIIF Image API services.
  pictures: ['src/elements/image-service'],
  // Members.
  members: ['src/elements/member-list/by-level', 'src/model/institution', 'src/i18n/en/members'],
}).map(([name, modules], index, { length }) => ({
  name,
  test: moduleTest(modules),
  tags: ['$initial' as const],
  priority: length - index,
}));

/** The same for what loads on demand: what is wanted together is one file. */
const onDemand = Object.entries({
  // What other elements have at once.
  links: ['src/safe/links'],
  moments: ['src/time/parse'],
  // What reads any feed.
  reading: ['src/feeds/readers/fields', 'src/safe/text'],
  // What reads events and calls.
  events: ['src/feeds/readers/(events|calls|event-record)'],
  // What renders them as cards.
  cards: ['src/elements/event-cards', 'src/elements/event-card/event-card\\.template'],
}).map(([name, modules]) => ({ name, test: moduleTest(modules) }));

/** @param modules Paths without their endings, as regular expressions. */
function moduleTest(modules: readonly string[]) {
  return new RegExp(`/(${modules.join('|')})\\.[jt]s$`.replaceAll('/', '[\\\\/]'));
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
    plugins: [sampleFeeds(), imageServices(), embed(), serving ? cdnFromSource() : cdnAsItIs()],
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
