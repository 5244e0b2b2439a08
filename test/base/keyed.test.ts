import { expect } from 'chai';
import { html, render } from 'lit';
import { keyed } from '../../src/base/feed/keyed.js';

/** Each letter is a record with itself as its key; `-` is a record without one. */
function setUp() {
  const place = document.createElement('div');
  const moved = new Set<Node>();
  const show = (letters: string, text = '') => {
    const records = Array.from(letters);
    const key = (letter: string) => (letter === '-' ? '' : letter);
    render(
      html`<b>before</b>${keyed(records, key, (letter) => html`<i>${letter}${text}</i>`)}<b>after</b>`,
      place,
    );
    return [...place.querySelectorAll('i')];
  };
  const { insertBefore } = place;
  place.insertBefore = (node, before) => {
    if (node.nodeName === 'I') moved.add(node);
    return insertBefore.call(place, node, before) as typeof node;
  };
  return { place, moved, show };
}

describe('keyed', () => {
  /** A list, the list after it, and how many of the nodes that stay are put elsewhere at most. */
  const TABLE: [before: string, after: string, moves: number][] = [
    ['', 'abc', 0],
    ['abc', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'abcd', 0],
    ['abc', 'xabc', 0],
    ['abc', 'axbc', 0],
    ['abcd', 'abd', 0],
    ['abcd', 'bcd', 0],
    ['abcd', 'bcda', 1],
    ['abcd', 'dabc', 1],
    ['abcd', 'acbd', 1],
    ['abcd', 'dcba', 3],
    ['abcde', 'axced', 1],
    ['abc', 'xyz', 0],
  ];
  for (const [before, after, moves] of TABLE) {
    it(`keeps the nodes of what stays from "${before}" to "${after}"`, () => {
      const { place, moved, show } = setUp();
      const old = new Map(show(before).map((node) => [node.textContent, node]));
      moved.clear();
      const nodes = show(after);
      expect(nodes.map((node) => node.textContent).join('')).to.equal(after);
      for (const node of nodes) {
        const known = old.get(node.textContent);
        if (known) expect(node).to.equal(known);
      }
      expect(
        [...moved].filter((node) => [...old.values()].includes(node as HTMLElement)).length,
      ).to.be.at.most(moves);
      expect(place.textContent).to.equal(`before${after}after`);
    });
  }

  it('updates what stays', () => {
    const { show } = setUp();
    const before = show('ab');
    const after = show('ba', '!');
    expect(after.map((node) => node.textContent)).to.deep.equal(['b!', 'a!']);
    expect(after).to.deep.equal(before.reverse());
  });

  it('knows records without a key, or with the key of another, by their place', () => {
    const { show } = setUp();
    const before = show('-a-a');
    const after = show('-a-a', '!');
    expect(after).to.deep.equal(before);
    expect(after.map((node) => node.textContent)).to.deep.equal(['-!', 'a!', '-!', 'a!']);
    expect(show('aa').map((node) => node.textContent)).to.deep.equal(['a', 'a']);
  });

  it('moves one node of a hundred where one record moves', () => {
    const { moved, place, show } = setUp();
    const letters = Array.from({ length: 100 }, (_, index) => String.fromCodePoint(0x4e00 + index));
    show(letters.join(''));
    moved.clear();
    show([...letters.slice(1), letters[0]].join(''));
    expect(moved.size).to.equal(1);
    expect(place.querySelectorAll('i')).to.have.length(100);
  });
});
