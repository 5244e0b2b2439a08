import { LitElement, type CSSResultGroup, type PropertyValues } from 'lit';
import { loadTranslation, spokenLanguage, translate, type Messages } from '../i18n/translate.js';
import { tokens } from '../styles/tokens.js';
import { VERSION } from '../version.js';
import type { Part } from './part.js';
import { languageOf, watchLanguage } from './language.js';
import { warn } from './warn.js';

/**
 * What every element of the library has: the shared tokens, and words in the language of the page around it.
 *
 * @cssprop --iiif-font-body - Font of text; the page's own by default.
 * @cssprop --iiif-font-heading - Font of headings; the page's own by default.
 * @cssprop --iiif-color-text - Colour of text; the page's ink by default, as of all that follow.
 * @cssprop --iiif-color-muted - Colour of what matters less.
 * @cssprop --iiif-color-link - Colour of links.
 * @cssprop --iiif-color-accent - Colour of what stands out.
 * @cssprop --iiif-color-fill - Ground of what matters most, such as the button to join a call.
 * @cssprop --iiif-color-on-fill - Colour of text on that ground.
 * @cssprop --iiif-color-alert - Colour of what is wrong or cancelled.
 * @cssprop --iiif-color-surface - Ground of cards.
 * @cssprop --iiif-color-tint - Ground of date tiles and the like.
 * @cssprop --iiif-color-line - Colour of borders and rules.
 * @cssprop --iiif-color-focus - Colour of the ring around what has the focus.
 * @cssprop --iiif-radius - Radius of corners; `0.5rem` by default.
 * @cssprop --iiif-space - The measure of space within and between blocks; `1rem` by default.
 * @cssprop --iiif-shadow - Shadow of cards; none by default.
 * @cssstate rendered - The block itself is shown. Until then its content is, as the page styles it.
 */
export class BlockElement extends LitElement {
  /** The version of the library that the class comes from. */
  static readonly version: string = VERSION;

  static override styles: CSSResultGroup = tokens;

  /** States for CSS and semantics; there is one for each element. */
  protected readonly internals = this.attachInternals();

  #locale: string | undefined;
  #pageLanguage = '';
  #unwatchLanguage: (() => void) | undefined;
  /** The parts that are on their way, each with a promise that resolves when it has loaded or failed. */
  readonly #pendingParts = new Map<Part<unknown>, Promise<unknown>>();
  /** The parts that could not be loaded, until `retryParts`. */
  readonly #failedParts = new Set<Part<unknown>>();

  /** While the texts in the page's language are on their way: resolves when they are there. */
  protected whenTranslated: Promise<void> | undefined;
  /** Whether there is nothing yet to take the place of what the page gave, or of what was prerendered. */
  protected isWaiting = false;

  /**
   * The language that the block speaks, as a BCP 47 tag: the page's where there is a translation, else `en`.
   * @internal
   */
  get locale(): string {
    return (this.#locale ??= this.#chooseLocale());
  }

  /** The value for `lang` around the block's own words where they are not in the page's language; else undefined. */
  protected get foreignLanguage(): string | undefined {
    const { locale } = this;
    return this.#pageLanguage.toLowerCase().startsWith(locale.slice(0, 2).toLowerCase()) ? undefined : locale;
  }

  /** False while the texts in the page's language are on their way; a block keeps its fallback content until then. */
  protected get isTranslated(): boolean {
    return !this.whenTranslated;
  }

  /** Whether a part is on its way. */
  protected get hasPendingParts(): boolean {
    return this.#pendingParts.size > 0;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#unwatchLanguage = watchLanguage(this);
    this.languageChanged();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#unwatchLanguage?.();
    // A block that comes back tries again.
    this.#failedParts.clear();
  }

  /**
   * A part that the block needs now. Undefined until it has loaded, when the block updates, and where it cannot be had, which
   * is told once on the console.
   * @internal
   */
  usePart<T>(part: Part<T>): T | undefined {
    // Outside a page (prerendering) nobody waits: there a part is loaded beforehand (see `loadParts`).
    const isMissing = part.current === undefined && this.isConnected && !this.#failedParts.has(part);
    if (isMissing && !this.#pendingParts.has(part)) void this.loadPart(part);
    return part.current;
  }

  /**
   * A part that a reader has asked for, by opening a menu for example. Resolves to undefined where it cannot be had, which is
   * told once on the console; the next call tries again.
   * @internal
   */
  async loadPart<T>(part: Part<T>): Promise<T | undefined> {
    if (part.current !== undefined) return part.current;
    const loading = part.load().catch((error: unknown) => {
      this.#failedParts.add(part);
      warn(this, `cannot load a part of it: ${String(error)}`);
      return undefined;
    });
    this.#pendingParts.set(part, loading);
    const module = await loading;
    this.#pendingParts.delete(part);
    this.requestUpdate();
    return module;
  }

  /** @internal */
  isLoadingPart(part: Part<unknown>): boolean {
    return this.#pendingParts.has(part);
  }

  /** Asks again for the parts that could not be loaded. */
  protected retryParts() {
    if (this.#failedParts.size > 0) this.requestUpdate();
    this.#failedParts.clear();
  }

  /** Also waits for the words of the page's language and for parts that the block uses. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (this.isTranslated && !this.hasPendingParts) return isComplete;
    await Promise.all([this.whenTranslated, ...this.#pendingParts.values()]);
    return this.getUpdateComplete();
  }

  protected override update(changed: PropertyValues) {
    super.update(changed);
    // A prerenderer's internals have no states.
    this.internals.states?.add('rendered');
    const { renderBefore } = this.renderOptions;
    // Lit renders before the first node of what was prerendered, its style sheet, and goes on to need that.
    if (!this.isWaiting) while (renderBefore?.nextSibling) renderBefore.nextSibling.remove();
  }

  /** @internal */
  languageChanged() {
    const last = this.#pageLanguage;
    this.#locale = this.#chooseLocale();
    if (last !== this.#pageLanguage) this.requestUpdate();
  }

  /** A text in the block's language. */
  protected t<M extends Messages>(
    messages: M,
    key: keyof M & string,
    values?: Record<string, string | number>,
  ) {
    return translate(messages, key, this.locale, values);
  }

  #chooseLocale(): string {
    this.#pageLanguage = languageOf(this);
    const locale = spokenLanguage(this.#pageLanguage);
    const waiting = loadTranslation(locale)?.then(() => {
      // The language may have changed meanwhile, and with it what is waited for.
      if (this.whenTranslated !== waiting) return;
      this.whenTranslated = undefined;
      this.requestUpdate();
    });
    this.whenTranslated = waiting;
    return locale;
  }
}
