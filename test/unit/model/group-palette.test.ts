import { expect } from 'chai';
import type { CommunityEvent, EventType } from '../../../src/model/event.js';
import type { Group } from '../../../src/model/group.js';
import { createPalette, HUES } from '../../../src/model/group-palette.js';

const group = (id: string, finished = false): Group => ({
  id,
  label: id,
  names: [id],
  type: 'community',
  chairs: [],
  finished,
  channels: [],
});
const call = (name: string, type: EventType = 'community-call') =>
  ({ type, label: name, groupNames: [name] }) as unknown as CommunityEvent;

const ids = ['3d', 'av', 'education', 'manuscripts', 'maps', 'museums', 'outreach', '2D', 'auth', 'search'];

describe('a palette of groups', () => {
  it('finds groups by what calls say of them', () => {
    const palette = createPalette(ids.map((id) => group(id)));
    expect(palette.groupOf(call('IIIF Maps call'))?.id).to.equal('maps');
    expect(palette.groupOf(call('Something else'))).to.equal(undefined);
  });

  it('gives each of two dozen groups a colour of its own, the same every time', () => {
    const more = Array.from({ length: HUES - ids.length }, (_, index) => `group-${index}`);
    const groups = [...ids, ...more].map((id) => group(id));
    const palette = createPalette(groups);
    const hues = groups.map(({ id }) => palette.hueOf(call(id)));
    expect(new Set(hues).size).to.equal(HUES);
    const again = createPalette([...groups].reverse());
    expect(groups.map(({ id }) => again.hueOf(call(id)))).to.deep.equal(hues);
  });

  it('serves groups that meet before those that are finished', () => {
    const groups = ids.map((id) => group(id));
    const before = createPalette(groups);
    const after = createPalette([group('a-finished-one', true), ...groups]);
    for (const id of ids) expect(after.hueOf(call(id))).to.equal(before.hueOf(call(id)));
  });

  it('has a colour for more groups than colours', () => {
    const palette = createPalette(Array.from({ length: 40 }, (_, index) => group(`group-${index}`)));
    for (let index = 0; index < 40; index++) {
      expect(palette.hueOf(call(`group-${index}`))).to.be.within(0, HUES - 1);
    }
  });

  it('leaves what is no group’s without one, unless no group is known', () => {
    const palette = createPalette([group('maps')]);
    expect(palette.hueOf(call('Office days'))).to.equal(undefined);
    expect(palette.hueOf(call('Conference', 'event'))).to.equal(undefined);
    const blind = createPalette([]);
    expect(blind.hueOf(call('IIIF Maps'))).to.equal(createPalette([]).hueOf(call('IIIF Maps')));
    expect(blind.hueOf(call('IIIF Maps'))).to.be.within(0, HUES - 1);
    expect(blind.hueOf(call('Conference', 'event'))).to.equal(undefined);
  });
});
