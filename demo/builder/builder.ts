import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import type { Block, Kind } from './blocks.js';
import { fromQuery, start, toQuery, withOption, type Choice } from './choice.js';
import { isSafeAddress, readAround, readContent } from './content.js';
import { renderOption, withCode, ZONES } from './form.js';
import type { Markup } from './markup.js';
import { Preview, type SiteAttributes } from './preview.js';
import type { Sample } from './samples.js';
import { snippets, type Library, type Snippet } from './snippets.js';

/** Configuration from the page that the builder stands on. */
export interface Setup {
  readonly blocks: readonly Block[];
  readonly samples: Readonly<Record<string, Sample>>;
  readonly library: Library;
  /** Address of the page in the preview's frame, on this server. */
  readonly frame: string;
  /** Address of the theme's style sheet, for the preview. */
  readonly theme: string;
  /** Attributes of the `iiif-site` around the block in the preview. */
  readonly site: SiteAttributes;
  /** Languages to choose from, as BCP 47 tags. */
  readonly languages: readonly string[];
  /** Called with the preview's window before its first use, to prepare it. */
  readonly prepare?: (page: Window) => void;
  /** Whether the choice is kept in the page's address. */
  readonly isShared: boolean;
}

const WIDTHS = [
  ['320', '320 px'],
  ['640', '640 px'],
  ['full', 'Full width'],
] as const;

/** How long a message stays, in milliseconds. */
const MESSAGE_TIME = 4000;

/**
 * A form that writes a block: choose a block, set its options, see it, copy it. It renders into light DOM, so that the page's style
 * sheets apply to its fields.
 */
export class SnippetBuilder extends LitElement {
  /** The page's configuration. The builder shows nothing without it. */
  @property({ attribute: false }) setup?: Setup;

  @state() private choice?: Choice;
  @state() private width: (typeof WIDTHS)[number][0] = 'full';
  @state() private base = '';
  @state() private message = '';

  @query('iframe') private readonly frame!: HTMLIFrameElement;

  #preview: Preview | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#preview?.close();
    this.#preview = undefined;
    clearTimeout(this.#timer);
  }

  /** Renders into light DOM, and removes the content for visitors without JavaScript. */
  protected override createRenderRoot() {
    this.replaceChildren();
    return this;
  }

  protected override willUpdate() {
    const { setup } = this;
    if (!setup || this.choice) return;
    this.base = setup.library.base;
    this.choice = fromQuery(
      setup.isShared ? location.search : '',
      setup.blocks,
      setup.samples,
      isSafeAddress,
    );
  }

  protected override updated() {
    const { setup, choice } = this;
    if (!setup || !choice) return;
    const { root, markup } = this.#markup(choice);
    const { scheme, lang, dir } = choice;
    const theme = choice.theme === 'iiif' ? setup.theme : undefined;
    this.#preview?.show({ root, markup, theme, scheme, lang, dir });
  }

  protected override render() {
    const { setup, choice } = this;
    if (!setup || !choice) return nothing;
    const block = this.#block(choice);
    return html`<datalist id=${ZONES}>
        ${Intl.supportedValuesOf('timeZone').map((zone) => html`<option value=${zone}></option>`)}
      </datalist>
      <form class="controls" aria-label="The block" @submit=${stay}>
        ${this.#renderBlockChoice(setup, block)} ${keyed(block.name, this.#renderOptions(block, choice))}
      </form>
      <div class="stage">
        <section aria-labelledby="builder-preview">
          <h2 id="builder-preview">Preview</h2>
          ${this.#renderLook(setup, choice)}
          <div class="window">
            <iframe
              class="w${this.width}"
              src=${setup.frame}
              title="Preview of the block"
              @load=${() => this.#open(setup)}
            ></iframe>
          </div>
        </section>
        <section aria-labelledby="builder-snippets">
          <h2 id="builder-snippets">To copy</h2>
          ${this.#renderSnippets(setup, choice)}
        </section>
        <p class="message" role="status">${this.message}</p>
      </div>`;
  }

