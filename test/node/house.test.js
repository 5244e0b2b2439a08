/** The rules of the house, which no compiler knows: floors of imports, and what belongs to every element. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { elementNames } from '../../tools/elements.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** From the ground up. A folder may import itself and every floor below its own, not its neighbours. */
const FLOORS = [
  ['site', 'i18n', 'safe', 'styles', 'version.ts'],
  ['time'],
  ['model'],
  ['feeds', 'images'],
  ['base'],
  ['parts'],
  ['elements'],
  ['needs.ts'],
  ['index.ts', 'autoload.ts'],
  ['embed'],
];

/** Plain functions, importable anywhere: neither Lit nor anything that only a browser has. */
const PLAIN = /^src\/(model|time|feeds\/(readers|icalendar))\//;

const program = readProgram();
const sources = program
  .getSourceFiles()
  .map((source) => ({ source, path: posix(relative(root, source.fileName)) }))
  .filter(({ path }) => path.startsWith('src/'));
const elements = elementNames();

test('imports run downwards', () => {
  const wrong = sources.flatMap(({ source, path }) =>
    sourcesBehind(source, path)
      .filter((target) => !mayImport(path, target))
      .map((target) => `${path} imports ${target}`),
  );
  assert.deepEqual(wrong, []);
});

test('no element imports another, but for those that only stand together', () => {
  const together = ['tabs/tab', 'carousel/slide'];
  const wrong = sources.flatMap(({ source, path }) => {
    const [, folder, name] = path.split('/');
    if (folder !== 'elements') return [];
    return sourcesBehind(source, path)
      .map((target) => target.split('/'))
      .filter(([, there, other]) => there === 'elements' && other !== name)
      .filter(([, , other]) => !together.includes(`${name}/${other}`))
      .map(([, , other]) => `${path} imports ${other}`);
  });
  assert.deepEqual(wrong, []);
});

test('every element is a folder', () => {
  const loose = readdirSync(join(root, 'src/elements'), { withFileTypes: true }).filter(
    (entry) => !entry.isDirectory(),
  );
  assert.deepEqual(
    loose.map(({ name }) => name),
    [],
  );
});

