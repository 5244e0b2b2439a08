import { css } from 'lit';

export const styles = css`
  [part='item'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.125em calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 0.75);
    border-block-start: 1px solid var(--_line);
  }

  [part='item']:last-child {
    border-block-end: 1px solid var(--_line);
  }

  dt {
    font-weight: 600;
  }

  dd a:not(.button) {
    display: inline-block;
    max-inline-size: 100%;
    padding-block: 0.0625em;
  }

  p + dl {
    margin-block-start: var(--_space);
  }

  .skeleton [part='item'] {
    visibility: visible;
  }

  .skeleton :is(dt, dd) {
    visibility: hidden;
  }

  @container (inline-size >= 32rem) {
    [part='item'] {
      grid-template-columns: 13rem minmax(0, 1fr);
    }
  }

  @media print {
    [part='item'] {
      break-inside: avoid;
    }
  }
`;
