import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { mediaMessages } from '../../i18n/en/media.js';
import { safeHref } from '../../safe/links.js';
import { readVideo, type Video } from '../../safe/video.js';
import { BlockElement } from '../../base/block-element.js';
import { ContentWatch } from '../../parts/page/content-watch.js';
import { define } from '../../base/define.js';
import { warn } from '../../base/warn.js';
import { styles } from './video.styles.js';

/**
 * A video on YouTube or Vimeo that connects to the service only when the visitor plays it: until then a poster, a title and a
 * play button. A page with a Content-Security-Policy must allow `frame-src https://www.youtube-nocookie.com
 * https://player.vimeo.com`.
 *
 * @summary Show a video that contacts nobody before it is played
 * @category Parts of a page
 * @customElement iiif-video
 * @slot - A link to the video with its title as text, which works without JavaScript. Any other content is the caption.
 * @fires {Event} iiif-play - The visitor starts the video; from now on the page connects to the service.
 * @csspart base - The whole block.
 * @csspart frame - The box with the video; before, with poster and title.
 * @csspart play - The play button, as large as the frame.
 * @csspart title - The title in the frame.
 * @csspart poster - The poster.
 * @csspart caption - The caption below the frame.
 * @cssprop --iiif-video-plate - Background colour without a poster. Choose a dark colour, because the title is white.
 */
export class IiifVideo extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /**
   * Address of the video, in any form that YouTube or Vimeo uses, with or without a start time. Default: the link inside. An
   * unknown address is shown as a link, with a console warning.
   */
  @property() src = '';
  /** Title of the video. Required if there is no link inside. Default: the text of that link. */
  @property() label = '';
  /** Address of a poster image on your own server. Default: a plain background with the title. */
  @property() poster = '';
  /** Aspect ratio, such as `4/3`. Default, also for an invalid value: `16/9`, or `9/16` for YouTube shorts. */
  @property() ratio = '';

  @state() private isPlaying = false;
  @state() private brokenPoster = '';

  #video: Video | undefined;
  #title = '';
  /** Whether the element holds more than the link to the video. */
  #hasCaption = true;

  constructor() {
    super();
    this.addController(new ContentWatch(this, () => this.requestUpdate()));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    // An iframe reloads when it is moved, which would play the video again unasked.
    this.isPlaying = false;
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const links = [...(this.querySelectorAll?.('a') ?? [])];
    const link = this.src ? undefined : (links.find(({ href }) => readVideo(href)) ?? links[0]);
    const video = readVideo(this.src || link?.href);
    if (video?.frame !== this.#video?.frame) this.isPlaying = false;
    this.#video = video;
    this.#title = this.label || foldSpaces(link) || this.getAttribute('title') || '';
    // When prerendering, an element cannot read its children, so assume a caption.
    this.#hasCaption = !this.childNodes || foldSpaces(this) !== foldSpaces(link);
  }

  protected override render() {
    const video = this.#video;
    if (!video) return html`<div class="base" part="base"><slot>${this.#renderLink()}</slot></div>`;
    const { service } = video;
    const title = this.#title;
    return html`<div class="base" part="base">
      <div class="frame ${video.isTall ? 'tall' : ''}" part="frame">
        ${this.#renderFacade()}
        <span class="service" aria-hidden="true">${service}</span>
        ${
          this.isPlaying
            ? html`<iframe
                title=${title || this.t(mediaMessages, 'videoOn', { service })}
                allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
                referrerpolicy="strict-origin-when-cross-origin"
                src=${video.frame}
              ></iframe>`
            : nothing
        }
      </div>
      <div class="caption" part="caption">
        ${this.#hasCaption ? html`<div><slot></slot></div>` : nothing}
        <p class="note">
          ${this.isPlaying ? nothing : html`<span>${this.t(mediaMessages, 'loadsOnPlay', { service })}</span>`}
          <a
            href=${video.page}
            aria-label=${title ? `${this.t(mediaMessages, 'watchOn', { service })} – ${title}` : nothing}
            >${this.t(mediaMessages, 'watchOn', { service })}</a
          >
        </p>
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    const ratio = this.ratio.trim().replace(':', '/');
    const isRatio = /^[\d.]+(\s*\/\s*[\d.]+)?$/.test(ratio) && CSS.supports('aspect-ratio', ratio);
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    frame?.style.setProperty('--_ratio', isRatio ? ratio : null);
    if (ratio && !isRatio) warn(this, `cannot read the ratio "${this.ratio}".`);
    if (this.#video && !this.#title) warn(this, 'has no title: set "label", or write a link with it inside.');
    const address = this.src || this.querySelector('a')?.href;
    if (address && !this.#video) {
      warn(this, `knows no video of YouTube or Vimeo at "${address}" (https only); the link stays.`);
    }
  }

  /** Poster and title. The poster stays behind the video for print. */
  #renderFacade() {
    const title = this.#title;
    const poster = this.poster === this.brokenPoster ? '' : this.poster;
    return html`<button
      type="button"
      class=${poster ? 'pictured' : 'plate'}
      part="play"
      ?inert=${this.isPlaying}
      aria-label=${title ? this.t(mediaMessages, 'playVideo', { title }) : this.t(mediaMessages, 'playUntitled')}
      @click=${this.#onPlay}
    >
      ${poster ? html`<img part="poster" src=${poster} alt="" loading="lazy" decoding="async" @error=${this.#onPosterError} />` : nothing}
      <span class="front">
        <span class="disc"
          ><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 5.1v13.8L19 12z" /></svg
        ></span>
        <span class="title" part="title">${title}</span>
      </span>
    </button>`;
  }

  /** A link to the unknown address, if the element has no content. */
  #renderLink() {
    const href = this.src && this.isConnected ? safeHref(this.src, this.baseURI) : undefined;
    return href ? html`<a href=${href}>${this.#title || href}</a>` : nothing;
  }

  async #onPlay() {
    this.isPlaying = true;
    this.dispatchEvent(new Event('iiif-play'));
    await this.updateComplete;
    // The play button is now inert, so move the focus from it to the video.
    this.renderRoot.querySelector('iframe')?.focus();
  }

  #onPosterError() {
    this.brokenPoster = this.poster;
  }
}

const foldSpaces = (element: Element | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

define('iiif-video', IiifVideo);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-video': IiifVideo;
  }
}
