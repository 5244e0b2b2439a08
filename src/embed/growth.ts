/** What an embed and the page around it say to each other, and nothing else: a request for heights, and a height. */
export const MESSAGE = 'iiif-embed';

/**
 * Tells the page around this one how high its content is, now and whenever that changes, once that page has asked. Only the
 * parent is heard, and only its origin is told.
 *
 * @returns What looks at once: a frame that is out of sight is laid out only when somebody asks, and hears of nothing till then.
 */
export function reportHeight(content: Element): () => void {
  if (parent === window) return () => undefined;
  /** Where answers go; a host that is sandboxed itself, or a file, has an origin that cannot be named. */
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
  // A host whose script is there already may ask now; it is told nothing but that.
  parent.postMessage({ type: MESSAGE }, '*');
  return report;
}
