import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../../src/elements/button/button.js';
import '../../src/elements/card/card.js';
import '../../src/elements/event-card/event-card.js';
import sheet from './foundations.css?inline';

/**
 * What every block draws from. Without a theme blocks take the page's own fonts and ink; a theme, or a page, sets the
 * properties below on `:root` or on any element around blocks.
 */
const meta: Meta = {
  title: 'Foundations',
  tags: ['!autodocs'],
  globals: { theme: 'iiif' },
  decorators: [
    (story) =>
      html`<style>
          ${sheet}
        </style>
        <div class="foundations">${story()}</div>`,
  ],
};

export default meta;

/** A colour, what it is for, and the ground that it has to be legible on, with the ratio that WCAG 2.2 asks for. */
const COLOURS: [name: string, use: string, ground?: string, least?: number][] = [
  ['--iiif-color-text', 'Text', 'Canvas', 4.5],
  ['--iiif-color-muted', 'What matters less', 'Canvas', 4.5],
  ['--iiif-color-link', 'Links', 'Canvas', 4.5],
  ['--iiif-color-accent', 'What stands out: rules, icons', 'Canvas', 3],
  ['--iiif-color-alert', 'What is wrong or cancelled', 'Canvas', 4.5],
  ['--iiif-color-success', 'Good news', 'Canvas', 4.5],
  ['--iiif-color-warning', 'Warnings', 'Canvas', 4.5],
  ['--iiif-color-focus', 'The ring around what has the focus', 'Canvas', 3],
  ['--iiif-color-on-fill', 'Text on what matters most', '--iiif-color-fill', 4.5],
  ['--iiif-color-text', 'Text on cards', '--iiif-color-surface', 4.5],
  ['--iiif-color-muted', 'What matters less, on cards', '--iiif-color-surface', 4.5],
  ['--iiif-color-text', 'Text on date tiles and tinted sections', '--iiif-color-tint', 4.5],
  ['--iiif-color-link', 'Links on date tiles and tinted sections', '--iiif-color-tint', 4.5],
  ['--iiif-color-line', 'Borders and rules'],
];

export const Colour: StoryObj = {
  render: () => html`
    <h1>Colour</h1>
    <p>
      Each colour is one custom property, with a value for light and one for dark pages. The ratios are
      computed here, in your browser, from the colours that are in force.
    </p>
    <div class="schemes">
      ${(['light', 'dark'] as const).map(
        (scheme) =>
          html`<section class=${scheme} aria-label=${scheme}>
            <h2>${scheme === 'light' ? 'Light' : 'Dark'}</h2>
            <ul>
              ${COLOURS.map(
                ([name, use, ground, least]) =>
                  html`<li ${ref((row) => row && measure(row, name, ground, least))}>
                    <span class="swatch" aria-hidden="true">Aa</span>
                    <span><strong>${use}</strong><code>${name}</code></span>
                    <span class="ratio"></span>
                  </li>`,
              )}
            </ul>
          </section>`,
      )}
    </div>
  `,
};

export const Type: StoryObj = {
  render: () => html`
    <h1>Type</h1>
    <p>
      Headings are set in <code>--iiif-font-heading</code>, text in <code>--iiif-font-body</code>. Fonts are
      named, not fetched: who has them sees them. Sizes follow the width of the column that a block stands in,
      not of the window.
    </p>
    <ul class="type">
      ${[
        ['4.25', 'heading', 'Hero', 'clamp(1.75rem, 1rem + 4.4cqi, 4.25rem), line 1.08'],
        ['2.125', 'heading', 'Heading of a section', 'clamp(1.5em, 1.2em + 1.4cqi, 2.125em), line 1.2'],
        ['1.1875', 'heading', 'Heading of a card', '1.1875em, line 1.3'],
        ['1.25', 'body', 'Lead', 'clamp(1.0625rem, 1rem + 0.4cqi, 1.25rem), line 1.5'],
        ['1', 'body', 'Text, at most 66 characters wide', '1em, line 1.5'],
        ['0.875', 'body', 'What matters less', '0.875em'],
      ].map(
        ([size, font, what, rule]) =>
          html`<li>
            <span class=${`sample ${font}`} ${ref((it) => setSize(it, `${size}rem`))}>${what}</span>
            <code>${rule}</code>
          </li>`,
      )}
    </ul>
  `,
};

