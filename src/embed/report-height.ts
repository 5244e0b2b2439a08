/** Type of all messages between an embed and its host page: a request for the height, or a height. */
export const MESSAGE = 'iiif-embed';

/**
 * Reports the height of the content to the host page, now and after each change, once the host has asked for it. Only messages
 * from the parent are accepted, and only its origin receives heights.
 *
 * @returns A function that reports at once. A frame off the screen has no layout, and so no ResizeObserver events, until its
 *   size is read.
 */
export function reportHeight(content: Element): () => void {
  if (parent === window) return () => undefined;
  /** Origin that receives the reports. `*` for a sandboxed host or a file, whose origin is "null". */
  let target: string | undefined;
  let last = 0;
  const report = () => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (target === undefined || height === last) return;
    last = height;
    parent.postMessage({ type: MESSAGE, height }, target);
  };
  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== parent || (data as { type?: unknown } | null)?.type !== MESSAGE) return;
    target = origin === 'null' ? '*' : origin;
    last = 0;
    report();
  });
  new ResizeObserver(report).observe(content);
  // Asks the host to ask: its script may have run before this one. The message contains no data.
  parent.postMessage({ type: MESSAGE }, '*');
  return report;
}
