import { css } from 'lit';

export const styles = css`
  :host {
    --_width: var(--iiif-page-width, 72rem);
    --_gutter: var(--iiif-gutter, clamp(1rem, 5cqi, 4rem));
    --_pad: clamp(1.75rem, 1rem + 4cqi, 4rem);
  }

  :host([width='narrow']) {
    --_width: var(--iiif-page-width-narrow, 44rem);
  }

  :host([width='wide']) {
    --_width: var(--iiif-page-width-wide, 96rem);
  }

  .content {
    max-inline-size: calc(var(--_width) + 2 * var(--_gutter));
    margin-inline: auto;
    padding: var(--iiif-section-padding, var(--_pad)) var(--_gutter);
  }

  /* In dark mode the tint is weaker, so that cards are lighter than their background there too. */
  :host([variant='tinted']) .base {
    --_card-ground: var(--iiif-color-surface, transparent);

    background: var(
      --iiif-section-background,
      light-dark(
        var(--iiif-color-tint, color-mix(in srgb, currentColor 6%, transparent)),
        color-mix(
          in srgb,
          var(--iiif-color-tint, color-mix(in srgb, currentColor 20%, transparent)) 30%,
          transparent
        )
      )
    );
  }

  /* A dark colour scheme for the content; the theme's tokens follow it. Cards are lighter than the background. */
  :host([variant='dark']) .base {
    color-scheme: dark;
    background: var(
      --iiif-section-background,
      color-mix(in srgb, var(--iiif-color-surface, Canvas) 66%, #000)
    );
    color: var(--iiif-color-text, CanvasText);
  }

  :host(:is([variant='tinted'], [variant='dark'])) {
    --_pad: clamp(2.5rem, 1.5rem + 5cqi, 5rem);
  }

  @media (forced-colors: active) {
    :host(:is([variant='tinted'], [variant='dark'])) .base {
      border-block: 1px solid;
    }
  }

  @media print {
    :host([variant]) .base {
      color-scheme: light;
      background: none;
      color: #000;
    }

    .content {
      max-inline-size: none;
      padding: 1.5rem 0;
    }
  }
`;
