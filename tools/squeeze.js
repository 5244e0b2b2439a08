/**
 * A plugin for the files of `cdn/`: what no minifier of JavaScript may do, because only we know that it is safe here.
 *
 * - `@property({ … }) name = value` becomes a line of `static properties`, which Lit reads alike, as @lit/ts-transformers
 *   does it: what runs decorators stays out of the bundle.
 * - A style sheet in a css`…` literal is minified, unless it has expressions.
 * - White space in html`…` literals that is there for the eye becomes one space, or nothing at the edge of a block.
 * - Of Lit and of ical.js goes what cannot be reached here: see `LIT` and `ICAL`.
 */
import { transform as minifyCss } from 'lightningcss';
import { parseSync, Visitor } from 'vite';

/** @typedef {{ start: number, end: number, text: string }} Edit */

/** @returns {import('vite').Plugin} */
export function squeeze() {
  return {
    name: 'squeeze',
    enforce: 'pre',
    transform: {
      filter: { id: [/[\\/]src[\\/].*\.ts$/, ...PACKAGES.map(([file]) => file)] },
      handler: (code, id) => ({
        code: id.endsWith('.ts') ? squeezeModule(code, id) : squeezePackage(code, id),
        map: null,
      }),
    },
  };
}

/**
 * What is replaced in Lit's files: words for those who misuse it, which our templates and sheets do not; lists of versions and of
 * what decorators leave on `window`, where we write nothing; the ways round shadow roots and constructable style sheets, which
 * every engine has that we support; what decorators, attributes of JSON, defaults that are put back and MathML templates need, which nothing here uses.
 * @type {[file: RegExp, pattern: RegExp, replacement: string][]}
 */
const LIT = [
  [/reactive-element[\\/]css-tag\.js$/, /Error\("CSSResult is not constructable[^"]*"\)/, 'Error()'],
  [/reactive-element[\\/]css-tag\.js$/, /Error\("Value passed to 'css'[^"]*"\+\w+\+"[^"]*"\)/, 'Error()'],
  [
    /reactive-element[\\/]css-tag\.js$/,
    /(?<=const t=globalThis,e=).*?in CSSStyleSheet\.prototype(?=,)/,
    '!0',
  ],
  [/lit-html[\\/]lit-html\.js$/, /Error\("invalid template strings array"\)/, 'Error()'],
  [
    /lit-html[\\/]lit-html\.js$/,
    /,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]*"\)/,
    '',
  ],
  [/reactive-element[\\/]reactive-element\.js$/, /,\w+=\w+\.reactiveElementPolyfillSupport/, ''],
  [
    /reactive-element[\\/]reactive-element\.js$/,
    /,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]*"\)/,
    '',
  ],
  [
    /reactive-element[\\/]reactive-element\.js$/,
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    '',
  ],
  [
    /reactive-element[\\/]reactive-element\.js$/,
    /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\}(?=this\.)/,
    '',
  ],
  [
    /reactive-element[\\/]reactive-element\.js$/,
    /case Object:case Array:(\w+)=null==\1\?\1:JSON\.stringify\(\1\)/,
    '',
  ],
  [
    /reactive-element[\\/]reactive-element\.js$/,
    /case Object:case Array:try\{(\w+)=JSON\.parse\(\w+\)\}catch\(\w+\)\{\1=null\}/,
    '',
  ],
  [/reactive-element[\\/]reactive-element\.js$/, /static addInitializer\(.*?\)\}(?=static )/, ''],
  [/reactive-element[\\/]reactive-element\.js$/, /void 0!==(\w+)\.l&&\(this\.l=\[\.\.\.\1\.l\]\),/, ''],
  [/reactive-element[\\/]reactive-element\.js$/, /,this\.constructor\.l\?\.forEach\((\w+)=>\1\(this\)\)/, ''],
  [
    /reactive-element[\\/]reactive-element\.js$/,
    /\|\|(\w+)\.useDefault&&\1\.reflect&&.*?,\1\)\)(?=\)\)return)/,
    '',
  ],
  [
    /reactive-element[\\/]reactive-element\.js$/,
    /\{useDefault:(\w+),reflect:(\w+),wrapped:\w+\},\w+\)\{\1&&.*?\|\|\((this\..*?\|\|\(this\.hasUpdated\|\|)\1\|\|(.*?)\)\}(?=async )/,
    '{reflect:$2}){$3$4}',
  ],
  [/reactive-element[\\/]reactive-element\.js$/, /(?<=this\[\w+\]=(\w+))\?\?this\.\S+?\?\?\1(?=,)/, ''],
  [
    /reactive-element[\\/]reactive-element\.js$/,
    /this\.prototype\.hasOwnProperty\(\w+\)&&\(\((\w+)=Object\.create\(\1\)\)\.wrapped=!0\),/,
    '',
  ],
  [
    /reactive-element[\\/]reactive-element\.js$/,
    /const (\w+)=this\.constructor\.elementProperties;if\(\1\.size>0\)for\(const\[\w+,\w+\]of \1\)\{.*?\}(?=\}let )/,
    '',
  ],
  [/lit-html[\\/]lit-html\.js$/, /:3===(\w+)\?"<math>":""/, ':""'],
  [/lit-html[\\/]lit-html\.js$/, /:3===(\w+)\?"<\/math>":""/, ':""'],
  [
    /lit-element[\\/]lit-element\.js$/,
    /const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\);/,
    '',
  ],
  [/lit-element[\\/]lit-element\.js$/, /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[^"]*"\);/, ''],
];

