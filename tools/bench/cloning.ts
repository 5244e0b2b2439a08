import { eventMessages } from '../../src/i18n/en/events.js';
import { translate } from '../../src/i18n/translate.js';
import { eventPhase, selectEvents, type CommunityEvent } from '../../src/model/event.js';
import type { Link } from '../../src/model/link.js';
import { formatRange, monthAndDay, ownTime } from '../../src/time/format.js';
import { toDateTime } from '../../src/time/moment.js';
import { NOW, TIME_ZONE } from './records.js';

/*
 * The lower limit: the markup of the list, made by `cloneNode` alone. Cards of one shape, with the same parts, share a template and the
 * paths to its holes. The list's own functions make the values for the holes.
 */

/** Every text and address of a card; empty or absent for a missing part. */
interface Card {
  readonly phase: string;
  readonly status: string;
  readonly badge: string;
  readonly month: string;
  readonly day: string;
  readonly label: string;
  readonly href: string | undefined;
  readonly dateTime: string;
  readonly days: string;
  readonly times: string;
  readonly own: string;
  readonly place: string;
  readonly placeHref: string | undefined;
  readonly organiser: string;
  readonly description: string;
  readonly links: readonly Link[];
}

const where = { locale: 'en', timeZone: TIME_ZONE };

const t = (key: keyof typeof eventMessages, values?: Record<string, string>) =>
  translate(eventMessages, key, where.locale, values);

function cardOf(event: CommunityEvent): Card {
  const { label, start, end, status, place, organiser, description } = event;
  const phase = eventPhase(event, NOW, TIME_ZONE);
  const { month, day } = monthAndDay(start, where);
  const { days, times } = formatRange(start, end, where);
  const own = ownTime(start, end, where);
  const canJoin = event.join && status !== 'cancelled' && phase !== 'past';
  const joinLink = canJoin && { label: t(event.type === 'event' ? 'joinEvent' : 'join'), href: event.join };
  return {
    phase,
    status,
    badge: badgeOf(status, phase),
    month,
    day,
    label,
    href: event.href,
    dateTime: toDateTime(start),
    days,
    times,
    own: own ? t('ownTime', { time: own }) : '',
    place: place ? place.label : event.online ? t('online') : '',
    placeHref: place?.href,
    organiser: organiser ? t('organisedBy', { name: organiser.label }) : '',
    description: description?.text ?? '',
    links: joinLink ? [joinLink, ...event.links] : event.links,
  };
}

function badgeOf(status: string, phase: string): string {
  if (status === 'cancelled') return t(status);
  if (phase === 'now') return t('happeningNow');
  return status === 'tentative' ? t(status) : '';
}

/** The shape of a card. Cards of one shape have the same elements, and differ only in the values of the holes. */
const shapeOf = ({
  phase,
  status,
  href,
  times,
  own,
  place,
  placeHref,
  organiser,
  description,
  links,
  badge,
}: Card) =>
  `${phase}${status}${badge}${!!href}${!!times}${!!own}${!!place}${!!placeHref}${!!organiser}${!!description}${links.length}`;

type Value = (card: Card) => string;

/**
 * The holes of a card: a selector within the card, the value, and an attribute, else the first text node. Text before and after the value
 * stays.
 */
const HOLES: readonly (readonly [selector: string, value: Value, attribute?: string])[] = [
  ['.month', (card) => card.month],
  ['.day', (card) => card.day],
  ['h3:not(:has(a)), h3 > a', (card) => card.label],
  ['h3 > a[href]', (card) => card.href!, 'href'],
  ['time', (card) => card.days],
  ['time', (card) => card.dateTime, 'datetime'],
  ['.times:not(:empty)', (card) => card.times],
  ['.own', (card) => card.own],
  ['.where:not(:has(a), :empty), .where > a', (card) => card.place],
  ['.where > a[href]', (card) => card.placeHref!, 'href'],
  ['.organiser', (card) => card.organiser],
  ['summary', (card) => card.label, 'aria-label'],
  ['.add-to-calendar', (card) => card.label, 'aria-label'],
  ['.prose > div:not(:empty)', (card) => card.description],
  ...[0, 1, 2].flatMap((index) => {
    const selector = `.links > a:nth-of-type(${index + 1})`;
    return [
      [selector, (card: Card) => card.links[index]!.label],
      [selector, (card: Card) => card.links[index]!.href, 'href'],
      [selector, (card: Card) => card.label, 'aria-label'],
    ] as const;
  }),
];

interface Hole {
  readonly path: readonly number[];
  readonly value: Value;
  readonly attribute: string | undefined;
  readonly before: string;
  readonly after: string;
}

interface Shape {
  readonly template: Element;
  readonly holes: readonly Hole[];
}

/** Makes templates from the list's rendering of some events, and returns a function that renders other events in the same way. */
export function createCloner(events: readonly CommunityEvent[], rendered: ShadowRoot) {
  const frame = document.createElement('template');
  // The comments are Lit's markers.
  frame.innerHTML = rendered.innerHTML.replace(/<!--[^]*?-->/g, '');
  const list = frame.content.querySelector('.events')!;
  const shapes = new Map<string, Shape>();
  events.forEach((event, index) => {
    const card = cardOf(event);
    if (!shapes.has(shapeOf(card))) shapes.set(shapeOf(card), shapeFrom(list.children[index]!, card));
  });
  const afterCards = list.lastElementChild!.nextSibling;
  list.replaceChildren(...[...list.childNodes].filter((node) => node.nodeName !== 'LI'));
  const listPath = pathTo(list, frame.content);
  const endPath = afterCards && pathTo(afterCards, list);

  return (feed: readonly CommunityEvent[]): DocumentFragment => {
    const content = frame.content.cloneNode(true) as DocumentFragment;
    const target = follow(content, listPath);
    const end = endPath && follow(target, endPath);
    for (const event of selectEvents(feed, { when: 'upcoming', now: NOW, timeZone: TIME_ZONE })) {
      const card = cardOf(event);
      const { template, holes } = shapes.get(shapeOf(card))!;
      const element = template.cloneNode(true);
      for (const { path, value, attribute, before, after } of holes) {
        const node = follow(element, path);
        const text = before + value(card) + after;
        if (attribute) (node as Element).setAttribute(attribute, text);
        else (node as Text).data = text;
      }
      target.insertBefore(element, end);
    }
    return content;
  };
}

function shapeFrom(item: Element, card: Card): Shape {
  const template = item.cloneNode(true) as Element;
  const holes = HOLES.flatMap(([selector, value, attribute]): Hole[] => {
    const element = template.querySelector(selector);
    if (!element) return [];
    const node = attribute ? element : element.firstChild!;
    const text = attribute ? element.getAttribute(attribute)! : (node as Text).data;
    const [before, ...rest] = text.split(value(card));
    if (rest.length !== 1)
      throw new Error(`"${value(card)}" is not in "${text}" of ${selector}, or not once.`);
    return [{ path: pathTo(node, template), value, attribute, before: before!, after: rest[0]! }];
  });
  return { template, holes };
}

function pathTo(node: Node, root: Node): number[] {
  const path: number[] = [];
  for (let at = node; at !== root; at = at.parentNode!) {
    path.unshift([...at.parentNode!.childNodes].indexOf(at as ChildNode));
  }
  return path;
}

function follow(root: Node, path: readonly number[]): Node {
  let node = root;
  for (const index of path) {
    node = node.firstChild!;
    for (let step = index; step > 0; step--) node = node.nextSibling!;
  }
  return node;
}
