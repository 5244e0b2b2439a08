/** The builder on its page of the demonstration site. */
import manifest from '../../custom-elements.json?url&no-inline';
import frame from './frame.html?url&no-inline';
import { readBlocks } from './blocks.js';
import { SnippetBuilder } from './builder.js';
import { languages } from './languages.js';
import { samples } from './samples.js';

customElements.define('snippet-builder', SnippetBuilder);

const at = (path: string) => new URL(path, location.origin).href;
const builder = document.querySelector<SnippetBuilder>('snippet-builder')!;
const [elements, embed, integrity, modules] = await Promise.all(
  [manifest, '/cdn/embed.json', '/cdn/integrity.json', '/cdn/modules.json'].map(readJson),
);
builder.setup = {
  blocks: readBlocks(elements),
  samples: samples(at),
  library: { base: at('/cdn/'), embed, integrity, modules },
  frame,
  theme: '/cdn/themes/iiif.css',
  // Sample feeds instead of the community's, which are the default.
  site: {
    'base-url': at('/'),
    'events-src': at('/feeds/events.json'),
    'calls-src': at('/feeds/calendar.json'),
    'groups-src': at('/feeds/groups-source.json'),
  },
  languages,
  isShared: true,
};

/** Returns undefined where there is no such file: a development server has no built files. */
async function readJson(address: string) {
  const response = await fetch(address);
  const isJson = response.headers.get('content-type')?.includes('json');
  return response.ok && isJson ? response.json() : undefined;
}
