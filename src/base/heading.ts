import { html, type TemplateResult } from 'lit';

/** A native heading of level 2 to 6; other levels are brought into that range, and what is no number is 3. */
export function heading(level: number, content: unknown): TemplateResult {
  // Frameworks set what an element has as a property, numbers as text too.
  const at = Math.trunc(level);
  if (at <= 2) return html`<h2 part="heading">${content}</h2>`;
  if (at === 4) return html`<h4 part="heading">${content}</h4>`;
  if (at === 5) return html`<h5 part="heading">${content}</h5>`;
  if (at >= 6) return html`<h6 part="heading">${content}</h6>`;
  return html`<h3 part="heading">${content}</h3>`;
}
