import { isRead, nameOf, readProperty, type Property } from './property.js';

/** What stands between BEGIN and END, without the components in it. */
export interface Component {
  /** In capitals. */
  readonly name: string;
  /** The number of the line with BEGIN, from 1. */
  readonly line: number;
  readonly properties: Property[];
  /** What is wrong with its lines. */
  readonly faults: string[];
  /** The name of the component that it stands in; empty for the outermost. */
  readonly parent: string;
}

/** A line once it is unfolded, and the number of its first piece. */
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
 * The components of a calendar, each when it ends, inner ones first. A line that is none of iCalendar's costs no more than
 * itself and a fault; a component that does not end is not given, but told as a fault of the next one around it that does.
 * Yields `undefined` now and then, so that whoever asks may pause also within a component of many or long lines.
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
      const index = open.findLastIndex((candidate) => candidate.name === kindIn(text));
      if (index < 0) continue;
      const [ended, ...unended] = open.splice(index);
      if (!ended) continue;
      ended.faults.push(...unended.map((inner) => `${inner.name} on line ${inner.line} does not end`));
      yield ended;
    } else if (!name) {
      // What is left of a text that was not folded as it should be.
      if (text.trim()) component?.faults.push(`line ${line} has no name`);
    } else if (component && isRead(name)) {
      try {
        component.properties.push(readProperty(text));
      } catch (error) {
        component.faults.push(`line ${line} cannot be read: ${(error as Error).message}`);
      }
    }
  }
  // What was cut short: everything that had ended has been given.
  for (const { name, line, parent } of open.reverse()) {
    yield { name: '', line, properties: [], faults: [`${name} on line ${line} does not end`], parent };
  }
}

/** Which component a line with BEGIN or END is about. */
const kindIn = (line: string) =>
  line
    .slice(line.indexOf(':') + 1)
    .trim()
    .toUpperCase();

/** The first property of a name. */
export const propertyOf = ({ properties }: Component, name: string): Property | undefined =>
  properties.find((property) => property.name === name);

/** What the first property of a name says; empty where there is none. */
export const valueOf = (component: Component, name: string): string =>
  propertyOf(component, name)?.values[0]?.trim() ?? '';