/** In place of all of ical.js, which comes as one file: what reads a property (src/feeds/icalendar/property.ts). */
const ICAL_PARSER = `
  import parse from '../lib/ical/parse.js';
  export default { parse };`;

/**
 * What is replaced in ical.js's files: all but the reading of a single property of iCalendar by a design that is given.
 * @type {typeof LIT}
 */
const ICAL = [
  [/ical\.js[\\/]dist[\\/]ical\.js$/, /^[^]*$/, ICAL_PARSER],
  [/ical\.js[\\/]lib[\\/]ical[\\/]helpers\.js$/, /^import .*$/gm, ''],
  .../** @type {[RegExp, string][]} */ ([
    [/^import design .*$/m, 'const design = {};'],
    [/^export default function parse\(input\) \{[^]*?\n\}$/m, 'const parse = {};\nexport default parse;'],
    [/^parse\.(component|_eachLine) = [^]*?\n\};$/gm, ''],
    [/ {4}if \(name === 'begin'\) \{[^]*?\n {4}\}(?=\n {4}\/\/ If it is not begin)/, ''],
    [/ {2}if \(state\.designSet\.propertyGroups [^]*?\n {2}\}(?=\n\n)/, 'ungroupedName = name;'],
    [/ {2}if \(state\.component\[0\] === 'vcard' [^]*?\n {2}\}(?=\n)/, ''],
  ]).map(
    ([pattern, replacement]) =>
      /** @type {(typeof LIT)[number]} */ ([
        /ical\.js[\\/]lib[\\/]ical[\\/]parse\.js$/,
        pattern,
        replacement,
      ]),
  ),
];

const PACKAGES = [...LIT, ...ICAL];

/**
 * @param {string} code
 * @param {string} id
 */
function squeezePackage(code, id) {
  return PACKAGES.filter(([file]) => file.test(id)).reduce((text, [, pattern, replacement]) => {
    if (!pattern.test(text)) throw new Error(`${id} is another version than squeeze.js knows: ${pattern}`);
    return text.replace(pattern, replacement);
  }, code);
}

/**
 * @param {string} code TypeScript.
 * @param {string} [id] Its file, for messages.
 */
