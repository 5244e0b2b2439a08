import { expect } from 'chai';
import { readImageInfo, type ImageService } from '../../../src/images/info.js';

const ADDRESS = 'https://images.example/iiif/abc';
const read = (info: unknown, baseUrl = ADDRESS) => readImageInfo(info, { baseUrl });
const V2 = {
  '@context': 'http://iiif.io/api/image/2/context.json',
  '@id': ADDRESS,
  protocol: 'http://iiif.io/api/image',
  width: 6000,
  height: 4000,
  profile: ['http://iiif.io/api/image/2/level2.json'],
};
const V3 = {
  '@context': 'http://iiif.io/api/image/3/context.json',
  id: ADDRESS,
  type: 'ImageService3',
  protocol: 'http://iiif.io/api/image',
  profile: 'level1',
  width: 6000,
  height: 4000,
};
const service = (info: unknown, baseUrl?: string): ImageService => {
  const { records, problems } = read(info, baseUrl);
  expect(problems).to.deep.equal([]);
  return records[0]!;
};
const reasons = (info: unknown) => read(info).problems.map(({ reason }) => reason);

describe('readImageInfo', () => {
  it('reads version 2', () => {
    const { features, ...rest } = service({
      ...V2,
      sizes: [
        { width: 600, height: 400 },
        { width: 150, height: 100 },
      ],
      tiles: [{ width: 512, scaleFactors: [1, 2, 4] }],
      profile: [
        ...V2.profile,
        { formats: ['webp'], supports: ['regionSquare'], maxWidth: 2000, maxArea: 1e6 },
      ],
      attribution: ['From <b>a library</b>', { '@value': 'and another', '@language': 'en' }],
    });
    expect(rest).to.deep.equal({
      id: ADDRESS,
      version: 2,
      level: 2,
      width: 6000,
      height: 4000,
      sizes: [
        { width: 150, height: 100 },
        { width: 600, height: 400 },
      ],
      maxWidth: 2000,
      maxHeight: 2000,
      maxArea: 1e6,
      format: 'jpg',
      attribution: 'From a library and another',
    });
    expect([...features]).to.have.members(['regionByPx', 'sizeByW', 'regionByPct', 'regionSquare']);
  });

  it('reads version 3', () => {
    const { features, ...rest } = service({
      ...V3,
      '@context': ['http://example.org/extension.json', V3['@context']],
      maxWidth: 3000,
      maxHeight: 1000,
      extraFormats: ['jp2', 'webp', 'avif'],
      preferredFormats: ['jp2', 'webp', 'avif'],
      extraFeatures: ['regionByPct'],
    });
    expect(rest).to.deep.equal({
      id: ADDRESS,
      version: 3,
      level: 1,
      width: 6000,
      height: 4000,
      sizes: [],
      maxWidth: 3000,
      maxHeight: 1000,
      maxArea: Infinity,
      format: 'webp',
      attribution: '',
    });
    expect([...features]).to.have.members([
      'regionByPx',
      'sizeByW',
      'regionSquare',
      'sizeByWh',
      'regionByPct',
    ]);
  });

  it('takes a profile as text, numbers as text, and no context', () => {
    expect(service({ ...V2, profile: V2.profile[0], width: '6000' }).level).to.equal(2);
    expect(service({ ...V2, '@context': undefined }).version).to.equal(2);
    expect(service({ ...V3, '@context': undefined, type: undefined }).version).to.equal(3);
    expect(
      service({ '@id': ADDRESS, '@type': 'ImageService2', profile: 'level1', width: 1, height: 1 }).version,
    ).to.equal(2);
  });

  it('takes no preferred format that the service does not have', () => {
    expect(service({ ...V3, preferredFormats: ['webp', 'png'] }).format).to.equal('jpg');
    expect(service({ ...V3, profile: 'level2', preferredFormats: ['webp', 'png'] }).format).to.equal('png');
  });

  it('adds, at level 0, the tiles that are the whole image', () => {
    const tiles = [{ width: 1024, height: 768, scaleFactors: [1, 2, 4, 8, 16] }];
    expect(service({ ...V3, profile: 'level0', width: 3001, height: 2001, tiles }).sizes).to.deep.equal([
      { width: 188, height: 126 },
      { width: 376, height: 251 },
      { width: 751, height: 501 },
    ]);
    expect(service({ ...V3, tiles }).sizes).to.deep.equal([]);
  });

  it('goes by the address of the page where the service takes itself for http, and by its own elsewhere', () => {
    expect(service({ ...V3, id: 'http://images.example/iiif/abc/' }).id).to.equal(ADDRESS);
    expect(service({ ...V3, id: 'https://canonical.example/abc' }).id).to.equal(
      'https://canonical.example/abc',
    );
    for (const id of [undefined, 'javascript:alert(1)', 7]) {
      expect(read({ ...V3, id }).records[0]!.id).to.equal(ADDRESS);
      expect(reasons({ ...V3, id })).to.have.length(1);
    }
  });

  it('says what is wrong, and never throws', () => {
    for (const info of [null, 7, 'text', [], {}, { width: 100, height: 100 }]) {
      expect(read(info).records).to.deep.equal([]);
      expect(reasons(info)).to.deep.equal(['it describes no IIIF Image API service of version 2 or 3']);
    }
    const version1 = {
      '@context': 'http://library.stanford.edu/iiif/image-api/1.1/context.json',
      profile: 'http://library.stanford.edu/iiif/image-api/1.1/compliance.html#level1',
      width: 100,
      height: 100,
    };
    expect(read(version1).records).to.deep.equal([]);
    for (const width of [0, -1, NaN, 'wide', null]) {
      expect(reasons({ ...V3, width })).to.deep.equal(['it names no width and height of the image']);
    }
    const broken = {
      ...V3,
      profile: {},
      sizes: [null, 3, { width: 7 }, { width: 30, height: 20 }],
      tiles: 'no',
      extraFormats: 5,
      extraFeatures: [null],
    };
    expect(read(broken).records[0]).to.deep.include({ level: 0, sizes: [{ width: 30, height: 20 }] });
    expect(reasons(broken)).to.deep.equal(['it names no compliance level; level 0 is taken for it']);
  });
});
