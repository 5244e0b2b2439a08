import { expect } from 'chai';
import { readCalls } from '../../../../src/feeds/readers/events/calls.js';
import { readEvents } from '../../../../src/feeds/readers/events/events.js';
import { readGroups } from '../../../../src/feeds/readers/events/groups.js';
import { readInstitutions } from '../../../../src/feeds/readers/institutions.js';
import { readNews } from '../../../../src/feeds/readers/news/news.js';
import { readPeople } from '../../../../src/feeds/readers/people.js';
import { readSponsors } from '../../../../src/feeds/readers/sponsors.js';
import { parseXml } from '../../../../src/feeds/xml.js';
import type { Reader } from '../../../../src/feeds/reader.js';
import { eventBounds, selectEvents, type CommunityEvent } from '../../../../src/model/event.js';
import { groupOf, type Group } from '../../../../src/model/group.js';
import { isFull } from '../../../helpers/campaign.js';

const context = { baseUrl: 'https://iiif.io/' };
const MUTATIONS = isFull ? 2000 : 150;

const event = {
  id: 'a',
  label: 'Showcase',
  time: {
    start: '2026-06-01T10:00:00Z',
    end: { dateTime: '2026-06-01T12:00:00Z', timeZone: 'Europe/Berlin' },
  },
  location: { label: 'Leeds', link: '/leeds/' },
  links: [{ label: 'More', link: 'https://example.org/' }],
  organiser: { name: 'KB', url: '/kb/' },
  description: '<p>A <b>b</b> &amp; c</p>',
  image: '/x.png',
  logo: { url: '/y.png' },
  status: 'confirmed',
};
const google = {
  id: 'g1',
  iCalUID: 'g1@google.com',
  summary: 'IIIF Maps',
  description: 'Zoom: https://zoom.us/j/1',
  location: 'https://zoom.us/j/1',
  start: { dateTime: '2026-06-03T08:00:00-07:00', timeZone: 'Europe/London' },
  end: { date: '2026-06-05' },
  htmlLink: 'https://www.google.com/calendar/event?eid=1',
  conferenceData: { entryPoints: [{ entryPointType: 'video', uri: 'https://meet.google.com/x' }] },
};
const own = {
  ...event,
  start: { kind: 'zoned', epoch: 1.7e12, timeZone: 'Asia/Tokyo' },
  end: { kind: 'date', date: '2026-06-01' },
  groupNames: ['maps'],
};
const calendar = {
  week: [google],
  meetings: { maps: { name: 'IIIF Maps', link: '/groups/maps', next_call: '2026-06-03T15:00:00Z' } },
};
const group = {
  id: 'maps',
  label: 'Maps',
  alternate_names: ['IIIF Maps'],
  link: '/groups/maps',
  chairs: [{ name: 'A', institution: 'B' }],
  channels: [{ label: 'Slack', link: '/slack' }],
  notes: '/notes',
  frequency: 'often',
};
const institution = {
  name: 'KB',
  uri: 'https://kb.example/',
  iiifc: 1,
  logo: '/kb.png',
  logoSize: [1, 2],
  original: true,
};

const sponsor = { href: 'https://oclc.example/', src: '/oclc.png', alt: 'OCLC logo' };

const post = {
  id: 'p1',
  title: 'Title & more',
  url: '/news/1/',
  date: '2026-05-20T10:00:00Z',
  authors: [{ name: 'Ada' }, 'Ben'],
  excerpt: '<p>It <b>begins</b>.</p>',
  content_text: 'It begins.',
  first_paragraph: 'It begins ({{ here }}).',
  image: '/x.png',
  attachments: [{ url: '/y.png', mime_type: 'image/png' }],
  language: 'en',
};
const RSS = `<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><link>/</link>
  <item><title>A</title><link>/1</link><guid>g</guid><pubDate>Mon, 01 Jun 2026 10:30:00 EST</pubDate><dc:creator>A</dc:creator>
  <description>&lt;p>B&lt;/p></description><media:content url="/x.png" type="image/png"/></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/a/" xml:lang="en"><author><name>A</name></author>
  <entry><title type="html">A</title><id>i</id><link href="1"/><link rel="enclosure" type="image/png" href="x.png"/>
  <updated>2026-06-01T10:30:00Z</updated><content type="xhtml"><div><p>B</p></div></content></entry></feed>`;
