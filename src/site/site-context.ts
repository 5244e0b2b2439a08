import { createContext } from '@lit/context';

/** Names of the feeds whose address a site can set. The attribute of `iiif-site` is the name and `-src`. */
export const FEED_NAMES = [
  'events',
  'calls',
  'groups',
  'institutions',
  'news',
  'apis',
  'people',
  'schedule',
  'sponsors',
] as const;
export type FeedName = (typeof FEED_NAMES)[number];

/** Configuration that `iiif-site` gives the blocks inside it, as its author wrote it. */
export interface SiteConfig {
  /** Base address of relative links in feeds. */
  readonly baseUrl?: string | undefined;
  /** IANA time zone in which times are shown. */
  readonly timeZone?: string | undefined;
  /** Instant to use as the present. */
  readonly now?: string | undefined;
  /** Addresses of feeds. */
  readonly feeds: Readonly<Partial<Record<FeedName, string | undefined>>>;
}

/** `Symbol.for`, so that every copy of the library on a page shares it. */
export const siteContext = createContext<SiteConfig>(Symbol.for('iiif-blocks.site'));

/** Base address of relative links in the community's feeds, used by default. */
export const DEFAULT_BASE_URL = 'https://iiif.io/';

/** Feeds that the community publishes. Other feeds have no default address. */
export const DEFAULT_FEEDS: SiteConfig['feeds'] = {
  events: 'https://iiif.io/events/events.json',
  calls: 'https://iiif.io/events/calendar.json',
  groups: 'https://iiif.io/community/groups/groups.json',
};
