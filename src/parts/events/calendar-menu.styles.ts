import { css } from 'lit';

/** Styles of the menu's popover, which has its own shadow root and inherits the tokens of its block. */
export const calendarMenuStyles = css`
  :host {
    position: fixed;
    inset: auto;
    position-area: self-block-end span-self-inline-end;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline,
      self-block-end span-all,
      self-block-start span-all;
    box-sizing: border-box;
    inline-size: max-content;
    min-inline-size: min(14rem, calc(100vi - 2rem));
    max-inline-size: min(22rem, calc(100vi - 2rem));
    max-block-size: calc(100dvb - 1rem);
    margin-block: 0.375rem;
    margin-inline: 0;
    padding: 0.375rem;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--iiif-color-surface, Canvas);
    box-shadow: 0 0.75rem 2rem rgb(0 20 32 / 20%);
    color: var(--iiif-color-text, CanvasText);
    font-family: var(--_font);
    font-size: 1rem;
    font-weight: 400;
    line-height: 1.35;
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
    cursor: default;
  }

  /* Browsers without anchor positioning show the menu in the middle of the window. */
  @supports not (position-area: self-block-end) {
    :host {
      inset: 0;
      margin: auto;
    }
  }

  [role='menuitem'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 1rem;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2.5rem;
    padding: 0.375rem 0.75rem;
    border: 0;
    border-radius: calc(var(--_radius) * 0.75);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }

  [role='menuitem']:is(:hover, :focus) {
    background: var(--_tint);
  }

  [role='menuitem']:focus-visible {
    outline: 2px solid var(--iiif-color-focus, currentColor);
    outline-offset: -2px;
  }

  .hint {
    grid-row: 2;
    color: var(--_muted);
    font-size: 0.875rem;
  }

  svg {
    grid-area: 1 / 2;
    inline-size: 1rem;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  hr {
    margin: 0.375rem 0.75rem;
    border: 0;
    border-block-start: 1px solid var(--_line);
  }

  p {
    margin: 0.25rem 0.75rem;
    font-size: 0.875rem;
    user-select: text;
  }

  p:empty {
    margin: 0;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: no-preference) {
    :host {
      animation: appear 120ms ease-out;
    }

    @keyframes appear {
      from {
        opacity: 0;
        translate: 0 -0.25rem;
      }
    }
  }

  @media (forced-colors: active) {
    [role='menuitem']:is(:hover, :focus) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
