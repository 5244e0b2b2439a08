import { html, nothing, svg, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { part } from '../../base/part.js';
import { carouselMessages } from '../../i18n/en/page.js';
import { BlockElement } from '../../base/block-element.js';
import { define } from '../../base/define.js';
import { formatNumber } from '../../base/intl.js';
import { warn } from '../../base/warn.js';
import { styles } from './carousel.styles.js';
import type { Rotation } from './rotation.js';
import { SlideDescriptions } from './slide-descriptions.js';

/** Changes the slides of a carousel with `autoplay`. */
const rotationPart = part(() => import('./rotation.js'));

/** Maximum number of dots. A carousel with more stops shows a count, such as "3 / 12". */
const MOST_DOTS = 8;

const ARROW_BACK = svg`<path d="m15 5-7 7 7 7" />`;
const ARROW_ON = svg`<path d="m9 5 7 7-7 7" />`;
const PAUSE = svg`<path d="M9 6v12m6-12v12" />`;
const PLAY = svg`<path d="m8 5 11 7-11 7z" />`;
const icon = (drawing: unknown) => html`<svg viewBox="0 0 24 24" aria-hidden="true">${drawing}</svg>`;

/**
 * Slides in a row that scrolls, with buttons for the next and previous slides. Its slides are its children: `iiif-slide`,
 * or any other elements.
 *
 * @summary Show slides in a row
 * @category Parts of a page
 * @customElement iiif-carousel
 * @slot - The slides, an element each.
 * @fires {CustomEvent<{ index: number }>} iiif-slide-change - The first slide in view has changed; `index` counts from 0.
 * @csspart slides - The row that scrolls.
 * @csspart controls - The buttons below the row.
 * @csspart button - Each arrow button, and the pause button.
 * @csspart dot - Each button that leads to a slide.
 */
export class IiifCarousel extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /** Accessible name of the carousel: the subject that the slides have in common. Required. */
  @property() label = '';
  /** Index of the first slide in view, counting from 0. A number that is too large shows the last slides. Default: 0. */
  @property({ type: Number }) current = 0;
  /** Number of slides side by side where there is room, 1 to 4. Default: 1. */
  @property({ type: Number, attribute: 'per-view' }) perView = 1;
  /** Continues from the last slide to the first, and back. */
  @property({ type: Boolean }) loop = false;
  /**
   * Seconds between slides, at least 2; 6 if the attribute has no value. Off by default, and for visitors who prefer
   * reduced motion.
   */
  @property({ converter: (value) => (value === '' ? 6 : Number(value)) }) autoplay = 0;

  @state() private slides: readonly HTMLElement[] = [];
  /** Number of slides that are side by side at the current width. */
  @state() private visibleCount = 1;
  /** Whether the visitor or the page has stopped the rotation. */
  @state() private isStopped = false;

  #rotation: Rotation | undefined;
  #motion: MediaQueryList | undefined;
  #connection: AbortController | undefined;
  #slideObserver: IntersectionObserver | undefined;
  #sizeObserver: ResizeObserver | undefined;
  readonly #descriptions = new SlideDescriptions();
  /** Target of a smooth scroll under way: slides that pass on the way are ignored. */
  #target: number | undefined;
  /** Index of the slide that the row shows or scrolls to. */
  #at = 0;
  #said = '';

  override connectedCallback() {
    super.connectedCallback();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.#motion = matchMedia('(prefers-reduced-motion: reduce)');
    this.#motion.addEventListener('change', () => this.requestUpdate(), { signal });
    this.slides = slidesOf(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#connection?.abort();
    this.#slideObserver?.disconnect();
    this.#sizeObserver?.disconnect();
    this.#describe([]);
  }

  /** Shows the next slides. After the last ones, with `loop`, shows the first. */
  next() {
    this.#step(1);
  }

  /** Shows the previous slides. Before the first ones, with `loop`, shows the last. */
  previous() {
    this.#step(-1);
  }

  /** Shows the slide with this index, counting from 0. */
  goTo(index: number) {
    this.current = index;
  }

  /** Stops the automatic change of slides until `play()` is called. */
  pause() {
    this.isStopped = true;
    if (this.#rotation) this.#rotation.isAskedFor = false;
  }

  /** Starts the automatic change of slides again, every `autoplay` seconds. */
  play() {
    this.isStopped = false;
    if (this.#rotation) this.#rotation.isAskedFor = true;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (this.slides.length) this.current = Math.min(Math.max(0, Math.trunc(this.current) || 0), this.#last);
    if (changed.has('current') && this.hasUpdated) {
      const title = this.slides[this.current]?.querySelector('h2, h3, h4, h5, h6')?.textContent ?? '';
      const place = this.t(carouselMessages, 'slideOf', this.#values(this.current));
      this.#said = this.#isPlaying ? '' : `${place} ${title}`;
    }
  }

  protected override render() {
    const { label, slides, visibleCount, loop, current } = this;
    const t = (key: keyof typeof carouselMessages) => this.t(carouselMessages, key);
    const isDriven = slides.length > visibleCount;
    const arrow = (name: string, drawing: unknown, isEnd: boolean, onClick: () => void) =>
      html`<button
        class="arrow ${name}"
        part="button"
        type="button"
        aria-controls="slides"
        aria-label=${t(name === 'next' ? 'nextSlides' : 'previousSlides')}
        aria-disabled=${isEnd && !loop ? 'true' : nothing}
        @click=${onClick}
      >
        ${icon(drawing)}
      </button>`;
    return html`<div class="base" part="base">
      <section class="carousel" aria-roledescription=${t('carousel')} aria-label=${label || t('slides')}>
        ${
          // A prerenderer does not know the number of slides: reserve the space of the buttons anyway.
          isDriven || !this.isConnected
            ? html`<div class="controls" part="controls">
                ${this.#renderRotation()} ${this.#renderPlace()}
                ${arrow('previous', ARROW_BACK, current <= 0, this.#onPrevious)}
                ${arrow('next', ARROW_ON, current >= this.#last, this.#onNext)}
              </div>`
            : nothing
        }
        <div
          class="slides most-${Math.min(4, Math.max(1, Math.trunc(this.perView) || 1))} ${isDriven ? 'driven' : ''}"
          part="slides"
          id="slides"
          role="group"
          aria-label=${t('slides')}
          tabindex=${isDriven ? 0 : nothing}
          @pointerdown=${this.#onTake}
          @keydown=${this.#onTake}
          @focusin=${this.#onTake}
          @wheel=${this.#onWheel}
          @scrollend=${this.#follow}
        >
          <slot @slotchange=${this.#onSlotChange}></slot>
        </div>
        <p class="visually-hidden" aria-live=${this.#isPlaying ? 'off' : 'polite'}>${this.#said}</p>
      </section>
    </div>`;
  }

  protected override updated(changed: PropertyValues) {
    if (!this.label) warn(this, 'needs a label: an accessible name for its slides.');
    this.#describe(this.slides);
    if (changed.has('slides')) {
      this.#observe();
      this.#go('instant');
    } else if (this.current !== this.#at) {
      this.#go(this.#motion?.matches ? 'instant' : 'smooth');
    }
    const last = changed.get('current') as number | undefined;
    if (last !== undefined && last !== this.current) {
      this.dispatchEvent(new CustomEvent('iiif-slide-change', { detail: { index: this.current } }));
    }
    if (this.autoplay > 0) this.#rotate();
  }

  get #row(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.slides')!;
  }

  get #isRightToLeft(): boolean {
    return getComputedStyle(this.#row).direction === 'rtl';
  }

  /** The largest index at which slides still fill the whole row. */
  get #last(): number {
    return Math.max(0, this.slides.length - this.visibleCount);
  }

  get #isPlaying(): boolean {
    return (
      this.autoplay > 0 && !this.isStopped && this.slides.length > this.visibleCount && !this.#motion?.matches
    );
  }

  #renderRotation() {
    if (!(this.autoplay > 0)) return nothing;
    return html`<button
      class="rotation"
      part="button"
      type="button"
      aria-label=${this.t(carouselMessages, this.isStopped ? 'playSlides' : 'pauseSlides')}
      @click=${this.#onRotation}
    >
      ${icon(this.isStopped ? PLAY : PAUSE)}
    </button>`;
  }

  /** The position: a dot for each view, or a count if there are too many dots. */
  #renderPlace() {
    const { visibleCount, current, slides } = this;
    if (!slides.length) return nothing;
    const stops = Math.ceil(slides.length / visibleCount);
    const at = current >= this.#last ? stops - 1 : Math.round(current / visibleCount);
    const { number, total } = this.#values(current);
    const count = html`<span class="count" aria-hidden="true">${number} / ${total}</span>`;
    if (stops > MOST_DOTS) return count;
    return html`<div
        class="dots ${stops > 4 ? 'several' : ''}"
        role="group"
        aria-label=${this.t(carouselMessages, 'chooseSlide')}
      >
        ${Array.from({ length: stops }, (_, stop) => {
          const index = Math.min(stop * visibleCount, this.#last);
          return html`<button
            class="dot"
            part="dot"
            type="button"
            aria-controls="slides"
            aria-label=${this.t(carouselMessages, visibleCount > 1 ? 'slideRange' : 'slideNumber', this.#values(index))}
            aria-current=${stop === at ? 'true' : nothing}
            @click=${() => this.#act(() => this.goTo(index))}
          ></button>`;
        })}
      </div>
      ${count}`;
  }

  /** Numbers of the slides in view from an index on, counting from 1. */
  #values(index: number) {
    const format = (value: number) => formatNumber(value, this.locale);
    const { length } = this.slides;
    const [first, last] = [format(index + 1), format(Math.min(index + this.visibleCount, length))];
    return { first, last, number: first === last ? first : `${first}–${last}`, total: format(length) };
  }

  #onSlotChange() {
    const [slides, last] = [slidesOf(this), this.slides];
    if (slides.length === last.length && slides.every((slide, index) => slide === last[index])) return;
    // Keep the current slide in view when slides are added or removed before it.
    const at = slides.indexOf(last[this.current]!);
    if (at >= 0) this.current = at;
    this.slides = slides;
  }

  #step(direction: 1 | -1) {
    const { current, visibleCount, loop } = this;
    const last = this.#last;
    const isEnd = direction > 0 ? current >= last : current <= 0;
    if (!isEnd) this.current = Math.min(Math.max(0, current + direction * visibleCount), last);
    else if (loop) this.current = direction > 0 ? 0 : last;
  }

  /** Runs an action of the visitor, which also stops the rotation. */
  #act(action: () => void) {
    this.pause();
    action();
  }

  readonly #onNext = () => this.#act(() => this.next());
  readonly #onPrevious = () => this.#act(() => this.previous());

  #onRotation() {
    if (this.isStopped) this.play();
    else this.pause();
  }

  /** The visitor scrolls the row, perhaps during a smooth scroll. No event reports that a smooth scroll was interrupted. */
  readonly #onTake = () => {
    this.#target = undefined;
  };

  readonly #onWheel = {
    handleEvent: ({ deltaX, deltaY }: WheelEvent) => {
      if (Math.abs(deltaX) > Math.abs(deltaY)) this.#onTake();
    },
    passive: true,
  };

  #describe(slides: readonly HTMLElement[]) {
    const format = (value: number) => formatNumber(value, this.locale);
    const total = format(slides.length);
    this.#descriptions.update(slides, this.t(carouselMessages, 'slide'), (index) =>
      this.t(carouselMessages, 'slideOf', { number: format(index + 1), total }),
    );
  }

  #observe() {
    const row = this.#row;
    this.#slideObserver?.disconnect();
    this.#slideObserver = new IntersectionObserver(this.#follow, { root: row, threshold: 0.5 });
    for (const slide of this.slides) this.#slideObserver.observe(slide);
    // A row that is not displayed has no size and cannot scroll. Wait until it has one.
    this.#sizeObserver ??= new ResizeObserver(this.#onResize);
    this.#sizeObserver.observe(row);
  }

  readonly #onResize = () => {
    const [slide] = this.slides;
    const { clientWidth } = this.#row;
    if (!slide || !clientWidth) return;
    const gap = parseFloat(getComputedStyle(this.#row).columnGap) || 0;
    this.visibleCount = Math.max(1, Math.round((clientWidth + gap) / (slide.offsetWidth + gap)));
    this.#go('instant');
  };

  /** Updates `current` after the visitor has scrolled: the first slide of which at least half is in view. */
  readonly #follow = () => {
    if (!this.#row.clientWidth) return;
    const first = this.slides.findIndex((slide) => this.#distance(slide) > -slide.offsetWidth / 2);
    if (first === this.#target) this.#target = undefined;
    else if (first >= 0 && first !== this.current && this.#target === undefined) {
      this.#at = first;
      this.#act(() => this.goTo(first));
    }
  };

  /** Distance of a slide from the start edge of the row, in the writing direction. */
  #distance(slide: HTMLElement): number {
    const [inner, outer] = [slide, this.#row].map((each) => each.getBoundingClientRect());
    return this.#isRightToLeft ? outer!.right - inner!.right : inner!.left - outer!.left;
  }

  #go(behavior: ScrollBehavior) {
    const slide = this.slides[this.current];
    const row = this.#row;
    this.#at = this.current;
    this.#target = undefined;
    if (!slide || !row.clientWidth) return;
    const distance = this.#distance(slide);
    if (Math.abs(distance) < 1) return;
    if (behavior === 'smooth') this.#target = this.current;
    // Scroll positions are negative in right-to-left text.
    row.scrollBy({ left: this.#isRightToLeft ? -distance : distance, behavior });
  }

  #rotate() {
    const Rotation = this.usePart(rotationPart)?.Rotation;
    if (!Rotation || this.#rotation) return;
    this.#rotation = new Rotation(
      this,
      () => this.#isPlaying,
      () => {
        if (this.loop || this.current < this.#last) this.#step(1);
        else this.pause();
      },
    );
    this.addController(this.#rotation);
  }
}

/** Children that are slides; hidden children are not. */
function slidesOf(carousel: Element): HTMLElement[] {
  return [...carousel.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && !child.slot && !child.hidden,
  );
}

define('iiif-carousel', IiifCarousel);

declare global {
  interface HTMLElementEventMap {
    'iiif-slide-change': CustomEvent<{ index: number }>;
  }

  interface HTMLElementTagNameMap {
    'iiif-carousel': IiifCarousel;
  }
}
