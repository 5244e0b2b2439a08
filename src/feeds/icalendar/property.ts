/** A property of a component: `DTSTART;TZID=Europe/Berlin:20260604T170000`; RFC 5545, 3.1. */
export interface Property {
  /** Name in capitals. */
  readonly name: string;
  /** `date`, `date-time`, `text` …, in lower case: the parameter VALUE, else the type in `PROPERTIES`. */
  readonly type: string;
  /** Parameters by name in lower case, unescaped (RFC 6868); of a list of quoted values, the first. */
  readonly params: Readonly<Record<string, string | undefined>>;
  /** The values, empty ones left out: texts unescaped (RFC 5545, 3.3.11), all others as written. */
  readonly values: readonly string[];
}

/** The properties that are read, with the default type of their values (RFC 5545, 3.8; RFC 7986). */
const PROPERTIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    attach: 'uri',
    categories: 'text',
    conference: 'uri',
    description: 'text',
    dtend: 'date-time',
    dtstart: 'date-time',
    duration: 'duration',
    exdate: 'date-time',
    exrule: 'recur',
    image: 'uri',
    location: 'text',
    organizer: 'cal-address',
    rdate: 'date-time',
    'recurrence-id': 'date-time',
    rrule: 'recur',
    sequence: 'integer',
    status: 'text',
    summary: 'text',
    tzid: 'text',
    tzoffsetfrom: 'utc-offset',
    tzoffsetto: 'utc-offset',
    uid: 'text',
    url: 'uri',
    'x-alt-desc': 'text',
    'x-google-conference': 'uri',
    'x-lic-location': 'text',
    'x-microsoft-cdo-alldayevent': 'text',
    'x-microsoft-skypeteamsmeetingurl': 'uri',
    'x-wr-timezone': 'text',
  }),
);

/** The properties that may have several values, separated by commas. */
const LISTS = new Set(['categories', 'exdate', 'rdate']);

/** A parameter: a name, and a value with or without quotation marks. Some calendars write the name alone. */
const PARAMETER = /;([^=;:]*)(?:=(?:"([^"]*)"(?:[^";:]|"[^"]*")*|(?!")([^;:]*)))?/y;

/** One value of a list: the text between two commas that are not escaped with a backslash. */
const ITEM = /(?:\\[^]|[^\\,]|\\$)+/g;

/** The escapes of RFC 6868 in values of parameters. */
const CARETS: Readonly<Record<string, string>> = { '^^': '^', '^n': '\n', "^'": '"' };

/** The name at the start of a line, in lower case; undefined where there is none. */
export const nameOf = (line: string): string | undefined => /^[\w.-]+(?=[;:])/.exec(line)?.[0].toLowerCase();

/** Whether properties with a name (in lower case) are read. */
export const isRead = (name: string): boolean => PROPERTIES.has(name);

/**
 * Parses an unfolded content line (RFC 5545, 3.1 and 3.2), in time proportional to its length. Throws an Error that says why a
 * line is not a property.
 */
export function readProperty(line: string): Property {
  const name = nameOf(line) ?? '';
  const params = Object.create(null) as Record<string, string | undefined>;
  let at = name.length;
  while (line[at] === ';') {
    PARAMETER.lastIndex = at;
    const [whole, key = '', quoted, plain = ''] = PARAMETER.exec(line)!;
    at += whole.length;
    // The expression stops at a quotation mark that is never closed.
    if (line[at] === '=' || line[at] === '"')
      throw new Error('a quotation mark in its parameters is not closed');
    params[key.toLowerCase()] = (quoted ?? plain).replace(/\^['n^]/g, (escape) => CARETS[escape]!);
  }
  if (line[at] !== ':') throw new Error('it has no value');
  const { value: type = PROPERTIES.get(name) ?? 'text', ...rest } = params;
  return {
    name: name.toUpperCase(),
    type: type.toLowerCase(),
    params: rest,
    values: valuesIn(line.slice(at + 1), LISTS.has(name), type.toLowerCase() === 'text'),
  };
}

function valuesIn(value: string, isList: boolean, isText: boolean): string[] {
  const values = isList ? (value.match(ITEM) ?? []) : [value];
  return (isText ? values.map(unescape) : values).filter(Boolean);
}

const unescape = (text: string) =>
  text.replace(/\\([^])/g, (_escape, letter: string) => (/n/i.test(letter) ? '\n' : letter));
