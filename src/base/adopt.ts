import type { CSSResult, LitElement } from 'lit';

/** Adds the style sheet of a part that is loaded on demand to an element's shadow root. */
export function adopt({ shadowRoot }: LitElement, { styleSheet }: CSSResult): void {
  if (shadowRoot && styleSheet) shadowRoot.adoptedStyleSheets.push(styleSheet);
}
