import { html } from 'lit';
import * as kinds from '../../feeds/kinds.js';
import { property } from 'lit/decorators.js';
import { memberMessages } from '../../i18n/en/institutions.js';
import { byLevel, members, mixLogos, type Institution } from '../../model/institution.js';
import { define } from '../../base/define.js';
import { FeedElement } from '../../base/feed/feed-element.js';
import { logoTileStyles } from '../../parts/logos/logo-tiles.styles.js';
import { LogoTiles } from '../../parts/logos/logo-tiles.js';
import { styles } from './logo-grid.styles.js';

/** How many logos are expected, to keep their place: founders, those who joined of late, all members. */
const [FOUNDERS, RECENT, EVERYBODY] = [11, 8, 71];

/**
 * The logos of the consortium's members, even in size whatever their proportions, each a link to the member's site.
 * A member whose logo is missing or cannot be loaded is there by its name.
 *
 * @customElement iiif-logo-grid
 * @reads institutions
 * @csspart grid - The tiles.
 * @csspart tile - A tile: the light plate behind a logo or a name.
 * @csspart logo - A logo.
 * @csspart name - A name in place of a logo.
 * @cssprop --iiif-logo-tile - Least width of a tile; by default between 7em and 11em, with the width of the block.
 */
export class IiifLogoGrid extends FeedElement<Institution> {
  static override styles = [FeedElement.styles, logoTileStyles, styles];

  /** Levels to show, by name or number, separated by spaces (`founding full`, `1 3`); every level by default. */
  @property() levels = '';
  /** Shows the institutions that formed the consortium; together with `new` or `sample`, those as well. */
  @property({ type: Boolean }) original = false;
  /** Shows the members that joined recently; together with `original` or `sample`, those as well. */
  @property({ type: Boolean, attribute: 'new' }) newMembers = false;
  /** Shows so many members by chance, among those that have a logo; besides those of `original` and `new`. */
  @property({ type: Number }) sample?: number;
  /** Any text that the sample is drawn by: the same text, the same sample; by default the day's date in UTC. */
  @property() seed?: string;

  protected override readonly kind = kinds.institutions;

  readonly #tiles = new LogoTiles(this);

  protected override select(institutions: readonly Institution[]) {
    const { original, newMembers } = this;
    const sample = Math.max(0, this.sample || 0);
    const all = [...byLevel(members(institutions, this.levels)).values()].flat();
    const pool = sample
      ? all.filter((member) => member.logo || (original && member.original) || (newMembers && member.isNew))
      : all;
    const seed = this.seed || new Date(this.context.now).toISOString().slice(0, 10);
    return this.limited(mixLogos(pool, { original, new: newMembers, sample, seed }));
  }

  protected override renderRecords(shown: readonly Institution[]) {
    return html`<ul class="grid" part="grid" role="list">
      ${this.#tiles.render(shown)}
    </ul>`;
  }

  protected override renderEmpty() {
    return html`<p>${this.t(memberMessages, 'noMembers')}</p>`;
  }

  protected override renderSkeleton() {
    const { limit, levels, original, sample } = this;
    const some = (original ? FOUNDERS : 0) + (this.newMembers ? RECENT : 0) + (sample || 0);
    const expected = limit ?? (some || (levels ? RECENT * 3 : EVERYBODY));
    return html`<ul class="grid" aria-hidden="true">
      ${Array.from({ length: Math.min(expected, 99) }, () => html`<li class="tile"><span class="skeleton"></span></li>`)}
    </ul>`;
  }
}

define('iiif-logo-grid', IiifLogoGrid);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-logo-grid': IiifLogoGrid;
  }
}
