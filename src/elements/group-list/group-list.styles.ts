import { css } from 'lit';

export const styles = css`
  .type + .type {
    margin-block-start: calc(var(--_space) * 2.5);
  }

  .type > :is(h2, h3, h4, h5) {
    margin-block-end: 0.5em;
    font-size: 1.375em;
  }

  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em calc(var(--_space) * 2);
    padding-block: var(--_space);
  }

  .group + .group,
  .type .group {
    border-block-start: 1px solid var(--_line);
  }

  .group:first-child:not(.type *) {
    padding-block-start: 0;
  }

  .group:last-child {
    padding-block-end: 0;
  }

  .name a {
    text-decoration-color: var(--_line);
  }

  .name a:hover {
    text-decoration-color: currentColor;
  }

  .about {
    max-inline-size: 38em;
  }

  .calls {
    font-size: 0.9375em;
  }

  .calls .button {
    margin-block-start: 0.5em;
  }

  @container (inline-size >= 40rem) {
    .group {
      grid-template: 'name calls' auto 'about calls' 1fr / minmax(0, 1fr) 16rem;
    }

    .name {
      grid-area: name;
    }

    .about {
      grid-area: about;
    }

    .calls {
      grid-area: calls;
    }
  }

  @container (inline-size >= 60rem) {
    .group {
      grid-template: 'name about calls' / 12rem minmax(0, 1fr) 22rem;
      align-items: baseline;
    }
  }

  @media print {
    .group {
      break-inside: avoid;
    }
  }
`;
