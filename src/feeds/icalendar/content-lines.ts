/** A property of a component: `DTSTART;TZID=Europe/Berlin:20260604T170000`; RFC 5545, 3.1. */
export interface Property {
  /** In capitals. */
  readonly name: string;
  /** By name in capitals, without quotation marks; several values stay joined by commas. */
  readonly params: ReadonlyMap<string, string>;
  /** As it is written, escapes and all. */
  readonly value: string;
}

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

/** The properties that are read; all others are passed over before anything is made of them. */
const WANTED =
  /^(BEGIN|END|UID|DT(START|END)|DURATION|SUMMARY|DESCRIPTION|X-ALT-DESC|LOCATION|STATUS|URL|ORGANIZER|CATEGORIES|ATTACH|IMAGE|CONFERENCE|SEQUENCE|R(RULE|DATE)|EX(RULE|DATE)|RECURRENCE-ID|TZ(ID|OFFSET(FROM|TO))|X-(LIC-LOCATION|WR-TIMEZONE|GOOGLE-CONFERENCE|MICROSOFT-(SKYPETEAMSMEETINGURL|CDO-ALLDAYEVENT)))[;:]/i;

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
 * Yields `undefined` now and then, so that whoever asks may pause also within a component of many lines.
 */
export function* components(body: string): Generator<Component | undefined> {
  const open: Component[] = [];
  let count = 0;
  for (const { text, line } of contentLines(body.replace(/^\uFEFF/, ''))) {
    if (++count % 64 === 0) yield undefined;
    const component = open.at(-1);
    if (!WANTED.test(text)) {
      // A line without a colon is what is left of a text that was not folded as it should be.
      if (component && text.trim() && !/^[\w.-]+[;:]/.test(text))
        component.faults.push(`line ${line} has no name`);
      continue;
    }
    const property = readProperty(text);
    if (!property) {
      component?.faults.push(`line ${line} has no value`);
    } else if (property.name === 'BEGIN') {
      const name = nameIn(property);
      open.push({ name, line, properties: [], faults: [], parent: component?.name ?? '' });
    } else if (property.name === 'END') {
      const name = nameIn(property);
      const index = open.findLastIndex((candidate) => candidate.name === name);
      if (index < 0) continue;
      const [ended, ...unended] = open.splice(index);
      if (!ended) continue;
      ended.faults.push(...unended.map((inner) => `${inner.name} on line ${inner.line} does not end`));
      yield ended;
    } else {
      component?.properties.push(property);
    }
  }
  // What was cut short: everything that had ended has been given.
  for (const { name, line, parent } of open.reverse()) {
    yield { name: '', line, properties: [], faults: [`${name} on line ${line} does not end`], parent };
  }
}

const nameIn = ({ value }: Property) => value.trim().toUpperCase();

/** The parts of a content line; undefined where it has no value. */
export function readProperty(text: string): Property | undefined {
  // Up to the first colon outside quotation marks; where those do not end, up to the first colon at all.
  const head = /^(?:[^":]|"[^"]*")*(?=:)/.exec(text)?.[0] ?? /^[^:]*(?=:)/.exec(text)?.[0];
  if (!head) return undefined;
  const [name = '', ...params] = head.match(/(?:[^;"]|"[^"]*"|")+/g) ?? [];
  return {
    name: name.toUpperCase(),
    params: new Map(
      params.map((param) => {
        const [key = '', ...value] = param.split('=');
        return [key.trim().toUpperCase(), unescapeParam(value.join('=').replaceAll('"', ''))];
      }),
    ),
    value: text.slice(head.length + 1),
  };
}

/** RFC 6868: what a parameter cannot hold. */
const unescapeParam = (value: string) =>
  value.replace(/\^(['n^])/g, (_escape, letter: string) =>
    letter === 'n' ? '\n' : letter === "'" ? '"' : '^',
  );

/** The value of a text property, its escapes undone (RFC 5545, 3.3.11). */
export const unescapeText = (value: string): string =>
  value.replace(/\\([^])/g, (_escape, letter: string) => (/n/i.test(letter) ? '\n' : letter));

/** The values of a property that may have several, their escapes kept. */
export const listOf = (value: string): string[] => value.match(/(?:\\[^]|[^\\,])+/g) ?? [];
