import { html, nothing, type TemplateResult } from 'lit';
import type { ScheduleDay, Session } from '../../model/schedule.js';
import { layOutSchedule, type Slot } from '../../model/schedule-grid.js';
import { formatDay, formatTime, zoneName } from '../../time/format.js';
import { toDateTime } from '../../time/moment.js';
import { heading } from '../../base/heading.js';
import { keyed } from '../../base/feed/keyed.js';
import { MOST_LANES, MOST_ROWS } from './grid.styles.js';
import { renderSession, trackHue, type ProgrammeContext } from './session.template.js';

/** A day: a list of start times with their sessions. If the block is wide enough, the style sheet makes a grid of it. */
export function renderDay({ date, sessions }: ScheduleDay, context: ProgrammeContext): TemplateResult {
  const { lanes, rows, heads, slots } = layOutSchedule(sessions);
  const isGrid = lanes > 1 && lanes <= MOST_LANES && rows < MOST_ROWS;
  const layout = isGrid ? `lanes${lanes} ${heads.length > 0 ? 'headed' : ''}` : '';
  const titles = blockTitles(slots);
  const name = formatDay({ kind: 'date', date }, { ...context, weekday: true });
  return html`<section class="day ${layout}" part="day" data-day=${date}>
    <div class="date">${heading(context.headingLevel, name)}</div>
    <div class="grid">
      ${
        isGrid
          ? heads.map(
              ({ track, column, endColumn }) =>
                html`<div
                  class="track-head c${column + 1} d${endColumn + 1} ${trackHue(track, context.tracks)}"
                  aria-hidden="true"
                >
                  <bdi>${track}</bdi>
                </div>`,
            )
          : nothing
      }
      ${keyed(
        slots,
        ({ boxes: [{ session }] }) => String(session.start.epoch),
        (slot) => renderSlot(slot, titles, context),
      )}
    </div>
  </section>`;
}

/** The title of each block of sessions, by the session that begins it. */
function blockTitles(slots: readonly Slot[]): Map<Session, string> {
  const titles = new Map<Session, string>();
  const seen = new Set<string>();
  for (const { session } of slots.flatMap(({ boxes }) => boxes)) {
    const { id, label } = session.block ?? {};
    if (!id || !label || seen.has(id)) continue;
    seen.add(id);
    titles.set(session, label);
  }
  return titles;
}

function renderSlot(
  { row, boxes }: Slot,
  titles: ReadonlyMap<Session, string>,
  context: ProgrammeContext,
): TemplateResult {
  const { start } = boxes[0].session;
  const zone = zoneName(start.epoch, context);
  // The time zone is in smaller type, on its own line if there is no room.
  const time = formatTime(start, context).slice(0, -zone.length);
  return html`<div class="slot">
    <div class="time s${row + 1}">
      ${heading(
        context.headingLevel + 1,
        html`<time datetime=${toDateTime(start)}>${time}<span class="zone">${zone}</span></time>`,
      )}
    </div>
    <ul role="list">
      ${keyed(
        boxes,
        ({ session }: { session: Session }) => session.id,
        ({ session, endRow, column, endColumn }) =>
          renderSession(
            session,
            `s${row + 1} e${endRow + 1} c${column + 1} d${endColumn + 1}`,
            titles.get(session),
            context,
          ),
      )}
    </ul>
  </div>`;
}
