/** A page of the demonstration site as a story: what stands in its `<body>`, on the sample feeds. */
import { html, nothing } from 'lit';
import '../../src/autoload.js';
import groups from '../../demo/feeds/static/groups-source.json';
import pastEvents from '../../demo/feeds/static/pastevents.json';
import { answering, institutions, samples } from '../helpers.js';
import frame from '../../demo/demo.css?inline';

const drawings = import.meta.glob<string>('../../demo/images/*.svg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});
const icon = new URL('../../demo/icon.svg', import.meta.url).href;

/** Where the feeds that a page names are, here. */
const FEEDS: Record<string, string> = {
  'events.json': answering('page-events', samples['events.json']),
  'calendar.json': answering('page-calendar', samples['calendar.json']),
  'calendar-items.json': answering('page-calendar-items', samples['calendar-items.json']),
  'pastevents.json': answering('page-past-events', pastEvents),
  'groups-source.json': answering('page-groups', groups),
  'institutions.json': answering('page-institutions', institutions),
};

const sheet = new CSSStyleSheet();
sheet.replaceSync(frame);

/** Renders a page of the demonstration site from its source, with the feeds, images and links that Storybook has. */
export function page(source: string) {
  const { body } = new DOMParser().parseFromString(source, 'text/html');
  for (const element of body.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const here = addressHere(value);
      if (here !== undefined) element.setAttribute(name, here);
    }
    if (element.localName === 'iiif-site') element.setAttribute('base-url', document.baseURI);
  }
  if (!document.adoptedStyleSheets.includes(sheet)) {
    document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
  }
  return html`${body.childNodes.length ? [...body.childNodes] : nothing}`;
}

function addressHere(value: string): string | undefined {
  const [, folder, name = ''] = /^\/(feeds|images)\/([\w.-]+)$/.exec(value) ?? [];
  if (value === '/icon.svg') return icon;
  if (folder === 'feeds') return FEEDS[name];
  if (folder === 'images') return drawings[`../../demo/images/${name}`];
  return undefined;
}
