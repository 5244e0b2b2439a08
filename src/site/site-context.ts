import { createContext } from '@lit/context';

/** What `iiif-site` tells the blocks inside it: plain configuration, as its author wrote it. */
export interface SiteConfig {
  /** Address that relative links in feeds are resolved against. */
  readonly baseUrl?: string | undefined;
  /** IANA zone in which times are shown. */
  readonly timeZone?: string | undefined;
  /** The instant that is taken for the present. */
  readonly now?: string | undefined;
  /** Addresses of feeds, by kind. */
  readonly feeds: Readonly<Record<string, string | undefined>>;
}

/** Shared by every copy of the library on a page, hence `Symbol.for`. */
export const siteContext = createContext<SiteConfig>(Symbol.for('iiif-blocks.site'));

/** Where links of the community's feeds lead when nothing else is said. */
export const DEFAULT_BASE_URL = 'https://iiif.io/';
