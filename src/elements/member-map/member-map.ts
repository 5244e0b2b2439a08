import { html, nothing, type PropertyValues } from 'lit';
import * as kinds from '../../feeds/kinds.js';
import { property } from 'lit/decorators.js';
import { part } from '../../base/part.js';
import { mapMessages } from '../../i18n/en/map.js';
import { memberMessages } from '../../i18n/en/institutions.js';
import { byLevel, isPlaced, members, type Institution } from '../../model/institution.js';
import { buttons } from '../../styles/button.js';
import { chevron } from '../../styles/chevron.js';
import { define } from '../../base/define.js';
import { FeedElement } from '../../base/feed/feed-element.js';
import { formatNumber } from '../../base/intl.js';
import { levelStyles } from '../../parts/members/level.styles.js';
import { renderLevel } from '../../parts/members/level.template.js';
import { byName } from '../../parts/members/names.js';
import { whenNear } from '../../base/feed/when-near.js';
import { markStyles } from './marks.styles.js';
import { styles } from './member-map.styles.js';
import type { WorldMap } from './world-map.js';

/** The drawing and its behaviour, loaded shortly before the map scrolls into view. */
const worldMap = part(() => import('./world-map.js'));

/**
 * The members of the consortium as points on a world map, drawn without requests to other servers. Points that are too close
 * together are merged into one with a number, which zooms in or lists its members. A list of all members is below the map,
 * including those without `latitude` and `longitude` in the feed. If no member has a position, only the list is shown.
 *
 * @summary Show members on a map of the world
 * @category Members and sponsors
 * @customElement iiif-member-map
 * @reads institutions
 * @csspart map - The map, with its points.
 * @csspart mark - A point: one member, or several.
 * @csspart caption - The number of members on the map, or in view.
 * @csspart popover - The details of a point.
 * @csspart all - The disclosure with the list of all members.
 * @csspart level - A level with its heading and its members.
 * @csspart heading - The heading of a level.
 * @csspart count - The number of members in a level's heading.
 * @csspart list - The members of a level.
 * @csspart member - A member.
 * @csspart founder - The mark of a founder.
 * @cssprop --iiif-map-sea - Background colour of the map.
 * @cssprop --iiif-map-land - Colour of the land.
 */
export class IiifMemberMap extends FeedElement<Institution> {
  static override styles = [FeedElement.styles, buttons, levelStyles, chevron, styles, markStyles];

  /** Levels to show, by name or number, separated by spaces, such as `founding full` or `1 3`. Default: all levels. */
  @property() levels = '';

  protected override readonly kind = kinds.institutions;

  #map: WorldMap | undefined;
  #unwatch: (() => void) | undefined;
  #isMissing = false;

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  protected override select(institutions: readonly Institution[]) {
    const sorted = members(institutions, this.levels).sort(byName(this.locale));
    return this.limited([...byLevel(sorted).values()].flat());
  }

  protected override renderRecords(all: readonly Institution[]) {
    const placed = all.filter(isPlaced);
    const { context, headingLevel } = this;
    const list = [...byLevel(all)].map(([level, list]) => renderLevel(level, list, context, headingLevel));
    if (placed.length === 0 || this.#isMissing) return list;
    const map = this.#map;
    const drawn = map?.render(placed, context);
    const count = map?.isZoomed ? map.inView : placed.length;
    return html`<div class="map" part="map" role="group" aria-label=${this.t(mapMessages, 'memberMap')}>
        ${drawn ?? nothing}
      </div>
      <div class="below">
        <p part="caption" role="status">
          ${this.t(mapMessages, map?.isZoomed ? 'inView' : 'onMap', this.#numbers(count, all.length))}
        </p>
        ${map?.renderOut() ?? nothing}
      </div>
      ${map?.renderPopover() ?? nothing}
      <details part="all">
        <summary>${this.t(mapMessages, 'membersAsList')}</summary>
        ${list}
      </details>`;
  }

  protected override renderEmpty() {
    return html`<p>${this.t(memberMessages, 'noMembers')}</p>`;
  }

  protected override renderSkeleton() {
    return html`<div aria-hidden="true">
      <div class="map"></div>
      <div class="below"><span class="skeleton"></span></div>
      <div class="summary"><span class="skeleton"></span></div>
    </div>`;
  }

  protected override retryParts() {
    if (this.#isMissing) this.#unwatch = undefined;
    this.#isMissing = false;
    super.retryParts();
  }

  protected override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    if (this.#map || this.#isMissing || !this.selected.some(isPlaced)) return;
    this.#unwatch ??= whenNear(this, () => void this.#load());
  }

  async #load() {
    const loaded = await this.loadPart(worldMap);
    if (loaded) this.#map = new loaded.WorldMap(this);
    else this.#isMissing = true;
    this.requestUpdate();
  }

  #numbers(count: number, total = count) {
    return { count, number: formatNumber(count, this.locale), total: formatNumber(total, this.locale) };
  }
}

define('iiif-member-map', IiifMemberMap);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-member-map': IiifMemberMap;
  }
}
