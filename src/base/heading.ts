import { html, type TemplateResult } from 'lit';

/** Renders a native heading. Levels below 2 and above 6 become 2 and 6; a level that is not a number becomes 3. */
export function heading(level: number, content: unknown): TemplateResult {
  // Frameworks set properties, too, and may pass a number as text.
  const at = Math.trunc(level);
  if (at <= 2) return html`<h2 part="heading">${content}</h2>`;
  if (at === 4) return html`<h4 part="heading">${content}</h4>`;
  if (at === 5) return html`<h5 part="heading">${content}</h5>`;
  if (at >= 6) return html`<h6 part="heading">${content}</h6>`;
  return html`<h3 part="heading">${content}</h3>`;
}
