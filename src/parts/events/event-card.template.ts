import { html, nothing, type TemplateResult } from 'lit';
import { eventMessages } from '../../i18n/en/events.js';
import { eventPhase, type CommunityEvent, type EventPhase, type EventStatus } from '../../model/event.js';
import type { Link, Named } from '../../model/link.js';
import type { BlockContext } from '../../time/context.js';
import { formatRange, monthAndDay, ownTime } from '../../time/format.js';
import { toDateTime } from '../../time/moment.js';
import { heading } from '../../base/heading.js';
import type { ProseRenderer } from './prose.js';

/** Options of a card. */
export interface CardOptions {
  readonly headingLevel: number;
  readonly prose: ProseRenderer;
  /** Text of the button that adds the event to a calendar; absent for a card without one. Its block must have an `AddToCalendar`. */
  readonly addToCalendar?: string;
}

function badgeOf(status: EventStatus, phase: EventPhase) {
  if (status === 'cancelled') return status;
  if (phase === 'now') return 'happeningNow';
  return status === 'tentative' ? status : undefined;
}

/** An event as a card: date tile, title, time, place, links and buttons. Lists render it in their own shadow root. */
export function renderEventCard(
  event: CommunityEvent,
  context: BlockContext,
  { headingLevel, prose, addToCalendar }: CardOptions,
): TemplateResult {
  const t = (key: keyof typeof eventMessages, values?: Record<string, string>) =>
    context.t(eventMessages, key, values);
  const { label, start, end, status, place, organiser } = event;
  const phase = eventPhase(event, context.now, context.timeZone);
  const { month, day } = monthAndDay(start, context);
  const { days, times } = formatRange(start, end, context);
  const own = ownTime(start, end, context);
  const badge = badgeOf(status, phase);
  const where = place ? named(place) : event.online ? t('online') : undefined;
  const actions = event.links.map((link) => renderLink(link, label, 'more'));
  const isOff = status === 'cancelled' || phase === 'past';
  const canAdd = addToCalendar && !isOff;
  if (event.join && !isOff) {
    const join = { label: t(event.type === 'event' ? 'joinEvent' : 'join'), href: event.join };
    actions.unshift(renderLink(join, label, phase === 'now' ? 'button primary' : 'button'));
  }

  // One template for the lines that most cards have: a separate template per line would double the cost of the line.
  return html`<article class=${`card ${phase} ${status}`} part="card">
    <div class="tile" part="date" aria-hidden="true">
      <span class="month">${month}</span><span class="day">${day}</span>
    </div>
    <div class="body">
      ${badge ? html`<p class="badge ${badge}" part="badge">${t(badge)}</p>` : nothing}
      ${heading(headingLevel, event.href ? html`<a href=${event.href}>${label}</a>` : label)}
      <p class="when" part="when">
        <time datetime=${toDateTime(start)}
          >${days} <span class="times" ?hidden=${!times}>${times}</span></time
        >
        ${own ? html`<span class="own">${t('ownTime', { time: own })}</span>` : nothing}
      </p>
      <p class="where" part="where" ?hidden=${!where}>${where}</p>
      ${organiser ? html`<p class="organiser" part="organiser">${t('organisedBy', { name: organiser.label })}</p>` : nothing}
      ${prose.render(event, t('details'))}
      <p class="links" part="links" ?hidden=${!canAdd && actions.length === 0}>
        ${actions}
        <button
          class="button quiet add-to-calendar"
          part="add-to-calendar"
          type="button"
          aria-haspopup="menu"
          aria-expanded="false"
          aria-label=${`${addToCalendar ?? ''} – ${label}`}
          ?hidden=${!canAdd}
        >
          ${addToCalendar}
        </button>
      </p>
    </div>
  </article>`;
}

/** Many cards have links with the same text, so the accessible name includes the event (WCAG 2.2, 2.4.4 and 2.5.3). */
function renderLink({ label, href }: Link, title: string, className: string) {
  return html`<a class=${className} href=${href} aria-label=${`${label} – ${title}`}>${label}</a>`;
}

function named({ label, href }: Named) {
  return href ? html`<a href=${href}>${label}</a>` : label;
}
