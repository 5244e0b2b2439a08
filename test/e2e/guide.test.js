/** Every example in the guide and the README, run as far as it can be. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { before, describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { transform } from 'lightningcss';
import ts from 'typescript';
import { build } from 'vite';
import { parse } from 'yaml';
import { declaredElements } from '../../tools/elements.js';
import { ROOT } from '../../tools/ensure.js';
import { serve } from '../../tools/serve.js';
import { answerFor, EXAMPLES, pageOf, PAGES, RUN_HERE } from './examples.js';
import { settled, visitor } from './site.js';

/**
 * @import { TestContext } from 'node:test'
 * @import { Page } from 'puppeteer-core'
 * @import { Example } from './examples.js'
 */

const scratch = join(ROOT, '.cache/guide');
const scripts = json('package.json').scripts;
const feeds = readdirSync(join(ROOT, 'src/feeds/schemas'));
const visit = visitor();

/** @param {string} path */
function json(path) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

/** @param {string[]} languages */
const examples = (...languages) => RUN_HERE.filter(({ language }) => languages.includes(language));

/** @param {{ state: string }} block */
const isBad = ({ state }) => !['ready', 'empty', 'defined'].includes(state);

/** @param {Example} example */
const nameOf = ({ file, line }) => `${basename(file)}, line ${line}`;

/** @param {Example} example */
const codeFile = (example) =>
  join(scratch, example.info.file ?? `${basename(example.file)}-${example.line}.${example.language}`);

/**
 * The page that a script or a header is about: the last one before it.
 * @param {Example} example
 */
const pageBefore = (example) =>
  RUN_HERE.filter(({ language }) => language === 'html').findLast(
    ({ file, line }) => file === example.file && line < example.line,
  );

/**
 * @param {TestContext} t
 * @param {string} code
 * @param {{ headers?: Record<string, string>, script?: string, feedHeaders?: Record<string, string> }} [options]
 */
async function open(t, code, { headers, script, feedHeaders } = {}) {
  /** @type {string[]} */
  let refused = [];
  const { page, errors, warnings } = await visit('page.html', t, {
    site: {
      pages: { '/page.html': pageOf(code, !!script), ...(script && { '/example.js': script }) },
      ...(headers && { headers }),
    },
    prepare: async (page) => (refused = await answerFor(page, feedHeaders)),
  });
  const blocks = await settled(page);
  await page.waitForNetworkIdle({ idleTime: 200 }); // what tells of problems is loaded when there are some
  return { page, blocks, said: [...errors, ...warnings, ...refused.map((url) => `asks for ${url}`)] };
}

describe('html', () => {
  for (const example of examples('html')) {
    test(nameOf(example), async (t) => {
      const { page, blocks, said } = await open(t, example.code);
      const tags = example.code.match(/<iiif-[\w-]+/g) ?? [];
      assert.ok(blocks.length >= tags.length, 'every element is on the page');
      assert.deepEqual(blocks.filter(isBad), []);
      for (const frame of page.frames().slice(1)) {
        const block = new URL(frame.url()).searchParams.get('block');
        await frame.waitForSelector(`iiif-${block}`, { timeout: 15_000 });
        const framed = await settled(/** @type {Page} */ (/** @type {unknown} */ (frame)));
        assert.deepEqual(framed.filter(isBad), []);
      }
      assert.deepEqual(said, []);
    });
  }
});

describe('http', () => {
  for (const example of examples('http')) {
    const headers = Object.fromEntries(
      [...example.code.replace(/\n\s+/g, ' ').matchAll(/^([\w-]+): *(.+)$/gm)].map(
        ([, name = '', value = '']) => [name.toLowerCase(), value],
      ),
    );
    const policy = headers['content-security-policy'];
    test(nameOf(example), async (t) => {
      assert.ok(Object.keys(headers).length > 0);
      if (policy) {
        const html = pageBefore(example)?.code ?? '';
        const { blocks, said } = await open(t, html, { headers });
        assert.deepEqual(blocks.filter(isBad), []);
        assert.deepEqual(said, []);
        const without = policy.replace(/connect-src [^;]*/, "connect-src 'none'");
        assert.notEqual(without, policy);
        const other = await open(t, html, { headers: { 'content-security-policy': without } });
        assert.ok(
          other.blocks.some(({ state }) => state === 'error'),
          'the policy is in force',
        );
      } else {
        const html =
          '<iiif-event-list src="https://elsewhere.example/feeds/events.json"><p>Events</p></iiif-event-list>';
        const stateWith = async (/** @type {Record<string, string>} */ feedHeaders) =>
          (await open(t, html, { feedHeaders })).blocks[0]?.state;
        assert.equal(await stateWith(headers), 'ready');
        assert.equal(await stateWith({}), 'error');
      }
    });
  }
});

