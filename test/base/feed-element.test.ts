import { expect } from 'chai';
import { freshUrl } from '../helpers/fetch.js';
import { lateLanguage, stubPage } from './page.js';
import { createList, latePart, shown, type WordList } from './word-list.js';

const page = stubPage();

/** The states in which something may happen to a block, and how each comes about. */
const STATES: Record<State, (urls: Urls) => Promise<WordList>> = {
  sourceless: async () => open(),
  lazy: async ({ a }: Urls) => open({ src: a, loading: 'lazy' }),
  fallback: async ({ a }: Urls) => open({ src: a }),
  skeleton: async ({ a }: Urls) => open({ src: a }, ''),
  ready: async ({ a }: Urls) => answered(await open({ src: a }), ['one', 'two']),
  empty: async ({ a }: Urls) => answered(await open({ src: a }), []),
  failed: async ({ a }: Urls) => answered(await open({ src: a }), '', { status: 404 }),
  reloading: async (urls: Urls) => reloaded(await STATES.ready(urls)),
  outdated: async (urls: Urls) => answered(await STATES.reloading(urls), '', { status: 404 }),
  inline: async () => open({ data: ['in'] }),
};

type State =
  | 'sourceless'
  | 'lazy'
  | 'fallback'
  | 'skeleton'
  | 'ready'
  | 'empty'
  | 'failed'
  | 'reloading'
  | 'outdated'
  | 'inline';
type Urls = Record<'a' | 'b' | 'site', string>;

async function open(properties: Partial<WordList> = {}, content = '<a href="/all">All words</a>') {
  const element = createList(properties);
  element.innerHTML = content;
  await page.show(element);
  // Without a source a block waits for one a moment.
  await page.pass(0);
  return element;
}

async function answered(element: WordList, content: unknown, init?: ResponseInit) {
  page.server.requests.find((request) => request.isPending)?.answer(content, init);
  await page.settle();
  return element;
}

async function reloaded(element: WordList) {
  void element.reload();
  await page.settle();
  return element;
}

const MINUTE = 60_000;
const around = (element: Element) => element.parentElement!;

/** Events: to the block, to its feed, around the block. */
const EVENTS = {
  'the feed answers': (element) => answered(element, ['new', 'words']),
  'the feed answers that there is nothing': (element) => answered(element, []),
  'the feed cannot be had': (element) => answered(element, '', { status: 404 }),
  'the feed answers as before': (element) => answered(element, ['one', 'two']),
  'the connection fails': async () => {
    page.server.requests.find((request) => request.isPending)?.fail();
    await page.settle();
  },
  'the connection fails, and it is removed': async (element) => {
    page.server.requests.find((request) => request.isPending)?.fail();
    await page.settle();
    element.remove();
  },
  'the first answer comes after src has changed': async (element, { b }) => {
    const [first] = page.server.requests.filter((request) => request.isPending);
    element.src = b;
    await page.settle();
    first?.answer(['late']);
    await page.settle();
  },
  'src changes, and its feed answers': async (element, { b }) => {
    element.src = b;
    await page.settle();
    await answered(element, ['new', 'words']);
  },
  'src changes, and its feed cannot be had': async (element, { b }) => {
    element.src = b;
    await page.settle();
    await answered(element, '', { status: 404 });
  },
  'src goes': (element) => (element.src = undefined),
  'data is set': (element) => (element.data = ['data']),
  'limit becomes 1': (element) => (element.limit = 1),
  'it moves': (element) => document.body.append(element),
  'it moves into a site': (element, { site }) => {
    const parent = document.createElement('iiif-site');
    parent.setAttribute('institutions-src', site);
    document.body.append(parent);
    parent.append(element);
  },
  'it is removed': (element) => element.remove(),
  'it is removed, and comes back': async (element) => {
    const parent = element.parentElement!;
    element.remove();
    await page.settle();
    parent.append(element);
  },
  'reload() is called': (element) => void element.reload(),
  'the button is pressed': (element) => element.shadowRoot!.querySelector('button')?.click(),
  'the button is pressed, and the feed answers': async (element) => {
    element.shadowRoot!.querySelector('button')?.click();
    await page.settle();
    await answered(element, ['new', 'words']);
  },
  'its time to refresh comes': async (element) => {
    element.refresh = 5;
    await page.settle();
    await page.pass(5 * MINUTE);
  },
  'its time to refresh comes while the page is hidden': async (element) => {
    element.refresh = 5;
    await page.hide(true);
    await page.pass(5 * MINUTE);
  },
  'its time to refresh comes while the page is hidden, which is shown then': async (element) => {
    element.refresh = 5;
    await page.hide(true);
    await page.pass(5 * MINUTE);
    await page.hide(false);
  },
  'loading becomes eager': (element) => (element.loading = 'eager'),
  'it comes near': (element) => page.approach(element),
  'the page is printed': () => page.print(),
  'its language is on its way': (element) => {
    around(element).lang = lateLanguage().tag;
  },
  'its language comes late': async (element) => {
    const { tag, arrive } = lateLanguage();
    around(element).lang = tag;
    await page.settle();
    arrive({});
  },
  'a part is on its way': (element) => {
    element.wanted = latePart().part;
    element.requestUpdate();
  },
  'a part comes late': async (element) => {
    const { part, loads } = latePart();
    element.wanted = part;
    element.requestUpdate();
    await page.settle();
    loads[0]?.succeed('part');
  },
  'a part is lost': async (element) => {
    const { part, loads } = latePart();
    element.wanted = part;
    element.requestUpdate();
    await page.settle();
    loads[0]?.fail();
  },
} satisfies Record<string, (element: WordList, urls: Urls) => unknown>;

