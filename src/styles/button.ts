import { css } from 'lit';

/**
 * Styles of buttons, and of links that look like buttons: `.button`, with `.button.primary` for a main action and
 * `.button.quiet` for a minor one. Without a theme, a primary button is in the system's text colour on its background, which is
 * legible everywhere.
 */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.5em;
    padding: 0.375em 1em;
    border: 1px solid var(--_accent);
    border-radius: calc(var(--_radius) * 0.75);
    background: transparent;
    color: var(--_link);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }

  .button:hover {
    background: var(--_tint);
  }

  .button:active {
    background: var(--_line);
  }

  .button.primary {
    --_fill: var(--iiif-color-fill, CanvasText);
    --_on-fill: var(--iiif-color-on-fill, Canvas);

    border-color: var(--iiif-color-fill, currentColor);
    background: var(--_fill);
    color: var(--_on-fill);
  }

  .button.primary:hover {
    background: color-mix(in srgb, var(--_fill) 88%, var(--_on-fill));
  }

  .button.primary:active {
    background: color-mix(in srgb, var(--_fill) 78%, var(--_on-fill));
  }

  .button.quiet {
    border-color: transparent;
  }

  .button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: progress;
  }

  @media (forced-colors: active) {
    .button.primary {
      border-width: 2px;
    }
  }
`;
