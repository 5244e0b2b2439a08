import { expect } from 'chai';
import { readImageInfo } from '../../../src/images/info.js';
import { imageRequests, type RequestOptions } from '../../../src/images/requests.js';
import { answerImageRequest } from '../../helpers/image-server.js';

/** The services of test/helpers/image-server.js. */
const NAMES = [
  ...[
    'static2',
    'static3',
    'tiles2',
    'tiles3',
    'bare2',
    'bare3',
    'v2.0-level1',
    'v2.0-level2',
    'v2.1-level1',
  ],
  ...[
    'v2.1-level2',
    'v2.1-sizeByW',
    'v3.0-level1',
    'v3.0-level2',
    'v3.0-limits',
    'v3.0-area',
    'v3.0-sizeByW',
  ],
  ...['v3.0-small', 'v3.0-square', 'v3.0-strip'],
];
const REGIONS = [
  ...[
    'full',
    'square',
    'pct:10,20,30,40',
    'pct:0,0,100,100',
    'pct:33.333,33.333,33.333,33.333',
    'pct:90,90,50,50',
  ],
  ...['100,50,60,70', '2500,1500,5000,5000', '0,0,1,1', '10.4,3.6,99.5,7'],
];

const ORIGIN = 'https://images.example';

function get(url: string) {
  const { pathname } = new URL(url, ORIGIN);
  return answerImageRequest(pathname, ORIGIN)!;
}

function open(name: string) {
  const address = `${ORIGIN}/iiif/${name}`;
  const info: unknown = JSON.parse(get(`${address}/info.json`).body);
  const [service] = readImageInfo(info, { baseUrl: address }).records;
  return (options?: RequestOptions) => imageRequests(service!, options)!;
}

/** Region and size of each address. */
const paths = ({ srcset }: { srcset: readonly { url: string }[] }) =>
  srcset.map(({ url }) => url.split('/').slice(-4, -2).join('/'));

const statusOf = (url: string) => get(url).status;

