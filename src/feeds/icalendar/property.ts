import ICAL from 'ical.js';

/** A property of a component: `DTSTART;TZID=Europe/Berlin:20260604T170000`; RFC 5545, 3.1. */
export interface Property {
  /** In capitals. */
  readonly name: string;
  /** `date`, `date-time`, `text` …: what VALUE says, else what `PROPERTIES` does; in lower case. */
  readonly type: string;
  /** By name in lower case, escapes undone (RFC 6868). */
  readonly params: Readonly<Record<string, string | undefined>>;
  /** What it says, none of it empty: texts with their escapes undone (RFC 5545, 3.3.11), all else as it is written. */
  readonly values: readonly string[];
}

/** As jCal has a property (RFC 7265, 3.4). */
type JCalProperty = [name: string, params: Record<string, string>, type: string, ...values: string[]];

const TEXT = { defaultType: 'text' };
const TEXTS = { defaultType: 'text', multiValue: ',' };
const TIME = { defaultType: 'date-time' };
const TIMES = { defaultType: 'date-time', multiValue: ',' };
const RULE = { defaultType: 'recur' };
const OFFSET = { defaultType: 'utc-offset' };
const ADDRESS = { defaultType: 'uri' };

/** The properties that are read, and what their values are where they do not say it themselves. */
const PROPERTIES: Readonly<Record<string, object>> = {
  attach: ADDRESS,
  categories: TEXTS,
  conference: ADDRESS,
  description: TEXT,
  dtend: TIME,
  dtstart: TIME,
  duration: { defaultType: 'duration' },
  exdate: TIMES,
  exrule: RULE,
  image: ADDRESS,
  location: TEXT,
  organizer: { defaultType: 'cal-address' },
  rdate: TIMES,
  'recurrence-id': TIME,
  rrule: RULE,
  sequence: { defaultType: 'integer' },
  status: TEXT,
  summary: TEXT,
  tzid: TEXT,
  tzoffsetfrom: OFFSET,
  tzoffsetto: OFFSET,
  uid: TEXT,
  url: ADDRESS,
  'x-alt-desc': TEXT,
  'x-google-conference': ADDRESS,
  'x-lic-location': TEXT,
  'x-microsoft-cdo-alldayevent': TEXT,
  'x-microsoft-skypeteamsmeetingurl': ADDRESS,
  'x-wr-timezone': TEXT,
};

/**
 * What ical.js goes by. It undoes the escapes of texts; dates, rules and the like stay as they are written, so that what is
 * wrong with one can be told in its own words.
 */
const DESIGN = {
  property: PROPERTIES,
  propertyGroups: false,
  param: {},
  value: {
    text: {
      fromICAL: (value: string) =>
        value.replace(/\\([^])/g, (_escape, letter: string) => (/n/i.test(letter) ? '\n' : letter)),
    },
  },
};

/** A name with its parameters; a longer one has been written by no calendar, and would take long to read. */
const HEAD = /^(?:[^":]|"[^"]*"){1,4000}:/;

/** The name with which a line begins, in lower case; undefined where it begins with none. */
export const nameOf = (line: string): string | undefined => /^[\w.-]+(?=[;:])/.exec(line)?.[0].toLowerCase();

/** Whether properties of a name, in lower case, are read. */
export const isRead = (name: string): boolean => Object.hasOwn(PROPERTIES, name);

/** The property that a content line is, once it is unfolded; throws an Error that says why it is none. */
export function readProperty(line: string): Property {
  if (!HEAD.test(line)) throw new Error('it has no value, or too many parameters');
  const [name, params, type, ...values] = ICAL.parse.property(line, DESIGN) as JCalProperty;
  return { name: name.toUpperCase(), type, params, values: values.filter(Boolean) };
}
