import { parseXml as parse, XmlDocumentType, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import { decodeEntities } from '../safe/text.js';

/** An XML element as plain data. */
export interface XmlTree {
  /** The URI of its namespace, `''` for none; an undeclared prefix is used as its own URI. */
  readonly namespace: string;
  /** The name without its prefix. */
  readonly name: string;
  /** Attributes by their names as written: `href`, `xml:base`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Child elements and the text between them, including CDATA sections. */
  readonly children: readonly (XmlTree | string)[];
}

/** Namespace URIs by prefix; inherits the declarations of the enclosing elements. */
type Scope = Readonly<Record<string, string>>;

/** The deepest nesting of elements that is read. */
const DEEPEST = 250;

/**
 * Reads an XML document (XML 1.0, Namespaces in XML 1.0) into a plain tree, from its root on.
 *
 * HTML's named entities become their characters; unknown entities stay as written. Throws an `Error` for a document that is
 * not well-formed, that defines its own entities, or that is nested deeper than 250 levels.
 */
export function parseXml(body: string): XmlTree {
  try {
    // Line breaks are normalised here (XML 1.0, 2.11): the parser would take quadratic time to do it.
    const { children, root } = parse(body.trim().replace(/\r\n?/g, '\n'), {
      preserveDocumentType: true,
      resolveUndefinedEntity: decodeEntities,
    });
    // The parser does not expand such entities, so their text would be missing. No honest feed needs them.
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
    // The parser recurses into each level. Firefox reports an exhausted stack as `InternalError`.
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
