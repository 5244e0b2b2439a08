import { html, type TemplateResult } from 'lit';

/** A native heading of level 2 to 6; other levels are brought into that range. */
export function heading(level: number, content: unknown): TemplateResult {
  if (level <= 2) return html`<h2 part="heading">${content}</h2>`;
  if (level === 4) return html`<h4 part="heading">${content}</h4>`;
  if (level === 5) return html`<h5 part="heading">${content}</h5>`;
  if (level >= 6) return html`<h6 part="heading">${content}</h6>`;
  return html`<h3 part="heading">${content}</h3>`;
}
