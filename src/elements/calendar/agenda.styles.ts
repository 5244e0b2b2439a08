import { css } from 'lit';

/** Styles of the agenda, and of the list of a day's events. */
export const agendaStyles = css`
  .agenda {
    display: grid;
    gap: calc(var(--_space) * 1.25);
  }

  .agenda summary {
    inline-size: fit-content;
    padding-block: 0.25em;
    color: var(--_link);
  }

  .agenda details > section {
    margin-block-start: var(--_space);
  }

  .agenda-day > :is(h2, h3, h4, h5, h6) {
    padding-block-end: 0.25rem;
    border-block-end: var(--_cell-line);
    font-size: 1em;
  }

  .agenda-day.today > :is(h2, h3, h4, h5, h6) {
    border-block-end: 2px solid var(--_accent);
  }

  .agenda-day small {
    margin-inline-start: 0.5em;
    color: var(--_accent);
    font-family: var(--_font);
    font-size: 0.875em;
  }

  .row {
    position: relative;
    display: grid;
    grid-template-columns: 9.5rem minmax(0, 1fr);
    column-gap: 1rem;
    overflow-wrap: anywhere;
    padding-block: 0.5rem;
    padding-inline: 0.875rem 0.25rem;
  }

  .row + .row {
    border-block-start: 1px solid color-mix(in srgb, var(--_line) 50%, transparent);
  }

  .row::before {
    content: '';
    position: absolute;
    inset-block: 0.625rem;
    inset-inline-start: 0.125rem;
    inline-size: 0.25rem;
    border-radius: 2px;
    background: var(--_mark);
  }

  .row time,
  .facts {
    color: var(--_muted);
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
  }

  .row button {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: var(--_line);
    text-underline-offset: 0.2em;
  }

  .row button:hover {
    text-decoration-color: currentColor;
  }

  /* The click target is the whole row. */
  .row button::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .row:hover {
    background: color-mix(in srgb, currentColor 4%, transparent);
  }

  .row.on time {
    color: var(--_accent);
    font-weight: 600;
  }

  .row.past button {
    color: var(--_muted);
  }

  .row.cancelled button {
    text-decoration: line-through;
  }

  .facts {
    display: block;
    font-size: 0.875em;
  }

  .skeleton.agenda p {
    block-size: 2.5em;
    border-radius: 0.25em;
    background: var(--_tint);
  }

  @container (inline-size < 26rem) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .row::before {
      background: CanvasText;
    }
  }

  @media print {
    .row {
      break-inside: avoid;
    }

    .row button {
      text-decoration: none;
    }
  }
`;
