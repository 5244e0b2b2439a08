import { css } from 'lit';

export const styles = css`
  .pair {
    --_media: 1fr;
    --_words: 1fr;

    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5) clamp(1.5rem, 5cqi, 4rem);
    align-items: var(--_align, center);
  }

  .media ::slotted(*) {
    box-sizing: border-box !important;
    inline-size: 100% !important;
    margin: 0 !important;
  }

  .media ::slotted(:is(img, picture, video, svg)) {
    display: block !important;
    max-inline-size: 100% !important;
    block-size: auto;
    border-radius: calc(var(--_radius) / 2);
  }

  /*
   * These rules cannot reach the margins of the first and last text inside a slotted box. Larger margins on the box collapse
   * with them, and the negative margins below remove the sum.
   */
  .media.words ::slotted(*) {
    display: block !important;
    margin-block: 8rem !important;
  }

  .media.words::before,
  .media.words::after {
    content: '';
    display: block;
    margin-block: -8rem;
  }

  :host([align='start']) {
    --_align: start;
  }

  :host([align='end']) {
    --_align: end;
  }

  :host([align='stretch']) {
    --_align: stretch;
  }

  :host([align='stretch']) .media ::slotted(:is(img, video)) {
    block-size: 100%;
    object-fit: cover;
  }

  @container (inline-size >= 40rem) {
    .pair {
      grid-template-columns: minmax(0, var(--_media)) minmax(0, var(--_words));
    }

    :host([ratio='2:1']) .pair {
      --_media: 2fr;
    }

    :host([ratio='1:2']) .pair {
      --_words: 2fr;
    }

    :host([reverse]) .pair {
      grid-template-columns: minmax(0, var(--_words)) minmax(0, var(--_media));
    }

    :host([reverse]) .media {
      order: 1;
    }
  }
`;
