import { css } from 'lit';

/** A small arrow that points down, after the text of disclosures and of buttons with a menu. */
export const chevron = css`
  summary {
    display: flex;
    align-items: center;
    gap: 0.5em;
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  :is(summary, .add-to-calendar)::after {
    content: '';
    flex: none;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-block-start: -0.25em;
    border: solid currentColor;
    border-width: 0 0.125em 0.125em 0;
    rotate: 45deg;
  }

  [open] > summary::after {
    translate: 0 0.25em;
    scale: -1;
  }
`;
