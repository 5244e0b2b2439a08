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
   * Cards that are off the screen are not laid out; their size is remembered once it is known. The first ones always are: a
   * card that comes into being on the screen would be shown at the assumed size first and shift what follows it.
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
