import { css } from 'lit';

export const styles = css`
  .frame {
    position: relative;
    overflow: clip;
    aspect-ratio: var(--_ratio, 16 / 9);
    border-radius: var(--_radius);
    background: #0d1a22;
    color: #fff;
    color-scheme: only dark;
  }

  .tall {
    --_ratio: 9 / 16;
  }

  .tall,
  .tall + .caption {
    max-inline-size: 22.5rem;
  }

  button,
  img,
  iframe {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
  }

  img {
    object-fit: cover;
  }

  button {
    padding: 0;
    border-radius: inherit;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  button:focus-visible {
    outline: none;
  }

  /* The focus ring is inside the frame, which clips its content: white between two dark lines, visible on any image. */
  button:focus-visible .front {
    outline: 3px solid #fff;
    outline-offset: -6px;
    box-shadow: inset 0 0 0 8px #0d1a22;
  }

  .front {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    justify-content: flex-end;
    padding: clamp(0.875rem, 4cqi, 2rem);
    border-radius: inherit;
  }

  /* Decoration: an image divided into tiles at three sizes, as a IIIF server delivers it. */
  .plate .front {
    background:
      linear-gradient(to top, rgb(4 12 18 / 55%), transparent 70%),
      repeating-linear-gradient(90deg, rgb(255 255 255 / 7%) 0 1px, transparent 1px 12.5%),
      repeating-linear-gradient(rgb(255 255 255 / 7%) 0 1px, transparent 1px calc(100% / 4.5)),
      linear-gradient(135deg, var(--iiif-video-plate, #24546e), #0d2230 75%);
  }

  .pictured .front {
    background: linear-gradient(to top, rgb(4 12 18 / 90%), rgb(4 12 18 / 70%) 24%, transparent 62%);
  }

  .disc {
    display: grid;
    place-items: center;
    position: absolute;
    inset: 0 0 16%;
    inline-size: clamp(3rem, 11cqi, 5rem);
    aspect-ratio: 1;
    block-size: fit-content;
    margin: auto;
    border: 1px solid rgb(255 255 255 / 55%);
    border-radius: 50%;
    background: rgb(4 12 18 / 62%);
  }

  svg {
    inline-size: 52%;
    fill: currentColor;
  }

  button:hover .disc {
    background: #fff;
    color: #0d1a22;
  }

  button:active .disc {
    background: #d6e2e9;
    color: #0d1a22;
  }

  .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    inline-size: 100%;
    font-family: var(--_font-heading);
    font-size: clamp(1rem, 0.7rem + 2.2cqi, 1.75rem);
    font-weight: 700;
    line-height: 1.25;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-shadow: 0 0 0.5em rgb(4 12 18 / 70%);
    text-wrap: balance;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }

  .service {
    position: absolute;
    inset-block-start: clamp(0.75rem, 3.5cqi, 1.75rem);
    inset-inline-start: clamp(0.875rem, 4cqi, 2rem);
    color: #d5e0e6;
    font-size: 0.8125rem;
    font-weight: 600;
    letter-spacing: 0.02em;
    pointer-events: none;
  }

  /* A background for the service's name, because the brightness of the poster is unknown. */
  .pictured + .service {
    inset-block-start: 0.75rem;
    inset-inline-start: 0.75rem;
    padding: 0.0625rem 0.5rem;
    border-radius: 1rem;
    background: rgb(4 12 18 / 75%);
    color: #fff;
  }

  .caption {
    display: grid;
    gap: 0.125em;
    margin-block-start: 0.5em;
    font-size: 0.9375em;
  }

  .caption ::slotted(*) {
    margin-block: 0 !important;
  }

  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
    color: var(--_muted);
    font-size: 0.9375em;
    line-height: 1.6;
  }

  .note span {
    unicode-bidi: plaintext;
  }

  .note a {
    padding-block: 0.125em;
  }

  @media (prefers-reduced-motion: no-preference) {
    .disc {
      transition:
        scale 0.2s cubic-bezier(0.2, 0.6, 0.2, 1),
        background-color 0.15s,
        color 0.15s;
    }

    button:hover .disc {
      scale: 1.06;
    }
  }

  @media (forced-colors: active) {
    .frame {
      border: 1px solid;
    }

    .disc {
      border: 2px solid ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }

    .pictured .title {
      background: Canvas;
      color: CanvasText;
    }
  }

  @media print {
    .frame {
      border: 1px solid #767676;
      break-inside: avoid;
    }

    .pictured .front {
      print-color-adjust: exact;
    }

    /* In print, a frame without a poster is a single line, to save ink. */
    .frame:has(.plate) {
      aspect-ratio: auto;
      block-size: 5rem;
      background: none;
    }

    .plate .front {
      background: none;
    }

    .plate .title {
      color: #000;
      text-shadow: none;
    }

    iframe,
    .disc,
    .plate + .service,
    .note span {
      display: none;
    }

    .note a::after {
      content: ' (' attr(href) ')';
    }
  }
`;
