/** The blocks whose content is on the page. */
import { block, attributes, href, html, raw } from './html.js';

/** @import { Block, Data, PairedBlock, Site } from './index.js' */

/** @param {unknown} value @returns {Data[]} */
export const listOf = (value) =>
  Array.isArray(value) ? value.filter((item) => item && typeof item === 'object') : [];

/** @param {unknown} level @returns {number} 2 to 6; 3 for anything else. */
export const levelOf = (level) => (Number(level) >= 2 && Number(level) <= 6 ? Math.round(Number(level)) : 3);

/**
 * @param {unknown} level
 * @param {unknown} content
 */
const heading = (level, content) =>
  html`<${raw(`h${levelOf(level)}`)}>${content}</${raw(`h${levelOf(level)}`)}>`;

/**
 * @param {string} link Already checked; without one the text stands alone.
 * @param {unknown} text
 */
export const linked = (link, text) => (link ? html`<a href="${link}">${text}</a>` : html`${text}`);

/** @param {unknown} text */
const idOf = (text) =>
  String(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/**
 * @param {Site} site
 * @returns {{ single: Record<string, Block>, paired: Record<string, PairedBlock> }} By the names of their shortcodes.
 */
export function makeBlocks({ base, theme, markdown, resolve, locale }) {
  const at = (/** @type {unknown} */ link) => href(link, resolve);
  const prose = (/** @type {unknown} */ text) => raw(markdown(typeof text === 'string' ? text : ''));

  /** @type {Block} */
  const button = ({ button_label: label, button_link: link, type }) =>
    label && at(link)
      ? html`<iiif-button variant="${String(type).includes('secondary') ? 'secondary' : 'primary'}"
          ><a href="${at(link)}">${label}</a></iiif-button
        >`
      : html``;

  const image = (/** @type {unknown} */ source, /** @type {unknown} */ alt, slot = 'image', lazy = true) =>
    at(source) &&
    html`<img${attributes({ slot, src: at(source), alt: html`${alt}`, loading: lazy && 'lazy' })}></img${attributes({ slot, src: at(source), alt: html`${alt}`, loading: lazy && 'lazy' })}>`;

  const cards = (/** @type {Data} */ { items, heading_level: level }, isFeature = false) =>
    listOf(items).length
      ? block(
          'iiif-card-grid',
          isFeature ? { variant: 'features', align: 'center' } : {},
          listOf(items).map(
            ({ label, description, image: source, alt_text: text, alt, link }) =>
              html`<iiif-card
                >${image(source, text ?? alt, isFeature ? 'icon' : 'image')}${heading(level, linked(isFeature ? '' : at(link), label))}${description && html`<p>${description}</p>`}</iiif-card
              >`,
          ),
        )
      : html``;

  const figure = (/** @type {Data} */ { image: source, alt, caption, link, class: classes }) =>
    at(source)
      ? block(
          'iiif-figure',
          { class: classes, image: at(source), alt: html`${alt}`, href: at(link) },
          html`${image(source, alt)}${caption && html`<p>${caption}</p>`}`,
        )
      : html``;

  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const time = (/** @type {unknown} */ date) =>
    date instanceof Date &&
    html`<time datetime="${date.toISOString().slice(0, 10)}">${day.format(date)}</time>`;

  const beside = (/** @type {unknown} */ text, /** @type {Data} */ options) => {
    const below = button(options, {}).toString();
    return html`${prose(text)}${below && html`<p>${raw(below)}</p>`}`;
  };

  const tab = (/** @type {unknown} */ content, /** @type {Data} */ { label, heading_level: level }) =>
    label ? block('iiif-tab', { id: idOf(label) }, html`${heading(level, label)} ${prose(content)}`) : html``;

  return {
    single: {
      iiifBlocks() {
        const at = href(base, resolve);
        const sheet = html`<link rel="stylesheet" href="${at}/themes/${theme}.css" /> `;
        return html`${theme && sheet}
          <script type="module" src="${at}/iiif-blocks.js"></script>`;
      },
      iiifButton: button,
      iiifCards: (options) => cards(options),
      iiifFeatures: (options) => cards(options, true),

      iiifCarousel({ items, label }, { title }) {
        const slides = listOf(items).filter(({ resource }) => at(resource?.url));
        return slides.length
          ? block(
              'iiif-carousel',
              { label: label || title || 'Images' },
              slides.map(
                ({ resource, link }) =>
                  html`<iiif-slide
                    >${image(resource.url, resource.alt_text)}${resource.caption && html`<p>${resource.caption}</p>`}${link?.label && at(link.url) && html`<p>${linked(at(link.url), link.label)}</p>`}</iiif-slide
                  >`,
              ),
            )
          : html``;
      },

      iiifHero({ hero, top_nav, breadcrumbs }, page) {
        const { title = page.title, subtitle = page.subtitle, image: source, button: first } = hero ?? {};
        const isTop = hero?.top_nav ?? top_nav;
        const crumbs = isTop ? listOf(breadcrumbs ?? page.breadcrumbs) : [];
        const isNews = isTop && [page.tags ?? []].flat().includes('news');
        const lead = isNews
          ? [page.author, page.author && ', ', time(page.date ?? page.page?.date)]
          : subtitle;
        const action = first && button({ button_label: first.label, button_link: first.link }, {}).toString();
        return title
          ? block('iiif-hero', {}, [
              image(source, '', 'image', false),
              crumbs.length > 0 &&
                html`<iiif-breadcrumbs slot="breadcrumbs"
                  ><ol>
                    ${crumbs.map(({ link, label }) => html`<li>${linked(at(link), label)}</li>`)}
                  </ol></iiif-breadcrumbs
                >`,
              isTop ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`,
              lead && html`<p slot="lead">${lead}</p>`,
              action && html`<div slot="buttons">${raw(action)}</div>`,
            ])
          : html``;
      },

      iiifPullquote: ({ quote }) =>
        quote?.text
          ? block(
              'iiif-pullquote',
              {},
              html`<blockquote><p>${quote.text}</p></blockquote>
                ${quote.attribution && html`<p slot="cite">${quote.attribution}</p>`}`,
            )
          : html``,

      iiifTextAndText: (options) =>
        block('iiif-media-text', { align: 'start' }, [
          html`<div slot="media">
            ${beside(options.content_1, { button_label: options.button_label_1, button_link: options.button_link_1 })}
          </div> `,
          beside(options.content_2, {
            button_label: options.button_label_2,
            button_link: options.button_link_2,
          }),
        ]),

      iiifNotification({ notification }) {
        const { title, subtitle, link, link_label: label, kind, expires } = notification ?? {};
        const isKnown = ['info', 'success', 'warning', 'urgent'].includes(kind);
        return title || subtitle
          ? block(
              'iiif-notification',
              { dismissible: true, kind: isKnown && kind, expires: expires?.toJSON?.() ?? expires },
              html`${title && html`<p><strong>${title}</strong></p>`}
                <p>${subtitle}${label && at(link) && html` ${linked(at(link), label)}`}</p>`,
            )
          : html``;
      },

      iiifImage: ({ src, alt, align }) =>
        figure({ image: src, alt, class: align && `float-${align === 'left' ? 'left' : 'right'}` }),
      iiifInlineImage: ({ image, alt_text: alt, caption, float, image_link: link }) =>
        figure({ image, alt, caption, link, class: `float-${float === 'left' ? 'left' : 'right'}` }),
      iiifFullWidthImage: ({ image, alt_text: alt, caption, image_link: link }) =>
        figure({ image, alt, caption, link, class: 'full-width' }),
      iiifAuthorImage({ author, date, float }, { authors }) {
        const { image, title, from } = Object.hasOwn(authors ?? {}, author) ? authors[author] : {};
        const isTooEarly = from && !(new Date(date) >= new Date(from));
        const isFloating = String(float) === 'true';
        return figure({
          image: isTooEarly ? '' : image,
          alt: `Portrait of ${author}`,
          caption: isFloating && [author, title].filter(Boolean).join(', '),
          class: isFloating ? 'author float-right' : 'author',
        });
      },
    },

    paired: {
      iiifImageAndText(content, { image: source, alt_text: alt, caption, image_align: align, ...options }) {
        const picture = image(source, alt, '');
        const media = html`<figure slot="media">
          ${picture}${caption && html`<figcaption>${caption}</figcaption>`}
        </figure> `;
        const text = beside(content, options);
        return block('iiif-media-text', { reverse: align !== 'left' }, [picture && media, text]);
      },
      iiifTabs(content, { tabs, label, heading_level: level }) {
        const given = listOf(tabs).map((each) => tab(each.content, { ...each, heading_level: level }));
        return given.length || content.trim() ? block('iiif-tabs', { label }, [given, raw(content)]) : html``;
      },
      iiifTab: tab,
    },
  };
}
