import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { IiifFooter } from '../../src/elements/footer/footer.js';
import '../../src/elements/footer/footer.js';
import { about, bottom, columns } from './frame.js';
import { logo } from '../helpers.js';

const logos = ['bnf', 'wellcome', 'harvard'].flatMap((name) => {
  const src = logo(name);
  return src ? html`<img slot="logos" src=${src} alt=${name} height="40" />` : [];
});

const meta: Meta<IiifFooter> = {
  title: 'Page/Footer',
  component: 'iiif-footer',
  parameters: { layout: 'fullscreen' },
  args: { label: '' },
  render: ({ label }) =>
    html`<iiif-footer label=${label || nothing}>${about} ${columns} ${bottom}</iiif-footer>`,
};

export default meta;
type Story = StoryObj<IiifFooter>;

export const Default: Story = {};

export const WithLogos: Story = {
  name: 'With logos',
  render: () => html`<iiif-footer>${about} ${columns} ${logos} ${bottom}</iiif-footer>`,
};

export const ColumnsOnly: Story = {
  tags: ['example'],
  name: 'Columns only',
  render: () => html`<iiif-footer>${columns}</iiif-footer>`,
};

export const LineOnly: Story = {
  name: 'The last line only',
  render: () => html`<iiif-footer>${bottom}</iiif-footer>`,
};

/** With other content among the columns, everything is shown unchanged. */
export const Mixed: Story = {
  name: 'With something else among the columns',
  render: () =>
    html`<iiif-footer
      >${columns}
      <p>Open on weekdays.</p></iiif-footer
    >`,
};

export const LongWords: Story = {
  name: 'Long words',
  render: () =>
    html`<div style="inline-size: 280px">
      <iiif-footer>
        <h2>Handschriftendigitalisierungsgrundlagen</h2>
        <ul>
          <li><a href="/a/">Schnittstellenspezifikationsentwurfsverfahren</a></li>
          <li><a href="/b/">A page with a name of more than one line, as some have</a></li>
        </ul>
        ${bottom}
      </iiif-footer>
    </div>`,
};

export const Narrow: Story = {
  name: 'In a narrow column',
  render: (args, context) => html`<div style="inline-size: 280px">${meta.render!(args, context)}</div>`,
};

export const French: Story = {
  render: (args, context) => html`<div lang="fr">${meta.render!(args, context)}</div>`,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: (args, context) => html`<div dir="rtl" lang="ar">${meta.render!(args, context)}</div>`,
};
