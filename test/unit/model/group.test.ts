import { expect } from 'chai';
import type { CommunityEvent } from '../../../src/model/event.js';
import { groupOf, isCallOf, nextCall, normalizeName, type Group } from '../../../src/model/group.js';

const group = (id: string, label: string, names: string[] = [], href?: string): Group => ({
  id,
  label,
  names: [id, label, ...names],
  type: 'community',
  href,
  chairs: [],
  finished: false,
  channels: [],
});

const maps = group('maps', 'Maps', ['IIIF Maps'], 'https://iiif.io/community/groups/maps');
const mapsTsg = group('maps-tsg', 'Maps TSG', [], 'https://iiif.io/community/groups/maps-tsg');
const threeD = group('3d', '3D', ['IIIF 3D Community Group'], 'https://iiif.io/community/groups/3d');
const threeDTsg = group(
  '3d-tsg',
  '3D TSG',
  ['3D Technical Specification Group'],
  'https://iiif.io/community/groups/3d/tsg',
);
const museums = group('museums', 'Museums', ['IIIF Museum Interest Group Call']);
const av = group('av', 'A/V', ['IIIF A/V Call']);
const cookbook = group('cookbook', 'Cookbook');
const groups = [maps, mapsTsg, threeD, threeDTsg, museums, av, cookbook];

const call = (...groupNames: string[]) => ({ groupNames });

describe('normalizeName', () => {
  for (const [a, b] of [
    ['Maps TSG', 'maps-tsg'],
    ['A/V', 'av'],
    ['  IIIF   3D ', 'iiif3d'],
    ['ＩＩＩＦ ﬁnd', 'iiiffind'],
    ['Göttingen', 'göttingen'],
    ['e\u0301cole', 'école'],
    ['हिन्दी', 'हिन्दी'],
    ['…', ''],
  ] as const) {
    it(`makes ${JSON.stringify(a)} ${JSON.stringify(b)}`, () =>
      expect(normalizeName(a)).to.equal(normalizeName(b)));
  }
  it('keeps different names apart', () =>
    expect(normalizeName('Maps')).not.to.equal(normalizeName('Maps TSG')));
});

describe('isCallOf', () => {
  const cases: [name: string, of: Group | string, is: boolean][] = [
    ['maps', maps, true],
    ['Maps', maps, true],
    ['IIIF Maps', maps, true],
    ['iiif  maps', maps, true],
    ['IIIF Maps Community Group call', maps, true],
    ['Maps Interest Group', maps, true],
    ['/community/groups/maps', maps, true],
    ['/community/groups/maps/', maps, true],
    ['https://iiif.io/community/groups/Maps/', maps, true],
    ['Maps TSG', maps, false],
    ['IIIF Maps TSG call', maps, false],
    ['IIIF Maps Technical Specification Group', maps, false],
    ['/community/groups/maps-tsg', maps, false],
    ['Maps', mapsTsg, false],
    ['IIIF Maps Technical Specification Group meeting', mapsTsg, true],
    ['3D TSG', threeD, false],
    ['/community/groups/3d/tsg', threeD, false],
    ['/community/groups/3d/tsg', threeDTsg, true],
    ['IIIF 3D', threeD, true],
    ['IIIF 3D', threeDTsg, false],
    ['IIIF AV', av, true],
    ['IIIF A/V Call', av, true],
    ['IIIF Museums', museums, true],
    ['IIIF Museum Interest Group Call', museums, true],
    ['IIIF Cookbook session', cookbook, true],
    ['museums', 'museums', true],
    ['IIIF Museums Call', 'museums', true],
    ['/community/groups/museums', 'museums', true],
    ['Maps TSG', 'maps', false],
    ['Maps TSG', 'maps-tsg', true],
    ['3D TSG', '3d', false],
    ['IIIF', 'museums', false],
    ['Group call', maps, false],
    ['', maps, false],
    ['…', maps, false],
    ['', '', false],
    ['/community/groups/', maps, false],
  ];
  for (const [name, of, is] of cases) {
    const which = typeof of === 'string' ? `the id ${of}` : of.label;
    it(`${is ? 'takes' : 'does not take'} "${name}" for ${which}`, () =>
      expect(isCallOf(call(name), of)).to.equal(is));
  }

  it('takes one match among several names', () =>
    expect(
      isCallOf(call('IIIF Museum Interest Group Call', 'x', '/community/groups/museums'), 'museums'),
    ).to.equal(true));
  it('takes none for what names no group', () => expect(isCallOf(call(), maps)).to.equal(false));
  // What takes time by the square of its length comes to no end in a test.
  it('comes to an end with a hostile name', () => {
    const hostile = call('group '.repeat(2e5) + 'x', ' '.repeat(1e6), 'technical '.repeat(1e5));
    expect(isCallOf(hostile, maps)).to.equal(false);
  });
});

describe('groupOf', () => {
  it('finds the group that is named', () => {
    expect(groupOf(call('Maps TSG'), groups)).to.equal(mapsTsg);
    expect(groupOf(call('IIIF A/V Call'), groups)).to.equal(av);
    expect(groupOf(call('IIIF Knitting'), groups)).to.equal(undefined);
  });
  it('prefers an exact name to a loose one, wherever it stands', () => {
    const loose = group('auth', 'Auth');
    const exact = group('auth-flow', 'Authorization Flow', ['IIIF Auth']);
    expect(groupOf(call('IIIF Auth'), [loose, exact])).to.equal(exact);
    expect(groupOf(call('x', 'IIIF Auth call'), [loose, exact])).to.equal(loose);
  });
});

describe('nextCall', () => {
  const at = (text: string): number => Date.parse(text);
  const meeting = (id: string, start: string, more: Partial<CommunityEvent> = {}): CommunityEvent => ({
    id,
    type: 'community-call',
    label: id,
    start: { kind: 'instant', epoch: at(start) },
    status: 'confirmed',
    online: false,
    links: [],
    groupNames: ['IIIF Maps'],
    ...more,
  });
  const calls = [
    meeting('third', '2026-06-10T10:00Z'),
    meeting('first', '2026-06-01T10:00Z'),
    meeting('other', '2026-06-01T10:00Z', { groupNames: ['Maps TSG'] }),
    meeting('cancelled', '2026-06-02T10:00Z', { status: 'cancelled' }),
    meeting('second', '2026-06-03T10:00Z'),
  ];
  const cases: [now: string, id: string | undefined][] = [
    ['2026-05-01T10:00Z', 'first'],
    ['2026-06-01T10:59Z', 'first'],
    ['2026-06-01T11:00Z', 'second'],
    ['2026-06-03T11:00Z', 'third'],
    ['2026-06-10T11:00Z', undefined],
  ];
  for (const [now, id] of cases) {
    it(`is ${id} at ${now}`, () => {
      expect(nextCall(maps, calls, at(now), 'UTC')?.id).to.equal(id);
      expect(nextCall('maps', calls, at(now), 'UTC')?.id).to.equal(id);
    });
  }
});
