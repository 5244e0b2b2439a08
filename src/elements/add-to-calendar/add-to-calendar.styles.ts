import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }

  /* The block is as wide as its text. A size container would have no intrinsic width. */
  .base {
    container-type: normal;
  }

  .button {
    max-inline-size: 100%;
    min-block-size: 2.75em;
  }
`;
