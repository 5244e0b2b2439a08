import { css } from 'lit';

export const sessionStyles = css`
  .session {
    position: relative;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    padding-block: 0.75rem 0.5rem;
    padding-inline: 1rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }

  /* The colour of a track has a contrast of 3:1 on light and dark backgrounds. */
  .hue {
    --_mark: oklch(60% 0.14 var(--_hue));
  }

  .h0 {
    --_hue: 245;
  }

  .h1 {
    --_hue: 15;
  }

  .h2 {
    --_hue: 145;
  }

  .h3 {
    --_hue: 310;
  }

  .h4 {
    --_hue: 75;
  }

  .h5 {
    --_hue: 195;
  }

  /* Only sessions with a track have a coloured edge. The accent colour for the others would look like a track's colour. */
  li.hue::before {
    content: '';
    position: absolute;
    inset-block: -1px;
    inset-inline-start: -1px;
    inline-size: 4px;
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
    background: var(--_mark);
  }

  .break {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1rem;
    padding-block: 0.5rem;
    border-style: dashed;
    background: none;
    box-shadow: none;
  }

  .onNow {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }

  .head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 0.5rem;
  }

  .session :is(h2, h3, h4, h5, h6) {
    font-size: 1.0625em;
    line-height: 1.3;
    text-wrap: pretty;
  }

  .break :is(h2, h3, h4, h5, h6) {
    font-family: var(--_font);
    font-size: 1em;
  }

  .star {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 2rem;
    block-size: 2rem;
    margin-block: -0.375rem;
    margin-inline-end: -0.375rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_muted);
  }

  .star:hover {
    background: var(--_tint);
  }

  :is(.star, .mine) svg {
    inline-size: 1.25rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linejoin: round;
  }

  .star[aria-pressed='true'] {
    color: var(--_accent);
  }

  :is(.star, .mine)[aria-pressed='true'] svg {
    fill: currentColor;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.875em;
    margin-block-start: 0.25rem;
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: lining-nums tabular-nums;
  }

  .badge {
    padding-inline: 0.5em;
    border: 1px solid var(--iiif-color-fill, currentColor);
    border-radius: 1em;
    color: var(--_text);
    line-height: 1.4;
  }

  .onNow .badge {
    background: var(--iiif-color-fill, CanvasText);
    color: var(--iiif-color-on-fill, Canvas);
  }

  .track::before {
    content: '';
    display: inline-block;
    inline-size: 0.625em;
    block-size: 0.625em;
    margin-inline-end: 0.375em;
    border-radius: 50%;
    background: var(--_mark);
  }

  .people {
    margin-block-start: 0.25rem;
    font-size: 0.9375em;
  }

  .block {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.25rem;
    margin-block-start: 0.25rem;
    font-size: 0.9375em;
  }

  details[open] {
    flex: 1 0 100%;
    min-inline-size: 0;
  }

  .recording a,
  summary {
    display: flex;
    align-items: center;
    gap: 0.4em;
    inline-size: fit-content;
    min-block-size: 1.75rem;
    color: var(--_link);
  }

  .recording a::before {
    content: '';
    inline-size: 0.6em;
    block-size: 0.7em;
    background: currentColor;
    clip-path: polygon(0 0, 100% 50%, 0 100%);
    forced-color-adjust: none;
  }

  .speakers {
    display: grid;
    gap: 0.25rem;
    margin-block: 0.25rem 0.75rem;
  }

  .name {
    font-weight: 600;
  }

  .affiliation {
    color: var(--_muted);
  }

  .name + .affiliation::before {
    content: '· ';
  }

  .abstract {
    max-inline-size: 66ch;
    white-space: pre-line;
  }

  .abstract > * {
    white-space: normal;
  }

  .abstract > :not(.rich) {
    white-space: pre-line;
  }

  .rich > * + * {
    margin-block-start: 0.5em;
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.25rem;
    margin-block-start: 0.5rem;
  }

  .links a {
    padding-block: 0.25em;
  }
`;
