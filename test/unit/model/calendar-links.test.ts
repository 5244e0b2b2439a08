import { expect } from 'chai';
import { calendarLinks, subscriptionLinks } from '../../../src/model/calendar-links.js';
import type { CommunityEvent } from '../../../src/model/event.js';
import type { Moment } from '../../../src/time/moment.js';

const zoned = (iso: string, timeZone = 'Europe/Berlin'): Moment => ({
  kind: 'zoned',
  epoch: Date.parse(iso),
  timeZone,
});
const event = (more: Partial<CommunityEvent> = {}): CommunityEvent => ({
  id: 'a',
  type: 'event',
  label: 'Maps & more',
  start: zoned('2026-06-01T15:00:00Z'),
  end: zoned('2026-06-01T16:30:00Z'),
  status: 'confirmed',
  online: false,
  place: { label: 'Leiden' },
  links: [],
  groupNames: [],
  ...more,
});
/** The query of each link, by its service. */
function queries(more: Partial<CommunityEvent> = {}) {
  const links = calendarLinks(event(more), 'America/New_York');
  return Object.fromEntries(
    links.map(({ service, href }) => [service, Object.fromEntries(new URL(href).searchParams)]),
  );
}
const addresses = (links: readonly { href: string }[]) => links.map(({ href }) => href.replace(/\?.*/, ''));

describe('links that add an event to a calendar', () => {
  it('lead to each service', () => {
    expect(addresses(calendarLinks(event(), 'UTC'))).to.deep.equal([
      'https://calendar.google.com/calendar/render',
      'https://outlook.live.com/calendar/0/deeplink/compose',
      'https://outlook.office.com/calendar/deeplink/compose',
      'https://calendar.yahoo.com/',
    ]);
  });

  it('carry a zoned event in its zone, in UTC, or in the reader’s own, as the service wants it', () => {
    const { google, outlook, microsoft365, yahoo } = queries();
    expect(google).to.deep.equal({
      action: 'TEMPLATE',
      text: 'Maps & more',
      dates: '20260601T170000/20260601T183000',
      ctz: 'Europe/Berlin',
      location: 'Leiden',
    });
    expect(outlook).to.deep.equal({
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: 'Maps & more',
      startdt: '2026-06-01T15:00:00Z',
      enddt: '2026-06-01T16:30:00Z',
      location: 'Leiden',
    });
    expect(microsoft365).to.deep.equal(outlook);
    expect(yahoo).to.deep.equal({
      v: '60',
      TITLE: 'Maps & more',
      ST: '20260601T110000',
      ET: '20260601T123000',
      in_loc: 'Leiden',
    });
  });

  it('carry an instant in UTC, and give an hour to what has no end', () => {
    const { google } = queries({
      start: { kind: 'instant', epoch: Date.parse('2026-06-01T15:00:00Z') },
      end: undefined,
    });
    expect(google?.dates).to.equal('20260601T150000Z/20260601T160000Z');
    expect(google?.ctz).to.equal(undefined);
  });

  it('carry dates as dates, with the day after the last', () => {
    const several = queries({
      start: { kind: 'date', date: '2026-06-01' },
      end: { kind: 'date', date: '2026-06-04' },
    });
    expect(several.google?.dates).to.equal('20260601/20260605');
    expect(several.outlook).to.include({ startdt: '2026-06-01', enddt: '2026-06-05', allday: 'true' });
    expect(several.yahoo).to.include({ ST: '20260601', ET: '20260605' }).and.not.have.property('DUR');
    const one = queries({ start: { kind: 'date', date: '2026-06-01' }, end: undefined });
    expect(one.google?.dates).to.equal('20260601/20260602');
    expect(one.yahoo).to.include({ ST: '20260601', DUR: 'allday' }).and.not.have.property('ET');
  });

  it('carry a series where the service knows one, and this event alone where it does not', () => {
    const more = { recurrence: { rule: 'FREQ=WEEKLY;BYDAY=MO', start: zoned('2026-01-05T16:00:00Z') } };
    const { google, outlook } = queries(more);
    expect(google).to.include({
      recur: 'RRULE:FREQ=WEEKLY;BYDAY=MO',
      dates: '20260105T170000/20260105T183000',
    });
    expect(outlook?.startdt).to.equal('2026-06-01T15:00:00Z');
    expect(
      calendarLinks(event(more), 'UTC')
        .filter(({ hasSeries }) => hasSeries)
        .map(({ service }) => service),
    ).to.deep.equal(['google']);
  });

  it('have the link to join and the description; as HTML for Outlook', () => {
    const { google, outlook, yahoo } = queries({
      join: 'https://zoom.us/j/1?a=1&b=2',
      description: { text: 'News <and>\nquestions' },
    });
    const plain = 'https://zoom.us/j/1?a=1&b=2\n\nNews <and>\nquestions';
    expect(google?.details).to.equal(plain);
    expect(yahoo?.DESC).to.equal(plain);
    expect(outlook?.body).to.equal('https://zoom.us/j/1?a=1&amp;b=2<br><br>News &lt;and><br>questions');
  });

  it('stay short enough for a server, whatever the description, and keep the link to join', () => {
    for (const text of [
      'A word and another. '.repeat(500),
      '図書館'.repeat(3000),
      '🏛️'.repeat(3000),
      '\ud83c'.repeat(3000),
    ]) {
      for (const { href } of calendarLinks(
        event({ join: 'https://zoom.us/j/1', description: { text } }),
        'UTC',
      )) {
        expect(href.length).to.be.lessThan(2048);
        expect(decodeURIComponent(href)).to.contain('https://zoom.us/j/1').and.to.contain(' …');
      }
    }
  });

  it('have blanks that are no plus signs', () => {
    for (const { href } of calendarLinks(event({ label: '1 + 1' }), 'UTC')) {
      expect(href).to.contain('1%20%2B%201');
    }
  });
});