  #renderBlockChoice({ blocks }: Setup, block: Block) {
    const categories = [...new Set(blocks.map(({ category }) => category))].sort();
    return html`<div class="option chief">
      <label for="builder-block">Block</label>
      <select id="builder-block" aria-describedby="builder-block-help" @change=${this.#onBlock}>
        ${categories.map(
          (category) =>
            html`<optgroup label=${category}>
              ${blocks
                .filter((each) => each.category === category)
                .map(
                  ({ name }) => html`<option value=${name} ?selected=${name === block.name}>${name}</option>`,
                )}
            </optgroup>`,
        )}
      </select>
      <p class="help" id="builder-block-help">${withCode(block.description)}</p>
    </div>`;
  }

  #renderOptions(block: Block, choice: Choice) {
    const field = (option: Block['options'][number]) =>
      renderOption(option, choice.attributes[option.name], (name, value) =>
        this.#change(withOption(choice, block, name, value)),
      );
    const [own, shared] = [false, true].map((isShared) =>
      block.options.filter((option) => option.isShared === isShared),
    );
    const set = shared!.filter(({ name }) => choice.attributes[name] !== undefined).length;
    return html`${
        own!.length
          ? html`<fieldset>
              <legend>Options</legend>
              ${own!.map(field)}
            </fieldset>`
          : nothing
      }${
        shared!.length
          ? html`<details ?open=${!own!.length}>
              <summary>Options that every feed has${set ? ` (${set} set)` : ''}</summary>
              ${shared!.map(field)}
            </details>`
          : nothing
      }
      <div class="option">
        <label for="builder-content">${block.isFeed ? 'Shown until the data is there' : 'Content'}</label>
        <textarea
          id="builder-content"
          rows="6"
          spellcheck="false"
          aria-describedby="builder-content-help"
          .value=${live(choice.content)}
          @input=${(event: Event) =>
            this.#change({ ...choice, content: (event.currentTarget as HTMLTextAreaElement).value })}
        ></textarea>
        <p class="help" id="builder-content-help">
          HTML inside the element.
          ${block.isFeed ? 'Readers see it also when the data cannot be had.' : nothing} Scripts and styles
          are left out.
        </p>
      </div>`;
  }

  #renderLook(setup: Setup, choice: Choice) {
    const names = new Intl.DisplayNames(['en'], { type: 'language' });
    const languages = [...new Set([...setup.languages, ...(choice.lang ? [choice.lang] : [])])];
    const select = <K extends 'theme' | 'scheme' | 'lang' | 'dir'>(
      key: K,
      label: string,
      values: readonly (readonly [Choice[K], string])[],
    ) =>
      html`<div class="option">
        <label for="builder-${key}">${label}</label>
        <select
          id="builder-${key}"
          @change=${({ currentTarget }: Event) =>
            this.#change({ ...choice, [key]: (currentTarget as HTMLSelectElement).value })}
        >
          ${values.map(
            ([value, name]) =>
              html`<option value=${value} ?selected=${value === choice[key]}>${name}</option>`,
          )}
        </select>
      </div>`;
    return html`<form class="look" aria-label="How the block is shown" @submit=${stay}>
      <fieldset class="radios">
        <legend>Width</legend>
        <div>
          ${WIDTHS.map(
            ([value, label]) =>
              html`<label
                ><input
                  type="radio"
                  name="builder-width"
                  value=${value}
                  .checked=${live(value === this.width)}
                  @change=${() => (this.width = value)}
                /><span>${label}</span></label
              >`,
          )}
        </div>
      </fieldset>
      ${select('theme', 'Theme', [
        ['iiif', 'IIIF'],
        ['neutral', 'The page’s own'],
      ])}
      ${select('scheme', 'Colours', [
        ['auto', 'As the system'],
        ['light', 'Light'],
        ['dark', 'Dark'],
      ])}
      ${select('lang', 'Language', [
        ['', 'The page’s'],
        ...languages.map((lang) => [lang, names.of(lang) ?? lang] as const),
      ])}
      ${select('dir', 'Direction', [
        ['', 'The page’s'],
        ['ltr', 'Left to right'],
        ['rtl', 'Right to left'],
      ])}
    </form>`;
  }

  #renderSnippets(setup: Setup, choice: Choice) {
    const { block, root, markup } = this.#markup(choice);
    const base = /\/$/.test(this.base) ? this.base : `${this.base}/`;
    const kinds = new Map(
      setup.blocks.flatMap(({ tag, options }) =>
        options.map(({ name, kind }) => [`${tag} ${name}`, kind] as [string, Kind]),
      ),
    );
    const all = snippets({
      block,
      choice,
      markup,
      root,
      title: setup.samples[block.name]?.title ?? block.name,
      kindOf: (tag, name) => kinds.get(`${tag} ${name}`),
      library: { ...setup.library, base },
    });
    return html`<form class="base" aria-label="The library" @submit=${stay}>
        <div class="option">
          <label for="builder-base">Address of the library’s files</label>
          <input
            id="builder-base"
            type="text"
            spellcheck="false"
            autocomplete="off"
            .value=${live(this.base)}
            @input=${(event: Event) => (this.base = (event.currentTarget as HTMLInputElement).value)}
          />
        </div>
      </form>
      <iiif-tabs label="Ways to bring the block into a page">
        ${all.map(
          (snippet) =>
            html`<iiif-tab id="snippet-${snippet.id}"
              ><h3>${snippet.label}</h3>
              ${this.#renderSnippet(snippet)}</iiif-tab
            >`,
        )}
      </iiif-tabs>`;
  }

  #renderSnippet({ id, label, parts, notes }: Snippet) {
    return html`${parts.map(
      (part, index) =>
        html`<div class="part">
          <p class="where" id="part-${id}-${index}">${part.label}</p>
          <button
            type="button"
            aria-label="Copy: ${label}, ${part.label}"
            @click=${(event: Event) => this.#copy(event, part.code)}
          >
            Copy
          </button>
          <pre
            tabindex="0"
            role="region"
            aria-labelledby="part-${id}-${index}"
          ><code>${part.code}</code></pre>
        </div>`,
    )}${
      notes.length
        ? html`<ul class="notes">
            ${notes.map((note) => html`<li>${withCode(note)}</li>`)}
          </ul>`
        : nothing
    }`;
  }

  #block(choice: Choice): Block {
    return this.setup!.blocks.find(({ name }) => name === choice.block)!;
  }

  #markup(choice: Choice) {
    const block = this.#block(choice);
    const { lang, dir } = choice;
    const attributes = { ...choice.attributes, ...(lang && { lang }), ...(dir && { dir }) };
    const markup: Markup = { tag: block.tag, attributes, children: readContent(choice.content) };
    return { block, markup, root: readAround(this.setup!.samples[block.name]?.around, markup) };
  }

  readonly #onBlock = (event: Event) => {
    const { setup, choice } = this;
    const name = (event.currentTarget as HTMLSelectElement).value;
    const block = setup!.blocks.find((each) => each.name === name)!;
    const { theme, scheme, lang, dir } = choice!;
    this.#change({ ...start(block, setup!.samples[name]), theme, scheme, lang, dir });
  };

  #change(choice: Choice) {
    this.choice = choice;
    const { samples, isShared } = this.setup!;
    const query = toQuery(choice, this.#block(choice), samples[choice.block]);
    if (isShared) history.replaceState(history.state, '', `?${query}`);
  }

  #open(setup: Setup) {
    const page = this.frame.contentWindow!;
    setup.prepare?.(page);
    this.#preview?.close();
    this.#preview = new Preview(this.frame, setup.site);
    this.requestUpdate();
  }

  async #copy(event: Event, text: string) {
    const code = (event.currentTarget as Element).parentElement!.querySelector('code')!;
    try {
      await navigator.clipboard.writeText(text);
      this.#say('Copied.');
    } catch {
      // The clipboard is not allowed, or the page has no HTTPS: select the code, so that the visitor can copy it.
      getSelection()?.selectAllChildren(code);
      this.#say('Selected: copy it with Ctrl+C, or Command+C on a Mac.');
    }
  }

  #say(message: string) {
    this.message = message;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.message = ''), MESSAGE_TIME);
  }
}

/** Enter in a field sets its option, and does not submit the form. */
function stay(event: Event) {
  event.preventDefault();
}
