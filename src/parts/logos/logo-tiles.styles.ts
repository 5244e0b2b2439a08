import { css } from 'lit';

/** Tiles of logos, even in size: `.tile` with a `.plate`, and in it an image or a `.name`. */
export const logoTileStyles = css`
  .tile {
    position: relative;
    aspect-ratio: 3 / 2;
    break-inside: avoid;
  }

  /* Out of the flow: nothing that is in a tile can change its size. */
  .tile > * {
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }

  .tile a {
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
