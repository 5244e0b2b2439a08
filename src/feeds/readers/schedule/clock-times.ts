/** From when to when, in minutes since the midnight that begins a day; what is past 1440 is on the next day. */
export interface Stretch {
  readonly start: number;
  readonly end?: number | undefined;
}

/** The times of a record as the feed writes them. */
export interface ClockTimes {
  readonly start: string;
  readonly end: string;
  /** Both in one text that may say "am" and "pm": "Tuesday, June 3th: 1:00pm - 1:45pm". */
  readonly said: string;
}

const HOUR = 60;
const HALF_DAY = 12 * HOUR;
const DAY = 2 * HALF_DAY;
/** Nobody confers before seven in the morning. */
const EARLIEST = 7 * HOUR;
/** What comes so long after the rest of its day at most is an evening rather than a morning out of order. */
const PAUSE = 3 * HOUR;

const CLOCK = /(\d{1,2})[:.h](\d\d)(?::\d\d)?\s*(?:([ap])\.?m\b)?|(\d{1,2})\s*([ap])\.?m\b/gi;

const AFTER_TWELVE = /\b(1[3-9]|2[0-4])[:.h]\d\d/;

/** A time on a clock: the minutes that it may mean, in their order. */
type Meanings = readonly number[];

const afternoon = (half: string) => (/p/i.test(half) ? HALF_DAY : 0);

/** The times in a text. Those of a 24-hour clock, and with "am" or "pm", mean one time of each day, others two. */
function timesIn(text: string, is24 = false): Meanings[] {
  return [...text.matchAll(CLOCK)].flatMap(([, hour, minute = '0', half, bare, bareHalf]) => {
    const hours = Number(hour ?? bare);
    const minutes = Number(minute);
    if (hours > 24 || minutes > 59) return [];
    const known = half ?? bareHalf;
    const ofHalf = (hours % 12) * HOUR + minutes;
    if (known) return [[ofHalf + afternoon(known), ofHalf + afternoon(known) + DAY]];
    const ofDay = hours * HOUR + minutes;
    return is24 || hours > 12 || hours === 0
      ? [[ofDay, ofDay + DAY]]
      : [[ofHalf, ofHalf + HALF_DAY, ofHalf + DAY, ofHalf + DAY + HALF_DAY]];
  });
}

const isCertain = (meanings: Meanings | undefined) => meanings?.length === 2;

/** The first meaning that comes after a time, by less than half a day. */
const after = (meanings: Meanings | undefined, start: number) =>
  meanings?.find((minutes) => minutes > start && minutes < start + HALF_DAY);

/** What the clocks of one day mean. */
export class DayClock {
  readonly #is24: boolean;
  #latestStart = 0;
  #latestEnd = 0;

  /** @param times All that `read` will be given: an hour after twelve says that the feed counts to 24 on this day. */
  constructor(times: readonly ClockTimes[]) {
    this.#is24 = times.some(({ start, end }) => AFTER_TWELVE.test(`${start} ${end}`));
  }

  /**
   * Times that stand by themselves, in the order of the feed: of two meanings the one between seven in the morning and seven in the
   * evening, or the later one where the day has come that far. Undefined where there is no start.
   */
  read({ start, end, said }: ClockTimes): Stretch | undefined {
    const [saidStart, saidEnd] = timesIn(said);
    const choose = (own: Meanings | undefined, other: Meanings | undefined) =>
      isCertain(own) || !isCertain(other) ? (own ?? other) : other;
    const starts = choose(timesIn(start, this.#is24)[0], saidStart);
    if (!starts) return undefined;
    let from = isCertain(starts) ? starts[0]! : starts.find((minutes) => minutes >= EARLIEST)!;
    const evening = from + HALF_DAY;
    if (!isCertain(starts) && from < this.#latestStart && evening - this.#latestEnd <= PAUSE) from = evening;
    const to = after(choose(timesIn(end, this.#is24)[0], saidEnd), from);
    this.#latestStart = Math.max(this.#latestStart, from);
    this.#latestEnd = Math.max(this.#latestEnd, to ?? from);
    return { start: from, end: to };
  }
}

/** Times within a block: of two meanings the one that is in it, or is nearest to its start. */
export function readWithin(
  { start, end }: Pick<ClockTimes, 'start' | 'end'>,
  block: Stretch,
): Stretch | undefined {
  const [starts] = timesIn(start);
  if (!starts) return undefined;
  const last = block.end ?? block.start + HALF_DAY - 1;
  const distance = (minutes: number) => Math.abs(minutes - block.start);
  const from =
    starts.find((minutes) => minutes >= block.start && minutes <= last) ??
    starts.reduce((best, minutes) => (distance(minutes) < distance(best) ? minutes : best));
  return { start: from, end: after(timesIn(end)[0], from) };
}
