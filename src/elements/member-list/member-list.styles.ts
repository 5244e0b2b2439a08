import { css } from 'lit';

export const styles = css`
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

  .search {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    margin-block-end: calc(var(--_space) * 1.5);
  }

  label {
    font-weight: 600;
  }

  input {
    flex: 0 1 20em;
    min-inline-size: 0;
    min-block-size: 2.5em;
    padding: 0.25em 0.625em;
    border: 1px solid var(--_muted);
    border-radius: calc(var(--_radius) * 0.75);
    background: transparent;
    color: inherit;
    font: inherit;
  }

  .search p {
    min-block-size: 1.5em;
    color: var(--_muted);
  }

  .skeleton {
    display: inline-block;
    inline-size: 75%;
    block-size: 0.75em;
    border-radius: 0.25em;
    background: var(--_tint);
  }

  li:nth-child(3n) .skeleton {
    inline-size: 50%;
  }

  /* In a narrow column about one name in four takes two lines. */
  @container (inline-size < 24em) {
    li:nth-child(4n):has(.skeleton) {
      min-block-size: 3.2em;
    }
  }

  @media print {
    .search {
      display: none;
    }
  }
`;
