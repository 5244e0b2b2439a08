import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { IiifHeader } from '../../src/elements/header/header.js';
import '../../src/elements/breadcrumbs/breadcrumbs.js';
import '../../src/elements/button/button.js';
import '../../src/elements/footer/footer.js';
import '../../src/elements/header/header.js';
import '../../src/elements/notification/notification.js';
import { actions, brand, frame, navigation } from './frame.js';

/** Clicks an element, for states that a visitor causes. */
const click =
  (...selectors: string[]): NonNullable<StoryObj['play']> =>
  async ({ canvasElement }) => {
    const header = canvasElement.querySelector<IiifHeader>('iiif-header')!;
    for (const selector of selectors) {
      await header.updateComplete;
      header.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
    }
  };

const room = (story: unknown, size = '22rem') => html`<div style="min-block-size: ${size}">${story}</div>`;

const meta: Meta<IiifHeader> = {
  title: 'Page/Header',
  component: 'iiif-header',
  parameters: { layout: 'fullscreen' },
  args: { label: '', skipTo: '', sticky: false },
  render: ({ label, skipTo, sticky }) =>
    room(
      html`<iiif-header label=${label || nothing} skip-to=${skipTo || nothing} ?sticky=${sticky}
          >${brand} ${navigation} ${actions}</iiif-header
        >
        <main></main>`,
    ),
};

export default meta;
type Story = StoryObj<IiifHeader>;

export const Default: Story = {};

export const Open: Story = { name: 'With a list open', play: click('.more') };

/** A whole page: header, breadcrumbs, notification, text and footer. */
export const Frame: Story = {
  render: () =>
    html`<style>
        .frame-body {
          display: grid;
          gap: 1.5rem;
          padding: 1.25rem max(clamp(1rem, 5%, 4rem), (100% - 72rem) / 2) 4rem;
        }

        .frame-body main {
          max-inline-size: 66ch;
        }
      </style>
      ${frame({ sticky: true, dismissible: true })}`,
};

export const Narrow: Story = {
  name: 'In a narrow column, folded',
  render: (args, context) => html`<div style="inline-size: 280px">${meta.render!(args, context)}</div>`,
};

export const NarrowOpen: Story = {
  ...Narrow,
  name: 'In a narrow column, open',
  play: click('.toggle', '.more'),
};

export const Dark: Story = {
  name: 'Dark in a light page',
  render: (args, context) => html`
    <style>
      .dark-header {
        --iiif-header-ground: #001927;
        --iiif-header-color-scheme: dark;
        --iiif-color-text: #fff;
      }
    </style>
    <div class="dark-header">${meta.render!(args, context)}</div>
  `,
  play: click('.more'),
};

export const LongWords: Story = {
  name: 'Long words and many entries',
  render: () =>
    room(html`
      <iiif-header>
        <a slot="brand" href="/">Verbundzentrale für Handschriftendigitalisierungsgrundlagenforschung</a>
        <ul>
          ${[
            'Handschriftenverzeichnisse',
            'Digitalisierungsrichtlinien',
            'Veranstaltungen',
            'Ansprechpartner',
          ].map(
            (label) =>
              html`<li>
                <a href="/${label}/">${label}</a>
                <ul>
                  <li><a href="/${label}/a/">Schnittstellenspezifikationsentwürfe</a></li>
                </ul>
              </li>`,
          )}
        </ul>
      </iiif-header>
    `),
  play: click('.toggle', '.more'),
};

export const ButtonsOnly: Story = {
  name: 'Entries that are no links',
  render: () =>
    room(html`
      <iiif-header>
        <a slot="brand" href="/">Commons</a>
        <ul>
          <li>
            Learn
            <ul>
              <li><a href="/guides/">Guides</a></li>
              <li><a href="/training/" aria-current="page">Training</a></li>
            </ul>
          </li>
          <li><a href="/news/">News</a></li>
        </ul>
      </iiif-header>
    `),
  play: click('.more'),
};

export const BrandOnly: Story = {
  name: 'Without a navigation',
  render: () => html`<iiif-header>${brand}</iiif-header>`,
};

export const French: Story = {
  render: (args, context) => html`<div lang="fr">${meta.render!(args, context)}</div>`,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: (args, context) => html`<div dir="rtl" lang="ar">${meta.render!(args, context)}</div>`,
  play: click('.more'),
};
