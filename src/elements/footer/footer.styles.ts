import { css } from 'lit';

export const styles = css`
  .base {
    border-block-start: 1px solid var(--_line);
    background: var(--iiif-footer-ground, transparent);
    color-scheme: var(--iiif-footer-color-scheme, inherit);
    font-size: 0.9375em;
  }

  .inner {
    box-sizing: content-box;
    max-inline-size: var(--iiif-page-width, 72rem);
    margin-inline: auto;
    padding: clamp(2rem, 5cqi, 3.5rem) var(--iiif-gutter, clamp(1rem, 5cqi, 4rem)) 1.5rem;
  }

  [hidden] {
    display: none !important;
  }

  .top {
    display: grid;
    gap: clamp(2rem, 5cqi, 4rem);
  }

  .brand {
    min-inline-size: 0;
    max-inline-size: 24rem;
    color: var(--_muted);
  }

  .brand ::slotted(*) {
    margin-block: 0 0.75rem !important;
  }

  .brand ::slotted(p) {
    display: block !important;
  }

  .brand ::slotted(:nth-child(1 of [slot='brand'])) {
    color: var(--_text) !important;
  }

  .brand ::slotted(a) {
    display: inline-flex !important;
    align-items: center;
    gap: 0.625em;
    font-family: var(--_font-heading);
    font-size: 1.25em;
    font-weight: 700;
    text-decoration: none;
  }

  /* Links in a list that is shown unchanged get enough distance for touch. */
  .top > slot::slotted(:is(ul, ol, nav, div, section)) {
    line-height: 2 !important;
  }

  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr));
    gap: 2rem clamp(1rem, 3cqi, 2.5rem);
  }

  .column {
    min-inline-size: 0;
    break-inside: avoid;
  }

  h2,
  h3,
  h4,
  h5,
  h6 {
    margin-block-end: 0.5rem;
    color: var(--_text);
    font-family: var(--_font);
    font-size: 1em;
    font-weight: 700;
  }

  li a,
  li span {
    display: inline-block;
    max-inline-size: 100%;
    padding-block: 0.1875em;
    border-radius: 2px;
    color: var(--_muted);
    text-decoration: none;
  }

  li a:hover {
    color: var(--_text);
    text-decoration: underline;
  }

  li a:active {
    color: var(--_link);
  }

  li [aria-current] {
    color: var(--_text);
    font-weight: 600;
  }

  .logos {
    display: flex;
    flex-wrap: wrap;
    align-items: stretch;
    gap: 0.75rem;
    margin-block-start: clamp(2rem, 5cqi, 3rem);
  }

  /* Logos are designed for a white background. */
  .logos ::slotted(*) {
    box-sizing: content-box;
    max-inline-size: calc(100% - 1.75rem);
    max-block-size: 3.5rem;
    padding: 0.625rem 0.875rem;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) / 2);
    background: #fff;
    object-fit: contain;
  }

  .bottom {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.5rem 2rem;
    margin-block-start: clamp(2rem, 5cqi, 3rem);
    padding-block-start: 1.25rem;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .bottom ::slotted(*) {
    margin-block: 0 !important;
  }

  @container (inline-size >= 52rem) {
    .top:has(.brand:not([hidden])) {
      grid-template-columns: minmax(0, 2fr) minmax(0, 5fr);
    }
  }

  @media print {
    .base {
      background: none;
      color-scheme: only light;
      color: inherit;
    }

    .inner {
      max-inline-size: none;
      padding-inline: 0;
    }

    .columns,
    .logos {
      display: none;
    }
  }
`;
