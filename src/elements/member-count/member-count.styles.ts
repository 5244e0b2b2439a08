import { css } from 'lit';

export const styles = css`
  :host {
    display: inline;
  }

  .skeleton {
    border-radius: 0.2em;
    background: var(--_tint);
  }

  .skeleton > span {
    visibility: hidden;
  }
`;
