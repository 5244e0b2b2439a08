import { css } from 'lit';

export const styles = css`
  figure {
    margin: 0;
    break-inside: avoid;
  }

  .frame {
    position: relative;
    display: block;
    overflow: clip;
    inline-size: fit-content;
    max-inline-size: 100%;
    border-radius: calc(var(--_radius) / 2);
  }

  /* A frame with known proportions has its final size before the image loads. */
  .sized {
    inline-size: 100%;
    max-inline-size: var(--_width, 100%);
    aspect-ratio: var(--_ratio);
    background: var(--_tint);
  }

  /* A thin border, so that a light image is visible on a light page. */
  .frame::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 1px solid color-mix(in srgb, currentColor 14%, transparent);
    border-radius: inherit;
    pointer-events: none;
  }

  img,
  ::slotted(img) {
    display: block !important;
    max-inline-size: 100% !important;
    block-size: auto;
  }

  .sized > img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .sized > slot::slotted(img) {
    inline-size: 100%;
    block-size: 100% !important;
    object-fit: cover;
  }

  /* Until it has loaded, the new image lies over the author's own. */
  .over > img {
    position: absolute;
    inset: 0;
  }

  /* The whole image, shifted behind a frame that shows a part of it. */
  .cropped > img {
    position: absolute;
    inset: var(--_top) auto auto var(--_left);
    inline-size: var(--_across);
    max-inline-size: none !important;
    block-size: var(--_down);
  }

  a:focus-visible {
    outline-offset: 3px;
  }

  figcaption {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.125em 1.5em;
    margin-block-start: 0.625em;
    font-size: 0.9375em;
    line-height: 1.45;
    text-wrap: pretty;
  }

  figcaption[hidden] {
    display: none;
  }

  .caption {
    flex: 1 1 24ch;
    max-inline-size: 68ch;
    unicode-bidi: plaintext;
    text-align: match-parent;
  }

  .caption,
  .credit {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .credit {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .caption ::slotted(*),
  .credit ::slotted(*) {
    margin: 0 !important;
  }

  @media (prefers-reduced-motion: no-preference) {
    a img {
      transition: scale 0.4s ease;
    }

    a:hover img {
      scale: 1.02;
    }
  }

  @media (forced-colors: active) {
    a:hover.frame {
      outline: 2px solid LinkText;
    }
  }
`;
