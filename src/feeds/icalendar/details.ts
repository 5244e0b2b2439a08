import { propertiesOf, propertyOf, valueOf, type Component } from './content-lines.js';

/** The fields of an event besides its times, under the names that `readEvent` knows. */
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

/** The web address in each property with a name, with the property's parameters. */
const addressesIn = (component: Component, name: string) =>
  propertiesOf(component, name).flatMap(({ values: [value = ''], params }) => {
    const address = value.trim();
    return isWeb(address) ? { address, params } : [];
  });

/** Reads the details of an event; nothing is checked here. */
export function detailsOf(component: Component): Details {
  const text = (name: string) => valueOf(component, name) || undefined;
  const join = roomIn(component) ?? text('X-GOOGLE-CONFERENCE') ?? text('X-MICROSOFT-SKYPETEAMSMEETINGURL');
  const location = text('LOCATION')?.replace(ANGLED, ' $1 ');
  return {
    label: text('SUMMARY') ?? '',
    description: text('DESCRIPTION')?.replace(ANGLED, ' $1 ') || bodyOf(text('X-ALT-DESC')),
    // The name of a meeting program is not a place.
    location: join && location && SERVICE.test(location) ? undefined : location,
    status: text('STATUS'),
    href: text('URL'),
    join,
    organiser: organiserIn(component),
    image: addressesIn(component, 'IMAGE')[0]?.address,
    links: addressesIn(component, 'ATTACH').map(({ address, params }) => ({
      label: params.filename ?? params['x-filename'] ?? '',
      href: address,
    })),
    categories: categoriesIn(component),
  };
}

/** The address of a video conference, else of any other conference. */
function roomIn(component: Component): string | undefined {
  const rooms = addressesIn(component, 'CONFERENCE');
  const video = rooms.find(({ params }) => /\bVIDEO\b/i.test(params.feature ?? ''));
  return (video ?? rooms[0])?.address;
}

/** The organiser with a name: a mail address is not one, and a Google calendar does not organise its events. */
function organiserIn(component: Component): Details['organiser'] {
  const address = valueOf(component, 'ORGANIZER');
  const label = propertyOf(component, 'ORGANIZER')?.params.cn?.trim();
  if (!label || label.includes('@') || /@group\.calendar\.google\.com$/i.test(address)) return undefined;
  return { label, href: isWeb(address) ? address : undefined };
}

function categoriesIn(component: Component): string[] {
  const categories = propertiesOf(component, 'CATEGORIES').flatMap(({ values }) => values);
  return [...new Set(categories.map((category) => category.trim()).filter(Boolean))];
}

/** The body of Outlook's HTML description, which is a whole page. */
const bodyOf = (page = ''): string | undefined =>
  page.replace(/^[^]*?<body\b[^<>]*>|<\/body\b[^]*$/gi, '').trim() || undefined;

/** The location that meeting programs fill in, in any language. */
const SERVICE = /^(microsoft )?(teams|zoom|google meet|webex)\b/i;

/** Links as Outlook writes them in plain text: `<https://…>`, which looks like HTML. */
const ANGLED = /<((?:https?|mailto):[^<>\s]+)>/gi;
