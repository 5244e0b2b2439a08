import { css } from 'lit';

export const styles = css`
  /* Minimum height of most calls in most fonts, so that call, skeleton and fallback content have the same size. */
  .base {
    --_room: max(13.625em, 36em - 50cqi);
  }

  :host(:not(:state(error))) slot:not([name], :has(+ .skeleton)) {
    display: flow-root;
    min-block-size: var(--_room);
  }

  .call:has(.actions) {
    align-content: space-between;
    min-block-size: var(--_room);
  }

  .call {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space) calc(var(--_space) * 2);
    padding: calc(var(--_space) * 1.25);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }

  .what {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
  }

  .call :is(h2, h3, h4, h5, h6) {
    font-size: 1.375em;
  }

  .what > * {
    justify-self: start;
    max-inline-size: 100%;
  }

  .links > * {
    min-inline-size: 0;
  }

  /* Shown above the heading, but after it in the DOM, so that visitors who jump between headings do not miss it. */
  .kicker {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 0.75em;
    order: -1;
    margin-block-end: 0.25em;
    color: var(--_accent);
    font-size: 0.875em;
    font-weight: 600;
  }

  .kicker .countdown {
    font-size: 1em;
  }

  .call :is(h2, h3, h4, h5, h6) a {
    color: inherit;
  }

  .when {
    font-weight: 600;
  }

  .notice {
    order: -2;
    margin-block-end: 0.5em;
    color: var(--_alert);
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    justify-self: stretch;
    gap: 0 1.25em;
    margin-block-end: -0.25em;
  }

  .links > a {
    padding-block: 0.25em;
  }

  /* First in the row, so that the disclosure does not move when it opens. */
  .links > [open] {
    flex-basis: 100%;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
  }

  .on {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .on .button.primary {
    border-width: 2px;
    font-size: 1.125em;
  }

  .skeleton .call {
    visibility: visible;
  }

  .skeleton .call > * {
    visibility: hidden;
  }

  @container (inline-size >= 36rem) {
    .call:has(.actions) {
      grid-template-columns: minmax(0, 1fr) auto;
      align-content: stretch;
      align-items: center;
    }

    .actions {
      flex-direction: column;
      align-items: stretch;
    }
  }

  @media (forced-colors: active) {
    .call.on {
      border-width: 2px;
    }
  }

  @media print {
    .call {
      break-inside: avoid;
      box-shadow: none;
    }
  }
`;
