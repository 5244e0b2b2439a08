import { css } from 'lit';

export const styles = css`
  :host {
    --_ratio: var(--iiif-slide-ratio, 16 / 9);
    --_scrim: rgb(0 0 0 / 80%);
  }

  .base {
    block-size: 100%;
  }

  .slide {
    --_image: 100cqi;

    display: flex;
    flex-direction: column;
    block-size: 100%;
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  /* The size of its image, and no size without one. */
  .frame {
    position: relative;
    flex: none;
    align-self: start;
    max-inline-size: 100%;
  }

  .frame :is(img, canvas, .waiting),
  ::slotted([slot='image']) {
    display: block !important;
    inline-size: var(--_image) !important;
    max-inline-size: 100% !important;
    block-size: auto !important;
    margin: 0 !important;
    aspect-ratio: var(--_ratio) !important;
    object-fit: var(--iiif-slide-fit, cover) !important;
    background: var(--_tint);
  }

  .linked :is(img, canvas),
  .linked ::slotted([slot='image']) {
    cursor: pointer;
  }

  canvas {
    position: absolute;
    inset: 0;
  }

  .still img,
  .still ::slotted([slot='image']) {
    opacity: 0 !important;
  }

  .text {
    display: flow-root;
    padding: var(--_space);
  }

  .bare .text {
    display: none;
  }

  .text ::slotted(:is(h2, h3, h4, h5, h6, p, ul, ol)) {
    display: block !important;
    margin-block: 0 0.5em !important;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }

  .text ::slotted(:is(h2, h3, h4, h5, h6)) {
    font-family: var(--_font-heading);
    font-size: 1.25em;
    line-height: 1.25;
    text-wrap: balance;
  }

  .text ::slotted(p) {
    text-wrap: pretty;
  }

  .text ::slotted(:nth-last-child(1 of :not([slot='image']))) {
    margin-block-end: 0 !important;
  }

  .caption {
    color: var(--_muted);
    font-size: 0.875em;
  }

  button {
    position: absolute;
    inset-block-start: 0.5rem;
    inset-inline-end: 0.5rem;
    display: grid;
    place-items: center;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    padding: 0;
    border: 1px solid rgb(255 255 255 / 60%);
    border-radius: 50%;
    background: var(--_scrim);
    color: #fff;
    cursor: pointer;
  }

  button:hover {
    background: #000;
  }

  button:focus-visible {
    outline-color: #fff;
    box-shadow: 0 0 0 6px #000;
  }

  svg {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  @container (inline-size >= 44rem) {
    .slide:not(.overlay, .bare) {
      --_image: 58cqi;

      flex-direction: row;
      align-items: center;
    }

    .slide:not(.overlay, .bare) .text {
      flex: 1;
      min-inline-size: 0;
      padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    }

    .text ::slotted(:is(h2, h3, h4, h5, h6)) {
      font-size: 1.5em;
    }
  }

  /* The colours are the same with the text on and below the image, so that one check is enough (legible.ts). */
  @media screen {
    .overlay {
      border-color: transparent;
    }

    .overlay .text {
      flex: 1;
      color-scheme: dark;
      background: var(--_scrim);
      color: #fff;
    }

    .overlay .text ::slotted(*),
    .overlay .caption {
      color: #fff !important;
    }

    /* In a narrower slide the text would hide the image. */
    @container (inline-size >= 30rem) {
      .overlay {
        display: grid;
        border: 0;
      }

      .overlay > * {
        grid-area: 1 / 1;
      }

      .overlay .frame {
        place-self: stretch;
      }

      .overlay .frame :is(img, canvas),
      .overlay ::slotted([slot='image']) {
        min-block-size: 100% !important;
      }

      .overlay .text {
        position: relative;
        align-self: end;
        padding: var(--_space) calc(var(--_space) * 1.5) calc(var(--_space) * 1.25);
      }

      .overlay .text::before {
        content: '';
        position: absolute;
        inset-inline: 0;
        inset-block-end: 100%;
        block-size: 3rem;
        background: linear-gradient(to top, var(--_scrim), transparent);
        pointer-events: none;
      }
    }
  }

  @media (forced-colors: active) {
    .overlay .text {
      background: Canvas;
      color: CanvasText;
    }

    .overlay .text::before {
      display: none;
    }
  }

  @media print {
    .slide {
      break-inside: avoid;
    }

    button {
      display: none;
    }
  }
`;
