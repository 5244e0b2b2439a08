/** Functions that write a block for a page, a template or a program, as text to copy. */
import type { EmbedSettings } from '../../src/embed/request.js';
import { objection } from '../../src/embed/values.js';
import type { Block } from './blocks.js';
import type { Choice } from './choice.js';
import { tagsIn, write, type Dialect, type KindOf, type Markup } from './markup.js';

/** The address of the built files, and the build's lists of them. A development server has no lists. */
export interface Library {
  /** Address of the folder, with a slash at its end. */
  readonly base: string;
  /** `cdn/integrity.json`: a hash for each file. */
  readonly integrity?: Readonly<Record<string, string>>;
  /** `cdn/modules.json`: the imports of each module. */
  readonly modules?: Readonly<Record<string, ModuleImports>>;
  /** `cdn/embed.json`: the blocks and parameters of embed pages, and the other origins that feeds may come from. */
  readonly embed?: EmbedSettings & { readonly origins: readonly string[] };
}

/** The static and dynamic imports of a module, as paths in the folder. */
export interface ModuleImports {
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

/** The block to write, with its context. */
export interface Wanted {
  readonly block: Block;
  readonly choice: Choice;
  /** The element, with its attributes and content. */
  readonly markup: Markup;
  /** The element with the markup around it; the element itself where there is none. */
  readonly root: Markup;
  /** The title of an iframe that shows it. */
  readonly title: string;
  readonly kindOf: KindOf;
  readonly library: Library;
}

/** A text to copy, and its place. */
export interface Part {
  readonly label: string;
  readonly code: string;
}

/** A way to add the block to a page. Without parts the way does not work for this block, and the notes explain why. */
export interface Snippet {
  readonly id: string;
  readonly label: string;
  readonly parts: readonly Part[];
  /** Notes as sentences, with code between backticks. */
  readonly notes: readonly string[];
}

/** Every way to add the block to a page. */
export function snippets(wanted: Wanted): Snippet[] {
  return [
    script(wanted),
    withIntegrity(wanted),
    npm(wanted),
    frame(wanted),
    jekyll(wanted),
    react(wanted),
    vue(wanted),
    svelte(wanted),
  ];
}

/** All modules that some modules import, at any depth: static imports, or dynamic imports too. */
export function importsOf(
  paths: readonly string[],
  modules: NonNullable<Library['modules']>,
  isOnDemandToo: boolean,
): string[] {
  const seen = new Set(paths);
  for (const each of seen) {
    const { imports = [], dynamicImports = [] } = modules[each] ?? {};
    for (const next of isOnDemandToo ? [...imports, ...dynamicImports] : imports) seen.add(next);
  }
  return [...seen].filter((each) => !paths.includes(each)).sort();
}

function withIntegrity(wanted: Wanted): Snippet {
  const { library } = wanted;
  const { base, integrity, modules } = library;
  const snippet = { id: 'integrity', label: 'With SRI' };
  if (!integrity || !modules) {
    const why = 'The hashes are made by the build, and this is not a built site: run `npm run build:demo`.';
    return { ...snippet, parts: [], notes: [why] };
  }
  const entries = tagsIn(wanted.root).map(fileOf);
  const hashes = importsOf(entries, modules, true).map((path) => [base + path, integrity[path]]);
  const map = JSON.stringify({ integrity: Object.fromEntries(hashes) }, null, 2).replaceAll('<', '\\u003c');
  const lines = [
    ...themeLink(wanted, integrity),
    `<script type="importmap">\n${map}\n</script>`,
    // `modulepreload` makes the browser load all files of the block in one step.
    ...importsOf(entries, modules, false).map(
      (path) => `<link rel="modulepreload" href="${escaped(base + path)}"${checked(integrity[path])}>`,
    ),
    ...entries.map((entry) => scriptTag(base + entry, integrity[entry])),
    '',
    html(wanted),
  ];
  return {
    ...snippet,
    parts: [{ label: 'In the page', code: lines.join('\n') }],
    notes: [
      'The import map has to stand before the first module script of the page, and a page has one: of several blocks, put the hashes into the same.',
      'Browsers that do not know `integrity` in an import map check the entry and load the rest as usual.',
      'These are the files of one build. With files of another the browser refuses to run them, so take them from an address that has its version in it.',
    ],
  };
}

function script(wanted: Wanted): Snippet {
  const lines = [...themeLink(wanted), scriptTag(`${wanted.library.base}iiif-blocks.js`), '', html(wanted)];
  return {
    id: 'script',
    label: 'Script',
    parts: [{ label: 'In the page', code: lines.join('\n') }],
    notes: ['The script stands once on a page, whatever blocks it has: each is loaded when it is met.'],
  };
}

function npm(wanted: Wanted): Snippet {
  return {
    id: 'npm',
    label: 'npm',
    parts: [
      { label: 'In a terminal', code: 'npm install iiif-blocks' },
      { label: 'In a script', code: imports(wanted) },
      { label: 'In the page', code: html(wanted) },
    ],
    notes: [],
  };
}

/** The parameters that an embed page takes. It refuses an address with others, such as text. */
function frame({ block, choice, title, library }: Wanted): Snippet {
  const snippet = { id: 'frame', label: 'Frame' };
  const { base, embed } = library;
  if (!embed) {
    const why =
      'What embed pages take is written by the build, and this is not a built site: run `npm run build:demo`.';
    return { ...snippet, parts: [], notes: [why] };
  }
  const rules = embed.blocks[block.name];
  if (!rules) {
    const why =
      'A frame shows blocks that read a feed. This one shows words of the page that it stands in, and an embed page must not show somebody’s words as if they were the library’s own.';
    return { ...snippet, parts: [], notes: [why] };
  }
  const query = new URLSearchParams({ block: block.name });
  const notes: string[] = [];
  for (const { name } of block.options) {
    const value = choice.attributes[name];
    if (value === undefined) continue;
    const rule = rules[name];
    const why = rule
      ? objection(rule, value, `${base}embed.html`, embed.origins)
      : 'an embed page takes no words';
    if (why === undefined) query.set(name, value);
    else if (rule !== 'address') notes.push(`\`${name}\` does not travel: ${why}.`);
    else
      notes.push(
        `\`${name}\` does not travel: an embed page reads feeds of its own server, and those that its configuration lists.`,
      );
  }
  if (choice.lang) query.set('lang', choice.lang);
  if (choice.theme !== 'iiif') query.set('theme', choice.theme);
  if (choice.scheme !== 'auto') query.set('color-scheme', choice.scheme);
  if (choice.content)
    notes.push('What stands inside the element does not travel: an embed page shows only data.');
  if (choice.dir) notes.push('The direction does not travel: it follows the language.');
  notes.push('The script has the frame grow with its content; without it the frame scrolls.');
  const address = escaped(`${base}embed.html?${query.toString()}`);
  const code = [
    `<iframe\n  src="${address}"\n  title="${escaped(title)}"\n  loading="lazy"\n  width="100%"\n  height="600"\n  sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"\n></iframe>`,
    `<script async src="${escaped(base)}embed.js"></script>`,
  ];
  return { ...snippet, parts: [{ label: 'In the page', code: code.join('\n') }], notes };
}

/** The include of each block, and the attributes that it has as parameters, with `_` for `-`. */
const INCLUDES: Readonly<Record<string, readonly [include: string, ...attributes: string[]]>> = {
  'api-list': ['blocks/api-cards.html', 'heading-level', 'limit', 'src'],
  calendar: ['misc/community_calendar.html', 'group', 'src', 'view'],
  'event-list': ['blocks/event-cards.html', 'group', 'heading-level', 'limit', 'src', 'type'],
  'logo-grid': ['blocks/logo-grid.html', 'levels', 'limit', 'new', 'original', 'sample', 'seed', 'src'],
  'news-list': ['blocks/news-cards.html', 'heading-level', 'limit', 'src'],
};

function jekyll(wanted: Wanted): Snippet {
  const snippet = { id: 'jekyll', label: 'Jekyll' };
  const [include, ...known] = INCLUDES[wanted.block.name] ?? [];
  const { attributes } = wanted.markup;
  const unknown = Object.keys(attributes).filter((name) => !known.includes(name));
  const isTen = attributes.type === 'community-call' && !attributes.limit;
  const parameters = include && !unknown.length && !isTen ? includeParameters(wanted) : undefined;
  if (include && parameters) {
    const code = ['{% include', include, ...parameters, '%}'].join(' ');
    return {
      ...snippet,
      parts: [
        { label: 'Once, in the layout', code: '{% include misc/iiif-blocks.html %}' },
        { label: 'In a page', code },
      ],
      notes: [
        'The includes are in the library’s folder `integrations/jekyll`; `iiif_blocks` in `_config.yml` says where its files are.',
      ],
    };
  }
  const script = [...themeLink(wanted), scriptTag(`${wanted.library.base}iiif-blocks.js`)].join('\n');
  const code = html(wanted);
  const names = unknown.map((name) => `\`${name}\``).join(', ');
  const why = include && names ? [`The include \`${include}\` does not take ${names}.`] : [];
  if (include && isTen) why.push(`The include \`${include}\` shows ten calls where there is no \`limit\`.`);
  return {
    ...snippet,
    parts: [
      { label: 'Once, in the layout', code: script },
      { label: 'In a page', code: /\{[{%]/.test(code) ? `{% raw %}\n${code}\n{% endraw %}` : code },
    ],
    notes: [...why, 'Jekyll passes HTML through, also in Markdown.'],
  };
}

/**
 * Returns undefined where an include cannot express the block: text in Liquid has no escapes, entities are not decoded, and an include
 * takes only one link as content.
 */
function includeParameters({ block, markup, kindOf }: Wanted): string[] | undefined {
  const values = Object.entries(markup.attributes).map(([name, value]): [string, string] => {
    const kind = kindOf(block.tag, name);
    const isBare = kind === 'boolean' || (kind === 'number' && /^\d+$/.test(value));
    return [name.replaceAll('-', '_'), isBare ? value || 'true' : `"${value}"`];
  });
  const [link, ...more] = markup.children.filter((child) => typeof child !== 'string' || child.trim());
  if (link !== undefined) {
    if (more.length || typeof link === 'string' || link.tag !== 'a') return undefined;
    const [label] = link.children;
    if (link.children.length !== 1 || typeof label !== 'string' || !link.attributes.href) return undefined;
    values.push(['fallback_label', `"${label}"`], ['fallback_link', `"${link.attributes.href}"`]);
  }
  const isSayable = values.every(([, value]) => !/".*".*"|[{}]|%|&#?\w+;/.test(value));
  return isSayable ? values.map(([name, value]) => `${name}=${value}`) : undefined;
}

function react(wanted: Wanted): Snippet {
  const name = className(wanted.block.name);
  const code = `${imports(wanted)}\n\nexport function ${name}() {\n  return (\n${indented(template(wanted, 'jsx'), '    ')}\n  );\n}`;
  return {
    id: 'react',
    label: 'React',
    parts: [install(), { label: `${name}.jsx`, code }],
    notes: [
      'React 19 sets properties and attributes of custom elements as they are; earlier versions do not.',
      ...dataNote(wanted, 'data={records}'),
    ],
  };
}

function vue(wanted: Wanted): Snippet {
  const code = `<script setup>\n${imports(wanted)}\n</script>\n\n<template>\n${indented(template(wanted, 'vue'), '  ')}\n</template>`;
  const config =
    "import vue from '@vitejs/plugin-vue';\nimport { defineConfig } from 'vite';\n\nconst isCustomElement = (tag) => tag.startsWith('iiif-');\n\nexport default defineConfig({\n  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],\n});";
  return {
    id: 'vue',
    label: 'Vue',
    parts: [
      install(),
      { label: `${className(wanted.block.name)}.vue`, code },
      { label: 'Once, in vite.config.js', code: config },
    ],
    notes: dataNote(wanted, ':data.prop="records"'),
  };
}

function svelte(wanted: Wanted): Snippet {
  const code = `<script>\n${indented(imports(wanted), '  ')}\n</script>\n\n${template(wanted, 'svelte')}`;
  return {
    id: 'svelte',
    label: 'Svelte',
    parts: [install(), { label: `${className(wanted.block.name)}.svelte`, code }],
    notes: dataNote(wanted, 'data={records}'),
  };
}

function install(): Part {
  return { label: 'In a terminal', code: 'npm install iiif-blocks' };
}

function dataNote({ block }: Wanted, binding: string): string[] {
  return block.isFeed ? [`Data that the program has already is given by \`${binding}\`.`] : [];
}

function imports({ root, choice }: Wanted): string {
  const modules = tagsIn(root).map((tag) => `elements/${tag.replace(/^iiif-/, '')}`);
  const themes = choice.theme === 'iiif' ? ['themes/iiif.css'] : [];
  return [...modules, ...themes].map((path) => `import 'iiif-blocks/${path}';`).join('\n');
}

function themeLink({ choice, library }: Wanted, integrity?: Library['integrity']): string[] {
  if (choice.theme !== 'iiif') return [];
  const file = 'themes/iiif.css';
  return [`<link rel="stylesheet" href="${escaped(library.base + file)}"${checked(integrity?.[file])}>`];
}

function scriptTag(src: string, integrity?: string): string {
  return `<script type="module" src="${escaped(src)}"${checked(integrity)}></script>`;
}

function checked(integrity: string | undefined): string {
  return integrity ? ` integrity="${integrity}" crossorigin="anonymous"` : '';
}

function html(wanted: Wanted): string {
  return template(wanted, 'html');
}

function template({ root, markup, kindOf }: Wanted, dialect: Dialect): string {
  return write(root, markup, dialect, kindOf);
}

function fileOf(tag: string): string {
  return `elements/${tag.replace(/^iiif-/, '')}.js`;
}

function className(name: string): string {
  return name.replace(/(^|-)(\w)/g, (_match, _dash, letter: string) => letter.toUpperCase());
}

function indented(text: string, indent: string): string {
  return text.replace(/^(?=.)/gm, indent);
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
