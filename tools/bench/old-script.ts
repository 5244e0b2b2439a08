import { NOW, TIME_ZONE, type EventRecord } from './records.js';

/*
 * Renders like the inline scripts that the blocks replace: node by node, text through `innerHTML`, and a new date formatter for each
 * card, which `toLocaleDateString` with options makes. The markup is the list's. The records are the feed's, unread.
 */

export function renderLikeOldScript(records: readonly EventRecord[], root: ShadowRoot) {
  const base = add(root, 'div', 'base');
  const list = add(base, 'ul', 'events');
  for (const record of records) {
    const start = dateOf(record.time.start);
    const end = record.time.end ? dateOf(record.time.end) : start;
    if (end.getTime() > NOW) renderCard(add(list, 'li'), record, start, end);
  }
}

function dateOf(value: NonNullable<EventRecord['time']['end']>) {
  return new Date(typeof value === 'string' ? value : value.dateTime);
}

function renderCard(item: Element, record: EventRecord, start: Date, end: Date) {
  const { label, url, location, organiser, summary, status = 'confirmed', links = [] } = record;
  const zoned = typeof record.time.start === 'object' ? record.time.start.timeZone : undefined;
  const article = add(item, 'article', `card upcoming ${status}`);
  const tile = add(article, 'div', 'tile');
  tile.setAttribute('aria-hidden', 'true');
  add(tile, 'span', 'month').innerHTML = start.toLocaleDateString('en-GB', {
    month: 'short',
    timeZone: TIME_ZONE,
  });
  add(tile, 'span', 'day').innerHTML = start.toLocaleDateString('en-GB', {
    day: 'numeric',
    timeZone: TIME_ZONE,
  });
  const body = add(article, 'div', 'body');
  if (status !== 'confirmed') add(body, 'p', `badge ${status}`).innerHTML = status;
  add(body, 'h3').innerHTML = url ? `<a href="${url}">${label}</a>` : label;
  const when = add(body, 'p', 'when');
  const time = add(when, 'time');
  time.setAttribute('datetime', start.toISOString());
  time.innerHTML = `${longDate(start)} <span class="times">${timeOfDay(start, TIME_ZONE)}–${timeOfDay(end, TIME_ZONE)}</span>`;
  if (zoned) add(when, 'span', 'own').innerHTML = `${timeOfDay(start, zoned)} where it was announced`;
  if (location) {
    add(body, 'p', 'where').innerHTML = location.link
      ? `<a href="${location.link}">${location.label}</a>`
      : location.label;
  }
  if (organiser) add(body, 'p', 'organiser').innerHTML = `Organised by ${organiser.label}`;
  if (summary) {
    add(body, 'details', 'prose').innerHTML =
      `<summary>Details</summary><div class="text">${summary}</div><div class="rich"></div>`;
  }
  const row = add(body, 'p', 'links');
  for (const link of links) {
    const anchor = add(row, 'a', 'more');
    anchor.setAttribute('href', link.link);
    anchor.setAttribute('aria-label', `${link.label}: ${label}`);
    anchor.innerHTML = link.label;
  }
}

function add(parent: Node, name: string, className = ''): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  parent.appendChild(element);
  return element;
}

function longDate(date: Date) {
  return date.toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: TIME_ZONE,
  });
}

function timeOfDay(date: Date, timeZone: string) {
  return date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
}
