import { FeedError } from './feed-error.js';

/**
 * The content of a feed: JSON, or iCalendar or XML, whose parsers load when the first such feed is met. A `FeedError` says what
 * anything else is.
 *
 * @param text - The body, read as UTF-8.
 * @param source - The body itself, with its `Content-Type`, for feeds in another encoding; without it UTF-8 stands.
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
 * A body in its own encoding (RFC 7303, 3): by its byte order mark, as the server says, as its XML declaration says. What is
 * not so, or no encoding that browsers know, is passed over.
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
      // Servers say "UTF-8" of every file.
    }
  }
  return text;
}
