import { css } from 'lit';

/** The look of descriptions behind disclosures: see prose.ts. */
export const proseStyles = css`
  .prose > summary {
    inline-size: fit-content;
    padding-block: 0.25em;
    color: var(--_link);
    cursor: pointer;
  }

  .prose > div {
    padding-block-end: 0.25em;
    white-space: pre-line;
  }

  .prose > .rich {
    white-space: normal;
  }

  .rich > * + * {
    margin-block-start: 0.5em;
  }

  .rich ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
`;
