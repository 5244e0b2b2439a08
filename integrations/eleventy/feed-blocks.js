/** The blocks that show records: those they are given, or those of a feed. */
import { levelOf, linked, listOf } from './blocks.js';
import { block, href, html, json } from './html.js';

/** @import { Block, Data, Site } from './index.js' */

/** A day is over when it is over everywhere. */
const EVERYWHERE = 36 * 3600_000;

const CALENDAR = ['Calendar of the community’s calls', 'https://iiif.io/community/'];

/**
 * A moment as feeds have it. A date of YAML comes as midnight in UTC.
 * @param {unknown} value
 */
function moment(value) {
  if (!(value instanceof Date)) return value;
  return Number.isNaN(value.getTime()) ? null : value.toISOString().replace(/T00:00:00\.000Z$/, '');
}

/**
 * The day that a moment is on, where it is.
 * @param {unknown} value
 * @returns {string | undefined} As YYYY-MM-DD.
 */
function dayOf(value) {
  const { dateTime, date = dateTime ?? value } = /** @type {Data} */ (value ?? {});
  return /^\d{4}-\d\d-\d\d/.exec(String(moment(date)))?.[0];
}

/** @param {unknown} limit @returns {number} Infinity unless it is a number above 0. */
const most = (limit) => (Number(limit) >= 1 ? Math.floor(Number(limit)) : Infinity);

/**
 * @param {Site} site
 * @returns {Record<string, Block>} By the names of their shortcodes.
 */
export function makeFeedBlocks({ url, feeds, apiUrl, resolve, locale }) {
  const at = (/** @type {unknown} */ link) => href(link, resolve);
  const absolute = (/** @type {unknown} */ link) =>
    href(link, (path) => (url ? new URL(resolve(path), url).href : resolve(path)));
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });

  const time = (/** @type {string | undefined} */ date) =>
    date && html`, <time datetime="${date}">${day.format(new Date(date))}</time>`;

  const list = (/** @type {unknown[]} */ entries) =>
    html`<ul>
      ${entries.map((each) => html`<li>${each}</li>`)}
    </ul>`;

  const given = (/** @type {Data} */ { limit, heading_level: level }) => ({
    limit: Number.isFinite(most(limit)) && most(limit),
    'heading-level': level != null && levelOf(level),
  });

  const fallback = (/** @type {Data} */ options, /** @type {string[]} */ [label = '', link = '']) =>
    html`<p>${linked(at(options.fallback_link) || link, options.fallback_label || label)}</p>`;

  /**
   * @param {string} tag
   * @param {keyof Site['feeds']} feed
   * @param {Data} options
   * @param {string[]} link Text and address of the fallback.
   * @param {Data} [attributes]
   */
  const fromFeed = (tag, feed, options, link, attributes = {}) =>
    block(
      tag,
      { ...attributes, src: at(options.src ?? feeds[feed]), ...given(options) },
      fallback(options, link),
    );

  const asEvent = (/** @type {Data} */ event) => {
    const { location: place } = event;
    const whole = { start: event.start ?? event.start_date ?? event.date, end: event.end ?? event.end_date };
    const { start, end } = event.time ?? whole;
    return {
      label: event.label || event.title || event.name,
      start: moment(start),
      end: moment(end),
      organiser: event.organiser,
      status: event.status,
      description: event.description || event.summary,
      href: absolute(event.link),
      location:
        place && typeof place === 'object' ? { label: place.label, link: absolute(place.link) } : place,
      links: listOf(event.links).map(({ label, link }) => ({ label, link: absolute(link) })),
    };
  };

  /** @type {Block} */
  function eventCards(options) {
    const { items, type, group } = options;
    const events = listOf(items).map(asEvent);
    if (!events.length) {
      const kind = String(type).replace('_', '-');
      if (kind === 'next-call') {
        return fromFeed('iiif-next-call', 'calls', { ...options, limit: 0 }, CALENDAR, { group });
      }
      return kind === 'community-call'
        ? fromFeed('iiif-event-list', 'calls', { ...options, limit: options.limit ?? 10 }, CALENDAR, {
            type: kind,
            group,
          })
        : fromFeed('iiif-event-list', 'events', options, [
            'Events of the IIIF community',
            'https://iiif.io/event/',
          ]);
    }
    const coming = events.filter(
      ({ label, start, end }) => label && Date.parse(dayOf(end ?? start) ?? '') + EVERYWHERE > Date.now(),
    );
    const entries = coming.slice(0, most(options.limit)).map(({ label, href, links, start, location }) => {
      const place =
        /** @type {Data | undefined} */ (location)?.label ?? (typeof location === 'string' && location);
      return html`${linked(href || links[0]?.link || '', label)}${time(dayOf(start))}${place && html`, ${place}`}`;
    });
    return block('iiif-event-list', given(options), [json(events), list(entries)]);
  }

  return {
    iiifEventCards: eventCards,

    iiifLogoGrid(options) {
      // Whoever is on the list is shown, member or not.
      const items = listOf(options.items).map(({ name, uri, link = uri, logo }) => ({
        name,
        iiifc: 'listed',
        uri: absolute(link),
        logo: absolute(logo),
      }));
      const { levels, original, new: isNew, sample, seed } = options;
      return items.length
        ? block('iiif-logo-grid', given({ limit: options.limit }), [
            json(items),
            list(items.filter(({ name }) => name).map(({ name, uri }) => linked(uri, name))),
          ])
        : fromFeed(
            'iiif-logo-grid',
            'institutions',
            { ...options, heading_level: undefined },
            ['Members of the IIIF Consortium', 'https://iiif.io/community/consortium/members/'],
            {
              levels,
              original: Boolean(original),
              new: Boolean(isNew),
              sample: Number.isFinite(most(sample)) && most(sample),
              seed,
            },
          );
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
        return block('iiif-news-list', given({ ...options, limit: 0 }), [
          json(items.map(({ link, ...item }) => ({ ...item, url: absolute(link) }))),
          list(items.map(({ link, title, date }) => html`${linked(at(link), title)}${time(dayOf(date))}`)),
        ]);
      }
      return options.src || feeds.news
        ? fromFeed('iiif-news-list', 'news', options, ['News of the IIIF community', 'https://iiif.io/news/'])
        : html``;
    },

    iiifApiCards(options) {
      const byId = Object.entries(/** @type {Data} */ (options.items ?? {})).filter(([, api]) => api?.label);
      const items = byId.map(([id, { label, description, latest }]) => ({
        id,
        label,
        description,
        latest,
        href: absolute(`${apiUrl}/${encodeURIComponent(id)}/`),
      }));
      return items.length
        ? block('iiif-api-list', given(options), [
            json(items),
            list(
              items.map(
                ({ href, label, latest }) =>
                  html`${linked(href, label)}${latest?.label && html`, ${latest.label}`}`,
              ),
            ),
          ])
        : fromFeed('iiif-api-list', 'apis', options, [
            'Specifications of the IIIF community',
            'https://iiif.io/api/',
          ]);
    },

    iiifCommunityCalendar(options) {
      const view = ['month', 'week', 'agenda'].includes(options.view) && options.view;
      return fromFeed(
        'iiif-calendar',
        'calls',
        { ...options, limit: 0, heading_level: undefined },
        CALENDAR,
        { view, group: options.group },
      );
    },
  };
}
