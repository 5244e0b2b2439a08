import { css, unsafeCSS } from 'lit';

/** Styles of the month's grid, and of events as buttons, which the week uses too. */
export const monthStyles = css`
  .sheet,
  .week {
    border: var(--_cell-line);
    border-radius: var(--_radius);
    overflow: clip;
    background: var(--iiif-color-surface, transparent);
  }

  .weekdays,
  .days {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
  }

  .weekdays {
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 600;
    text-align: center;
  }

  .weekdays > * {
    padding-block: 0.375rem;
    overflow: hidden;
  }

  .sheet .cell {
    display: grid;
    grid-template-rows: 1.875rem;
    grid-auto-rows: 1.5rem;
    row-gap: 1px;
    align-content: start;
    min-block-size: 8.375rem;
    padding-block-end: 0.25rem;
  }

  .days {
    border-block-start: var(--_cell-line);
  }

  .cell + .cell {
    border-inline-start: var(--_cell-line);
  }

  .cell {
    min-inline-size: 0;
    cursor: default;
  }

  .cell:focus-visible {
    outline-offset: -3px;
    border-radius: 4px;
  }

  .weekend {
    background: color-mix(in srgb, currentColor 3%, transparent);
  }

  .number {
    display: grid;
    place-content: center;
    justify-self: end;
    align-self: center;
    min-inline-size: 1.625rem;
    block-size: 1.625rem;
    margin-inline-end: 0.1875rem;
    padding-inline: 0.1875rem;
    border-radius: 1rem;
    font-size: 0.875em;
    font-variant-numeric: lining-nums tabular-nums;
    white-space: nowrap;
  }

  .outside .number {
    color: var(--_muted);
  }

  [aria-current='date'] .number {
    background: var(--iiif-color-fill, CanvasText);
    color: var(--iiif-color-on-fill, Canvas);
    font-weight: 700;
  }

  .l0 {
    grid-row: 2;
  }

  .l1 {
    grid-row: 3;
  }

  .l2 {
    grid-row: 4;
  }

  .l3 {
    grid-row: 5;
  }

  .chip,
  .rest {
    display: block;
    min-inline-size: 0;
    min-block-size: 1.5rem;
    margin: 0 0.1875rem;
    padding: 0 0.25rem;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_text);
    font-size: 0.8125em;
    line-height: 1.5rem;
    text-align: start;
    white-space: nowrap;
  }

  .chip {
    position: relative;
    display: flex;
    gap: 0.375em;
    padding-inline-start: 0.5rem;
    overflow: hidden;
  }

  /* A name in the opposite writing direction is cut off at its own end. */
  .name {
    min-inline-size: 0;
    overflow: hidden;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
  }

  .chip::before {
    content: '';
    position: absolute;
    inset-block: 0.25rem;
    inset-inline-start: 0.0625rem;
    inline-size: 0.1875rem;
    border-radius: 2px;
    background: var(--_mark);
  }

  .chip:hover,
  .rest:hover,
  .chip[data-open] {
    background: var(--_tint);
  }

  .chip:focus-visible,
  .rest:focus-visible {
    z-index: 2;
    outline-offset: -1px;
  }

  .time {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .rest {
    grid-row: 5;
    color: var(--_muted);
    font-weight: 600;
  }

  .past .name {
    color: var(--_muted);
  }

  .past::before {
    opacity: 0.6;
  }

  .cancelled .name {
    text-decoration: line-through;
  }

  .chip.long {
    margin-inline: 0 -1px;
    border-block: 1px solid var(--_bar);
    border-radius: 0;
    background: var(--_bar);
    color: var(--_on-bar);
    line-height: calc(1.5rem - 2px);
    overflow: visible;
  }

  .long::before,
  .long .time {
    display: none;
  }

  .long.begins {
    margin-inline-start: 0.1875rem;
    border-start-start-radius: 4px;
    border-end-start-radius: 4px;
  }

  .long.ends {
    margin-inline-end: 0.1875rem;
    border-start-end-radius: 4px;
    border-end-end-radius: 4px;
  }

  /* No hover effect on a bar of several days: it would change in one of its segments only. */
  .long:is(:hover, [data-open]):not(.begins.ends) {
    background: var(--_bar);
  }

  .long.begins.ends:hover {
    background: color-mix(in srgb, var(--_bar) 85%, var(--_on-bar));
  }

  /* The name continues across the segments of its event on the following days. */
  .long .name {
    z-index: 1;
    flex: none;
    inline-size: calc(var(--_span, 1) * (100% + 0.75rem) - 0.75rem);
    pointer-events: none;
  }

  .run0 .name {
    display: none;
  }

  ${unsafeCSS([2, 3, 4, 5, 6, 7].map((span) => `.run${span}{--_span:${span}}`).join(''))}

  .long.long:is(.past, .cancelled, .tentative) {
    background: color-mix(in srgb, var(--_bar) 10%, transparent);
    color: var(--_text);
  }

  .tentative.chip:not(.long)::before {
    background: none;
    box-shadow: inset 0 0 0 1px var(--_mark);
  }

  .long.tentative {
    border-block-style: dashed;
  }

  /* If there is room for only one of name and time, show the name. */
  @container (inline-size < 54rem) {
    .sheet .time {
      display: none;
    }
  }

  @container (inline-size < 38rem) {
    /* Each event is a mark. The click target is the day. */
    .sheet .cell {
      display: flex;
      flex-wrap: wrap;
      align-content: start;
      justify-content: center;
      gap: 0.125rem;
      min-block-size: 3.25rem;
      padding: 0.25rem 0.125rem;
    }

    .sheet .number {
      flex: none;
      inline-size: 1.625rem;
      margin-inline: calc(50% - 0.8125rem);
      padding-inline: 0;
      font-size: 0.8125em;
      letter-spacing: -0.02em;
    }

    .sheet :is(.chip, .rest) {
      inline-size: 0.375rem;
      min-block-size: 0;
      block-size: 0.375rem;
      margin: 0;
      padding: 0;
      border: 0;
      border-radius: 50%;
      background: var(--_mark);
      font-size: 0;
      line-height: 1;
      overflow: hidden;
      pointer-events: none;
    }

    .sheet .chip > *,
    .sheet .chip::before {
      display: none;
    }

    .sheet .past {
      opacity: 0.6;
    }

    .sheet .rest {
      background: none;
      box-shadow: inset 0 0 0 1px var(--_muted);
    }
  }

  @media (forced-colors: active) {
    .chip::before {
      background: CanvasText;
    }

    .tentative.chip::before {
      border: 1px solid;
      background: none;
    }

    .chip.long {
      border: 0 solid;
      border-block-width: 1px;
    }

    .long.begins {
      border-inline-start-width: 1px;
    }

    .long.ends {
      border-inline-end-width: 1px;
    }

    [aria-current='date'] .number {
      outline: 2px solid Highlight;
    }
  }
`;
