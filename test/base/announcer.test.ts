import { expect } from 'chai';
import { Announcer, reportProblems } from '../../src/base/feed/announcer.js';
import type { FeedController } from '../../src/feeds/feed-controller.js';
import { FeedError } from '../../src/feeds/feed-error.js';
import type { Reading } from '../../src/feeds/reader.js';
import { freshTag, stubPage } from './page.js';

describe('Announcer', () => {
  const page = stubPage();
  const reading = (...reasons: string[]): Reading<unknown> => ({
    records: [],
    problems: reasons.map((reason) => ({ record: '', reason })),
  });
  const loaded = (from: Reading<unknown>) => ({ status: 'ready', reading: from }) as FeedController<unknown>;
  const failed = (error: FeedError) =>
    ({ status: 'error', error, reading: reading() }) as FeedController<unknown>;

  function setUp() {
    const block = document.createElement(freshTag());
    const announcer = new Announcer(block);
    const told: string[] = [];
    block.addEventListener('iiif-load', (event) =>
      told.push(`load ${event.detail.count}, ${event.detail.problems.length} problems`),
    );
    block.addEventListener('iiif-error', (event) => told.push(`error ${event.detail.error.message}`));
    return { announcer, told, name: `<${block.localName}>` };
  }

  it('announces a reading once, then only another number of records', () => {
    const { announcer, told } = setUp();
    const first = reading();
    for (const count of [2, 2, 3, 3]) announcer.announce(loaded(first), count, 'a');
    expect(told).to.deep.equal(['load 2, 0 problems', 'load 3, 0 problems']);
  });

  it('announces another reading with as many records', () => {
    const { announcer, told } = setUp();
    announcer.announce(loaded(reading()), 2, 'a');
    announcer.announce(loaded(reading('bad')), 2, 'a');
    expect(told).to.deep.equal(['load 2, 0 problems', 'load 2, 1 problems']);
  });

  it('announces a reading without records', () => {
    const { announcer, told } = setUp();
    announcer.announce(loaded(reading()), 0, 'a');
    expect(told).to.deep.equal(['load 0, 0 problems']);
  });

  it('announces an error once, whatever the number of records, and the next one', () => {
    const { announcer, told, name } = setUp();
    const error = new FeedError('it is down', 'https://a.example/');
    for (const count of [0, 3]) announcer.announce(failed(error), count, 'a');
    announcer.announce(failed(new FeedError('it is no JSON')), 3, 'its data');
    expect(told).to.deep.equal(['error it is down', 'error it is no JSON']);
    expect(page.warnings).to.deep.equal([
      `${name} cannot use https://a.example/: it is down.`,
      `${name} cannot use its data: it is no JSON.`,
    ]);
  });

  it('announces what was good again after an error', () => {
    const { announcer, told } = setUp();
    const good = reading();
    announcer.announce(loaded(good), 2, 'a');
    announcer.announce(failed(new FeedError('it is down')), 2, 'a');
    announcer.announce(loaded(good), 2, 'a');
    expect(told).to.deep.equal(['load 2, 0 problems', 'error it is down', 'load 2, 0 problems']);
  });

  it('warns of the problems of a reading once, for all blocks that share it', () => {
    const [one, two] = [setUp(), setUp()];
    const shared: Reading<unknown> = {
      records: [],
      problems: [
        { record: '42', reason: 'it is no word' },
        { record: '', reason: 'it has no list' },
      ],
    };
    for (const { announcer } of [one, two]) announcer.announce(loaded(shared), 0, 'a.json');
    expect(two.told).to.deep.equal(['load 0, 2 problems']);
    expect(page.warnings).to.deep.equal([
      `${one.name} in a.json, record "42": it is no word.`,
      `${one.name} in a.json: it has no list.`,
    ]);
  });

  for (const [count, last] of [
    [20, 'in a: problem 20.'],
    [21, 'in a: 1 problems more; the iiif-load event has them all.'],
    [25, 'in a: 5 problems more; the iiif-load event has them all.'],
  ] as const) {
    it(`writes 20 of ${count} problems to the console`, () => {
      const element = document.createElement(freshTag());
      reportProblems(
        element,
        'a',
        reading(...Array.from({ length: count }, (_, index) => `problem ${index + 1}`)),
      );
      expect(page.warnings).to.have.length(Math.min(count, 21));
      expect(page.warnings.at(-1)).to.equal(`<${element.localName}> ${last}`);
    });
  }
});
