/**
 * Kinds of values that the parameters of an embed accept. Every kind is narrow: an embed is on our domain, so no parameter may
 * hold free text.
 */
export type ValueKind =
  'address' | 'boolean' | 'date' | 'day' | 'id' | 'ids' | 'instant' | 'number' | 'year' | 'zone';

/** A kind of value, or the list of allowed values. */
export type ValueRule = ValueKind | readonly string[];

const PATTERNS: Readonly<Record<Exclude<ValueKind, 'address'>, readonly [RegExp, string]>> = {
  boolean: [/^(true|false)?$/, 'it is neither "true" nor "false" nor empty'],
  date: [/^\d{4}-\d\d-\d\d$/, 'it is no date, such as 2026-06-01'],
  day: [/^(\d{4}-\d\d-\d\d|\d\d?)$/, 'it is neither a date nor the number of a day'],
  id: [/^[\w-]{1,40}$/, 'it is no id: letters, digits and hyphens'],
  ids: [/^[\w-]{1,40}( [\w-]{1,40}){0,9}$/, 'it is no list of ids with a space between them'],
  instant: [
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/,
    'it is no instant, such as 2026-06-01T12:00:00Z',
  ],
  number: [/^\d{1,5}(\.\d{1,3})?$/, 'it is no number'],
  year: [/^(\d{4}|all)$/, 'it is neither a year nor "all"'],
  zone: [/^[A-Za-z]\w*([/+-][\w+-]+){0,2}$/, 'it is no IANA time zone, such as Europe/Paris'],
};

/**
 * The reason why a value is refused; undefined if it is accepted.
 *
 * @param base Address of the embed page; addresses are relative to it.
 * @param origins Origins that feeds may come from, besides that of the page.
 */
export function objection(
  rule: ValueRule,
  value: string,
  base: string,
  origins: readonly string[],
): string | undefined {
  if (typeof rule === 'object') return rule.includes(value) ? undefined : `it is none of ${rule.join(', ')}`;
  if (rule === 'address') return addressObjection(value, base, origins);
  const [pattern, reason] = PATTERNS[rule];
  return pattern.test(value) ? undefined : reason;
}

function addressObjection(value: string, base: string, origins: readonly string[]): string | undefined {
  let url;
  try {
    url = new URL(value, base);
  } catch {
    return 'it is no address';
  }
  // Not `location.origin`, which is "null" in a sandboxed frame.
  const trusted = [new URL(base).origin, ...origins];
  if (!/^https?:$/.test(url.protocol)) return `${url.protocol} is not the protocol of a feed`;
  // A user name in an address can disguise the host, and `fetch` rejects it.
  if (trusted.includes(url.origin) && !url.username && !url.password) return undefined;
  return `${url.origin} is none of ${trusted.join(', ')}`;
}
