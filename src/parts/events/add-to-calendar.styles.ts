import { css } from 'lit';
import { chevron } from '../../styles/chevron.js';

/** The button that opens the menu of calendars, after the sheet of buttons; for lists that render one in each card. */
export const addToCalendarStyles = [
  chevron,
  css`
    .add-to-calendar[aria-busy='true'] {
      cursor: progress;
    }

    .add-to-calendar[aria-expanded='true'] {
      background: var(--_tint);
    }

    /* Its words stand in line with what is beside them and above. */
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
