import { expect } from 'chai';
import { newestFirst, shorten, type NewsItem } from '../../../src/model/news.js';

const item = (id: string, date?: NewsItem['date']): NewsItem => ({ id, title: id, date, authors: [] });

describe('newestFirst', () => {
  it('puts the latest first, what has no date last, and keeps the order of what is equal', () => {
    const items = [
      item('undated'),
      item('old', { kind: 'date', date: '2020-01-01' }),
      item('morning', { kind: 'instant', epoch: Date.UTC(2026, 4, 27, 8) }),
      item('same 1', { kind: 'date', date: '2026-05-27' }),
      item('same 2', { kind: 'date', date: '2026-05-27' }),
      item('undated too'),
    ];
    expect(newestFirst(items).map(({ id }) => id)).to.deep.equal([
      'morning',
      'same 1',
      'same 2',
      'old',
      'undated',
      'undated too',
    ]);
    expect(items[0]!.id).to.equal('undated');
  });
});

describe('shorten', () => {
  it('cuts between words, without what a sentence would go on with', () => {
    expect(shorten('The editors, the staff', 22)).to.equal('The editors, the staff');
    expect(shorten('The editors, the staff', 21)).to.equal('The editors, the…');
    expect(shorten('The editors, the staff', 14)).to.equal('The editors…');
    expect(shorten('The editors the staff', 12)).to.equal('The editors…');
  });

  it('cuts what has no spaces where it is, but no character in two', () => {
    expect(shorten('国際画像相互運用の枠組み', 6)).to.equal('国際画像相…');
    expect(shorten('😀😀😀😀', 6)).to.equal('😀😀…');
    expect(shorten('x'.repeat(100), 50)).to.have.length(50);
  });

  it('leaves alone what it has cut', () => {
    const long = 'Some words and then some more of them. '.repeat(20);
    for (let length = 20; length < 60; length++) {
      const once = shorten(long, length);
      expect(once.length).to.be.at.most(length);
      expect(shorten(once, length)).to.equal(once);
    }
  });
});
