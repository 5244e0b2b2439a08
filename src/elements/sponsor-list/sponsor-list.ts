import { html, nothing } from 'lit';
import * as kinds from '../../feeds/kinds.js';
import { property } from 'lit/decorators.js';
import { sponsorMessages } from '../../i18n/en/sponsors.js';
import { byTier, ofEdition, type Sponsor } from '../../model/sponsor.js';
import { define } from '../../base/define.js';
import { FeedElement } from '../../base/feed/feed-element.js';
import { heading } from '../../base/heading.js';
import { logoTileStyles } from '../../parts/logos/logo-tiles.styles.js';
import { LogoTiles } from '../../parts/logos/logo-tiles.js';
import { styles } from './sponsor-list.styles.js';

/** Number of logo sizes. Tiers after the fourth use the last one. */
const SIZES = 4;

/**
 * The sponsors of a conference by tier, in the order of the feed. Logos have equal visual size within a tier, smaller from tier
 * to tier, and link to the sponsor's site. If a logo is missing or fails to load, the sponsor's name is shown.
 *
 * @summary Thank the sponsors of a conference
 * @category Members and sponsors
 * @customElement iiif-sponsor-list
 * @reads sponsors
 * @csspart group - A tier with its heading and its sponsors.
 * @csspart heading - The heading of a tier.
 * @csspart list - The sponsors of a tier.
 * @csspart tile - A tile: the light box behind a logo or a name.
 * @csspart logo - A logo.
 * @csspart name - A name in place of a logo.
 * @cssprop --iiif-sponsor-tile - Width of a tile in the first tier; later tiers are in proportion. Default: 17em.
 */
export class IiifSponsorList extends FeedElement<Sponsor> {
  static override styles = [FeedElement.styles, logoTileStyles, styles];

  /**
   * List to show if the feed has several, by the beginning of its name: `2025` for "2025_sponsors.html". Default: the last list
   * in the feed.
   */
  @property() edition = '';

  protected override readonly kind = kinds.sponsors;

  readonly #tiles = new LogoTiles(this);

  protected override select(sponsors: readonly Sponsor[]) {
    return this.limited([...byTier(ofEdition(sponsors, this.edition)).values()].flat());
  }

  protected override renderRecords(sponsors: readonly Sponsor[]) {
    return [...byTier(sponsors)].map(
      ([tier, sponsors], rank) =>
        html`<div class="group size-${Math.min(rank + 1, SIZES)}" part="group">
          ${tier ? heading(this.headingLevel, tier) : nothing}
          <ul role="list" part="list">
            ${this.#tiles.render(sponsors)}
          </ul>
        </div>`,
    );
  }

  protected override renderEmpty() {
    return html`<p>${this.t(sponsorMessages, 'noSponsors')}</p>`;
  }

  protected override renderSkeleton() {
    return html`<div aria-hidden="true">
      ${[1, 2, 3].map(
        (rank) =>
          html`<div class="group size-${rank}">
            <div class="heading"><span class="skeleton"></span></div>
            <ul>
              ${Array.from({ length: rank }, () => html`<li class="tile"><span class="skeleton"></span></li>`)}
            </ul>
          </div>`,
      )}
    </div>`;
  }
}

define('iiif-sponsor-list', IiifSponsorList);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-sponsor-list': IiifSponsorList;
  }
}
