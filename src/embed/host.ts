/**
 * `embed.js`, for pages with embeds, as a classic script or as a module: makes each frame as high as what it shows. It leaves
 * nothing behind on the page but the frames' heights. Frames that come later announce themselves.
 */
const MESSAGE = 'iiif-embed';

/** Bounds of what a frame may ask for, in CSS pixels. */
const [LOWEST, HIGHEST] = [24, 20_000];

const framesOnPage = () => document.querySelectorAll<HTMLIFrameElement>('iframe[src*="/embed.html"]');

const ask = (frame: HTMLIFrameElement) => frame.contentWindow?.postMessage({ type: MESSAGE }, '*');

/** A frame without `allow-same-origin` has an origin that cannot be named. */
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
