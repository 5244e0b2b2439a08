/**
 * Lists of all elements, files of messages and kinds of feeds. Each list is in a file between `#region NAME` and `#endregion NAME`. `npm
 * run analyze` writes them: do not edit them by hand.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { elementNames } from './elements.js';
import { ROOT } from './ensure.js';

/**
 * @typedef {object} List
 * @property {string} file
 * @property {string} [region] The list is the whole file when absent.
 * @property {string} text
 * @typedef {object} Element A declaration of custom-elements.json.
 * @property {string} tagName
 * @property {string} summary The use of the element, in a few words.
 * @property {string} category
 * @property {{ name: string, type?: { text: string }, inheritedFrom?: { name: string } }[]} [attributes]
 */

/**
 * Updates the files, or finds those that are out of date.
 * @param {readonly List[]} lists
 * @param {boolean} isCheck Whether to write nothing.
 * @returns {Promise<string[]>} The files that were out of date.
 */
export async function settle(lists, isCheck) {
  const stale = [];
  for (const { file, region, text } of lists) {
    const path = join(ROOT, file);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const wanted = await formatted(path, region ? withRegion(before, file, region, text) : text);
    if (wanted === before) continue;
    stale.push(file);
    if (!isCheck) writeFileSync(path, wanted);
  }
  return [...new Set(stale)];
}

/** @returns {List[]} The lists that are made from folders. */
export function listsFromFolders() {
  const names = elementNames();
  const words = filesOf('src/i18n/en', '.ts');
  const kinds = kindNames();
  const blocks = names.filter((name) => displayOf(name) === 'block');
  return [
    {
      file: 'src/index.ts',
      region: 'elements',
      text: names.map((name) => `export * from './elements/${name}/${name}.js';`).join('\n'),
    },
    {
      file: 'src/autoload.ts',
      region: 'elements',
      text: names.map((name) => `'iiif-${name}': () => import('./elements/${name}/${name}.js'),`).join('\n'),
    },
    {
      file: 'src/i18n/keys.ts',
      region: 'files',
      text: `${words.map((name) => `import type * as ${camel(name)} from './en/${name}.js';`).join('\n')}

        /** Every file of English texts. */
        type Files = ${words.map((name) => `typeof ${camel(name)}`).join(' | ')};`,
    },
    {
      file: 'src/styles/themes/iiif.css',
      region: 'elements',
      text: `${selectorOf(blocks)}:not(:state(rendered)) { display: block; }

        ${selectorOf(names)}[hidden]:not(:state(rendered), [hidden='until-found']) { display: none; }`,
    },
    {
      file: 'src/elements/site/site.ts',
      region: 'properties',
      text: kinds
        .map(
          (kind) => `/** ${addressWords(kind)} */
            @property({ attribute: '${kind}-src' }) ${kind}Src?: string;`,
        )
        .join('\n'),
    },
    {
      file: 'src/elements/site/site.ts',
      region: 'addresses',
      text: kinds.map((kind) => `${kind}: this.${kind}Src || feeds.${kind},`).join('\n'),
    },
    { file: 'stories/guide/choose.mdx', region: 'examples', text: examples(names) },
  ];
}

/**
 * @param {readonly Element[]} elements
 * @returns {List[]} The lists that are made from the comments and attributes of the classes.
 */
export function listsFromManifest(elements) {
  const unsorted = elements.filter(({ summary, category }) => !summary || !category);
  if (unsorted.length) {
    const tags = unsorted.map(({ tagName }) => tagName).join(', ');
    throw new Error(`The class comment needs @summary and @category: ${tags}.`);
  }
  const categories = [...new Set(elements.map(({ category }) => category))].sort();
  return [
    {
      file: 'README.md',
      region: 'elements',
      text: categories
        .flatMap((category) => [
          `\n#### ${category}\n`,
          '| tag | use it to | attributes of its own |',
          '| --- | --- | --- |',
          ...elements.filter((element) => element.category === category).map(row),
        ])
        .join('\n')
        .concat('\n'),
    },
    {
      file: 'stories/guide/choose.mdx',
      region: 'categories',
      text: categories.map((category) => `## ${category}\n\n<Needs category="${category}" />\n`).join('\n'),
    },
  ];
}

