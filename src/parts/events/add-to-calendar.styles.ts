import { css } from 'lit';
import { chevron } from '../../styles/chevron.js';

/**
 * Styles of the button that opens the menu of calendars, for lists with one in each card. Requires the styles of buttons before
 * it.
 */
export const addToCalendarStyles = [
  chevron,
  css`
    .add-to-calendar[aria-busy='true'] {
      cursor: progress;
    }

    .add-to-calendar[aria-expanded='true'] {
      background: var(--_tint);
    }

    /* Align the text of the button with the content around it. */
    .add-to-calendar.quiet {
      min-block-size: 2.25em;
      margin-inline: -0.5em;
      padding-inline: 0.5em;
    }

    @media print {
      .add-to-calendar {
        display: none;
      }
    }
  `,
];
