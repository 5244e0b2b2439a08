import { html, isServer, nothing, type PropertyValues } from 'lit';
import * as kinds from '../../feeds/kinds.js';
import type { Kind } from '../../feeds/reader.js';
import { property, state } from 'lit/decorators.js';
import { part } from '../../base/part.js';
import { scheduleMessages } from '../../i18n/en/schedule.js';
import {
  conferenceKey,
  dayNamed,
  distinct,
  findSessions,
  progressOf,
  scheduleDays,
  sessionFragment,
  sessionIn,
  type Session,
} from '../../model/schedule.js';
import { buttons } from '../../styles/button.js';
import { isTimeZone, localTimeZone } from '../../time/zones.js';
import { addToCalendarStyles } from '../../parts/events/add-to-calendar.styles.js';
import { AddToCalendar } from '../../parts/events/add-to-calendar.template.js';
import { WindowEvents } from '../../parts/page/window-events.js';
import { define } from '../../base/define.js';
import { FeedElement } from '../../base/feed/feed-element.js';
import { warn } from '../../base/warn.js';
import { Abstracts } from './abstracts.js';
import { renderControls, type Choice } from './controls.template.js';
import { renderDay } from './day.template.js';
import { gridStyles } from './grid.styles.js';
import { markSession, mySessions } from './my-sessions.js';
import { zonedScheduleReader } from './zoned-reader.js';
import { styles } from './schedule.styles.js';
import { sessionStyles } from './session.styles.js';
import type { ProgrammeContext } from './session.template.js';

const EVERYTHING = {
  day: undefined,
  track: undefined,
  type: undefined,
  text: '',
  isMine: false,
  ids: undefined,
};

/** Creates events and calendar files from sessions. Loaded when the visitor saves one. */
const saving = part(() => import('./save-sessions.js'));

/**
 * The programme of a conference: days, tracks, sessions, speakers, abstracts, recordings. Parallel sessions are side by side if
 * there is room. Visitors can search sessions, mark their own, and add them to a calendar.
 *
 * A page can link to a session with `#session-` and its id.
 *
 * @summary Show the programme of a conference
 * @category Calls and events
 * @customElement iiif-schedule
 * @reads schedule
 * @csspart controls - The controls for days, tracks, types, search and time zone.
 * @csspart day - A day with its sessions.
 * @csspart heading - The heading of a day, a time or a session.
 * @csspart session - A session.
 * @csspart badge - The mark of a session that is under way, or next.
 * @csspart details - The disclosure of a session: its speakers, abstract and links.
 * @csspart abstract - The abstract.
 * @csspart links - Links and buttons of a session.
 * @csspart save - The buttons that save sessions as a file.
 */
export class IiifSchedule extends FeedElement<Session> {
  static override styles = [
    FeedElement.styles,
    buttons,
    addToCalendarStyles,
    sessionStyles,
    styles,
    gridStyles,
  ];

  /**
   * Shows only this day: a date at the venue, such as `2026-06-02`, or a number, counting from 1. By default the visitor
   * chooses. For a day without sessions, the list is empty, with a console warning.
   */
  @property() day = '';
  /** Shows only this track, and sessions for all tracks. By default the visitor chooses. */
  @property() track = '';
  /**
   * IANA time zone of the venue, in which the feed's times are read and shown, such as `Europe/London`. Default: the feed's
   * own, else UTC with a warning. Visitors can switch to their own zone, or that of `iiif-site`.
   */
  @property({ attribute: 'time-zone' }) override timeZone?: string;

  @state() private choice: Choice = { ...EVERYTHING, isOwnTime: false };

  readonly #abstracts = new Abstracts(this);
  /** All sessions of the feed: a marked or linked session may be on a day that is not shown. */
  #all: readonly Session[] = [];
  #mine: ReadonlySet<string> = new Set();
  /** Id of the session in the page's address. */
  #target: string | undefined;

  constructor() {
    super();
    new AddToCalendar(this);
    new WindowEvents(this, {
      hashchange: () => this.#readAddress(),
      storage: () => this.requestUpdate(),
    });
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#readAddress();
  }

  protected override get kind(): Kind<Session> {
    return {
      ...kinds.schedule,
      reader: zonedScheduleReader(isTimeZone(this.timeZone) ? this.timeZone : undefined),
    };
  }

  protected override select(sessions: readonly Session[]) {
    this.#all = sessions;
    if (!isServer) this.#mine = mySessions(conferenceKey(sessions));
    const day = this.day ? dayNamed(sessions, this.day) : undefined;
    const tracks = distinct(sessions, ({ track }) => track);
    if (sessions.length > 0 && this.day && !day) {
      warn(this, `has no day "${this.day}": name one as YYYY-MM-DD, or by its number.`);
      return [];
    }
    if (sessions.length > 0 && this.track && !tracks.includes(this.track)) {
      warn(this, `has no track "${this.track}"; there is ${tracks.join(', ') || 'none'}.`);
    }
    return this.limited(findSessions(sessions, { day, track: this.track }));
  }

