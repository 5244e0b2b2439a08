import { css } from 'lit';

/** Buttons, and links that look like them: `.button`, and `.button.primary` for the one that matters most. */
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

  .button.primary {
    border-color: var(--iiif-color-fill, currentColor);
    background: var(--_fill);
    color: var(--_on-fill);
  }

  .button.primary:hover {
    text-decoration: underline;
  }

  .button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: progress;
  }
`;
