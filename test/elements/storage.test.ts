import { expect } from '@open-wc/testing';
import { recall, remember } from '../../src/parts/page/storage.js';

const KEY = 'iiif-blocks.storage-test';
const { setItem, getItem } = Storage.prototype;
const refuse = () => {
  throw new DOMException('refused', 'SecurityError');
};

describe('what a reader has chosen', () => {
  afterEach(() => {
    Object.assign(Storage.prototype, { setItem, getItem });
    localStorage.removeItem(KEY);
  });

  it('is kept in the browser', () => {
    expect(recall(KEY)).to.be.undefined;
    remember(KEY, 'one');
    expect(localStorage.getItem(KEY)).to.equal('one');
    localStorage.setItem(KEY, 'of another window');
    expect(recall(KEY)).to.equal('of another window');
  });

  it('counts for the visit where nothing may be kept', () => {
    Object.assign(Storage.prototype, { setItem: refuse, getItem: refuse });
    expect(recall(KEY)).to.be.undefined;
    remember(KEY, 'two');
    expect(recall(KEY)).to.equal('two');
  });

  it('counts for the visit where there is no room, and is kept once there is', () => {
    localStorage.setItem(KEY, 'old');
    Object.assign(Storage.prototype, { setItem: refuse });
    remember(KEY, 'new');
    expect(recall(KEY)).to.equal('new');
    Object.assign(Storage.prototype, { setItem });
    remember(KEY, 'newer');
    expect(recall(KEY)).to.equal('newer');
    expect(localStorage.getItem(KEY)).to.equal('newer');
  });
});
