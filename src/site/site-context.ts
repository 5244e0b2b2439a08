import { createContext } from '@lit/context';

/** Configuration that `iiif-site` gives the blocks inside it, as its author wrote it. */
export interface SiteConfig {
  /** Base address of relative links in feeds. */
  readonly baseUrl?: string | undefined;
  /** IANA time zone in which times are shown. */
  readonly timeZone?: string | undefined;
  /** Instant to use as the present. */
  readonly now?: string | undefined;
  /** Addresses of feeds, by kind. */
  readonly feeds: Readonly<Record<string, string | undefined>>;
}

/** `Symbol.for`, so that every copy of the library on a page shares it. */
export const siteContext = createContext<SiteConfig>(Symbol.for('iiif-blocks.site'));

/** Base address of relative links in the community's feeds, used by default. */
export const DEFAULT_BASE_URL = 'https://iiif.io/';
