import { css } from 'lit';

/** Added to the styles of event cards. */
export const styles = css`
  .apis {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
    gap: var(--_space);
  }

  .number {
    max-inline-size: 5.5rem;
    color: var(--_text);
    font-family: var(--_font-heading);
    font-size: 1.375em;
    font-weight: 700;
    font-variant-numeric: lining-nums;
    overflow-wrap: anywhere;
  }

  .tile {
    inline-size: auto;
    min-inline-size: 3.75rem;
    padding: 0.25em 0.375em;
  }

  .word {
    font-size: 0.75em;
    font-weight: 600;
  }

  .card:hover:has(:is(h2, h3, h4, h5, h6) > a) {
    border-color: var(--_accent);
  }

  /* A specification without a version number uses the whole width. */
  .unnumbered {
    grid-template-columns: minmax(0, 1fr);
  }

  .badge {
    display: flex;
    align-items: center;
    gap: 0.375em;
    max-inline-size: 100%;
    padding: 0;
    border: 0;
  }

  .badge span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .badge svg {
    flex: none;
    inline-size: 0.9375em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }

  .badge .full {
    fill: currentColor;
  }

  .beta,
  .draft,
  .other {
    color: var(--_muted);
  }

  .deprecated {
    color: var(--_alert);
  }

  .about {
    margin-block-start: 0.25em;
  }

  @container (inline-size < 20rem) {
    .number {
      min-inline-size: 0;
      max-inline-size: none;
      font-size: 1.125em;
    }

    .tile {
      inline-size: fit-content;
      max-inline-size: 100%;
      min-inline-size: 0;
    }
  }
`;
