import { ContextEvent } from '@lit/context';
import type { ReactiveController } from 'lit';
import { translate } from '../../i18n/translate.js';
import { DEFAULT_BASE_URL, siteContext, type SiteConfig } from '../../site/site-context.js';
import { clock } from '../../time/clock.js';
import type { BlockContext } from '../../time/context.js';
import { parseInstant } from '../../time/instant.js';
import type { EpochMilliseconds, TimeZoneId } from '../../time/moment.js';
import { isTimeZone, localTimeZone } from '../../time/zone-id.js';
import type { BlockElement } from '../block-element.js';
import { closest } from '../closest.js';
import { warn } from '../warn.js';
import { resolveAddress } from './source.js';

/** Settings that a block may have of its own, before those of the site. */
export interface OwnSettings {
  readonly timeZone?: string | undefined;
  readonly now?: string | undefined;
}

/**
 * The settings of a block: present, zone, base URL and addresses of feeds. Each comes from the block's own attributes, else from the
 * `iiif-site` around it, else from the visitor's device or the documented default.
 */
export class Settings implements ReactiveController {
  /** Absolute address that relative links are resolved against. */
  baseUrl = DEFAULT_BASE_URL;
  /** Configuration of the nearest site; without addresses where there is none. */
  site: SiteConfig = { feeds: {} };

  readonly #host: BlockElement & OwnSettings;
  #context: BlockContext | undefined;
  #leaveSite: (() => void) | undefined;
  #isFixed = false;
  #wakesAt: EpochMilliseconds | undefined;
  #cancelWake: (() => void) | undefined;

  constructor(host: BlockElement & OwnSettings) {
    this.#host = host;
    host.addController(this);
  }

  /** Language, zone, present and words for this update. */
  get context(): BlockContext {
    return this.#context ?? this.read();
  }

  hostConnected() {
    // Off the page a block is in no site: what it rendered in one is no longer true.
    this.#host.requestUpdate();
    if (closest(this.#host, 'iiif-site:not(:defined)')) this.#readSiteFromMarkup();
    else this.#joinSite();
  }

  /**
   * Reads the settings anew, at the start of each `willUpdate`. A value that is not valid is reported on the console, and the next one
   * counts.
   *
   * @param own - The block's own settings: its attributes by default.
   */
  read(own: OwnSettings = this.#host): BlockContext {
    const { site } = this;
    const { locale } = this.#host;
    const fixed = this.#first([own.now, site.now], parseInstant, 'now is not an instant');
    this.#isFixed = fixed !== undefined;
    const asUrl = (url: string) => resolveAddress(this.#host, url);
    this.baseUrl = this.#first([site.baseUrl], asUrl, 'base-url is not an address') ?? DEFAULT_BASE_URL;
    // The first `Intl` look-up of a zone takes about 25 ms: blocks without times never ask.
    const zone = () =>
      this.#first([own.timeZone, site.timeZone], validZone, 'time-zone is not an IANA zone') ??
      localTimeZone();
    let timeZone: TimeZoneId | undefined;
    return (this.#context = {
      locale,
      now: fixed ?? clock.now(),
      get timeZone() {
        return (timeZone ??= zone());
      },
      t: (messages, key, values) => translate(messages, key, locale, values),
    });
  }

  /**
   * Has the host update at an instant, once; each call replaces the one before. Nothing is planned where the present is fixed, and for
   * a host that left the page before its update: the clock would keep it alive.
   */
  wakeAt(epoch: EpochMilliseconds | undefined) {
    const at = this.#isFixed || !this.#host.isConnected ? undefined : epoch;
    if (at === this.#wakesAt) return;
    this.#cancelWake?.();
    this.#wakesAt = at;
    this.#cancelWake =
      at === undefined
        ? undefined
        : clock.wakeAt(at, () => {
            this.#wakesAt = undefined;
            this.#host.requestUpdate();
          });
  }

  hostDisconnected() {
    this.wakeAt(undefined);
    this.#leaveSite?.();
    this.#leaveSite = undefined;
    this.site = { feeds: {} };
  }

  /**
   * Takes the site's attributes as they stand in the markup, and follows their changes, until `iiif-site` is registered: a page may load
   * a block's script long before the site's, or never.
   */
  #readSiteFromMarkup() {
    const read = () => {
      this.site = siteInMarkup(this.#host);
      this.#host.requestUpdate();
    };
    const observer = new MutationObserver(read);
    for (const site of sitesAround(this.#host)) observer.observe(site, { attributes: true });
    const leave = () => observer.disconnect();
    this.#leaveSite = leave;
    void customElements.whenDefined('iiif-site').then(() => {
      if (this.#leaveSite !== leave) return;
      leave();
      this.#joinSite();
    });
    read();
  }

  #joinSite() {
    this.#host.dispatchEvent(
      new ContextEvent(
        siteContext,
        this.#host,
        (site, leave) => {
          // A site that is registered later calls too, and has another function to leave it.
          if (leave !== this.#leaveSite) this.#leaveSite?.();
          this.#leaveSite = leave;
          this.site = site;
          this.#host.requestUpdate();
        },
        true,
      ),
    );
  }

  /** Returns the first value that is valid; values before it that are set and not valid are reported on the console. */
  #first<V>(
    values: (string | undefined)[],
    parse: (value: string) => V | undefined,
    complaint: string,
  ): V | undefined {
    for (const value of values) {
      if (!value) continue;
      const parsed = parse(value);
      if (parsed !== undefined) return parsed;
      warn(this.#host, `${complaint}: "${value}".`);
    }
    return undefined;
  }
}

const validZone = (id: string): TimeZoneId | undefined => (isTimeZone(id) ? id : undefined);

/** Every site around an element, the nearest first. */
function sitesAround(element: Element): Element[] {
  const site = closest(element, 'iiif-site');
  const above = site && (site.parentElement ?? (site.getRootNode() as Partial<ShadowRoot>).host);
  return site ? [site, ...(above ? sitesAround(above) : [])] : [];
}

/** Reads the configuration of the sites around an element from their attributes; the nearest site that has an attribute counts. */
function siteInMarkup(element: Element): SiteConfig {
  const attributes: Record<string, string> = {};
  for (const site of sitesAround(element).reverse()) {
    for (const { name, value } of site.attributes) if (value) attributes[name] = value;
  }
  const addresses = Object.entries(attributes).filter(([name]) => name.endsWith('-src'));
  return {
    baseUrl: attributes['base-url'],
    timeZone: attributes['time-zone'],
    now: attributes['now'],
    feeds: Object.fromEntries(addresses.map(([name, address]) => [name.slice(0, -'-src'.length), address])),
  };
}
