import { parseXml as parse, XmlDocumentType, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import { decodeEntities } from '../safe/text.js';

/** What an XML document is made of, as plain data. */
export interface XmlTree {
  /** The URI of its namespace, `''` for none; a prefix that nothing declares stands for itself. */
  readonly namespace: string;
  /** Its name without a prefix. */
  readonly name: string;
  /** By their names as they are written: `href`, `xml:base`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements, and the text between them, that of CDATA sections included. */
  readonly children: readonly (XmlTree | string)[];
}

/** URIs by prefix; what the elements around declare is inherited. */
type Scope = Readonly<Record<string, string>>;

const DEEPEST = 250;

/**
 * Reads an XML document (XML 1.0, Namespaces in XML 1.0) into a plain tree, from its root on.
 *
 * HTML's named entities become their characters, others stay as they are written. Throws an `Error` in words for what is
 * not well-formed, what defines entities of its own, and what is nested deeper than any feed.
 */
export function parseXml(body: string): XmlTree {
  try {
    // Line breaks are made one before all else (XML 1.0, 2.11): the parser would take quadratic time for it.
    const { children, root } = parse(body.trim().replace(/\r\n?/g, '\n'), {
      preserveDocumentType: true,
      resolveUndefinedEntity: decodeEntities,
    });
    // The parser never expands them, but what they stand for would be missing, and no honest feed needs them.
    if (
      children.some((node) => node instanceof XmlDocumentType && node.internalSubset?.includes('<!ENTITY'))
    ) {
      throw new Error('it is XML that defines entities of its own, which are refused');
    }
    return treeOf(root!, Object.create(null) as Scope, 0);
  } catch (error) {
    if (error instanceof XmlError) {
      throw new Error(`it is not well-formed XML (${error.message.split('\n', 1)[0]})`, { cause: error });
    }
    // The parser calls itself for each level; Firefox has an error of its own for that.
    const { name } = error as Error;
    throw name === 'RangeError' || name === 'InternalError' ? tooDeep() : error;
  }
}

const tooDeep = () => new Error('it is XML that is nested too deeply');

function treeOf({ name, attributes, children }: XmlElement, around: Scope, depth: number): XmlTree {
  if (depth > DEEPEST) throw tooDeep();
  const declared = Object.entries(attributes).flatMap(([key, uri]) => {
    const [isDeclared, prefix = ''] = /^xmlns(?::(.+))?$/.exec(key) ?? [];
    return isDeclared ? [[prefix, uri] as const] : [];
  });
  const scope =
    declared.length > 0
      ? Object.assign(Object.create(around) as Scope, Object.fromEntries(declared))
      : around;
  const [, prefix = '', local = name] = /^([^:]*):(.+)$/.exec(name) ?? [];
  return {
    namespace: scope[prefix] ?? prefix,
    name: local,
    attributes: { ...attributes },
    children: children.flatMap((child) =>
      child instanceof XmlElement
        ? treeOf(child, scope, depth + 1)
        : child instanceof XmlText
          ? child.text
          : [],
    ),
  };
}
