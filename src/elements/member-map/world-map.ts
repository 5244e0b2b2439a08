import { geoEqualEarthRaw } from 'd3-geo';
import { html, nothing, svg, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { formatNumber } from '../../base/intl.js';
import { mapMessages } from '../../i18n/en/map.js';
import type { BlockContext } from '../../time/context.js';
import { boxAround, clusters, type Cluster, type Point } from '../../model/clusters.js';
import type { Institution, PlacedInstitution } from '../../model/institution.js';
import { keyed } from '../../base/feed/keyed.js';
import { levelName, renderMember } from '../../parts/members/level.template.js';
import { HEIGHT, LAND, MERIDIAN, ORIGIN, SCALE, WIDTH } from './world.js';

/** A member where it stands in the drawing. */
interface Place extends Point {
  readonly member: Institution;
}

/** What is seen: the drawing around a point of it, so many times as large as when all of it is there. */
interface View extends Point {
  readonly zoom: number;
  /** The member whose point was zoomed in on. */
  readonly of?: string;
}

const WORLD: View = { x: WIDTH / 2, y: HEIGHT / 2, zoom: 1 };
/** The sea around the land, in units of the drawing. */
const MARGIN = 60;
/** As wide as the whole world may become, in pixels: beyond it the coast would show its corners. */
const WIDEST = 9000;
/** Half of the least room of a point, in pixels: targets are 24 wide. */
const ROOM = 12;
/** Pixels around the points that are zoomed in on, both sides together. */
const AROUND = 6 * ROOM;
/** Half of the room of a point, by how many digits its number has. */
const ROOMS = [ROOM, 16, 19, 23, 27];

const roomOf = (count: number) => ROOMS[count > 1 ? Math.min(`${count}`.length, 4) : 0]!;

/** Equal Earth, as tools/world.js draws the land. */
function project({ latitude, longitude }: PlacedInstitution): Point {
  const east = ((longitude - MERIDIAN + 540) % 360) - 180;
  const [x, y] = geoEqualEarthRaw((east * Math.PI) / 180, (latitude * Math.PI) / 180);
  return { x: ORIGIN[0] + SCALE * x, y: ORIGIN[1] - SCALE * y };
}

/** The map itself: the land, the points on it, what is said about them, and how far it is zoomed in. */
export class WorldMap implements ReactiveController {
  /** How many members are in view. */
  inView = 0;

  readonly #host: LitElement;
  readonly #resizes = new ResizeObserver(([entry]) => {
    const { width, height } = entry!.contentRect;
    this.#size = { width, height };
    this.#host.requestUpdate();
  });
  #panel: Element | null = null;
  #size: { readonly width: number; readonly height: number } | undefined;
  #context: BlockContext | undefined;
  /** The views that were zoomed in on one after another; the last is seen. */
  #views: readonly View[] = [];
  #opened: Cluster<Place> | undefined;
  #told: Cluster<Place> | undefined;
  #shown: readonly Cluster<Place>[] = [];
  /** The member whose point gets the focus once it is there. */
  #focus: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether only a part of the world is seen. */
  get isZoomed(): boolean {
    return this.#views.length > 0;
  }

  get #view(): View {
    return this.#views.at(-1) ?? WORLD;
  }

  hostUpdated() {
    const panel = this.#host.renderRoot.querySelector('.map');
    if (panel !== this.#panel) {
      this.#resizes.disconnect();
      this.#panel = panel;
      if (panel) this.#resizes.observe(panel);
      for (const end of ['pointerout', 'focusout']) panel?.addEventListener(end, this.#onLeave);
    }
    this.#showOpened();
    if (this.#focus === undefined) return;
    const mark = this.#shown.findIndex(({ points }) =>
      points.some(({ member }) => member.id === this.#focus),
    );
    panel?.querySelectorAll<HTMLElement>('.mark')[mark]?.focus({ preventScroll: true });
    this.#focus = undefined;
  }

  hostConnected() {
    document.addEventListener('keydown', this.#onKeyDown);
  }

  hostDisconnected() {
    document.removeEventListener('keydown', this.#onKeyDown);
    this.#resizes.disconnect();
    this.#panel = null;
    this.#opened = this.#told = undefined;
  }

  /** What stands in the panel. */
  render(members: readonly PlacedInstitution[], context: BlockContext): TemplateResult {
    this.#context = context;
    const { x, y, zoom } = this.#view;
    const transform = `transform:translate(${WORLD.x - x * zoom}px,${WORLD.y - y * zoom}px)scale(${zoom})`;
    this.#shown = this.#clusters(members);
    return html`<svg
        class="land"
        viewBox="${-MARGIN} ${-MARGIN} ${WIDTH + 2 * MARGIN} ${HEIGHT + 2 * MARGIN}"
        aria-hidden="true"
      >
        ${svg`<g .style=${transform}><path d=${LAND} /></g>`}
      </svg>
      ${keyed(this.#shown, firstOf, (cluster) => this.#renderMark(cluster))}`;
  }

  /** The way back to the view before. */
  renderOut(): unknown {
    if (!this.isZoomed) return nothing;
    return html`<button type="button" class="button" @click=${this.#zoomOut}>
      ${say(this.#context!, 'zoomOut')}
    </button>`;
  }

  /** What is said about a point, beside it. */
  renderPopover(): TemplateResult {
    const { points } = this.#opened ?? {};
    const context = this.#context!;
    return html`<div
      class="popover"
      part="popover"
      popover
      role="dialog"
      tabindex="-1"
      aria-label=${points ? label(points, context) : nothing}
      @toggle=${this.#onToggle}
    >
      ${
        points
          ? html`<button
                type="button"
                class="close"
                aria-label=${say(context, 'closeMembers')}
                @click=${() => this.#popover?.hidePopover()}
              >
                <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
              </button>
              <ul role="list">
                ${points.map(
                  ({ member }) =>
                    html`<li>
                      ${renderMember(member, context)}
                      <p class="level-name">${levelName(member.level ?? '', context, true)}</p>
                    </li>`,
                )}
              </ul>`
          : nothing
      }
    </div>`;
  }

  get #popover(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.popover');
  }

  /** Pixels to a unit of the drawing when all of it is seen. */
  get #unit(): number {
    const { width = 0, height = 0 } = this.#size ?? {};
    return Math.min(width / (WIDTH + 2 * MARGIN), height / (HEIGHT + 2 * MARGIN));
  }

  /** The points in view, where they stand in the panel in pixels; from west to east, as the focus goes. */
  #clusters(members: readonly PlacedInstitution[]): Cluster<Place>[] {
    this.inView = 0;
    const { width, height } = this.#size ?? {};
    if (!width || !height) return [];
    const { x: left, y: top, zoom } = this.#view;
    const scale = this.#unit * zoom;
    const places = members
      .map((member): Place => {
        const { x, y } = project(member);
        return { x: width / 2 + (x - left) * scale, y: height / 2 + (y - top) * scale, member };
      })
      .filter(
        ({ x, y }) => !this.isZoomed || (x > ROOM && y > ROOM && x < width - ROOM && y < height - ROOM),
      );
    this.inView = places.length;
    return clusters(places, roomOf, ROOMS.at(-1)!).sort((a, b) => a.x - b.x);
  }

  #renderMark(cluster: Cluster<Place>) {
    const { x, y, points } = cluster;
    const { width, height } = this.#size!;
    const context = this.#context!;
    const count = points.length;
    const canZoom = this.#canZoom(points);
    const name = canZoom ? say(context, 'zoomIn', count) : label(points, context);
    return html`<button
      type="button"
      part="mark"
      class="mark ${count > 1 ? `several digits-${Math.min(`${count}`.length, 4)}` : ''} ${
        x > width / 2 ? 'east' : ''
      } ${y < 64 ? 'north' : ''}"
      ?data-open=${firstOf(cluster) === (this.#opened && firstOf(this.#opened))}
      aria-haspopup=${canZoom ? nothing : 'dialog'}
      .style=${`--_x:${(x / width) * 100}%;--_y:${(y / height) * 100}%`}
      @click=${() => (canZoom ? this.#zoomIn(points) : this.#open(cluster))}
    >
      ${count > 1 ? html`<span aria-hidden="true">${count}</span>` : nothing}<span class="tip" dir="auto"
        >${name}</span
      >
    </button>`;
  }

  /** Whether members would stand apart where the map is larger. */
  #canZoom(points: readonly Place[]): boolean {
    const { width, height } = boxAround(points);
    const { zoom } = this.#view;
    return zoom < this.#mostZoom * 0.99 && Math.max(width, height) * (this.#mostZoom / zoom) > ROOM * 4;
  }

  get #mostZoom(): number {
    return Math.max(1, WIDEST / (WIDTH * this.#unit));
  }

  #zoomIn(points: readonly Place[]) {
    const { width, height } = this.#size!;
    const box = boxAround(points);
    const view = this.#view;
    const scale = this.#unit * view.zoom;
    const fits = Math.min((width - AROUND) / (box.width || 1), (height - AROUND) / (box.height || 1));
    const first = points[0]!.member.id;
    this.#views = [
      ...this.#views,
      {
        x: view.x + (box.x - width / 2) / scale,
        y: view.y + (box.y - height / 2) / scale,
        zoom: Math.min(this.#mostZoom, view.zoom * fits),
        of: first,
      },
    ];
    this.#focus = first;
    this.#host.requestUpdate();
  }

  readonly #zoomOut = () => {
    this.#focus = this.#view.of;
    this.#views = this.#views.slice(0, -1);
    this.#host.requestUpdate();
  };

  #open(cluster: Cluster<Place>) {
    this.#opened = cluster;
    this.#host.requestUpdate();
  }

  #showOpened() {
    if (this.#opened === this.#told) return;
    this.#told = this.#opened;
    const popover = this.#popover;
    if (!this.#opened || !popover) return;
    if (!popover.matches(':popover-open')) popover.showPopover();
    popover.focus();
  }

  /** A name that covers what is below it goes away without the pointer or the focus having to (WCAG 1.4.13). */
  readonly #onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') this.#panel?.classList.add('quiet');
  };

  readonly #onLeave = () => {
    this.#panel?.classList.remove('quiet');
  };

  readonly #onToggle = ({ newState }: ToggleEvent) => {
    if (newState !== 'closed') return;
    // Browsers give the focus back themselves, but not to what is in a shadow tree; and not where it has gone elsewhere.
    const isLost = document.activeElement === document.body || this.#popover?.matches(':focus-within');
    if (isLost && this.#opened) this.#focus = firstOf(this.#opened);
    this.#opened = undefined;
    this.#host.requestUpdate();
  };
}

const firstOf = ({ points }: Cluster<Place>): string => points[0]!.member.id;

const say = ({ t, locale }: BlockContext, key: keyof typeof mapMessages, count = 0): string =>
  t(mapMessages, key, { count, number: formatNumber(count, locale) });

const label = (points: readonly Place[], context: BlockContext): string =>
  points.length > 1 ? say(context, 'membersHere', points.length) : points[0]!.member.name;
