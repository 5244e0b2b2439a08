import { css } from 'lit';

export const styles = css`
  .search {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    margin-block-end: calc(var(--_space) * 1.5);
  }

  label {
    font-weight: 600;
  }

  input {
    flex: 0 1 20em;
    min-inline-size: 0;
    min-block-size: 2.5em;
    padding: 0.25em 0.625em;
    border: 1px solid var(--_muted);
    border-radius: calc(var(--_radius) * 0.75);
    background: transparent;
    color: inherit;
    font: inherit;
  }

  .search p {
    min-block-size: 1.5em;
    color: var(--_muted);
  }

  .skeleton {
    display: inline-block;
    inline-size: 75%;
    block-size: 0.75em;
    border-radius: 0.25em;
    background: var(--_tint);
  }

  li:nth-child(3n) .skeleton {
    inline-size: 50%;
  }

  /* In a narrow column about one in four names takes two lines. */
  @container (inline-size < 24em) {
    li:nth-child(4n):has(.skeleton) {
      min-block-size: 3.2em;
    }
  }

  @media print {
    .search {
      display: none;
    }
  }
`;
