import { css } from 'lit';

/** Styles of a card, also used by lists that render cards. */
export const cardStyles = css`
  .card {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(var(--_space) * 0.875) var(--_space);
    block-size: 100%;
    min-block-size: calc(2 * var(--_space) + 9.4375em);
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }

  .tile {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    align-self: start;
    inline-size: 3.75rem;
    min-block-size: 3.75rem;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_tint);
    color: var(--_link);
    line-height: 1.1;
    text-align: center;
  }

  .month {
    font-size: 0.8125em;
    font-weight: 600;
    text-transform: uppercase;
    letter-spacing: 0.04em;
  }

  .day {
    color: var(--_text);
    font-family: var(--_font-heading);
    font-size: 1.625em;
    font-weight: 700;
    font-variant-numeric: lining-nums;
  }

  .body {
    display: flex;
    flex-direction: column;
    gap: 0.25em;
    min-inline-size: 0;
  }

  .card :is(h2, h3, h4, h5, h6) a {
    color: inherit;
  }

  .card :is(h2, h3, h4, h5, h6) a:not(:hover) {
    text-decoration-color: var(--_line);
  }

  /* Wraps as a whole to the next line if it fits there, else within. */
  .times {
    display: inline-block;
  }

  .times,
  .own {
    unicode-bidi: plaintext;
  }

  .card [hidden] {
    display: none;
  }

  .where,
  .organiser,
  .own {
    color: var(--_muted);
  }

  .own {
    display: block;
    font-size: 0.875em;
  }

  .badge {
    inline-size: fit-content;
    margin-block-end: 0.125em;
    padding: 0.125em 0.625em;
    border: 1px solid currentColor;
    border-radius: 1em;
    color: var(--_accent);
    font-size: 0.8125em;
    font-weight: 600;
  }

  .badge.cancelled {
    color: var(--_alert);
  }

  /* text-decoration does not reach the inline-block of the times, so strike it through separately. */
  .cancelled :is(h2, h3, h4, h5, h6, .when, .times) {
    text-decoration: line-through;
  }

  .past .tile {
    background: none;
    box-shadow: inset 0 0 0 1px var(--_line);
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    margin-block-start: auto;
    padding-block-start: 0.375em;
  }

  .links > a {
    max-inline-size: 100%;
  }

  .links .more {
    padding-block: 0.125em;
  }

  /* Cards of calls are taller: they have a join button and a disclosure. */
  .skeleton.community-call {
    min-block-size: calc(2 * var(--_space) + 12.25em);
  }

  .skeleton .body p {
    block-size: 1em;
    margin-block: 0.25em;
    border-radius: 0.25em;
    background: var(--_tint);
  }

  .skeleton .body p:first-child {
    inline-size: 70%;
  }

  .skeleton .body p:last-child {
    inline-size: 40%;
  }

  @container (inline-size < 20rem) {
    .card {
      grid-template-columns: minmax(0, 1fr);
    }

    .tile {
      flex-direction: row;
      gap: 0.375em;
      inline-size: fit-content;
      min-block-size: 0;
      padding: 0.25em 0.75em;
    }

    .day {
      font-size: 1.125em;
    }
  }

  @media print {
    .card {
      min-block-size: 0;
      break-inside: avoid;
      box-shadow: none;
    }
  }

  @media (forced-colors: active) {
    .tile {
      border: 1px solid;
    }
  }
`;
