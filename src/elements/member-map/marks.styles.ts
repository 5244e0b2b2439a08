import { css } from 'lit';

/** Styles of the points on the map, their labels, and the popover. */
export const markStyles = css`
  .map button,
  .close {
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  /* The sizes match those used for clustering in world-map.ts. A map is not mirrored, hence the physical sides. */
  .map .mark {
    --_size: 24px;

    position: absolute;
    left: var(--_x);
    top: var(--_y);
    display: grid;
    place-items: center;
    inline-size: var(--_size);
    block-size: var(--_size);
    border-radius: 50%;
    font-size: 13px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1;
    translate: -50% -50%;
  }

  .map .several {
    border: 2px solid var(--iiif-color-surface, Canvas);
    background: var(--iiif-color-fill, CanvasText);
    color: var(--iiif-color-on-fill, Canvas);
  }

  .digits-1 {
    --_size: 28px !important;
  }

  .digits-2 {
    --_size: 34px !important;
  }

  .digits-3 {
    --_size: 42px !important;
  }

  .digits-4 {
    --_size: 50px !important;
  }

  .mark:not(.several)::before {
    content: '';
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid var(--iiif-color-surface, Canvas);
    border-radius: 50%;
    background: var(--iiif-color-accent, CanvasText);
  }

  .mark:is(:hover, :focus-visible, [data-open]) {
    z-index: 1;
  }

  .mark:not(.several):is(:hover, [data-open])::before {
    scale: 1.25;
  }

  .several:is(:hover, [data-open]) {
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--iiif-color-accent, CanvasText) 55%, transparent);
  }

  /* The label is always in the accessibility tree. */
  .tip {
    position: absolute;
    inset-block-end: calc(100% + 2px);
    left: 50%;
    translate: -1.25rem;
    inline-size: max-content;
    max-inline-size: min(15rem, 50cqi);
    padding: 0.375rem 0.625rem;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--iiif-color-text, CanvasText);
    color: var(--iiif-color-surface, Canvas);
    font-size: 0.8125rem;
    font-weight: 600;
    line-height: 1.3;
    text-align: start;
    opacity: 0;
    pointer-events: none;
  }

  .east .tip {
    left: auto;
    right: 50%;
    translate: 1.25rem;
  }

  .north .tip {
    inset-block: calc(100% + 2px) auto;
  }

  .mark:is(:hover, :focus-visible):not([data-open]) .tip {
    opacity: 1;
    pointer-events: auto;
  }

  .quiet .tip {
    opacity: 0 !important;
  }

  .close svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }

  [data-open] {
    anchor-name: --iiif-opened;
  }

  .popover {
    inline-size: min(22rem, 100vw - 1.5rem);
    max-block-size: min(24rem, 100dvh - 1.5rem);
    padding: calc(var(--_space) * 0.75) var(--_space);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.25);
    background: var(--iiif-color-surface, Canvas);
    color: var(--iiif-color-text, CanvasText);
    box-shadow: 0 0.75rem 2.5rem rgb(0 0 0 / 22%);
    overflow: auto;
    overscroll-behavior: contain;
  }

  .popover:focus-visible {
    outline-offset: -2px;
  }

  @supports (position-area: block-end) {
    .popover {
      position-anchor: --iiif-opened;
      position-area: block-end span-all;
      position-try-fallbacks: flip-block;
      justify-self: center;
      margin: 0.375rem;
    }

    @media (width >= 36rem) {
      .popover {
        position-area: block-end span-inline-end;
        position-try-fallbacks:
          flip-block,
          flip-inline,
          flip-block flip-inline;
        justify-self: auto;
      }
    }
  }

  .popover ul {
    columns: auto;
  }

  .popover li {
    padding-block: 0.375rem;
  }

  .popover li + li {
    border-block-start: 1px solid var(--_line);
  }

  .popover li a {
    font-weight: 600;
  }

  .level-name {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .close {
    float: inline-end;
    display: grid;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    margin-block: -0.25rem 0;
    margin-inline: 0.5rem -0.5rem;
    border-radius: 50%;
  }

  .close:hover {
    background: var(--_tint);
  }

  @media screen and (prefers-reduced-motion: no-preference) {
    .land g {
      transition: transform 0.45s cubic-bezier(0.3, 0, 0.2, 1);
    }

    .mark {
      transition:
        left 0.45s cubic-bezier(0.3, 0, 0.2, 1),
        top 0.45s cubic-bezier(0.3, 0, 0.2, 1),
        opacity 0.45s;
    }

    @starting-style {
      .mark {
        opacity: 0;
      }
    }
  }

  @media (forced-colors: active) {
    .mark::before,
    .several {
      forced-color-adjust: none;
      border-color: Canvas !important;
      background: ButtonText !important;
      color: ButtonFace !important;
    }

    .tip {
      border: 1px solid;
    }
  }
`;
