import { FeedError } from './feed-error.js';

/**
 * The content of a feed whose text is no JSON: iCalendar or XML by what reads them, which is loaded then. A `FeedError` says
 * what anything else is.
 *
 * @param error - What `JSON.parse` said.
 */
export async function parseText(
  body: string,
  error: SyntaxError,
  url: string,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    if (/^\s*BEGIN:VCALENDAR\b/i.test(body)) {
      const { parseCalendar } = await import('./icalendar/calendar.js');
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
