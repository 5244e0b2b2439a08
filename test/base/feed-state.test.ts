import { expect } from 'chai';
import { feedState } from '../../src/base/feed/feed-state.js';

/**
 * Every combination of facts: the state of the feed, whether it has been read, and the block's state with no record and with some, first
 * where nothing else is waited for, then where something is.
 */
const TABLE = [
  // status, hasReading | free: count 0, 2 | blocked: count 0, 2
  ['idle', false, 'idle', 'idle', 'idle', 'idle'],
  ['idle', true, 'idle', 'idle', 'loading', 'loading'],
  ['loading', false, 'loading', 'loading', 'loading', 'loading'],
  ['loading', true, 'loading', 'loading', 'loading', 'loading'],
  ['ready', false, 'empty', 'ready', 'empty', 'ready'],
  ['ready', true, 'empty', 'ready', 'loading', 'loading'],
  ['error', false, 'error', 'error', 'error', 'error'],
  ['error', true, 'error', 'error', 'error', 'error'],
] as const;

describe('feedState', () => {
  for (const [status, hasReading, ...states] of TABLE) {
    it(`of a feed that is ${status}, ${hasReading ? 'read' : 'not read'}: ${states.join(' ')}`, () => {
      const found = [false, true].flatMap((isBlocked) =>
        [0, 2].map((count) => feedState({ status, hasReading, isBlocked, count })),
      );
      expect(found).to.deep.equal(states);
    });
  }
});
