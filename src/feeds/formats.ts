import { FeedError } from './feed-error.js';

/**
 * Parses the body of a feed: JSON, iCalendar or XML. The parsers of the latter two load with the first such feed. Rejects with
 * a `FeedError` that describes any other content.
 *
 * @param text - The body, decoded as UTF-8.
 * @param source - The raw body with its `Content-Type`, for feeds in another encoding; without it, `text` is used.
 */
export async function parseText(
  text: string,
  url: string,
  signal: AbortSignal,
  source?: Blob,
): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch (error) {
    return parseOther(text, error as SyntaxError, url, signal, source);
  }
}

async function parseOther(
  text: string,
  error: SyntaxError,
  url: string,
  signal: AbortSignal,
  source?: Blob,
): Promise<unknown> {
  const body = source ? await decode(text, source) : text;
  try {
    if (/^\s*BEGIN:VCALENDAR\b/i.test(body)) {
      const { parseCalendar } = await import('./icalendar/parse-calendar.js');
      return await parseCalendar(body, signal);
    }
    if (/^\s*<(\?xml|!--|!DOCTYPE\s+(?!html)|([\w-]+:)?(rss|feed|RDF)\b)/i.test(body)) {
      const { parseXml } = await import('./xml.js');
      return parseXml(body);
    }
  } catch (failure) {
    throw new FeedError((failure as Error).message, url);
  }
  const what = /^\s*</.test(body)
    ? 'a web page, not a feed'
    : body.trim()
      ? 'not valid JSON, perhaps cut short'
      : 'empty';
  throw new FeedError(`it is ${what} (${error.message})`, url);
}

/**
 * A body in its own encoding (RFC 7303, 3): by its byte order mark, else the server's `charset`, else its XML declaration.
 * An encoding that does not fit the bytes, or that browsers do not know, is skipped.
 */
async function decode(text: string, source: Blob): Promise<string> {
  const bytes = new Uint8Array(await source.arrayBuffer());
  const [first, second] = bytes;
  const marked = { 0xfeff: 'utf-16be', 0xfffe: 'utf-16le' }[first! * 256 + second!];
  const announced = /charset\s*=\s*"?([\w.:-]+)/i.exec(source.type)?.[1];
  const declared = /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(text)?.[1];
  for (const label of [marked, announced, declared]) {
    try {
      if (label) return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // The label is wrong: some servers send "UTF-8" with every file.
    }
  }
  return text;
}
