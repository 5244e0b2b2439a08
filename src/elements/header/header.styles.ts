import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    z-index: 10;
  }

  @media (min-height: 30rem) {
    :host([sticky]) {
      position: sticky;
      inset-block-start: 0;
    }
  }

  /*
   * Not a size container: with containment, the page could not scroll to menus that overflow the header. The script measures
   * the layout instead.
   */
  .base {
    --_ground: var(--iiif-header-ground, var(--iiif-color-surface, transparent));
    --_over: var(--iiif-header-ground, var(--iiif-color-surface, Canvas));
    --_gutter: var(--iiif-gutter, clamp(1rem, 5%, 4rem));

    position: relative;
    container-type: normal;
    padding-inline: var(--_gutter);
    border-block-end: 1px solid var(--_line);
    background: var(--_ground);
    color-scheme: var(--iiif-header-color-scheme, inherit);
  }

  :host([sticky]) .base {
    background: var(--_over);
  }

  .skip {
    position: absolute;
    z-index: 3;
    inset-block-start: 0.75rem;
    inset-inline-start: 1rem;
    padding: 0.5em 1em;
    border-radius: var(--_radius);
    background: CanvasText;
    color: Canvas;
    font-weight: 600;
  }

  .skip:not(:focus) {
    clip-path: inset(50%);
    pointer-events: none;
  }

  .bar {
    display: flex;
    align-items: center;
    gap: 0.5rem clamp(1rem, 3%, 2.5rem);
    max-inline-size: var(--iiif-page-width, 72rem);
    min-block-size: calc(var(--iiif-header-height, 4.5rem) - 1px);
    margin-inline: auto;
  }

  .bar:not(.wide, .folded) {
    flex-wrap: wrap;
  }

  .brand {
    display: flex;
    align-items: center;
    font-family: var(--_font-heading);
    font-size: 1.1875em;
    font-weight: 700;
    line-height: 1.2;
  }

  .brand ::slotted(*) {
    color: inherit !important;
    text-decoration: none !important;
  }

  .brand ::slotted(a) {
    display: inline-flex !important;
    align-items: center;
    gap: 0.625em;
    min-block-size: 1.75rem;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }

  nav,
  .menu {
    display: contents;
  }

  ul,
  .entry {
    margin: 0;
    padding: 0;
  }

  a,
  span,
  button {
    border-radius: calc(var(--_radius) * 0.625);
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.375em;
    margin: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }

  svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .more svg {
    inline-size: 1em;
    block-size: 1em;
  }

  [aria-expanded='true'] > svg {
    rotate: 180deg;
  }

  .entry :is(a, button):hover {
    background: var(--_tint);
  }

  .entry :is(a, button):active {
    background: var(--_line);
  }

  [hidden] {
    display: none !important;
  }

  /* All on one line. */
  .wide {
    white-space: nowrap;
  }

  .wide > *,
  .wide :is(.entries, .actions, .entry) {
    flex: none;
  }

  .measured .pages,
  .wide .toggle {
    display: none;
  }

  .wide .actions {
    flex-wrap: nowrap;
  }

  .wide .entries {
    display: flex;
    align-self: stretch;
    align-items: stretch;
    gap: 0.125rem;
    margin-inline-start: auto;
  }

  .wide .entry {
    position: relative;
    display: flex;
    align-items: center;
  }

  .wide .entry > :is(a, span, .named) {
    padding: 0.4375em 0.75em;
    font-weight: 600;
  }

  .wide .entry > .named {
    gap: 0.5em;
  }

  .wide .entry > a:has(+ .more) {
    padding-inline-end: 0.25em;
  }

  /* The link of an entry and its menu button together are as wide as a menu button alone. */
  .wide .entry > a + .more {
    min-block-size: 2.375em;
    margin-inline-end: 0.5em;
    padding-inline: 0.25em;
    outline-offset: 0;
  }

  /* The current entry: a line on the header's bottom border. */
  .wide .entry:has([aria-current])::after {
    content: '';
    position: absolute;
    inset-block-end: -1px;
    inset-inline: 0.75em;
    border-block-end: 3px solid var(--_accent);
  }

  .wide .pages {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(100% - 0.625rem);
    inset-inline-start: 0;
    inline-size: max-content;
    min-inline-size: 13rem;
    max-inline-size: 22rem;
    padding: 0.375rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_over);
    box-shadow: 0 0.75rem 2rem rgb(0 20 32 / 16%);
    white-space: normal;
  }

  .wide .pages.at-end {
    inset-inline: auto 0;
  }

  .pages :is(a, span) {
    display: block;
    padding: 0.4375em 0.75em;
  }

  .pages [aria-current] {
    background: var(--_tint);
    font-weight: 600;
  }

  /* Folded into a menu. */
  .folded {
    justify-content: space-between;
  }

  .folded .brand {
    min-inline-size: 0;
  }

  .folded .toggle {
    flex: none;
    min-block-size: 2.75rem;
    padding: 0.25em 0.75em;
    margin-inline-end: -0.75em;
    font-weight: 600;
  }

  .folded .toggle:hover {
    background: var(--_tint);
  }

  .folded .menu {
    position: absolute;
    z-index: 1;
    inset-block-start: 100%;
    inset-inline: 0;
    display: none;
    max-block-size: calc(100dvh - var(--iiif-header-height, 4.5rem));
    overflow-y: auto;
    padding: 0.5rem var(--_gutter) 1.25rem;
    border-block-end: 1px solid var(--_line);
    background: var(--_over);
    box-shadow: 0 1.5rem 2rem rgb(0 20 32 / 16%);
  }

  .folded .menu[data-open] {
    display: block;
  }

  .folded .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
  }

  .folded .entry + .entry {
    border-block-start: 1px solid var(--_line);
  }

  .folded .entry > :is(a, span, .named) {
    padding: 0.75em;
    margin-inline: -0.75em 0;
    font-weight: 600;
  }

  .folded .entry > a + .more {
    min-inline-size: 3rem;
    margin-inline-end: -0.75em;
  }

  .folded .entry > .named {
    grid-column: 1 / -1;
    justify-content: space-between;
    margin-inline-end: -0.75em;
    padding-inline-end: 1rem;
  }

  .folded .entry > [aria-current] {
    color: var(--_link);
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.375em;
  }

  .folded .pages {
    grid-column: 1 / -1;
    margin-block-end: 0.75rem;
    padding-inline-start: 0.25rem;
    border-inline-start: 2px solid var(--_line);
  }

  .folded .actions:has(*) {
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--_line);
  }

  @media (prefers-reduced-motion: no-preference) {
    .wide .pages,
    .folded .menu {
      animation: appear 140ms ease-out;
    }

    .entry :is(a, button) {
      transition: background-color 120ms;
    }

    .more svg {
      transition: rotate 140ms;
    }

    @keyframes appear {
      from {
        opacity: 0;
        translate: 0 -0.375rem;
      }
    }
  }

  @media (forced-colors: active) {
    .skip,
    .pages [aria-current] {
      outline: 1px solid;
    }

    .entry :is(a, button):hover {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
  }

  @media print {
    /* In print: black on white, aligned with the rest of the page. */
    .base {
      padding-inline: 0;
      background: none;
      color-scheme: only light;
    }

    :host([sticky]) {
      position: static;
    }

    nav,
    .actions,
    .skip {
      display: none;
    }
  }
`;
