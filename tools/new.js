/** `npm run new NAME`: the files of a new element, `iiif-NAME`, and its lines where every element has one. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './ensure.js';

const name = (process.argv[2] ?? '').replace(/^iiif-/, '');
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
  fail(
    'Say what the element is called, in small letters and hyphens: "npm run new member-map" makes <iiif-member-map>.',
  );
}
if (existsSync(join(ROOT, `src/elements/${name}`))) fail(`There is an element iiif-${name} already.`);

const tag = `iiif-${name}`;
const className = `Iiif${pascal(name)}`;
const title = name.replace(/^./, (letter) => letter.toUpperCase()).replaceAll('-', ' ');

await create(
  `src/elements/${name}/${name}.ts`,
  `import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { BlockElement } from '../../base/block-element.js';
import { define } from '../../base/define.js';
import { styles } from './${name}.styles.js';

/**
 * One sentence that says to a page author what this shows.
 *
 * @customElement ${tag}
 * @slot - What stands in it.
 */
export class ${className} extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /** One sentence that says what this does, its unit and what it is when it is not set. */
  @property() label = '';

  protected override render() {
    return html\`<slot>\${this.label}</slot>\`;
  }
}

define('${tag}', ${className});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}
`,
);
await create(
  `src/elements/${name}/${name}.styles.ts`,
  `import { css } from 'lit';

export const styles = css\`
  :host {
    display: block;
  }
\`;
`,
);
await create(
  `stories/elements/${name}.stories.ts`,
  `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ${className} } from '../../src/elements/${name}/${name}.js';
import '../../src/elements/${name}/${name}.js';

const meta: Meta<${className}> = {
  title: 'Page/${title}',
  component: '${tag}',
  args: { label: '${title}' },
  render: ({ label }) => html\`<${tag} label=\${label}></${tag}>\`,
};

export default meta;

export const Default: StoryObj<${className}> = {};
`,
);
await create(
  `test/elements/${name}.test.ts`,
  `import { expect, fixture, html } from '@open-wc/testing';
import type { ${className} } from '../../src/elements/${name}/${name}.js';
import '../../src/elements/${name}/${name}.js';

describe('${tag}', () => {
  it('shows its label', async () => {
    const element = await fixture<${className}>(html\`<${tag} label="A label"></${tag}>\`);
    expect(element.shadowRoot?.textContent.trim()).to.equal('A label');
    await expect(element).to.be.accessible();
  });

  it('shows what stands in it instead', async () => {
    const element = await fixture<${className}>(html\`<${tag} label="A label">Words</${tag}>\`);
    expect(element.innerText.trim()).to.equal('Words');
  });
});
`,
);

insertLine(
  'src/index.ts',
  /^export \* from '\.\/elements\/.*';$/,
  `export * from './elements/${name}/${name}.js';`,
);
insertLine(
  'src/autoload.ts',
  /^ {2}'iiif-.*': \(\) => import\(.*\),$/,
  `  '${tag}': () => import('./elements/${name}/${name}.js'),`,
);
insertLine(
  'demo/builder/samples.ts',
  /^ {4}[\w'-]+: \{/,
  `    ${/^\w+$/.test(name) ? name : `'${name}'`}: { attributes: { label: '${title}' } },`,
  /^ {2}\};$/,
);
insertLine(
  'stories/guide/choose.mdx',
  /^import \* as .*;$/,
  `import * as ${pascal(name)} from '../elements/${name}.stories';`,
);
insertLine(
  'stories/guide/choose.mdx',
  /^ {4}\['Have a button, /,
  `    ['Say what it is for', 'page-${name}--docs', '${tag}', ${pascal(name)}.Default],`,
);

console.log(`
Now:
  1. say in src/elements/${name}/${name}.ts what <${tag}> is for, and make it so
     (an element that reads a feed extends FeedElement);
  2. write a story and tests for each of its states;
  3. "npm run analyze" puts it into custom-elements.json;
  4. "npm run build:demo && npm run size" says what a page with it loads; where that has to be more than others have, its
     line goes into tools/budgets.json;
  5. say in stories/guide/choose.mdx what a page wants it for, and in README.md; a block that shows data has its
     stories under "Data/" and its row among its like;
  6. a line in CHANGELOG.md; "npm test".`);

/**
 * @param {string} path
 * @param {string} text
 */
async function create(path, text) {
  const file = join(ROOT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }), { flag: 'wx' });
  console.log(`made     ${path}`);
}

/**
 * Puts a line among its like, in alphabetical order.
 * @param {string} path
 * @param {RegExp} like
 * @param {string} line
 * @param {RegExp} [end] The line that follows the last one of its like, where these have more lines than one.
 */
function insertLine(path, like, line, end) {
  const file = join(ROOT, path);
  const lines = readFileSync(file, 'utf8').split('\n');
  const places = lines.flatMap((text, index) => (like.test(text) ? [index] : []));
  if (!places.length) fail(`No list of elements was found in ${path}: add this line yourself.\n${line}`);
  const bare = (/** @type {unknown} */ text) => String(text).replace(/['\s]/g, '');
  const next = places.find((index) => bare(lines[index]) > bare(line));
  const last = Number(places.at(-1));
  const after = end ? lines.findIndex((text, index) => index > last && end.test(text)) : last + 1;
  lines.splice(next ?? after, 0, line);
  writeFileSync(file, lines.join('\n'));
  console.log(`changed  ${path}`);
}

/** @param {string} kebab */
function pascal(kebab) {
  return kebab.replace(/(^|-)./g, (letter) => letter.toUpperCase().replace('-', ''));
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
