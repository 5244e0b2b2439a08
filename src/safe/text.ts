import { safeHref } from './links.js';

/** HTML's named character references that occur in feeds, without accented letters. */
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\xa0',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    hellip: '…',
    copy: '©',
    reg: '®',
    trade: '™',
    bull: '•',
    middot: '·',
    szlig: 'ß',
    AElig: 'Æ',
    aelig: 'æ',
    Oslash: 'Ø',
    oslash: 'ø',
    ETH: 'Ð',
    eth: 'ð',
    THORN: 'Þ',
    thorn: 'þ',
  }),
);

/** The combining accents in names of accented letters: `eacute` is `e` with `acute`. */
const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    grave: '\u0300',
    acute: '\u0301',
    circ: '\u0302',
    tilde: '\u0303',
    uml: '\u0308',
    ring: '\u030a',
    cedil: '\u0327',
  }),
);

function decodeEntity(entity: string, hash: string | undefined, name: string): string {
  if (hash) {
    const code = +(hash[1] ? `0x${name}` : name);
    // 27 is the block of surrogates, D800 to DFFF.
    return code > 0 && code <= 0x10ffff && code >> 11 !== 27 ? String.fromCodePoint(code) : '\ufffd';
  }
  return ENTITIES.get(name) ?? accented(name[0]!, ACCENTS.get(name.slice(1))) ?? entity;
}

/** A letter with an accent as one character; undefined where Unicode has none. */
function accented(letter: string, accent: string | undefined): string | undefined {
  const character = accent && (letter + accent).normalize();
  return character?.length === 1 ? character : undefined;
}

/**
 * Text with its HTML character references replaced, once: `&amp;lt;` becomes `&lt;`.
 *
 * Takes decimal and hexadecimal ones (those that name no character become U+FFFD) and the named ones that occur in
 * feeds, accented letters among them; others, and those without `;`, stay as they are. The result is text, not markup.
 */
export const decodeEntities = (text: string): string =>
  text.replace(/&(#x?)?([a-z\d]{1,31});/gi, decodeEntity);

// In every pattern here what repeats cannot run past the next `<`, or takes all there is: hostile text costs linear time.

/** Whether a text from a feed holds HTML elements or comments, rather than a stray `<` or `&amp;`. */
export const hasMarkup = (text: string): boolean => /<!--|<\/?[a-z][^<>]*>/i.test(text);

/** Comments, scripts and styles whole; of all other elements the tags. */
const MARKUP = /<!--[^]*?(?:-->|$)|<(script|style)\b[^]*?(?:<\/\1[^<>]*>|$)|<\/?([a-z]\w*)\b[^<>]*>/gi;

/** Elements that begin and end on a line of their own. */
const BLOCK = /^(br|p|div|[uo]l|li|tr|h\d|blockquote)$/i;

/**
 * HTML as plain text: elements and comments removed, scripts and styles with what they hold, character references decoded.
 *
 * `<br>` and the edges of blocks become line breaks; line breaks of the source are kept, two at most; other white space is
 * folded, and trimmed at both ends. The result may contain `<` and is only ever text, never markup.
 */
export function plainText(html: string): string {
  // Most text of a feed is plain already.
  if (!/[<&]|[^\S ]|  /.test(html)) return html.trim();
  return decodeEntities(
    html.replace(MARKUP, (_markup, _hidden, tag: string) => (BLOCK.test(tag) ? '\v' : '')),
  )
    .replace(/\s+/g, (space) => (/\n[^]*\n/.test(space) ? '\n\n' : /[\n\v]/.test(space) ? '\n' : ' '))
    .trim();
}

/** A stretch of text that is a link. */
export interface LinkedText {
  readonly label: string;
  /** Absolute address that `safeHref` has let pass. */
  readonly href: string;
}

/**
 * Plain text cut into what is text and what is a link: every `http:` or `https:` address in it that `safeHref` lets pass.
 *
 * Punctuation after an address, and a closing parenthesis that opened before it, belong to the text. Joined labels and
 * texts give the input again; an empty text gives an empty list.
 */
export function linkify(text: string): (string | LinkedText)[] {
  const parts: (string | LinkedText)[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(/https?:\/\/[^\s<>"]+/gi)) {
    let end = 0;
    for (let depth = 0; end < found.length; end++) {
      if (found[end] === '(') depth++;
      else if (found[end] === ')' && --depth < 0) break;
    }
    while (/[.,:;!?'’”»]/.test(found.charAt(end - 1))) end--;
    const label = found.slice(0, end);
    const href = safeHref(label);
    if (!href) continue;
    parts.push(text.slice(from, index), { label, href });
    from = index + end;
  }
  return [...parts, text.slice(from)].filter((part) => part !== '');
}
