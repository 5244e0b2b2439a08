import { css } from 'lit';

export const styles = css`
  /* The aspect ratio of the drawing. On narrow screens the map is higher, so that a part of the world is easier to use. */
  .map {
    position: relative;
    isolation: isolate;
    aspect-ratio: 4120 / 1948;
    border-radius: var(--_radius);
    background: var(--iiif-map-sea, color-mix(in srgb, var(--_tint) 55%, transparent));
    print-color-adjust: exact;
  }

  @container (inline-size < 32rem) {
    .map {
      aspect-ratio: 3 / 2;
    }
  }

  @container (inline-size < 20rem) {
    .map {
      aspect-ratio: 4 / 3;
    }
  }

  .land {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    overflow: hidden;
  }

  .land path {
    fill: var(--iiif-map-land, var(--_line));
  }

  /* The same height with and without the button, so that nothing moves. */
  .below {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 1rem;
    min-block-size: 2.25rem;
    margin-block-start: 0.5rem;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .below .button {
    min-block-size: 2.25rem;
    padding-block: 0.25rem;
  }

  details,
  .summary {
    margin-block-start: calc(var(--_space) * 0.75);
  }

  summary,
  .summary {
    min-block-size: 2.5em;
    padding-block: 0.5em;
    border-block: 1px solid var(--_line);
    font-weight: 600;
    line-height: 1.5;
  }

  summary {
    justify-content: space-between;
    padding-inline-end: 0.375em;
  }

  summary::after {
    border-color: var(--_accent);
  }

  summary:hover {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  details[open] > summary {
    margin-block-end: calc(var(--_space) * 1.5);
  }

  .skeleton {
    display: inline-block;
    inline-size: 16em;
    max-inline-size: 75%;
    block-size: 0.75em;
    border-radius: 0.25em;
    background: var(--_tint);
  }

  @media (scripting: none) {
    .map {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .map {
      border: 1px solid;
    }

    .land path {
      fill: Canvas;
      stroke: CanvasText;
      vector-effect: non-scaling-stroke;
    }
  }

  @media print {
    summary,
    .below .button {
      display: none;
    }

    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
