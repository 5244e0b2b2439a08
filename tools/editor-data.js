/**
 * Writes descriptions of the elements for editors and frameworks, from custom-elements.json: `dist/editors/` for VS Code and JetBrains,
 *  `dist/types/` for Angular, React, Preact, Vue, Svelte and Solid. Part of `npm run build`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { ROOT } from './ensure.js';

/**
 * @import { CssCustomProperty, CssCustomState, CssPart, CustomElement, ClassField, Package } from 'custom-elements-manifest'
 * @typedef {{ name: string, description?: string | undefined }} Named
 * @typedef {CustomElement & { tagName: string }} Tag A declaration of the manifest that is an element.
 */

/** Types for each framework's templates, derived from the types that `elementTypes` writes. */
const FRAMEWORKS = join(ROOT, 'tools/framework-types');
const SCHEMAS = 'https://raw.githubusercontent.com';

/** Writes all files into `dist`, beside the files of the bundler and the compiler. */
export async function writeEditorData() {
  const { name, version } = readJson('package.json');
  const tags = tagsOf(readJson('custom-elements.json'));
  const editors = join(ROOT, 'dist/editors');
  const types = join(ROOT, 'dist/types');
  for (const folder of [editors, types]) mkdirSync(folder, { recursive: true });

  writeJson(join(editors, 'vscode.html-custom-data.json'), htmlData(tags));
  writeJson(join(editors, 'vscode.css-custom-data.json'), cssData(tags));
  writeJson(join(editors, 'web-types.json'), webTypes(tags, { name, version }));

  const source = await format(elementTypes(tags), {
    parser: 'typescript',
    singleQuote: true,
    printWidth: 110,
  });
  writeFileSync(join(types, 'elements.d.ts'), source);
  for (const file of readdirSync(FRAMEWORKS)) {
    writeFileSync(join(types, file), readFileSync(join(FRAMEWORKS, file)));
    // An empty module, because bundlers resolve an import of the types.
    writeFileSync(join(types, file.replace('.d.ts', '.js')), 'export {};\n');
  }
}

/**
 * @param {Package} manifest
 * @returns {Tag[]} The elements, by tag.
 */
export function tagsOf({ modules }) {
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((declaration) => /** @type {Partial<Tag>} */ (declaration).tagName !== undefined)
    .map((declaration) => /** @type {Tag} */ (declaration))
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

/**
 * VS Code's custom data for HTML (`html.customData`).
 * @param {Tag[]} tags
 */
function htmlData(tags) {
  return {
    $schema: `${SCHEMAS}/microsoft/vscode-html-languageservice/main/docs/customData.schema.json`,
    version: 1.1,
    tags: tags.map((tag) => ({
      name: tag.tagName,
      description: markdown(inWords(tag)),
      attributes: (tag.attributes ?? []).map(({ name, description, type }) => {
        const values = literals(type?.text);
        return {
          name,
          description: markdown(description),
          // "v" marks an attribute without a value in VS Code.
          ...(type?.text === 'boolean' && { valueSet: 'v' }),
          ...(values.length && { values: values.map((value) => ({ name: value })) }),
        };
      }),
    })),
  };
}

/**
 * VS Code's custom data for CSS (`css.customData`): custom properties, parts and states.
 * @param {Tag[]} tags
 */
function cssData(tags) {
  const { properties, parts, states } = stylesOf(tags);
  const described = ({ name = '', description = '' }) => ({ name, description: markdown(description) });
  return {
    $schema: `${SCHEMAS}/microsoft/vscode-css-languageservice/main/docs/customData.schema.json`,
    version: 1.1,
    properties: properties.map(described),
    pseudoElements: parts.map(({ name, description }) => described({ name: `::part(${name})`, description })),
    pseudoClasses: states.map(({ name, description }) => described({ name: `:state(${name})`, description })),
  };
}

/**
 * JetBrains' web-types.
 * @param {Tag[]} tags
 * @param {{ name: string, version: string }} library
 */
function webTypes(tags, library) {
  const { properties, parts, states } = stylesOf(tags);
  return {
    $schema: `${SCHEMAS}/JetBrains/web-types/master/schema/web-types.json`,
    ...library,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: tags.map((tag) => ({
          name: tag.tagName,
          description: tag.description,
          source: { module: library.name, symbol: tag.name },
          attributes: (tag.attributes ?? []).map(({ name, description, type, default: value }) => ({
            name,
            description,
            ...(value && { default: unquoted(value) }),
            value:
              type?.text === 'boolean' ? { kind: 'no-value', type: 'boolean' } : { type: given(type?.text) },
          })),
          slots: (tag.slots ?? []).map(named),
          js: {
            properties: fieldsOf(tag).map(({ name, description, type, readonly }) => ({
              name,
              description,
              type: given(type?.text),
              ...(readonly && { 'read-only': true }),
            })),
            events: (tag.events ?? []).map((event) => ({ ...named(event), type: event.type.text })),
          },
        })),
      },
      css: {
        properties: properties.map(named),
        'pseudo-elements': parts.map((part) => ({ ...named(part), name: `part(${part.name})` })),
        'pseudo-classes': states.map((state) => ({ ...named(state), name: `state(${state.name})` })),
      },
    },
  };
}

/**
 * The module `elements.d.ts`: for each tag its class, properties, attributes and events. The types of properties come from the class.
 *
 * @param {Tag[]} tags
 */
