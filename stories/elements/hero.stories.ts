import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import chart from '../../demo/images/chart.svg?url&no-inline';
import leaf from '../../demo/images/leaf.svg?url&no-inline';
import '../../src/elements/button/button.js';
import type { IiifHero } from '../../src/elements/hero/hero.js';
import '../../src/elements/hero/hero.js';
import { address } from '../helpers.js';

/** A static service (level 0): the files in stories/iiif/. */
const SERVICE = new URL('iiif/static3', document.baseURI).href;
const WAITING = address('hero-waiting/info.json', () => new Promise(() => {}));
const NO_SERVICE = address('hero-page/info.json', () => new Response('<!doctype html><title>Hello</title>'));

const meta: Meta<IiifHero> = {
  title: 'Page/Hero',
  component: 'iiif-hero',
  parameters: { layout: 'fullscreen' },
  args: { image: chart, focusPoint: '70% 50%' },
  render: ({ image, imageService, region, alt, sizes, focusPoint }) => html`
    <iiif-hero
      image=${image ?? nothing}
      image-service=${imageService ?? nothing}
      region=${region ?? nothing}
      alt=${alt || nothing}
      sizes=${sizes || nothing}
      focus-point=${focusPoint || nothing}
    >
      <nav slot="breadcrumbs" aria-label="Breadcrumbs">Community / Groups</nav>
      <h1>Maps community group</h1>
      <p slot="lead">
        Libraries and archives that publish charts, atlases and plans, and those who georeference them.
      </p>
      <iiif-button slot="buttons" variant="primary" href="#join">Join the next call</iiif-button>
      <iiif-button slot="buttons" href="#groups">All groups</iiif-button>
      <span slot="credit">Own drawing, CC0</span>
    </iiif-hero>
  `,
};

export default meta;

type Story = StoryObj<IiifHero>;

export const Default: Story = {};

/** Of a IIIF Image API service the browser chooses the size that fits. */
export const Service: Story = {
  name: 'From an image service',
  args: { image: undefined, imageService: SERVICE, focusPoint: '60% 40%' },
};

/** Your own `<img>` is there before and without the script, and search engines find it. */
export const OwnImage: Story = {
  name: 'With an image of your own',
  render: () => html`
    <iiif-hero focus-point="70% 50%">
      <img slot="image" src=${chart} alt="" width="1600" height="900" fetchpriority="high" />
      <nav slot="breadcrumbs" aria-label="Breadcrumbs">Community / Groups</nav>
      <h1>Maps community group</h1>
      <p slot="lead">Libraries and archives that publish charts, atlases and plans.</p>
      <iiif-button slot="buttons" variant="primary" href="#join">Join the next call</iiif-button>
    </iiif-hero>
  `,
};

/** A bright image: the text keeps its contrast on a scrim of its own. */
export const Bright: Story = { name: 'A bright image', args: { image: leaf, focusPoint: '50% 15%' } };

export const Plain: Story = {
  name: 'Without an image',
  args: { image: undefined },
};

export const TitleOnly: Story = {
  name: 'A title only',
  render: () => html`<iiif-hero><h1>Groups</h1></iiif-hero>`,
};

/** The image’s room is kept. */
export const Loading: Story = { args: { image: undefined, imageService: WAITING } };

export const Failed: Story = {
  name: 'The image cannot be had',
  args: { image: undefined, imageService: NO_SERVICE },
};

export const Narrow: Story = {
  name: 'In a narrow column, with long words',
  render: () => html`
    <div style="inline-size: 280px" lang="de">
      <iiif-hero image=${chart}
        ><h1>Handschriftendigitalisierungsprojekt</h1>
        <p>Bibliotheken und Archive, und wer mit ihren Beständen arbeitet.</p>
        <iiif-button slot="buttons" href="#x">Zur nächsten Besprechung</iiif-button></iiif-hero
      >
    </div>
  `,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: () => html`
    <div dir="rtl" lang="ar">
      <iiif-hero image=${chart} focus-point="65% 50%"
        ><nav slot="breadcrumbs" aria-label="مسار">المجتمع / المجموعات</nav>
        <h1>مجموعة الخرائط</h1>
        <p slot="lead">مكتبات وأرشيفات تنشر الخرائط والأطالس.</p>
        <iiif-button slot="buttons" variant="primary" href="#x"
          >انضم إلى الاجتماع القادم</iiif-button
        ></iiif-hero
      >
    </div>
  `,
};

export const French: Story = {
  render: () => html`
    <div lang="fr">
      <iiif-hero image=${chart} focus-point="70% 50%"
        ><h1>Groupe des cartes</h1>
        <p slot="lead">Les bibliothèques et archives qui publient cartes, atlas et plans.</p></iiif-hero
      >
    </div>
  `,
};
