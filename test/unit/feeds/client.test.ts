import { expect } from 'chai';
import { FeedClient, type FeedClientOptions, type FeedSubscription } from '../../../src/feeds/client.js';
import type { Reading } from '../../../src/feeds/reader.js';
import { stubTime } from '../../helpers/time.js';
import { waitUntil } from '../../helpers/wait.js';

const URL = 'https://feeds.example/a.json';
const CONTEXT = { baseUrl: 'https://iiif.io/' };
const readAny = (content: unknown): Reading<unknown> => ({ records: [content], problems: [] });

const json = (content: unknown, init?: ResponseInit) => new Response(JSON.stringify(content), init);

/** A client whose server answers by `answers`, one after the other, the last one again and again. */
function clientOf(...answers: ((signal: AbortSignal) => Promise<Response> | Response)[]) {
  const requests: { url: string; cache?: RequestCache; signal: AbortSignal }[] = [];
  const waits: number[] = [];
  const options: FeedClientOptions = {
    wait: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    fetch: (url, init) => {
      const { cache, signal } = init as { cache: RequestCache; signal: AbortSignal };
      requests.push({ url: url as string, cache, signal });
      const answer = answers[Math.min(requests.length, answers.length) - 1]!;
      return Promise.resolve().then(() => answer(signal));
    },
  };
  return { requests, waits, options, client: new FeedClient(options) };
}

/** Opens a feed, and waits until nothing is under way any more. */
function open(client: FeedClient, url = URL) {
  let wake: (() => void) | undefined;
  let calls = 0;
  const feed = client.subscribe(url, () => {
    calls++;
    wake?.();
  });
  const settled = async () => {
    while (feed.isLoading) await new Promise<void>((resolve) => (wake = resolve));
  };
  return { feed, settled, calls: () => calls };
}

const value = (feed: FeedSubscription) => feed.read(readAny, CONTEXT)?.records[0];

/** An answer that never comes, and fails when it is aborted, as `fetch` does. */
const never = (signal: AbortSignal) =>
  new Promise<Response>((_, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });

