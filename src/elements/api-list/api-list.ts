import { html, nothing, svg } from 'lit';

import * as kinds from '../../feeds/kinds.js';
import { apiMessages } from '../../i18n/en/apis.js';
import type { Api } from '../../model/api.js';
import { define } from '../../base/define.js';
import { cardStyles } from '../../parts/events/event-card.styles.js';
import { FeedElement } from '../../base/feed/feed-element.js';
import { heading } from '../../base/heading.js';
import { keyed } from '../../base/feed/keyed.js';
import { styles } from './api-list.styles.js';

/** Each status has its own shape besides its word: full, half, dashed, crossed out. */
const STATUSES = {
  stable: { word: 'apiStable', shape: svg`<circle class="full" cx="8" cy="8" r="6" />` },
  beta: {
    word: 'apiBeta',
    shape: svg`<circle cx="8" cy="8" r="6" /><path class="full" d="M8 2a6 6 0 0 1 0 12z" />`,
  },
  draft: { word: 'apiDraft', shape: svg`<circle cx="8" cy="8" r="6" stroke-dasharray="3.1" />` },
  deprecated: {
    word: 'apiDeprecated',
    shape: svg`<circle cx="8" cy="8" r="6" /><path d="M4 12l8-8" />`,
  },
} as const;

/** Number of skeleton cards when `limit` is not set. */
const TYPICAL = 6;

/**
 * The specifications that the community publishes, as cards: name, version, status and purpose. There is no default feed;
 * without one, the fallback content is the list.
 *
 * @summary List APIs with version and status
 * @category News and specifications
 * @customElement iiif-api-list
 * @reads apis
 * @csspart list - The list of cards.
 * @csspart card - Each card.
 * @csspart version - The tile with the version.
 * @csspart heading - The name of the specification.
 * @csspart status - The status: a word and a shape.
 * @csspart description - The purpose of the specification.
 * @csspart links - Further links.
 */
export class IiifApiList extends FeedElement<Api> {
  static override styles = [FeedElement.styles, cardStyles, styles];

  protected override readonly isFeedOptional = true;
  protected override readonly kind = kinds.apis;

  protected override renderRecords(apis: readonly Api[]) {
    return html`<ul class="apis" part="list" role="list">
      ${keyed(
        apis,
        ({ id }) => id,
        (api) => html`<li>${this.#renderCard(api)}</li>`,
      )}
    </ul>`;
  }

  protected override renderSkeleton() {
    return html`<div class="apis" aria-hidden="true">
      ${Array.from(
        { length: Math.min(this.limit ?? TYPICAL, 24) },
        () =>
          html`<div class="card skeleton">
            <div class="tile"></div>
            <div class="body">${[1, 2, 3, 4].map(() => html`<p></p>`)}</div>
          </div>`,
      )}
    </div>`;
  }

  protected override renderEmpty() {
    return html`<p>${this.t(apiMessages, 'noApis')}</p>`;
  }

  #renderCard({ name, href, version, status, description, links }: Api) {
    return html`<article class="card ${version ? '' : 'unnumbered'}" part="card">
      ${
        version
          ? html`<p class="tile" part="version">
              <span class="word">${this.t(apiMessages, 'version')}</span>
              <bdi class="number">${version}</bdi>
            </p>`
          : nothing
      }
      <div class="body">
        ${heading(this.headingLevel, href ? html`<a href=${href}>${name}</a>` : name)}
        ${status ? this.#renderStatus(status) : nothing}
        ${description ? html`<p class="about" part="description">${description}</p>` : nothing}
        ${
          links.length > 0
            ? html`<p class="links" part="links">
                ${links.map((link) => html`<a href=${link.href} aria-label=${`${link.label} – ${name}`}>${link.label}</a>`)}
              </p>`
            : nothing
        }
      </div>
    </article>`;
  }

  #renderStatus(status: string) {
    const known = Object.hasOwn(STATUSES, status) ? STATUSES[status as keyof typeof STATUSES] : undefined;
    return html`<p class="badge ${known ? status : 'other'}" part="status">
      <svg viewBox="0 0 16 16" aria-hidden="true">${known?.shape ?? svg`<path d="M8 2l6 6-6 6-6-6z" />`}</svg
      ><span>${known ? this.t(apiMessages, known.word) : status}</span>
    </p>`;
  }
}

define('iiif-api-list', IiifApiList);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-api-list': IiifApiList;
  }
}
