import type { CSSResult, LitElement } from 'lit';

/** Gives an element one more style sheet, that of a part which is loaded on demand. */
export function adopt({ shadowRoot }: LitElement, { styleSheet }: CSSResult): void {
  if (shadowRoot && styleSheet) shadowRoot.adoptedStyleSheets.push(styleSheet);
}
