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

/** A member and its position in the drawing. */
interface Place extends Point {
  readonly member: Institution;
}

/** The part of the drawing in view: its centre, and the zoom relative to the whole drawing. */
interface View extends Point {
  readonly zoom: number;
  /** Id of the member whose point was zoomed in on, to return the focus to it. */
  readonly of?: string;
}

const WORLD: View = { x: WIDTH / 2, y: HEIGHT / 2, zoom: 1 };
/** Width of the sea around the land, in units of the drawing. */
const MARGIN = 60;
/** Maximum width of the zoomed world in pixels. Beyond it, the corners of the simplified coast would be visible. */
const WIDEST = 9000;
/** Half the minimum size of a point in pixels: click targets are 24 pixels wide. */
const ROOM = 12;
/** Padding around the points that a zoom shows, in pixels, both sides together. */
const AROUND = 6 * ROOM;
/** Half the size of a point, by the number of digits of its number. */
const ROOMS = [ROOM, 16, 19, 23, 27];

const roomOf = (count: number) => ROOMS[count > 1 ? Math.min(`${count}`.length, 4) : 0]!;

/** Equal Earth projection, the same as in tools/world.js, which draws the land. */
function project({ latitude, longitude }: PlacedInstitution): Point {
  const east = ((longitude - MERIDIAN + 540) % 360) - 180;
  const [x, y] = geoEqualEarthRaw((east * Math.PI) / 180, (latitude * Math.PI) / 180);
  return { x: ORIGIN[0] + SCALE * x, y: ORIGIN[1] - SCALE * y };
}

/** The map: the land, its points and their popover, and the zoom. */
export class WorldMap implements ReactiveController {
  /** Number of members in view. */
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
  /** The views zoomed into, in order; the last is the current one. */
  #views: readonly View[] = [];
  #opened: Cluster<Place> | undefined;
  #rendered: Cluster<Place> | undefined;
  #marks: readonly Cluster<Place>[] = [];
  /** Id of the member whose point gets the focus after the next render. */
  #focus: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the map is zoomed in. */
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
    const mark = this.#marks.findIndex(({ points }) =>
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
    this.#opened = this.#rendered = undefined;
  }

  /** Renders the content of the map's panel. */
  render(members: readonly PlacedInstitution[], context: BlockContext): TemplateResult {
    this.#context = context;
    const { x, y, zoom } = this.#view;
    const transform = `transform:translate(${WORLD.x - x * zoom}px,${WORLD.y - y * zoom}px)scale(${zoom})`;
    this.#marks = this.#clusters(members);
    return html`<svg
        class="land"
        viewBox="${-MARGIN} ${-MARGIN} ${WIDTH + 2 * MARGIN} ${HEIGHT + 2 * MARGIN}"
        aria-hidden="true"
      >
        ${svg`<g .style=${transform}><path d=${LAND} /></g>`}
      </svg>
      ${keyed(this.#marks, firstOf, (cluster) => this.#renderMark(cluster))}`;
  }

  /** Renders the button that zooms out to the previous view. */
  renderOut(): unknown {
    if (!this.isZoomed) return nothing;
    return html`<button type="button" class="button" @click=${this.#zoomOut}>
      ${say(this.#context!, 'zoomOut')}
    </button>`;
  }

  /** Renders the popover with the details of a point. */
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

  /** Pixels per unit of the drawing without zoom. */
  get #unit(): number {
    const { width = 0, height = 0 } = this.#size ?? {};
    return Math.min(width / (WIDTH + 2 * MARGIN), height / (HEIGHT + 2 * MARGIN));
  }

  /** Points in view, in pixels of the panel, sorted from west to east for the tab order. */
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

  /** Whether zooming in can separate these members. */
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
    if (this.#opened === this.#rendered) return;
    this.#rendered = this.#opened;
    const popover = this.#popover;
    if (!this.#opened || !popover) return;
    if (!popover.matches(':popover-open')) popover.showPopover();
    popover.focus();
  }

  /** Escape hides a label that covers other content, without moving pointer or focus (WCAG 1.4.13). */
  readonly #onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') this.#panel?.classList.add('quiet');
  };

  readonly #onLeave = () => {
    this.#panel?.classList.remove('quiet');
  };

  readonly #onToggle = ({ newState }: ToggleEvent) => {
    if (newState !== 'closed') return;
    // Browsers do not return the focus to an element in a shadow tree. Return it, unless it has moved elsewhere.
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
