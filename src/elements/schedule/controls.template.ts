import { html, nothing, type TemplateResult } from 'lit';
import { scheduleMessages } from '../../i18n/en/schedule.js';
import { distinct, venueDate, type Session, type SessionQuery } from '../../model/schedule.js';
import { formatter } from '../../time/formatters.js';
import type { PlainDate, TimeZoneId } from '../../time/moment.js';
import { zoneName } from '../../time/format.js';
import { offsetAt } from '../../time/zones.js';
import { formatNumber } from '../../base/intl.js';
import { STAR, type ProgrammeContext } from './session.template.js';

/** Filters and settings that the visitor has chosen. */
export interface Choice extends SessionQuery {
  /** Show only the sessions that the visitor has marked. */
  readonly isMine: boolean;
  /** Show times in the visitor's own time zone instead of the venue's. */
  readonly isOwnTime: boolean;
}

/** Data that the controls need, besides the context of the sessions. */
export interface Controls {
  /** All sessions that the controls can filter. */
  readonly sessions: readonly Session[];
  readonly choice: Choice;
  readonly ownZone: TimeZoneId | undefined;
  /** Number of sessions found; undefined without a filter. */
  readonly found: number | undefined;
  /** Scrolls to the current session; undefined if none is under way. */
  readonly goToNow: (() => void) | undefined;
  choose(choice: Partial<Choice>): void;
}

const SHORT_DAY: Intl.DateTimeFormatOptions = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
};

/** Buttons, fields and menus for days, search, tracks, types and time zones, each only if there is a choice. */
export function renderControls(controls: Controls, context: ProgrammeContext): TemplateResult {
  const { sessions, choice, choose, found, goToNow } = controls;
  const { t, locale } = context;
  const days = distinct(sessions, venueDate);
  const dayName = (day: PlainDate) => formatter(locale, SHORT_DAY).format(Date.parse(day)).replace(',', '');
  const press = (isPressed: boolean, change: Partial<Choice>, text: unknown) =>
    html`<button type="button" aria-pressed=${isPressed} @click=${() => choose(change)}>${text}</button>`;
  return html`<div class="controls" part="controls">
    <div class="row">
      ${
        days.length > 1
          ? html`<div class="switch" role="group" aria-label=${t(scheduleMessages, 'chooseDay')}>
              ${press(!choice.day, { day: undefined }, t(scheduleMessages, 'allDays'))}
              ${days.map((day) => press(choice.day === day, { day }, dayName(day)))}
            </div>`
          : nothing
      }
      ${goToNow ? html`<button type="button" class="go" @click=${goToNow}>${t(scheduleMessages, 'goToNow')}</button>` : nothing}
      ${renderZones(controls, context, press)}
    </div>
    <div class="row">
      <input
        type="search"
        aria-label=${t(scheduleMessages, 'findSession')}
        placeholder=${t(scheduleMessages, 'findSession')}
        autocomplete="off"
        spellcheck="false"
        .value=${choice.text ?? ''}
        @input=${({ target }: Event) => choose({ text: (target as HTMLInputElement).value })}
        @keydown=${(event: KeyboardEvent) => onKeyDown(event, controls)}
      />
      ${renderSelect(
        distinct(sessions, ({ track }) => track),
        choice.track,
        [t(scheduleMessages, 'track'), t(scheduleMessages, 'allTracks')],
        (track) => choose({ track }),
      )}
      ${renderSelect(
        distinct(sessions, ({ type, isBreak }) => (isBreak ? undefined : type)),
        choice.type,
        [t(scheduleMessages, 'sessionType'), t(scheduleMessages, 'allTypes')],
        (type) => choose({ type }),
      )}
      <button
        type="button"
        class="mine"
        aria-pressed=${choice.isMine}
        @click=${() => choose({ isMine: !choice.isMine })}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">${STAR}</svg>${t(scheduleMessages, 'mySessions')}
        ${context.mine.size > 0 ? html`<span class="count">${formatNumber(context.mine.size, locale)}</span>` : nothing}
      </button>
    </div>
    <p class="found" role="status">
      ${found === undefined ? nothing : found ? t(scheduleMessages, 'sessionsFound', { count: found, number: formatNumber(found, locale) }) : t(scheduleMessages, 'noSessionFound')}
    </p>
  </div>`;
}

function renderSelect(
  options: readonly string[],
  chosen: string | undefined,
  [name, all]: readonly [name: string, all: string],
  choose: (option: string | undefined) => void,
) {
  if (options.length < 2) return nothing;
  return html`<select
    aria-label=${name}
    @change=${({ target }: Event) => choose((target as HTMLSelectElement).value || undefined)}
  >
    <option value="" .selected=${!chosen}>${all}</option>
    ${options.map((option) => html`<option value=${option} .selected=${option === chosen}>${option}</option>`)}
  </select>`;
}

/** The choice of time zone; nothing if the visitor's clock shows the same time as the venue's. */
function renderZones(
  { sessions, choice, ownZone }: Controls,
  { t, locale }: ProgrammeContext,
  press: (isPressed: boolean, change: Partial<Choice>, text: unknown) => unknown,
) {
  const start = sessions[0]?.start;
  if (!start || !ownZone || offsetAt(start.epoch, ownZone) === offsetAt(start.epoch, start.timeZone))
    return nothing;
  const zone = (timeZone: TimeZoneId) => zoneName(start.epoch, { locale, timeZone });
  return html`<div class="switch zones" role="group" aria-label=${t(scheduleMessages, 'chooseTimes')}>
    ${press(!choice.isOwnTime, { isOwnTime: false }, t(scheduleMessages, 'venueTimes', { zone: zone(start.timeZone) }))}
    ${press(choice.isOwnTime, { isOwnTime: true }, t(scheduleMessages, 'yourTimes', { zone: zone(ownZone) }))}
  </div>`;
}

function onKeyDown(event: KeyboardEvent, { choice, choose }: Controls) {
  if (event.key !== 'Escape' || event.isComposing || !choice.text) return;
  // Escape only clears the field. It must not close a dialog around the block, and some browsers clear the field themselves.
  event.preventDefault();
  event.stopPropagation();
  choose({ text: '' });
}
