import { shorten, type NewsItem } from '../../../model/news.js';
import { safeHref, safeImage } from '../../../safe/links.js';
import { plainText } from '../../../safe/text.js';
import { parseMoment, type ParsedMoment } from '../../../time/parse.js';
import { parseRfc822 } from '../../../time/rfc822.js';
import type { Reading, ReadingContext } from '../../reader.js';
import type { XmlTree } from '../../xml.js';
import { asRaw, isRaw, listIn, readAll, words, type Fields, type Raw } from '../../fields.js';
import { asJsonFeed, escape, isXml } from './syndication.js';

/** Of UTF-16 code units; some three lines of a card. */
const EXCERPT = 240;
const TITLE = 80;

/**
 * Reads news: RSS 2.0 and Atom (as `parseXml` gives them), JSON Feed 1.1, and a list of records, as the community's site has
 * them (`title`, `date`, `author`, `excerpt`, `first_paragraph`, `hero_image`, `url`), also one under `news` or `posts`.
 * Takes `NewsItem` itself as well.
 *
 * Relative addresses are resolved against the feed's own page where it names one, else against `baseUrl`. One without a
 * title is called by how it begins; without that too it is left out; a bad field is left out; each with a problem.
 */
export function readNews(content: unknown, context: ReadingContext): Reading<NewsItem> {
  const feed = isXml(content) ? fromXml(content, context.baseUrl) : content;
  const { language, authors, author, home_page_url: page, feed_url: address } = asRaw(feed);
  const baseUrl = safeHref(page || address, context.baseUrl) ?? context.baseUrl;
  return readAll(
    listIn(feed, 'items', 'news', 'posts'),
    'RSS, Atom, JSON Feed or a list of news',
    { ...context, baseUrl },
    (raw, fields) => {
      const { text, link } = fields;
      const beginning = beginningOf(raw);
      const title = text(raw.title, 'title') || shorten(beginning, TITLE);
      if (!title) throw new Error('no title');
      const href = link(raw.href || raw.url || raw.external_url || raw.link, 'link');
      const image = raw.image || raw.banner_image || raw.hero_image || imageIn(raw.attachments);
      const own = authorsIn(raw.authors ?? raw.author, fields);
      return {
        id: text(raw.id, 'id') || href || title,
        title,
        href,
        date: dateIn(raw, fields, context),
        authors: own.length > 0 ? own : authorsIn(authors ?? author, fields),
        excerpt: shorten(beginning, EXCERPT) || undefined,
        image: link(asRaw(image).url ?? image, 'image', safeImage),
        language: languageIn(raw.language || language, fields),
      };
    },
  );
}

/** A tree that no parser has made may be anything. */
function fromXml(root: XmlTree, baseUrl: string): Raw {
  try {
    return asJsonFeed(root, baseUrl);
  } catch {
    return {};
  }
}

/** What an item is about in its own words, else its first paragraph, as one line of text. */
function beginningOf(raw: Raw): string {
  const { excerpt, summary, description, content_html, content_text, content, first_paragraph: source } = raw;
  const textOnly = typeof content_text === 'string' ? escape(content_text) : '';
  return (
    [excerpt, summary, description, content_html || content, textOnly].map(firstParagraph).find(Boolean) ??
    // Markdown and Liquid that nobody has rendered: a list is no paragraph, and placeholders are no words.
    (/^\s*[*+-] /.test(words(source) ?? '')
      ? ''
      : firstParagraph(source).replace(/\s*\(?\{\{[^{}]*\}\}\)?/g, ''))
  );
}

const PARAGRAPH = /<p\b[^<>]*>([^]*?)(?=<\/?p\b|$)/gi;

/** The first paragraph of HTML or text that says something; `''` for anything else. */
function firstParagraph(value: unknown): string {
  const html = typeof value === 'string' ? value.slice(0, 50_000) : '';
  for (const [, inner = ''] of html.matchAll(PARAGRAPH)) {
    const text = plainText(inner);
    if (text) return line(text);
  }
  return line(plainText(html).split('\n\n', 1)[0]!);
}

const line = (text: string): string => text.replace(/\s+/g, ' ');

/** The first that is a picture of the attachments of JSON Feed. */
const imageIn = (attachments: unknown): unknown =>
  Array.isArray(attachments)
    ? attachments
        .map(asRaw)
        .find(({ mime_type: type }) => typeof type === 'string' && type.startsWith('image/'))?.url
    : undefined;

const authorsIn = (value: unknown, { text }: Fields): string[] =>
  [value ?? []]
    .flat()
    .map((author: unknown) => text(isRaw(author) ? author.name : author, 'author'))
    .filter(Boolean);

function dateIn(raw: Raw, { report }: Fields, { timeZone: feedTimeZone }: ReadingContext) {
  const value =
    raw.date_published || raw.date || raw.published || raw.pubDate || raw.date_modified || raw.filename_date;
  if (!value) return undefined;
  const { moment, problem } = parseDate(value, feedTimeZone);
  if (problem) report(`date: ${problem}`);
  return moment;
}

/** ISO 8601 or RFC 822; a time exactly at midnight is a date, which is how those who know only days write them. */
function parseDate(value: unknown, feedTimeZone: string | undefined): ParsedMoment {
  const { epoch, timeZone } = asRaw(value);
  if (typeof epoch === 'number' && Math.abs(epoch) <= 864e13) {
    return parseMoment({ dateTime: new Date(epoch).toISOString(), timeZone });
  }
  if (typeof value !== 'string') return parseMoment(value);
  const text = value.trim();
  if (!/^\d{4}-/.test(text)) return parseRfc822(text);
  return parseMoment(text.replace(/[t\s]\s*00:00(:00([.,]0+)?)?(?![:.,\d]).*/i, ''), { feedTimeZone });
}

function languageIn(value: unknown, { text, report }: Fields): string | undefined {
  const tag = text(value, 'language');
  try {
    return tag ? Intl.getCanonicalLocales(tag.replace(/_/g, '-'))[0] : undefined;
  } catch {
    report(`language is no language tag: ${JSON.stringify(tag)}`);
    return undefined;
  }
}
