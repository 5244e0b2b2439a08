import { css } from 'lit';

export const styles = css`
  .grid {
    display: grid;
    grid-template-columns: repeat(
      auto-fill,
      minmax(min(100%, var(--iiif-logo-tile, clamp(7em, 22cqi, 11em))), 1fr)
    );
    gap: calc(var(--_space) * 0.75);
  }
`;
