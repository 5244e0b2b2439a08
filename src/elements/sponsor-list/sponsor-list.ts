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

/** Tiers from the fourth on have logos of one size. */
const SIZES = 4;

/**
 * The sponsors of a conference by tier, in the order of the feed, by their logos: even in size within a tier, smaller from tier to
 * tier, each a link to the sponsor's site. A sponsor whose logo is missing or cannot be loaded is there by its name.
 *
 * @customElement iiif-sponsor-list
 * @reads sponsors
 * @csspart group - A tier with its heading and its sponsors.
 * @csspart heading - The heading of a tier.
 * @csspart list - The sponsors of a tier.
 * @csspart tile - A tile: the light plate behind a logo or a name.
 * @csspart logo - A logo.
 * @csspart name - A name in place of a logo.
 * @cssprop --iiif-sponsor-tile - Width of a tile of the first tier, which the others follow; `17em` by default.
 */
export class IiifSponsorList extends FeedElement<Sponsor> {
  static override styles = [FeedElement.styles, logoTileStyles, styles];

  /**
   * Which sponsors, where the feed has several lists, by what the name of a list begins with: `2025` for "2025_sponsors.html";
   * the last list of the feed by default.
   */
  @property() edition = '';

  protected override readonly kind = kinds.sponsors;

  readonly #tiles = new LogoTiles(this);

  protected override select(sponsors: readonly Sponsor[]) {
    return this.limited([...byTier(ofEdition(sponsors, this.edition)).values()].flat());
  }

  protected override renderRecords(shown: readonly Sponsor[]) {
    return [...byTier(shown)].map(
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
