import { expect } from 'chai';
import { LitElement } from 'lit';
import { LoadTiming } from '../../src/base/feed/load-timing.js';
import { whenNear } from '../../src/base/feed/when-near.js';
import { registerFresh, stubPage } from './page.js';

class TimedProbe extends LitElement {
  loading = 'eager';
  refresh: number | undefined;
  state = 'ready';
  log: string[] = [];
  readonly timing = new LoadTiming(this, () => this.log.push('near'));

  reload() {
    this.log.push('reload');
    return Promise.resolve();
  }
}

const MINUTE = 60_000;

describe('LoadTiming', () => {
  const page = stubPage();
  const show = (properties: Partial<TimedProbe> = {}) =>
    page.show(Object.assign(document.createElement(registerFresh(TimedProbe)) as TimedProbe, properties));
  const change = async (probe: TimedProbe, properties: Partial<TimedProbe>) => {
    Object.assign(probe, properties).requestUpdate();
    await page.settle();
  };

  for (const [refresh, state, isPlanned] of [
    [5, 'ready', true],
    [5, 'empty', true],
    [5, 'error', true],
    [5, 'loading', false],
    [5, 'idle', false],
    [0, 'ready', false],
    [-5, 'ready', false],
    [NaN, 'ready', false],
    [undefined, 'ready', false],
  ] as const) {
    it(`${isPlanned ? 'plans' : 'plans nothing'} with refresh=${refresh} while the block is ${state}`, async () => {
      await show({ refresh, state });
      expect(page.held()).to.deep.equal(isPlanned ? ['timer'] : []);
    });
  }

  it('reloads after as many minutes, counted from the first update in this state', async () => {
    const probe = await show({ refresh: 5 });
    await page.pass(3 * MINUTE);
    await change(probe, {});
    await page.pass(2 * MINUTE - 1);
    expect(probe.log).to.deep.equal([]);
    await page.pass(1);
    expect(probe.log).to.deep.equal(['reload']);
  });

  it('counts anew once the answer is there', async () => {
    const probe = await show({ refresh: 5 });
    await page.pass(3 * MINUTE);
    await change(probe, { state: 'loading' });
    await change(probe, { state: 'ready' });
    await page.pass(5 * MINUTE - 1);
    expect(probe.log).to.deep.equal([]);
    await page.pass(1);
    expect(probe.log).to.deep.equal(['reload']);
  });

  it('counts anew when the number of minutes changes, and stops when it is taken away', async () => {
    const probe = await show({ refresh: 5 });
    await page.pass(MINUTE);
    await change(probe, { refresh: 2 });
    await page.pass(2 * MINUTE);
    expect(probe.log).to.deep.equal(['reload']);
    await change(probe, { refresh: undefined });
    expect(page.held()).to.deep.equal([]);
  });

  it('waits while the page is hidden, and reloads once when it is shown', async () => {
    const probe = await show({ refresh: 5 });
    await page.hide(true);
    await page.pass(10 * MINUTE);
    expect(probe.log).to.deep.equal([]);
    await page.hide(false);
    await page.hide(false);
    expect(probe.log).to.deep.equal(['reload']);
    expect(page.held()).to.deep.equal([]);
  });

  for (const [what, properties] of [
    ['leaves', undefined],
    ['loads', { state: 'loading' }],
    ['refreshes no more', { refresh: 0 }],
  ] as const) {
    it(`forgets that it waits for the page to be shown when the block ${what}`, async () => {
      const probe = await show({ refresh: 5 });
      await page.hide(true);
      await page.pass(5 * MINUTE);
      if (properties) await change(probe, properties);
      else probe.remove();
      expect(page.held()).to.deep.equal([]);
      await page.hide(false);
      expect(probe.log).to.deep.equal([]);
    });
  }

  for (const [loading, state, isWatched] of [
    ['lazy', 'idle', true],
    ['lazy', 'loading', false],
    ['eager', 'idle', false],
  ] as const) {
    it(`${isWatched ? 'watches' : 'does not watch'} whether a block is near that is ${loading} and ${state}`, async () => {
      const probe = await show({ loading, state });
      expect(page.held()).to.deep.equal(isWatched ? ['nearness', 'beforeprint'] : []);
      await page.approach(probe);
      expect(probe.log).to.deep.equal(isWatched ? ['near'] : []);
    });
  }

  it('watches once, though the block updates, and again when it comes back', async () => {
    const probe = await show({ loading: 'lazy', state: 'idle' });
    await change(probe, {});
    await page.approach(probe);
    expect(probe.log).to.deep.equal(['near']);
    const parent = probe.parentElement!;
    probe.remove();
    parent.append(probe);
    await change(probe, {});
    await page.print();
    expect(probe.log).to.deep.equal(['near', 'near']);
  });

  for (const properties of [{ state: 'ready' }, { loading: 'eager' }]) {
    it(`lets go when the block becomes ${Object.values(properties).join()}`, async () => {
      const probe = await show({ loading: 'lazy', state: 'idle' });
      await change(probe, properties);
      expect(page.held()).to.deep.equal([]);
    });
  }
});

describe('whenNear', () => {
  const page = stubPage();
  const watch = async () => {
    const element = await page.show<HTMLElement>('<p></p>');
    const calls: string[] = [];
    return { element, calls, stop: whenNear(element, () => calls.push('near')) };
  };

  for (const how of ['approach', 'print'] as const) {
    it(`calls once on ${how}, and lets go`, async () => {
      const { element, calls } = await watch();
      await page[how](element);
      await page.approach(element);
      await page.print();
      expect(calls).to.deep.equal(['near']);
      expect(page.held()).to.deep.equal([]);
    });
  }

  it('is called no more once it is cancelled', async () => {
    const { element, calls, stop } = await watch();
    stop();
    await page.approach(element);
    await page.print();
    expect(calls).to.deep.equal([]);
    expect(page.held()).to.deep.equal([]);
  });
});
