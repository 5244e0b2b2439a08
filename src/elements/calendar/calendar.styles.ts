import { css, unsafeCSS } from 'lit';
import { agendaStyles } from './agenda.styles.js';
import { monthStyles } from './month.styles.js';

/** Twelve hues at equal distances, then twelve between them with another lightness: 24, as many as the palette of groups has. */
const hues = unsafeCSS(
  Array.from({ length: 24 }, (_, hue) => `.h${hue}{--_hue:${15 + hue * 30 + (hue < 12 ? 0 : 15)}}`).join('') +
    `${Array.from({ length: 12 }, (_, hue) => `.h${hue + 12}`).join()}{` +
    '--_mark:light-dark(oklch(52% 0.14 var(--_hue)),oklch(76% 0.12 var(--_hue)));--_bar:oklch(36% 0.09 var(--_hue))}',
);

const frameStyles = css`
  /*
   * Contrast: marks reach 3:1 on light and dark backgrounds. Text on a bar is white on a lightness of at most 50% (4.5:1)
   * in both colour schemes. Entries without a group use the page's colours.
   */
  .calendar {
    --_mark: var(--_accent);
    --_bar: var(--iiif-color-fill, color-mix(in srgb, CanvasText 80%, Canvas));
    --_on-bar: var(--iiif-color-on-fill, Canvas);
    --_cell-line: 1px solid var(--_line);

    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 0.75);
  }

  .waiting {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .waiting > * {
    grid-area: 1 / 1;
  }

  .waiting > slot {
    display: block;
  }

  .waiting > .calendar {
    visibility: hidden;
  }

  button {
    font: inherit;
    cursor: pointer;
  }

  .hue {
    --_mark: light-dark(oklch(60% 0.14 var(--_hue)), oklch(63% 0.14 var(--_hue)));
    --_bar: oklch(50% 0.12 var(--_hue));
    --_on-bar: #fff;
  }

  ${hues}

  .bar,
  .controls,
  .moves {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
  }

  .bar {
    justify-content: space-between;
  }

  .title :is(h2, h3, h4, h5, h6) {
    font-size: clamp(1.25em, 1.05em + 1cqi, 1.625em);
  }

  .moves {
    gap: 0.25rem;
  }

  .icon,
  .to-today,
  .views button,
  .filter button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 2.25rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.75);
    background: none;
    color: var(--_text);
    font-weight: 600;
    line-height: 1.25;
  }

  .icon {
    inline-size: 2.25rem;
    padding: 0;
    border-color: transparent;
  }

  .icon svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .icon svg:dir(rtl) {
    scale: -1 1;
  }

  :is(.icon, .to-today, .views button, .filter button):hover {
    background: var(--_tint);
  }

  .views {
    display: flex;
  }

  .views button {
    border-radius: 0;
    margin-inline-start: -1px;
    color: var(--_muted);
  }

  .views button:first-child {
    margin-inline-start: 0;
    border-start-start-radius: calc(var(--_radius) * 0.75);
    border-end-start-radius: calc(var(--_radius) * 0.75);
  }

  .views button:last-child {
    border-start-end-radius: calc(var(--_radius) * 0.75);
    border-end-end-radius: calc(var(--_radius) * 0.75);
  }

  .views [aria-pressed='true'] {
    background: var(--_tint);
    color: var(--_text);
    box-shadow: inset 0 -2px var(--_accent);
  }

  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }

  .filter button {
    gap: 0.5em;
    min-block-size: 1.875rem;
    padding-block: 0.125rem;
    padding-inline: 0.625rem 0.75rem;
    border-radius: 1em;
    font-size: 0.875em;
    font-weight: 400;
  }

  .filter button::before,
  .group::before {
    content: '';
    flex: none;
    inline-size: 0.625rem;
    block-size: 0.625rem;
    border-radius: 50%;
    background: var(--_mark);
  }

  .filter .all::before {
    display: none;
  }

  .filter.skeleton span {
    flex: none;
    inline-size: 7rem;
    block-size: 1.875rem;
    border-radius: 1rem;
    background: var(--_tint);
  }

  .filter [aria-pressed='true'] {
    border-color: var(--_text);
    background: var(--_tint);
    font-weight: 600;
    box-shadow: inset 0 0 0 1px var(--_text);
  }

  .link {
    min-block-size: 1.5rem;
    padding: 0.125rem 0;
    border: 0;
    background: none;
    color: var(--_link);
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentColor 45%, transparent);
    text-underline-offset: 0.2em;
  }

  .link:hover {
    text-decoration-color: currentColor;
  }

  .zone {
    font-size: 0.875em;
  }

  .nothing {
    color: var(--_muted);
  }

  .note:not(:has(> *)) {
    position: absolute;
  }

  @container (inline-size < 38rem) {
    .controls {
      display: contents;
    }

    .views {
      inline-size: 100%;
    }

    .views button {
      flex: 1;
      padding-inline: 0.25rem;
    }

    .filter {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: thin;
    }

    .filter button {
      flex: none;
    }

    .filter button:focus-visible {
      outline-offset: -2px;
    }

    .bar {
      gap: 0.625rem 0.25rem;
    }

    .to-today {
      padding-inline: 0.5rem;
      font-size: 0.875em;
    }
  }

  @media (forced-colors: active) {
    .filter button::before,
    .group::before {
      background: CanvasText;
    }

    :is(.views, .filter) [aria-pressed='true'] {
      border: 2px solid Highlight;
    }
  }

  @media print {
    .controls,
    .filter,
    .zone button,
    .popover {
      display: none;
    }
  }
`;

/** Styles of the calendar without the week and the popover, whose modules add their own. */
export const styles = [frameStyles, monthStyles, agendaStyles];
