import { expect } from 'chai';
import { FeedClient } from '../../src/feeds/client.js';
import { FeedController, inlineContent, type FeedSource } from '../../src/feeds/feed-controller.js';
import type { Reading, ReadingContext } from '../../src/feeds/reader.js';
import { freshUrl } from '../helpers/fetch.js';
import { stubPage, turn } from './page.js';

describe('FeedController', () => {
  const page = stubPage();
  const CONTEXT: ReadingContext = { baseUrl: 'https://iiif.io/' };
  let readings = 0;
  const read = (content: unknown): Reading<unknown> => {
    readings++;
    return { records: content as unknown[], problems: [] };
  };

  function setUp(client?: FeedClient) {
    let updates = 0;
    const host = {
      addController(each: unknown) {
        added.push(each);
      },
      removeController: () => undefined,
      requestUpdate() {
        updates++;
      },
      updateComplete: Promise.resolve(true),
    };
    const added: unknown[] = [];
    const controller = new FeedController<unknown>(host, client);
    const request = (source: FeedSource | undefined, isDeferred?: boolean, context = CONTEXT) => {
      controller.request(source, read, context, isDeferred);
      const { status, error, reading, hasReading } = controller;
      return [status, error?.message, hasReading ? reading.records : 'not read'].filter(Boolean);
    };
    const answer = async (content: unknown, init?: ResponseInit) => {
      page.server.requests.at(-1)!.answer(content, init);
      await page.settle();
    };
    return { controller, request, answer, added, updates: () => updates };
  }

  const connected = () => {
    const all = setUp();
    all.controller.hostConnected();
    return all;
  };

  afterEach(() => expect(page.held()).to.deep.equal([]));

  it('is a controller of its host, which it has update when it comes to the page', () => {
    const { controller, added, updates } = setUp();
    expect(added).to.deep.equal([controller]);
    expect(updates()).to.equal(0);
    controller.hostConnected();
    expect(updates()).to.equal(1);
  });

  it('is idle at first, without a source, and before its host is on the page', () => {
    const { controller, request } = setUp();
    expect([controller.status, controller.hasReading, controller.reading.records]).to.deep.equal([
      'idle',
      false,
      [],
    ]);
    expect(request(undefined)).to.deep.equal(['idle', 'not read']);
    expect(request({ url: freshUrl() })).to.deep.equal(['idle', 'not read']);
    expect(page.server.requests).to.have.length(0);
  });

  it('asks, updates its host when the answer is there, and reads it', async () => {
    const { controller, request, answer, updates } = connected();
    const source = { url: freshUrl() };
    expect(request(source)).to.deep.equal(['loading', 'not read']);
    expect(updates(), 'the start is no news').to.equal(1);
    expect(request(source)).to.deep.equal(['loading', 'not read']);
    await answer([1]);
    expect(updates()).to.equal(2);
    expect(request(source)).to.deep.equal(['ready', [1]]);
    expect(page.server.requests).to.have.length(1);
    controller.hostDisconnected();
  });

  it('asks for nothing while it is deferred; what was asked for goes on', async () => {
    const { controller, request, answer } = connected();
    const source = { url: freshUrl() };
    expect(request(source, true)).to.deep.equal(['idle', 'not read']);
    expect(page.server.requests).to.have.length(0);
    expect(request(source, false)).to.deep.equal(['loading', 'not read']);
    expect(request(source, true)).to.deep.equal(['loading', 'not read']);
    await answer([1]);
    expect(request(source, true)).to.deep.equal(['ready', [1]]);
    controller.hostDisconnected();
  });

  it('keeps its records while its host is away, or it is deferred again', async () => {
    const { controller, request, answer } = connected();
    const source = { url: freshUrl() };
    request(source);
    await answer([1]);
    request(source);
    controller.hostDisconnected();
    expect(request(source)).to.deep.equal(['ready', [1]]);
    controller.hostConnected();
    expect(request({ url: freshUrl() }, true)).to.deep.equal(['ready', [1]]);
  });

  it('is idle when the request before it was given up without records, and its host is away', () => {
    const { controller, request } = connected();
    const source = { url: freshUrl() };
    request(source);
    controller.hostDisconnected();
    expect(page.server.requests[0]!.signal.aborted).to.equal(true);
    expect(request(source)).to.deep.equal(['idle', 'not read']);
  });

  it('has the error of a failed request', async () => {
    const { controller, request, answer } = connected();
    const source = { url: freshUrl() };
    request(source);
    await answer('', { status: 404 });
    expect(request(source)).to.deep.equal(['error', 'the server answered 404', 'not read']);
    expect(request(undefined)).to.deep.equal(['idle', 'not read']);
    controller.hostDisconnected();
  });

  it('keeps its records through a reload and a failed one', async () => {
    const { controller, request, answer } = connected();
    const source = { url: freshUrl() };
    request(source);
    await answer([1]);
    request(source);
    const reloaded = controller.reload();
    expect(request(source)).to.deep.equal(['loading', [1]]);
    await answer('', { status: 404 });
    await reloaded;
    expect(request(source)).to.deep.equal(['error', 'the server answered 404', [1]]);
    controller.hostDisconnected();
  });

  it('keeps the records of another address while the new one loads, and no longer', async () => {
    const { controller, request, answer } = connected();
    request({ url: freshUrl() });
    await answer([1]);
    request({ url: page.server.requests[0]!.url });
    const source = { url: freshUrl() };
    expect(request(source)).to.deep.equal(['loading', [1]]);
    await answer('', { status: 404 });
    expect(request(source)).to.deep.equal(['error', 'the server answered 404', 'not read']);
    controller.hostDisconnected();
  });

  it('forgets records without a source, and lets go of the feed', async () => {
    const { controller, request, answer } = connected();
    const source = { url: freshUrl() };
    request(source);
    await answer([1]);
    request(source);
    expect(request(undefined)).to.deep.equal(['idle', 'not read']);
    expect(page.held()).to.deep.equal([]);
    expect(request(source), 'the client has it').to.deep.equal(['ready', [1]]);
    controller.hostDisconnected();
  });

  it('is not told of a feed that it has let go', async () => {
    const { controller, request, updates } = connected();
    request({ url: freshUrl() });
    request(undefined);
    const before = updates();
    await page.settle();
    expect(updates()).to.equal(before);
    controller.hostDisconnected();
  });

  describe('with data in the page', () => {
    it('reads it at once, off the page too', () => {
      const { request } = setUp();
      expect(request({ content: [1] })).to.deep.equal(['ready', [1]]);
      expect(request({ json: '[2]' })).to.deep.equal(['ready', [2]]);
    });

    it('says that text is not JSON', () => {
      const { controller, request } = setUp();
      request({ content: [1] });
      const [status, message, records] = request({ json: '[2' });
      expect([status, records]).to.deep.equal(['error', 'not read']);
      expect(message).to.match(/^it is not valid JSON \(.+\)$/);
      expect(controller.error!.url).to.equal('');
    });

    it('reads it again only where it, its reader, the base or the zone has changed', () => {
      const { controller, request } = setUp();
      const content = [1];
      request({ content });
      let before = readings;
      request({ content });
      expect(readings - before, 'the same').to.equal(0);
      for (const context of [
        { baseUrl: 'https://other.example/' },
        { baseUrl: 'https://other.example/', timeZone: 'Asia/Tokyo' as never },
      ]) {
        before = readings;
        request({ content }, false, context);
        request({ content }, false, context);
        expect(readings - before, JSON.stringify(context)).to.equal(1);
      }
      before = readings;
      request({ content: [1] });
      request({ json: '[1]' });
      request({ json: '[1]' });
      expect(readings - before, 'other content').to.equal(2);
      controller.request({ json: '[1]' }, () => ({ records: ['other'], problems: [] }), CONTEXT);
      expect(controller.reading.records, 'another reader').to.deep.equal(['other']);
    });

    it('lets go of the feed before it, and does nothing on reload', async () => {
      const { controller, request } = connected();
      request({ url: freshUrl() });
      expect(request({ content: [1] })).to.deep.equal(['ready', [1]]);
      expect(page.server.requests[0]!.signal.aborted).to.equal(true);
      await controller.reload();
      expect(page.server.requests).to.have.length(1);
      controller.hostDisconnected();
    });

    it('asks for a feed after it', () => {
      const { controller, request } = connected();
      request({ content: [1] });
      expect(request({ url: freshUrl() })).to.deep.equal(['loading', [1]]);
      controller.hostDisconnected();
    });
  });

  it('uses the client that it is given', async () => {
    const asked: string[] = [];
    const client = new FeedClient({
      fetch: (url) => {
        asked.push(url as string);
        return Promise.resolve(new Response('[1]'));
      },
    });
    const { controller, request } = setUp(client);
    controller.hostConnected();
    request({ url: 'https://own.example/' });
    await turn();
    expect(asked).to.deep.equal(['https://own.example/']);
    expect(page.server.requests).to.have.length(0);
    controller.hostDisconnected();
  });

  it('gives the content of a source that needs no request', () => {
    expect(inlineContent({ content: 'a' })).to.equal('a');
    expect(inlineContent({ json: '"a"' })).to.equal('a');
    expect(() => inlineContent({ json: '"a' })).to.throw(SyntaxError);
  });
});
