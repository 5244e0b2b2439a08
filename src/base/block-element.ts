import { LitElement, type CSSResultGroup, type PropertyValues } from 'lit';
import { loadTranslation, spokenLanguage, translate, type Messages } from '../i18n/translate.js';
import { tokens } from '../styles/tokens.js';
import { VERSION } from '../version.js';
import type { Part } from './part.js';
import { languageOf, watchLanguage } from './language.js';
import { warn } from './warn.js';

/**
 * Base class of every element: shared design tokens, messages in the page's language, and parts loaded on demand.
 *
 * @cssprop --iiif-font-body - Font of text; the page's own by default.
 * @cssprop --iiif-font-heading - Font of headings; the page's own by default.
 * @cssprop --iiif-color-text - Colour of text; the page's by default.
 * @cssprop --iiif-color-muted - Colour of secondary text; a lighter shade of the text's by default.
 * @cssprop --iiif-color-link - Colour of links; that of the text by default.
 * @cssprop --iiif-color-accent - Colour of dates, selected controls and other accents; that of the text by default.
 * @cssprop --iiif-color-fill - Background of the primary button, for example to join a call.
 * @cssprop --iiif-color-on-fill - Colour of text on `--iiif-color-fill`.
 * @cssprop --iiif-color-alert - Colour of errors, warnings and cancelled events.
 * @cssprop --iiif-color-surface - Background of cards.
 * @cssprop --iiif-color-tint - Background of date tiles, badges and skeletons.
 * @cssprop --iiif-color-line - Colour of borders and rules.
 * @cssprop --iiif-color-focus - Colour of the focus ring.
 * @cssprop --iiif-radius - Radius of corners; `0.5rem` by default.
 * @cssprop --iiif-space - Unit of space within and between blocks; `1rem` by default.
 * @cssprop --iiif-shadow - Shadow of cards; none by default.
 * @cssstate rendered - The block has rendered. Before that the page shows and styles the element's content.
 */
export class BlockElement extends LitElement {
  /** The version of the library that the class comes from. */
  static readonly version: string = VERSION;

  static override styles: CSSResultGroup = tokens;

  /** Custom states for CSS; an element can attach its internals only once. */
  protected readonly internals = this.attachInternals();

  #locale: string | undefined;
  #pageLanguage = '';
  #unwatchLanguage: (() => void) | undefined;
  /** Parts that are loading, each with a promise that resolves when the part has loaded or failed. */
  readonly #pendingParts = new Map<Part<unknown>, Promise<unknown>>();
  /** Parts that failed to load, until `retryParts`. */
  readonly #failedParts = new Set<Part<unknown>>();

  /** Resolves when the messages in the page's language have loaded; undefined while none are loading. */
  protected whenTranslated: Promise<void> | undefined;
  /** Whether the block has nothing to show yet, so that the fallback or the prerendered content stays. */
  protected isWaiting = false;

  /**
   * The language that the block speaks, as a BCP 47 tag: the page's where there is a translation, else `en`.
   * @internal
   */
  get locale(): string {
    return (this.#locale ??= this.#chooseLocale());
  }

  /** Value for `lang` around the block's words where their language is not the page's; otherwise undefined. */
  protected get foreignLanguage(): string | undefined {
    const { locale } = this;
    return this.#pageLanguage.toLowerCase().startsWith(locale.slice(0, 2).toLowerCase()) ? undefined : locale;
  }

  /** Whether the messages in the page's language are there; until then a block keeps its fallback. */
  protected get isTranslated(): boolean {
    return !this.whenTranslated;
  }

  /** Whether a part is loading. */
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
    // When the block is connected again, it tries to load them again.
    this.#failedParts.clear();
  }

  /**
   * Returns a part that the block needs now, and starts loading it. Undefined until the part has loaded, when the block updates, and
   * where it fails to load, with one warning.
   * @internal
   */
  usePart<T>(part: Part<T>): T | undefined {
    // A prerenderer never waits: it loads all parts beforehand (see `loadParts`).
    const isMissing = part.current === undefined && this.isConnected && !this.#failedParts.has(part);
    if (isMissing && !this.#pendingParts.has(part)) void this.loadPart(part);
    return part.current;
  }

  /**
   * Loads a part that a visitor has asked for, for example by opening a menu. Resolves to undefined where the part fails to load, with one
   * warning; the next call tries again.
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

  /** Tries again to load the parts that failed. */
  protected retryParts() {
    if (this.#failedParts.size > 0) this.requestUpdate();
    this.#failedParts.clear();
  }

  /** Also waits for the messages in the page's language and for the parts that the block uses. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (this.isTranslated && !this.hasPendingParts) return isComplete;
    await Promise.all([this.whenTranslated, ...this.#pendingParts.values()]);
    return this.getUpdateComplete();
  }

  protected override update(changed: PropertyValues) {
    super.update(changed);
    // In a prerenderer, internals have no states.
    this.internals.states?.add('rendered');
    const { renderBefore } = this.renderOptions;
    // Lit keeps the first prerendered node, a style sheet, as its anchor: only the nodes after it may go.
    if (!this.isWaiting) while (renderBefore?.nextSibling) renderBefore.nextSibling.remove();
  }

  /** @internal */
  languageChanged() {
    const last = this.#pageLanguage;
    this.#locale = this.#chooseLocale();
    if (last !== this.#pageLanguage) this.requestUpdate();
  }

  /** A message in the block's language. */
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
      // The page's language may have changed while these messages loaded.
      if (this.whenTranslated !== waiting) return;
      this.whenTranslated = undefined;
      this.requestUpdate();
    });
    this.whenTranslated = waiting;
    return locale;
  }
}