const somebody = {
  name: 'Ada',
  institution: 'KB',
  role: 2,
  start: 2024,
  end: '2026',
  link: '/ada/',
  image: { url: '/ada.png' },
};
const samples: [string, Reader<{ id: string }>, unknown][] = [
  ['events', readEvents, [event, own, { ...google }]],
  [
    'Eventbrite events',
    readEvents,
    {
      events: [
        {
          name: { text: 'A' },
          start: { utc: '2026-06-01T10:00:00Z', timezone: 'UTC' },
          venue: event.location,
        },
      ],
    },
  ],
  ['calls', readCalls, calendar],
  ['Google records', readCalls, { items: [google, google] }],
  ['own calls', readCalls, [own]],
  ['groups by id', readGroups, { maps: group }],
  ['groups', readGroups, [group]],
  ['institutions', readInstitutions, [{ ...institution, latitude: 52.08, longitude: '4.33' }]],
  ['news', readNews, [post, { ...post, author: 'Ada', authors: undefined }]],
  [
    'JSON Feed',
    readNews,
    { home_page_url: 'https://a.example/', language: 'en', authors: [{ name: 'A' }], items: [post] },
  ],
  ['RSS', readNews, parseXml(RSS)],
  ['Atom', readNews, parseXml(ATOM)],
  ['people', readPeople, [somebody, { ...somebody, role: 'Chair' }]],
  ['terms of office', readPeople, [{ name: 'A', start: 2024, term: 3, members: ['KB', 'Yale'] }]],
  ['chairs', readPeople, { maps: group }],
  ['sponsors', readSponsors, [{ tier: 'Gold', items: [sponsor] }]],
  ['sponsors by edition', readSponsors, { 2025: [{ tier: 'Gold', items: [sponsor] }], 2024: [sponsor] }],
];

/** The same sequence in every run (mulberry32). */
function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const HOSTILE: unknown[] = [
  'javascript:alert(1)',
  ' JAVASCRIPT:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<a href="javascript:alert(1)">x</a>',
  '"><svg onload=alert(1)>',
  'https://zoom.us/j/1"><script>alert(1)</script>',
  'https://zoom.us/j/<script>alert(1)</script>',
];
const STRANGE: unknown[] = [
  ...HOSTILE,
  null,
  true,
  false,
  0,
  -1,
  1e300,
  -1e300,
  1.5,
  '',
  ' ',
  'x',
  '2026-13-45',
  '9999-12-31',
  '0000-01-01',
  '-000001-01-01',
  '2026-06-01T10:00',
  [],
  {},
  [[]],
  [null],
  { text: {} },
  { text: null, html: [] },
  { epoch: 1e300 },
  { kind: 'date', date: 'x' },
  { kind: 'instant' },
  { dateTime: 5 },
  { date: null },
  { date: '0000-00-00' },
  { date: '0001-01-01' },
  { timeZone: 'Mars/Phobos', dateTime: '2026-06-01T10:00:00' },
  { utc: {} },
  { label: {}, link: [] },
  '__proto__',
  'constructor',
  '\u0000',
  '\ud800',
  '<'.repeat(500),
  '&'.repeat(500),
  { entryPoints: 'x' },
  { entryPoints: [null, 5] },
];

/** A copy of a value with one or a few of its parts replaced, removed, doubled or wrapped. */
function mutate(value: unknown, next: () => number): unknown {
  const pick = (): unknown => structuredClone(STRANGE[Math.floor(next() * STRANGE.length)]);
  const walk = (part: unknown, depth: number): unknown => {
    const chance = next();
    if (chance < 0.06) return pick();
    if (chance < 0.08) return [part, part];
    if (chance < 0.1) return { [String(pick())]: part };
    if (Array.isArray(part)) return part.flatMap((entry) => (next() < 0.05 ? [] : [walk(entry, depth + 1)]));
    if (typeof part === 'object' && part) {
      return Object.fromEntries(
        Object.entries(part)
          .filter(() => next() > 0.05)
          .map(([key, entry]) => [next() < 0.02 ? String(pick()) : key, walk(entry, depth + 1)]),
      );
    }
    return part;
  };
  return walk(value, 0);
}

const isLink = (key: string) => ['href', 'join', 'image', 'logo', 'notes'].includes(key);

