import { setStructuredData } from '../../parts/structured-data.js';

const INLINE =
  /^(a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$|-/;
const SILENT = /^(script|style|template|noscript)$/;

/**
 * Adds the questions and answers to the page as schema.org/FAQPage, in plain text. Items without a question or without an
 * answer are left out.
 */
export function describeFaq(host: Element, items: readonly HTMLDetailsElement[]): void {
  const questions = items.flatMap((item) => {
    const summary = item.querySelector(':scope > summary');
    const name = summary ? tidy(textOf(summary)) : '';
    const text = tidy([...item.childNodes].map((node) => (node === summary ? '' : textOf(node))).join(''));
    return name && text ? [{ '@type': 'Question', name, acceptedAnswer: { '@type': 'Answer', text } }] : [];
  });
  setStructuredData(
    host,
    questions.length > 0
      ? { '@context': 'https://schema.org', '@type': 'FAQPage', mainEntity: questions }
      : null,
  );
}

/** Text of a node, which need not be rendered, with a space between paragraphs and between cells. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || SILENT.test(node.localName)) return '';
  const text = [...node.childNodes].map(textOf).join('');
  return INLINE.test(node.localName) ? text : ` ${text} `;
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
