import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { IiifSlide } from '../../src/elements/slide/slide.js';
import '../../src/elements/slide/slide.js';
import ridges from '../../demo/images/slide-ridges.svg?url&no-inline';
import moving from '../../demo/images/slide-moving.gif?url&no-inline';

const meta: Meta<IiifSlide> = {
  title: 'Page/Slide',
  component: 'iiif-slide',
  args: { image: ridges, alt: 'Mountain ridges at dusk', overlay: false },
  render: ({ image, alt, overlay }) =>
    html`<iiif-slide image=${image || nothing} alt=${alt || nothing} ?overlay=${overlay}>
      <h3><a href="https://example.org/">Far away, close up</a></h3>
      <p>A panorama of four gigapixels that loads as fast as a postcard.</p>
      <small slot="caption">Drawn for these stories.</small>
    </iiif-slide>`,
};

export default meta;

type Story = StoryObj<IiifSlide>;

export const Default: Story = {};

export const Narrow: Story = {
  name: 'In a narrow column',
  render: (args, context) => html`<div style="inline-size: 280px">${meta.render!(args, context)}</div>`,
};

export const Overlay: Story = { name: 'Text on the image', args: { overlay: true } };

export const OverlayNarrow: Story = {
  name: 'Text on the image, in a narrow column',
  args: { overlay: true },
  render: Narrow.render!,
};

/** The page's dark blue text would not be legible on an image, so the text is below it, with a console warning. */
export const OverlayRefused: Story = {
  name: 'Text that would not be legible',
  args: { overlay: true },
  render: ({ image, alt }) =>
    html`<iiif-slide image=${image!} alt=${alt} overlay style="max-inline-size: 30rem">
      <p>
        A sentence in
        <span style="color: #003654; background: #fff">dark blue</span>.
      </p>
    </iiif-slide>`,
};

export const Animated: Story = {
  name: 'An animated image',
  args: { image: moving, alt: 'Squares of changing colours' },
};

/** The whole image, without cropping. */
export const Contained: Story = {
  name: 'The whole image',
  render: (args, context) =>
    html`<div style="--iiif-slide-ratio: 1; --iiif-slide-fit: contain; max-inline-size: 24rem">
      ${meta.render!(args, context)}
    </div>`,
};

export const NoImage: Story = { name: 'Without an image', args: { image: '' } };

/** The image is missing: the text stays in place. */
export const MissingImage: Story = {
  name: 'An image that cannot be had',
  args: { image: `${document.baseURI}#no-image` },
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: ({ image }) =>
    html`<div dir="rtl" lang="ar">
      <iiif-slide image=${image!}>
        <h3><a href="https://example.org/">خرائط قديمة ورقةً بعد ورقة</a></h3>
        <p>سواحل الأمس فوق سواحل اليوم، ورقة بجانب ورقة.</p>
      </iiif-slide>
    </div>`,
};
