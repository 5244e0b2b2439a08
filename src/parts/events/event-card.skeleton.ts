import { html, type TemplateResult } from 'lit';
import type { EventType } from '../../model/event.js';

/** A placeholder for a card that is loading, as large as a typical card. */
export function renderCardSkeleton(type: EventType): TemplateResult {
  return html`<div class="card skeleton ${type}" aria-hidden="true">
    <div class="tile"></div>
    <div class="body">
      <p></p>
      <p></p>
      <p></p>
    </div>
  </div>`;
}
