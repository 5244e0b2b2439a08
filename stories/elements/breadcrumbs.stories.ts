import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { IiifBreadcrumbs } from '../../src/elements/breadcrumbs/breadcrumbs.js';
import '../../src/elements/breadcrumbs/breadcrumbs.js';
import { crumbs } from './frame.js';

const meta: Meta<IiifBreadcrumbs> = {
  title: 'Page/Breadcrumbs',
  component: 'iiif-breadcrumbs',
  args: { label: '', structuredData: false },
  render: ({ label, structuredData }) =>
    html`<iiif-breadcrumbs label=${label || nothing} ?structured-data=${structuredData}
      >${crumbs}</iiif-breadcrumbs
    >`,
};

export default meta;
type Story = StoryObj<IiifBreadcrumbs>;

export const Default: Story = {};

export const BareLinks: Story = {
  name: 'Of bare links, the last one too',
  render: () => html`
    <iiif-breadcrumbs>
      <a href="/">Home</a>
      <a href="/community/">Community</a>
      <a href="/community/groups/">Groups</a>
    </iiif-breadcrumbs>
  `,
};

export const One: Story = {
  name: 'One entry',
  render: () => html`<iiif-breadcrumbs><a href="/">Home</a></iiif-breadcrumbs>`,
};

export const Narrow: Story = {
  name: 'Long words in a narrow column',
  render: () => html`
    <div style="inline-size: 280px">
      <iiif-breadcrumbs>
        <a href="/">Home</a>
        <a href="/a/">Handschriftendigitalisierungsgrundlagenforschung</a>
        <a href="/b/">Working with manuscripts in several collections at once</a>
        <span>Collation</span>
      </iiif-breadcrumbs>
    </div>
  `,
};

export const StructuredData: Story = { name: 'Described for search engines', args: { structuredData: true } };

export const French: Story = {
  render: (args, context) => html`<div lang="fr">${meta.render!(args, context)}</div>`,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: () => html`
    <div dir="rtl" lang="ar">
      <iiif-breadcrumbs>
        <a href="/">الرئيسية</a>
        <a href="/community/">المجتمع</a>
        <a href="/iiif/">IIIF Image API 3.0</a>
        <span>المخطوطات</span>
      </iiif-breadcrumbs>
    </div>
  `,
};
