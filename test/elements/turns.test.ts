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
    expect(pauses, 'blocks that waited for their first turn').to.equal(10);
    pauses = 0;

    await new Promise((resolve) => setTimeout(resolve, 10));
    for (const block of blocks) block.requestUpdate();
    await Promise.all(blocks.map((block) => block.updateComplete));
    expect(updates).to.equal(20);
    expect(pauses, 'blocks that waited').to.equal(10);
  });

  it('leave what the page gave in sight until a block has its own', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    // They are upgraded where they stand, as by a script that comes late.
    class LateBlock extends SlowBlock {}
    page.innerHTML = '<late-block><i>Given</i></late-block>'.repeat(3);
    const late = [...page.querySelectorAll<LateBlock>('late-block')];
    customElements.define('late-block', LateBlock);
    const seen = () => late.map((block) => block.querySelector('i')!.getBoundingClientRect().width > 0);
    expect(seen()).to.deep.equal([true, true, true]);
    await late[0]!.updateComplete;
    expect(seen(), 'the first is rendered, and has no slot').to.deep.equal([false, true, true]);
    await Promise.all(late.map((block) => block.updateComplete));
    expect(seen()).to.deep.equal([false, false, false]);
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
