/** `npm run new NAME`: writes the files of a new element, `iiif-NAME`. The lists of elements are made from folders (tools/lists.js). */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './ensure.js';
import { camel, pascal } from './lists.js';

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
 * @summary Say in a few words what a page wants it for
 * @category Parts of a page
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

const words = `src/i18n/en/${name}.ts`;
if (!existsSync(join(ROOT, words))) {
  await create(
    words,
    `/** Words that ${tag} says by itself, by key. Each language in \`languages/\` has the same keys. */
export const ${camel(name)}Messages = {} as const;
`,
  );
}

// Writes custom-elements.json and the lists of elements.
await import('./manifest.js');

console.log(`
Now:
  1. say in src/elements/${name}/${name}.ts what <${tag}> is for, and make it so
     (an element that reads a feed extends FeedElement);
  2. write a story and tests for each of its states, and its words in each language;
  3. "npm run analyze" whenever its comment, attributes or name change: it writes custom-elements.json and every list of elements;
  4. "npm run build:demo && npm run size" says what a page with it loads;
  5. a line in CHANGELOG.md; "npm test".`);

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
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
