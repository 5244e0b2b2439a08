import { aTimeout, expect } from '@open-wc/testing';
import type { FeedElement, FeedState } from '../../src/elements/feed-element.js';
import { rehearse } from '../../src/elements/next-call/next-call.template.js';

describe('what a page writes before there are times to write', () => {
  const now = Date.parse('2026-05-20T12:00:00Z');
  let asked = 0;
  const contextOf = () => {
    asked++;
    return { now, locale: 'en', timeZone: 'Europe/Berlin' };
  };
  const blockThatIs = (state: FeedState) => ({ state }) as FeedElement<unknown>;

  it('is written once a page, and while a feed is on its way', async () => {
    for (const state of ['idle', 'ready', 'empty', 'error'] as const) rehearse(blockThatIs(state), contextOf);
    await aTimeout(20);
    expect(asked).to.equal(0);
    rehearse(blockThatIs('loading'), contextOf);
    expect(asked, 'in tasks of its own').to.equal(0);
    await aTimeout(20);
    expect(asked).to.equal(3);
    rehearse(blockThatIs('loading'), contextOf);
    await aTimeout(20);
    expect(asked).to.equal(3);
  });
});
