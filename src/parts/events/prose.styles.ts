import { css } from 'lit';
import { chevron } from '../../styles/chevron.js';

/** Styles of descriptions in disclosures (prose.ts). */
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
