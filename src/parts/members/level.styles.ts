import { css } from 'lit';

/** Styles of membership levels: `.level` with a heading and a list. */
export const levelStyles = css`
  .level + .level {
    margin-block-start: calc(var(--_space) * 2);
  }

  :is(h2, h3, h4, h5, h6),
  .heading {
    padding-block-end: 0.375em;
    border-block-end: 1px solid var(--_line);
    margin-block-end: calc(var(--_space) * 0.5);
  }

  .heading {
    max-inline-size: 16em;
    font-size: 1.125em;
    line-height: 1.3;
  }

  .count {
    color: var(--_muted);
    font-family: var(--_font);
    font-size: 0.875em;
    font-weight: normal;
    font-variant-numeric: tabular-nums;
  }

  ul {
    columns: 4 16em;
    column-gap: calc(var(--_space) * 2);
  }

  li {
    padding-block: 0.2em;
    line-height: 1.4;
    break-inside: avoid;
  }

  li a {
    text-decoration-color: var(--_line);
  }

  li a:hover {
    text-decoration-color: currentColor;
  }

  .founder {
    padding: 0.0625em 0.5em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    color: var(--_muted);
    font-size: 0.75em;
    white-space: nowrap;
  }
`;
