/** Sample options and content for each block, which authors replace. */

/** The first attributes and content of a block. */
export interface Sample {
  readonly attributes?: Readonly<Record<string, string>>;
  /** HTML inside the element. */
  readonly content?: string;
  /** HTML around a block that cannot stand alone; `<iiif-block-here>` is the place of the block. */
  readonly around?: string;
  /** The title of an iframe that shows the block. */
  readonly title?: string;
}

/** The samples, by the names of blocks; `at` gives the address of a feed or an image of the demonstration site (`/images/leaf.svg`). */
export function samples(at: (path: string) => string): Readonly<Record<string, Sample>> {
  const members = { src: at('/feeds/institutions.json') };
  const membersLink = link('https://iiif.io/community/consortium/members/', 'Members of the consortium');
  const calendarLink = link('https://iiif.io/community/', 'Calls of the IIIF community');
  return {
    acronyms: {
      attributes: { src: at('/feeds/acronyms.json') },
      content: '<p>\n  A TSG writes the specification, and the TRC votes on it.\n</p>',
    },
    'add-to-calendar': {
      attributes: { src: at('/feeds/calendar.ics') },
      content: link(at('/feeds/calendar.ics'), 'Calls of the IIIF community'),
    },
    'api-list': {
      attributes: { src: at('/feeds/apis.json') },
      content: link('https://iiif.io/api/', 'Specifications'),
      title: 'Specifications of IIIF',
    },
    breadcrumbs: {
      content:
        '<ol>\n  <li><a href="/">Home</a></li>\n  <li><a href="/groups.html">Groups</a></li>\n  <li>Museums</li>\n</ol>',
    },
    button: {
      attributes: { variant: 'primary' },
      content: link('https://iiif.io/community/', 'Join the community'),
    },
    calendar: { content: calendarLink, title: 'Calendar of the IIIF community' },
    'card-grid': {
      content: [card(at, 'map', 'Maps'), card(at, 'tiles', 'Images'), card(at, 'manuscript', 'Books')].join(
        '\n',
      ),
    },
    card: {
      attributes: { image: at('/images/card-map.svg') },
      content:
        '<h3><a href="https://iiif.io/demos/">Maps that line up</a></h3>\n<p>Sheets of one survey, side by side</p>',
      around: `<iiif-card-grid>\n  <iiif-block-here></iiif-block-here>\n</iiif-card-grid>`,
    },
    carousel: {
      attributes: { label: 'From the collections' },
      content: [slide(at, 'leaves', 'Two leaves'), slide(at, 'sky', 'Plates of the night sky')].join('\n'),
    },
    'event-card': {
      attributes: {
        label: 'Open house of the map room',
        start: '2027-09-18T10:00',
        end: '2027-09-18T16:00',
        'event-time-zone': 'Europe/London',
        location: 'Edinburgh',
        href: 'https://example.org/open-house',
      },
      content: '<a href="https://example.org/open-house">Open house of the map room</a>, 18 September 2027',
    },
    'event-list': {
      attributes: { type: 'community-call', limit: '3' },
      content: calendarLink,
      title: 'Calls of the IIIF community',
    },
    faq: {
      content:
        '<details>\n  <summary>Does it cost anything?</summary>\n  <p>No. Calls and specifications are open to everybody.</p>\n</details>\n<details>\n  <summary>Do I have to register?</summary>\n  <p>No, come to a call and say hello.</p>\n</details>',
    },
    figure: {
      attributes: { image: at('/images/slide-leaves.svg'), alt: 'Two leaves beside each other' },
      content: 'Two leaves of one book, from two libraries',
    },
    footer: {
      content:
        '<a slot="brand" href="/">A site about images</a>\n<h2>Groups</h2>\n<ul>\n  <li><a href="/museums.html">Museums</a></li>\n  <li><a href="/manuscripts.html">Manuscripts</a></li>\n</ul>\n<p slot="bottom">Text under a licence of Creative Commons</p>',
    },
    'group-info': {
      attributes: { group: 'museums' },
      content: link('https://iiif.io/community/groups/museums/', 'Museums group'),
      title: 'The Museums group',
    },
    'group-list': {
      content: link('https://iiif.io/community/groups/', 'Groups'),
      title: 'Groups of the IIIF community',
    },
    header: {
      content:
        '<a slot="brand" href="/">A site about images</a>\n<nav>\n  <ul>\n    <li><a href="/groups.html">Groups</a></li>\n    <li><a href="/news.html">News</a></li>\n  </ul>\n</nav>',
    },
    hero: {
      attributes: { image: at('/images/hero-museums.svg') },
      content:
        '<h1>Museums</h1>\n<p slot="lead">Objects from every side, in every viewer.</p>\n<div slot="buttons">\n  <iiif-button variant="primary"><a href="#calls">Join a call</a></iiif-button>\n</div>',
    },
    'logo-grid': {
      attributes: { original: '', ...members },
      content: membersLink,
      title: 'Founders of the consortium',
    },
    'media-text': {
      content: `<img slot="media" src="${at('/images/leaf.svg')}" alt="A leaf">\n<h2>Look closely</h2>\n<p>Zoom that starts at once, however large the scan.</p>`,
    },
    'member-count': {
      attributes: { noun: '', ...members },
      content: 'more than 70 members',
      title: 'Number of members',
    },
    'member-list': {
      attributes: { searchable: '', ...members },
      content: membersLink,
      title: 'Members of the consortium',
    },
    'member-map': { attributes: members, content: membersLink, title: 'Members of the consortium on a map' },
    'news-list': {
      attributes: { limit: '3', src: at('/feeds/news.xml') },
      content: link('https://iiif.io/news/', 'News'),
      title: 'News of the IIIF community',
    },
    'next-call': {
      attributes: { group: 'museums' },
      content: link('https://iiif.io/community/groups/museums/', 'Calls of the Museums group'),
      title: 'Next call of the Museums group',
    },
    notification: {
      attributes: { kind: 'warning' },
      content: '<p>The call on Friday is <a href="https://iiif.io/community/">an hour later</a>.</p>',
    },
    'people-list': {
      attributes: { src: at('/feeds/technical-review.json') },
      content: link('https://iiif.io/community/consortium/trc', 'Technical Review Committee'),
      title: 'Technical Review Committee',
    },
    pullquote: {
      content:
        '<blockquote>One copy serves the catalogue, the exhibition and the press.</blockquote>\n<p slot="cite">A librarian</p>',
    },
    schedule: {
      attributes: { src: at('/feeds/schedule.json'), 'time-zone': 'Europe/Brussels' },
      content: link('https://iiif.io/event/', 'Programme'),
      title: 'Programme of the conference',
    },
    section: {
      attributes: { variant: 'tinted' },
      content: '<h2>Coming calls</h2>\n<p>Calls are open to everybody; no membership, no registration.</p>',
    },
    site: {
      attributes: {
        'base-url': at('/'),
        'calls-src': at('/feeds/calendar.json'),
        'groups-src': at('/feeds/groups.json'),
        'time-zone': 'Europe/Paris',
      },
      content: `<iiif-next-call group="museums">\n  ${link('https://iiif.io/community/groups/museums/', 'Calls of the Museums group')}\n</iiif-next-call>`,
    },
    slide: {
      attributes: { image: at('/images/slide-tiles.svg') },
      content: '<h3>Tiles</h3>\n<p>Only what is looked at is fetched.</p>',
      around: `<iiif-carousel label="From the collections">\n  <iiif-block-here></iiif-block-here>\n  ${slide(at, 'sky', 'Plates of the night sky').replaceAll('\n', '\n  ')}\n</iiif-carousel>`,
    },
    'sponsor-list': {
      attributes: { src: at('/feeds/sponsors.json') },
      content: link('https://iiif.io/event/', 'Sponsors of the conference'),
      title: 'Sponsors of the conference',
    },
    tab: {
      content: '<h3>Readers</h3>\n<p>Zoom in, compare, cite.</p>',
      around:
        '<iiif-tabs label="Who gains what">\n  <iiif-block-here></iiif-block-here>\n  <iiif-tab>\n    <h3>Institutions</h3>\n    <p>Publish once.</p>\n  </iiif-tab>\n</iiif-tabs>',
    },
    tabs: {
      attributes: { label: 'Who gains what' },
      content:
        '<iiif-tab>\n  <h3>Readers</h3>\n  <p>Zoom in, compare, cite.</p>\n</iiif-tab>\n<iiif-tab>\n  <h3>Institutions</h3>\n  <p>Publish once.</p>\n</iiif-tab>',
    },
    video: {
      attributes: { poster: at('/images/poster-reading-room.svg') },
      content: link('https://vimeo.com/76979871', 'A walk through the reading room'),
    },
  };
}

function link(href: string, words: string) {
  return `<a href="${href}">${words}</a>`;
}

function card(at: (path: string) => string, image: string, title: string) {
  return `<iiif-card image="${at(`/images/card-${image}.svg`)}">\n  <h3><a href="https://iiif.io/demos/">${title}</a></h3>\n  <p>See what others have made</p>\n</iiif-card>`;
}

function slide(at: (path: string) => string, image: string, title: string) {
  return `<iiif-slide image="${at(`/images/slide-${image}.svg`)}">\n  <h3>${title}</h3>\n  <p>Only what is looked at is fetched.</p>\n</iiif-slide>`;
}