describe('links that subscribe to a feed', () => {
  it('lead to each service, and to the reader’s own program', () => {
    const links = subscriptionLinks('https://example.org/calls.ics?all=1&b', 'IIIF calls')!;
    expect(links.address).to.equal('https://example.org/calls.ics?all=1&b');
    expect(links.webcal).to.equal('webcal://example.org/calls.ics?all=1&b');
    expect(links.services.map(({ service }) => service)).to.deep.equal(['google', 'outlook', 'microsoft365']);
    const [google, outlook, microsoft] = links.services.map(({ href }) => new URL(href));
    expect(google!.pathname).to.equal('/calendar/render');
    expect(google!.searchParams.get('cid')).to.equal(links.webcal);
    expect(outlook!.host + outlook!.pathname).to.equal('outlook.live.com/calendar/0/addfromweb');
    expect(Object.fromEntries(outlook!.searchParams)).to.deep.equal({
      url: links.address,
      name: 'IIIF calls',
    });
    expect(microsoft!.host).to.equal('outlook.office.com');
  });

  it('name a calendar of Google’s own by its id', () => {
    const { services, address } = subscriptionLinks(
      'https://calendar.google.com/calendar/ical/abc%40group.calendar.google.com/public/basic.ics',
      '',
    )!;
    expect(new URL(services[0]!.href).searchParams.get('cid')).to.equal('abc@group.calendar.google.com');
    expect(new URL(services[1]!.href).searchParams.get('url')).to.equal(address);
  });

  it('take webcal for https, and nothing that no calendar can fetch', () => {
    expect(subscriptionLinks('webcal://example.org/a.ics', '')?.address).to.equal(
      'https://example.org/a.ics',
    );
    for (const feed of [
      '',
      'calls.ics',
      'javascript:alert(1)',
      'data:text/calendar,',
      'blob:https://a/b',
      'https:///',
    ]) {
      expect(subscriptionLinks(feed, ''), feed).to.equal(undefined);
    }
  });
});
