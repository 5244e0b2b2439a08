import { css } from 'lit';

/*
 * Contrast of white text on the scrim, over any image: over white, the worst case, #0d1b26 at 86 % gives 11 : 1, and the
 * browser's own links in dark mode 4.7 : 1. WCAG 2.2 requires 4.5 : 1; the test computes both. The scrim covers the area of the
 * text only.
 */
export const styles = css`
  .base {
    --_width: var(--iiif-page-width, 72rem);
    --_gutter: var(--iiif-gutter, clamp(1rem, 5cqi, 4rem));
    --_ground: var(--iiif-hero-background, var(--_tint));
    --_rule: var(--_line);
  }

  .hero {
    /* Distance from the edge to the page's content. */
    --_start: max(var(--_gutter), (100cqi - var(--_width)) / 2);

    position: relative;
    isolation: isolate;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    overflow: clip;
    background: var(--_ground);
    color: var(--iiif-hero-color, var(--_text));
  }

  /* Decoration: a grid of tiles, as a IIIF viewer loads them, finer towards one corner. */
  .tiles {
    --_tile: clamp(1.75rem, 4cqi, 3.5rem);

    position: absolute;
    z-index: -2;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: min(48rem, 72%);
    background:
      linear-gradient(var(--_rule) 0 0) calc(100% - 3 * var(--_tile)) calc(100% - 0.5 * var(--_tile)) /
        calc(var(--_tile) / 2) calc(var(--_tile) / 2),
      linear-gradient(var(--_rule) 0 0) 100% 100% / calc(2 * var(--_tile)) calc(2 * var(--_tile)),
      linear-gradient(var(--_rule) 0 0) calc(100% - 2 * var(--_tile)) calc(100% - var(--_tile)) / var(--_tile)
        var(--_tile),
      repeating-linear-gradient(to left, var(--_rule) 0 1px, transparent 1px var(--_tile)) 100% 100% /
        calc(6 * var(--_tile)) calc(4 * var(--_tile)),
      repeating-linear-gradient(to top, var(--_rule) 0 1px, transparent 1px var(--_tile)) 100% 100% /
        calc(6 * var(--_tile)) calc(4 * var(--_tile)),
      repeating-linear-gradient(to left, var(--_rule) 0 1px, transparent 1px calc(2 * var(--_tile))),
      repeating-linear-gradient(to top, var(--_rule) 0 1px, transparent 1px calc(2 * var(--_tile)));
    background-repeat: no-repeat;
    mask-image: linear-gradient(to left, #000 30%, transparent);
    opacity: 0.8;
    pointer-events: none;
  }

  .tiles:dir(rtl) {
    transform: scaleX(-1);
  }

  .body {
    position: relative;
    display: grid;
    grid-template: auto 1fr / minmax(0, 1fr);
    padding: clamp(1.25rem, 2.5cqi, 2rem) var(--_start) clamp(2rem, 5cqi, 4rem);
  }

  .text {
    align-self: end;
    max-inline-size: 46rem;
    padding-block-start: clamp(1.5rem, 5cqi, 4.5rem);
  }

  /* !important keeps the page's rules for headings and paragraphs from changing contrast and spacing. */
  ::slotted(*) {
    color: inherit !important;
  }

  .text ::slotted(:not([slot='buttons'])) {
    display: block !important;
    margin: 0 !important;
  }

  /* On the title's box, so that headings inherit these values. */
  .title {
    --_size: var(--iiif-hero-title-size, clamp(1.75rem, 1rem + 4.4cqi, 4.25rem));

    font-size: var(--_size);
    font-weight: 700;
    letter-spacing: -0.012em;
    line-height: 1.08;
  }

  ::slotted(:is(h1, h2)) {
    font-family: var(--_font-heading);
    font-size: inherit !important;
    font-weight: inherit;
    letter-spacing: inherit !important;
    line-height: inherit !important;
    overflow-wrap: anywhere;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-wrap: balance;
    unicode-bidi: plaintext;
  }

  .text ::slotted(:is(p, [slot='lead'])) {
    max-inline-size: 46ch !important;
    margin-block-start: 1.125rem !important;
    font-size: clamp(1.0625rem, 1rem + 0.4cqi, 1.25rem) !important;
    font-weight: 400 !important;
    letter-spacing: normal !important;
    line-height: 1.5 !important;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-wrap: pretty;
    unicode-bidi: plaintext;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.75rem;
  }

  .buttons > ::slotted(*) {
    margin-block: 0.75rem 0 !important;
  }

  .buttons > ::slotted(:nth-child(1 of [slot='buttons'])) {
    margin-block-start: 1.5rem !important;
  }

  .credit {
    position: absolute;
    z-index: 1;
    inset-block-end: 0;
    inset-inline-end: 0;
    max-inline-size: 60%;
    font-size: 0.75rem;
    line-height: 1.4;
  }

  .attribution,
  .credit > ::slotted(*) {
    display: block !important;
    margin: 0 !important;
    padding: 0.25rem 0.625rem !important;
    border-start-start-radius: calc(var(--_radius) / 2);
    background: var(--_ground) !important;
  }

  @media screen {
    .pictured {
      --_ground: var(--iiif-hero-scrim, #0d1b26);
      --_rule: rgb(255 255 255 / 12%);
      --iiif-color-text: #fff;
      --iiif-color-muted: #fff;
      --iiif-color-link: #fff;
      --iiif-color-accent: #fff;
      --iiif-color-fill: #fff;
      --iiif-color-on-fill: #0d1b26;
      --iiif-color-tint: rgb(255 255 255 / 16%);
      --iiif-color-line: rgb(255 255 255 / 28%);
      --iiif-color-focus: #fff;

      color-scheme: dark;
      color: #fff;
    }
  }

  .pictured .photo {
    position: relative;
    aspect-ratio: 16 / 9;
  }

  img,
  ::slotted([slot='image']) {
    position: absolute !important;
    inset: 0 !important;
    display: block !important;
    box-sizing: border-box !important;
    inline-size: 100% !important;
    max-inline-size: none !important;
    block-size: 100% !important;
    max-block-size: none !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    object-fit: cover !important;
    object-position: var(--_focus, 50% 50%) !important;
  }

  /* Narrow: the text is below the image. Wide: the text is over the image, in a column on the scrim, which fades out. */
  @container (inline-size < 52rem) {
    .pictured .body {
      background: var(--_ground);
    }

    .pictured .text {
      padding-block-start: 1rem;
    }
  }

  @container (inline-size >= 52rem) {
    .pictured {
      min-block-size: var(--iiif-hero-height, clamp(24rem, 42cqi, 40rem));
    }

    .pictured .photo {
      position: absolute;
      z-index: -1;
      inset: 0;
      aspect-ratio: auto;
    }

    .pictured .body {
      inline-size: calc(var(--_start) + min(38rem, 50cqi));
      padding-inline-end: 2rem;
      background: color-mix(in srgb, var(--_ground) 86%, transparent);
    }

    .pictured .body::after {
      --_side: right;

      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline-start: 100%;
      inline-size: clamp(8rem, 24cqi, 24rem);
      background: linear-gradient(
        to var(--_side),
        color-mix(in srgb, var(--_ground) 86%, transparent),
        color-mix(in srgb, var(--_ground) 56%, transparent) 32%,
        color-mix(in srgb, var(--_ground) 20%, transparent) 66%,
        transparent
      );
      pointer-events: none;
    }

    .pictured .body:dir(rtl)::after {
      --_side: left;
    }
  }

  @media print {
    .hero {
      min-block-size: 0 !important;
      background: none;
      color: #000;
    }

    .hero > .photo,
    .tiles,
    .credit {
      display: none;
    }

    .hero > .body {
      inline-size: auto;
      padding: 0 0 1rem;
      border-block-end: 2pt solid;
      background: none;
    }

    .hero > .body::after {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .tiles,
    .pictured .body::after {
      display: none;
    }

    .hero {
      border-block-end: 1px solid;
    }

    .pictured .body {
      background: Canvas;
      color: CanvasText;
    }
  }
`;
