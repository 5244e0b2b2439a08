import { html, nothing, svg, type TemplateResult } from 'lit';
import { addToCalendarMessages } from '../../i18n/en/add-to-calendar.js';
import { eventMessages } from '../../i18n/en/events.js';
import { scheduleMessages } from '../../i18n/en/schedule.js';
import type { CommunityEvent } from '../../model/event.js';
import type { Link } from '../../model/link.js';
import { sessionFragment, type Progress, type Session } from '../../model/schedule.js';
import { formatRange } from '../../time/format.js';
import { toDateTime } from '../../time/moment.js';
import type { BlockContext } from '../../time/context.js';
import { heading } from '../../base/heading.js';
import { formatList, formatNumber } from '../../base/intl.js';
import { renderAddToCalendar } from '../../parts/events/add-to-calendar.template.js';
import type { Abstracts } from './abstracts.js';

/** Data that the templates of a programme need besides its sessions. `timeZone` is the zone that the visitor has chosen. */
export interface ProgrammeContext extends BlockContext {
  readonly headingLevel: number;
  readonly progress: Progress;
  /** All tracks of the programme. The index of a track gives its colour. */
  readonly tracks: readonly string[];
  readonly mine: ReadonlySet<string>;
  readonly abstracts: Abstracts;
  toEvent(session: Session): Promise<CommunityEvent | undefined>;
  mark(session: Session): void;
}

/** Maximum number of speakers named before the details are opened. */
const MOST_NAMES = 3;

/** A star, the symbol of marked sessions. */
export const STAR = svg`<path d="m12 3.4 2.6 5.6 6 .7-4.5 4.2 1.2 6.1-5.3-3-5.3 3 1.2-6.1-4.5-4.2 6-.7z" />`;

/** CSS class for the colour of a track. */
export const trackHue = (track: string | undefined, tracks: readonly string[]): string =>
  track ? `hue h${tracks.indexOf(track) % 6}` : '';

/** A session. `place` are the classes of its position in the grid; `title` is the title of the block that begins with it. */
export function renderSession(
  session: Session,
  place: string,
  title: string | undefined,
  context: ProgrammeContext,
): TemplateResult {
  const { t, progress, tracks } = context;
  const { id, label, start, end, type, track, speakers, isBreak, recording } = session;
  const mark = markOf(session, progress);
  const { times } = formatRange(start, end, context);
  const facts = [isBreak ? undefined : type, renderRoom(session)].filter(Boolean);
  return html`<li
    class="session ${place} ${isBreak ? 'break' : trackHue(track, tracks)} ${mark ?? ''}"
    part="session"
    data-id=${id}
    aria-current=${mark === 'onNow' ? 'time' : nothing}
  >
    ${title ? html`<p class="block"><bdi>${title}</bdi></p>` : nothing}
    <div class="head">
      ${heading(context.headingLevel + 2, html`<bdi>${label}</bdi>`)}
      ${isBreak ? nothing : renderStar(session, context)}
    </div>
    <p class="facts">
      ${mark ? html`<strong class="badge" part="badge">${t(scheduleMessages, mark)}</strong>` : nothing}
      <time datetime=${toDateTime(start)}><bdi>${times}</bdi></time>
      ${track && !isBreak ? html`<span class="track"><bdi>${track}</bdi></span>` : nothing}
      ${facts.map((fact) => html`<span class="fact"><bdi>${fact}</bdi></span>`)}
    </p>
    ${speakers.length > 0 ? html`<p class="people"><bdi>${namesOf(session, context)}</bdi></p>` : nothing}
    ${
      isBreak && !session.description
        ? nothing
        : html`<div class="more">
            ${recording ? html`<p class="recording">${renderLink({ label: t(scheduleMessages, 'recording'), href: recording }, label)}</p>` : nothing}
            ${renderDetails(session, context)}
          </div>`
    }
  </li>`;
}

function markOf(session: Session, { now, next }: Progress) {
  if (now.has(session)) return 'onNow';
  return next.has(session) ? 'upNext' : undefined;
}

function renderStar(session: Session, context: ProgrammeContext): TemplateResult {
  const label = context.t(scheduleMessages, 'inMySessions');
  return html`<button
    type="button"
    class="star"
    aria-pressed=${context.mine.has(session.id)}
    aria-label="${label} – ${session.label}"
    title=${label}
    @click=${() => context.mark(session)}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true">${STAR}</svg>
  </button>`;
}

const renderRoom = ({ place }: Session) =>
  place?.href ? html`<a href=${place.href}>${place.label}</a>` : place?.label;

function renderDetails(session: Session, context: ProgrammeContext): TemplateResult {
  const { id, label, speakers, links } = session;
  const { t, abstracts } = context;
  const hasMore = speakers.length > MOST_NAMES || speakers.some(({ affiliation }) => affiliation);
  return html`<details part="details" @toggle=${() => void abstracts.enrich(session)}>
    <summary aria-label="${t(eventMessages, 'details')} – ${label}">${t(eventMessages, 'details')}</summary>
    ${
      hasMore
        ? html`<ul class="speakers" role="list">
            ${speakers.map(
              ({ name, affiliation }) =>
                html`<li>
                  <bdi class="name">${name}</bdi>
                  ${affiliation ? html`<bdi class="affiliation">${affiliation}</bdi>` : nothing}
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${abstracts.render(session)}
    <p class="links" part="links">
      ${links.map((link) => renderLink(link, label))}
      <a href=${sessionFragment(id)} aria-label="${t(scheduleMessages, 'sessionLink')} – ${label}"
        >${t(scheduleMessages, 'sessionLink')}</a
      >
      ${
        session.isBreak
          ? nothing
          : renderAddToCalendar(
              () => context.toEvent(session),
              label,
              t(addToCalendarMessages, 'addToCalendar'),
            )
      }
    </p>
  </details>`;
}

function namesOf({ speakers }: Session, { locale, t }: ProgrammeContext): string {
  const names = speakers.map(({ name }) => name);
  if (names.length <= MOST_NAMES) return formatList(names, locale);
  const count = names.length - MOST_NAMES + 1;
  const first = names.slice(0, MOST_NAMES - 1).join(', ');
  return t(scheduleMessages, 'andOthers', { names: first, count, number: formatNumber(count, locale) });
}

/** Many sessions have links with the same text, so the accessible name includes the session (WCAG 2.2, 2.4.4 and 2.5.3). */
const renderLink = ({ label, href }: Link, title: string) =>
  html`<a href=${href} aria-label="${label} – ${title}">${label}</a>`;
