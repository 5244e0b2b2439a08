import { expect } from 'chai';
import { html } from 'lit';
import { BlockElement } from '../../src/base/block-element.js';
import { adopt } from '../../src/base/adopt.js';
import { loadParts, type Part } from '../../src/base/part.js';
import { css } from 'lit';
import { registerFresh, stubPage, turn } from './page.js';
import { createList, latePart, shown, text } from './word-list.js';

class PartUser extends BlockElement {
  wanted?: Part<string>;
  updates = 0;

  retry() {
    this.retryParts();
  }

  protected override render() {
    this.updates++;
    return html`<p>${this.wanted ? (this.usePart(this.wanted) ?? 'without') : 'none'}</p>`;
  }
}

describe('a part that loads on demand', () => {
  const page = stubPage();

  const use = async (wanted?: Part<string>) => {
    const user = document.createElement(registerFresh(PartUser)) as PartUser;
    if (wanted) user.wanted = wanted;
    return page.show(user);
  };
  const words = (user: PartUser) => text(user.shadowRoot!.querySelector('p'));
  /** Whether a promise is over, once everything that waits for nothing else has run. */
  const isOver = async (promise: Promise<unknown>) => {
    let over = false;
    void promise.then(() => (over = true));
    await turn();
    return over;
  };

  it('is undefined until it is there; then the block updates, and updateComplete is over', async () => {
    const { part, loads } = latePart();
    const user = await use(part);
    const complete = user.updateComplete;
    expect(await isOver(complete)).to.equal(false);
    expect(words(user)).to.equal('without');
    expect(user.isLoadingPart(part)).to.equal(true);
    loads[0]!.succeed('with it');
    expect(await complete).to.equal(true);
    expect(words(user)).to.equal('with it');
    expect(user.isLoadingPart(part)).to.equal(false);
    expect(page.warnings).to.deep.equal([]);
  });

  it('loads once for all blocks, and is there at once for the next', async () => {
    const { part, loads } = latePart();
    const [first, second] = [await use(part), await use(part)];
    loads[0]!.succeed('with it');
    await Promise.all([first.updateComplete, second.updateComplete]);
    expect([words(first), words(second)]).to.deep.equal(['with it', 'with it']);
    const third = await use(part);
    expect([words(third), third.updates]).to.deep.equal(['with it', 1]);
    expect(await third.loadPart(part)).to.equal('with it');
    expect(loads).to.have.length(1);
  });

  it('is asked for once, however often the block updates meanwhile', async () => {
    const { part } = latePart();
    let loads = 0;
    const user = await use({ current: undefined, load: () => (loads++, part.load()) });
    user.requestUpdate();
    await page.settle();
    expect(loads).to.equal(1);
  });

  it('that fails is told of once, and does not keep the block waiting', async () => {
    const { part, loads } = latePart();
    const user = await use(part);
    loads[0]!.fail();
    await user.updateComplete;
    user.requestUpdate();
    await user.updateComplete;
    expect(words(user)).to.equal('without');
    expect(loads).to.have.length(1);
    expect(page.warnings).to.deep.equal([`<${user.localName}> cannot load a part of it: Error: offline`]);
  });

  it('that failed is tried again by a block that comes back', async () => {
    const { part, loads } = latePart();
    const user = await use(part);
    loads[0]!.fail();
    await user.updateComplete;
    const parent = user.parentElement!;
    user.remove();
    parent.append(user);
    user.requestUpdate();
    await page.settle();
    expect(loads).to.have.length(2);
  });

  it('that failed is tried again when the block is asked to; a block that misses none does not update', async () => {
    const { part, loads } = latePart();
    const user = await use(part);
    loads[0]!.fail();
    await user.updateComplete;
    user.retry();
    await page.settle();
    expect(loads).to.have.length(2);
    loads[1]!.succeed('with it');
    await user.updateComplete;
    expect(words(user)).to.equal('with it');
    const { updates } = user;
    user.retry();
    await page.settle();
    expect(user.updates).to.equal(updates);
  });

  it('that a reader has asked for resolves to nothing where it fails, and is tried again', async () => {
    const { part, loads } = latePart();
    const user = await use();
    const { updates } = user;
    const first = user.loadPart(part);
    loads[0]!.fail();
    expect(await first).to.equal(undefined);
    const second = user.loadPart(part);
    loads[1]!.succeed('with it');
    expect(await second).to.equal('with it');
    await page.settle();
    expect(user.updates).to.be.greaterThan(updates);
  });

  it('is not asked for by a block that is off the page', async () => {
    const { part, loads } = latePart();
    const user = document.createElement(registerFresh(PartUser)) as PartUser;
    expect(user.usePart(part)).to.equal(undefined);
    await turn();
    expect(loads).to.have.length(0);
  });

  it('is loaded beforehand for prerendering', async () => {
    const { part, loads } = latePart();
    void loadParts().catch(() => undefined);
    loads[0]!.succeed('with it');
    await part.load();
    expect(part.current).to.equal('with it');
  });

  for (const end of ['succeed', 'fail'] as const) {
    it(`keeps a feed’s records waiting until it is there or lost (${end})`, async () => {
      const { part, loads } = latePart();
      const list = createList({ wanted: part, data: ['one'] });
      await page.show(list);
      expect(`${list.state}: ${shown(list)}`).to.equal('loading: skeleton');
      loads[0]![end]('part');
      await list.updateComplete;
      expect(`${list.state}: ${shown(list)}`).to.equal(end === 'succeed' ? 'ready: one part' : 'ready: one');
      expect(list.renderings).to.equal(1);
    });
  }

  it('of a block with a feed is tried again by reload(), which waits for it', async () => {
    const { part, loads } = latePart();
    const list = createList({ wanted: part, data: ['one'] });
    await page.show(list);
    loads[0]!.fail();
    await list.updateComplete;
    const reloaded = list.reload();
    expect(await isOver(reloaded)).to.equal(false);
    expect(shown(list), 'it shows what it has').to.equal('one');
    loads[1]!.succeed('part');
    await reloaded;
    expect(shown(list)).to.equal('one part');
  });
});

describe('adopt', () => {
  it('gives an element one more style sheet', async () => {
    const user = document.createElement(registerFresh(PartUser)) as PartUser;
    const sheet = css`
      p {
        color: red;
      }
    `;
    adopt(user, sheet); // before it has a root: nothing to style
    document.body.append(user);
    await user.updateComplete;
    const before = user.shadowRoot!.adoptedStyleSheets.length;
    adopt(user, sheet);
    expect(user.shadowRoot!.adoptedStyleSheets).to.have.length(before + 1);
    expect(user.shadowRoot!.adoptedStyleSheets.at(-1)).to.equal(sheet.styleSheet);
    user.remove();
  });
});
