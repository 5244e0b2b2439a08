import { expect } from 'chai';
import { clearFormatters } from '../../../src/time/format.js';
import { weekInfo } from '../../../src/time/week.js';
import { cityOf, offsetName } from '../../../src/time/zone-names.js';

/** What engines say that know it, and what is said for those that do not. */
function both(tag: string) {
  clearFormatters();
  const ours = weekInfo(tag);
  const { prototype } = Intl.Locale as unknown as { prototype: Record<string, unknown> };
  const hidden = ['getWeekInfo', 'weekInfo'].map(
    (name) => [name, Object.getOwnPropertyDescriptor(prototype, name)] as const,
  );
  for (const [name] of hidden)
    Object.defineProperty(prototype, name, { value: undefined, configurable: true });
  clearFormatters();
  try {
    return [ours, weekInfo(tag)];
  } finally {
    for (const [name, descriptor] of hidden) {
      if (descriptor) Object.defineProperty(prototype, name, descriptor);
      else Reflect.deleteProperty(prototype, name);
    }
    clearFormatters();
  }
}

describe('the weeks of a language', () => {
  const cases: [tag: string, firstDay: number, weekend: number[]][] = [
    ['en', 1, [6, 7]],
    ['en-US', 7, [6, 7]],
    ['fr', 1, [6, 7]],
    ['de-AT', 1, [6, 7]],
    ['ja', 7, [6, 7]],
    ['pt-BR', 7, [6, 7]],
    ['he', 7, [5, 6]],
    ['ar', 6, [5, 6]],
    ['not a tag', 1, [6, 7]],
  ];
  for (const [tag, firstDay, weekend] of cases) {
    it(`begin on day ${firstDay} in "${tag}"`, () => {
      for (const info of both(tag)) {
        expect(info.firstDay).to.equal(firstDay);
        expect([...info.weekend]).to.deep.equal(weekend);
      }
    });
  }
});

describe('names of zones', () => {
  it('are cities', () => {
    expect(cityOf('America/Argentina/Buenos_Aires')).to.equal('Buenos Aires');
    expect(cityOf('UTC')).to.equal('UTC');
  });

  it('have the offset of the day', () => {
    const [winter, summer] = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)];
    expect(offsetName(winter, 'Europe/Berlin')).to.equal('UTC+1');
    expect(offsetName(summer, 'Europe/Berlin')).to.equal('UTC+2');
    expect(offsetName(summer, 'America/St_Johns')).to.equal('UTC−2:30');
    expect(offsetName(summer, 'Asia/Kathmandu')).to.equal('UTC+5:45');
    expect(offsetName(winter, 'Europe/London')).to.equal('UTC');
  });
});
