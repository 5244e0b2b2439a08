import { css } from 'lit';

export const styles = css`
  :host(:is(:state(dismissed), :state(expired))) {
    display: none !important;
  }

  .note {
    --_kind: var(--_accent);

    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 0.875em;
    align-items: start;
    padding: calc(var(--_space) * 0.875) var(--_space);
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_kind);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }

  .success {
    --_kind: var(--iiif-color-success, var(--_text));
  }

  .warning {
    --_kind: var(--iiif-color-warning, var(--_text));
  }

  .urgent {
    --_kind: var(--_alert);

    border-color: var(--_kind);
    background: color-mix(in srgb, var(--_kind) 7%, var(--_surface));
  }

  svg {
    display: block;
    inline-size: 1.5em;
    block-size: 1.5em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .icon {
    color: var(--_kind);
  }

  .words {
    min-inline-size: 0;
    min-block-size: 1.5em;
    max-inline-size: 70ch;
  }

  /* Beside the dismiss button; below it, the message has the full width. */
  .label {
    padding-inline-end: 1.5em;
    color: var(--_kind);
    font-weight: 700;
  }

  ::slotted(:is(p, div)) {
    display: block !important;
  }

  ::slotted(*) {
    margin-block: 0.25em 0 !important;
  }

  ::slotted(:is(a, strong, em, code, b, i, span)) {
    margin: 0 !important;
  }

  .dismiss {
    position: absolute;
    inset-block-start: calc(var(--_space) * 0.875);
    inset-inline-end: var(--_space);
    display: grid;
    place-content: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    margin: -0.375rem;
    margin-inline-end: -0.5rem;
    padding: 0;
    border: 0;
    border-radius: calc(var(--_radius) * 0.75);
    background: none;
    color: var(--_muted);
    font: inherit;
    cursor: pointer;
  }

  .dismiss svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }

  .dismiss:hover {
    background: var(--_tint);
    color: var(--_text);
  }

  .dismiss:active {
    background: var(--_line);
  }

  @media print {
    .note {
      break-inside: avoid;
      box-shadow: none;
    }

    .dismiss {
      display: none;
    }
  }
`;
