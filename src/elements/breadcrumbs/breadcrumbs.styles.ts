import { css } from 'lit';

export const styles = css`
  ol {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.625em;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.9375em;
  }

  /* A separate box for each entry: entries in different scripts do not swap places, and a long entry wraps within itself. */
  li {
    position: relative;
    min-inline-size: 0;
    max-inline-size: 100%;
    color: var(--_muted);
  }

  li + li {
    padding-inline-start: 1.125em;
  }

  /* A chevron that points in the writing direction. */
  li + li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.75em;
    inset-inline-start: 0;
    inline-size: 0.4em;
    block-size: 0.4em;
    border: solid;
    border-width: 1.5px 0 0;
    border-inline-end-width: 1.5px;
    opacity: 0.75;
    rotate: 45deg;
  }

  li + li:dir(rtl)::before {
    rotate: -45deg;
  }

  a,
  span {
    display: inline-block;
    max-inline-size: 100%;
    padding-block: 0.1875em;
    border-radius: 2px;
  }

  a {
    color: inherit;
    text-decoration-color: var(--_line);
  }

  a:hover {
    color: var(--_link);
    text-decoration-color: currentColor;
  }

  a:active {
    color: var(--_text);
  }

  [aria-current] {
    color: var(--_text);
    font-weight: 600;
    text-decoration: none;
  }

  a[aria-current]:hover {
    text-decoration: underline;
  }

  @media print {
    a {
      text-decoration: none;
    }
  }
`;
