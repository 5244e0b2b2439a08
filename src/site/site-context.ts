import { createContext } from '@lit/context';

/** Every kind of feed that a site can name an address for; the attribute of `iiif-site` is this and `-src`. */
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

/** What `iiif-site` tells the blocks inside it: plain configuration, as its author wrote it. */
export interface SiteConfig {
  /** Address that relative links in feeds are resolved against. */
  readonly baseUrl?: string | undefined;
  /** IANA zone in which times are shown. */
  readonly timeZone?: string | undefined;
  /** The instant that is taken for the present. */
  readonly now?: string | undefined;
  /** Addresses of feeds. */
  readonly feeds: Readonly<Partial<Record<FeedName, string | undefined>>>;
}

/** Shared by every copy of the library on a page, hence `Symbol.for`. */
export const siteContext = createContext<SiteConfig>(Symbol.for('iiif-blocks.site'));

/** Where links of the community's feeds lead when nothing else is said. */
export const DEFAULT_BASE_URL = 'https://iiif.io/';

/** The feeds that the community publishes; the others have no default. */
export const DEFAULT_FEEDS: SiteConfig['feeds'] = {
  events: 'https://iiif.io/events/events.json',
  calls: 'https://iiif.io/events/calendar.json',
  groups: 'https://iiif.io/community/groups/groups.json',
};
