import { expect } from 'chai';
import { FeedClient, type FeedClientOptions, type FeedSubscription } from '../../src/feeds/client.js';
import type { Reading } from '../../src/feeds/reader.js';
import type { FeedError } from '../../src/feeds/feed-error.js';
import { recover } from '../../src/feeds/recovery.js';
import { stubPage, turn, until } from './page.js';

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
  const page = stubPage();

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
    expect(new Date(page.now()).toISOString()).to.equal('2026-06-01T12:00:00.000Z');
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
    const { timeout } = AbortSignal;
    const timers: [ms: number, timer: AbortController][] = [];
    AbortSignal.timeout = (ms) => {
      const timer = new AbortController();
      timers.push([ms, timer]);
      return timer.signal;
    };
    try {
      const { client, requests } = clientOf((signal) => {
        const body = new ReadableStream<Uint8Array>({
          start: (controller) => {
            controller.enqueue(new TextEncoder().encode('['));
            signal.addEventListener('abort', () => controller.error(signal.reason));
          },
        });
        return new Response(body);
      });
      const { feed, settled } = open(client);
      await turn();
      const [ms, timer] = timers[0]!;
      expect(ms).to.equal(10_000);
      timer.abort(new DOMException('late', 'TimeoutError'));
      await settled();
      expect(feed.error?.message).to.equal('no answer within 10 seconds');
      expect(requests).to.have.length(1);
    } finally {
      AbortSignal.timeout = timeout;
    }
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
    await until(() => requests.length > 0);
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

  it('reads anew for another zone, and for another reader; for another window only what comes again without end', async () => {
    const { client } = clientOf(() => json({ a: 1 }));
    const { feed, settled } = open(client);
    expect(feed.read(readAny, CONTEXT)).to.equal(undefined);
    await settled();
    const first = feed.read(readAny, CONTEXT);
    expect(feed.read(readAny, { ...CONTEXT, timeZone: 'Asia/Tokyo' as never })).not.to.equal(first);
    expect(feed.read((content) => readAny(content), CONTEXT)).not.to.equal(first);
    expect(feed.read(readAny, { ...CONTEXT, window: { from: 1, to: 2 } as never })).to.equal(first);
    expect(feed.read(readAny, CONTEXT)).to.equal(first);
  });

  it('reads a calendar anew for another window', async () => {
    const { client } = clientOf(() => new Response('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'));
    const { feed, settled } = open(client);
    await settled();
    const first = feed.read(readAny, { ...CONTEXT, window: { from: 1, to: 2 } as never });
    expect(feed.read(readAny, { ...CONTEXT, window: { from: 1, to: 2 } as never })).to.equal(first);
    expect(feed.read(readAny, { ...CONTEXT, window: { from: 1, to: 3 } as never })).not.to.equal(first);
  });

  it('reads what the server answers when it has changed, and forgets the old readings', async () => {
    const { client } = clientOf(
      () => json('old'),
      () => json('new'),
    );
    const { feed, settled } = open(client);
    await settled();
    expect(value(feed)).to.equal('old');
    await feed.reload();
    expect(value(feed)).to.equal('new');
  });

  it('does not parse an unchanged body again', async () => {
    const { client } = clientOf(() => json({ a: 1 }));
    const { feed, settled } = open(client);
    await settled();
    const content = value(feed);
    await feed.reload();
    expect(feed.read((each) => readAny(each), CONTEXT)!.records[0]).to.equal(content);
  });

  it('keeps a feed for one block apart from another address', async () => {
    const { client, requests } = clientOf(
      () => json('a'),
      () => json('b'),
    );
    const [a, b] = [open(client), open(client, `${URL}?b`)];
    await Promise.all([a.settled(), b.settled()]);
    expect([value(a.feed), value(b.feed)]).to.deep.equal(['a', 'b']);
    expect(requests.map(({ url, cache }) => `${url} ${cache}`)).to.deep.equal([
      `${URL} default`,
      `${URL}?b default`,
    ]);
  });

  it('lets one listener hold a feed twice', async () => {
    const { client, requests } = clientOf(never);
    const listener = () => undefined;
    const [one, two] = [client.subscribe(URL, listener), client.subscribe(URL, listener)];
    one.close();
    expect(requests[0]!.signal.aborted).to.equal(false);
    two.close();
    expect(requests[0]!.signal.aborted).to.equal(true);
    expect(two.isLoading).to.equal(false);
  });

  it('may be closed when nothing is under way', async () => {
    const { client, requests } = clientOf(() => json(1));
    const { feed, settled } = open(client);
    await settled();
    feed.close();
    feed.close();
    expect(requests[0]!.signal.aborted).to.equal(false);
    expect(value(feed)).to.equal(1);
  });

  it('takes no notice of an answer that was given up while its body was read', async () => {
    const { client, requests } = clientOf(() => json('late'));
    const { feed, calls } = open(client);
    await until(() => requests.length > 0);
    await Promise.resolve();
    feed.close();
    for (let turns = 0; turns < 5; turns++) await turn();
    expect(calls()).to.equal(1);
    expect(feed.error).to.equal(undefined);
    expect(value(feed)).to.equal(undefined);
  });

  it('reads a body in the encoding that the server names', async () => {
    const bytes = new TextEncoder().encode('<?xml version="1.0"?><rss><channel><title>');
    const latin = new Uint8Array([...bytes, 0xe9, ...new TextEncoder().encode('</title></channel></rss>')]);
    const { client } = clientOf(
      () => new Response(latin, { headers: { 'content-type': 'text/xml; charset=iso-8859-1' } }),
    );
    const { feed, settled } = open(client);
    await settled();
    expect(JSON.stringify(value(feed))).to.contain('é');
  });

  it('takes a body of the greatest length, and one that is announced as shorter than it is', async () => {
    for (const [maxBytes, length, isGood] of [
      [12, '12', true],
      [12, '2', true],
      [11, '2', false],
      [11, '12', false],
    ] as const) {
      const { options } = clientOf(() => json('x'.repeat(10), { headers: { 'content-length': length } }));
      const { feed, settled } = open(new FeedClient({ ...options, maxBytes }));
      await settled();
      expect(feed.error?.message).to.equal(isGood ? undefined : 'it is longer than 11 bytes');
    }
  });

  it('says that an answer without a body is empty', async () => {
    const { client } = clientOf(() => new Response(null, { status: 204 }));
    const { feed, settled } = open(client);
    await settled();
    expect(feed.error?.message).to.contain('it is empty');
  });

  it('has limits of its own: 5 MB', async () => {
    const { client } = clientOf(() => json(1, { headers: { 'content-length': '5000001' } }));
    const { feed, settled } = open(client);
    await settled();
    expect(feed.error?.message).to.equal('it is longer than 5000000 bytes');
  });
});