describe('js and ts', () => {
  before(() => {
    rmSync(scratch, { recursive: true, force: true });
    mkdirSync(scratch, { recursive: true });
    for (const example of examples('js', 'ts'))
      writeFileSync(codeFile(example), `${example.code}\nexport {};\n`);
  });

  test('they are of the types that the package has', () => {
    const files = examples('js', 'ts').map(codeFile);
    assert.ok(files.length > 4);
    const program = ts.createProgram(files, {
      allowJs: true,
      checkJs: true,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      noEmit: true,
      noImplicitAny: false, // a script of a page says no types
      resolveJsonModule: true,
      skipLibCheck: true,
      strict: true,
      target: ts.ScriptTarget.ES2022,
      types: ['node', 'vite/client'],
    });
    const faults = ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
      const place = file
        ? `${basename(file.fileName)}:${file.getLineAndCharacterOfPosition(start).line + 1}`
        : '';
      return `${place} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
    assert.deepEqual(faults, []);
  });

  for (const example of examples('js', 'ts').filter(({ info }) => info.file === undefined)) {
    test(`${nameOf(example)}, on the page before it`, async (t) => {
      const { page, blocks, said } = await open(t, pageBefore(example)?.code ?? '', {
        script: await bundle(codeFile(example)),
      });
      assert.deepEqual(blocks.filter(isBad), []);
      for (const [, selector = ''] of example.code.matchAll(/querySelector\('([^']+)'\)/g)) {
        assert.ok(await page.$(selector), `nothing is ${selector}`);
      }
      assert.deepEqual(said, []);
    });
  }
});

describe('publish-calls.js', () => {
  const file = join(scratch, 'publish-calls.js');
  const good = json('demo-dist/feeds/calendar-items.json');

  /**
   * @param {TestContext} t
   * @param {number} status
   * @param {unknown} body
   */
  async function publish(t, status, body) {
    const { address, close } = await serve((request, response) => {
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(request.url?.includes('singleEvents=true') && JSON.stringify(body));
    });
    const folder = mkdtempSync(join(tmpdir(), 'guide-'));
    t.after(() => {
      close();
      rmSync(folder, { recursive: true });
    });
    const output = join(folder, 'feeds/calls.json');
    mkdirSync(join(folder, 'feeds'));
    writeFileSync(output, 'the last good one');
    const child = spawn(process.execPath, [file], {
      env: { ...process.env, CALENDAR_URL: `${address}/?key=k`, OUTPUT: output },
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text));
    const code = await new Promise((resolve) => child.on('close', resolve));
    return { code, said, written: readFileSync(output, 'utf8') };
  }

  test('writes a feed that the calendar gives', async (t) => {
    const { code, said, written } = await publish(t, 200, good);
    assert.equal(code, 0, said);
    assert.equal(JSON.parse(written).items.length, good.items.length);
    assert.ok(good.items.length > 10);
  });

  test('leaves the last good one when the calendar is down', async (t) => {
    const { code, said, written } = await publish(t, 503, good);
    assert.deepEqual([code, written], [1, 'the last good one']);
    assert.match(said, /answered 503/);
  });

  test('leaves the last good one when a record is wrong, and says which', async (t) => {
    const { code, said, written } = await publish(t, 200, {
      items: [...good.items, { summary: 'A call', start: { dateTime: '2026-02-30T10:00:00Z' } }],
    });
    assert.deepEqual([code, written], [1, 'the last good one']);
    assert.match(said, new RegExp(`items/${good.items.length}/start/dateTime`));
  });
});

test('prerender.js: what it writes is there before the script, and not twice with it', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'feeds'));
  cpSync(join(ROOT, 'demo-dist/feeds/events.json'), join(folder, 'feeds/events.json'));
  execFileSync(process.execPath, [join(scratch, 'prerender.js')], { cwd: folder });
  const html = readFileSync(join(folder, 'events.html'), 'utf8');
  assert.match(html, /shadowrootmode="open"/);
  const { page, blocks, said } = await open(t, html);
  assert.deepEqual(blocks.filter(isBad), []);
  assert.equal(await page.$$eval('iiif-event-list >>> ul', (lists) => lists.length), 1);
  assert.deepEqual(said, []);
});

describe('json', () => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  for (const name of feeds) ajv.addSchema(json(`src/feeds/schemas/${name}`));
  for (const example of examples('json')) {
    test(nameOf(example), () => {
      const content = JSON.parse(example.code);
      const { schema, settings } = example.info;
      if (settings !== undefined) {
        // The files of the package that settings of an editor name.
        const paths = [...example.code.matchAll(/"\.\/node_modules\/iiif-blocks\/([^"]+)"/g)];
        assert.notEqual(paths.length, 0);
        for (const [, path = ''] of paths) assert.equal(typeof json(path), 'object');
        return;
      }
      assert.ok(ajv.validate(`${schema}.schema.json`, content), ajv.errorsText());
    });
  }

  test('every schema has an example in the guide', () => {
    const named = new Set(examples('json').map(({ info }) => `${info.schema}.schema.json`));
    assert.deepEqual(
      feeds.filter((name) => name !== 'common.schema.json' && !named.has(name)),
      [],
    );
  });
});

test('sh: every script and every package is there', () => {
  const { dependencies, devDependencies, name } = json('package.json');
  const known = { ...dependencies, ...devDependencies, [name]: true };
  for (const example of examples('sh')) {
    for (const line of example.code.trim().split('\n')) {
      const file = /^node (?:--test )?(\S+)$/.exec(line)?.[1];
      if (file) {
        assert.ok(existsSync(join(ROOT, file)), `${nameOf(example)}: ${line}`);
        continue;
      }
      const [, command = '', word = ''] = /^npm (\S+)(?: (?:--save-dev )?([\w:.-]+))?/.exec(line) ?? [];
      const script = command === 'run' ? word : ['test', 'start'].includes(command) ? command : '';
      if (script) assert.ok(scripts[script], `${nameOf(example)}: ${line}`);
      else assert.ok(['ci', 'install'].includes(command), `${nameOf(example)}: ${line}`);
      if (command !== 'install') continue;
      const packages = line
        .split(' ')
        .slice(2)
        .filter((each) => !each.startsWith('-'));
      for (const each of packages) assert.ok(known[each], each);
    }
  }
});

test('yaml: it parses, and the workflow is one', () => {
  const all = examples('yaml').map((example) => ({ example, content: parse(example.code) }));
  assert.ok(all.length > 1);
  for (const { example, content } of all) assert.equal(typeof content, 'object', nameOf(example));
  const workflow = all.find(({ content }) => content.jobs)?.content;
  assert.match(workflow.on.schedule[0].cron, /^[\d*/,-]+( [\d*/,-]+){4}$/);
  const steps = workflow.jobs.publish.steps;
  for (const { uses, run } of steps) assert.ok(/^actions\/[\w-]+@v\d+$/.test(uses ?? '') || run);
  const script = steps
    .map((/** @type {{ run?: string }} */ { run }) => /^node (\S+)$/.exec(run ?? '')?.[1])
    .find(Boolean);
  assert.ok(
    EXAMPLES.some(({ info }) => info.file === script),
    script,
  );
});

test('css: it parses, and names what there is', () => {
  const elements = declaredElements();
  const namesOf = (/** @type {string} */ kind, tag = '') =>
    elements
      .filter((/** @type {any} */ { tagName }) => !tag || tagName === tag)
      .flatMap((/** @type {any} */ element) =>
        (element[kind] ?? []).map((/** @type {any} */ { name }) => name),
      );
  for (const example of examples('css')) {
    transform({ filename: nameOf(example), code: Buffer.from(example.code) });
    for (const [property] of example.code.matchAll(/--iiif-[\w-]+/g))
      assert.ok(namesOf('cssProperties').includes(property), property);
    for (const [, tag, part] of example.code.matchAll(/(iiif-[\w-]+)::part\(([\w-]+)\)/g))
      assert.ok(namesOf('cssParts', tag).includes(part), `${tag} ${part}`);
    for (const [, tag, state] of example.code.matchAll(/(iiif-[\w-]+):state\(([\w-]+)\)/g))
      assert.ok(namesOf('cssStates', tag).includes(state), `${tag} ${state}`);
  }
});

test('every example is run, here or where its program is', (t) => {
  const known = ['css', 'html', 'http', 'js', 'json', 'sh', 'ts', 'yaml'];
  const unknown = RUN_HERE.filter(({ file, language }) => file !== 'README.md' && !known.includes(language));
  assert.deepEqual(unknown.map(nameOf), []);
  const elsewhere = EXAMPLES.filter(({ info }) => info['tested-in']);
  for (const { info } of elsewhere) assert.equal(info['tested-in'], 'sites');
  t.diagnostic(`${RUN_HERE.length} are run here, ${elsewhere.length} elsewhere`);
});

test('links within the guide lead somewhere', () => {
  const slug = (/** @type {string} */ title) => title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const folders = ['elements', 'foundations', 'pages'].map((name) => join(ROOT, 'stories', name));
  const stories = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const titles = [
    ...stories.flatMap((text) =>
      [.../^ {2}title: '([^']+)'/gm[Symbol.matchAll](text)].map(([, title = '']) => title),
    ),
    ...PAGES.map((page) => /<Meta title="([^"]+)"/.exec(readFileSync(join(ROOT, page), 'utf8'))?.[1] ?? ''),
  ];
  const ids = new Set(titles.map((title) => `${slug(title)}--docs`));
  const wrong = PAGES.flatMap((page) =>
    [...readFileSync(join(ROOT, page), 'utf8').matchAll(/(?:\?path=\/docs\/|')([\w-]+--docs)/g)]
      .map(([, id = '']) => id)
      .filter((id) => !ids.has(id)),
  );
  assert.deepEqual(wrong, []);
});

/**
 * An example with what it imports, as one script.
 * @param {string} entry
 */
async function bundle(entry) {
  const result = await build({
    configFile: false,
    root: scratch,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: 'example' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = /** @type {{ output: { type: string, code: string }[] }[]} */ ([result].flat());
  return outputs.flatMap(({ output }) => output).find(({ type }) => type === 'chunk')?.code ?? '';
}