/** The outcome of an event: requests, events and warnings, the content, and the resources that the block holds afterwards. */
async function outcome(state: State, event: keyof typeof EVENTS) {
  const urls = { a: freshUrl(), b: freshUrl(), site: freshUrl() };
  const element = await STATES[state](urls);
  const name = (text: string) =>
    Object.entries(urls).reduce((named, [key, url]) => named.replaceAll(url, key), text);
  const before = { shown: `${element.state}: ${shown(element)}`, held: page.held().join(', ') };
  const told: string[] = [];
  element.addEventListener('iiif-load', ({ detail }) => told.push(`load ${detail.count}`));
  element.addEventListener('iiif-error', ({ detail }) =>
    told.push(`error ${/\d+/.exec(detail.error.message)![0]}`),
  );
  page.warnings.length = 0;
  const first = page.server.requests.length;
  await EVENTS[event](element, urls);
  await page.settle();
  const asked = page.server.requests
    .slice(first)
    .map(({ url, cache }) => `${name(url)}${cache === 'no-cache' ? ' again' : ''}`);
  const aborted = page.server.requests
    .filter(({ signal }) => signal.aborted)
    .map(({ url }) => `not ${name(url)}`);
  told.push(
    ...page.warnings.map((warning) => WARNINGS.find(([is]) => is.test(name(warning)))?.[1] ?? warning),
  );
  const after = { shown: `${element.state}: ${shown(element)}`, held: page.held().join(', ') };
  expect([...element.cssStates].sort()).to.deep.equal([element.state, 'rendered'].sort());
  expect(element.shadowRoot!.querySelector('[aria-busy=true]') !== null).to.equal(
    element.state === 'loading',
  );
  return [
    [...aborted, ...asked].join(', ') || '–',
    told.join(', ') || '–',
    after.shown === before.shown ? '=' : after.shown,
    after.held === before.held ? '=' : after.held || 'nothing',
  ].join(' | ');
}

const WARNINGS: [RegExp, string][] = [
  [/cannot use a: the server answered 404/, 'warns of a'],
  [/cannot use b: the server answered 404/, 'warns of b'],
  [/has no data: set/, 'warns of no data'],
  [/cannot load a part of it: Error: offline/, 'warns of the part'],
];

/**
 * The outcome of each event in each state, as `asked | told | shown | held`: `–` for nothing, `=` for no change. A state in which the event
 * has no outcome at all is left out.
 */
