import { css } from 'lit';

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

  .photo {
    display: grid;
    place-items: center;
    position: relative;
    overflow: clip;
    inline-size: 3.25rem;
    block-size: 3.25rem;
    border-radius: 50%;
    background: var(--_tint);
    color: var(--_muted);
    font-family: var(--_font-heading);
    font-weight: 600;
    letter-spacing: 0.02em;
    line-height: 1;
    print-color-adjust: exact;
  }

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

  /* Centred next to the photograph; aligned with its top if the text is higher. */
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

  /* Not the accent colour, which would look like a link. */
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