describe('FeedClient', () => {
  const time = stubTime();

  it('shares one request and one reading between blocks that name the same address', async () => {
    const { client, requests } = clientOf(() => json({ a: 1 }));
    const first = open(client);
    const second = open(client);
    await Promise.all([first.settled(), second.settled()]);
    expect(requests).to.have.length(1);
    expect(value(first.feed)).to.deep.equal({ a: 1 });
    expect(first.feed.read(readAny, CONTEXT)).to.equal(second.feed.read(readAny, CONTEXT));
  });

  it('reads anew for another base address', async () => {
    const { client } = clientOf(() => json(1));
    const { feed, settled } = open(client);
    await settled();
    expect(feed.read(readAny, CONTEXT)).not.to.equal(
      feed.read(readAny, { baseUrl: 'https://other.example/' }),
    );
  });

  it('gives what it has to a later block at once, without a request', async () => {
    const { client, requests } = clientOf(() => json(1));
    await open(client).settled();
    const later = open(client);
    expect(later.feed.isLoading).to.equal(false);
    expect(value(later.feed)).to.equal(1);
    expect(requests).to.have.length(1);
  });

  it('never keeps a failure: the next block asks again', async () => {
    const { client, requests } = clientOf(
      () => new Response('', { status: 404 }),
      () => json(2),
    );
    const first = open(client);
    await first.settled();
    expect(first.feed.error?.status).to.equal(404);
    const second = open(client);
    await second.settled();
    expect(value(second.feed)).to.equal(2);
    expect(first.feed.error).to.equal(undefined);
    expect(requests).to.have.length(2);
  });

  for (const status of [429, 500, 503]) {
    it(`tries twice more after ${status}`, async () => {
      const { client, requests } = clientOf(() => new Response('', { status }));
      const { feed, settled } = open(client);
      await settled();
      expect(requests).to.have.length(3);
      expect(feed.error?.message).to.contain(String(status));
    });
  }

  for (const status of [400, 403, 404, 410]) {
    it(`does not try again after ${status}`, async () => {
      const { client, requests } = clientOf(() => new Response('', { status }));
      await open(client).settled();
      expect(requests).to.have.length(1);
    });
  }

  it('tries twice more after a network fault, and gets over it', async () => {
    const fault = () => Promise.reject<Response>(new TypeError('Failed to fetch'));
    const { client, requests } = clientOf(fault, fault, () => json('good'));
    const { feed, settled } = open(client);
    await settled();
    expect(requests).to.have.length(3);
    expect(value(feed)).to.equal('good');
    expect(feed.error).to.equal(undefined);
  });

  it('waits longer before the second retry than before the first', async () => {
    const { client, waits } = clientOf(() => new Response('', { status: 500 }));
    await open(client).settled();
    expect(waits).to.have.length(2);
    expect(waits[0]).to.be.within(500, 750);
    expect(waits[1]).to.be.within(2000, 3000);
  });

  it('waits for Retry-After in seconds, and in the form of a date', async () => {
    await time.goTo('2026-06-01T12:00:00Z');
    for (const after of ['10', 'Mon, 01 Jun 2026 12:00:10 GMT']) {
      const { client, waits } = clientOf(
        () => new Response('', { status: 429, headers: { 'retry-after': after } }),
        () => json('good'),
      );
      const { feed, settled } = open(client);
      await settled();
      expect(value(feed)).to.equal('good');
      expect(waits).to.have.length(1);
      expect(waits[0]).to.equal(10_000);
    }
  });

  it('does not wait for a Retry-After of hours', async () => {
    const { client, requests } = clientOf(
      () => new Response('', { status: 503, headers: { 'retry-after': '7200' } }),
    );
    const { feed, settled } = open(client);
    await settled();
    expect(requests).to.have.length(1);
    expect(feed.error?.status).to.equal(503);
  });

  it('gives up after its time-out, the body included', async () => {
    const { options, requests } = clientOf((signal) => {
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          controller.enqueue(new TextEncoder().encode('['));
          signal.addEventListener('abort', () => controller.error(new DOMException('aborted', 'AbortError')));
        },
      });
      return new Response(body);
    });
    const { feed, settled } = open(new FeedClient({ ...options, timeout: 30 }));
    await settled();
    expect(feed.error?.message).to.contain('no answer within 0.03 seconds');
    expect(requests).to.have.length(1);
  });

  const wrong: [name: string, body: string, words: string][] = [
    ['a web page', '<!doctype html><title>Login</title>', 'web page'],
    ['a truncated body', '[{"label": "Annual confe', 'not valid JSON'],
    ['an empty body', '  ', 'empty'],
  ];
  for (const [name, body, words] of wrong) {
    it(`says in words that ${name} is no feed`, async () => {
      const { client, requests } = clientOf(() => new Response(body));
      const { feed, settled } = open(client);
      await settled();
      expect(feed.error?.message).to.contain(words);
      expect(feed.error?.url).to.equal(URL);
      expect(requests).to.have.length(1);
    });
  }

  it('reads JSON behind a byte order mark', async () => {
    const { client } = clientOf(() => new Response('\uFEFF[1]'));
    const { feed, settled } = open(client);
    await settled();
    expect(value(feed)).to.deep.equal([1]);
  });

  it('refuses a body that is too long, announced or not', async () => {
    const long = JSON.stringify('x'.repeat(2000));
    for (const headers of [{ 'content-length': '2002' }, {}] as HeadersInit[]) {
      const { options } = clientOf(() => new Response(long, { headers }));
      const { feed, settled } = open(new FeedClient({ ...options, maxBytes: 1000 }));
      await settled();
      expect(feed.error?.message).to.contain('longer than 1000 bytes');
      expect(value(feed)).to.equal(undefined);
    }
  });

  it('aborts when the last block lets go, not before', async () => {
    const { client, requests } = clientOf(never);
    const first = open(client);
    const second = open(client);
    await waitUntil(() => requests.length > 0);
    first.feed.close();
    expect(requests[0]!.signal.aborted).to.equal(false);
    second.feed.close();
    expect(requests[0]!.signal.aborted).to.equal(true);
  });

  it('starts again for a block that comes back while the aborted request is still ending', async () => {
    const { client, requests } = clientOf(never, () => json('fresh'));
    open(client).feed.close();
    const { feed, settled } = open(client);
    await settled();
    expect(value(feed)).to.equal('fresh');
    expect(feed.error).to.equal(undefined);
    expect(requests).to.have.length(2);
  });

  it('asks conditionally on reload and leaves records as they are when nothing has changed', async () => {
    const { client, requests } = clientOf(() => json({ a: 1 }));
    const { feed, settled } = open(client);
    await settled();
    const before = feed.read(readAny, CONTEXT);
    await feed.reload();
    expect(requests[1]!.cache).to.equal('no-cache');
    expect(feed.read(readAny, CONTEXT)).to.equal(before);
  });

  it('joins a reload to the request that is under way', async () => {
    const { client, requests } = clientOf(() => json(1));
    const { feed, settled } = open(client);
    await Promise.all([feed.reload(), feed.reload(), settled()]);
    expect(requests).to.have.length(1);
  });

  it('keeps the last good content when a reload fails', async () => {
    const { client } = clientOf(
      () => json('good'),
      () => new Response('', { status: 404 }),
    );
    const { feed, settled } = open(client);
    await settled();
    await feed.reload();
    expect(value(feed)).to.equal('good');
    expect(feed.error?.status).to.equal(404);
  });

  it('tells its listeners when a request starts and when it ends, and not after they have let go', async () => {
    const { client } = clientOf(() => json(1));
    const { feed, settled, calls } = open(client);
    await settled();
    expect(calls()).to.equal(2);
    feed.close();
    await open(client).feed.reload();
    expect(calls()).to.equal(2);
  });

  it('uses the page’s own fetch, looked up at each request', async () => {
    const original = globalThis.fetch;
    try {
      globalThis.fetch = () => Promise.resolve(json('stubbed'));
      const { feed, settled } = open(new FeedClient());
      await settled();
      expect(value(feed)).to.equal('stubbed');
    } finally {
      globalThis.fetch = original;
    }
  });
});
