import { html, nothing } from 'lit';
import * as kinds from '../../feeds/kinds.js';
import { property } from 'lit/decorators.js';
import { memberMessages } from '../../i18n/en/institutions.js';
import { members, type Institution } from '../../model/institution.js';
import { define } from '../../base/define.js';
import { FeedElement } from '../../base/feed/feed-element.js';
import { formatNumber } from '../../base/intl.js';
import { styles } from './member-count.styles.js';

/** Whether a node has visible text. Comments and inline data do not count as fallback content. */
const isWords = ({ nodeName, textContent }: Node): boolean =>
  !/script|comment/i.test(nodeName) && !!textContent?.trim();

/**
 * The number of members of the consortium, as part of running text. The content of the element is shown until the number has
 * loaded, and if it fails. `limit` and `heading-level` have no effect.
 *
 * @summary Say how many members there are, within a sentence
 * @category Members and sponsors
 * @customElement iiif-member-count
 * @reads institutions
 * @csspart number - The number.
 */
export class IiifMemberCount extends FeedElement<Institution> {
  static override styles = [FeedElement.styles, styles];

  /** Levels to count, by name or number, separated by spaces, such as `founding full` or `1 3`. Default: all levels. */
  @property() levels = '';
  /** Adds the noun: "71 members" instead of "71". */
  @property({ type: Boolean }) noun = false;

  protected override readonly kind = kinds.institutions;

  protected override select(institutions: readonly Institution[]) {
    return members(institutions, this.levels);
  }

  // Running text has no room for the base class's box and retry button, so this element renders without them.
  protected override render() {
    return html`<span part="base">${this.renderContent()}</span>${this.#renderError()}<slot
        name="footer"
      ></slot>`;
  }

  protected override renderRecords(counted: readonly Institution[]) {
    return this.#renderCount(counted.length);
  }

  protected override renderEmpty() {
    return this.#renderCount(0);
  }

  protected override renderSkeleton() {
    return html`<span class="skeleton" aria-hidden="true"><span>${this.#renderCount(70)}</span></span>`;
  }

  #renderError() {
    const isBlank =
      this.state === 'error' && this.selected.length === 0 && ![...this.childNodes].some(isWords);
    return html`<span part="error" role="status"
      >${
        isBlank && this.isTranslated
          ? html`<slot name="error">${this.t(memberMessages, 'countFailed')}</slot>`
          : nothing
      }</span
    >`;
  }

  #renderCount(count: number) {
    const number = html`<span part="number">${formatNumber(count, this.locale)}</span>`;
    if (!this.noun) return number;
    const [before, after] = this.t(memberMessages, 'memberCount', { count }).split('{number}');
    return html`${before}${number}${after}`;
  }
}

define('iiif-member-count', IiifMemberCount);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-member-count': IiifMemberCount;
  }
}
