/** Blocks that show records, from the page's data or from a feed. */
import { levelOf, linked, listOf } from './blocks.js';
import { block, EMPTY, href, json, markup } from './html.js';

/** @import { Block, Data, Site } from './index.js' */

/** A day ends when it has ended in every time zone: 36 hours after its midnight in UTC. */
const EVERYWHERE = 36 * 3600_000;

/** Text and address of the fallback links of blocks with a feed. */
const EVENTS = ['Events of the IIIF community', 'https://iiif.io/event/'];
const CALLS = ['Calendar of the community’s calls', 'https://iiif.io/community/'];
const MEMBERS = ['Members of the IIIF Consortium', 'https://iiif.io/community/consortium/members/'];
const NEWS = ['News of the IIIF community', 'https://iiif.io/news/'];
const APIS = ['Specifications of the IIIF community', 'https://iiif.io/api/'];

/**
 * A moment as feeds write it. YAML dates arrive as midnight in UTC.
 * @param {unknown} value
 */
function moment(value) {
  if (!(value instanceof Date)) return value;
  return Number.isNaN(value.getTime()) ? null : value.toISOString().replace(/T00:00:00\.000Z$/, '');
}

/**
 * The day of a moment, in the moment's own zone.
 * @param {unknown} value
 * @returns {string | undefined} As YYYY-MM-DD.
 */
function dayOf(value) {
  const { dateTime, date = dateTime ?? value } = /** @type {Data} */ (value ?? {});
  return /^\d{4}-\d\d-\d\d/.exec(String(moment(date)))?.[0];
}

/** @param {unknown} limit @returns {number} Infinity unless it is a number above 0. */
const most = (limit) => (Number(limit) >= 1 ? Math.floor(Number(limit)) : Infinity);

/** @param {unknown} limit @returns {number | false} */
const countOf = (limit) => Number.isFinite(most(limit)) && most(limit);

/**
 * @param {Site} site
 * @returns {Record<string, Block>} By the names of their shortcodes.
 */
