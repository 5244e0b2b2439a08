/**
 * What a parameter of an embed may hold. Every kind is narrow: an embed stands under our name, so that no parameter may carry
 * words of its own.
 */
export type ValueKind =
  'address' | 'boolean' | 'date' | 'day' | 'id' | 'ids' | 'instant' | 'number' | 'year' | 'zone';

/** A kind, or the values that there are. */
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
 * Why a value may not be used; undefined when it may.
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
  // Not `location.origin`: in a sandboxed frame that is "null".
  const trusted = [new URL(base).origin, ...origins];
  if (!/^https?:$/.test(url.protocol)) return `${url.protocol} is not the protocol of a feed`;
  // A user name before the host is a disguise, and `fetch` refuses it.
  if (trusted.includes(url.origin) && !url.username && !url.password) return undefined;
  return `${url.origin} is none of ${trusted.join(', ')}`;
}
