import { html } from 'lit';
import { BlockElement } from '../../base/block-element.js';
import { define } from '../../base/define.js';
import { styles } from './pullquote.styles.js';

/**
 * A quotation in large type, with the quotation mark of the page's language.
 *
 * @summary Quote somebody, set large
 * @category Parts of a page
 * @customElement iiif-pullquote
 * @slot - The quotation: a `<blockquote>` or a `<p>`, without quotation marks.
 * @slot cite - The source: the person, and the place.
 * @csspart base - The box around the quotation.
 * @csspart mark - The quotation mark.
 * @csspart text - The quotation.
 * @csspart source - The source.
 */
export class IiifPullquote extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  protected override render() {
    return html`<div class="base" part="base">
      <figure class="quote">
        <span class="mark" part="mark" aria-hidden="true"></span>
        <div class="text" part="text"><slot></slot></div>
        <figcaption class="source" part="source"><slot name="cite"></slot></figcaption>
      </figure>
    </div>`;
  }
}

define('iiif-pullquote', IiifPullquote);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-pullquote': IiifPullquote;
  }
}
