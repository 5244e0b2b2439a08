import { entriesOf, type Entry } from '../../model/calendar.js';
import type { CommunityEvent } from '../../model/event.js';
import { callsOf, type Group } from '../../model/group.js';
import { createPalette, type GroupPalette } from '../../model/group-palette.js';
import type { TimeZoneId } from '../../time/moment.js';
import { categoriesOf, inCategories, type Category } from './categories.js';
import type { Frame } from './frame.js';
import { memo } from './memo.js';

/** The current choice of feeds and filters. */
export interface Choice {
  readonly groups: readonly Group[];
  /** The group that the page author has set; empty for all groups. */
  readonly group: string;
  /** The categories that the visitor has chosen; empty for all categories. */
  readonly filter: ReadonlySet<string>;
  readonly frame: Frame;
  readonly timeZone: TimeZoneId;
}

/** Derives the entries in view from the feeds. Each step runs again only when its input has changed. */
export class Selection {
  /** All events and calls of the feeds. */
  records: readonly CommunityEvent[] = [];
  palette: GroupPalette = { groupOf: () => undefined, hueOf: () => undefined };

  readonly #join = memo((...feeds: readonly (readonly CommunityEvent[])[]) => feeds.flat());
  readonly #paletteOf = memo(createPalette);
  readonly #callsOf = memo(callsOf);
  readonly #filter = memo(inCategories);
  readonly #entries = memo(entriesOf);
  readonly #categories = memo(categoriesOf);

  /** All categories of the events. */
  get categories(): readonly Category[] {
    return this.#categories(this.records, this.palette);
  }

  /** The entries of the days in view. */
  select(calls: readonly CommunityEvent[], events: readonly CommunityEvent[], choice: Choice): Entry[] {
    const { group, groups, filter, frame, timeZone } = choice;
    this.records = this.#join(calls, events);
    this.palette = this.#paletteOf(groups);
    const some = group ? this.#callsOf(group, groups, this.records) : this.records;
    return this.#entries(this.#filter(some, filter, this.palette), frame.days, timeZone, frame.view);
  }
}
