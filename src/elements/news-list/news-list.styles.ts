import { css } from 'lit';

export const styles = css`
  .news {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
    gap: calc(var(--_space) * 1.25);
  }

  .card {
    display: flex;
    flex-direction: column;
    position: relative;
    block-size: 100%;
    min-block-size: 15.5rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }

  .media {
    position: relative;
    aspect-ratio: 2 / 1;
    overflow: clip;
    border-start-start-radius: calc(var(--_radius) - 1px);
    border-start-end-radius: calc(var(--_radius) - 1px);
    background: var(--_tint);
  }

  img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .body {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: calc(var(--_space) * 0.5);
    min-inline-size: 0;
    padding: calc(var(--_space) * 1.25);
  }

  /* A larger title for a card without an image among cards with images. */
  .body:first-child > :is(h2, h3, h4, h5, h6) {
    font-size: 1.375em;
  }

  .excerpt {
    text-wrap: pretty;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    margin-block-start: auto;
    padding-block-start: calc(var(--_space) * 0.25);
    color: var(--_muted);
    font-size: 0.875em;
  }

  .meta[hidden] {
    display: none;
  }

  .meta > * {
    min-inline-size: 0;
    unicode-bidi: plaintext;
  }

  a {
    color: inherit;
    text-decoration-color: var(--_line);
  }

  /* The click target of a card's single link is the whole card. */
  a::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .card:hover a {
    text-decoration-color: currentColor;
  }

  .card:has(a):hover {
    border-color: var(--_accent);
  }

  .card:has(a):active {
    background: var(--_tint);
  }

  a:focus-visible {
    outline: none;
  }

  .card:has(a:focus-visible) {
    outline: 2px solid var(--iiif-color-focus, currentColor);
    outline-offset: 2px;
  }

  /*
   * The browser skips the layout of cards off the screen and remembers their size once known. The first cards are exempt: a
   * card that is added on the screen would first have the estimated size and then shift the content below it.
   */
  li:nth-child(n + 13) > .card {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 15.5rem;
  }

  .skeleton p {
    block-size: 1em;
    margin-block: 0.125em;
    border-radius: 0.25em;
    background: var(--_tint);
  }

  .skeleton p:first-child {
    inline-size: 80%;
    block-size: 1.25em;
    margin-block-end: 0.5em;
  }

  .skeleton p:last-child {
    inline-size: 40%;
    margin-block-start: auto;
  }

  @media (prefers-reduced-motion: no-preference) {
    .card {
      transition:
        border-color 0.15s,
        background-color 0.15s;
    }
  }

  @media print {
    .news {
      display: block;
    }

    .card {
      flex-direction: row;
      min-block-size: 0;
      margin-block-end: var(--_space);
      box-shadow: none;
      break-inside: avoid;
      content-visibility: visible !important;
    }

    .media {
      flex: none;
      align-self: start;
      inline-size: 12rem;
    }
  }

  @media (forced-colors: active) {
    .card:has(a):hover {
      border-color: Highlight;
    }

    .skeleton p {
      border: 1px solid;
    }
  }
`;
