import { html, nothing, type TemplateResult } from 'lit';
import { calendarMessages } from '../../i18n/en/calendar.js';
import type { Entry } from '../../model/calendar.js';
import type { CommunityEvent } from '../../model/event.js';
import type { PlainDate } from '../../time/moment.js';
import { renderAddToCalendar } from '../../parts/events/add-to-calendar.template.js';
import { addToCalendarMessages } from '../../i18n/en/add-to-calendar.js';
import { renderEventCard, type CardOptions } from '../../parts/events/event-card.template.js';
import { heading } from '../../base/heading.js';
import { renderRow } from './agenda.template.js';
import { dayAndMonth, dayName, type CalendarContext } from './chip.template.js';
import { recurrenceWords } from '../../time/recurrence-words.js';
import { eventFragment } from './fragment.js';

/** The details of one event, with its links and buttons. */
export function renderDetails(
  event: CommunityEvent,
  from: PlainDate | undefined,
  back: () => void,
  context: CalendarContext,
  card: CardOptions,
): TemplateResult {
  const group = context.palette.groupOf(event);
  const hue = context.palette.hueOf(event);
  const words = event.recurrence && recurrenceWords(event.recurrence, context);
  return html`${renderHead(
      from
        ? html`<button type="button" class="link" @click=${back}>
            ${context.t(calendarMessages, 'backTo', { day: dayAndMonth(from, context.locale) })}
          </button>`
        : nothing,
      context,
    )}
    ${renderEventCard(event, context, card)}
    <div class="after">
      ${
        group
          ? html`<p class="group ${hue === undefined ? '' : `hue h${hue}`}">
              ${group.href ? html`<a href=${group.href}>${group.label}</a>` : group.label}
            </p>`
          : nothing
      }
      ${words ? html`<p class="repeats">${words}</p>` : nothing}
      ${
        event.status === 'cancelled'
          ? nothing
          : renderAddToCalendar(event, event.label, context.t(addToCalendarMessages, 'addToCalendar'), '')
      }
      <p><a href=${eventFragment(event.id)}>${context.t(calendarMessages, 'eventLink')}</a></p>
    </div>`;
}

/** All entries of a day. */
export function renderDayList(
  date: PlainDate,
  entries: readonly Entry[],
  context: CalendarContext,
): TemplateResult {
  return html`${renderHead(heading(context.headingLevel + 1, dayName(date, context)), context)}
    <ul class="agenda" role="list">
      ${entries.map((entry) => renderRow(entry, context))}
    </ul>`;
}

export function renderHead(content: unknown, context: CalendarContext): TemplateResult {
  return html`<div class="popover-head">
    ${content}
    <button
      type="button"
      class="icon close"
      popovertarget="popover"
      popovertargetaction="hide"
      aria-label=${context.t(calendarMessages, 'closeDialog')}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
    </button>
  </div>`;
}
