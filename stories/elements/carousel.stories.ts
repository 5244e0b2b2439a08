import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { IiifCarousel } from '../../src/elements/carousel/carousel.js';
import '../../src/elements/carousel/carousel.js';
import '../../src/elements/slide/slide.js';

const drawings = import.meta.glob<string>('../../demo/images/slide-*', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});

const drawing = (name: string) => drawings[`../../demo/images/slide-${name}`] ?? '';

/** Slides of the stories: drawing, alternative text, title, sentence. */
const SLIDES = [
  [
    'coast',
    'A chart of an island',
    'Charts, sheet by sheet',
    'Old coastlines laid over today’s, one sheet beside the other.',
  ],
  [
    'leaves',
    'An open book with a decorated initial',
    'Leaves together again',
    'Pages that two libraries keep, side by side in one viewer.',
  ],
  [
    'sky',
    'Constellations over a grid',
    'A year of the night sky',
    'Eight hundred plates of one observatory, from the whole sky to a single star.',
  ],
  [
    'ridges',
    'Mountain ridges at dusk',
    'Far away, close up',
    'A panorama of four gigapixels that loads as fast as a postcard.',
  ],
  [
    'tiles',
    'Squares of many sizes',
    'Tile by tile',
    'Only what is looked at is sent, as finely as the screen can show it.',
  ],
  [
    'flower',
    'A red flower with its leaves',
    'From the herbarium',
    'Pressed in 1791, measured to the tenth of a millimetre.',
  ],
] as const;

const slide = ([name, alt, title, text]: readonly string[], isOver = false) =>
  html`<iiif-slide ?overlay=${isOver}>
    <img slot="image" src=${drawing(`${name}.svg`)} alt=${alt} width="1600" height="900" />
    <h3><a href="https://example.org/${name}">${title}</a></h3>
    <p>${text}</p>
  </iiif-slide>`;

/** A carousel with slides and the arguments of a story. */
const carousel = (
  { label, current, perView, loop, autoplay }: Partial<IiifCarousel>,
  slides: TemplateResult[] = SLIDES.map((each) => slide(each)),
) =>
  html`<iiif-carousel
    label=${label || nothing}
    current=${current || nothing}
    per-view=${perView ?? nothing}
    ?loop=${loop}
    autoplay=${autoplay || nothing}
    >${slides}</iiif-carousel
  >`;

const meta: Meta<IiifCarousel> = {
  title: 'Page/Carousel',
  component: 'iiif-carousel',
  args: { label: 'From the collections', current: 0, perView: 1, loop: false, autoplay: 0 },
  argTypes: { perView: { control: { type: 'range', min: 1, max: 4 } } },
  render: (args) => carousel(args),
};

export default meta;

type Story = StoryObj<IiifCarousel>;

export const Default: Story = {};

export const Loop: Story = { args: { loop: true } };

/** Two, three or four slides side by side if there is room, one in a narrow column. */
export const SeveralAtOnce: Story = { name: 'Several at once', args: { perView: 3 } };

/** The pause button and any other action of the visitor stop the rotation for good; pointer and focus pause it. */
export const Autoplay: Story = { args: { autoplay: 6, loop: true } };

/** Text on the image, on a scrim that keeps it legible over white. */
export const Overlay: Story = {
  name: 'Text on the image',
  render: (args) =>
    carousel(
      args,
      SLIDES.map((each) => slide(each, true)),
    ),
};

export const AnimatedImage: Story = {
  name: 'An animated image',
  render: (args) =>
    carousel(args, [
      html`<iiif-slide image=${drawing('moving.gif')} alt="Squares of changing colours">
        <h3>It moves</h3>
        <p>And can be told to stop. Where less motion is wanted, it stands still from the start.</p>
      </iiif-slide>`,
      ...SLIDES.slice(0, 2).map((each) => slide(each)),
    ]),
};

export const ImagesOnly: Story = {
  name: 'Images only',
  render: (args) =>
    carousel(
      args,
      SLIDES.map(([name, alt]) => html`<iiif-slide image=${drawing(`${name}.svg`)} alt=${alt}></iiif-slide>`),
    ),
};

export const TextOnly: Story = {
  name: 'Text only',
  args: { perView: 2 },
  render: (args) =>
    carousel(
      args,
      SLIDES.map(
        ([, , title, text]) =>
          html`<iiif-slide>
            <h3>${title}</h3>
            <p>${text}</p>
          </iiif-slide>`,
      ),
    ),
};

/** Any child element is a slide. */
export const PlainElements: Story = {
  name: 'Other elements as slides',
  args: { perView: 2 },
  render: (args) =>
    carousel(
      args,
      SLIDES.map(
        ([, , title, text]) =>
          html`<blockquote>
            <p>${text}</p>
            <footer>${title}</footer>
          </blockquote>`,
      ),
    ),
};

/** A single slide has no buttons. */
export const OneSlide: Story = {
  name: 'One slide',
  render: (args) => carousel(args, [slide(SLIDES[0])]),
};

/** With many slides, a count replaces the dots. */
export const Many: Story = {
  args: { current: 6 },
  render: (args) =>
    carousel(
      args,
      Array.from({ length: 24 }, (_, index) => slide(SLIDES[index % 6]!)),
    ),
};

export const LongWords: Story = {
  name: 'Long words',
  args: { perView: 2 },
  render: (args) =>
    carousel(args, [
      slide([
        'sky',
        '',
        'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
        'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz, digitalised, catalogued and described in more words than anybody expects below an image of this size, so that the slides beside it have to keep up.',
      ]),
      ...SLIDES.slice(0, 3).map((each) => slide(each)),
    ]),
};

export const Narrow: Story = {
  name: 'In a narrow column',
  args: { perView: 3, autoplay: 8, loop: true },
  render: (args) => html`<div style="inline-size: 280px">${carousel(args)}</div>`,
};

export const French: Story = {
  args: { autoplay: 6, label: 'Nos collections' },
  render: (args) => html`<div lang="fr">${carousel(args)}</div>`,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  args: { perView: 2, autoplay: 6 },
  render: (args) =>
    html`<div dir="rtl" lang="ar">
      ${carousel(
        { label: 'من المجموعات', perView: args.perView, autoplay: args.autoplay },
        SLIDES.map(([name]) =>
          slide([name, '', 'خرائط قديمة ورقةً بعد ورقة', 'سواحل الأمس فوق سواحل اليوم، ورقة بجانب ورقة.']),
        ),
      )}
    </div>`,
};