export const Space: StoryObj = {
  render: () => html`
    <h1>Space</h1>
    <p>
      All space within and between blocks is a multiple of <code>--iiif-space</code> (1rem by default): half
      of it makes a page denser, one and a half airier. Corners have <code>--iiif-radius</code>.
    </p>
    <ul class="space">
      ${[
        [0.25, 'Between a line and what belongs to it'],
        [0.5, 'Within a card, from line to line'],
        [1.125, 'From paragraph to paragraph'],
        [1.25, 'Around the content of a card'],
        [1.5, 'From card to card'],
        [2.125, 'Between text and a block'],
      ].map(
        ([times, what]) =>
          html`<li>
            <span class="bar" ${ref((it) => setSize(it, `calc(var(--iiif-space, 1rem) * ${times})`))}></span>
            <code>${times} ×</code> ${what}
          </li>`,
      )}
    </ul>
  `,
};

const SAMPLE = () =>
  html`<iiif-card>
      <h3>Leaves together again</h3>
      <p>Pages that two libraries keep, side by side in one viewer.</p>
      <p slot="meta">14 June 2026</p>
    </iiif-card></div>
    <p>
      <iiif-button variant="primary" href="#">Join the call</iiif-button>
      <iiif-button href="#">Notes</iiif-button>
    </p>`;

export const HowToTheme: StoryObj = {
  name: 'How to theme',
  render: () => html`
    <h1>How to theme</h1>
    <p>
      Load the community’s theme with one line, or set what you want to be different yourself. Nothing has to
      be set, and whatever you set reaches every block inside the element that you set it on.
    </p>
    <pre tabindex="0"><code>&lt;link rel="stylesheet" href="…/cdn/themes/iiif.css"&gt;

&lt;style&gt;
  :root {
    color-scheme: light dark;
    --iiif-color-fill: light-dark(#4b2e83, #cbb6ff);
    --iiif-color-on-fill: light-dark(#fff, #1c0f36);
    --iiif-color-link: light-dark(#4b2e83, #cbb6ff);
    --iiif-color-accent: light-dark(#4b2e83, #cbb6ff);
    --iiif-radius: 0;
  }
&lt;/style&gt;</code></pre>
    <div class="themes">
      <section>
        <h2>The community’s theme</h2>
        ${SAMPLE()}
      </section>
      <section class="own">
        <h2>With these five lines</h2>
        ${SAMPLE()}
      </section>
    </div>
    <p>
      Each element’s page lists the properties and parts of its own. <code>::part(…)</code> reaches what no
      property does; states can be styled too: <code>iiif-event-list:state(loading)</code>.
    </p>
  `,
};

function setSize(element: Element | undefined, size: string) {
  (element as HTMLElement | undefined)?.style.setProperty('--size', size);
}

/** Paints a row's swatch, and says the contrast of its colour on its ground once the theme is in force. */
function measure(row: Element, name: string, ground = '', least = 0) {
  const swatch = row.querySelector<HTMLElement>('.swatch')!;
  swatch.style.color = ground ? `var(${name})` : 'transparent';
  swatch.style.background = ground.startsWith('--') ? `var(${ground})` : ground || `var(${name})`;
  requestAnimationFrame(() => {
    if (!ground) return;
    const { color, backgroundColor } = getComputedStyle(swatch);
    const [light, dark] = [color, backgroundColor].map(luminance).sort((a, b) => b - a);
    const ratio = (light! + 0.05) / (dark! + 0.05);
    row.querySelector('.ratio')!.textContent =
      `${ratio.toFixed(1)} : 1 ${ratio >= least ? '✓' : `✗ less than ${least}`}`;
  });
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const channels = (/[\d.]+(?:, ?| )[\d.]+(?:, ?| )[\d.]+/.exec(color)?.[0] ?? '').split(/, ?| /).map(Number);
  const [r = 0, g = 0, b = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
