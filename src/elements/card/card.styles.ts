import { css } from 'lit';

export const styles = css`
  /* A card alone in its grid cell fills it. With a heading in the same cell, the card would overflow. */
  :host(:only-child) {
    block-size: 100%;
  }

  .base {
    block-size: 100%;
  }

  .card {
    display: flex;
    flex-direction: column;
    position: relative;
    block-size: 100%;
    border: var(--_card-edge, 1px) solid var(--iiif-card-line, var(--_line));
    border-radius: var(--_radius);
    background: var(--iiif-card-background, var(--_card-ground, var(--_surface)));
    box-shadow: var(--iiif-card-shadow, var(--_shadow));
    text-align: var(--iiif-card-align, start);
  }

  .body {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: calc(var(--_space) * 0.5);
    min-inline-size: 0;
    padding: var(--iiif-card-padding, calc(var(--_space) * 1.25));
  }

  .media {
    flex: none;
    overflow: clip;
    border-start-start-radius: calc(var(--_radius) - 1px);
    border-start-end-radius: calc(var(--_radius) - 1px);
  }

  /*
   * The frame takes its height from its proportions, or from the text next to it. The image fills it without moving
   * anything.
   */
  .framed {
    position: relative;
    background: var(--_tint);
  }

  .framed::before {
    content: '';
    display: block;
    aspect-ratio: var(--iiif-card-ratio, 3 / 2);
  }

  .framed img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  ::slotted([slot='image']) {
    display: block !important;
    box-sizing: border-box !important;
    inline-size: 100% !important;
    max-inline-size: none !important;
    block-size: auto;
    aspect-ratio: var(--iiif-card-ratio, 3 / 2);
    object-fit: cover;
  }

  ::slotted(*) {
    margin: 0 !important;
  }

  ::slotted(:is(h1, h2, h3, h4, h5, h6)) {
    font-family: var(--_font-heading);
    font-size: 1.1875em !important;
    line-height: 1.3 !important;
    text-wrap: balance;
  }

  ::slotted(p) {
    text-wrap: pretty;
  }

  ::slotted(:is(a, button, iiif-button)) {
    align-self: var(--iiif-card-align, start);
  }

  ::slotted([slot='icon']) {
    display: grid !important;
    place-items: center;
    box-sizing: border-box !important;
    align-self: var(--iiif-card-align, start);
    inline-size: 3rem !important;
    block-size: 3rem !important;
    margin-block-end: calc(var(--_space) * 0.25) !important;
    padding: 0.6875rem !important;
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    color: var(--_accent);
  }

  ::slotted([slot='meta']) {
    padding-block: calc(var(--_space) * 0.25) calc(var(--_space) * 0.5) !important;
    color: var(--_muted);
    font-size: 0.875em !important;
  }

  /* The line about the card's subject stays at the bottom, level with the same line of the cards next to it. */
  .rest {
    margin-block: auto calc(var(--_space) * -0.5);
  }

  .linked {
    cursor: pointer;
  }

  .linked:hover {
    border-color: var(--iiif-card-line, var(--_accent));
  }

  .linked:hover ::slotted([slot='icon']) {
    background: var(--iiif-color-fill, var(--_line));
    color: var(--iiif-color-on-fill, currentColor);
  }

  .linked:active {
    background: var(--_tint);
  }

  .focused {
    outline: 2px solid var(--iiif-color-focus, currentColor);
    outline-offset: var(--iiif-card-focus-offset, 2px);
  }

  @container (inline-size >= 34rem) {
    .pictured {
      flex-direction: row;
    }

    .pictured .media {
      flex: 0 0 40%;
      border-radius: 0;
      border-start-start-radius: calc(var(--_radius) - 1px);
      border-end-start-radius: calc(var(--_radius) - 1px);
    }

    .pictured ::slotted([slot='image']) {
      block-size: 100%;
    }

    .pictured .body {
      justify-content: center;
      padding: calc(var(--_space) * 1.75);
    }

    .pictured .rest {
      margin-block-start: 0;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .card {
      transition:
        border-color 0.15s,
        background-color 0.15s,
        box-shadow 0.2s;
    }

    .media img,
    ::slotted([slot='image']) {
      transition: scale 0.4s cubic-bezier(0.2, 0.6, 0.2, 1);
    }

    .linked:hover img,
    .linked:hover ::slotted([slot='image']) {
      scale: 1.03;
    }
  }

  @media print {
    .card {
      break-inside: avoid;
      box-shadow: none;
    }
  }

  @media (forced-colors: active) {
    .linked:hover {
      border-color: Highlight;
    }
  }
`;
