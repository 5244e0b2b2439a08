import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

/** Content of a tile: a logo, or the name if there is none. */
export interface Logo {
  readonly name: string;
  readonly href?: string | undefined;
  readonly logo?: string | undefined;
  readonly logoSize?: readonly [width: number, height: number] | undefined;
}

/**
 * Tiles with logos of equal visual size, whatever their proportions (calculated in `logo-tiles.styles.ts`). A tile is a link if
 * `href` is set.
 */
export class LogoTiles implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  #failed: ReadonlySet<string> = new Set();
  #isFirst = true;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated() {
    if (!this.#isFirst) return;
    this.#isFirst = false;
    // A prerendered logo may have loaded before the listener was added.
    for (const image of this.#host.renderRoot.querySelectorAll('img')) if (image.complete) fit(image);
  }

  /** Renders the tiles as list items. */
  render(logos: readonly Logo[]): TemplateResult[] {
    return logos.map(
      (logo) =>
        html`<li class="tile">
          ${logo.href ? html`<a href=${logo.href}>${this.#renderPlate(logo)}</a>` : this.#renderPlate(logo)}
        </li>`,
    );
  }

  #renderPlate({ name, logo, logoSize }: Logo) {
    if (!logo || this.#failed.has(logo)) {
      return html`<span class="plate named" part="tile"
        ><span class="name" part="name" dir="auto" title=${name}>${name}</span></span
      >`;
    }
    return html`<span class="plate" part="tile"
      ><img
        part="logo"
        alt=${name}
        loading="lazy"
        decoding="async"
        width=${logoSize?.[0] ?? nothing}
        height=${logoSize?.[1] ?? nothing}
        src=${logo}
        @load=${this.#onLoad}
        @error=${this.#onError}
    /></span>`;
  }

  readonly #onLoad = ({ currentTarget }: Event) => {
    fit(currentTarget as HTMLImageElement);
  };

  readonly #onError = ({ currentTarget }: Event) => {
    this.#failed = new Set(this.#failed).add((currentTarget as HTMLImageElement).src);
    this.#host.requestUpdate();
  };
}

/** Passes the proportions to the style sheet, which calculates the size. Files without a size (some SVG) use the feed's. */
function fit(image: HTMLImageElement) {
  const given = (name: string) => Number(image.getAttribute(name));
  const ratio = image.naturalWidth / image.naturalHeight || given('width') / given('height');
  if (ratio) image.style.setProperty('--_ratio', `${ratio}`);
}
