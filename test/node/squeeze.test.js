/** What tools/squeeze.js takes out of the files of `cdn/`, and what it leaves. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { squeezeModule } from '../../tools/squeeze.js';

describe('squeezing', () => {
  test('writes decorators as static properties', () => {
    const code = squeezeModule(
      `import { property, state } from 'lit/decorators.js';
      class Element extends LitElement {
        /** A title. */
        @property() label = '';
        @property({ type: Number, attribute: 'heading-level' }) headingLevel?: number;
        @state() private open = false;
      }`,
    );
    assert.ok(
      code.includes(
        "static properties = { label: {}, headingLevel: { type: Number, attribute: 'heading-level' }, open: { state: true } };",
      ),
      code,
    );
    assert.doesNotMatch(code, /@property|@state|decorators/);
    assert.match(code, /label = '';/);
  });

  test('refuses a decorator that it does not know', () => {
    assert.throws(() => squeezeModule('class Element { @query("a") link; }'), /@query/);
  });

  test('refuses what it has taken out of Lit', () => {
    assert.throws(() => squeezeModule('class Element { @property({ type: Object }) data; }'), /Object/);
    assert.throws(
      () => squeezeModule('class Element { @property({ useDefault: true }) label; }'),
      /useDefault/,
    );
    assert.throws(() => squeezeModule('mathml`<mi>x</mi>`'), /MathML/);
  });

  test('minifies style sheets without expressions and escapes', () => {
    assert.equal(
      squeezeModule('css`\n  :host([hidden]) {\n    /* Why. */\n    color: var(--_text);\n  }\n`'),
      'css`:host([hidden]){color:var(--_text)}`',
    );
    for (const sheet of ['css`a {\n  color: ${ink};\n}`', 'css`a { content: "\\\\2192"; }`']) {
      assert.equal(squeezeModule(sheet), sheet);
    }
  });

  /** @type {[what: string, before: string, after: string][]} */
  const templates = [
    ['indentation in blocks', '<div>\n  <p>A</p>\n  <p>B</p>\n</div>', '<div><p>A</p><p>B</p></div>'],
    ['lines of a tag', '<div\n  class="a  b"\n  part="c"\n></div>', '<div class="a b" part="c"></div>'],
    ['a line break between inline elements', '<b>A</b>\n  <i>B</i>', '<b>A</b> <i>B</i>'],
    [
      'a line break in a text',
      '<p>\n  One\n  two <b>three</b>\n  four\n</p>',
      '<p>One two <b>three</b> four</p>',
    ],
    ['spaces in a text', '<p>One  two </p>', '<p>One  two </p>'],
    ['expressions side by side', '<p>\n  ${a}\n  ${b} ${c}\n</p>', '<p>${a} ${b} ${c}</p>'],
    [
      'expressions in a tag',
      '<a\n  class=${a}\n  href="${b}"\n  >${c}</a\n>',
      '<a class=${a} href="${b}">${c}</a>',
    ],
    ['slots and elements of ours', '<slot></slot>\n<iiif-a></iiif-a>\n', '<slot></slot> <iiif-a></iiif-a> '],
    [
      'nested templates',
      '<p>\n  ${a ? html`<b>\n  A\n</b>` : ""}\n</p>',
      '<p>${a ? html`<b> A </b>` : ""}</p>',
    ],
  ];
  for (const [what, before, after] of templates) {
    test(`folds white space: ${what}`, () => {
      assert.equal(squeezeModule(`html\`${before}\``), `html\`${after}\``);
    });
  }
});
