import { ContextConsumer, ContextProvider } from '@lit/context';
import { html, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type * as kinds from '../../feeds/kinds.js';
import { siteContext, type SiteConfig } from '../../site/site-context.js';
import { VERSION } from '../../version.js';
import { define } from '../../base/define.js';
import { styles } from './site.styles.js';

/** An address for each kind of feed but acronyms, which have one for each text: the compiler asks for a new kind here. */
type FeedAddresses = Record<Exclude<keyof typeof kinds, `read${string}` | 'acronyms' | 'chairs'>, string | undefined>;

/**
 * Gives every block inside it a configuration: where the feeds are, which zone times are shown in, what the present is.
 * Everything works without it. Sites may be nested: what an inner one does not say, the one around it does.
 *
 * @customElement iiif-site
 * @slot - The page, or the part of it that the configuration is for.
 */
export class IiifSite extends LitElement {
  static readonly version: string = VERSION;

  static override styles = styles;

  /** Address that relative links in feeds are resolved against, itself relative to the page; `https://iiif.io/` by default. */
  @property({ attribute: 'base-url' }) baseUrl?: string;
  /** Address of the feed of events. */
  @property({ attribute: 'events-src' }) eventsSrc?: string;
  /** Address of the feed of community calls. */
  @property({ attribute: 'calls-src' }) callsSrc?: string;
  /** Address of the feed of groups. */
  @property({ attribute: 'groups-src' }) groupsSrc?: string;
  /** Address of the feed of institutions. */
  @property({ attribute: 'institutions-src' }) institutionsSrc?: string;
  /** Address of the feed of news. */
  @property({ attribute: 'news-src' }) newsSrc?: string;
  /** Address of the feed of specifications. */
  @property({ attribute: 'apis-src' }) apisSrc?: string;
  /** Address of the feed of people. */
  @property({ attribute: 'people-src' }) peopleSrc?: string;
  /** Address of the programme of a conference. */
  @property({ attribute: 'schedule-src' }) scheduleSrc?: string;
  /** Address of the feed of sponsors. */
  @property({ attribute: 'sponsors-src' }) sponsorsSrc?: string;
  /** IANA zone in which times are shown, for example `Europe/Paris`; the reader's own by default. */
  @property({ attribute: 'time-zone' }) timeZone?: string;
  /** An instant that is taken for the present, as ISO 8601, for tests and stories; the clock's by default. */
  @property() now?: string;

  readonly #provider = new ContextProvider(this, { context: siteContext, initialValue: { feeds: {} } });
  readonly #around = new ContextConsumer(this, {
    context: siteContext,
    callback: () => this.#provider.setValue(this.#config()),
    subscribe: true,
  });

  // The first value has to be there when the first block asks, which is before this element's own update.
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
    const addresses: FeedAddresses = {
      events: this.eventsSrc || feeds.events,
      calls: this.callsSrc || feeds.calls,
      groups: this.groupsSrc || feeds.groups,
      institutions: this.institutionsSrc || feeds.institutions,
      news: this.newsSrc || feeds.news,
      apis: this.apisSrc || feeds.apis,
      people: this.peopleSrc || feeds.people,
      schedule: this.scheduleSrc || feeds.schedule,
      sponsors: this.sponsorsSrc || feeds.sponsors,
    };
    return {
      baseUrl: this.baseUrl || baseUrl,
      timeZone: this.timeZone || timeZone,
      now: this.now || now,
      feeds: addresses,
    };
  }
}

define('iiif-site', IiifSite);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-site': IiifSite;
  }
}