  protected override nextChange() {
    return progressOf(this.selected, this.context.now).changesAt;
  }

  protected override renderRecords(sessions: readonly Session[]) {
    const { choice } = this;
    const context = this.#contextOf(sessions);
    const found = findSessions(sessions, choice);
    const isFiltered = Boolean(choice.track || choice.type || choice.text?.trim() || choice.isMine);
    const isOn = found.some((session) => context.progress.now.has(session));
    const talks = found.filter(({ isBreak }) => !isBreak);
    return html`${renderControls(
        {
          sessions,
          choice,
          ownZone: this.#ownZone,
          found: isFiltered ? talks.length : undefined,
          goToNow: isOn ? this.#goToNow : undefined,
          choose: this.#choose,
        },
        context,
      )}
      ${scheduleDays(found, context.timeZone).map((day) => renderDay(day, context))}
      ${
        found.length === 0
          ? html`<p class="nothing">
              ${choice.isMine && !choice.ids?.size ? context.t(scheduleMessages, 'noSessionsOfMine') : nothing}
              <button type="button" class="button" @click=${() => this.#choose(EVERYTHING)}>
                ${context.t(scheduleMessages, 'showAllSessions')}
              </button>
            </p>`
          : nothing
      }
      <p class="save" part="save">
        ${
          context.mine.size > 0
            ? html`<button type="button" class="button" @click=${() => void this.#save(true)}>
                ${context.t(scheduleMessages, 'saveMySessions')}
              </button>`
            : nothing
        }
        <button type="button" class="button" @click=${() => void this.#save(false)}>
          ${context.t(scheduleMessages, 'saveSessions')}
        </button>
      </p>`;
  }

  protected override renderSkeleton() {
    return html`<div class="skeleton" aria-hidden="true">
      ${Array.from({ length: 20 }, () => html`<p></p>`)}
    </div>`;
  }

  protected override renderEmpty() {
    return html`<p>${this.t(scheduleMessages, 'noSessions')}</p>`;
  }

  protected override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    if (this.#target !== undefined && this.state === 'ready') this.#follow(this.#target);
  }

  #contextOf(sessions: readonly Session[]): ProgrammeContext {
    const { headingLevel, choice } = this;
    return {
      ...this.context,
      headingLevel,
      timeZone: (choice.isOwnTime && this.#ownZone) || sessions[0]!.start.timeZone,
      progress: progressOf(sessions, this.context.now),
      tracks: distinct(this.#all, ({ track }) => track),
      mine: this.#mine,
      abstracts: this.#abstracts,
      toEvent: async (session) =>
        (await this.loadPart(saving))?.sessionEvent(session, this.#addressOf(session)),
      mark: ({ id }) => {
        markSession(conferenceKey(this.#all), id);
        this.requestUpdate();
      },
    };
  }

  /** The visitor's time zone; undefined when prerendering, because it is unknown. */
  get #ownZone() {
    const { timeZone } = this.settings.site;
    return isServer ? undefined : isTimeZone(timeZone) ? timeZone : localTimeZone();
  }

  readonly #choose = (change: Partial<Choice>) => {
    // A session that is unmarked stays in the list of marked ones until the list is opened again.
    const ids = change.isMine === undefined ? this.choice.ids : change.isMine ? this.#mine : undefined;
    this.choice = { ...this.choice, ...change, ids };
  };

  readonly #addressOf = ({ id }: Session) => new URL(sessionFragment(id), this.ownerDocument.URL).href;

  readonly #goToNow = () => {
    this.renderRoot.querySelector<HTMLElement>('[aria-current]')?.scrollIntoView({ block: 'center' });
    this.renderRoot
      .querySelector<HTMLElement>('[aria-current] :is(button, summary)')
      ?.focus({ preventScroll: true });
  };

  async #save(isMine: boolean) {
    const loaded = await this.loadPart(saving);
    const sessions = isMine ? this.#all.filter(({ id }) => this.#mine.has(id)) : this.selected;
    loaded?.saveSessions(
      sessions,
      isMine ? this.t(scheduleMessages, 'mySessions') : this.ownerDocument.title || 'programme',
      this.#addressOf,
    );
  }

  #readAddress() {
    this.#target = sessionIn(location.hash);
    this.requestUpdate();
  }

  /** Opens a linked session once it has loaded, and clears filters that hide it. */
  #follow(id: string) {
    if (!this.selected.some((session) => session.id === id)) return;
    const session = this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
    if (!session) {
      this.#choose(EVERYTHING);
      return;
    }
    this.#target = undefined;
    const details = session.querySelector('details');
    if (details) details.open = true;
    session.scrollIntoView();
    session.querySelector('summary')?.focus({ preventScroll: true });
  }
}

define('iiif-schedule', IiifSchedule);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-schedule': IiifSchedule;
  }
}
