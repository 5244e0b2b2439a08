import { expect, fixture, html } from '@open-wc/testing';
import { html as template } from 'lit';
import { BlockElement } from '../../src/elements/block-element.js';
import { define } from '../../src/elements/define.js';
import { countPauses } from '../helpers/pauses.js';

let renderings = 0;

/** A tag that is not registered yet. */
const freshTag = () => `plain-block-${++tags}`;
let tags = 0;

class PlainBlock extends BlockElement {
  protected override render() {
    renderings++;
    return template`<p>Rendered</p>`;
  }
}

const isRendered = (block: Element) => block.matches(':state(rendered)');

describe('the first rendering of a block', () => {
  const pauses = countPauses();

  /** Whether readers have seen anything of the page yet. */
  let isPainted = true;

  beforeEach(() => {
    renderings = 0;
    isPainted = true;
    Object.defineProperty(performance, 'getEntriesByName', {
      configurable: true,
      value: (name: string) => (isPainted && name === 'first-contentful-paint' ? [{ name }] : []),
    });
  });
  // What the browser has stands on the prototype.
  afterEach(() => delete (performance as Partial<Performance>).getEntriesByName);

  it('has a turn of its own where many stand on the page, which is seen as it is until then', async () => {
    const page = await fixture(html`<div></div>`);
    const tag = freshTag();
    page.innerHTML = `<${tag}>Meanwhile</${tag}>`.repeat(10);
    const blocks = [...page.querySelectorAll<PlainBlock>(tag)];
    define(tag, class extends PlainBlock {});
    await Promise.resolve();
    for (const block of blocks) {
      expect(block.shadowRoot).to.equal(null);
      expect(isRendered(block)).to.equal(false);
    }
    await Promise.all(blocks.map((block) => block.updateComplete));
    for (const block of blocks) {
      expect(block.shadowRoot!.textContent).to.equal('Rendered');
      expect(block.textContent).to.equal('Meanwhile');
      expect(isRendered(block)).to.equal(true);
    }
    expect(renderings).to.equal(10);
    expect(pauses.count).to.equal(10);

    // A reader may wait for what comes later.
    for (const block of blocks) block.requestUpdate();
    await Promise.all(blocks.map((block) => block.updateComplete));
    expect(renderings).to.equal(20);
    expect(pauses.count).to.equal(10);
  });

  it('comes though the block was moved or taken off the page before its turn', async () => {
    const page = await fixture(html`<div></div>`);
    const tag = freshTag();
    page.innerHTML = `<${tag}></${tag}>`.repeat(2);
    const [moved, taken] = [...page.querySelectorAll<PlainBlock>(tag)];
    define(tag, class extends PlainBlock {});
    page.append(moved!);
    taken!.remove();
    await Promise.all([moved!.updateComplete, taken!.updateComplete]);
    expect(moved!.shadowRoot!.textContent).to.equal('Rendered');
    page.append(taken!);
    expect(taken!.shadowRoot!.textContent).to.equal('Rendered');
    expect(renderings).to.equal(2);
  });

  it('comes at once where nothing was seen yet of the page', async () => {
    isPainted = false;
    const page = await fixture(html`<div></div>`);
    const tag = freshTag();
    page.innerHTML = `<${tag}></${tag}>`.repeat(5);
    const blocks = [...page.querySelectorAll<PlainBlock>(tag)];
    define(tag, class extends PlainBlock {});
    await Promise.all(blocks.map((block) => block.updateComplete));
    expect(renderings).to.equal(5);
    expect(pauses.count).to.equal(0);
  });

  it('comes at once where a script has made the block', async () => {
    const page = await fixture(html`<div></div>`);
    const tag = freshTag();
    define(tag, class extends PlainBlock {});
    page.innerHTML = `<${tag}></${tag}>`.repeat(3);
    page.append(document.createElement(tag), document.createElement(tag));
    const blocks = [...page.querySelectorAll<PlainBlock>(tag)];
    expect(blocks.every(({ shadowRoot }) => shadowRoot)).to.equal(true);
    await Promise.all(blocks.map((block) => block.updateComplete));
    expect(renderings).to.equal(5);
    expect(pauses.count).to.equal(0);
    expect(blocks.every(isRendered)).to.equal(true);
  });
});
