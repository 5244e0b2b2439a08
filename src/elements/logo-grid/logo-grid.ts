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

/** Usual numbers of logos, to size the skeleton: founders, recent members, all members. */
const [FOUNDERS, RECENT, EVERYBODY] = [11, 8, 71];

/**
 * Logos of the consortium's members, of equal visual size whatever their proportions, each a link to the member's site. If a
 * logo is missing or fails to load, the member's name is shown.
 *
 * @summary Show logos of members
 * @category Members and sponsors
 * @customElement iiif-logo-grid
 * @reads institutions
 * @csspart grid - The tiles.
 * @csspart tile - A tile: the light box behind a logo or a name.
 * @csspart logo - A logo.
 * @csspart name - A name in place of a logo.
 * @cssprop --iiif-logo-tile - Minimum width of a tile. Default: between 7em and 11em, by the width of the block.
 */
export class IiifLogoGrid extends FeedElement<Institution> {
  static override styles = [FeedElement.styles, logoTileStyles, styles];

  /** Levels to show, by name or number, separated by spaces, such as `founding full` or `1 3`. Default: all levels. */
  @property() levels = '';
  /** Shows the institutions that founded the consortium, together with those of `new` or `sample` if set. */
  @property({ type: Boolean }) original = false;
  /** Shows recent members, together with those of `original` or `sample` if set. */
  @property({ type: Boolean, attribute: 'new' }) newMembers = false;
  /** Number of random members with a logo to show, in addition to those of `original` and `new`. */
  @property({ type: Number }) sample?: number;
  /** Seed of the random sample, any text: the same seed gives the same sample. Default: the current date in UTC. */
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

  protected override renderRecords(members: readonly Institution[]) {
    return html`<ul class="grid" part="grid" role="list">
      ${this.#tiles.render(members)}
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
