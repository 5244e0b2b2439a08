/**
 * A plugin that minifies the style sheets in css`…` literals, which minifiers of JavaScript leave alone. Literals with expressions stay
 * as they are.
 */
import { transform } from 'lightningcss';
import { parseSync, Visitor } from 'vite';

/** @returns {import('vite').Plugin} */
export function minifyStyles() {
  return {
    name: 'minify-styles',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]src[\\/].*\.ts$/, code: 'css`' },
      handler: (code, id) => ({ code: minifyLiterals(code, id), map: null }),
    },
  };
}

/**
 * @param {string} code TypeScript.
 * @param {string} [id] The name of its file, for messages.
 */
export function minifyLiterals(code, id = 'module.ts') {
  const { program, errors } = parseSync(id, code, { lang: 'ts' });
  if (errors[0]) throw new Error(`${id}: ${errors[0].message}`);
  let result = code;
  /** @type {{ start: number, end: number, sheet: string }[]} */
  const literals = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi: { quasis, start, end } }) {
      const [only, ...more] = quasis;
      const isSheet = tag.type === 'Identifier' && tag.name === 'css';
      // Escapes differ between JavaScript and CSS, so literals with a backslash stay as they are.
      if (!isSheet || !only || more.length > 0 || only.value.raw.includes('\\')) return;
      literals.push({ start, end, sheet: only.value.raw });
    },
  }).visit(program);
  for (const { start, end, sheet } of literals.reverse()) {
    const minified = transform({ filename: id, code: Buffer.from(sheet), minify: true }).code.toString();
    result = `${result.slice(0, start)}\`${minified.replaceAll('\\', '\\\\')}\`${result.slice(end)}`;
  }
  return result;
}
