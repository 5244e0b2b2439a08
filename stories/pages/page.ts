/** A page of the demonstration site as a story: the content of its `<body>`, with the sample feeds. */
import { html } from 'lit';
import '../../src/autoload.js';
import { fillIn } from '../../demo/include.js';
import { sampleCalendar } from '../../demo/feeds/icalendar.js';
import { answering, answeringText, FIXED_NOW, institutions, samples } from '../helpers.js';
import frame from '../../demo/demo.css?inline';

const drawings = import.meta.glob<string>('../../demo/images/*.svg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});
const parts = import.meta.glob<string>('../../demo/parts/*.html', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const icon = new URL('../../demo/icon.svg', import.meta.url).href;

const files = import.meta.glob('../../demo/feeds/static/*.json', { eager: true, import: 'default' });

/** Addresses of the sample feeds, by their file names on the demonstration site. */
const FEEDS: Record<string, string> = Object.fromEntries(
  Object.entries({
    ...Object.fromEntries(Object.entries(files).map(([path, feed]) => [path.replace(/.*\//, ''), feed])),
    ...samples,
    'institutions.json': institutions, // with logos that Storybook has
  }).map(([name, feed]) => [name, answering(`page-${name}`, feed)]),
);
FEEDS['calendar.ics'] = answeringText('page-calendar.ics', sampleCalendar(Date.parse(FIXED_NOW)));

const sheet = new CSSStyleSheet();
sheet.replaceSync(frame);

/** Renders a page of the demonstration site from its source, with the feeds, images and links of Storybook. */
export function page(name: string, source: string) {
  const whole = fillIn(source, `/${name}.html`, (part) => parts[`../../demo/parts/${part}.html`]!);
  const { body } = new DOMParser().parseFromString(whole, 'text/html');
  for (const element of body.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const here = addressHere(value);
      if (here !== undefined) element.setAttribute(name, here);
    }
    if (element.localName === 'iiif-site') {
      element.setAttribute('base-url', document.baseURI);
      element.setAttribute('now', FIXED_NOW);
    }
  }
  if (!document.adoptedStyleSheets.includes(sheet)) {
    document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
  }
  return html`${[...body.childNodes]}`;
}

function addressHere(value: string): string | undefined {
  const [, folder, name = ''] = /^\/(feeds|images)\/([\w.-]+)$/.exec(value) ?? [];
  if (value === '/icon.svg') return icon;
  if (folder === 'feeds') return FEEDS[name];
  if (folder === 'images') return drawings[`../../demo/images/${name}`];
  return undefined;
}