test('no imports go in a circle, those of types included', () => {
  const graph = new Map(sources.map(({ source, path }) => [path, sourcesBehind(source, path)]));
  /** @type {string[]} */
  const circles = [];
  const done = new Set();
  /** @param {string} path @param {string[]} way */
  const walk = (path, way) => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (way.includes(path) || done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  assert.deepEqual(circles, []);
});

test('model, time and the readers import no Lit', () => {
  const wrong = sources.flatMap(({ source, path }) =>
    importsOf(source)
      .filter((specifier) => PLAIN.test(path) && /^(lit|@lit)(\/|$)/.test(specifier))
      .map((specifier) => `${path} imports ${specifier}`),
  );
  assert.deepEqual(wrong, []);
});

test('model, time and the readers touch nothing that only a browser has', () => {
  const checker = program.getTypeChecker();
  /** @type {string[]} */
  const wrong = [];
  for (const { source, path } of sources.filter(({ path }) => PLAIN.test(path))) {
    visit(source, (node) => {
      if (!ts.isIdentifier(node)) return;
      const declarations = checker.getSymbolAtLocation(node)?.declarations ?? [];
      if (declarations.length && declarations.every(isBrowserGlobal)) wrong.push(`${path} uses ${node.text}`);
    });
  }
  assert.deepEqual([...new Set(wrong)], []);
});

test('no source is longer than 400 lines', () => {
  const long = sources.filter(({ source }) => source.getLineStarts().length > 401).map(({ path }) => path);
  assert.deepEqual(long, []);
});

test('every element has its files', () => {
  const stories = files('stories').map((path) => path.replace(/.*\//, ''));
  const missing = elements.flatMap((name) => [
    ...[`src/elements/${name}/${name}.ts`, `test/elements/${name}.test.ts`].filter(
      (path) => !existsSync(join(root, path)),
    ),
    ...(stories.includes(`${name}.stories.ts`) ? [] : [`stories/**/${name}.stories.ts`]),
  ]);
  assert.deepEqual(missing, []);
});

test('every element is in the manifest, and described', () => {
  const declarations = json('custom-elements.json').modules.flatMap(
    (/** @type {any} */ module) => module.declarations,
  );
  const undescribed = elements.flatMap((name) => {
    const element = declarations.find((/** @type {any} */ { tagName }) => tagName === `iiif-${name}`);
    if (!element) return [`iiif-${name}: not in custom-elements.json`];
    return [
      ...(element.description?.trim() ? [] : [`iiif-${name}: no description`]),
      ...['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'].flatMap(
        (kind) =>
          (element[kind] ?? [])
            .filter((/** @type {any} */ { description }) => !description?.trim())
            .map(
              (/** @type {any} */ item) => `iiif-${name}: ${kind} ${item.name || '(default)'} not described`,
            ),
      ),
    ];
  });
  assert.deepEqual(undescribed, []);
});

test('every kind of feed has a reader and a schema', () => {
  const kinds = [
    ...readFileSync(join(root, 'src/feeds/kinds.ts'), 'utf8').matchAll(/export \{ (\w+), /g),
  ].map(([, name]) => name);
  const schemas = readdirSync(join(root, 'src/feeds/schemas'))
    .map((file) => file.replace('.schema.json', ''))
    .filter((name) => name !== 'common');
  assert.deepEqual(kinds.sort(), schemas.sort());

  const addressIn = (/** @type {string} */ path) =>
    /address: '(.*)'/.exec(readFileSync(join(root, 'src/feeds/readers', path), 'utf8'))?.[1];
  assert.equal(addressIn('people.ts'), addressIn('events/groups.ts'));
});

test('the version is the same in package.json and in the sources', () => {
  const { version } = json('package.json');
  assert.ok(readFileSync(join(root, 'src/version.ts'), 'utf8').includes(`'${version}'`));
});

test('no file names a place that only one machine has', (context) => {
  let list;
  try {
    list = git('ls-files', '--cached', '--others', '--exclude-standard');
  } catch {
    context.skip('not a git repository');
    return;
  }
  const places = [
    /registry\.npm(?:js)/, // a lock file with addresses in it installs only where they can be reached
    /(?<![\w.])\/work\/(?=\w)/,
    /(?:\.\.\/|[\s'"`(])shared\/(?=\w)/,
  ];
  const wrong = list
    .filter(
      (path) =>
        path !== 'test/node/house.test.js' && statSync(join(root, path), { throwIfNoEntry: false })?.isFile(),
    )
    .flatMap((path) => {
      const text = readFileSync(join(root, path), 'latin1');
      return places.flatMap((place) =>
        place.test(text) ? [`${path}: ${place.exec(text)?.[0].trim() ?? ''}`] : [],
      );
    });
  assert.deepEqual(wrong, []);
});

/**
 * @param {string} from
 * @param {string} to Both as `src/model/event.ts`; `to` may lack its extension or have that of JavaScript.
 */
function mayImport(from, to) {
  const [here, there] = [from, to].map((path) => path.replace(/\.js$/, '.ts').split('/')[1] ?? '');
  const [height, depth] = [here, there].map((folder) =>
    FLOORS.findIndex((floor) => floor.includes(folder ?? '')),
  );
  assert.ok(height !== -1, `${from} is on no floor of the house`);
  return here === there || (depth !== -1 && Number(depth) < Number(height));
}

/**
 * @param {import('typescript').SourceFile} source
 * @param {string} path
 * @returns {string[]} The paths of the sources that it imports, with the extension `.ts` for modules.
 */
function sourcesBehind(source, path) {
  return importsOf(source)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) =>
      posix(relative(root, resolve(root, dirname(path), specifier))).replace(/\.js$/, '.ts'),
    );
}

/**
 * @param {import('typescript').SourceFile} source
 * @returns {string[]} What it imports, exports from and imports on demand, types too.
 */
function importsOf(source) {
  /** @type {string[]} */
  const specifiers = [];
  visit(source, (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      specifiers.push(/** @type {import('typescript').StringLiteral} */ (node.moduleSpecifier).text);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteralLike(specifier)) specifiers.push(specifier.text);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      specifiers.push(/** @type {import('typescript').StringLiteral} */ (node.argument.literal).text);
    }
  });
  return specifiers;
}

/**
 * @param {import('typescript').Node} node
 * @param {(node: import('typescript').Node) => void} see
 */
function visit(node, see) {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/**
 * Declared at the top of the compiler's DOM library; what Node has too (URL, fetch, AbortSignal) its own types declare again.
 * @param {import('typescript').Declaration} declaration
 */
function isBrowserGlobal(declaration) {
  const parent = ts.isVariableDeclaration(declaration)
    ? declaration.parent.parent.parent
    : declaration.parent;
  return ts.isSourceFile(parent) && /lib\.dom[\w.]*\.d\.ts$/.test(parent.fileName);
}

function readProgram() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options, fileNames } = ts.parseJsonConfigFileContent({ ...config, include: ['src'] }, ts.sys, root);
  return ts.createProgram(fileNames, { ...options, incremental: false, tsBuildInfoFile: undefined });
}

/** @param {string} folder */
function files(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(posix);
}

/** @param {string} path */
function json(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** @param {string[]} command */
function git(...command) {
  return execFileSync('git', command, { cwd: root, encoding: 'utf8', stdio: 'pipe' })
    .split('\n')
    .filter(Boolean);
}

/** @param {string} path */
function posix(path) {
  return path.replaceAll('\\', '/');
}