describe('imageRequests', () => {
  for (const name of NAMES) {
    it(`asks ${name} for nothing that it refuses`, () => {
      const request = open(name);
      for (const region of REGIONS) {
        for (const width of [1, 200, 777, 1920, 5000]) {
          const { src, srcset, width: most } = request({ region, width });
          const widths = srcset.map((candidate) => candidate.width);
          expect(srcset.map(({ url }) => url)).to.include(src);
          expect(widths).to.deep.equal([...new Set(widths)].sort((a, b) => a - b));
          expect(Math.max(...widths)).to.be.at.most(most);
          const answers = srcset.map(({ url }) => statusOf(url));
          expect(
            answers.filter((status) => status !== 200),
            `${region} ${srcset.map(({ url }) => url).join(' ')}`,
          ).to.deep.equal([]);
        }
      }
    });
  }

  it('is measured by a server that does refuse', () => {
    const refused = {
      static3: [
        'full/301,200/0/default.jpg',
        'full/300,200/0/default.webp',
        '0,0,10,10/max/0/default.jpg',
        'full/300,/0/default.jpg',
      ],
      'v2.0-level1': [
        'square/300,/0/default.jpg',
        'pct:0,0,50,50/300,/0/default.jpg',
        'full/300,200/0/default.jpg',
        'full/4000,/0/default.jpg',
        'full/max/0/default.jpg',
        'full/300,/0/default.png',
      ],
      'v2.1-level1': ['full/1201,/0/default.jpg', 'full/full/0/default.jpg'],
      'v2.1-level2': ['full/1300,/0/default.jpg'],
      'v3.0-level1': [
        'full/full/0/default.jpg',
        'full/3001,2001/0/default.jpg',
        'pct:0,0,50,50/300,200/0/default.jpg',
        '10,10,20,20/30,30/0/default.jpg',
        'full/300,200/0/default.png',
      ],
      'v3.0-strip': ['full/200,0/0/default.jpg', 'full/200,/0/default.jpg'],
      'v3.0-limits': ['full/1999,1333/0/default.jpg', 'full/3000,2000/0/default.jpg'],
    };
    for (const [name, list] of Object.entries(refused)) {
      for (const path of list) {
        expect(statusOf(`/iiif/${name}/${path}`), `${name}/${path}`).to.equal(name === 'static3' ? 404 : 400);
      }
    }
  });

  it('delivers as many pixels as it says', () => {
    for (const name of ['static2', 'tiles3', 'v2.1-level1', 'v3.0-level1', 'v3.0-small']) {
      const request = open(name);
      for (const { url, width } of request({ width: 300 }).srcset) {
        expect(get(url).body, url).to.contain(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}"`);
      }
    }
  });

  it('asks a service of level 0 for what is listed only', () => {
    expect(paths(open('static2')())).to.deep.equal(['full/300,', 'full/750,', 'full/1500,']);
    expect(paths(open('static3')())).to.deep.equal(['full/300,200', 'full/750,500', 'full/1500,1000']);
    expect(paths(open('tiles2')())).to.deep.equal(['full/188,', 'full/375,']);
    expect(paths(open('tiles3')())).to.deep.equal(['full/375,250', 'full/750,500']);
    expect(paths(open('bare2')())).to.deep.equal(['full/full']);
    expect(paths(open('bare3')())).to.deep.equal(['full/max']);
  });

  it('writes what each version takes for canonical', () => {
    expect(paths(open('v2.0-level1')({ width: 300 }))).to.deep.equal(['full/240,', 'full/360,', 'full/600,']);
    expect(paths(open('v3.0-level1')({ width: 300 }))).to.deep.equal([
      'full/240,160',
      'full/360,240',
      'full/600,400',
    ]);
    expect(paths(open('v2.0-level2')({ width: 9999 })).at(-1)).to.equal('full/full');
    expect(paths(open('v3.0-level2')({ width: 9999 })).at(-1)).to.equal('full/max');
    expect(paths(open('v3.0-sizeByW')({ width: 100 }))).to.deep.equal(['full/200,']);
    expect(paths(open('v3.0-square')({ region: 'square', width: 100 }))).to.deep.equal(['full/200,200']);
    expect(paths(open('v3.0-level2')({ region: 'pct:0,0,100,100', width: 100 }))).to.deep.equal([
      'full/200,133',
    ]);
  });

  it('asks for a square where there is that feature, else for the pixels in the middle', () => {
    const first = (name: string, region: string) => paths(open(name)({ region, width: 100 }))[0];
    expect(first('v3.0-level1', 'square')).to.equal('square/200,200');
    expect(first('v2.1-level1', 'square')).to.equal('square/200,');
    expect(first('v2.0-level1', 'square')).to.equal('500,0,2000,2000/200,');
    expect(first('v2.1-sizeByW', 'square')).to.equal('pct:16.6667,0,66.6667,100/200,');
  });

  it('asks for pixels, whatever the region is written in, and cuts off what is outside', () => {
    const request = open('v3.0-level1');
    expect(paths(request({ region: 'pct:10,20,30,40', width: 100 }))).to.deep.equal([
      '300,400,900,800/200,178',
    ]);
    expect(paths(request({ region: '2900,1900,500,500', width: 100 }))).to.deep.equal([
      '2900,1900,100,100/max',
    ]);
    expect(request({ region: ' PCT:10, 20, 30, 40 ' })).to.deep.include({
      width: 900,
      height: 800,
      problem: undefined,
    });
  });

  it('says which part is wanted where it can only have the whole', () => {
    const request = open('static3');
    expect(request({ region: 'square' })).to.deep.include({
      width: 1000,
      height: 1000,
      crop: [1 / 6, 0, 2 / 3, 1],
    });
    const { srcset, crop } = request({ region: 'pct:50,25,50,50' });
    expect(crop).to.deep.equal([0.5, 0.25, 0.5, 0.5]);
    expect(srcset.map(({ width }) => width)).to.deep.equal([150, 375, 750]);
  });

  it('shows the whole for want of the region, and says why', () => {
    const request = open('v3.0-level1');
    for (const region of [
      'circle',
      '1,2,3',
      '1,2,3,4,5',
      'pct:100,0,10,10',
      '0,0,0,0',
      '4000,0,10,10',
      '-1,0,5,5',
      '1,,2,3',
    ]) {
      const { problem, srcset } = request({ region, width: 100 });
      expect(problem, region).to.contain(region);
      expect(paths({ srcset })).to.deep.equal(['full/200,133']);
    }
  });

  it('uses the sizes that the server has at hand, and fills the gaps', () => {
    const widths = open('v3.0-level2')().srcset.map(({ width }) => width);
    expect(widths).to.include.members([300, 750, 1500, 3000]);
    expect(widths).not.to.include.members([720]);
    for (const [index, width] of widths.entries())
      expect(width / (widths[index - 1] ?? width)).to.be.below(2.1);
  });

  it('keeps the limits of width, height and area', () => {
    expect(open('v2.1-level1')()).to.deep.include({ width: 1200, height: 800 });
    expect(open('v3.0-limits')()).to.deep.include({ width: 1165, height: 777 });
    const { width, height } = open('v3.0-area')();
    expect(width * height).to.be.within(1_230_000, 1_234_567);
  });

  it('offers nothing where nothing is sure', () => {
    const read = (profile: unknown) =>
      readImageInfo(
        {
          '@context': 'http://iiif.io/api/image/2/context.json',
          '@id': 'https://a.example/b',
          width: 900,
          height: 600,
          profile,
        },
        { baseUrl: 'https://a.example/b' },
      ).records[0]!;
    const level0 = 'http://iiif.io/api/image/2/level0.json';
    expect(imageRequests(read([level0, { maxWidth: 600 }]))).to.equal(undefined);
    expect(imageRequests(read([level0]))?.src).to.equal('https://a.example/b/full/full/0/default.jpg');
  });

  it('has a middling address for what knows no srcset', () => {
    const request = open('v3.0-level1');
    expect(request({ width: 500 }).src).to.contain('/full/540,360/');
    expect(request({ width: 9000 }).src).to.contain('/full/max/');
  });
});
