import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }

  /* As wide as the words; a container would have no width of its own. */
  .base {
    container-type: normal;
  }

  .button {
    max-inline-size: 100%;
    min-block-size: 2.75em;
  }
`;
