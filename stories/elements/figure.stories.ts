import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import chart from '../../demo/images/chart.svg?url&no-inline';
import leaf from '../../demo/images/leaf.svg?url&no-inline';
import type { IiifFigure } from '../../src/elements/figure/figure.js';
import '../../src/elements/figure/figure.js';
import { address } from '../helpers.js';

/** A static service (level 0): the files in stories/iiif/. */
const SERVICE = new URL('iiif/static3', document.baseURI).href;
const WAITING = address('figure-waiting/info.json', () => new Promise(() => {}));
const NO_SERVICE = address(
  'figure-page/info.json',
  () => new Response('<!doctype html><title>Hello</title>'),
);

const meta: Meta<IiifFigure> = {
  title: 'Page/Figure',
  component: 'iiif-figure',
  args: { image: leaf, alt: 'A page of a manuscript with an illuminated initial', width: 480, height: 640 },
  render: ({ image, imageService, region, alt, sizes, width, height, ratio, href }) => html`
    <iiif-figure
      image=${image ?? nothing}
      image-service=${imageService ?? nothing}
      region=${region ?? nothing}
      alt=${alt ?? nothing}
      sizes=${sizes ?? nothing}
      width=${width ?? nothing}
      height=${height ?? nothing}
      ratio=${ratio || nothing}
      href=${href || nothing}
      >A leaf with an illuminated initial; in the margin a vine, drawn over the ruling.
      <a slot="credit" href="https://iiif.io/">Own drawing, CC0</a></iiif-figure
    >
  `,
};

export default meta;

type Story = StoryObj<IiifFigure>;

const HILLS = { image: undefined, width: undefined, height: undefined, alt: 'Hills at dusk' };

export const Default: Story = {};

/** Of a IIIF Image API service the browser chooses the size that fits. */
export const Service: Story = {
  name: 'From an image service',
  args: { ...HILLS, imageService: SERVICE, width: 1500, height: 1000 },
};

export const Square: Story = {
  name: 'A square of it',
  args: { ...HILLS, imageService: SERVICE, region: 'square' },
};

export const Region: Story = {
  name: 'A part of it',
  args: { ...HILLS, imageService: SERVICE, region: 'pct:50,15,40,40' },
};

export const Ratio: Story = {
  name: 'Cropped into a ratio',
  args: { image: chart, alt: 'A sea chart', ratio: '21/9', width: undefined, height: undefined },
};

/** The whole image is the link; its name is the text of the image, or else the caption. */
export const Link: Story = { name: 'A link', args: { href: 'https://iiif.io/' } };

export const NoCaption: Story = {
  name: 'Without a caption',
  render: () => html`<iiif-figure image=${chart} alt="A sea chart" width="900" height="550"></iiif-figure>`,
};

/** Its room is kept. */
export const Loading: Story = {
  args: { ...HILLS, imageService: WAITING, width: 600, height: 400 },
};

/** The page’s own image stays until the service’s is there. */
export const OwnImage: Story = {
  name: 'With an image of the page’s own, and no service',
  render: () => html`
    <iiif-figure image-service=${NO_SERVICE}
      ><img slot="image" src=${leaf} alt="A page of a manuscript" width="480" height="640" />The page has an
      image of its own.</iiif-figure
    >
  `,
};

export const Failed: Story = {
  name: 'The service fails, the image is shown',
  args: { imageService: NO_SERVICE },
};

export const Narrow: Story = {
  name: 'In a narrow column, with long words',
  render: () => html`
    <div style="inline-size: 280px">
      <iiif-figure image=${chart} alt="Eine Seekarte" width="900" height="550" lang="de"
        >Handschriftendigitalisierungsprojektverantwortlichenkonferenz und eine Seekarte.<span slot="credit"
          >Fotografiewerkstättenleitung</span
        ></iiif-figure
      >
    </div>
  `,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: () => html`
    <div dir="rtl" lang="ar">
      <iiif-figure image=${leaf} alt="صفحة من مخطوطة" width="480" height="640"
        >صفحة من مخطوطة ذات حرف مزخرف، وفي الهامش كرمة.<span slot="credit">رسم خاص</span></iiif-figure
      >
    </div>
  `,
};

export const French: Story = {
  render: () => html`
    <div lang="fr">
      <iiif-figure image=${leaf} alt="Une page de manuscrit" width="480" height="640"
        >Un feuillet à l’initiale enluminée.<span slot="credit">Dessin original</span></iiif-figure
      >
    </div>
  `,
};
