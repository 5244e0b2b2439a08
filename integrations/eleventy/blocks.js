/** Blocks whose content is given on the page. */
import { attributes, block, EMPTY, href, markup, raw } from './html.js';

/** @import { Block, Data, PairedBlock, Site } from './index.js' */

/** @param {unknown} value @returns {Data[]} */
export const listOf = (value) =>
  Array.isArray(value) ? value.filter((item) => item && typeof item === 'object') : [];

/** @param {unknown} level @returns {number} 2 to 6; 3 for anything else. */
export const levelOf = (level) => (Number(level) >= 2 && Number(level) <= 6 ? Math.round(Number(level)) : 3);

/**
 * @param {string} link Already checked; the text is not linked without it.
 * @param {unknown} text
 */
export const linked = (link, text) => (link ? markup`<a href="${link}">${text}</a>` : markup`${text}`);

/**
 * @param {unknown} level
 * @param {string} link Already checked.
 * @param {unknown} text
 */
const heading = (level, link, text) =>
  raw(`<h${levelOf(level)}>${String(linked(link, text))}</h${levelOf(level)}>`);

/** @param {unknown} text @param {Data} [list] Its attributes. */
const paragraph = (text, list = {}) => Boolean(text) && markup`<p${attributes(list)}>${text}</p>`;

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
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const at = (/** @type {unknown} */ link) => href(link, resolve);
  const prose = (/** @type {unknown} */ text) => raw(markdown(typeof text === 'string' ? text : ''));

  /** @param {Data} options */
  function button({ button_label: label, button_link: link, type }) {
    const variant = String(type).includes('secondary') ? 'secondary' : 'primary';
    return label && at(link)
      ? markup`<iiif-button variant="${variant}">${linked(at(link), label)}</iiif-button>`
      : EMPTY;
  }

  const image = (
    /** @type {unknown} */ source,
    /** @type {unknown} */ alt,
    /** @type {Data} */ more = {},
  ) => {
    const list = { src: at(source), alt: markup`${alt}`, loading: 'lazy', ...more };
    return at(source) && markup`<img${attributes(list)}>`;
  };

  function cards(/** @type {Data} */ { items, heading_level: level }, isFeature = false) {
    const content = listOf(items).map(({ label, description, image: source, alt_text, alt, link }) => {
      const picture = image(source, alt_text ?? alt, { slot: isFeature ? 'icon' : 'image' });
      const title = heading(level, isFeature ? '' : at(link), label);
      return markup`<iiif-card>${picture}${title}${paragraph(description)}</iiif-card>`;
    });
    const look = isFeature ? { variant: 'features', align: 'center' } : {};
    return content.length ? block('iiif-card-grid', look, content) : EMPTY;
  }

  function figure(/** @type {Data} */ { image: source, alt, caption, link, class: classes }) {
    const list = { class: classes, image: at(source), alt: markup`${alt}`, href: at(link) };
    const content = [image(source, alt, { slot: 'image' }), paragraph(caption)];
    return at(source) ? block('iiif-figure', list, content) : EMPTY;
  }

  function beside(/** @type {unknown} */ text, /** @type {unknown} */ label, /** @type {unknown} */ link) {
    const below = button({ button_label: label, button_link: link });
    return [prose(text), below !== EMPTY && paragraph(below)];
  }

  /** @type {PairedBlock} */
  const tab = (content, { label, heading_level: level }) =>
    label
      ? block('iiif-tab', { id: idOf(label) }, [heading(level, '', label), raw('\n'), prose(content)])
      : EMPTY;

  return {
    single: {
      iiifBlocks() {
        const folder = href(base, resolve);
        const sheet = markup`<link rel="stylesheet" href="${folder}/themes/${theme}.css">`;
        const script = markup`<script type="module" src="${folder}/iiif-blocks.js"></script>`;
        return raw([...(theme ? [sheet] : []), script].join('\n'));
      },
      iiifButton: button,
      iiifCards: (options) => cards(options),
      iiifFeatures: (options) => cards(options, true),

      iiifCarousel({ items, label }, { title }) {
        const slides = listOf(items)
          .filter(({ resource }) => at(resource?.url))
          .map(({ resource: { url, alt_text: alt, caption }, link }) => {
            const more = link?.label && at(link.url) && linked(at(link.url), link.label);
            return markup`<iiif-slide>${image(url, alt, { slot: 'image' })}${paragraph(caption)}${paragraph(more)}</iiif-slide>`;
          });
        return slides.length ? block('iiif-carousel', { label: label || title || 'Images' }, slides) : EMPTY;
      },

      iiifHero({ hero, top_nav, breadcrumbs }, page) {
        const { image: source, button: first } = hero ?? {};
        const title = hero?.title || page.title;
        const isTop = hero?.top_nav ?? top_nav;
        const crumbs = isTop ? listOf(breadcrumbs ?? page.breadcrumbs) : [];
        const links = crumbs.map(({ link, label }) => markup`<li>${linked(at(link), label)}</li>`);
        const way = markup`<iiif-breadcrumbs slot="breadcrumbs"><ol>${links}</ol></iiif-breadcrumbs>`;
        const date = page.date instanceof Date ? page.date : page.page?.date;
        const lead =
          isTop && date && [page.tags ?? []].flat().includes('news')
            ? [
                page.author,
                page.author && ', ',
                markup`<time datetime="${date.toISOString().slice(0, 10)}">${day.format(date)}</time>`,
              ]
            : hero?.subtitle || page.subtitle;
        const action = button({ button_label: first?.label, button_link: first?.link });
        return title
          ? block('iiif-hero', {}, [
              image(source, '', { slot: 'image', loading: false }),
              crumbs.length > 0 && way,
              isTop ? markup`<h1>${title}</h1>` : markup`<h2>${title}</h2>`,
              paragraph(lead, { slot: 'lead' }),
              action !== EMPTY && markup`<div slot="buttons">${action}</div>`,
            ])
          : EMPTY;
      },

      iiifPullquote: ({ quote }) =>
        quote?.text
          ? block('iiif-pullquote', {}, [
              markup`<blockquote><p>${quote.text}</p></blockquote>`,
              paragraph(quote.attribution, { slot: 'cite' }),
            ])
          : EMPTY,

      iiifTextAndText(options) {
        const first = beside(options.content_1, options.button_label_1, options.button_link_1);
        const second = beside(options.content_2, options.button_label_2, options.button_link_2);
        return block('iiif-media-text', { align: 'start' }, [
          markup`<div slot="media">${first}</div>`,
          second,
        ]);
      },

      iiifNotification({ notification }) {
        const { title, subtitle, link, link_label: label, kind, expires } = notification ?? {};
        const isKnown = ['info', 'success', 'warning', 'urgent'].includes(kind);
        const list = { dismissible: true, kind: isKnown && kind, expires: expires?.toJSON?.() ?? expires };
        const more = label && at(link) && [' ', linked(at(link), label)];
        const strong = title && markup`<strong>${title}</strong>`;
        return title || subtitle
          ? block('iiif-notification', list, [paragraph(strong), paragraph([subtitle, more])])
          : EMPTY;
      },

      iiifImage: ({ src, alt, align }) =>
        figure({ image: src, alt, class: align && `float-${align === 'left' ? 'left' : 'right'}` }),
      iiifInlineImage: ({ image, alt_text: alt, caption, float, image_link: link }) =>
        figure({ image, alt, caption, link, class: `float-${float === 'left' ? 'left' : 'right'}` }),
      iiifFullWidthImage: ({ image, alt_text: alt, caption, image_link: link }) =>
        figure({ image, alt, caption, link, class: 'full-width' }),
      iiifAuthorImage({ author, date, float }, { authors }) {
        const { image, title, from } = authors && Object.hasOwn(authors, author) ? authors[author] : {};
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
      iiifImageAndText(content, options) {
        const { image: source, alt_text: alt, caption, image_align: align } = options;
        const below = caption && markup`<figcaption>${caption}</figcaption>`;
        const media = at(source) && markup`<figure slot="media">${image(source, alt)}${below}</figure>`;
        const text = beside(content, options.button_label, options.button_link);
        return block('iiif-media-text', { reverse: align !== 'left' }, [media, raw('\n'), text]);
      },
      iiifTabs(content, { tabs, label, heading_level: level }, page) {
        const given = listOf(tabs).map((each) => tab(each.content, { ...each, heading_level: level }, page));
        return given.length || content.trim() ? block('iiif-tabs', { label }, [given, raw(content)]) : EMPTY;
      },
      iiifTab: tab,
    },
  };
}
