import { css } from 'lit';

export const styles = css`
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }

  button,
  select {
    cursor: pointer;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }

  .controls {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
    margin-block-end: calc(var(--_space) * 1.5);
  }

  :is(.switch button, .mine, .go, input, select) {
    min-block-size: 2.25rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.75);
    background: transparent;
    color: var(--_text);
    line-height: 1.25;
  }

  :is(input, select) {
    border-color: var(--_muted);
  }

  input {
    flex: 1 1 12rem;
    min-inline-size: 0;
    max-inline-size: 20rem;
  }

  select {
    max-inline-size: 100%;
    background: var(--iiif-color-surface, Canvas);
  }

  :is(.switch button, .mine, .go):hover {
    background: var(--_tint);
  }

  .switch {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }

  .switch button {
    color: var(--_muted);
    font-weight: 600;
  }

  :is(.switch button, .mine)[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
    color: var(--_text);
    box-shadow: inset 0 -2px var(--_accent);
  }

  .mine {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    font-weight: 600;
  }

  .count {
    min-inline-size: 1.5em;
    padding-inline: 0.375em;
    border-radius: 1em;
    background: var(--_tint);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  @container (inline-size >= 44em) {
    .zones {
      margin-inline-start: auto;
    }
  }

  @container (inline-size < 44em) {
    select {
      flex: 1 1 8rem;
    }
  }

  .row > .go {
    padding-inline: 0;
    border: 0;
    background: none;
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .found {
    min-block-size: 1.5em;
    margin-block-end: -0.5em;
    color: var(--_muted);
  }

  .nothing {
    display: grid;
    gap: var(--_space);
    justify-items: start;
  }

  .save {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin-block: calc(var(--_space) * 1.5);
  }

  /* Days and times. */

  .day + .day {
    margin-block-start: calc(var(--_space) * 2.5);
  }

  .date {
    padding-block-end: 0.5rem;
    border-block-end: 2px solid var(--_accent);
    margin-block-end: var(--_space);
  }

  .date :is(h2, h3, h4, h5, h6) {
    font-size: clamp(1.25em, 1.05em + 1cqi, 1.625em);
  }

  .track-head {
    display: none;
    margin-inline-start: 0.5rem;
    padding: 0.375rem 0.75rem;
    border-block-end: 3px solid var(--_mark);
    font-weight: 700;
  }

  .slot {
    margin-block-end: var(--_space);
  }

  .slot > ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
  }

  .time :is(h2, h3, h4, h5, h6) {
    padding-block: 0.5rem;
    font-family: var(--_font);
    font-size: 1em;
    font-variant-numeric: lining-nums tabular-nums;
    line-height: 1.25;
  }

  .zone {
    color: var(--_muted);
    font-size: 0.75em;
    font-weight: 400;
  }

  @container (inline-size >= 28em) {
    .slot {
      display: grid;
      grid-template-columns: 5em minmax(0, 1fr);
      column-gap: 0.5rem;
      margin-block-end: 0.5rem;
    }

    .time :is(h2, h3, h4, h5, h6) {
      padding-block: 0.75rem;
    }
  }

  /*
   * At least as high as the screen: the length of the schedule is unknown, and content below the screen is not seen to move.
   */
  .skeleton {
    display: grid;
    gap: 0.5rem;
    block-size: max(45rem, 100vh);
    overflow: clip;
  }

  .skeleton p {
    block-size: 7rem;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  @media (forced-colors: active) {
    :is(.switch button, .mine)[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    li.hue::before,
    .track::before {
      background: CanvasText;
    }

    .star[aria-pressed='true'] {
      color: Highlight;
    }

    .onNow {
      outline: 2px solid Highlight;
    }
  }

  /* Printed as a programme: a list without controls. */
  @media print {
    .controls,
    .save,
    .star,
    .links {
      display: none;
    }

    .time :is(h2, h3, h4, h5, h6) {
      padding-block: 0.25rem;
    }

    .session {
      padding-block: 0.25rem;
      padding-inline: 0.75rem 0;
      border: 0;
      background: none;
      box-shadow: none;
      break-inside: avoid;
    }

    details:not([open]) {
      display: none;
    }

    summary {
      display: none;
    }

    .time,
    .date {
      break-after: avoid;
    }
  }
`;
