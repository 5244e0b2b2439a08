import { css } from 'lit';

/**
 * The rhythm of what an author writes into the slot of a `.flow`: headings, text, blocks. The space between them is the
 * block's, whatever margins the page gives them; their look is the page's, where it has one.
 */
export const flow = css`
  .flow {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    row-gap: calc(var(--_space) * 1.125);
  }

  .flow ::slotted(*) {
    margin-block: 0 !important;
  }

  .flow ::slotted(:is(h1, h2, h3, h4, h5, h6)) {
    margin-block-end: calc(var(--_space) * -0.375) !important;
    max-inline-size: 32em;
    font-family: var(--_font-heading);
    line-height: 1.2;
    text-wrap: balance;
  }

  .flow ::slotted(h2) {
    font-size: clamp(1.5em, 1.2em + 1.4cqi, 2.125em);
  }

  .flow ::slotted(:is(h3, h4)) {
    margin-block-start: var(--_space) !important;
  }

  .flow ::slotted(:is(p, ul, ol, dl)) {
    max-inline-size: 66ch;
    text-wrap: pretty;
  }

  /* Buttons and badges keep their width. */
  .flow ::slotted(:is(a, button, img, svg, iiif-button)) {
    justify-self: start;
  }

  .flow ::slotted(img) {
    max-inline-size: 100%;
    block-size: auto;
  }

  /* What is more than text stands off from it. */
  .flow
    ::slotted(
      :is(
        div,
        figure,
        iiif-card-grid,
        iiif-media-text,
        iiif-logo-grid,
        iiif-event-list,
        iiif-tabs,
        iiif-faq,
        iiif-pullquote
      )
    ) {
    margin-block: var(--_space) 0 !important;
  }

  /* Of its own slot: what stands in another one may come before it. */
  .flow ::slotted(:nth-child(1 of :not([slot]))) {
    margin-block-start: 0 !important;
  }
`;
