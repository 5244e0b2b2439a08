import { css, unsafeCSS } from 'lit';

/** How many colours there are for those who have no photograph. */
export const TINTS = 8;

/** Hues evenly around the circle; their lightness, and with it the contrast of the letters, is the same for all. */
const tints = unsafeCSS(
  Array.from({ length: TINTS }, (_, tint) => `.t${tint}{--_hue:${20 + (tint * 360) / TINTS}}`).join(''),
);

export const styles = css`
  .role + .role {
    margin-block-start: calc(var(--_space) * 2);
  }

  :is(h2, h3, h4, h5, h6) {
    padding-block-end: 0.375em;
    border-block-end: 1px solid var(--_line);
    margin-block-end: var(--_space);
  }

  .people {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    gap: calc(var(--_space) * 1.25) calc(var(--_space) * 1.5);
  }

  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(var(--_space) * 0.875);
    align-items: start;
    line-height: 1.4;
  }

  /* White on 45% lightness: more than 4.5:1 in every hue, whatever the scheme. */
  .photo {
    display: grid;
    place-items: center;
    position: relative;
    overflow: clip;
    inline-size: 3.25rem;
    block-size: 3.25rem;
    border-radius: 50%;
    background: oklch(45% 0.09 var(--_hue));
    color: #fff;
    font-family: var(--_font-heading);
    font-weight: 600;
    letter-spacing: 0.02em;
    line-height: 1;
    print-color-adjust: exact;
  }

  ${tints}

  .vacant {
    border: 2px dashed var(--_line);
    background: none;
  }

  img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    background: var(--_tint);
    object-fit: cover;
  }

  /* In the middle of the photograph; where it is higher, from its top on. */
  .about {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: center;
    min-block-size: 3.25rem;
  }

  .name {
    font-weight: 600;
  }

  .vacant + .about .name {
    color: var(--_muted);
    font-weight: normal;
    font-style: italic;
  }

  .about p:not(.name) {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  /* Not in the accent, which would make it look like a link. */
  .about p.last {
    color: var(--_text);
    font-weight: 600;
  }

  a {
    display: inline-block;
    max-inline-size: 100%;
    padding-block: 0.1875em;
    text-decoration-color: var(--_line);
  }

  .name a {
    color: inherit;
  }

  a:hover {
    text-decoration-color: currentColor;
  }

  .skeleton .photo {
    background: var(--_tint);
  }

  .skeleton p {
    inline-size: 60%;
    block-size: 0.875em;
    margin-block: 0.375em;
    border-radius: 0.25em;
    background: var(--_tint);
  }

  .skeleton p:last-child {
    inline-size: 85%;
  }

  @media print {
    li {
      break-inside: avoid;
    }
  }

  @media (forced-colors: active) {
    .photo {
      border: 1px solid;
      color: CanvasText;
    }

    .skeleton p {
      border: 1px solid;
    }
  }
`;