/** Everything that a block may turn into an attribute or show as text must be harmless there. */
function check(value: unknown, key = ''): void {
  if (typeof value === 'string') {
    if (isLink(key)) expect(value).to.match(/^(https?|mailto|tel|webcal):[^\s<>"]*$/);
    return;
  }
  if (typeof value === 'object' && value) {
    for (const [name, entry] of Object.entries(value)) check(entry, name);
  }
}

describe('readers of feeds', () => {
  for (const [name, read, sample] of samples) {
    it(`read ${MUTATIONS} mutations of ${name} without throwing`, function () {
      this.timeout(120_000);
      for (let seed = 1; seed <= MUTATIONS; seed++) {
        const content = mutate(sample, random(seed));
        const described = () => `seed ${seed}: ${JSON.stringify(content)}`;
        try {
          const { records, problems } = read(content, context);
          check(records);
          expect(new Set(records.map(({ id }) => id)).size).to.equal(records.length);
          for (const { record, reason } of problems) {
            expect(typeof record).to.equal('string');
            expect(reason).to.match(/\S/);
          }
          for (const record of records as unknown[]) {
            if ('start' in (record as object)) {
              const { start, end } = eventBounds(record as CommunityEvent, 'America/New_York');
              expect(Number.isFinite(start) && end >= start, described()).to.equal(true);
              groupOf(record as CommunityEvent, [readGroups([group], context).records[0] as Group]);
            }
          }
          if (read === readEvents)
            selectEvents(records as CommunityEvent[], { when: 'all', now: 0, timeZone: 'UTC' });
        } catch (error) {
          throw new Error(described(), { cause: error });
        }
      }
    });
  }

  it('let no hostile string through as markup or as a link, in any field', function () {
    this.timeout(120_000);
    const fields = [
      ...[
        'id',
        'label',
        'name',
        'title',
        'summary',
        'url',
        'href',
        'link',
        'htmlLink',
        'uri',
        'logo',
        'image',
        'notes',
      ],
      ...[
        'location',
        'place',
        'venue',
        'organiser',
        'description',
        'join',
        'hangoutLink',
        'status',
        'type',
        'frequency',
      ],
      ...[
        'author',
        'authors',
        'excerpt',
        'content_html',
        'first_paragraph',
        'institution',
        'role',
        'members',
      ],
      ...['alternate_names', 'chairs', 'channels', 'links', 'groupNames', 'iiifc'],
    ];
    const shapes = [
      (text: unknown) => text,
      (text: unknown) => [text],
      (text: unknown) => ({ label: text, link: text, name: text, url: text, href: text, text }),
      (text: unknown) => [{ label: text, link: text, name: text, institution: text }],
    ];
    let turn = 0;
    for (const text of HOSTILE) {
      for (const field of fields) {
        for (const shape of isFull ? shapes : [shapes[turn++ % shapes.length]!]) {
          const more = { [field]: shape(text) };
          const records: unknown[] = [
            ...readEvents(
              [
                { ...event, ...more },
                { ...own, ...more },
              ],
              context,
            ).records,
            ...readCalls([{ ...google, ...more }], context).records,
            ...readCalls({ meetings: { [String(text)]: { ...calendar.meetings.maps, ...more } } }, context)
              .records,
            ...readGroups([{ ...group, ...more }], context).records,
            ...readNews([{ ...post, ...more }], context).records,
            ...readPeople(
              [
                { ...somebody, ...more },
                { ...group, ...more },
              ],
              context,
            ).records,
            ...readPeople([{ ...somebody, ...more }], context).records,
            ...readInstitutions([{ ...institution, ...more }], context).records,
          ];
          check(records);
          const shown = JSON.stringify(records, (key, value: unknown) =>
            key === 'html' ? undefined : value,
          );
          expect(shown, `${field}: ${JSON.stringify(text)}`).not.to.match(/<(img|script|svg|a)\b/i);
        }
      }
    }
  });

  // A reader whose time grows with the square of their number would not end within this test.
  it('make an id for each of many of one name', () => {
    const feed = Array.from({ length: 20_000 }, () => ({ id: 'x', label: 'X', start_date: '2026-01-01' }));
    const { records } = readEvents(feed, context);
    expect(new Set(records.map(({ id }) => id)).size).to.equal(feed.length);
  });

  it('live with objects that throw', () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('trap');
        },
      },
    );
    const cycle: Record<string, unknown> = { label: 'Round' };
    cycle.time = { start: '2026-06-01', end: cycle };
    cycle.organiser = [cycle];
    for (const read of [readEvents, readCalls, readGroups, readInstitutions, readNews, readPeople]) {
      const { problems } = read([trap, cycle, { label: Symbol('x'), name: 5n }], context);
      expect(problems.length).to.be.greaterThan(0);
    }
  });
});
