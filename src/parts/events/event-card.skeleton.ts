import { html, type TemplateResult } from 'lit';
import type { EventType } from '../../model/event.js';

/** The place of a card that is on its way, of a typical card's size. */
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
