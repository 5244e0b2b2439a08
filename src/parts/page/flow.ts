import { css } from 'lit';

/**
 * Spacing of the author's headings, text and blocks in the slot of a `.flow`. The block sets the space between them and
 * overrides the page's margins, but keeps the page's typography.
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

  /* Buttons and badges keep their own width. */
  .flow ::slotted(:is(a, button, img, svg, iiif-button)) {
    justify-self: start;
  }

  .flow ::slotted(img) {
    max-inline-size: 100%;
    block-size: auto;
  }

  /* More space around content that is not text. */
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

  /* The first child of this slot: children of other slots may precede it. */
  .flow ::slotted(:nth-child(1 of :not([slot]))) {
    margin-block-start: 0 !important;
  }
`;
