import { css, html, nothing, type TemplateResult } from 'lit';
import { part } from '../../base/part.js';
import { callMessages } from '../../i18n/en/calls.js';
import { eventMessages } from '../../i18n/en/events.js';
import { eventBounds, eventPhase, nextChange, type CommunityEvent } from '../../model/event.js';
import type { Group } from '../../model/group.js';
import type { BlockContext } from '../../time/context.js';
import { formatRange, type Where } from '../../time/format.js';
import type { EpochMilliseconds } from '../../time/moment.js';
import { toDateTime } from '../../time/moment.js';
import { countdown } from '../../time/words.js';
import type { BlockElement } from '../../base/block-element.js';
import { warn } from '../../base/warn.js';
import { DAY } from '../../time/units.js';

/** Whether a call is under way. */
export const isOn = (call: CommunityEvent, { now, timeZone }: BlockContext): boolean =>
  eventPhase(call, now, timeZone) === 'now';

/** Day and time of a call, with its zone: "Tuesday 2 June 2026 17:00–18:00 CEST". */
export function renderCallTime({ start, end }: CommunityEvent, where: Where): TemplateResult {
  const { days, times } = formatRange(start, end, where);
  return html`<time datetime=${toDateTime(start)}>${days} <span class="times">${times}</span></time>`;
}

/** Time until a call, in words: "in 20 minutes", "tomorrow", "Happening now". */
export function renderCountdown(call: CommunityEvent, context: BlockContext): TemplateResult {
  const { now, locale, timeZone, t } = context;
  const away = isOn(call, context)
    ? t(eventMessages, 'happeningNow')
    : countdown(eventBounds(call, timeZone).start, now, locale, timeZone).text;
  return html`<span class="countdown" part="countdown">${away}</span>`;
}

/** The next call of a group, as part of a larger block: the countdown, and below it day and time. */
export function renderNextCall(call: CommunityEvent, context: BlockContext): TemplateResult {
  const isNow = isOn(call, context);
  return html`<p class="next bar ${isNow ? 'on' : ''}">
      ${isNow ? nothing : context.t(callMessages, 'nextCall')} ${renderCountdown(call, context)}
    </p>
    <p class="bar">${renderCallTime(call, context)}</p>`;
}

/** Words for a recurrence rule. Loaded if a calendar gives a rule for a call. */
const recurrenceWords = part(() => import('../../time/recurrence-words.js'));

/** Loads the module with words for recurrence if any call needs it, so that call and words appear together. */
export function prepareWords(block: BlockElement, calls: readonly CommunityEvent[]): void {
  if (calls.some(({ recurrence }) => recurrence)) block.usePart(recurrenceWords);
}

/** Recurrence of a call in words; undefined if its calendar gives no rule, and until the module has loaded. */
export function howOften(
  block: BlockElement,
  call: CommunityEvent | undefined,
  context: BlockContext,
): string | undefined {
  const series = call?.recurrence;
  return series && block.usePart(recurrenceWords)?.recurrenceWords(series, context);
}

/** The button to join a call. It is the primary button while the call is under way. */
export function renderJoin(call: CommunityEvent, context: BlockContext): TemplateResult | typeof nothing {
  if (!call.join) return nothing;
  const text = context.t(eventMessages, 'join');
  return html`<a
    class="button bar ${isOn(call, context) ? 'primary' : ''}"
    part="join"
    href=${call.join}
    aria-label=${`${text} – ${call.label}`}
    >${text}</a
  >`;
}

/** The next instant at which the texts about these calls change. The calls must not be over. */
export function callsChangeAt(calls: readonly CommunityEvent[], context: BlockContext): EpochMilliseconds {
  const { now, locale, timeZone } = context;
  const words = calls.map((call) => {
    const { start } = eventBounds(call, timeZone);
    return start > now ? countdown(start, now, locale, timeZone).changesAt : Infinity;
  });
  return Math.min(nextChange(calls, now, timeZone) ?? Infinity, ...words);
}

/** The message for a group name that does not exist. Logs a console warning with the names that do. */
export function noSuchGroup(
  element: Element,
  name: string,
  groups: readonly Group[],
  { t }: BlockContext,
): string {
  warn(element, `knows no group "${name}"; there are: ${groups.map(({ id }) => id).join(', ')}.`);
  return t(callMessages, 'noSuchGroup', { name });
}

/**
 * A typical call and group, which give skeletons their size and are never visible. The call is on a Wednesday at noon UTC,
 * which is the same day in every time zone, so that the size does not depend on the current time.
 */
export const typicalCall = (
  now: EpochMilliseconds,
  start = (Math.floor(now / (7 * DAY)) + 2) * 7 * DAY + 6.5 * DAY,
): CommunityEvent => ({
  id: '',
  type: 'community-call',
  label: 'IIIF Community Group Call',
  start: { kind: 'zoned', epoch: start, timeZone: 'America/New_York' },
  end: { kind: 'instant', epoch: start + DAY / 48 },
  status: 'confirmed',
  online: false,
  join: '#',
  description: { text: '' },
  links: [],
  groupNames: [],
});

export const typicalGroup: Group = {
  id: '',
  label: 'Museums',
  names: [],
  type: '',
  description: 'Words about it '.repeat(7),
  href: '#',
  notes: '#',
  frequency: 'Monthly on the fourth Monday',
  chairs: [],
  finished: false,
  channels: [],
};

/** Styles of times, countdowns and skeletons, for all elements that show calls. */
export const callStyles = css`
  .times,
  .countdown {
    white-space: nowrap;
  }

  .countdown {
    display: inline-block;
    padding-inline: 0.625em;
    border: 1px solid transparent;
    border-radius: 1em;
    background: var(--_tint);
    color: var(--_text);
    font-size: 0.875em;
    font-weight: 400;
  }

  .on .countdown {
    border-color: var(--iiif-color-fill, currentColor);
    background: var(--_fill);
    color: var(--_on-fill);
    font-weight: 600;
  }

  .next {
    color: var(--_accent);
    font-size: 0.875em;
    font-weight: 600;
  }

  .next .countdown {
    font-size: 1em;
  }

  .muted {
    color: var(--_muted);
    font-size: 0.875em;
  }

  /* A skeleton is the block itself with typical content, hidden from everybody, and bars in its place. */
  .skeleton {
    visibility: hidden;
  }

  .skeleton .bar {
    position: relative;
  }

  .skeleton :is(p, div).bar {
    inline-size: fit-content;
  }

  .skeleton .bar::after {
    content: '';
    position: absolute;
    inset-block: 0.25em;
    inset-inline: 0;
    border-radius: 0.25em;
    background: var(--_tint);
    visibility: visible;
  }

  @media (forced-colors: active) {
    .countdown,
    .skeleton .bar::after {
      border: 1px solid CanvasText;
    }
  }
`;
