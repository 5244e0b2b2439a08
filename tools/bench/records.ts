/** The present and the zone of every measurement, so that the same cards are rendered on any machine. */
export const NOW = Date.parse('2026-05-20T12:00:00Z');
export const TIME_ZONE = 'Europe/Berlin';

const HOUR = 36e5;

/** An event in the format of `events.json`. */
export interface EventRecord {
  readonly label: string;
  readonly time: { readonly start: string | ZonedTime; readonly end?: string | ZonedTime };
  readonly location?: { readonly label: string; readonly link?: string };
  readonly links?: readonly { readonly label: string; readonly link: string }[];
  readonly organiser?: { readonly label: string };
  readonly summary?: string;
  readonly status?: string;
  readonly url?: string;
}

interface ZonedTime {
  readonly dateTime: string;
  readonly timeZone: string;
}

/** Fields of events besides title and time. Half of the kinds have an organiser, a quarter a description. */
const KINDS: readonly Omit<EventRecord, 'label' | 'time'>[] = [
  {
    location: { label: 'Ghent, Belgium' },
    organiser: { label: 'Ghent University Library' },
    summary:
      'Three days of talks, workshops and demonstrations. Lunch is provided; registration closes a week before.',
  },
  { location: { label: 'Online' } },
  {
    location: { label: 'Harvard Library', link: '/venues/harvard' },
    organiser: { label: 'Harvard University' },
  },
  {
    location: { label: 'Zoom', link: 'https://example.zoom.us/j/00000000001' },
    organiser: { label: 'IIIF-C' },
  },
  { location: { label: 'The Netherlands' } },
  {
    location: { label: 'National Library of Wales' },
    status: 'tentative',
    summary: 'Dates to be confirmed.',
  },
  { location: { label: 'Kyoto' }, organiser: { label: 'Kyoto University' }, status: 'cancelled' },
  {},
];

/** Makes `count` future events, one every seven hours, of eight kinds in turn: dates, instants, and wall times of New York. */
export function sampleRecords(count: number): EventRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const number = index % KINDS.length;
    const start = NOW + (index + 1) * 7 * HOUR;
    const [id, link] = [`event-${index}`, `/events/${index}`];
    return {
      ...KINDS[number],
      label: `IIIF Showcase & Workshop number ${index + 1}`,
      time: timeOf(number, start),
      links: [
        { label: 'More info', link },
        { label: 'Programme', link: `${link}/programme` },
      ].slice(number % 2),
      ...(number % 2 ? { id } : { url: `https://example.org${link}` }),
    };
  });
}

function timeOf(kind: number, start: number): EventRecord['time'] {
  const iso = (epoch: number) => new Date(epoch).toISOString();
  if (kind === 0) return { start: iso(start).slice(0, 10), end: iso(start + 48 * HOUR).slice(0, 10) };
  if (kind === 4) return { start: iso(start), end: iso(start + 75 * HOUR) };
  const zoned = (epoch: number) => ({ dateTime: iso(epoch), timeZone: 'America/New_York' });
  return kind === 2 || kind === 3
    ? { start: zoned(start), end: zoned(start + HOUR) }
    : { start: iso(start), end: iso(start + HOUR) };
}
