import { expect, fixture, html } from '@open-wc/testing';
import { html as template } from 'lit';
import { BlockElement } from '../../src/elements/block-element.js';

let updates = 0;

class SlowBlock extends BlockElement {
  protected override render() {
    updates++;
    const end = performance.now() + 4;
    while (performance.now() < end);
    return template`<p>Slow</p>`;
  }
}

describe('the turns of blocks', () => {
  const scheduler =
    (globalThis as unknown as { scheduler?: { yield?: () => Promise<void> } }).scheduler ?? {};
  let pauses = 0;

  beforeEach(() => {
    updates = pauses = 0;
    Object.defineProperty(scheduler, 'yield', {
      configurable: true,
      value: () => {
        pauses++;
        return new Promise<void>((resolve) => setTimeout(resolve));
      },
    });
  });
  // What the browser has stands on the prototype.
  afterEach(() => delete scheduler.yield);

  it('are over soon where many have news at once, and all are updated', async () => {
    const page = await fixture(html`<div></div>`);
    page.innerHTML = '<slow-block></slow-block>'.repeat(10);
    const blocks = [...page.querySelectorAll<SlowBlock>('slow-block')];
    customElements.define('slow-block', SlowBlock);
    await Promise.all(blocks.map((block) => block.updateComplete));
    expect(blocks.every((block) => block.shadowRoot!.querySelector('p'))).to.equal(true);
    expect(updates).to.equal(10);
    expect(pauses, 'none without its content').to.equal(0);

    await new Promise((resolve) => setTimeout(resolve, 10));
    for (const block of blocks) block.requestUpdate();
    await Promise.all(blocks.map((block) => block.updateComplete));
    expect(updates).to.equal(20);
    expect(pauses, 'blocks that waited').to.be.within(8, 9);
  });

  it('are no matter of what a script makes, which is there at once', async () => {
    const page = await fixture(html`<div></div>`);
    const blocks = Array.from({ length: 5 }, () => document.createElement('slow-block') as SlowBlock);
    page.append(...blocks);
    await Promise.all(blocks.map((block) => block.updateComplete));
    expect(updates).to.equal(5);
    expect(pauses).to.equal(0);
  });
});
