/** Start and end in minutes since the midnight that begins a day; from 1440 on they are on the next day. */
export interface Stretch {
  readonly start: number;
  readonly end?: number | undefined;
}

/** The times of a record as the feed writes them. */
export interface ClockTimes {
  readonly start: string;
  readonly end: string;
  /** Start and end in one text, which may have "am" and "pm": "Tuesday, June 3th: 1:00pm - 1:45pm". */
  readonly said: string;
}

/** Lengths in minutes. */
const HOUR = 60;
const HALF_DAY = 12 * HOUR;
const DAY = 2 * HALF_DAY;
/** The start of the conference day: of a time without "am" or "pm", the meaning before seven in the morning is ruled out. */
const EARLIEST = 7 * HOUR;
/** The longest pause before an evening session. After a longer one, a time is a morning that stands out of order. */
const PAUSE = 3 * HOUR;

const CLOCK = /(\d{1,2})[:.h](\d\d)(?::\d\d)?\s*(?:([ap])\.?m\b)?|(\d{1,2})\s*([ap])\.?m\b/gi;

const AFTER_TWELVE = /\b(1[3-9]|2[0-4])[:.h]\d\d/;

/** The minutes that a time on a clock may mean, in ascending order. */
type Meanings = readonly number[];

const afternoon = (half: string) => (/p/i.test(half) ? HALF_DAY : 0);

/** The times in a text. A time of a 24-hour clock, or with "am" or "pm", occurs once a day; any other time twice. */
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

/** The first meaning within the half day after `start`. */
const after = (meanings: Meanings | undefined, start: number) =>
  meanings?.find((minutes) => minutes > start && minutes < start + HALF_DAY);

/** Resolves the times of one day. */
export class DayClock {
  readonly #is24: boolean;
  #latestStart = 0;
  #latestEnd = 0;

  /** @param times All times that `read` will get: an hour after twelve shows that the feed uses a 24-hour clock on this day. */
  constructor(times: readonly ClockTimes[]) {
    this.#is24 = times.some(({ start, end }) => AFTER_TWELVE.test(`${start} ${end}`));
  }

  /**
   * Resolves times outside any block; call it in the order of the feed. A time with two meanings is taken between seven in the
   * morning and seven in the evening, or later where the day has already reached the evening. Undefined without a start.
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

/** Resolves times within a block: of two meanings the one inside the block, else the one nearest to its start. */
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
