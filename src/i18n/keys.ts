import type { apiMessages } from './en/apis.js';
import type { callMessages } from './en/calls.js';
import type { disclosureMessages } from './en/disclosure.js';
import type { carouselMessages } from './en/carousel.js';
import type { eventMessages } from './en/events.js';
import type { feedMessages } from './en/feed.js';
import type { groupMessages } from './en/groups.js';
import type { mediaMessages } from './en/media.js';
import type { memberMessages } from './en/members.js';
import type { navigationMessages } from './en/navigation.js';
import type { Message } from './translate.js';

type All = typeof apiMessages &
  typeof callMessages &
  typeof carouselMessages &
  typeof disclosureMessages &
  typeof eventMessages &
  typeof feedMessages &
  typeof groupMessages &
  typeof mediaMessages &
  typeof memberMessages &
  typeof navigationMessages;

/** A translation with every text of the library and none besides; the compiler finds what is missing. */
export type CompleteTranslation = Readonly<Record<keyof All, Message>>;
