import type { EpochMilliseconds } from './moment.js';
import { MINUTE } from './units.js';

/** Timers that a clock uses; by default the platform's own, looked up at each call. */
export interface ClockOptions {
  /** The present, in milliseconds since 1970. */
  readonly now?: () => EpochMilliseconds;
  /** Like the global function; its result is passed to `clearTimeout`. */
  readonly setTimeout?: (callback: () => void, delay: number) => unknown;
  readonly clearTimeout?: (timer: unknown) => void;
}

/** Tells the time, and wakes whoever waits for one. */
export interface Clock {
  /** The present, in milliseconds since 1970. */
  now(): EpochMilliseconds;
  /**
   * Calls back once, at an instant or just after it, never before it and never during this call; at once, but
   * later, for the past. Infinity and NaN never come. Returns a function that cancels.
   */
  wakeAt(epoch: EpochMilliseconds, callback: () => void): () => void;
}

/**
 * Timers stand still while a machine sleeps, in most browsers, and know nothing of a clock that is set.
 * Looking once a minute bounds how late a callback can be; it also keeps clear of the 2³¹ ms after which
 * `setTimeout` overflows.
 */
const LONGEST_DELAY = MINUTE;

/**
 * A clock with one timer, however many wait. What throws in a callback is reported on the
 * console and stops no other; callbacks run in the order of their instants. In Node the timer does not keep
 * the process alive.
 */
export function createClock({
  now = () => Date.now(),
  setTimeout = (callback, delay) => globalThis.setTimeout(callback, delay),
  clearTimeout = (timer) => globalThis.clearTimeout(timer as number),
}: ClockOptions = {}): Clock {
  const waiting = new Set<{ readonly epoch: EpochMilliseconds; readonly callback: () => void }>();
  let next = Infinity;
  let timer: unknown;

  const arm = () => {
    clearTimeout(timer);
    if (next === Infinity) return;
    timer = setTimeout(tick, Math.min(Math.max(Math.ceil(next - now()), 0), LONGEST_DELAY));
    (timer as { unref?: () => void }).unref?.();
  };

  const tick = () => {
    const present = now();
    if (next <= present) {
      const due = [...waiting].filter(({ epoch }) => epoch <= present).sort((a, b) => a.epoch - b.epoch);
      for (const entry of due) {
        if (!waiting.delete(entry)) continue; // cancelled by one that ran before it
        try {
          entry.callback();
        } catch (error) {
          console.error(error);
        }
      }
      next = Infinity;
      for (const { epoch } of waiting) next = Math.min(next, epoch);
    }
    arm();
  };

  return {
    now,
    wakeAt(epoch, callback) {
      const entry = { epoch, callback };
      if (epoch < Infinity) {
        waiting.add(entry);
        if (epoch < next) {
          next = epoch;
          arm();
        }
      }
      return () => {
        waiting.delete(entry);
        if (!waiting.size) {
          next = Infinity;
          arm();
        }
      };
    },
  };
}

/** The page's one clock. */
export const clock: Clock = createClock();
