import { css } from 'lit';
import { chevron } from '../../styles/chevron.js';

/** The look of descriptions behind disclosures: see prose.ts. */
export const proseStyles = [
  chevron,
  css`
    .prose > summary {
      inline-size: fit-content;
      padding-block: 0.25em;
      color: var(--_link);
    }

    .prose > :not(summary, .rich) {
      white-space: pre-line;
    }
  `,
];
