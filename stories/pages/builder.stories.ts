import type { Meta, StoryObj } from '@storybook/web-components-vite';
import manifest from '../../custom-elements.json';
import source from '../../demo/builder.html?raw';
import { readBlocks, type Manifest } from '../../demo/builder/blocks.js';
import look from '../../demo/builder/builder.css?inline';
import { SnippetBuilder, type Setup } from '../../demo/builder/builder.js';
import { languages } from '../../demo/builder/languages.js';
import { samples } from '../../demo/builder/samples.js';
import type { Library } from '../../demo/builder/snippets.js';
import { sampleCalendar } from '../../demo/feeds/icalendar.js';
import theme from '../../src/styles/themes/iiif.css?url&no-inline';
import { answering, answeringText, FIXED_NOW, institutions, samples as feeds } from '../helpers.js';
import { page } from './page.js';

const drawings = import.meta.glob<string>('../../demo/images/*.svg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});
const files = import.meta.glob('../../demo/feeds/static/*.json', { eager: true, import: 'default' });
const [news] = Object.values(
  import.meta.glob<string>('../../demo/feeds/static/news.xml', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
);
/** Files of the built library; empty before the build. */
const built = import.meta.glob('../../cdn/{embed,integrity,modules}.json', {
  eager: true,
  import: 'default',
});

const FEEDS: Record<string, string> = Object.fromEntries(
  Object.entries({
    ...Object.fromEntries(Object.entries(files).map(([path, feed]) => [path.replace(/.*\//, ''), feed])),
    ...feeds,
    'institutions.json': institutions,
  }).map(([name, feed]) => [name, answering(`builder-${name}`, feed)]),
);
FEEDS['calendar.ics'] = answeringText('builder-calendar.ics', sampleCalendar(Date.parse(FIXED_NOW)));
FEEDS['news.xml'] = answeringText('builder-news.xml', news!);

const sheet = new CSSStyleSheet();
sheet.replaceSync(look);

const meta: Meta = {
  title: 'Guide/Snippet builder',
  tags: ['!autodocs'],
  globals: { theme: 'iiif' },
  parameters: { layout: 'fullscreen' },
  render: () => {
    if (!customElements.get('snippet-builder')) customElements.define('snippet-builder', SnippetBuilder);
    const view = page('builder', source);
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
    return view;
  },
  play: async ({ canvasElement }) => {
    const builder = canvasElement.querySelector<SnippetBuilder>('snippet-builder')!;
    builder.setup ??= await setup();
  },
};

export default meta;

/** The same name as the title, so that the sidebar has a single line for both. */
export const Page: StoryObj = { name: 'Snippet builder' };

async function setup(): Promise<Setup> {
  const { address } = await import('./builder-library.js');
  const library: Library = {
    base: 'https://example.org/iiif-blocks/',
    embed: built['../../cdn/embed.json'] as Library['embed'],
    integrity: built['../../cdn/integrity.json'] as Library['integrity'],
    modules: built['../../cdn/modules.json'] as Library['modules'],
  };
  return {
    blocks: readBlocks(manifest as Manifest),
    samples: samples(addressHere),
    library,
    frame: framePage(address),
    theme: new URL(theme, document.baseURI).href,
    site: {
      'base-url': document.baseURI,
      'events-src': FEEDS['events.json']!,
      'calls-src': FEEDS['calendar.json']!,
      'groups-src': FEEDS['groups-source.json']!,
      now: FIXED_NOW,
    },
    languages,
    // Sample feeds are answered by this page, not by a server.
    prepare: (page) => (page.fetch = window.fetch),
    isShared: false,
  };
}

function addressHere(path: string): string {
  const name = path.replace(/.*\//, '');
  const found = path.startsWith('/images/') ? drawings[`../../demo/images/${name}`] : FEEDS[name];
  return new URL(found ?? path, document.baseURI).href;
}

/** An address for the frame's page, without a file on the server. */
function framePage(script: string): string {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Preview</title>
    <base href="${document.baseURI}"><script type="module" src="${script}"></script></head><body></body></html>`;
  return URL.createObjectURL(new Blob([html], { type: 'text/html' }));
}
