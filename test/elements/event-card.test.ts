import { expect, fixture, html } from '@open-wc/testing';
import type { IiifEventCard } from '../../src/elements/event-card/event-card.js';
import '../../src/elements/event-card/event-card.js';
import '../../src/elements/site/site.js';
import type { IiifSite } from '../../src/elements/site/site.js';
import { warningsOf } from '../helpers/fetch.js';

const NOW = '2026-05-20T12:00:00Z';
const textOf = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const within = (card: Element, selector: string) => card.shadowRoot!.querySelector(selector);

describe('iiif-event-card', () => {
  it('shows an event that its attributes describe', async () => {
    const card = await fixture<IiifEventCard>(html`
      <iiif-event-card
        label="Annual Conference"
        start="2026-06-01"
        end="2026-06-04"
        location="Leiden"
        location-href="https://place.example/"
        organiser="The consortium"
        href="https://conference.example/"
        heading-level="2"
        now=${NOW}
      ></iiif-event-card>
    `);
    expect(textOf(within(card, 'h2'))).to.equal('Annual Conference');
    expect((within(card, 'h2 a') as HTMLAnchorElement).href).to.equal('https://conference.example/');
    expect(textOf(within(card, 'time'))).to.equal('1–4 June 2026');
    expect(textOf(within(card, '.where'))).to.equal('Leiden');
    expect(textOf(within(card, '.organiser'))).to.equal('Organised by The consortium');
    expect(textOf(within(card, '.month'))).to.equal('Jun');
    expect(textOf(within(card, '.day'))).to.equal('1');
    await expect(card).to.be.accessible();
  });

  it('reads a wall time in event-time-zone, and shows it in the zone of the site, too', async () => {
    const site = await fixture<IiifSite>(html`
      <iiif-site time-zone="Europe/Berlin" now=${NOW}>
        <iiif-event-card
          label="Call"
          start="2026-06-02T12:00"
          event-time-zone="America/New_York"
        ></iiif-event-card>
      </iiif-site>
    `);
    const card = site.firstElementChild as IiifEventCard;
    expect(textOf(within(card, 'time'))).to.equal('Tuesday 2 June 2026 18:00 CEST');
    expect(within(card, 'time')!.getAttribute('datetime')).to.equal('2026-06-02T16:00:00Z');
    expect(textOf(within(card, '.own'))).to.contain('12:00 EDT');

    card.timeZone = 'Asia/Tokyo';
    await card.updateComplete;
    expect(textOf(within(card, 'time'))).to.equal('Wednesday 3 June 2026 01:00 GMT+9');
    expect(textOf(within(card, '.own'))).to.contain('12:00 EDT');
  });

  it('shows an instant in time-zone', async () => {
    const card = await fixture(html`
      <iiif-event-card
        label="Call"
        start="2026-06-02T16:00:00Z"
        time-zone="Europe/Berlin"
        now=${NOW}
      ></iiif-event-card>
    `);
    expect(textOf(within(card, 'time'))).to.equal('Tuesday 2 June 2026 18:00 CEST');
  });

  it('reads a wall time in time-zone where only that is set, with a warning', async () => {
    let card!: Element;
    const warnings = await warningsOf(async () => {
      const site = await fixture<IiifSite>(html`
        <iiif-site time-zone="Europe/Berlin" now=${NOW}>
          <iiif-event-card
            label="Call"
            start="2026-06-02T12:00"
            time-zone="America/New_York"
          ></iiif-event-card>
        </iiif-site>
      `);
      card = site.firstElementChild!;
    });
    expect(textOf(within(card, 'time'))).to.equal('Tuesday 2 June 2026 18:00 CEST');
    expect(textOf(within(card, '.own'))).to.contain('12:00 EDT');
    expect(warnings).to.deep.equal([
      '<iiif-event-card> takes "time-zone" for the zone of its start: write "event-time-zone".',
    ]);
  });

  it('takes a record from a script inside, and says so where it is not JSON', async () => {
    const card = await fixture<IiifEventCard>(html`
      <iiif-event-card label="Attribute" start="2026-06-01"
        ><script type="application/json">
          { "name": "From the page", "start_date": "2026-06-03" }
        </script></iiif-event-card
      >
    `);
    expect(textOf(within(card, 'h3'))).to.equal('From the page');
    const warnings = await warningsOf(async () => {
      const broken = await fixture<IiifEventCard>(html`
        <iiif-event-card
          ><script type="application/json">
            {
          </script>
          Fallback</iiif-event-card
        >
      `);
      expect(within(broken, 'article')).to.equal(null);
    });
    expect(warnings[0]).to.match(/cannot use its data: it is not valid JSON/);
  });

  it('takes a record of a feed as it stands, before its attributes', async () => {
    const card = await fixture<IiifEventCard>(html`
      <iiif-event-card
        label="Attribute"
        start="2026-06-01"
        .event=${{ name: 'Past meeting', start_date: '2019-11-01', end_date: '2019-11-05', location: 'Ann Arbor' }}
      ></iiif-event-card>
    `);
    expect(textOf(within(card, 'h3'))).to.equal('Past meeting');
    expect(within(card, 'article')!.className).to.contain('past');
    card.event = undefined;
    await card.updateComplete;
    expect(textOf(within(card, 'h3'))).to.equal('Attribute');
  });

  it('takes the level of its heading as text too, as frameworks set it', async () => {
    const card = await fixture<IiifEventCard>(html`
      <iiif-event-card label="Set as text" start="2026-06-01" .headingLevel=${'4'}></iiif-event-card>
    `);
    expect(textOf(within(card, 'h4'))).to.equal('Set as text');
  });

  it('is the same whether its attributes come before or after it is on the page', async () => {
    const before = await fixture<IiifEventCard>(
      html`<iiif-event-card label="Same" start="2026-06-01" status="cancelled"></iiif-event-card>`,
    );
    const after = await fixture<IiifEventCard>(html`<iiif-event-card></iiif-event-card>`);
    after.setAttribute('label', 'Same');
    after.setAttribute('start', '2026-06-01');
    after.setAttribute('status', 'cancelled');
    await after.updateComplete;
    expect(textOf(within(after, 'article'))).to.equal(textOf(within(before, 'article')));
    expect(textOf(within(after, '.badge'))).to.equal('Cancelled');
  });

  it('strikes out the day and the time of what is cancelled, and no space after them', async () => {
    const card = await fixture<IiifEventCard>(
      html`<iiif-event-card label="Off" start="2026-06-01T10:00Z" status="cancelled"></iiif-event-card>`,
    );
    const times = within(card, '.times')!;
    expect(getComputedStyle(times).textDecorationLine).to.equal('line-through');
    card.start = '2026-06-01';
    await card.updateComplete;
    expect(getComputedStyle(times).display).to.equal('none');
  });

  it('keeps what stands inside it and says why, when it cannot show the event', async () => {
    const said = await warningsOf(async () => {
      const card = await fixture<IiifEventCard>(
        html`<iiif-event-card label="Broken" start="2026-02-30"
          ><a href="/events">Events</a></iiif-event-card
        >`,
      );
      expect(card.querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
    });
    expect(said.join()).to.contain('<iiif-event-card> "Broken"').and.to.contain('2026-02-30');
  });

  it('has no Join link once it is over or cancelled', async () => {
    const record = {
      label: 'Call',
      type: 'community-call',
      start: { dateTime: '2026-05-20T11:30:00Z' },
      end: { dateTime: '2026-05-20T12:30:00Z' },
      location: 'https://example.zoom.us/j/1',
    };
    const card = await fixture<IiifEventCard>(
      html`<iiif-event-card now=${NOW} .event=${record}></iiif-event-card>`,
    );
    expect(within(card, 'a.button')).to.exist;
    card.now = '2026-05-20T13:00:00Z';
    await card.updateComplete;
    expect(within(card, 'a.button')?.textContent).to.equal(undefined);
    card.now = NOW;
    card.event = { ...record, status: 'cancelled' };
    await card.updateComplete;
    expect(within(card, 'a.button')?.textContent).to.equal(undefined);
  });
});
