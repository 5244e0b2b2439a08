import { css } from 'lit';

export const styles = css`
  .grid {
    --_gap: var(--iiif-card-gap, calc(var(--_space) * 1.5));
    --_columns: 3;

    display: grid;
    /* As many columns as fit, up to the value of columns. */
    grid-template-columns: repeat(
      auto-fill,
      minmax(
        min(
          100%,
          max(var(--iiif-card-width, 13rem), (100% - (var(--_columns) - 1) * var(--_gap)) / var(--_columns))
        ),
        1fr
      )
    );
    gap: var(--_rows, var(--_gap)) var(--_gap);
  }

  :host([columns='1']) .grid {
    --_columns: 1;
  }

  :host([columns='2']) .grid {
    --_columns: 2;
  }

  :host([columns='4']) .grid {
    --_columns: 4;
  }

  ::slotted(*) {
    min-inline-size: 0;
    margin: 0 !important;
    text-align: start;
  }

  /* The author's own list: its items are the cells. */
  ::slotted(:is(ul, ol)) {
    display: contents !important;
    list-style: none !important;
  }

  :host([variant='features']) .grid {
    --_gap: var(--iiif-card-gap, calc(var(--_space) * 2));
    --_rows: calc(var(--_space) * 2.25);
    --iiif-card-background: transparent;
    --_card-edge: 0px;
    --iiif-card-shadow: none;
    --iiif-card-padding: 0;
    --iiif-card-focus-offset: calc(var(--_space) * 0.5);
  }

  :host([align='center']) .grid {
    --iiif-card-align: center;
  }
`;
