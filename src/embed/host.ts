/**
 * `embed.js` for pages with embeds, as a classic script or a module: sets the height of each embed's frame to that of its
 * content. Changes nothing else on the page. Frames that are added later announce themselves.
 */
const MESSAGE = 'iiif-embed';

/** Limits of a frame's height, in CSS pixels. */
const [LOWEST, HIGHEST] = [24, 20_000];

const framesOnPage = () => document.querySelectorAll<HTMLIFrameElement>('iframe[src*="/embed.html"]');

const ask = (frame: HTMLIFrameElement) => frame.contentWindow?.postMessage({ type: MESSAGE }, '*');

/** The origin of a sandboxed frame without `allow-same-origin` is "null". */
const originOf = ({ src, sandbox, attributes }: HTMLIFrameElement) =>
  attributes.getNamedItem('sandbox') && !sandbox.contains('allow-same-origin') ? 'null' : new URL(src).origin;

addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  const { type, height } = Object(data) as { type?: unknown; height?: unknown };
  if (type !== MESSAGE) return;
  for (const frame of framesOnPage()) {
    if (frame.contentWindow !== source || originOf(frame) !== origin) continue;
    if (typeof height !== 'number' || !(height > 0)) {
      ask(frame);
      continue;
    }
    const border =
      getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.min(Math.max(height, LOWEST), HIGHEST) + border}px`;
  }
});

framesOnPage().forEach(ask);
