/** Prerendering: every element with its data inline, from the built files, in one pass and without a DOM. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { render } from '@lit-labs/ssr';
import { html } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const NOW = '2026-05-20T12:00:00Z';

/** @param {string} name */
const feed = (name) => JSON.parse(readFileSync(join(root, 'demo/feeds/static', name), 'utf8'));
const institutions = feed('institutions.json');
const groups = feed('groups-source.json');
const events = [
  {
    label: 'Annual Conference <2026>',
    time: { start: '2026-06-01', end: '2026-06-04' },
    location: { label: 'The Netherlands' },
    links: [{ label: 'More info', link: 'javascript:alert(1)' }],
    description: '<p>Talks &amp; <b>workshops</b></p>',
  },
];
const calls = {
  week: [
    {
      summary: 'IIIF Museum Interest Group Call',
      location: 'https://example.zoom.us/j/1',
      start: { dateTime: '2026-05-26T11:00:00-04:00', timeZone: 'America/New_York' },
      end: { dateTime: '2026-05-26T12:00:00-04:00', timeZone: 'America/New_York' },
    },
  ],
};

/** @type {[tag: string, template: import('lit').TemplateResult, texts: string[]][]} */
const CASES = [
  [
    'iiif-event-card',
    html`<iiif-event-card
      label="Open house"
      start="2026-09-19T10:00"
      time-zone="Europe/London"
      location="Edinburgh"
      now=${NOW}
    ></iiif-event-card>`,
    ['Open house', 'Edinburgh', '19 September 2026', 'datetime="2026-09-19T09:00:00Z"'],
  ],
  [
    'iiif-event-list',
    html`<iiif-event-list time-zone="Europe/Berlin" now=${NOW} .data=${events}></iiif-event-list>`,
    ['Annual Conference &lt;2026&gt;', '1–4 June 2026', 'The Netherlands', 'Talks &amp; workshops'],
  ],
  [
    'iiif-event-list of calls of a group',
    html`<iiif-event-list
      type="community-call"
      group="museums"
      time-zone="Europe/Berlin"
      now=${NOW}
      .data=${calls}
      .groups=${groups}
    ></iiif-event-list>`,
    [
      'IIIF Museum Interest Group Call',
      '17:00–18:00',
      'CEST',
      '11:00–12:00',
      'EDT',
      'https://example.zoom.us/j/1',
    ],
  ],
  [
    'iiif-next-call',
    html`<iiif-next-call
      group="museums"
      time-zone="Europe/Berlin"
      now=${NOW}
      .data=${calls}
      .groups=${groups}
    ></iiif-next-call>`,
    ['Tuesday 26 May 2026', '17:00', 'CEST', 'https://example.zoom.us/j/1'],
  ],
  [
    'iiif-group-list',
    html`<iiif-group-list
      type="community"
      time-zone="Europe/Berlin"
      now=${NOW}
      .data=${groups}
      .calls=${calls}
    ></iiif-group-list>`,
    ['Museums', 'Manuscripts', '26 May 2026'],
  ],
  [
    'iiif-group-info',
    html`<iiif-group-info group="museums" now=${NOW} .data=${groups} .calls=${calls}></iiif-group-info>`,
    ['Emmanuelle Delmas-Glass', 'https://iiif.slack.com/messages/museums/details/'],
  ],
  [
    'iiif-member-list',
    html`<iiif-member-list .data=${institutions}></iiif-member-list>`,
    ['Yale University', 'Founding members'],
  ],
  [
    'iiif-member-count',
    html`<p>Of <iiif-member-count noun .data=${institutions}></iiif-member-count></p>`,
    ['71</span> members'],
  ],
  [
    'iiif-logo-grid',
    html`<iiif-logo-grid original now=${NOW} .data=${institutions}></iiif-logo-grid>`,
    ['Yale University', '.svg'],
  ],
];

