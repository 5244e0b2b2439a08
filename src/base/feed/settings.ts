import { ContextEvent } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { part } from '../part.js';
import { DEFAULT_BASE_URL, FEED_NAMES, siteContext, type SiteConfig } from '../../site/site-context.js';
import { clock } from '../../time/clock.js';
import type { EpochMilliseconds } from '../../time/moment.js';
import { parseInstant } from '../../time/instant.js';
import { closest } from '../closest.js';
import { warn } from '../warn.js';

/** Registers `iiif-site`. */
const siteElement = part(() => import('../../elements/site/site.js'));

/** An element with the attributes that override the site's. */
export interface SettingsHost extends LitElement {
  timeZone?: string | undefined;
  now?: string | undefined;
}

/** What an element takes from its attributes, else from `iiif-site`, else from the reader's device: the present, the zone. */
export class Settings implements ReactiveController {
  /** The present for this update: the same for all that it renders. */
  now: EpochMilliseconds = 0;
  /** Absolute address that relative links are resolved against. */
  baseUrl = DEFAULT_BASE_URL;

  /** The nearest site's configuration, empty without one. */
  site: SiteConfig = { feeds: {} };
  /** False while a site around the host is not registered yet: until then nobody knows where its feeds are. */
  isKnown = true;

  readonly #host: SettingsHost;
  #leaveSite: (() => void) | undefined;
  #isFixed = false;
  #wakesAt: EpochMilliseconds | undefined;
  #cancelWake: (() => void) | undefined;

  constructor(host: SettingsHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What the block and the site around it say of the zone of times; see `zoneOf`. */
  get timeZones(): (string | undefined)[] {
    return [this.#host.timeZone, this.site.timeZone];
  }

  hostConnected() {
    this.isKnown = !closest(this.#host, 'iiif-site:not(:defined)');
    if (this.isKnown) {
      this.#joinSite();
    } else {
      void this.#loadSite();
    }
  }

  /** Reads them anew, at the start of each `willUpdate`. What is not usable is told on the console and passed over. */
  read() {
    const host = this.#host;
    const { site } = this;
    const fixed = this.first([host.now, site.now], parseInstant, 'now is not an instant');
    this.#isFixed = fixed !== undefined;
    this.now = fixed ?? clock.now();
    const asUrl = (url: string) => resolve(host, url);
    this.baseUrl = this.first([site.baseUrl], asUrl, 'base-url is not an address') ?? DEFAULT_BASE_URL;
  }

  /**
   * Has the host updated at an instant, once; each call replaces the one before. A fixed present never gets there, and a host that
   * was taken off the page before an update of its own is not held until then.
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
   * A page may load the script of a block and not that of the site around it. Where it cannot be loaded, the block takes what the
   * site's attributes say, until the site is registered after all.
   */
  async #loadSite() {
    void customElements.whenDefined('iiif-site').then(() => this.#host.isConnected && this.hostConnected());
    try {
      await siteElement.load();
    } catch (error) {
      warn(this.#host, `cannot load what registers <iiif-site>: ${String(error)}`);
      this.site = markedUpSite(this.#host);
      this.isKnown = true;
      this.#host.requestUpdate();
    }
  }

  #joinSite() {
    this.#host.dispatchEvent(
      new ContextEvent(
        siteContext,
        this.#host,
        (site, leave) => {
          // A site that comes between later calls too, with a way to leave of its own.
          if (leave !== this.#leaveSite) this.#leaveSite?.();
          this.#leaveSite = leave;
          this.site = site;
          this.#host.requestUpdate();
        },
        true,
      ),
    );
  }

  /** The first of some values of an attribute that is of use; those before it are told on the console. */
  first<V>(
    values: (string | undefined)[],
    use: (value: string) => V | undefined,
    complaint: string,
  ): V | undefined {
    for (const value of values) {
      if (!value) continue;
      const used = use(value);
      if (used !== undefined) return used;
      warn(this.#host, `${complaint}: "${value}".`);
    }
    return undefined;
  }
}

/** Reads the configuration of the sites around an element from their attributes; the nearest site that has one counts. */
function markedUpSite(element: Element): SiteConfig {
  const attribute = (name: string) =>
    closest(element, `iiif-site[${name}]:not([${name}=""])`)?.getAttribute(name) ?? undefined;
  return {
    baseUrl: attribute('base-url'),
    timeZone: attribute('time-zone'),
    now: attribute('now'),
    feeds: Object.fromEntries(FEED_NAMES.map((name) => [name, attribute(`${name}-src`)])),
  };
}

/** An address made absolute against the page, `webcal:` as calendars give it made `https:`; undefined when it is none. */
export function resolve(element: Element, address: string): string | undefined {
  try {
    return new URL(address.replace(/^webcal:/i, 'https:'), element.baseURI).href;
  } catch {
    return undefined;
  }
}
