import { occurrences } from '../../time/recurrence.js';
import { parseRule } from '../../time/rule.js';
import { valueOf, type Component } from './content-lines.js';
import { parseWhen, type Clock } from './when.js';
import { milliseconds } from '../../time/units.js';
import { resolveWall } from '../../time/zones.js';

/** A change of a zone's clocks: its instant, and the offsets from UTC before and after, all in milliseconds. */
export interface Change {
  readonly epoch: number;
  readonly before: number;
  readonly after: number;
}

/** The span over which rules are expanded: 1970 to 2100. Windows dates its rules from 1601. */
const BEGIN = 0;
const END = Date.UTC(2100, 0);
const EFFORT = 20_000;

/** The changes of a zone's clocks by a STANDARD or DAYLIGHT component (RFC 5545, 3.6.5). Throws an Error for a broken one. */
export function changesOf(component: Component): Change[] {
  const text = (name: string) => valueOf(component, name);
  const before = offsetIn(text('TZOFFSETFROM'));
  const after = offsetIn(text('TZOFFSETTO'));
  const start = parseWhen(text('DTSTART')).wall;
  const added = component.properties
    .filter(({ name }) => name === 'RDATE')
    .flatMap(({ values }) => values.map((value) => parseWhen(value).wall));
  const walls = new Set([start, ...added]);
  if (text('RRULE')) {
    const rule = parseRule(text('RRULE'));
    const until = rule.until ? parseWhen(rule.until) : undefined;
    // In UTC, UNTIL becomes a wall time of the clocks before the change.
    const end = until ? until.wall + (until.kind === 'utc' ? before : 0) + 1 : END;
    let count = rule.count ?? Infinity;
    for (const wall of occurrences(rule, start, rule.count ? start : BEGIN, Math.min(end, END), {
      left: EFFORT,
    })) {
      if (count-- < 1) break;
      walls.add(wall);
    }
  }
  return [...walls].map((wall) => ({ epoch: wall - before, before, after }));
}

function offsetIn(text: string): number {
  const match = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(text.trim());
  if (!match) throw new Error(`"${text.slice(0, 20)}" is not an offset from UTC`);
  const [, sign, hours, minutes, seconds] = match;
  return (sign === '-' ? -1 : 1) * milliseconds(hours!, minutes!, seconds);
}

/** A clock with the changes that a feed lists. */
export function clockOf(changes: readonly Change[]): Clock {
  const sorted = [...changes].sort((a, b) => a.epoch - b.epoch);
  const offsetAt = (epoch: number) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.epoch <= epoch) low = middle + 1;
      else high = middle;
    }
    return low ? sorted[low - 1]!.after : (sorted[0]?.before ?? 0);
  };
  return {
    toWall: (epoch) => epoch + offsetAt(epoch),
    toEpoch: (wall) => resolveWall(wall, offsetAt),
  };
}