const NOTHING = '– | – | = | =';
const TABLE: Record<keyof typeof EVENTS, Record<string, string>> = {
  'the feed answers': {
    'fallback skeleton reloading': '– | load 2 | ready: new words | =',
  },
  'the feed answers that there is nothing': {
    'fallback skeleton reloading': '– | load 0 | empty: nothing | =',
  },
  'the feed cannot be had': {
    fallback: '– | error 404, warns of a | error: fallback + failed | =',
    skeleton: '– | error 404, warns of a | error: failed | =',
    reloading: '– | error 404, warns of a | error: one two + outdated | =',
  },
  'the feed answers as before': {
    'fallback skeleton': '– | load 2 | ready: one two | =',
    reloading: '– | – | ready: one two | =',
  },
  'the connection fails': {
    'fallback skeleton reloading': '– | – | = | feed, timer, language',
  },
  'the connection fails, and it is removed': {
    'sourceless lazy ready empty failed outdated inline': '– | – | = | nothing',
    'fallback skeleton reloading': 'not a | – | = | nothing',
  },
  'the first answer comes after src has changed': {
    sourceless: 'b | – | loading: fallback | feed, language',
    'fallback skeleton reloading': 'not a, b | – | = | =',
    'ready outdated': 'b | – | loading: one two | =',
    empty: 'b | – | loading: nothing | =',
    failed: 'b | – | loading: fallback | =',
  },
  'src changes, and its feed answers': {
    sourceless: 'b | load 2 | ready: new words | feed, language',
    'fallback skeleton reloading': 'not a, b | load 2 | ready: new words | =',
    'ready empty failed outdated': 'b | load 2 | ready: new words | =',
  },
  'src changes, and its feed cannot be had': {
    sourceless: 'b | error 404, warns of b | error: fallback + failed | feed, language',
    'fallback reloading': 'not a, b | error 404, warns of b | error: fallback + failed | =',
    skeleton: 'not a, b | error 404, warns of b | error: failed | =',
    'ready empty outdated': 'b | error 404, warns of b | error: fallback + failed | =',
    failed: 'b | error 404, warns of b | = | =',
  },
  'src goes': {
    lazy: '– | warns of no data | = | =',
    'fallback reloading': 'not a | warns of no data | idle: fallback | language',
    skeleton: 'not a | warns of no data | idle: blank | language',
    'ready empty failed outdated': '– | warns of no data | idle: fallback | language',
  },
  'data is set': {
    'sourceless inline': '– | load 1 | ready: data | =',
    'lazy ready empty failed outdated': '– | load 1 | ready: data | language',
    'fallback skeleton reloading': 'not a | load 1 | ready: data | language',
  },
  'limit becomes 1': {
    ready: '– | load 1 | ready: one | =',
    reloading: '– | – | loading: one | =',
    outdated: '– | – | error: one + outdated | =',
  },
  'it moves': {
    'fallback skeleton': 'not a, a | – | = | =',
    failed: 'a | – | loading: fallback + failed | =',
    reloading: 'not a | – | ready: one two | =',
  },
  'it moves into a site': {
    sourceless: 'site | – | loading: fallback | feed, attributes of iiif-site, language',
    lazy: '– | – | = | attributes of iiif-site, language, nearness, beforeprint',
    'fallback skeleton': 'not a, a | – | = | feed, attributes of iiif-site, language',
    'ready empty outdated': '– | – | = | feed, attributes of iiif-site, language',
    failed: 'a | – | loading: fallback + failed | feed, attributes of iiif-site, language',
    reloading: 'not a | – | ready: one two | feed, attributes of iiif-site, language',
    inline: '– | – | = | attributes of iiif-site, language',
  },
  'it is removed': {
    'sourceless lazy ready empty failed outdated inline': '– | – | = | nothing',
    'fallback skeleton reloading': 'not a | – | = | nothing',
  },
  'it is removed, and comes back': {
    'fallback skeleton': 'not a, a | – | = | =',
    failed: 'a | – | loading: fallback + failed | =',
    reloading: 'not a | – | ready: one two | =',
  },
  'reload() is called': {
    ready: 'a again | – | loading: one two | =',
    empty: 'a again | – | loading: nothing | =',
    failed: 'a again | – | loading: fallback + failed | =',
    outdated: 'a again | – | loading: one two + outdated | =',
  },
  'the button is pressed': {
    failed: 'a again | – | loading: fallback + failed | =',
    outdated: 'a again | – | loading: one two + outdated | =',
  },
  'the button is pressed, and the feed answers': {
    'fallback skeleton reloading': '– | load 2 | ready: new words | =',
    'failed outdated': 'a again | load 2 | ready: new words | =',
  },
  'its time to refresh comes': {
    ready: 'a again | – | loading: one two | =',
    empty: 'a again | – | loading: nothing | =',
    failed: 'a again | – | loading: fallback + failed | =',
    outdated: 'a again | – | loading: one two + outdated | =',
  },
  'its time to refresh comes while the page is hidden': {
    'ready empty failed outdated': '– | – | = | feed, language, visibilitychange',
    inline: '– | – | = | language, visibilitychange',
  },
  'its time to refresh comes while the page is hidden, which is shown then': {
    ready: 'a again | – | loading: one two | =',
    empty: 'a again | – | loading: nothing | =',
    failed: 'a again | – | loading: fallback + failed | =',
    outdated: 'a again | – | loading: one two + outdated | =',
  },
  'loading becomes eager': {
    lazy: 'a | – | loading: fallback | feed, language',
  },
  'it comes near': {
    lazy: 'a | – | loading: fallback | feed, language',
  },
  'the page is printed': {
    lazy: 'a | – | loading: fallback | feed, language',
  },
  'its language is on its way': {
    'ready empty reloading inline': '– | – | loading: fallback | =',
    'failed outdated': '– | – | error: fallback | =',
  },
  'its language comes late': {},
  'a part is on its way': {},
  'a part comes late': {
    ready: '– | – | ready: one two part | =',
    reloading: '– | – | loading: one two part | =',
    outdated: '– | – | error: one two part + outdated | =',
    inline: '– | – | ready: in part | =',
  },
  'a part is lost': {
    'ready empty reloading outdated inline': '– | warns of the part | = | =',
  },
};

describe('FeedElement, when', () => {
  for (const event of Object.keys(EVENTS) as (keyof typeof EVENTS)[]) {
    const cells = Object.entries(TABLE[event]).flatMap(([states, cell]) =>
      states.split(' ').map((state) => [state, cell] as const),
    );
    describe(event, () => {
      for (const state of Object.keys(STATES) as State[]) {
        const expected = new Map<string, string>(cells).get(state) ?? NOTHING;
        it(`and it is ${state}: ${expected}`, async () => {
          expect(await outcome(state, event)).to.equal(expected);
        });
      }
    });
  }

  it('names only states that there are', () => {
    const named = Object.values(TABLE).flatMap((row) => Object.keys(row).join(' ').split(' '));
    expect(named.filter((state) => state && !(state in STATES))).to.deep.equal([]);
  });
});
