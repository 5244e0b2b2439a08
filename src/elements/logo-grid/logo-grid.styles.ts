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

  li {
    position: relative;
    aspect-ratio: 3 / 2;
    break-inside: avoid;
  }

  /* Out of the flow: nothing that is in a tile can change its size. */
  li > * {
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }

  a {
    text-decoration: none;
  }

  /* Logos are made for white paper, so they have it in dark schemes and in forced colours too. */
  .plate {
    display: flex;
    align-items: center;
    justify-content: center;
    container-type: inline-size;
    block-size: 100%;
    padding: 6%;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: #fff;
    color-scheme: only light;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }

  a:hover .plate {
    border-color: var(--_accent);
  }

  /*
   * Logos of any proportions cover the same area, three tenths of the room within the plate, which is 1.61 times as wide as it
   * is high; those too wide or too high for that, as much as there is room for. The image's box is always the whole room:
   * its padding makes the logo smaller, so that nothing moves when its proportions become known.
   */
  img {
    inline-size: 100%;
    block-size: 100%;
    padding-inline: calc(50% - min(100%, 43.5% * sqrt(var(--_ratio, 3)), 62% * var(--_ratio, 3)) / 2);
    object-fit: contain;
  }

  .named {
    padding-block: 4px;
  }

  .name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 5;
    overflow: hidden;
    color: #1b1b1b;
    font-size: max(0.6875rem, min(8cqi, 0.875rem));
    font-weight: 600;
    line-height: 1.2;
    text-align: center;
    text-wrap: balance;
  }

  a:hover .name {
    text-decoration: underline;
  }

  .skeleton {
    background: var(--_tint);
  }

  @media (forced-colors: active) {
    .skeleton {
      border: 1px solid;
    }
  }
`;
