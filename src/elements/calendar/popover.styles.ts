import { css } from 'lit';

export const popoverStyles = css`
  .popover {
    inline-size: min(25rem, 100vw - 1.5rem);
    max-block-size: min(34rem, 100dvh - 1.5rem);
    padding: calc(var(--_space) * 0.75) var(--_space) var(--_space);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.25);
    background: var(--iiif-color-surface, Canvas);
    color: var(--iiif-color-text, CanvasText);
    box-shadow: 0 0.75rem 2.5rem rgb(0 0 0 / 22%);
    overflow: auto;
    overscroll-behavior: contain;
  }

  .popover:focus-visible {
    outline-offset: -2px;
  }

  [data-open] {
    anchor-name: --iiif-opened;
  }

  @supports (position-area: block-end) {
    @media (width >= 36rem) {
      .popover {
        position-anchor: --iiif-opened;
        position-area: block-end span-inline-end;
        position-try-fallbacks:
          flip-block,
          flip-inline,
          flip-block flip-inline,
          inline-end span-all,
          inline-start span-all;
        margin: 0.375rem;
      }
    }
  }

  .popover-head {
    position: sticky;
    inset-block-start: calc(var(--_space) * -0.75);
    z-index: 3;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    min-block-size: 2.25rem;
    margin-block: calc(var(--_space) * -0.25) 0.25rem;
    margin-inline: 0 calc(var(--_space) * -0.5);
    background: inherit;
  }

  /* Without a "Back" button, the close button is next to the first lines of the event. */
  .popover-head:not(:has(> :nth-child(2))) {
    float: inline-end;
    background: none;
  }

  .popover .card {
    min-block-size: 0;
    block-size: auto;
    padding: 0;
    border: 0;
    background: none;
    box-shadow: none;
  }

  .after {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1.25rem;
    margin-block-start: var(--_space);
    padding-block-start: calc(var(--_space) * 0.75);
    border-block-start: 1px solid var(--_line);
    font-size: 0.9375em;
  }

  .group {
    display: flex;
    flex: 0 0 100%;
    align-items: center;
    gap: 0.5em;
  }

  .popover .agenda {
    display: block;
  }

  .popover .row {
    grid-template-columns: minmax(0, 1fr);
  }

  .popover input {
    inline-size: 100%;
    min-block-size: 2.5rem;
    padding: 0.375rem 0.75rem;
    border: 1px solid var(--_muted);
    border-radius: calc(var(--_radius) * 0.75);
    background: transparent;
    color: inherit;
    font: inherit;
  }

  .popover ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .zones {
    max-block-size: 17rem;
    margin-block-start: 0.5rem;
    overflow: auto;
  }

  .zones li {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    padding: 0.375rem 0.75rem;
    border-radius: 4px;
    cursor: pointer;
  }

  .zones li:hover {
    background: color-mix(in srgb, currentColor 5%, transparent);
  }

  .zones [aria-selected='true'] {
    background: var(--_tint);
  }

  .zones .current {
    font-weight: 700;
  }

  .offset {
    flex: none;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  @media (forced-colors: active) {
    .zones [aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
