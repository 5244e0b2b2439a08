import { propertyOf, valueOf, type Component } from './content-lines.js';

/** What an event says besides when it is, with the names that the readers of JSON feeds know (`readEvent`). */
export interface Details {
  readonly label: string;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  readonly status?: string | undefined;
  readonly href?: string | undefined;
  readonly join?: string | undefined;
  readonly organiser?: { readonly label: string; readonly href?: string | undefined } | undefined;
  readonly image?: string | undefined;
  readonly links: readonly { readonly label: string; readonly href: string }[];
  readonly categories: readonly string[];
}

const isWeb = (address: string) => /^https?:/i.test(address);

/** What the properties of an event say; nothing is checked here. */
export function detailsOf(component: Component): Details {
  const all = (name: string) => component.properties.filter((property) => property.name === name);
  const text = (name: string) => valueOf(component, name) || undefined;
  const addresses = (name: string) =>
    all(name).flatMap(({ values: [value = ''], params }) => {
      const address = value.trim();
      return isWeb(address) ? { address, params } : [];
    });

  const rooms = addresses('CONFERENCE');
  const room = rooms.find(({ params }) => /\bVIDEO\b/i.test(params.feature ?? '')) ?? rooms[0];
  const organiser = valueOf(component, 'ORGANIZER');
  const name = propertyOf(component, 'ORGANIZER')?.params.cn?.trim();
  const join = room?.address ?? text('X-GOOGLE-CONFERENCE') ?? text('X-MICROSOFT-SKYPETEAMSMEETINGURL');
  const location = text('LOCATION')?.replace(ANGLED, ' $1 ');
  return {
    label: text('SUMMARY') ?? '',
    description: text('DESCRIPTION')?.replace(ANGLED, ' $1 ') || bodyOf(text('X-ALT-DESC')),
    // A room that is only there to be joined is no place.
    location: join && location && SERVICE.test(location) ? undefined : location,
    status: text('STATUS'),
    href: text('URL'),
    join,
    // A mail address is no name, and calendars do not organise what is in them.
    organiser:
      name && !/@/.test(name) && !/@group\.calendar\.google\.com$/i.test(organiser)
        ? { label: name, href: isWeb(organiser) ? organiser : undefined }
        : undefined,
    image: addresses('IMAGE')[0]?.address,
    links: addresses('ATTACH').map(({ address, params }) => ({
      label: params.filename ?? params['x-filename'] ?? '',
      href: address,
    })),
    categories: [
      ...new Set(
        all('CATEGORIES')
          .flatMap(({ values }) => values.map((category) => category.trim()))
          .filter(Boolean),
      ),
    ],
  };
}

/** Outlook's description is a whole page. */
const bodyOf = (page = ''): string | undefined =>
  page.replace(/^[^]*?<body\b[^<>]*>|<\/body\b[^]*$/gi, '').trim() || undefined;

/** What meeting programs write for a place, in any language. */
const SERVICE = /^(microsoft )?(teams|zoom|google meet|webex)\b/i;

/** How Outlook writes links in plain text; left as they are they would pass for HTML. */
const ANGLED = /<((?:https?|mailto):[^<>\s]+)>/gi;