describe('recover', () => {
  const page = stubPage();
  const answer = (status: number, after?: string, statusText = '') =>
    new Response('', { status, statusText, headers: after === undefined ? {} : { 'retry-after': after } });
  const FAULT = new TypeError('Failed to fetch');
  const LATE = new DOMException('late', 'TimeoutError');
  const ABORTED = new DOMException('aborted', 'AbortError');

  /** A failure, the number of attempts that failed before it, and the outcome: the least wait in milliseconds, or the error. */
  const TABLE: [failure: unknown, attempt: number, outcome: number | string][] = [
    [FAULT, 0, 500],
    [FAULT, 1, 2000],
    [FAULT, 2, 'the request failed (Failed to fetch)'],
    [ABORTED, 0, 500],
    [LATE, 0, 'no answer within 10 seconds'],
    [new RangeError('it is longer than 5 bytes'), 0, 'it is longer than 5 bytes'],
    [answer(500), 0, 500],
    [answer(599), 1, 2000],
    [answer(500), 2, 'the server answered 500'],
    [answer(499), 0, 'the server answered 499'],
    [answer(404, undefined, 'Not Found'), 0, 'the server answered 404 Not Found'],
    [answer(404, '1'), 0, 'the server answered 404'],
    [answer(429), 0, 500],
    [answer(429, '1'), 0, 1000],
    [answer(429, '0'), 0, 500],
    [answer(429, '60'), 0, 60_000],
    [answer(429, '61'), 0, 'the server answered 429'],
    [answer(503, 'Mon, 01 Jun 2026 12:00:30 GMT'), 0, 30_000],
    [answer(503, 'Mon, 01 Jun 2026 11:00:00 GMT'), 0, 500],
    [answer(503, 'Mon, 01 Jun 2026 12:02:00 GMT'), 0, 'the server answered 503'],
    [answer(503, 'soon'), 0, 500],
    [answer(503, '1.5 hours'), 0, 500],
  ];
  for (const [failure, attempt, outcome] of TABLE) {
    const name =
      failure instanceof Response
        ? `${failure.status} ${failure.headers.get('retry-after') ?? ''}`
        : String(failure);
    it(`from ${name.trim()}, attempt ${attempt}: ${outcome}`, async () => {
      const waits: number[] = [];
      const wait = (ms: number) => Promise.resolve(void waits.push(ms));
      const error: unknown = await recover(failure, attempt, URL, new AbortController().signal, {
        wait,
      }).catch((thrown: unknown) => thrown);
      if (typeof outcome === 'string') {
        expect(error).to.include({ name: 'FeedError', message: outcome, url: URL });
        expect((error as FeedError).status).to.equal(
          failure instanceof Response ? failure.status : undefined,
        );
        expect(waits).to.deep.equal([]);
      } else {
        expect(error).to.equal(undefined);
        expect(waits).to.have.length(1);
        // Half as much again, by chance, of what the server did not ask for.
        expect(waits[0]).to.be.within(outcome, outcome < 5000 && outcome !== 1000 ? outcome * 1.5 : outcome);
      }
    });
  }

  it('tries no more once the request is given up', async () => {
    const abort = new AbortController();
    abort.abort();
    const error: unknown = await recover(FAULT, 0, URL, abort.signal, {}).catch((thrown: unknown) => thrown);
    expect((error as Error).message).to.equal('the request failed (Failed to fetch)');
  });

  it('names the time-out that it was given', async () => {
    const error: unknown = await recover(LATE, 0, URL, new AbortController().signal, { timeout: 2500 }).catch(
      (thrown: unknown) => thrown,
    );
    expect((error as Error).message).to.equal('no answer within 2.5 seconds');
  });

  it('waits by a timer of its own, not a moment less', async () => {
    let isOver = false;
    void recover(answer(429, '10'), 0, URL, new AbortController().signal, {}).then(() => (isOver = true));
    await page.pass(9_999);
    expect(isOver).to.equal(false);
    await page.pass(1);
    expect(isOver).to.equal(true);
  });

  it('stops waiting when the request is given up, and holds no timer', async () => {
    const abort = new AbortController();
    const over = recover(FAULT, 0, URL, abort.signal, {}).catch((thrown: unknown) => thrown);
    expect(page.held()).to.deep.equal(['timer']);
    abort.abort();
    expect(((await over) as Error).message).to.equal('the request was given up');
    expect(page.held()).to.deep.equal([]);
  });
});
