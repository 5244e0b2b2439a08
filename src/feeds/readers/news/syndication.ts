import type { XmlTree } from '../../xml.js';
import { isRaw, type Raw } from '../../fields.js';

/** Prefixes by namespace URI, in the form that `kindOf` looks up: `http:`, without a slash or `#` at the end. */
const NAMESPACES: Readonly<Record<string, string>> = {
  '': 'rss',
  'http://purl.org/rss/1.0': 'rss',
  'http://www.w3.org/2005/Atom': 'atom',
  'http://purl.org/rss/1.0/modules/content': 'content',
  'http://purl.org/dc/elements/1.1': 'dc',
  'http://purl.org/dc/terms': 'dc',
  'http://search.yahoo.com/mrss': 'media',
};

/** An element's name with the prefix of `NAMESPACES`, whatever prefix its document uses: `rss:item`, `atom:entry`, `dc:creator`. */
function kindOf({ namespace, name }: XmlTree): string {
  const uri = namespace.replace(/^https/, 'http').replace(/[/#]$/, '');
  return `${NAMESPACES[uri] ?? uri}:${name}`;
}

/** Whether a feed's content came from XML. */
export const isXml = (content: unknown): content is XmlTree =>
  isRaw(content) && Array.isArray(content.children) && typeof content.namespace === 'string';

const elementsOf = ({ children }: XmlTree): XmlTree[] =>
  children.filter((child): child is XmlTree => typeof child !== 'string');

/** The child elements of one kind: the first of `kinds` that the parent has. */
function all(parent: XmlTree, ...kinds: string[]): XmlTree[] {
  const elements = elementsOf(parent);
  return (
    kinds.map((kind) => elements.filter((each) => kindOf(each) === kind)).find(({ length }) => length) ?? []
  );
}

const one = (parent: XmlTree, ...kinds: string[]): XmlTree | undefined => all(parent, ...kinds)[0];

const textOf = (element: XmlTree | undefined): string =>
  element?.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('')
    .trim() ?? '';

/** Plain text as HTML, with `&` and `<` escaped. */
export const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const markup = (children: XmlTree['children']): string =>
  children
    .map((child) =>
      typeof child === 'string' ? escape(child) : `<${child.name}>${markup(child.children)}</${child.name}>`,
    )
    .join('');

/**
 * The content of an element as HTML: Atom's text constructs by their type (RFC 4287, 3.1), everything else unchanged, because
 * RSS holds HTML. Attributes of elements within are left out.
 */
function htmlOf(element: XmlTree | undefined): string {
  if (!element) return '';
  const { children, attributes } = element;
  if (children.some((child) => typeof child !== 'string')) return markup(children);
  const isText = kindOf(element).startsWith('atom:') && !/html/.test(attributes.type ?? 'text');
  return isText ? escape(textOf(element)) : textOf(element);
}

/** An address made absolute; an address that cannot be resolved is returned as it is, and `readNews` reports it. */
function resolve(address: string | undefined, base: string): string {
  try {
    return address ? new URL(address.trim(), base).href : '';
  } catch {
    return address!;
  }
}

/** The base of relative addresses within nested elements, the outermost first (XML Base). */
const baseOf = (base: string, ...elements: XmlTree[]): string =>
  elements.reduce((around, { attributes }) => resolve(attributes['xml:base'], around) || around, base);

/** The web page of a feed or an item: the text of a link in RSS, its `href` in Atom. */
function pageOf(element: XmlTree, base: string): string {
  const link = one(element, 'rss:link');
  if (textOf(link)) return resolve(textOf(link), baseOf(base, link!));
  const page = all(element, 'atom:link').find(({ attributes: { rel = 'alternate' } }) => rel === 'alternate');
  return page ? resolve(page.attributes.href, baseOf(base, page)) : '';
}

/** The address of an item's picture: from Media RSS, else an enclosure, else a thumbnail. */
function imageOf(item: XmlTree, base: string): string {
  const sources = [item, ...all(item, 'media:group')];
  const media = sources.flatMap((source) => all(source, 'media:content'));
  const enclosures = [
    ...all(item, 'rss:enclosure'),
    ...all(item, 'atom:link').filter(({ attributes }) => attributes.rel === 'enclosure'),
  ];
  const pictures = [...media, ...enclosures].filter(({ attributes: { medium, type, url = '' } }) =>
    type || medium
      ? medium === 'image' || type?.startsWith('image/')
      : /\.(avif|gif|jpe?g|png|svg|webp)$/i.test(url),
  );
  const thumbnails = [...sources, ...media].flatMap((source) => all(source, 'media:thumbnail'));
  const picture = pictures[0] ?? thumbnails[0];
  return picture ? resolve(picture.attributes.url ?? picture.attributes.href, baseOf(base, picture)) : '';
}

/** The names of authors. RSS has an e-mail address in place of the name, or beside it; the address is dropped. */
function authorsOf(element: XmlTree): { name: string }[] {
  const names = all(element, 'dc:creator', 'atom:author', 'rss:author').map((author) => {
    const text = textOf(one(author, 'atom:name') ?? author).slice(0, 200);
    return /^\S+@\S+(?:\s*\((.+)\))?$/.test(text) ? (/\((.+)\)$/.exec(text)?.[1] ?? '') : text;
  });
  return names.filter(Boolean).map((name) => ({ name: escape(name) }));
}

/**
 * RSS 2.0 (and 1.0) or Atom in the shape of JSON Feed; an object without `items` where the document is neither.
 * Every address in it is absolute: resolved against `xml:base`, else the feed's own page, else `baseUrl`.
 */
export function asJsonFeed(root: XmlTree, baseUrl: string): Raw {
  const channel = one(root, 'rss:channel');
  const feed = channel ?? root;
  if (!channel && kindOf(root) !== 'atom:feed') return {};
  const own = baseOf('', root, feed);
  const base = own ? resolve(own, baseUrl) : pageOf(feed, baseUrl) || baseUrl;
  const language =
    feed.attributes['xml:lang'] ||
    root.attributes['xml:lang'] ||
    textOf(one(feed, 'rss:language', 'dc:language'));
  const items = [...all(feed, 'rss:item', 'atom:entry'), ...(channel ? all(root, 'rss:item') : [])];
  return {
    items: items.map((item): Raw => {
      const from = baseOf(base, item);
      const guid = one(item, 'rss:guid', 'atom:id');
      const isPage = guid?.attributes.isPermaLink !== 'false' && /^https?:/.test(textOf(guid));
      const content = htmlOf(one(item, 'content:encoded', 'atom:content'));
      return {
        id: escape(textOf(guid)),
        url: pageOf(item, from) || (isPage ? textOf(guid) : ''),
        title: htmlOf(one(item, 'rss:title', 'atom:title', 'dc:title')),
        summary: htmlOf(one(item, 'rss:description', 'atom:summary')),
        content_html: content,
        date_published: textOf(one(item, 'rss:pubDate', 'atom:published', 'dc:date', 'atom:updated')),
        authors: authorsOf(item),
        image: imageOf(item, from),
        language: item.attributes['xml:lang'] || textOf(one(item, 'dc:language')),
      };
    }),
    authors: kindOf(feed) === 'atom:feed' ? authorsOf(feed) : [],
    language,
  };
}
