/** What the snippet builder gives to be copied into React, Vue and Svelte: it compiles, and shows the blocks. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';
import { build } from 'vite';
import { compileScript, parse } from 'vue/compiler-sfc';
import { ROOT } from '../../tools/ensure.js';
import {
  bench as makeBench,
  allSnippets,
  choose,
  openBuilder,
  openPage,
  snippetsOn,
  until,
} from './builder-site.js';
import { settled } from './site.js';

/**
 * @import { Plugin, Rolldown } from 'vite'
 * @import { Bench, Snippet } from './builder-site.js'
 */

/** What would be an expression, a tag or an entity. */
const TRICKY = `{a} {{b}} {'c'} <d> &amp; $&{e}`;

const open = makeBench();
/** @type {Bench} */
let bench;
/** @type {Map<string, Record<string, Snippet>>} */
let all;

before(async () => {
  bench = await open();
  const { page } = await openBuilder(bench);
  all = await allSnippets(page);
  await choose(page, 'section');
  await page.$eval(
    '#builder-content',
    (area, words) => {
      const p = document.createElement('p');
      p.textContent = words;
      /** @type {HTMLTextAreaElement} */ (area).value = p.outerHTML;
      area.dispatchEvent(new Event('input'));
    },
    TRICKY,
  );
  await until(page, () => document.querySelector('#snippet-script code')?.textContent.includes('{'));
  all.set('section', await snippetsOn(page));
  await page.close();
});

/** @type {Record<string, { suffix: string, mount: string, plugin: Plugin }>} */
const FRAMEWORKS = {
  react: {
    suffix: 'jsx',
    mount: `import { createElement } from 'react';
      import { createRoot } from 'react-dom/client';
      export const mount = (component, target) => createRoot(target).render(createElement(component));`,
    plugin: { name: 'react' }, // the bundler's own transform
  },
  vue: {
    suffix: 'vue',
    mount: `import { createApp } from 'vue';
      export const mount = (component, target) => createApp(component).mount(target);`,
    plugin: {
      name: 'vue',
      transform: {
        filter: { id: /\.vue$/ },
        handler(source, id) {
          const { descriptor, errors } = parse(source, { filename: id });
          assert.deepEqual(errors, [], id);
          const isCustomElement = (/** @type {string} */ tag) => tag.startsWith('iiif-');
          const { content } = compileScript(descriptor, {
            id,
            inlineTemplate: true,
            templateOptions: { compilerOptions: { isCustomElement } },
          });
          return { code: content, map: null, moduleType: 'js' };
        },
      },
    },
  },
  svelte: {
    suffix: 'svelte',
    mount: `import { mount as put } from 'svelte';
      export const mount = (component, target) => put(component, { target });`,
    plugin: {
      name: 'svelte',
      transform: {
        filter: { id: /\.svelte$/ },
        handler(source, filename) {
          const { js, warnings } = compile(source, { filename, generate: 'client', dev: true });
          assert.deepEqual(
            warnings.map(({ message }) => message),
            [],
            filename,
          );
          return { code: js.code, map: null, moduleType: 'js' };
        },
      },
    },
  },
};

for (const [name, { suffix, mount, plugin }] of Object.entries(FRAMEWORKS)) {
  describe(name, () => {
    test('compiles, and shows every block', async () => {
      const components = [...all].map(([block, { [name]: snippet }]) => {
        const part = snippet?.parts.find(({ label }) => label.endsWith(`.${suffix}`));
        assert.ok(part, block);
        return { block, file: part.label, code: part.code };
      });
      const script = await bundle(name, components, mount, plugin);
      const { page, errors } = await openPage(bench);
      const icon = `<link rel="icon" href="${bench.address}/images/leaf.svg">`;
      const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An application</title>${icon}<script type="module" src="${script}"></script>`;
      await page.goto(bench.publish(html), { waitUntil: 'load' });
      // React renders when it likes.
      await until(page, () => {
        const targets = [...document.querySelectorAll('div[data-block]')];
        return targets.length > 1 && targets.every((target) => target.firstElementChild);
      });
      const blocks = await settled(page);
      const missing = await page.$$eval('div[data-block]', (targets) =>
        targets
          .map((target) => ({ target, block: target.getAttribute('data-block') ?? '' }))
          .filter(({ target, block }) => !target.querySelector(`iiif-${block}`))
          .map(({ block }) => block),
      );
      assert.deepEqual(missing, []);
      assert.deepEqual(
        blocks.filter(({ state }) => !['defined', 'ready', 'empty'].includes(state)),
        [],
      );
      assert.deepEqual(errors, []);
      // Numbers and booleans arrive as what they are.
      const values = await page.evaluate(() => {
        const read = (/** @type {string} */ tag, /** @type {string} */ key) =>
          Reflect.get(document.querySelector(`[data-block="${tag}"] iiif-${tag}`) ?? {}, key);
        return [
          read('event-list', 'limit'),
          read('event-list', 'type'),
          read('logo-grid', 'original'),
          read('member-count', 'noun'),
        ];
      });
      assert.deepEqual(values, [3, 'community-call', true, true]);
      const words = await page.$eval('iiif-section p', ({ textContent }) => textContent);
      assert.equal(words, TRICKY);
      await page.close();
    });
  });
}

/**
 * @param {string} name
 * @param {{ block: string, file: string, code: string }[]} components
 * @param {string} mount
 * @param {Plugin} plugin
 * @returns {Promise<string>} The address of an application that shows each component.
 */
async function bundle(name, components, mount, plugin) {
  const folder = join(ROOT, '.cache', `builder-${name}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { file, code } of components) writeFileSync(join(folder, file), code);
  writeFileSync(join(folder, 'mount.js'), mount);
  const imports = components.map(({ file }, index) =>
    name !== 'react'
      ? `import C${index} from './${file}';`
      : `import { ${file.replace(/\..*/, '')} as C${index} } from './${file}';`,
  );
  const mounts = components.map(({ block }, index) => `show(C${index}, ${JSON.stringify(block)});`);
  writeFileSync(
    join(folder, 'main.js'),
    `import { mount } from './mount.js';
    ${imports.join('\n')}
    const show = (component, block) => {
      const target = document.createElement('div');
      target.dataset.block = block;
      document.body.append(target);
      mount(component, target);
    };
    ${mounts.join('\n')}`,
  );
  const result = await build({
    configFile: false,
    root: folder,
    base: `/${name}/`,
    mode: 'development', // in which frameworks say what they do not like
    logLevel: 'error',
    plugins: [plugin, own()],
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      cssCodeSplit: false,
      rolldownOptions: { input: join(folder, 'main.js'), output: { entryFileNames: 'main.js' } },
    },
  });
  const { output } = /** @type {Rolldown.RolldownOutput} */ (result);
  for (const file of output) {
    bench.publish(file.type === 'chunk' ? file.code : String(file.source), `/${name}/${file.fileName}`);
  }
  return `/${name}/main.js`;
}

/**
 * The package by its own name, through its own `exports`.
 * @returns {Plugin}
 */
function own() {
  return {
    name: 'own',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('iiif-blocks/') ? fileURLToPath(import.meta.resolve(id)) : undefined),
  };
}
