import { entriesOf, type Entry } from '../../model/calendar.js';
import type { CommunityEvent } from '../../model/event.js';
import { callsOf, type Group } from '../../model/group.js';
import { createPalette, type GroupPalette } from '../../model/group-palette.js';
import type { TimeZoneId } from '../../time/moment.js';
import { categoriesOf, inCategories, type Category } from './categories.js';
import type { Frame } from './frame.js';
import { memo } from './memo.js';

/** What is chosen out of the feeds, and by what. */
export interface Choice {
  readonly groups: readonly Group[];
  /** The group that the page's author has chosen; empty for all. */
  readonly group: string;
  /** The categories that the reader has chosen; none for all. */
  readonly filter: ReadonlySet<string>;
  readonly frame: Frame;
  readonly timeZone: TimeZoneId;
}

/** What a calendar shows out of its feeds; each step is made anew only when what it is made of has changed. */
export class Selection {
  /** All that the feeds have. */
  records: readonly CommunityEvent[] = [];
  palette: GroupPalette = { groupOf: () => undefined, hueOf: () => undefined };

  readonly #join = memo((...feeds: readonly (readonly CommunityEvent[])[]) => feeds.flat());
  readonly #paletteOf = memo(createPalette);
  readonly #callsOf = memo(callsOf);
  readonly #filter = memo(inCategories);
  readonly #entries = memo(entriesOf);
  readonly #categories = memo(categoriesOf);

  /** The categories that there are. */
  get categories(): readonly Category[] {
    return this.#categories(this.records, this.palette);
  }

  /** The entries of the days that are shown. */
  select(calls: readonly CommunityEvent[], events: readonly CommunityEvent[], choice: Choice): Entry[] {
    const { group, groups, filter, frame, timeZone } = choice;
    this.records = this.#join(calls, events);
    this.palette = this.#paletteOf(groups);
    const some = group ? this.#callsOf(group, groups, this.records) : this.records;
    return this.#entries(this.#filter(some, filter, this.palette), frame.days, timeZone, frame.view);
  }
}
