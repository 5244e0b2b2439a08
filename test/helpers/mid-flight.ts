import { fixture, oneEvent } from '@open-wc/testing';
import { freshUrl, type stubFetch } from './fetch.js';
import { waitUntil } from './wait.js';

/**
 * The test of every block that reads a feed of its own: it shows what its last address answers, and nothing is asked for a block
 * that is gone.
 */
export function itFollowsItsAddress(
  server: ReturnType<typeof stubFetch>,
  tag: string,
  answer: unknown,
  check: (element: Element) => void,
): void {
  it('follows another address mid-flight, and asks no more when it is gone', async () => {
    const first = server.next();
    const element = await fixture<HTMLElement & { src?: string }>(`<${tag} src="${freshUrl()}"></${tag}>`);
    const { signal } = await first;
    const second = server.next();
    element.src = freshUrl();
    await waitUntil(() => signal.aborted, 'the end of the first');
    const loaded = oneEvent(element, 'iiif-load');
    (await second).answer(answer);
    await loaded;
    check(element);
    const third = server.next();
    element.src = freshUrl();
    const last = await third;
    element.remove();
    await waitUntil(() => last.signal.aborted, 'the end of the third');
  });
}
