import { css } from 'lit';

export const styles = css`
  .carousel {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 0.75);
  }

  /* The row scrolls natively. The rules here hold against the page's rules for its own elements. */
  .slides {
    --_gap: var(--_space);
    --_shown: 1;

    display: flex;
    gap: var(--_gap);
    order: -1;
    overflow: auto hidden;
    overscroll-behavior-inline: contain;
    scroll-snap-type: inline mandatory;
    border-radius: var(--_radius);
  }

  .slides.driven {
    scrollbar-width: none;
  }

  ::slotted(*) {
    flex: none !important;
    inline-size: calc((100% - (var(--_shown) - 1) * var(--_gap)) / var(--_shown)) !important;
    min-inline-size: 0 !important;
    max-inline-size: none !important;
    margin: 0 !important;
    scroll-snap-align: start !important;
  }

  ::slotted([hidden]) {
    display: none !important;
  }

  @container (inline-size >= 34rem) {
    .most-2,
    .most-3,
    .most-4 {
      --_shown: 2;
    }
  }

  @container (inline-size >= 52rem) {
    .most-3,
    .most-4 {
      --_shown: 3;
    }
  }

  @container (inline-size >= 70rem) {
    .most-4 {
      --_shown: 4;
    }
  }

  .controls {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.75rem;
  }

  /* Without the script (prerendered page), the buttons do nothing: hide them. The row has its scroll bar. */
  :host(:not(:defined)) .controls {
    visibility: hidden;
  }

  button {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    margin: 0;
    padding: 0;
    border: 1px solid var(--_muted);
    border-radius: 50%;
    background: transparent;
    color: var(--_link);
    font: inherit;
    cursor: pointer;
  }

  svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .arrow svg:dir(rtl) {
    scale: -1 1;
  }

  button:hover {
    border-color: var(--_accent);
    background: var(--_tint);
  }

  button:active {
    background: color-mix(in srgb, currentColor 20%, transparent);
  }

  button[aria-disabled='true'] {
    border-color: var(--_line);
    background: none;
    color: var(--_muted);
    opacity: 0.55;
    cursor: default;
  }

  .dots {
    display: flex;
    flex-wrap: wrap;
  }

  /* A click target of 28 × 44 pixels around a dot of 10 pixels. */
  .dot {
    inline-size: 1.75rem;
    border: 0;
    border-radius: calc(var(--_radius) / 2);
  }

  .dot::before {
    content: '';
    inline-size: 0.625rem;
    block-size: 0.625rem;
    border: 1.5px solid var(--_muted);
    border-radius: 1em;
  }

  .dot:is(:hover, :active) {
    background: none;
  }

  .dot:hover::before {
    border-color: var(--_accent);
    background: var(--_tint);
  }

  .dot[aria-current]::before {
    inline-size: 1.375rem;
    border-color: var(--_accent);
    background: var(--_accent);
  }

  .dot:focus-visible {
    outline-offset: -4px;
  }

  .count {
    color: var(--_muted);
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums lining-nums;
  }

  .dots + .count {
    display: none;
  }

  @container (inline-size < 24rem) {
    .dots.several {
      display: none;
    }

    .dots.several + .count {
      display: block;
    }
  }

  .previous {
    margin-inline-start: auto;
  }

  @media (prefers-reduced-motion: no-preference) {
    button,
    .dot::before {
      transition:
        inline-size 0.2s,
        background-color 0.15s,
        border-color 0.15s;
    }
  }

  /* With reduced motion the carousel never rotates, so it needs no pause button. */
  @media (prefers-reduced-motion: reduce) {
    .rotation {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .dot[aria-current]::before {
      border-color: Highlight;
      background: Highlight;
      forced-color-adjust: none;
    }

    button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }

  @media print {
    .controls {
      display: none;
    }

    .slides {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
      overflow: visible;
    }

    ::slotted(*) {
      inline-size: auto !important;
      break-inside: avoid;
    }
  }
`;
