import { css, unsafeCSS } from 'lit';

const range = (length: number, write: (number: number) => string) =>
  Array.from({ length }, (_, number) => write(number)).join('');

/** Times and columns as classes, because the page's Content-Security-Policy may forbid inline styles. */
const places = unsafeCSS(
  ['s', 'e']
    .map(
      (name) =>
        range(25, (hour) => `.${name}${hour}{--_${name}:${hour}}`) +
        range(12, (five) => `.${name}m${five * 5}{--_${name}m:${(five * 5) / 60}}`),
    )
    .join('') +
    range(25, (hour) => `.from${hour}{--_from:${hour}}.to${hour}{--_to:${hour}}`) +
    range(11, (column) => `.c${column}{--_c:${column}}.w${column}{--_w:${column}}`),
);

export const weekStyles = css`
  ${places}

  .scroll {
    position: relative;
    overflow-x: auto;
    scroll-padding-inline-start: 4rem;
    border-radius: var(--_radius);
  }

  /* Scrolls the nearest scroll container. Without the .scroll rule above, that would be the page. */
  .scroll .cell[aria-current] {
    scroll-initial-target: nearest;
  }

  .week {
    --_hour: 2.75rem;

    display: grid;
    grid-template-rows: auto auto 1fr;
    grid-template-columns: auto minmax(0, 1fr);
    min-inline-size: 44rem;
  }

  /* Stays in place while the days scroll below it. */
  .gutter {
    position: sticky;
    inset-inline-start: 0;
    z-index: 3;
    grid-area: 1 / 1 / 3;
    padding-block: 0.75rem;
    padding-inline: 0.5rem;
    background: var(--iiif-color-surface, transparent);
    backdrop-filter: blur(0.375rem);
    color: var(--_muted);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }

  .hours {
    grid-row: 3;
    padding-block: 0;
  }

  .hours span {
    display: block;
    block-size: var(--_hour);
    translate: 0 -0.5lh;
  }

  .hours span:first-child {
    visibility: hidden;
  }

  .columns {
    display: grid;
    grid-area: 1 / 2 / -1 / 3;
    grid-template-rows: subgrid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
  }

  .week .cell {
    display: grid;
    grid-row: 1 / -1;
    grid-template-rows: subgrid;
    border-inline-start: var(--_cell-line);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0 0.375rem;
    padding: 0.5rem 0.25rem;
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 600;
    text-align: center;
  }

  .head .number {
    margin: 0;
    padding: 0;
    font-size: 1rem;
  }

  :not([aria-current]) > .head .number {
    color: var(--_text);
  }

  .change {
    inline-size: 100%;
    color: var(--_alert);
    font-weight: 400;
    line-height: 1.2;
  }

  .whole {
    display: grid;
    grid-auto-rows: 1.5rem;
    row-gap: 1px;
    align-content: start;
    min-block-size: 0.25rem;
    padding-block-end: 0.25rem;
    border-block-end: var(--_cell-line);
  }

  .whole .chip {
    min-inline-size: 0;
  }

  .whole .l0 {
    grid-row: 1;
  }

  .whole .l1 {
    grid-row: 2;
  }

  .whole .l2 {
    grid-row: 3;
  }

  .whole .l3 {
    grid-row: 4;
  }

  .timed {
    position: relative;
    block-size: calc((var(--_to) - var(--_from)) * var(--_hour));
    background: repeating-linear-gradient(
        to bottom,
        color-mix(in srgb, var(--_line) 60%, transparent) 0 1px,
        transparent 1px var(--_hour)
      )
      0 -1px;
  }

  .chip.box {
    --_height: calc((var(--_e) + var(--_em) - var(--_s) - var(--_sm)) * var(--_hour) - 2px);

    position: absolute;
    inset-block-start: calc((var(--_s) + var(--_sm) - var(--_from)) * var(--_hour));
    inset-inline-start: calc(100% * var(--_c) / var(--_w));
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    gap: 0 0.375em;
    inline-size: calc(100% / var(--_w) - 3px);
    block-size: var(--_height);
    min-block-size: 0;
    margin: 1px;
    padding-block: 0.125rem;
    padding-inline: 0.5rem 0.25rem;
    background: color-mix(in srgb, var(--_mark) 16%, transparent);
    line-height: 1.35;
    white-space: normal;
    overflow: clip;
  }

  .box .time,
  .brief .name {
    white-space: nowrap;
  }

  .chip.brief {
    flex-wrap: nowrap;
  }

  /* Cut off after whole lines, below the line of the time. */
  .box .name {
    max-inline-size: 100%;
    max-block-size: max(1lh, round(down, var(--_height) - 0.25rem - var(--_head, 1lh), 1lh));
    font-weight: 600;
    hyphens: auto;
  }

  /* If there is no room for a word, show the beginning of the name on one line, not one letter per line. */
  .box:not(.w1, .w2) .name {
    overflow-wrap: normal;
    text-overflow: clip;
  }

  .chip.box:hover,
  .chip.box[data-open] {
    background: color-mix(in srgb, var(--_mark) 28%, transparent);
  }

  .box::before {
    inset-block: 0;
    inset-inline-start: 0;
    border-radius: 0;
  }

  .box.past {
    background: color-mix(in srgb, var(--_mark) 8%, transparent);
  }

  .box:is(.cancelled, .tentative) {
    background: none;
    box-shadow: inset 0 0 0 1px var(--_mark);
  }

  .present {
    position: absolute;
    inset-block-start: calc((var(--_s) + var(--_sm) - var(--_from)) * var(--_hour));
    inset-inline: 0;
    z-index: 2;
    border-block-start: 2px solid var(--_alert);
    pointer-events: none;
  }

  .present::before {
    content: '';
    position: absolute;
    inset-block-start: -6px;
    inset-inline-start: -5px;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: var(--_alert);
  }

  /* If many entries are side by side, the name is more useful than the time. */
  :is(.w4, .w5, .w6, .w7, .w8, .w9, .w10) {
    --_head: 0px;

    .time {
      display: none;
    }
  }

  @container (inline-size < 72rem) {
    .w3 {
      --_head: 0px;

      .time {
        display: none;
      }
    }
  }

  @media (forced-colors: active) {
    .chip.box {
      border: 1px solid;
    }

    .present,
    .present::before {
      border-color: Highlight;
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
