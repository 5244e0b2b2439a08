import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../../model/calendar.js';
import type { CommunityEvent } from '../../model/event.js';
import type { PlainDate } from '../../time/moment.js';
import { renderEventCard, type CardContext } from '../../parts/events/event-card.template.js';
import { heading } from '../../base/heading.js';
import '../add-to-calendar/add-to-calendar.js';
import { renderRow } from './agenda.template.js';
import { dayAndMonth, dayName, type CalendarContext } from './chip.template.js';
import type { recurrenceMessages } from '../../i18n/en/recurrence.js';
import { translate } from '../../i18n/translate.js';
import { recurrenceWords } from '../../time/recurrence-words.js';
import { eventFragment } from './fragment.js';

/** Everything about one event, and what can be done about it. */
export function renderDetails(
  event: CommunityEvent,
  from: PlainDate | undefined,
  back: () => void,
  context: CalendarContext,
  card: CardContext,
): TemplateResult {
  const group = context.palette.groupOf(event);
  const hue = context.palette.hueOf(event);
  const { locale, timeZone } = context;
  const words =
    event.recurrence &&
    recurrenceWords(event.recurrence, {
      locale,
      timeZone,
      t: (from: typeof recurrenceMessages, key, values) => translate(from, key, locale, values),
    });
  return html`${renderHead(
      from
        ? html`<button type="button" class="link" @click=${back}>
            ${context.t('backTo', { day: dayAndMonth(from, context.locale) })}
          </button>`
        : nothing,
      context,
    )}
    ${renderEventCard(event, card)}
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
          : html`<iiif-add-to-calendar .event=${event}></iiif-add-to-calendar>`
      }
      <p><a href=${eventFragment(event.id)}>${context.t('eventLink')}</a></p>
    </div>`;
}

/** All that is on a day. */
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
      aria-label=${context.t('closeDialog')}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
    </button>
  </div>`;
}
