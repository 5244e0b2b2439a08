import { expect } from 'chai';
import { byTier, ofEdition, type Sponsor } from '../../../src/model/sponsor.js';

const sponsor = (name: string, tier: string, edition?: string): Sponsor => ({
  id: name,
  name,
  tier,
  edition,
});
const names = (sponsors: readonly Sponsor[]) => sponsors.map(({ name }) => name).join('');

describe('ofEdition', () => {
  const all = [
    sponsor('a', 'Gold', '2024_sponsors.html'),
    sponsor('b', 'Hosts', '2025_hosts.html'),
    sponsor('c', 'Gold', '2025_sponsors.html'),
    sponsor('d', 'Silver', '2025_sponsors.html'),
  ];
  const cases: [edition: string | undefined, names: string][] = [
    [undefined, 'cd'],
    ['', 'cd'],
    [' ', 'cd'],
    ['2024', 'a'],
    ['2025', 'bcd'],
    [' 2025_HOSTS ', 'b'],
    ['2026', ''],
  ];
  for (const [edition, expected] of cases) {
    it(`${edition} gives ${expected || 'none'}`, () =>
      expect(names(ofEdition(all, edition))).to.equal(expected));
  }

  it('has all of a feed without editions, whatever is asked for', () => {
    const plain = [sponsor('a', 'Gold'), sponsor('b', 'Silver')];
    expect(names(ofEdition(plain))).to.equal('ab');
    expect(names(ofEdition(plain, '2025'))).to.equal('ab');
    expect(ofEdition([])).to.deep.equal([]);
  });
});

it('byTier keeps the order of tiers and of sponsors', () => {
  const tiers = byTier([
    sponsor('a', 'Platinum'),
    sponsor('b', 'Gold'),
    sponsor('c', ''),
    sponsor('d', 'Platinum'),
  ]);
  expect([...tiers].map(([tier, sponsors]) => [tier, names(sponsors)])).to.deep.equal([
    ['Platinum', 'ad'],
    ['Gold', 'b'],
    ['', 'c'],
  ]);
});