export function squeezeModule(code, id = 'module.ts') {
  const { program, errors } = parseSync(id, code, { lang: 'ts' });
  if (errors[0]) throw new Error(`${id}: ${errors[0].message}`);
  /** @type {Edit[]} */
  const edits = [];
  new Visitor({
    ImportDeclaration({ source, start, end }) {
      if (source.value === 'lit/decorators.js') edits.push({ start, end, text: '' });
    },
    ClassBody: (body) => void edits.push(...staticProperties(body, code)),
    TaggedTemplateExpression({ tag, quasi: { quasis } }) {
      const squeezeTexts = tag.type === 'Identifier' && SQUEEZERS[tag.name];
      if (!squeezeTexts) return;
      const texts = squeezeTexts(quasis.map(({ value }) => value.raw));
      quasis.forEach(({ start, value }, index) => {
        // A piece begins with the back tick or the brace before it.
        edits.push({ start: start + 1, end: start + 1 + value.raw.length, text: texts[index] ?? '' });
      });
    },
  }).visit(program);
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}

/** @type {Record<string, (texts: string[]) => string[]>} */
const SQUEEZERS = {
  css: squeezeCss,
  html: squeezeHtml,
  mathml: () => {
    throw new Error('squeeze.js has taken MathML templates out of Lit');
  },
};

/**
 * @param {import('vite').ESTree.ClassBody} body
 * @param {string} code
 * @returns {Edit[]}
 */
function staticProperties(body, code) {
  const lines = [];
  const edits = [];
  for (const member of body.body) {
    if (member.type !== 'PropertyDefinition' || member.key.type !== 'Identifier') continue;
    for (const { expression, start, end } of member.decorators) {
      const call = code.slice(expression.start, expression.end);
      const [, name, options] = /^(property|state)\(([^]*)\)$/.exec(call) ?? [];
      if (!name) throw new Error(`squeeze.js does not know @${call}`);
      if (/type: (Object|Array)|useDefault/.test(options ?? ''))
        throw new Error(`squeeze.js has taken out of Lit what this needs: @${call}`);
      lines.push(`${member.key.name}: ${name === 'state' ? '{ state: true }' : options || '{}'}`);
      edits.push({ start, end, text: '' });
    }
  }
  if (lines.length === 0) return [];
  const start = body.start + 1;
  return [...edits, { start, end: start, text: `static properties = { ${lines.join(', ')} };` }];
}

/** @param {string[]} texts */
function squeezeCss(texts) {
  const [text] = texts;
  if (texts.length !== 1 || text === undefined) return texts;
  // What is escaped for JavaScript is not escaped for CSS.
  if (text.includes('\\')) return texts;
  const { code } = minifyCss({ filename: 'styles.css', code: Buffer.from(text), minify: true });
  return [code.toString().replaceAll('\\', '\\\\')];
}

/** Elements at whose edges white space is not rendered; custom elements and slots are not among them. */
const BLOCK =
  /^(article|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|li|nav|ol|p|section|summary|table|t(body|d|foot|h|head|r)|ul)$/;

/** Stands for an expression, and is in no template of ours. */
const HOLE = '\u0001';

/** @param {string[]} texts The pieces of a template, in the order in which they stand around its expressions. */
function squeezeHtml(texts) {
  const parts = texts.join(HOLE).split(/(<\/?[a-z][^<>]*>)/);
  /** @param {string | undefined} tag */
  const isBlock = (tag) => BLOCK.test(/^<\/?([\w-]+)/.exec(tag ?? '')?.[1] ?? '');
  return parts
    .map((part, index) => {
      // Every other part is a tag.
      if (index % 2) return part.replace(/\s+/g, ' ').replace(/ (?=\/?>$)/, '');
      let text = part;
      if (isBlock(parts[index - 1])) text = text.replace(/^\s*\n\s*/, '');
      if (isBlock(parts[index + 1])) text = text.replace(/\s*\n\s*$/, '');
      return text.replace(/\s*\n\s*/g, ' ');
    })
    .join('')
    .split(HOLE);
}