export function makeFeedBlocks({ url, feeds, apiUrl, resolve, locale }) {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const at = (/** @type {unknown} */ link) => href(link, resolve);
  const absolute = (/** @type {unknown} */ link) =>
    href(link, (path) => (url ? new URL(resolve(path), url).href : resolve(path)));

  function time(/** @type {unknown} */ value) {
    const date = dayOf(value);
    const isReal = date && !Number.isNaN(Date.parse(date));
    return isReal && markup`, <time datetime="${date}">${day.format(new Date(date))}</time>`;
  }

  const list = (/** @type {unknown[]} */ entries) =>
    markup`<ul>${entries.map((entry) => markup`<li>${entry}</li>`)}</ul>`;

  const common = (/** @type {Data} */ { limit, heading_level: level }) => ({
    limit: countOf(limit),
    'heading-level': level != null && levelOf(level),
  });

  /**
   * @param {string} tag
   * @param {keyof Site['feeds']} feed
   * @param {Data} options
   * @param {string[]} standIn
   * @param {Data} [attributes]
   */
  function fromFeed(tag, feed, options, [label = '', link = ''], attributes = {}) {
    const fallback = linked(at(options.fallback_link) || link, options.fallback_label || label);
    const src = at(options.src ?? feeds[feed]);
    return block(tag, { ...attributes, src, ...common(options) }, markup`<p>${fallback}</p>`);
  }

  function asEvent(/** @type {Data} */ event) {
    const { location: place } = event;
    const { start, end } = event.time ?? {
      start: event.start ?? event.start_date ?? event.date,
      end: event.end ?? event.end_date,
    };
    return {
      label: event.label || event.title || event.name,
      start: moment(start),
      end: moment(end),
      organiser: event.organiser,
      status: event.status,
      description: event.description || event.summary,
      href: absolute(event.link),
      // Strings have a method `link`.
      location:
        place && typeof place === 'object' ? { label: place.label, link: absolute(place.link) } : place,
      links: listOf(event.links).map(({ label, link }) => ({ label, link: absolute(link) })),
    };
  }

  function eventList(/** @type {Data[]} */ items, /** @type {Data} */ options) {
    const events = items.map(asEvent);
    const entries = events
      .map(({ label, start, end }, index) => {
        const { link, links, location: place } = items[index] ?? {};
        const isComing = Date.parse(dayOf(end ?? start) ?? '') + EVERYWHERE > Date.now();
        const name = linked(at(link) || at(listOf(links)[0]?.link), label);
        const where = place?.label ?? (typeof place === 'string' && place);
        return label && isComing && markup`${name}${time(start)}${where && [', ', where]}`;
      })
      .filter(Boolean);
    return block('iiif-event-list', common(options), [
      json(events),
      list(entries.slice(0, most(options.limit))),
    ]);
  }

  return {
    iiifEventCards(options) {
      const items = listOf(options.items);
      if (items.length) return eventList(items, options);
      const { group, limit = 10, ...rest } = options;
      const type = String(options.type).replace('_', '-');
      if (type === 'next-call') return fromFeed('iiif-next-call', 'calls', rest, CALLS, { group });
      return type === 'community-call'
        ? fromFeed('iiif-event-list', 'calls', { ...rest, limit }, CALLS, { type, group })
        : fromFeed('iiif-event-list', 'events', options, EVENTS);
    },

    iiifLogoGrid({ heading_level: _, ...options }) {
      const items = listOf(options.items).map(({ name, uri, link = uri, logo }) => ({
        name,
        iiifc: 'listed', // any level: every institution on the list is shown, member or not
        uri: absolute(link),
        logo: absolute(logo),
      }));
      if (items.length) {
        const named = items.filter(({ name }) => name).map(({ name, uri }) => linked(uri, name));
        return block('iiif-logo-grid', common(options), [json(items), list(named)]);
      }
      return fromFeed('iiif-logo-grid', 'institutions', options, MEMBERS, {
        levels: options.levels,
        original: Boolean(options.original),
        new: Boolean(options.new),
        sample: countOf(options.sample),
        seed: options.seed,
      });
    },

    iiifNewsCards(options, { collections }) {
      const items = listOf(options.items ?? collections?.news)
        .map(({ data = {}, url: path, date, rawInput, ...item }) => ({
          title: data.title ?? item.title,
          link: path ?? item.link,
          date: moment(data.date ?? date),
          author: data.author ?? item.author,
          excerpt: data.excerpt ?? item.excerpt,
          first_paragraph: rawInput?.trim().split(/\n\s*\n/)[0],
        }))
        .filter(({ title }) => title)
        .sort((a, b) => String(b.date).localeCompare(String(a.date)))
        .slice(0, most(options.limit));
      if (items.length) {
        const records = items.map(({ link, ...item }) => ({ ...item, url: absolute(link) }));
        const links = items.map(({ link, title, date }) => [linked(at(link), title), time(date)]);
        return block('iiif-news-list', common({ ...options, limit: 0 }), [json(records), list(links)]);
      }
      return options.src || feeds.news ? fromFeed('iiif-news-list', 'news', options, NEWS) : EMPTY;
    },

    iiifApiCards(options) {
      const items = Object.entries(/** @type {Data} */ (options.items ?? {}))
        .filter(([, api]) => api?.label)
        .map(([id, { label, description, latest }]) => {
          const page = absolute(`${apiUrl}/${encodeURIComponent(id)}/`);
          return { id, label, description, latest, href: page };
        });
      if (!items.length) return fromFeed('iiif-api-list', 'apis', options, APIS);
      const links = items.map((api) => [
        linked(api.href, api.label),
        api.latest?.label && [', ', api.latest.label],
      ]);
      return block('iiif-api-list', common(options), [json(items), list(links)]);
    },

    iiifCommunityCalendar({ view, group, src, fallback_label, fallback_link }) {
      const isKnown = ['month', 'week', 'agenda'].includes(view);
      const options = { src, fallback_label, fallback_link };
      return fromFeed('iiif-calendar', 'calls', options, CALLS, { view: isKnown && view, group });
    },
  };
}
