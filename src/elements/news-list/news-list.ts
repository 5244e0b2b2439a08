import { html, nothing } from 'lit';
import * as kinds from '../../feeds/kinds.js';
import { state } from 'lit/decorators.js';
import { newsMessages } from '../../i18n/en/news.js';
import { newestFirst, type NewsItem } from '../../model/news.js';
import { formatDay } from '../../time/format.js';
import { toDateTime } from '../../time/moment.js';
import { define } from '../../base/define.js';
import { FeedElement } from '../../base/feed/feed-element.js';
import { heading } from '../../base/heading.js';
import { formatList } from '../../base/intl.js';
import { keyed } from '../../base/feed/keyed.js';
import { styles } from './news-list.styles.js';

/** Number of skeleton cards when `limit` is not set. */
const TYPICAL = 3;

/**
 * News as cards, latest first: title, excerpt, date and author, and an image if there is one. Reads RSS, Atom, JSON Feed and
 * lists of posts. There is no default feed.
 *
 * @summary Show news of a blog
 * @category News and specifications
 * @customElement iiif-news-list
 * @reads news
 * @csspart list - The list of cards.
 * @csspart card - Each card.
 * @csspart image - The image of a card.
 * @csspart heading - The title.
 * @csspart excerpt - The beginning of the text.
 * @csspart meta - Date and author.
 */
export class IiifNewsList extends FeedElement<NewsItem> {
  static override styles = [FeedElement.styles, styles];

  @state() private failed: ReadonlySet<string> = new Set();

  protected override readonly kind = kinds.news;

  protected override select(items: readonly NewsItem[]) {
    return this.limited(newestFirst(items));
  }

  protected override renderRecords(items: readonly NewsItem[]) {
    return html`<ul class="news" part="list" role="list">
      ${keyed(
        items,
        ({ id }) => id,
        (item) => html`<li>${this.#renderCard(item)}</li>`,
      )}
    </ul>`;
  }

  protected override renderSkeleton() {
    const count = Math.min(this.limit ?? TYPICAL, 12);
    return html`<div class="news" aria-hidden="true">
      ${Array.from(
        { length: count },
        () =>
          html`<div class="card">
            <div class="body skeleton">${[1, 2, 3, 4, 5].map(() => html`<p></p>`)}</div>
          </div>`,
      )}
    </div>`;
  }

  protected override renderEmpty() {
    return html`<p>${this.t(newsMessages, 'noNews')}</p>`;
  }

  #renderCard({ title, href, date, authors, excerpt, image, language }: NewsItem) {
    const { locale } = this;
    const timeZone = this.context.timeZone;
    const names = authors.length > 0 && formatList(authors, locale);
    // `lang` is the item's language. The date and the word "by" are in the language of the page.
    return html`<article class="card" part="card" lang=${language ?? nothing}>
      ${
        image && !this.failed.has(image)
          ? html`<div class="media" part="image">
              <img src=${image} alt="" loading="lazy" decoding="async" @error=${this.#onError} />
            </div>`
          : nothing
      }
      <div class="body">
        ${heading(this.headingLevel, href ? html`<a href=${href}>${title}</a>` : title)}
        ${excerpt ? html`<p class="excerpt" part="excerpt">${excerpt}</p>` : nothing}
        <p class="meta" part="meta" lang=${language ? locale : nothing} ?hidden=${!date && !names}>
          ${
            date
              ? html`<time datetime=${toDateTime(date)}>${formatDay(date, { locale, timeZone })}</time> `
              : nothing
          }
          ${names ? html`<span>${this.t(newsMessages, 'newsBy', { names })}</span>` : nothing}
        </p>
      </div>
    </article>`;
  }

  #onError({ currentTarget }: Event) {
    this.failed = new Set(this.failed).add((currentTarget as HTMLImageElement).src);
  }
}

define('iiif-news-list', IiifNewsList);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-news-list': IiifNewsList;
  }
}