CASES.push(
  [
    'iiif-member-map',
    html`<iiif-member-map .data=${institutions}></iiif-member-map>`,
    ['69 of 71 members are on the map.', 'Yale University', 'Founding members', 'DB Seret'],
  ],
  [
    'iiif-sponsor-list',
    html`<iiif-sponsor-list .data=${feed('sponsors.json')}></iiif-sponsor-list>`,
    ['Platinum Sponsor', 'alt="Quayside Imaging"', 'Folio &amp; Daughters'],
  ],
  [
    'iiif-api-list',
    html`<iiif-api-list .data=${feed('apis.json')}></iiif-api-list>`,
    ['Image API', 'Presentation API'],
  ],
  [
    'iiif-news-list',
    html`<iiif-news-list
      time-zone="UTC"
      .data=${[{ title: 'Maps &amp; more', date: '2026-05-12', author: 'Ada', excerpt: 'So.' }]}
    ></iiif-news-list>`,
    ['Maps &amp; more', 'datetime="2026-05-12"', '12 May 2026', 'by Ada', 'So.'],
  ],
  [
    'iiif-people-list',
    html`<iiif-people-list
      now=${NOW}
      .data=${feed('executive.json')}
      .institutions=${institutions}
    ></iiif-people-list>`,
    ['Cornell University', 'Term ends in 2026', 'Until 2028', 'href="https://www.yale.edu/"', 'CU'],
  ],
  [
    'iiif-schedule',
    html`<iiif-schedule
      time-zone="Europe/Berlin"
      now=${NOW}
      .data=${[{ date: '2026-05-20', title: 'Talk & walk', start: '1:30', end: '2:30', abstract: 'On <b>maps</b>' }]}
    ></iiif-schedule>`,
    ['Wednesday 20 May 2026', 'Talk &amp; walk', '13:30–14:30 CEST', 'On maps', 'aria-current="time"'],
  ],
  [
    'iiif-calendar',
    html`<iiif-calendar time-zone="Europe/Berlin" now=${NOW} .data=${calls}></iiif-calendar>`,
    ['May 2026', '17:00', 'IIIF Museum Interest Group Call'],
  ],
  [
    'iiif-calendar as an agenda',
    html`<iiif-calendar view="agenda" time-zone="Europe/Berlin" now=${NOW} .data=${calls}></iiif-calendar>`,
    ['May 2026', '17:00', 'IIIF Museum Interest Group Call'],
  ],
  [
    'iiif-acronyms',
    html`<iiif-acronyms .data=${{ IIIF: 'International Image Interoperability Framework' }}
      ><p>IIIF is a standard.</p></iiif-acronyms
    >`,
    ['IIIF is a standard.'],
  ],
);

/** @type {string[]} */
const asked = [];

before(async () => {
  if (!existsSync(join(root, 'dist/index.js'))) {
    execFileSync(process.execPath, [join(root, 'tools/build.js')], { cwd: root, stdio: 'inherit' });
  }
  globalThis.fetch = (url) => {
    asked.push(String(url));
    return Promise.reject(new Error('Nothing is fetched here'));
  };
  await import(pathToFileURL(join(root, 'dist/index.js')).href);
});

/**
 * One synchronous pass: what is not there at once has not been rendered.
 * @param {unknown} template
 */
function renderNow(template) {
  /** @type {(chunks: Iterable<unknown>) => string} */
  const collect = (chunks) => {
    let text = '';
    for (const chunk of chunks) {
      if (chunk instanceof Promise) throw new Error('It waits for something.');
      text += typeof chunk === 'string' ? chunk : collect(/** @type {Iterable<unknown>} */ (chunk));
    }
    return text;
  };
  return collect(render(template));
}

/**
 * What is seen of it: without styles and Lit's own comments.
 * @param {string} markup
 */
const seen = (markup) => markup.replace(/<style>[^]*?<\/style>|<!--[^]*?-->/g, '').replace(/\s+/g, ' ');

describe('prerendering', () => {
  for (const [name, template, texts] of CASES) {
    test(name, () => {
      const markup = seen(renderNow(template));
      assert.match(markup, /<template[^>]* shadowroot/);
      for (const text of texts)
        assert.ok(markup.includes(text), `${text} is not in ${markup.slice(0, 3000)}`);
      assert.doesNotMatch(
        markup,
        /aria-busy="true"|class="[^"]*skeleton|javascript:|\bstyle=|undefined|\[object/,
      );
    });
  }

  test('every element that shows data is among them; every other keeps its content', () => {
    const tags = readdirSync(join(root, 'dist/elements'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `iiif-${name}`);
    const others = tags.filter((tag) => !CASES.some(([name]) => name.startsWith(tag)));
    for (const tag of others) {
      const element = customElements.get(tag);
      assert.ok(element, `${tag} is not registered`);
      assert.ok(!('data' in element.prototype), `${tag} has no case above`);
      const name = unsafeStatic(tag);
      const markup = seen(renderNow(staticHtml`<${name}><p>Content</p></${name}>`));
      assert.match(markup, /<slot[^]*<p>Content<\/p>/, tag);
    }
  });

  test('a site passes nothing over: its content is rendered in its place', () => {
    const markup = seen(
      renderNow(
        html`<iiif-site base-url="/"
          ><h1>Groups</h1>
          <iiif-member-count .data=${institutions}>many</iiif-member-count></iiif-site
        >`,
      ),
    );
    assert.match(markup, /<h1>Groups<\/h1>/);
    assert.match(markup, />71</);
    assert.match(markup, /many<\/iiif-member-count>/);
  });

  test('a block whose data is elsewhere keeps its fallback content and waits', () => {
    const markup = seen(
      renderNow(html`<iiif-event-list src="/events.json"><a href="/all">All events</a></iiif-event-list>`),
    );
    assert.match(markup, /<a href="\/all">All events<\/a><\/iiif-event-list>/);
    assert.match(markup, /<slot/);
  });

  test('nothing was fetched', () => assert.deepEqual(asked, []));
});
