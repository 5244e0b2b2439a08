import { css } from 'lit';

/**
 * Design tokens of all blocks. A page or theme sets the public ones (`--iiif-*`). Without a theme, blocks use the page's font
 * and text colour, and so are legible on any background.
 */
export const tokens = css`
  :host {
    --_font: var(--iiif-font-body, inherit);
    --_font-heading: var(--iiif-font-heading, inherit);
    --_text: var(--iiif-color-text, currentColor);
    --_muted: var(--iiif-color-muted, color-mix(in srgb, currentColor 82%, transparent));
    --_link: var(--iiif-color-link, currentColor);
    --_accent: var(--iiif-color-accent, currentColor);
    --_fill: var(--iiif-color-fill, transparent);
    --_on-fill: var(--iiif-color-on-fill, currentColor);
    --_alert: var(--iiif-color-alert, currentColor);
    --_surface: var(--iiif-color-surface, color-mix(in srgb, currentColor 4%, transparent));
    --_tint: var(--iiif-color-tint, color-mix(in srgb, currentColor 10%, transparent));
    --_line: var(--iiif-color-line, color-mix(in srgb, currentColor 22%, transparent));
    --_radius: var(--iiif-radius, 0.5rem);
    --_space: var(--iiif-space, 1rem);
    --_shadow: var(--iiif-shadow, none);

    display: block;
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  /* The page may restyle or reset the host, so set the styles that a block needs on a box inside it. */
  .base {
    display: block;
    container-type: inline-size;
    color: var(--_text);
    font-family: var(--_font);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: break-word;
  }

  a {
    color: var(--_link);
    text-decoration-thickness: from-font;
    text-underline-offset: 0.15em;
  }

  a:hover {
    text-decoration-thickness: 0.14em;
  }

  :focus-visible {
    outline: 2px solid var(--iiif-color-focus, currentColor);
    outline-offset: 2px;
  }

  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  ul {
    list-style: none;
  }

  /*
   * Text in the opposite direction to the page (English in Arabic pages) keeps its own punctuation, and the page's alignment.
   */
  :is(h2, h3, h4, h5, h6, p, dt, dd) {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }

  h2,
  h3,
  h4,
  h5,
  h6 {
    font-family: var(--_font-heading);
    font-size: 1.125em;
    line-height: 1.3;
    text-wrap: balance;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
