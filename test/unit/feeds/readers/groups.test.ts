import { expect } from 'chai';
import { readCalls } from '../../../../src/feeds/readers/events/calls.js';
import { readGroups } from '../../../../src/feeds/readers/events/groups.js';
import { groupOf, isCallOf } from '../../../../src/model/group.js';
import { recorded } from '../../recorded.js';

const context = { baseUrl: 'https://iiif.io/' };

describe('readGroups', () => {
  it('reads an object keyed by id and a list alike', () => {
    const fields = {
      label: '3D',
      alternate_names: ['3D', 'IIIF 3D Community Group'],
      description: 'Explores 3D &amp; more',
      link: '/community/groups/3d',
      type: 'community',
      notes: 'https://drive.example/3d',
    };
    const byId = readGroups({ '3d': { ...fields, frequency: 'Every four weeks' } }, context);
    expect(byId).to.deep.equal({
      records: [
        {
          id: '3d',
          label: '3D',
          names: ['3d', '3D', 'IIIF 3D Community Group'],
          type: 'community',
          description: 'Explores 3D & more',
          href: 'https://iiif.io/community/groups/3d',
          notes: 'https://drive.example/3d',
          frequency: 'Every four weeks',
          chairs: [],
          finished: false,
          channels: [],
        },
      ],
      problems: [],
    });
    expect(
      readGroups([{ id: '3d', ...fields, meeting_frequency: 'Every four weeks' }], context),
    ).to.deep.equal(byId);
    expect(readGroups(byId.records, context)).to.deep.equal(byId);
  });

  it('reads chairs, what is finished, and channels', () => {
    const { records, problems } = readGroups(
      [
        {
          id: 'x',
          chairs: ['Ann (KB)', { name: 'Bob', institution: 'BL &amp; co' }, { name: 'Cem' }],
          finished: true,
          channels: [{ label: 'Slack', link: 'https://slack.example/' }],
        },
      ],
      context,
    );
    expect(problems).to.deep.equal([]);
    expect(records[0]).to.deep.include({
      label: 'x',
      chairs: ['Ann (KB)', 'Bob (BL & co)', 'Cem'],
      finished: true,
      channels: [{ label: 'Slack', href: 'https://slack.example/' }],
    });
  });

  it('takes what is blank for absent', () => {
    const { records, problems } = readGroups(
      { cookbook: { label: '', link: '', type: '', notes: null } },
      context,
    );
    expect(problems).to.deep.equal([]);
    expect(records[0]).to.deep.include({ label: 'cookbook', href: undefined, notes: undefined, type: '' });
  });

  it('reports what is wrong and keeps the rest', () => {
    const { records, problems } = readGroups(
      { a: 'x', b: { label: 'B', link: 'javascript:1', alternate_names: 'Bee', chairs: [5, true] } },
      context,
    );
    expect(records).to.have.length(1);
    expect(records[0]).to.deep.include({ id: 'b', href: undefined, names: ['b', 'B'], chairs: ['5'] });
    expect(problems).to.deep.equal([
      { record: '#1', reason: 'left out: not an object' },
      { record: 'B', reason: 'alternate_names is not a list: "Bee"' },
      { record: 'B', reason: 'a chair is not text: true' },
      { record: 'B', reason: 'link is not a safe link: "javascript:1"' },
    ]);
    expect(readGroups([{ label: 'No id' }], context).problems).to.deep.equal([
      { record: 'No id', reason: 'left out: no id' },
    ]);
  });

  for (const [content, kind] of [
    [null, 'null'],
    ['x', 'string'],
    [1, 'number'],
  ] as const) {
    it(`says what it expected for ${kind}`, () =>
      expect(readGroups(content, context)).to.deep.equal({
        records: [],
        problems: [{ record: '', reason: `Expected groups by id, or a list of groups, got ${kind}` }],
      }));
  }
});

describe('recorded feeds of groups', () => {
  it('reads the same groups from the published object and from the source', () => {
    const published = readGroups(recorded('groups.json'), context);
    const source = readGroups(recorded('groups-source.json'), context);
    expect(published.problems).to.deep.equal([]);
    expect(source.problems).to.deep.equal([]);
    expect(published.records).to.have.length(9);
    expect(source.records.filter(({ finished }) => finished).map(({ id }) => id)).to.deep.equal(['maps-tsg']);
    expect(source.records.find(({ id }) => id === 'av-motivations')?.chairs).to.have.length(3);
    // Only the source knows chairs and what is finished.
    expect(published.records).to.deep.equal(
      source.records.map((group) => ({ ...group, chairs: [], finished: false })),
    );
  });

  it('finds the groups of recorded calls', () => {
    const groups = readGroups(recorded('groups.json'), context).records;
    const calls = readCalls(recorded('calendar.json'), context).records;
    const google = readCalls(recorded('google-calendar.json'), context).records;
    expect([...calls, ...google].map((call) => groupOf(call, groups)?.id)).to.deep.equal([
      ...['3d', undefined, undefined, undefined, 'maps', 'museums', 'av'],
      ...['3d', 'cookbook', 'av', undefined],
    ]);
    const mapsCall = calls.find(({ label }) => label === 'IIIF Maps')!;
    expect(groups.filter((group) => isCallOf(mapsCall, group)).map(({ id }) => id)).to.deep.equal(['maps']);
  });
});
