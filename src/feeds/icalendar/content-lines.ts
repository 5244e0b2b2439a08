import { isRead, nameOf, readProperty, type Property } from './property.js';

/** The lines between BEGIN and END, without those of nested components. */
export interface Component {
  /** Name in capitals. */
  readonly name: string;
  /** The number of the line with BEGIN, counted from 1. */
  readonly line: number;
  readonly properties: Property[];
  /** Problems with the component's lines, in English. */
  readonly faults: string[];
  /** The name of the enclosing component; empty for the outermost. */
  readonly parent: string;
}

/** An unfolded line, and the number of its first piece in the file. */
interface ContentLine {
  readonly text: string;
  readonly line: number;
}

function* contentLines(body: string): Generator<ContentLine> {
  let text = '';
  let first = 1;
  let from = 0;
  for (let line = 1; from < body.length; line++) {
    let to = body.indexOf('\n', from);
    if (to < 0) to = body.length;
    const piece = body.slice(from, body[to - 1] === '\r' ? to - 1 : to);
    from = to + 1;
    if (/^[ \t]/.test(piece)) {
      text += piece.slice(1);
      continue;
    }
    if (text) yield { text, line: first };
    text = piece;
    first = line;
  }
  if (text) yield { text, line: first };
}

/**
 * Yields each component of a calendar when it ends, inner components first. A line that is not iCalendar is skipped and
 * recorded as a fault. A component without an END is not yielded, but recorded as a fault of the enclosing component.
 * Also yields `undefined` now and then, so that the caller can pause within a component of many or long lines.
 */
export function* components(body: string): Generator<Component | undefined> {
  const open: Component[] = [];
  let length = 0;
  for (const { text, line } of contentLines(body.replace(/^\uFEFF/, ''))) {
    if ((length += text.length + 64) > 16_384) {
      length = 0;
      yield undefined;
    }
    const component = open.at(-1);
    const name = nameOf(text);
    if (name === 'begin') {
      open.push({
        name: kindIn(text),
        line,
        properties: [],
        faults: [],
        parent: component?.name ?? '',
      });
    } else if (name === 'end') {
      const ended = close(kindIn(text), open);
      if (ended) yield ended;
    } else if (!name) {
      // A rest of text that was folded wrongly.
      if (text.trim()) component?.faults.push(`line ${line} has no name`);
    } else if (component && isRead(name)) {
      try {
        component.properties.push(readProperty(text));
      } catch (error) {
        component.faults.push(`line ${line} cannot be read: ${(error as Error).message}`);
      }
    }
  }
  // The file was cut short: components without an END are yielded only as faults.
  for (const { name, line, parent } of open.reverse()) {
    yield { name: '', line, properties: [], faults: [`${name} on line ${line} does not end`], parent };
  }
}

/** Takes a component and the unended components in it off the open ones, and returns it; `undefined` where none has the name. */
function close(name: string, open: Component[]): Component | undefined {
  const index = open.findLastIndex((candidate) => candidate.name === name);
  if (index < 0) return undefined;
  const [ended, ...unended] = open.splice(index);
  ended?.faults.push(...unended.map((inner) => `${inner.name} on line ${inner.line} does not end`));
  return ended;
}

/** The name of the component in a line with BEGIN or END, in capitals. */
const kindIn = (line: string) =>
  line
    .slice(line.indexOf(':') + 1)
    .trim()
    .toUpperCase();

/** The properties with a name. */
export const propertiesOf = ({ properties }: Component, name: string): Property[] =>
  properties.filter((property) => property.name === name);

/** The first property with a name. */
export const propertyOf = ({ properties }: Component, name: string): Property | undefined =>
  properties.find((property) => property.name === name);

/** The value of the first property with a name; empty where there is none. */
export const valueOf = (component: Component, name: string): string =>
  propertyOf(component, name)?.values[0]?.trim() ?? '';
