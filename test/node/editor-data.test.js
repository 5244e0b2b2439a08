/** What editors and frameworks are told of the elements is what custom-elements.json says, whole and nothing else. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import ts from 'typescript';
import { declaredElements } from '../../tools/elements.js';
import { ROOT } from '../../tools/ensure.js';

/** @typedef {{ name: string, type?: { text: string }, description?: string, kind?: string, readonly?: boolean }} Item */

const editors = join(ROOT, 'dist/editors');
const types = join(ROOT, 'dist/types');

/** @type {any[]} */
const elements = declaredElements().sort((a, b) => (a.tagName < b.tagName ? -1 : 1));

before(() => {
  if (existsSync(join(types, 'elements.d.ts')) && existsSync(join(editors, 'web-types.json'))) return;
  execFileSync(process.execPath, [join(ROOT, 'tools/build.js')], { cwd: ROOT, stdio: 'inherit' });
});

test('VS Code knows every element, attribute and value', () => {
  const { version, tags } = readJson(join(editors, 'vscode.html-custom-data.json'));
  assert.equal(version, 1.1);
  assert.ok(elements.length > 30);
  assert.deepEqual(
    names(tags),
    elements.map(({ tagName }) => tagName),
  );
  for (const [index, element] of elements.entries()) {
    const tag = tags[index];
    assert.deepEqual(names(tag.attributes), names(element.attributes), tag.name);
    for (const [place, { name, type, description }] of Object.entries(element.attributes ?? [])) {
      const attribute = tag.attributes[place];
      assert.equal(attribute.description.value, description);
      assert.equal(attribute.valueSet, type.text === 'boolean' ? 'v' : undefined, `${tag.name} ${name}`);
      const words = type.text.match(/(?<=')[^' |]+(?=')/g);
      assert.deepEqual(
        attribute.values?.map((/** @type {Item} */ value) => value.name),
        words ?? undefined,
      );
    }
    assertTold(tag.description.value, element);
  }
  const { values } = tags
    .find((/** @type {Item} */ { name }) => name === 'iiif-event-list')
    .attributes.find((/** @type {Item} */ { name }) => name === 'when');
  assert.deepEqual(names(values), ['upcoming', 'past', 'all']);
});

test('VS Code knows every custom property, part and state, each once', () => {
  const data = readJson(join(editors, 'vscode.css-custom-data.json'));
  assert.equal(data.version, 1.1);
  assert.deepEqual(names(data.properties), distinct('cssProperties'));
  assert.deepEqual(
    names(data.pseudoElements),
    distinct('cssParts').map((name) => `::part(${name})`),
  );
  assert.deepEqual(
    names(data.pseudoClasses),
    distinct('cssStates').map((name) => `:state(${name})`),
  );
  assert.ok(names(data.properties).includes('--iiif-color-accent'));
});

test('JetBrains’ editors know every element with all that belongs to it', () => {
  const { name, version, contributions, ...settings } = readJson(join(editors, 'web-types.json'));
  const library = readJson(join(ROOT, 'package.json'));
  assert.deepEqual([name, version], [library.name, library.version]);
  assert.equal(settings['js-types-syntax'], 'typescript');
  assert.equal(settings['description-markup'], 'markdown');
  assert.equal(join(ROOT, library['web-types']), join(editors, 'web-types.json'));
  const known = contributions.html.elements;
  assert.deepEqual(
    names(known),
    elements.map(({ tagName }) => tagName),
  );
  for (const [index, element] of elements.entries()) {
    const { attributes, slots, js, source } = known[index];
    assert.deepEqual(source, { module: library.name, symbol: element.name });
    for (const [told, items] of [
      [attributes, element.attributes],
      [slots, element.slots],
      [js.properties, fields(element)],
      [js.events, element.events],
    ]) {
      assert.deepEqual(names(told), names(items), element.tagName);
      assert.deepEqual(
        told.map((/** @type {Item} */ { description }) => description),
        (items ?? []).map((/** @type {Item} */ { description }) => description),
      );
    }
    for (const { value } of attributes) assert.match(value.type, /^[^']+$|^'[^']+'( \| '[^']+')*$/);
  }
  const { css } = contributions;
  assert.deepEqual(names(css.properties), distinct('cssProperties'));
  assert.deepEqual(
    names(css['pseudo-elements']),
    distinct('cssParts').map((part) => `part(${part})`),
  );
});

test('types hold every element, property, attribute and event, and fit the classes', () => {
  const file = join(types, 'elements.d.ts');
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    strict: true,
    noEmit: true,
    types: [],
  });
  const source = /** @type {ts.SourceFile} */ (program.getSourceFile(file));
  const complaints = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  assert.deepEqual(
    complaints.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    [],
  );

  const checker = program.getTypeChecker();
  const table = source.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === 'ElementTypes',
  );
  const tags = checker.getTypeAtLocation(/** @type {ts.Node} */ (table)).getProperties();
  assert.deepEqual(
    tags.map((tag) => tag.name),
    elements.map(({ tagName }) => tagName),
  );
  for (const [index, element] of elements.entries()) {
    const tag = /** @type {ts.Symbol} */ (tags[index]);
    const part = (/** @type {string} */ name) =>
      checker.getTypeOfSymbol(/** @type {ts.Symbol} */ (checker.getTypeOfSymbol(tag).getProperty(name)));
    const keys = (/** @type {string} */ name) =>
      part(name)
        .getProperties()
        .map((key) => key.name);
    assert.equal(checker.typeToString(part('element')), element.name);
    const writable = fields(element).filter(({ readonly }) => !readonly);
    assert.deepEqual(keys('properties').sort(), names(writable).sort(), element.tagName);
    assert.deepEqual(keys('attributes'), names(element.attributes), element.tagName);
    assert.deepEqual(keys('events'), names(element.events), element.tagName);
    for (const event of part('events').getProperties())
      assert.match(checker.typeToString(checker.getTypeOfSymbol(event)), /Event/);
    assertTold(ts.displayPartsToString(tag.getDocumentationComment(checker)), element);
  }
});

test('each framework has its types, for the compiler and for the bundler', async () => {
  const { exports } = readJson(join(ROOT, 'package.json'));
  const frameworks = ['react', 'preact', 'vue', 'svelte', 'solid', 'angular'];
  for (const name of frameworks) {
    assert.deepEqual(exports[`./types/${name}`], {
      types: `./dist/types/${name}.d.ts`,
      default: `./dist/types/${name}.js`,
    });
    assert.match(readFileSync(join(types, `${name}.d.ts`), 'utf8'), /declare (module|global)/);
    assert.deepEqual(Object.keys(await import(`iiif-blocks/types/${name}`)), []);
  }
});

test('no description says "undefined"', () => {
  for (const file of ['vscode.html-custom-data.json', 'vscode.css-custom-data.json', 'web-types.json'])
    assert.doesNotMatch(readFileSync(join(editors, file), 'utf8'), /undefined/, file);
});

test('the guide shows what the applications have', () => {
  const guide = readFileSync(join(ROOT, 'stories/guide/Frameworks.mdx'), 'utf8');
  const samples = [...guide.matchAll(/^```\w+ (\w+\/\S+)\n(.*?)^```$/gms)];
  assert.ok(samples.length > 12);
  const bare = (/** @type {string} */ code) => code.replaceAll(/\s+/g, ' ').replace(/; ?$/, '').trim();
  for (const [, file = '', code = ''] of samples) {
    const source = readFileSync(join(ROOT, 'integrations/apps', file), 'utf8');
    assert.ok(bare(source).includes(bare(code)), `${file} has no\n${code}`);
  }
});

/**
 * What the editor shows of a tag names its slots and events, which it shows nowhere else.
 * @param {string} text
 * @param {any} element
 */
function assertTold(text, { tagName, description, slots = [], events = [] }) {
  assert.ok(text.startsWith(description), tagName);
  for (const { name } of slots)
    assert.ok(text.includes(name ? `- \`${name}\`: ` : '- default: '), `${tagName} ${name}`);
  for (const { name } of events) assert.ok(text.includes(`- \`${name}\`: `), `${tagName} ${name}`);
}

/** @param {'cssProperties' | 'cssParts' | 'cssStates'} kind */
function distinct(kind) {
  return [...new Set(elements.flatMap((element) => names(element[kind])))].sort();
}

/**
 * @param {any} element
 * @returns {Item[]}
 */
function fields({ members = [] }) {
  return members.filter((/** @type {Item} */ { kind }) => kind === 'field');
}

/** @param {Item[]} [items] */
function names(items = []) {
  return items.map(({ name }) => name);
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
