const caches: Map<string, unknown>[] = [];

/**
 * A function that returns what `make` returned for a key, made once and kept while the key is among the
 * `limit` used last.
 */
function createCache(limit: number) {
  const map = new Map<string, unknown>();
  caches.push(map);
  return <T extends object | string | boolean | null | number>(key: string, make: () => T): T => {
    let value = map.get(key) as T | undefined;
    if (value === undefined) {
      value = make();
      if (map.size >= limit) map.delete(map.keys().next().value ?? '');
    } else {
      map.delete(key);
    }
    map.set(key, value); // last in the order of use
    return value;
  };
}

/** An Intl object costs 50 to 150 µs and some 30 KB; an ordinary page needs ten to twenty. */
export const cachedFormatter = createCache(100);

/**
 * What was asked of Intl and is asked again and again. Whatever `make` throws is thrown on, and nothing is
 * kept.
 */
export const cached = createCache(2000);

/** Forgets every formatter and text, for measurements that begin afresh. */
export function clearFormatters(): void {
  for (const cache of caches) cache.clear();
}

/** The community is international: plain English means days before months, and 24 hours. */
export const regional = (locale: string): string => (/^en$/i.test(locale) ? 'en-GB' : locale);

/**
 * A cached `Intl.DateTimeFormat` (ECMA-402) for a BCP 47 language tag and options, time zone included. A bare
 * `en` is read as `en-GB`; a tag that is not well-formed falls back to `en-GB`, and a time zone that is not
 * known to the browser's own. Throws a RangeError for any other invalid option. `key` stands for the options
 * in the cache; for callers that have one shorter than their JSON.
 */
export function formatter(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  key = JSON.stringify(options),
): Intl.DateTimeFormat {
  return cachedFormatter(`${locale} ${key}`, () => {
    try {
      return new Intl.DateTimeFormat(regional(locale), options);
    } catch {
      if (locale !== 'en-GB') return formatter('en-GB', options, key);
      return new Intl.DateTimeFormat(locale, { ...options, timeZone: undefined });
    }
  });
}
