import { css } from 'lit';

export const styles = css`
  .row {
    border-block-end: 1px solid var(--_line);
  }

  .tabs {
    --_to: right;
    --_before: 0px;
    --_after: 0px;

    display: flex;
    gap: 1.25em;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-padding-inline: 40px;
    scrollbar-width: thin;
    scrollbar-color: var(--_line) transparent;
    mask-image: linear-gradient(
      to var(--_to),
      transparent,
      #000 var(--_before),
      #000 calc(100% - var(--_after)),
      transparent
    );
  }

  .tabs:dir(rtl) {
    --_to: left;
  }

  /* The row fades out at an end where it continues. A row that fits does not scroll, so its timeline is inactive. */
  @supports (animation-timeline: scroll()) {
    .tabs {
      animation: ends linear both;
      animation-timeline: scroll(self inline);
    }
  }

  @keyframes ends {
    0% {
      --_after: 40px;
    }

    1%,
    99% {
      --_before: 40px;
      --_after: 40px;
    }

    100% {
      --_before: 40px;
    }
  }

  button {
    position: relative;
    display: flex;
    flex: none;
    align-items: end;
    max-inline-size: min(20em, 75cqi);
    min-inline-size: 1.5rem;
    padding: 0.75em 0.375em;
    border: 0;
    background: none;
    color: var(--_muted);
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  button:focus-visible {
    border-radius: 4px;
    outline-offset: -3px;
  }

  button:hover,
  [aria-selected='true'] {
    color: var(--_text);
  }

  button::after {
    content: '';
    position: absolute;
    inset: auto 0 0;
    border-block-end: 3px solid var(--_line);
    scale: 0 1;
  }

  button:hover::after {
    scale: 1;
  }

  [aria-selected='true']::after {
    border-color: var(--_accent);
    scale: 1;
  }

  @media (prefers-reduced-motion: no-preference) {
    .tabs {
      scroll-behavior: smooth;
    }

    button::after {
      transition: scale 0.2s ease-out;
    }
  }

  @media (forced-colors: active) {
    [aria-selected='true']::after {
      border-color: Highlight;
    }
  }

  @media print {
    .row {
      display: none;
    }
  }
`;