/** @param {Element} element */
function row({ tagName, summary, attributes = [] }) {
  const own = attributes
    .filter(({ inheritedFrom }) => !/^(Block|Feed)Element$/.test(inheritedFrom?.name ?? ''))
    .map(({ name, type }) => {
      const values = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, value]) => `\`${value}\``);
      return `\`${name}\`${values.length ? ` (${values.join(', ')})` : ''}`;
    });
  return `| \`${tagName}\` | ${lowerFirst(summary)} | ${own.join(' ')} |`;
}

/**
 * The modules of the elements' stories, each with its example: the story tagged `example`, else the first.
 * @param {readonly string[]} names
 */
function examples(names) {
  const stories = names.map((name) => {
    const source = readFileSync(join(ROOT, `stories/elements/${name}.stories.ts`), 'utf8');
    const [, ...exported] = source.split(/^export const /m);
    const example = exported.find((text) => text.includes("tags: ['example']")) ?? exported[0];
    return { name, identifier: pascal(name), story: /^\w+/.exec(example ?? '')?.[0] };
  });
  return `
${stories.map(({ name, identifier }) => `import * as ${identifier} from '../elements/${name}.stories';`).join('\n')}

export const examples = {
${stories.map(({ name, identifier, story }) => `  'iiif-${name}': [${identifier}, ${identifier}.${story}],`).join('\n')}
};
`;
}

/** @returns {string[]} The kinds of feeds with an address on `iiif-site`: all but acronyms, which belong to a text. */
function kindNames() {
  const source = readFileSync(join(ROOT, 'src/feeds/kinds.ts'), 'utf8');
  return [...source.matchAll(/^export \{ (\w+),/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'acronyms');
}

/** @param {string} kind */
function addressWords(kind) {
  const schema = join(ROOT, `src/feeds/schemas/${kind}.schema.json`);
  if (!existsSync(schema)) throw new Error(`Feeds of ${kind} have no JSON Schema: write ${schema}.`);
  const { title } = JSON.parse(readFileSync(schema, 'utf8'));
  return `Address of the ${lowerFirst(title)}, relative to the page.`;
}

/** @param {string} words */
function lowerFirst(words) {
  return words.replace(/^./, (letter) => letter.toLowerCase());
}

/**
 * @param {string} name
 * @returns {string} The `display` of the element in its styles; by default `block`, from the base class.
 */
function displayOf(name) {
  const path = join(ROOT, `src/elements/${name}/${name}.styles.ts`);
  const styles = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return /:host\s*\{[^}]*?\bdisplay:\s*([\w-]+)/.exec(styles)?.[1] ?? 'block';
}

/** @param {readonly string[]} names */
function selectorOf(names) {
  return `:is(${names.map((name) => `iiif-${name}`).join(', ')})`;
}

/**
 * @param {string} folder
 * @param {string} ending
 */
function filesOf(folder, ending) {
  return readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
}

/**
 * @param {string} text
 * @param {string} file
 * @param {string} name The name of the region.
 * @param {string} content
 */
function withRegion(text, file, name, content) {
  const region = new RegExp(`^(.*#region ${name}\\b.*\\n)[^]*?^(.*#endregion ${name}\\b)`, 'm');
  if (!region.test(text)) throw new Error(`${file} has no #region ${name}.`);
  return text.replace(region, (_, start, end) => `${start}${content}\n${end}`);
}

/**
 * @param {string} filepath
 * @param {string} text
 */
async function formatted(filepath, text) {
  if (filepath.endsWith('.md')) return text;
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

/** @param {string} kebab */
export function pascal(kebab) {
  return kebab.replace(/(^|-)./g, (letter) => letter.toUpperCase().replace('-', ''));
}

/** @param {string} kebab */
export function camel(kebab) {
  return lowerFirst(pascal(kebab));
}
