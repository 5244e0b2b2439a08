import { css } from 'lit';

export const styles = css`
  .group {
    --_gap: calc(var(--_space) * 0.75);
    --_first: var(--iiif-sponsor-tile, 17em);
    --_tile: min(100%, var(--_first));
  }

  .group + .group {
    margin-block-start: calc(var(--_space) * 2);
  }

  /* Each tier is smaller than the one before, in narrow columns too. */
  .size-2 {
    --_tile: min(80%, var(--_first) * 0.78);
  }

  .size-3 {
    --_tile: min((100% - var(--_gap)) / 2, var(--_first) * 0.62);
  }

  .size-4 {
    --_tile: min(max((100% - var(--_gap) * 2) / 3, 6.25em), var(--_first) * 0.5);
  }

  :is(h2, h3, h4, h5, h6),
  .heading {
    margin-block-end: calc(var(--_space) * 0.75);
  }

  .heading {
    max-inline-size: 10em;
    font-size: 1.125em;
    line-height: 1.3;
  }

  .heading .skeleton {
    display: inline-block;
    inline-size: 100%;
    block-size: 0.75em;
    border-radius: 0.25em;
  }

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }

  .tile {
    inline-size: var(--_tile);
  }

  /* If there is room, the name of a tier is next to its sponsors. */
  @container (inline-size >= 48rem) {
    .group:has(> :nth-child(2)) {
      display: grid;
      grid-template-columns: 12em minmax(0, 1fr);
      column-gap: calc(var(--_space) * 2);
    }

    .group + .group {
      margin-block-start: calc(var(--_space) * 1.25);
      padding-block-start: calc(var(--_space) * 1.25);
      border-block-start: 1px solid var(--_line);
    }
  }

  /* Keep the name of a tier on the same page as its first sponsors. */
  @media print {
    :is(h2, h3, h4, h5, h6) {
      break-after: avoid;
    }
  }
`;
