import { expect } from 'chai';
import { readApis } from '../../../../src/feeds/readers/apis.js';
import { recorded } from '../../recorded.js';

const context = { baseUrl: 'https://iiif.io/' };
const one = (api: Record<string, unknown>) => readApis([{ name: 'X', ...api }], context).records[0]!;

describe('readApis', () => {
  it('reads an object of the site’s shape', () => {
    const reading = readApis(recorded('apis.json'), context);
    expect(reading.problems).to.deep.equal([]);
    expect(reading.records.map(({ id, version, status, href }) => [id, version, status, href])).to.deep.equal(
      [
        ['image', '3.0', 'stable', 'https://iiif.io/api/image/3.0/'],
        ['auth', '2.0', 'stable', 'https://iiif.io/api/auth/2.0/'],
        ['content-state', '1.0', 'stable', 'https://iiif.io/api/content-state/1.0/'],
      ],
    );
    expect(readApis(reading.records, context)).to.deep.equal(reading);
    expect(readApis({ apis: reading.records }, context)).to.deep.equal(reading);
  });

  it('reads an object by id, with what its entries say themselves', () => {
    const { records } = readApis(
      {
        apis: {
          maps: {
            label: 'Maps &amp; more',
            tech_description: 'For machines',
            url: '/maps/',
            latest: { label: 'Beta', major: '1', minor: 2, patch: 3 },
            links: [{ label: 'Validator', link: 'validator/' }, { label: 'Nowhere' }],
          },
        },
      },
      context,
    );
    expect(records).to.deep.equal([
      {
        id: 'maps',
        name: 'Maps & more',
        href: 'https://iiif.io/maps/',
        version: '1.2.3',
        status: 'beta',
        description: 'For machines',
        links: [{ label: 'Validator', href: 'https://iiif.io/validator/' }],
      },
    ]);
  });

  const labels: [latest: Record<string, unknown>, version?: string, status?: string][] = [
    [{ label: 'Stable 3.0' }, '3.0', 'stable'],
    [{ label: 'Stable v3.0' }, '3.0', 'stable'],
    [{ label: 'Beta version 0.9' }, '0.9', 'beta'],
    [{ label: '2.1.1' }, '2.1.1'],
    [{ label: 'v2.1.1' }, '2.1.1'],
    [{ label: 'DRAFT' }, undefined, 'draft'],
    [{ label: 'Alpha 0.1' }, '0.1', 'draft'],
    [{ label: 'Superseded 1.0' }, '1.0', 'deprecated'],
    [{ label: 'Under discussion 0.1' }, '0.1', 'Under discussion'],
    [{ label: 'constructor 1.0' }, '1.0', 'constructor'],
    [{ major: 2, minor: 0, patch: 0 }, '2.0'],
    [{ major: 2, minor: 1, patch: 1 }, '2.1.1'],
    [{ major: 0, minor: 9, pre: 'beta.2' }, '0.9', 'beta'],
    [{ major: 4 }, '4'],
    [{ major: 'four', label: 'Stable 4.0' }, '4.0', 'stable'],
    [{}],
  ];
  for (const [latest, version, status] of labels) {
    it(`reads ${JSON.stringify(latest)}`, () => {
      const api = one({ latest });
      expect([api.version, api.status]).to.deep.equal([version, status]);
    });
  }

  it('takes version and status as they are, where they are', () => {
    const { version, status, href } = one({ version: 3, status: 'Final', latest: { label: 'Beta 4.0' } });
    expect([version, status, href]).to.deep.equal(['3', 'stable', undefined]);
  });

  it('reports what is wrong and keeps the rest', () => {
    const { records, problems } = readApis(
      [
        { name: 'A', link: 'javascript:alert(1)', latest: { major: -1 }, links: 'none' },
        { version: '1.0' },
        'B',
      ],
      context,
    );
    expect(records).to.have.length(1);
    expect(records[0]).to.deep.include({ name: 'A', href: undefined, version: undefined, links: [] });
    expect(problems.map(({ record }) => record)).to.deep.equal(['A', 'A', 'A', '#2', '#3']);
  });

  it('gives an id to each, whatever the feed has', () => {
    const { records } = readApis([{ name: 'A' }, { name: 'A' }, { name: 'A', id: 'a' }], context);
    expect(new Set(records.map(({ id }) => id)).size).to.equal(3);
  });

  for (const content of [null, 5, 'text', true]) {
    it(`has nothing of ${JSON.stringify(content)}, and says so`, () => {
      const { records, problems } = readApis(content, context);
      expect([records.length, problems.length]).to.deep.equal([0, 1]);
    });
  }
});
