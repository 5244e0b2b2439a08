import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../../src/elements/button/button.js';
import '../../src/elements/card/card.js';
import '../../src/elements/event-card/event-card.js';
import sheet from './foundations.css?inline';

/**
 * Design tokens of all blocks. Without a theme, blocks use the page's own font and text colour. A theme or a page sets the
 * properties below on `:root` or on any element around blocks.
 */
const meta: Meta = {
  title: 'Foundations/Tokens',
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

/** A colour: its name, its use, the background on which it must be legible, and the contrast that WCAG 2.2 requires. */
type Colour = [name: string, use: string, ground?: string, least?: number];

const COLOURS: [title: string, colours: Colour[]][] = [
  [
    'Text',
    [
      ['--iiif-color-text', 'Text', 'Canvas', 4.5],
      ['--iiif-color-muted', 'Secondary text', 'Canvas', 4.5],
      ['--iiif-color-link', 'Links', 'Canvas', 4.5],
    ],
  ],
  [
    'Backgrounds, and text on them',
    [
      ['--iiif-color-on-fill', 'Primary buttons', '--iiif-color-fill', 4.5],
      ['--iiif-color-text', 'Cards', '--iiif-color-surface', 4.5],
      ['--iiif-color-muted', 'Secondary text on cards', '--iiif-color-surface', 4.5],
      ['--iiif-color-text', 'Date tiles, tinted sections', '--iiif-color-tint', 4.5],
      ['--iiif-color-link', 'Links on tinted backgrounds', '--iiif-color-tint', 4.5],
    ],
  ],
  [
    'Marks',
    [
      ['--iiif-color-accent', 'Icons, the current tab', 'Canvas', 3],
      ['--iiif-color-focus', 'Focus ring', 'Canvas', 3],
      ['--iiif-color-line', 'Borders and rules'],
    ],
  ],
  [
    'Messages',
    [
      ['--iiif-color-success', 'Success', 'Canvas', 4.5],
      ['--iiif-color-warning', 'Warnings', 'Canvas', 4.5],
      ['--iiif-color-alert', 'Errors, and cancelled events', 'Canvas', 4.5],
    ],
  ],
];

export const Colour: StoryObj = {
  render: () => html`
    <h1>Colour</h1>
    <p>
      Each colour is one custom property, with a value for light and one for dark pages. Values and ratios are
      those in your browser now; a ✗ marks a ratio below that of WCAG 2.2 AA.
    </p>
    <div class="schemes">
      ${(['light', 'dark'] as const).map(
        (scheme) =>
          html`<section class=${scheme} aria-label=${scheme}>
            <h2>${scheme === 'light' ? 'Light' : 'Dark'}</h2>
            ${COLOURS.map(
              ([title, colours]) =>
                html`<h3>${title}</h3>
                  <ul>
                    ${colours.map(
                      ([name, use, ground, least]) =>
                        html`<li ${ref((row) => row && measure(row, name, ground, least))}>
                          <span class="swatch" aria-hidden="true">Aa</span>
                          <span>
                            <strong>${use}</strong><code>${name}</code>
                            ${ground?.startsWith('--') ? html`<code>on ${ground}</code>` : ''}
                          </span>
                          <span class="value"></span>
                        </li>`,
                    )}
                  </ul>`,
            )}
          </section>`,
      )}
    </div>
  `,
};

/** Sizes of type: the use, the rule in the style sheets, the size, the font, and a sample text of realistic length. */
const TYPE: [what: string, rule: string, size: string, font: string, words: string][] = [
  [
    'Title of a page',
    'clamp(1.75rem, 1rem + 4.4cqi, 4.25rem) / 1.08',
    'clamp(1.75rem, 1rem + 4.4cqi, 4.25rem)',
    'heading title',
    'Leaves together again',
  ],
  [
    'Heading of a section',
    'clamp(1.5em, 1.2em + 1.4cqi, 2.125em) / 1.2',
    'clamp(1.5em, 1.2em + 1.4cqi, 2.125em)',
    'heading section',
    'Who keeps what, and where it may be seen',
  ],
  [
    'Heading of a card',
    '1.1875em / 1.3',
    '1.1875em',
    'heading card',
    'Charts of a coast that moved, sheet by sheet',
  ],
  [
    'Lead',
    'clamp(1.0625rem, 1rem + 0.4cqi, 1.25rem) / 1.5',
    'clamp(1.0625rem, 1rem + 0.4cqi, 1.25rem)',
    'body',
    'Leaves of one book lie in three cities. This group cares about the people who want to read them side by side.',
  ],
  [
    'Text',
    '1em / 1.5, at most 66ch wide',
    '1em',
    'body',
    'A server cuts details and derivatives when somebody asks for them, so that nobody has to keep a folder of copies in step with the original. Both can be exchanged, one at a time, when something better comes.',
  ],
  ['Secondary text', '0.875em / 1.5', '0.875em', 'body muted', 'Every second Wednesday · 16:00–17:00 CEST'],
];

export const Type: StoryObj = {
  render: () => html`
    <h1>Type</h1>
    <p>
      Headings are set in <code>--iiif-font-heading</code>, all else in <code>--iiif-font-body</code>. Fonts
      are named but not loaded, so they show only if the page or the device has them. Sizes follow the width
      of the column that a block is in, not that of the window: make this one narrower to see it.
    </p>
    <dl class="type">
      ${TYPE.map(
        ([what, rule, size, font, words]) =>
          html`<div>
            <dt><strong>${what}</strong><code>${rule}</code></dt>
            <dd class=${font} ${ref((it) => setSize(it, size))}>${words}</dd>
          </div>`,
      )}
    </dl>
  `,
};

const card = () =>
  html`<iiif-event-card
    label="Open house of the map room"
    start="2026-09-19T10:00"
    end="2026-09-19T16:00"
    event-time-zone="Europe/London"
    location="Edinburgh, Scotland, UK"
    heading-level="4"
  ></iiif-event-card>`;

export const Space: StoryObj = {
  render: () => html`
    <h1>Space</h1>
    <p>
      Space within and between blocks is a multiple of one length, <code>--iiif-space</code>. Corners have
      <code>--iiif-radius</code>.
    </p>
    <ul class="scale">
      ${[
        [0.5, 'Line to line'],
        [0.75, 'Related content'],
        [1.125, 'Paragraph to paragraph'],
        [1.25, 'Padding of a card'],
        [1.5, 'Card to card'],
        [2.125, 'Text to block'],
      ].map(
        ([times, what]) =>
          html`<li>
            <span
              class="square"
              ${ref((it) => setSize(it, `calc(var(--iiif-space, 1rem) * ${times})`))}
            ></span>
            <strong>${times} ×</strong>${what}
          </li>`,
      )}
    </ul>
    <h2>Other densities</h2>
    <p>The same card three times, with only these two properties set.</p>
    <div class="densities">
      ${[
        ['0.625rem', '2px'],
        ['1rem', '8px'],
        ['1.5rem', '16px'],
      ].map(
        ([space, radius]) =>
          html`<section ${ref((it) => setDensity(it, space!, radius!))}>
            <h3><code>--iiif-space: ${space};</code><br /><code>--iiif-radius: ${radius};</code></h3>
            ${card()}
          </section>`,
      )}
    </div>
  `,
};

const SAMPLE = () =>
  html`<iiif-card>
      <h3>Leaves together again</h3>
      <p>Pages that two libraries keep, side by side in one viewer.</p>
      <p slot="meta">14 June 2026</p>
    </iiif-card>
    <p>
      <iiif-button variant="primary" href="#">Join the call</iiif-button>
      <iiif-button href="#">Notes</iiif-button>
    </p>`;

export const HowToTheme: StoryObj = {
  name: 'How to theme',
  render: () => html`
    <h1>How to theme</h1>
    <p>
      Load the community’s theme with one line, or set the properties that you want to change. All are
      optional, and a property applies to every block inside the element that you set it on.
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
      Each element’s page lists its own properties and parts. Use <code>::part(…)</code> for styles that no
      property covers. States can be styled too: <code>iiif-event-list:state(loading)</code>.
    </p>
  `,
};

function setSize(element: Element | undefined, size: string) {
  (element as HTMLElement | undefined)?.style.setProperty('--size', size);
}

function setDensity(element: Element | undefined, space: string, radius: string) {
  const { style } = (element ?? {}) as HTMLElement;
  style?.setProperty('--iiif-space', space);
  style?.setProperty('--iiif-radius', radius);
}

/** Fills in a row: the swatch, the colour, and its contrast on its background, as the theme sets them. */
function measure(row: Element, name: string, ground = '', least = 0) {
  const swatch = row.querySelector<HTMLElement>('.swatch')!;
  swatch.style.color = ground ? `var(${name})` : 'transparent';
  swatch.style.background = ground.startsWith('--') ? `var(${ground})` : ground || `var(${name})`;
  requestAnimationFrame(() => {
    const { color, backgroundColor } = getComputedStyle(swatch);
    const value = hex(ground ? color : backgroundColor);
    const [light, dark] = [color, backgroundColor].map(luminance).sort((a, b) => b - a);
    const ratio = (light! + 0.05) / (dark! + 0.05);
    const verdict = ratio >= least ? '✓' : `✗ less than ${least}`;
    row.querySelector('.value')!.textContent = ground
      ? `${value}\n${ratio.toFixed(1)} : 1 ${verdict}`
      : value;
  });
}

const channelsOf = (color: string) =>
  (/[\d.]+(?:, ?| )[\d.]+(?:, ?| )[\d.]+/.exec(color)?.[0] ?? '').split(/, ?| /).map(Number);

const hex = (color: string) =>
  `#${channelsOf(color)
    .map((channel) => Math.round(channel).toString(16).padStart(2, '0'))
    .join('')}`;

/** Relative luminance, as defined in WCAG 2.2. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = channelsOf(color).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
