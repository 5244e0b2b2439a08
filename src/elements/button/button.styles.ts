import { css } from 'lit';

/**
 * The look of `.button` (styles/button.ts), also for the author's own link or button. Variants and states change three
 * colours only. `!important` keeps the page's rules for `a` and `button` from changing the look.
 */
export const styles = css`
  :host {
    --_paint: transparent;
    --_ink: var(--_link);
    --_edge: var(--_accent);
    --_corner: calc(var(--_radius) * 0.75);

    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
    font-family: var(--_font);
  }

  :host(:hover) {
    --_paint: var(--_tint);
  }

  :host(:active) {
    --_paint: var(--_line);
  }

  :host([variant='primary']) {
    --_fill: var(--iiif-color-fill, CanvasText);
    --_ink: var(--iiif-color-on-fill, Canvas);
    --_paint: var(--_fill);
    --_edge: var(--iiif-color-fill, currentColor);
  }

  :host([variant='primary']:hover) {
    --_paint: color-mix(in srgb, var(--_fill) 88%, var(--_ink));
  }

  :host([variant='primary']:active) {
    --_paint: color-mix(in srgb, var(--_fill) 78%, var(--_ink));
  }

  :host([variant='quiet']) {
    --_edge: transparent;
  }

  .button,
  ::slotted(:is(a, button)) {
    display: inline-flex !important;
    box-sizing: border-box !important;
    align-items: center !important;
    justify-content: center !important;
    gap: 0.5em !important;
    max-inline-size: 100% !important;
    min-block-size: 2.75em !important;
    margin: 0 !important;
    padding: 0.5em 1.25em !important;
    border: 1px solid var(--_edge) !important;
    border-radius: var(--_corner) !important;
    background: var(--_paint) !important;
    color: var(--_ink) !important;
    font: inherit !important;
    font-weight: 600 !important;
    line-height: 1.25 !important;
    overflow-wrap: anywhere !important;
    text-align: center !important;
    text-decoration: none !important;
    cursor: pointer !important;
  }

  :host([variant='quiet']) .button,
  :host([variant='quiet']) ::slotted(:is(a, button)) {
    padding-inline: 0.25em !important;
    text-decoration: underline 1px !important;
    text-underline-offset: 0.25em !important;
  }

  .button:focus-visible,
  ::slotted(:focus-visible) {
    outline: 2px solid var(--iiif-color-focus, currentColor) !important;
    outline-offset: 2px !important;
  }

  .button:is(:disabled, [aria-disabled='true']),
  ::slotted(:is(:disabled, [aria-disabled='true'])) {
    border-color: transparent !important;
    background: var(--_tint) !important;
    color: var(--_muted) !important;
    opacity: 0.75 !important;
    text-decoration: none !important;
    cursor: not-allowed !important;
  }

  :host([variant='quiet']) .button:is(:disabled, [aria-disabled='true']),
  :host([variant='quiet']) ::slotted(:is(:disabled, [aria-disabled='true'])) {
    background: none !important;
  }

  ::slotted([slot='icon']) {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
  }

  @media (prefers-reduced-motion: no-preference) {
    .button,
    ::slotted(:is(a, button)) {
      transition:
        background-color 0.15s,
        border-color 0.15s !important;
    }
  }

  /* Backgrounds are not printed, so the primary button gets a border. */
  @media print {
    :host([variant='primary']) .button,
    :host([variant='primary']) ::slotted(:is(a, button)) {
      border-color: currentColor !important;
      background: none !important;
      color: var(--_text) !important;
    }
  }

  @media (forced-colors: active) {
    :host([variant='primary']) {
      --_edge: LinkText;
    }

    :host([variant='primary']) .button,
    :host([variant='primary']) ::slotted(:is(a, button)) {
      border-width: 2px !important;
    }

    .button:is(:disabled, [aria-disabled='true']),
    ::slotted(:is(:disabled, [aria-disabled='true'])) {
      border-color: GrayText !important;
      color: GrayText !important;
    }
  }
`;
