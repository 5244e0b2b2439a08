import { ContextConsumer, ContextProvider } from '@lit/context';
import { html, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { siteContext, type SiteConfig } from '../../site/site-context.js';
import { VERSION } from '../../version.js';
import { define } from '../../base/define.js';
import { styles } from './site.styles.js';

/**
 * Configuration for every block inside it: addresses of feeds, time zone, present. Blocks work without it too. Sites can be
 * nested: an inner site inherits the settings that it does not set.
 *
 * @summary Set feeds, time zone and present for all blocks inside it
 * @category The frame of a page
 * @customElement iiif-site
 * @slot - The page, or the part of it that the configuration is for.
 */
export class IiifSite extends LitElement {
  static readonly version: string = VERSION;

  static override styles = styles;

  /** Base address of relative links in feeds, itself relative to the page. Default: `https://iiif.io/`. */
  @property({ attribute: 'base-url' }) baseUrl?: string;
  // #region properties (written by `npm run analyze` from src/feeds/kinds.ts)
  /** Address of the feed of specifications, relative to the page. */
  @property({ attribute: 'apis-src' }) apisSrc?: string;
  /** Address of the feed of community calls, relative to the page. */
  @property({ attribute: 'calls-src' }) callsSrc?: string;
  /** Address of the feed of events, relative to the page. */
  @property({ attribute: 'events-src' }) eventsSrc?: string;
  /** Address of the feed of groups, relative to the page. */
  @property({ attribute: 'groups-src' }) groupsSrc?: string;
  /** Address of the feed of institutions, relative to the page. */
  @property({ attribute: 'institutions-src' }) institutionsSrc?: string;
  /** Address of the feed of news, relative to the page. */
  @property({ attribute: 'news-src' }) newsSrc?: string;
  /** Address of the feed of people, relative to the page. */
  @property({ attribute: 'people-src' }) peopleSrc?: string;
  /** Address of the programme of a conference, relative to the page. */
  @property({ attribute: 'schedule-src' }) scheduleSrc?: string;
  /** Address of the feed of sponsors, relative to the page. */
  @property({ attribute: 'sponsors-src' }) sponsorsSrc?: string;
  // #endregion properties
  /** IANA time zone in which times are shown, such as `Europe/Paris`. Default: the visitor's own. */
  @property({ attribute: 'time-zone' }) timeZone?: string;
  /** Instant to use as the present, as ISO 8601, for tests and stories. Default: the clock. */
  @property() now?: string;

  readonly #provider = new ContextProvider(this, { context: siteContext, initialValue: { feeds: {} } });
  readonly #around = new ContextConsumer(this, {
    context: siteContext,
    callback: () => this.#provider.setValue(this.#config()),
    subscribe: true,
  });

  // Provide the first value now: the first block asks for it before this element's own update.
  override connectedCallback() {
    this.#provider.setValue(this.#config());
    super.connectedCallback();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#around.value = undefined;
  }

  protected override updated(changed: PropertyValues) {
    if (changed.size > 0 && this.hasUpdated) this.#provider.setValue(this.#config());
  }

  override render() {
    return html`<slot></slot>`;
  }

  #config(): SiteConfig {
    const { baseUrl, timeZone, now, feeds } = this.#around?.value ?? { feeds: {} };
    return {
      baseUrl: this.baseUrl || baseUrl,
      timeZone: this.timeZone || timeZone,
      now: this.now || now,
      feeds: {
        // #region addresses (written by `npm run analyze` from src/feeds/kinds.ts)
        apis: this.apisSrc || feeds.apis,
        calls: this.callsSrc || feeds.calls,
        events: this.eventsSrc || feeds.events,
        groups: this.groupsSrc || feeds.groups,
        institutions: this.institutionsSrc || feeds.institutions,
        news: this.newsSrc || feeds.news,
        people: this.peopleSrc || feeds.people,
        schedule: this.scheduleSrc || feeds.schedule,
        sponsors: this.sponsorsSrc || feeds.sponsors,
        // #endregion addresses
      },
    };
  }
}

define('iiif-site', IiifSite);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-site': IiifSite;
  }
}
