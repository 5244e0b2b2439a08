import type { callMessages } from './en/calls.js';
import type { eventMessages } from './en/events.js';
import type { feedMessages } from './en/feed.js';
import type { groupMessages } from './en/groups.js';
import type { memberMessages } from './en/members.js';
import type { Message } from './translate.js';

type All = typeof callMessages &
  typeof eventMessages &
  typeof feedMessages &
  typeof groupMessages &
  typeof memberMessages;

/** A translation with every text of the library and none besides; the compiler finds what is missing. */
export type CompleteTranslation = Readonly<Record<keyof All, Message>>;