function elementTypes(tags) {
  const text = tags.map((tag) => {
    const fields = fieldsOf(tag).filter(({ readonly }) => !readonly);
    const properties = fields.length
      ? `Pick<${tag.name}, ${fields.map(({ name }) => `'${name}'`).join(' | ')}>`
      : '{}';
    const attributes = (tag.attributes ?? []).map(
      ({ name, description, type }) => `${comment(description)}'${name}': ${attributeType(type?.text)};`,
    );
    const events = (tag.events ?? []).map(
      ({ name, description, type }) => `${comment(description)}'${name}': ${type.text};`,
    );
    return `${comment(inWords(tag))}'${tag.tagName}': {
      element: ${tag.name};
      properties: ${properties};
      attributes: { ${attributes.join('\n')} };
      events: { ${events.join('\n')} };
    };`;
  });
  const details = tags.flatMap(({ events = [] }) =>
    events.flatMap(({ type }) => /<([A-Z]\w+)>/.exec(type.text)?.[1] ?? []),
  );
  const names = [...new Set([...tags.map(({ name }) => name), ...details])].sort();
  return `import type { ${names.join(', ')} } from '../index.js';

/** Each tag with its class, its properties that may be set, its attributes as they stand in HTML, and its events. */
export interface ElementTypes {
${text.join('\n')}
}

export type Tag = keyof ElementTypes;
export type ElementOf<T extends Tag> = ElementTypes[T]['element'];
export type Properties<T extends Tag> = Partial<ElementTypes[T]['properties']>;
export type Attributes<T extends Tag> = Partial<ElementTypes[T]['attributes']>;
/** Attributes whose name is not a property, such as \`heading-level\`. Frameworks set the others as properties. */
export type OwnAttributes<T extends Tag> = Omit<Attributes<T>, keyof ElementOf<T>>;
/** Events by name. They do not bubble, so a listener knows its element. */
export type Events<T extends Tag> = {
  [E in keyof ElementTypes[T]['events']]: ElementTypes[T]['events'][E] & {
    readonly target: ElementOf<T>;
    readonly currentTarget: ElementOf<T>;
  };
};
`;
}

/**
 * The type of an attribute in a template: boolean, a number or its text, or text.
 * @param {string} [type]
 */
function attributeType(type) {
  const bare = given(type);
  if (bare === 'boolean') return `true | ''`;
  return bare === 'number' ? 'number | `${number}`' : bare;
}

/**
 * The text that an editor shows for a tag. Editors show attributes by themselves.
 * @param {Tag} tag
 */
function inWords({ description, slots, events, cssParts, members }) {
  const methods = members?.filter(({ kind }) => kind === 'method');
  return [
    description,
    list('Slots', slots, (name) => (name ? `\`${name}\`` : 'default')),
    list('Events', events),
    list('Methods', methods, (name) => `\`${name}()\``),
    list('CSS parts', cssParts),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/**
 * @param {string} title
 * @param {Named[]} [items]
 * @param {(name: string) => string} [write]
 */
function list(title, items = [], write = (name) => `\`${name}\``) {
  const lines = items.map(({ name, description }) => `- ${write(name)}: ${description}`);
  return lines.length ? `${title}:\n${lines.join('\n')}` : '';
}

/**
 * Custom properties, parts and states of all elements, each name once. A name whose meaning differs between elements has a description
 * for each.
 * @param {Tag[]} tags
 */
function stylesOf(tags) {
  return {
    properties: merged(tags, ({ cssProperties }) => cssProperties),
    parts: merged(tags, ({ cssParts }) => cssParts),
    states: merged(tags, ({ cssStates }) => cssStates),
  };
}

/**
 * @param {Tag[]} tags
 * @param {(tag: Tag) => (CssCustomProperty | CssPart | CssCustomState)[] | undefined} pick
 * @returns {Named[]}
 */
function merged(tags, pick) {
  /** @type {Map<string, Map<string, string[]>>} */
  const byName = new Map();
  for (const tag of tags) {
    for (const { name, description = '' } of pick(tag) ?? []) {
      const meanings = byName.get(name) ?? new Map();
      meanings.set(description, [...(meanings.get(description) ?? []), tag.tagName]);
      byName.set(name, meanings);
    }
  }
  return [...byName].sort().map(([name, meanings]) => ({
    name,
    description:
      meanings.size === 1
        ? [...meanings.keys()][0]
        : [...meanings]
            .map(([meaning, of]) => `- ${of.map((tag) => `\`${tag}\``).join(', ')}: ${meaning}`)
            .join('\n'),
  }));
}

/**
 * @param {Tag} tag
 * @returns {ClassField[]}
 */
function fieldsOf({ members = [] }) {
  return members.filter((member) => member.kind === 'field');
}

/**
 * @param {string} [type] `'month' | 'week' | undefined`
 * @returns {string[]} The values of a union of strings; none for other types.
 */
function literals(type = '') {
  return [...type.matchAll(/'([^']*)'/g)].map(([, value = '']) => value);
}

/**
 * @param {string} [type]
 * @returns {string} The type without `undefined`.
 */
function given(type = 'string') {
  return type.replace(/ \| undefined\b/, '');
}

/** @param {string} value A literal as in the source: `'eager'`. */
function unquoted(value) {
  return value.replace(/^'(.*)'$/, '$1');
}

/** @param {Named} item */
function named({ name, description }) {
  return { name, description };
}

/** @param {string} [value] */
function markdown(value = '') {
  return { kind: 'markdown', value };
}

/** @param {string} [text] */
function comment(text = '') {
  const lines = text.replaceAll('*/', '*\\/').split('\n');
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

/**
 * @param {string} file
 * @param {unknown} value
 */
function writeJson(file, value) {
  writeFileSync(file, JSON.stringify(value, null, 2) + '\n');
}

if (process.argv[1] === import.meta.filename) await writeEditorData();
