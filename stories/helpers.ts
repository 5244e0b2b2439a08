/** Helpers of the stories: addresses with given answers, and the sample feeds at a fixed present. */
import { FIXED_NOW, sampleFeeds } from '../demo/feeds/generate.js';
import institutionsFeed from '../demo/feeds/static/institutions.json';

type Answer = (init: RequestInit | undefined, attempt: number) => Response | Promise<Response>;

/** Not under Storybook's own server, so that no request reaches it. */
const PREFIX = new URL('/story-feeds/', document.baseURI).href;
const answers = new Map<string, Answer>();
const attempts = new Map<string, number>();

const realFetch = window.fetch;
window.fetch = async (input, init) => {
  const url = input instanceof Request ? input.url : new URL(input, document.baseURI).href;
  const answer = answers.get(url);
  if (!answer) return realFetch(input, init);
  const attempt = attempts.get(url) ?? 0;
  attempts.set(url, attempt + 1);
  return answer(init, attempt);
};

/** Returns an address, for `src`, with the given answer. Blocks with the same address share the answer, as on a page. */
export function address(name: string, answer: Answer): string {
  const url = PREFIX + name;
  answers.set(url, answer);
  return url;
}

/** Returns an address that answers with this content as JSON. */
export const answering = (name: string, content: unknown): string => address(name, () => json(content));

/** Returns an address that answers with this text. */
export const answeringText = (name: string, text: string): string => address(name, () => new Response(text));

/** Returns an address that answers 404 first, and with this content when the visitor tries again. */
export const failingOnce = (name: string, content: unknown): string =>
  address(name, (_init, attempt) => (attempt === 0 ? notFound() : json(content)));

/** An address that never answers, even if the request is aborted. */
export const WAITING = address('waiting', () => new Promise(() => {}));
/** An address that answers 404. */
export const MISSING = address('missing', notFound);
/** An address that answers with a web page. */
export const A_WEB_PAGE = address('a-web-page', () => new Response('<!doctype html><title>Hello</title>'));
/** An address that answers with truncated JSON. */
export const CUT_SHORT = address('cut-short', () => new Response('[{ "name": "A library", "ur'));

/** The sample events and calls at `FIXED_NOW`, the initial value of "now" in the toolbar. */
export const samples = sampleFeeds(Date.parse(FIXED_NOW));
export { FIXED_NOW };

const drawings = import.meta.glob<string>('../demo/logos/*.svg', {
  eager: true,
  // Not inlined: feeds may not contain `data:` addresses.
  query: '?url&no-inline',
  import: 'default',
});

/** The address of a sample logo, by the name of its file, such as `bnf`. */
export function logo(name: string): string | undefined {
  const url = drawings[`../demo/logos/${name}.svg`];
  return url && new URL(url, document.baseURI).href;
}

/** An institution as a record of the feed. */
export interface InstitutionRecord {
  name: string;
  uri?: string | null;
  iiifc?: number | string | null;
  logo?: string | null;
  original?: boolean;
  new?: boolean;
}

/** The sample institutions, with logos that Storybook has. */
export const institutions: readonly InstitutionRecord[] = (
  institutionsFeed as readonly InstitutionRecord[]
).map((institution) => {
  const name = /(\w[\w-]*)\.svg$/.exec(institution.logo ?? '')?.[1];
  return name ? { ...institution, logo: logo(name) ?? null } : institution;
});

function json(content: unknown): Response {
  return new Response(JSON.stringify(content), { headers: { 'content-type': 'application/json' } });
}

function notFound(): Response {
  return new Response('No such feed', { status: 404, statusText: 'Not Found' });
}
