import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { IiifMemberMap } from '../../src/elements/member-map/member-map.js';
import '../../src/elements/member-map/member-map.js';
import { answering, CUT_SHORT, failingOnce, institutions, WAITING } from '../helpers.js';

const meta: Meta<IiifMemberMap> = {
  title: 'Data/Member map',
  component: 'iiif-member-map',
  args: { levels: '', headingLevel: 3, src: answering('map', institutions) },
  render: ({ levels, limit, headingLevel, src, data }) => html`
    <iiif-member-map
      levels=${levels || nothing}
      limit=${limit ?? nothing}
      heading-level=${headingLevel}
      src=${src ?? nothing}
      .data=${data}
    ></iiif-member-map>
  `,
};

export default meta;

type Story = StoryObj<IiifMemberMap>;

interface Marked {
  querySelector(selector: string): HTMLElement | null;
}

/** Clicks the first point that matches, once the map is drawn. */
async function press(canvas: Element, selector: string) {
  const element = canvas.querySelector('iiif-member-map')!;
  for (let tries = 0; tries < 100; tries++) {
    const mark = (element.shadowRoot as Marked | null)?.querySelector(selector);
    if (mark) {
      mark.click();
      return;
    }
    await new Promise(requestAnimationFrame);
  }
}

/** Points with a number stand for several members. They zoom in, or list members at the same place. */
export const Default: Story = {};

export const ZoomedIn: Story = {
  name: 'Zoomed in',
  play: ({ canvasElement }) => press(canvasElement, '.digits-2'),
};

export const OneMember: Story = {
  name: 'Details of a member',
  play: ({ canvasElement }) => press(canvasElement, '.mark:not(.several)'),
};

export const InOnePlace: Story = {
  name: 'Several in one place',
  args: {
    src: undefined,
    data: institutions.map((institution) => ({ ...institution, latitude: 52.08, longitude: 4.33 })),
  },
  play: ({ canvasElement }) => press(canvasElement, '.several'),
};

export const SomeLevels: Story = { name: 'Some levels', args: { levels: 'founding' } };

/** Without any position only the list is shown, and no map is loaded. */
export const NoPositions: Story = {
  name: 'Without positions',
  args: {
    src: undefined,
    data: institutions.map(({ name, uri, iiifc, original }) => ({ name, uri, iiifc, original })),
  },
};

export const Thousands: Story = {
  name: 'A thousand members',
  args: {
    src: undefined,
    data: Array.from({ length: 1000 }, (_, index) => ({
      name: `Institution ${index + 1}`,
      iiifc: (index % 4) + 1,
      latitude: ((index * 37) % 120) - 50,
      longitude: ((index * 61) % 360) - 180,
    })),
  },
};

export const Narrow: Story = {
  name: 'In a narrow column',
  render: (args, context) => html` <div style="inline-size: 280px">${meta.render!(args, context)}</div> `,
};

/** A page can set the colours of land and sea. */
export const OwnColours: Story = {
  name: 'Land and sea of one’s own',
  render: (args, context) => html`
    <div style="--iiif-map-sea: light-dark(#dcebf2, #0d2531); --iiif-map-land: light-dark(#fbfaf3, #33444d)">
      ${meta.render!(args, context)}
    </div>
  `,
};

export const Loading: Story = { args: { src: WAITING } };

export const LoadingWithFallback: Story = {
  name: 'Loading, with fallback content',
  render: () => html`
    <iiif-member-map src=${WAITING}
      ><a href="https://iiif.io/community/consortium/members/">All members</a></iiif-member-map
    >
  `,
};

export const Empty: Story = { args: { src: undefined, data: [] } };

export const Failed: Story = { args: { src: CUT_SHORT } };

/** "Try again" succeeds. */
export const FailedOnce: Story = {
  name: 'Failed, with fallback content',
  render: () => html`
    <iiif-member-map src=${failingOnce('map-once', institutions)}
      ><a href="https://iiif.io/community/consortium/members/">All members</a></iiif-member-map
    >
  `,
};

/** An invalid position is ignored, with a console warning. */
export const Partial: Story = {
  args: {
    src: undefined,
    data: [
      ...institutions.slice(0, 20),
      { name: 'A library on another planet', iiifc: 3, latitude: 400, longitude: 2 },
      { iiifc: 1 },
      'no institution',
      {
        name: 'A library with a strange link',
        uri: 'javascript:alert(1)',
        iiifc: 3,
        latitude: 9,
        longitude: 9,
      },
    ],
  },
};

export const French: Story = {
  render: (args, context) => html`<div lang="fr">${meta.render!(args, context)}</div>`,
};

/** The map is not mirrored; the content around it is. */
export const RightToLeft: Story = {
  name: 'Right to left',
  render: (args, context) => html`<div dir="rtl" lang="ar">${meta.render!(args, context)}</div>`,
};
