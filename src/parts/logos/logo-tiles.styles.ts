import { css } from 'lit';

/** Tiles with logos of equal visual size: `.tile` holds a `.plate`, which holds an image or a `.name`. */
export const logoTileStyles = css`
  .tile {
    position: relative;
    aspect-ratio: 3 / 2;
    break-inside: avoid;
  }

  /* Positioned, so that the content cannot change the size of the tile. */
  .tile > * {
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }

  .tile a {
    text-decoration: none;
  }

  /* Logos are designed for a white background, so they keep it in dark mode and with forced colours. */
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
   * Logos of any proportions cover the same area: three tenths of the area of the plate, which is 1.61 times as wide as high.
   * Logos too wide or too high for that take the available width or height. The image's box always fills the plate, and its
   * padding makes the logo smaller, so that nothing moves when the proportions become known.
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
