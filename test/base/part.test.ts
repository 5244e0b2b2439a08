import { expect, fixture, html } from '@open-wc/testing';
import { html as template } from 'lit';
import { BlockElement } from '../../src/base/block-element.js';
import { FeedElement } from '../../src/base/feed/feed-element.js';
import type { Kind } from '../../src/feeds/reader.js';
import { loadParts, part, type Part } from '../../src/base/part.js';

/** A part whose loading a test decides on. */
function createPart() {
  const loads: { succeed: (value: string) => void; fail: () => void }[] = [];
  const self = part(
    () =>
      new Promise<string>((resolve, reject) => {
        loads.push({ succeed: resolve, fail: () => reject(new Error('offline')) });
      }),
  );
  return { part: self, loads };
}

class PartUser extends BlockElement {
  wanted?: Part<string>;

  protected override render() {
    return template`<p>${this.wanted ? (this.usePart(this.wanted) ?? 'without') : 'none'}</p>`;
  }
}
customElements.define('part-user', PartUser);

class PartList extends FeedElement<string> {
  wanted!: Part<string>;

  protected override readonly kind: Kind<string> = {
    name: 'institutions',
    reader: (content) => ({ records: content as string[], problems: [] }),
  };

  protected override select(records: readonly string[]) {
    this.usePart(this.wanted);
    return records;
  }

  protected override renderRecords(records: readonly string[]) {
    return template`<p>${records.join()} ${this.usePart(this.wanted) ?? 'without'}</p>`;
  }
}
customElements.define('part-list', PartList);

const textOf = (element: Element) => element.shadowRoot!.querySelector('p')?.textContent;
/** Whether a promise is over, once everything that waits for nothing else has run. */
async function isOver(promise: Promise<unknown>) {
  let over = false;
  void promise.then(() => (over = true));
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  return over;
}

describe('a part that loads on demand', () => {
  const { warn } = console;
  let warned: string[] = [];
  const warnings = () => warned;
  beforeEach(() => {
    warned = [];
    console.warn = (text: string) => warned.push(text);
  });
  afterEach(() => (console.warn = warn));

  const use = async (wanted: Part<string>) => {
    const element = await fixture<PartUser>(html`<part-user></part-user>`);
    element.wanted = wanted;
    element.requestUpdate();
    return element;
  };

  it('is undefined until it is there; then the block updates, and updateComplete is over', async () => {
    const { part, loads } = createPart();
    const element = await use(part);
    const complete = element.updateComplete;
    expect(await isOver(complete)).to.equal(false);
    expect(textOf(element)).to.equal('without');
    loads[0]!.succeed('with it');
    await complete;
    expect(textOf(element)).to.equal('with it');
    expect(warnings()).to.deep.equal([]);
  });

  it('loads once for all blocks, and is there at once for the next', async () => {
    const { part, loads } = createPart();
    const [first, second] = [await use(part), await use(part)];
    await isOver(first.updateComplete);
    loads[0]!.succeed('with it');
    await Promise.all([first.updateComplete, second.updateComplete]);
    expect(loads).to.have.length(1);
    expect([textOf(first), textOf(second)]).to.deep.equal(['with it', 'with it']);
    const third = await use(part);
    await isOver(third.updateComplete);
    expect(textOf(third)).to.equal('with it');
  });

  it('that fails is told of once, and does not keep the block waiting', async () => {
    const { part, loads } = createPart();
    const element = await use(part);
    await isOver(element.updateComplete);
    loads[0]!.fail();
    await element.updateComplete;
    element.requestUpdate();
    await element.updateComplete;
    expect(textOf(element)).to.equal('without');
    expect(loads).to.have.length(1);
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.match(/<part-user> cannot load a part of it: Error: offline/);
  });

  it('that a reader has asked for resolves to nothing where it fails, and is tried again', async () => {
    const { part, loads } = createPart();
    const element = await fixture<PartUser>(html`<part-user></part-user>`);
    const first = element.loadPart(part);
    loads[0]!.fail();
    expect(await first).to.equal(undefined);
    const second = element.loadPart(part);
    loads[1]!.succeed('with it');
    expect(await second).to.equal('with it');
  });

  it('is there before the records of a feed that need it; where it fails they come without it', async () => {
    for (const end of ['succeed', 'fail'] as const) {
      const { part, loads } = createPart();
      const element = document.createElement('part-list') as PartList;
      Object.assign(element, { wanted: part, data: ['one'] });
      document.body.append(element);
      await isOver(element.updateComplete);
      expect(element.state).to.equal('loading');
      loads[0]![end]('with it');
      await element.updateComplete;
      expect(element.state).to.equal('ready');
      expect(textOf(element)).to.equal(end === 'succeed' ? 'one with it' : 'one without');
      element.remove();
    }
  });

  it('is tried again by reload()', async () => {
    const { part, loads } = createPart();
    const element = document.createElement('part-list') as PartList;
    Object.assign(element, { wanted: part, data: ['one'] });
    document.body.append(element);
    await isOver(element.updateComplete);
    loads[0]!.fail();
    await element.updateComplete;
    const reloaded = element.reload();
    await isOver(reloaded);
    expect(loads).to.have.length(2);
    loads[1]!.succeed('with it');
    await reloaded;
    expect(textOf(element)).to.equal('one with it');
    element.remove();
  });

  it('is loaded beforehand for prerendering', async () => {
    const { part, loads } = createPart();
    const all = loadParts().catch(() => undefined);
    for (const { succeed } of loads) succeed('with it');
    await isOver(part.load());
    expect(part.current).to.equal('with it');
    void all;
  });
});
