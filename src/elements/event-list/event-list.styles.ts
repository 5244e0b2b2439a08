import { css } from 'lit';

export const styles = css`
  .events {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr));
    gap: var(--_space);
  }

  .year + .year {
    margin-block-start: calc(var(--_space) * 2);
  }

  .year > :is(h2, h3, h4, h5, h6) {
    margin-block-end: calc(var(--_space) / 2);
    font-size: 1.375em;
  }

  /*
   * The browser skips the layout of cards off the screen and remembers their size once known. The first cards are exempt: a
   * card that is added on the screen would first have the estimated size and then shift the content below it.
   */
  .events > li:nth-child(n + 13) > .card {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 9rem;
  }

  @media print {
    .events {
      display: block;
    }

    .events > li > .card {
      content-visibility: visible !important;
    }

    .events > li {
      margin-block-end: var(--_space);
    }
  }
`;
