import { css, unsafeCSS } from 'lit';

const list = css`
  .base {
    --_faq-space: var(--iiif-faq-space, 0.875em);

    display: flow-root;
  }

  button {
    display: flex;
    gap: 0.5em;
    align-items: center;
    margin-block-end: 0.5em;
    margin-inline-start: auto;
    padding: 0.375em 0;
    border: 0;
    background: none;
    color: var(--_link);
    font: inherit;
    font-size: 0.875em;
    font-weight: 600;
    line-height: 1.3;
    text-align: end;
    cursor: pointer;
  }

  button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  ::slotted(details) {
    display: block !important;
    position: relative !important;
    padding-block-end: 0;
    border: solid var(--_line) !important;
    border-width: 1px 0 0 !important;
    interpolate-size: allow-keywords;
  }

  ::slotted(details:last-of-type) {
    border-block-end-width: 1px !important;
  }

  ::slotted(details[open]) {
    padding-block-end: 1.125em;
  }

  /* Padding, in case the page removes the margins of headings. */
  ::slotted(:is(h2, h3, h4, h5, h6)) {
    padding-block: 0.5em 0.375em;
  }

  /* The top border also closes the list of questions before the heading. */
  ::slotted(:is(h2, h3, h4, h5, h6):not(:first-child)) {
    margin-block-start: 0 !important;
    padding-block-start: 1.5em;
    border: solid var(--_line) !important;
    border-width: 1px 0 0 !important;
  }

  ::slotted(details:not([open]):hover) {
    color: var(--_link);
    text-decoration: underline;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.2em;
  }

  /* The chevron, on the first line of the question. */
  ::slotted(details)::before {
    content: '';
    position: absolute;
    inset-block-start: calc(var(--_faq-space) + 0.5lh - 0.4em);
    inset-inline-end: 0.375em;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid var(--_accent);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    pointer-events: none;
  }

  ::slotted(details[open])::before {
    translate: 0 0.25em;
    rotate: 225deg;
  }

  @media (prefers-reduced-motion: no-preference) {
    ::slotted(details) {
      transition: padding 0.25s ease-out;
    }

    ::slotted(details)::before {
      transition:
        rotate 0.25s ease-out,
        translate 0.25s ease-out;
    }
  }

  @media print {
    button {
      display: none;
    }

    ::slotted(details) {
      padding-block-end: 1em;
      break-inside: avoid;
      transition: none;
    }

    ::slotted(details)::before {
      display: none;
    }
  }
`;

/**
 * Matches the content of open and closed `<details>`. Interpolated as an expression, because Lightning CSS cannot parse the
 * selector and skips style sheets with expressions.
 */
const answer = unsafeCSS('::details-content');

const answers = css`
  @media (prefers-reduced-motion: no-preference) {
    @supports (interpolate-size: allow-keywords) {
      ::slotted(details)${answer} {
        block-size: 0;
        overflow-y: clip;
        overflow-clip-margin: 0.5em;
        transition:
          block-size 0.25s ease-out,
          content-visibility 0.25s allow-discrete;
      }

      ::slotted(details[open])${answer} {
        block-size: auto;
      }
    }
  }

  @media print {
    ::slotted(details)${answer} {
      block-size: auto;
      content-visibility: visible !important;
      transition: none;
    }
  }
`;

export const styles = [list, answers];
