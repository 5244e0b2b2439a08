import { css } from 'lit';

export const styles = css`
  /* When a link scrolls to a panel, its tabs stay visible above it. */
  :host {
    scroll-margin-block-start: 4.5em;
  }

  :host(:focus-visible) {
    outline: 2px solid var(--iiif-color-focus, currentColor) !important;
    outline-offset: 4px !important;
  }

  .panel {
    position: relative;
    padding-block-start: var(--iiif-tab-gap, calc(var(--_space) * 1.25));
  }

  .panel ::slotted(:first-child),
  .titled ::slotted(:nth-child(2)) {
    margin-block-start: 0;
  }

  .panel[hidden] {
    display: none;
  }

  .panel[hidden='until-found'] {
    display: block;
    padding: 0;
    content-visibility: hidden;
  }

  /*
   * The tab shows the title, so the heading is hidden visually. It stays in the DOM for visitors who jump between headings.
   */
  @media not print {
    .titled ::slotted(:nth-child(1 of h1, h2, h3, h4, h5, h6)) {
      position: absolute !important;
      inline-size: 1px !important;
      block-size: 1px !important;
      margin: 0 !important;
      padding: 0 !important;
      overflow: hidden !important;
      clip-path: inset(50%) !important;
      white-space: nowrap !important;
    }
  }

  @media print {
    .panel,
    .panel[hidden] {
      display: block;
      padding-block: 0 var(--_space);
      content-visibility: visible;
    }
  }
`;
