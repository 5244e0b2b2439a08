import { shorten, type NewsItem } from '../../../model/news.js';
import { safeHref } from '../../../safe/links.js';
import { plainText } from '../../../safe/text.js';
import { parseMoment, type ParsedMoment } from '../../../time/parse.js';
import { parseRfc822 } from '../../../time/rfc822.js';
import type { Kind, Reading, ReadingContext } from '../../reader.js';
import type { XmlTree } from '../../xml.js';
import {
  asRaw,
  first,
  isRaw,
  listIn,
  readAll,
  words,
  type Fields,
  type Names,
  type Raw,
} from '../../fields.js';
import { asJsonFeed, escape, isXml } from './syndication.js';

/** Lengths in UTF-16 code units; an excerpt is about three lines of a card. */
const EXCERPT = 240;
const TITLE = 80;

const NAMES: Names = {
  link: ['href', 'url', 'external_url', 'link'],
  image: ['image', 'banner_image', 'hero_image'],
  authors: ['authors', 'author'],
  date: ['date_published', 'date', 'published', 'pubDate', 'date_modified', 'filename_date'],
};

/** The fields of the feed itself. */
const FEED: Names = { page: ['home_page_url', 'feed_url'], authors: NAMES.authors! };

/**
 * Reads news: RSS 2.0 and Atom (as `parseXml` returns them), JSON Feed 1.1, and a list of records as the community's site has
 * them (`title`, `date`, `author`, `excerpt`, `first_paragraph`, `hero_image`, `url`), also under `news` or `posts`.
 * Takes `NewsItem` itself as well.
 *
 * Relative addresses are resolved against the feed's own page where it names one, else against `baseUrl`. An item without a
 * title goes by its first words; an item without those either is left out; a bad field is left out; each with a problem.
 */
export function readNews(content: unknown, context: ReadingContext): Reading<NewsItem> {
  const feed = isXml(content) ? fromXml(content, context.baseUrl) : content;
  const about = asRaw(feed);
  const baseUrl = safeHref(first(about, FEED.page!), context.baseUrl) ?? context.baseUrl;
  const items = listIn(feed, 'items', 'news', 'posts');
  const within = { ...context, baseUrl };
  return readAll(items, 'RSS, Atom, JSON Feed or a list of news', within, NAMES, (fields) => {
    const { raw, read, get, text, link } = fields;
    const beginning = beginningOf(raw);
    const title = text('title') || shorten(beginning, TITLE);
    if (!title) throw new Error('no title');
    const href = link('link');
    const authors = authorsIn(get('authors'), fields);
    return {
      id: text('id') || href || title,
      title,
      href,
      date: dateIn(fields, context),
      authors: authors.length > 0 ? authors : authorsIn(first(about, FEED.authors!), fields),
      excerpt: shorten(beginning, EXCERPT) || undefined,
      image: read.image(get('image') ?? imageIn(raw.attachments), 'image'),
      language: languageIn(get('language') ?? about.language, fields),
    };
  });
}

/** XML as JSON Feed; empty for a tree that `parseXml` has not made, which may hold anything. */
function fromXml(root: XmlTree, baseUrl: string): Raw {
  try {
    return asJsonFeed(root, baseUrl);
  } catch {
    return {};
  }
}

/** An item's own summary, else its first paragraph, as one line of text. */
function beginningOf(raw: Raw): string {
  const { excerpt, summary, description, content_html, content_text, content, first_paragraph: source } = raw;
  const plain = typeof content_text === 'string' ? escape(content_text) : '';
  return (
    [excerpt, summary, description, content_html || content, plain].map(firstParagraph).find(Boolean) ??
    firstParagraphOfSource(source)
  );
}

/** The first paragraph of Markdown and Liquid that nobody has rendered; `''` for a list. Placeholders are dropped. */
const firstParagraphOfSource = (source: unknown): string =>
  /^\s*[*+-] /.test(words(source) ?? '')
    ? ''
    : firstParagraph(source).replace(/\s*\(?\{\{[^{}]*\}\}\)?/g, '');

const PARAGRAPH = /<p\b[^<>]*>([^]*?)(?=<\/?p\b|$)/gi;

/** The first paragraph with text in it, of HTML or plain text; `''` for anything else. */
function firstParagraph(value: unknown): string {
  const html = typeof value === 'string' ? value.slice(0, 50_000) : '';
  for (const [, inner = ''] of html.matchAll(PARAGRAPH)) {
    const text = plainText(inner);
    if (text) return line(text);
  }
  return line(plainText(html).split('\n\n', 1)[0]!);
}

const line = (text: string): string => text.replace(/\s+/g, ' ');

/** The address of the first image among the attachments of JSON Feed. */
const imageIn = (attachments: unknown): unknown =>
  Array.isArray(attachments)
    ? attachments
        .map(asRaw)
        .find(({ mime_type: type }) => typeof type === 'string' && type.startsWith('image/'))?.url
    : undefined;

const authorsIn = (value: unknown, { read }: Fields): string[] =>
  [value ?? []]
    .flat()
    .map((author: unknown) => read.text(isRaw(author) ? author.name : author, 'author'))
    .filter(Boolean);

function dateIn({ get, report }: Fields, { timeZone: feedTimeZone }: ReadingContext) {
  const value = get('date');
  if (!value) return undefined;
  const { moment, problem } = parseDate(value, feedTimeZone);
  if (problem) report(`date: ${problem}`);
  return moment;
}

/** ISO 8601 or RFC 822. A time exactly at midnight is read as a date: feeds that only know the day write it so. */
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

function languageIn(value: unknown, { read, report }: Fields): string | undefined {
  const tag = read.text(value, 'language');
  try {
    return tag ? Intl.getCanonicalLocales(tag.replace(/_/g, '-'))[0] : undefined;
  } catch {
    report(`language is no language tag: ${JSON.stringify(tag)}`);
    return undefined;
  }
}

export const news: Kind<NewsItem> = {
  name: 'news',
  reader: readNews,
};
