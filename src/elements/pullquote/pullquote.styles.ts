import { css } from 'lit';

export const styles = css`
  .quote {
    --_size: clamp(1.25em, 1em + 1.6cqi, 1.875em);

    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: clamp(0.625em, 3cqi, 1.25em);
    align-items: first baseline;
    max-inline-size: 48rem;
    margin: 0;
    padding-block-start: 0.5em;
  }

  /*
   * The opening quotation mark of the page's language, as browsers know it. It hangs before the first line, on the same
   * baseline, so that high, low and angled marks all have their usual position.
   */
  .mark {
    color: var(--_accent);
    font-family: var(--_font-heading);
    font-size: var(--_size);
    line-height: 0;
    user-select: none;
  }

  .mark::before {
    font-size: clamp(1.75em, 1.25em + 3cqi, 2.5em);
    font-weight: 700;
    quotes: auto;
    content: open-quote;
  }

  .text {
    font-family: var(--_font-heading);
    font-size: var(--_size);
    line-height: 1.35;
    text-wrap: pretty;
  }

  ::slotted(*) {
    margin: 0 !important;
  }

  ::slotted(:not([slot])) {
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
    color: inherit !important;
    font: inherit !important;
    quotes: none;
  }

  ::slotted(p:not([slot], :first-child)) {
    margin-block-start: 0.6em !important;
  }

  .source {
    grid-column: 2;
  }

  ::slotted([slot='cite']) {
    display: block !important;
    margin-block-start: calc(var(--_space) * 0.875) !important;
    color: var(--_muted);
    font-size: 0.9375em;
    font-style: normal;
    line-height: 1.45;
  }

  ::slotted([slot='cite'])::before {
    content: '';
    display: block;
    inline-size: 3rem;
    margin-block-end: calc(var(--_space) * 0.5);
    border-block-start: 3px solid var(--_accent);
  }

  @media print {
    .quote {
      break-inside: avoid;
    }
  }
`;
