import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { IiifAcronyms } from '../../src/elements/acronyms/acronyms.js';
import '../../src/elements/acronyms/acronyms.js';
import { answering, MISSING } from '../helpers.js';

const ACRONYMS = {
  API: 'Application Programming Interface',
  IIIF: 'International Image Interoperability Framework',
  JSON: 'JavaScript Object Notation',
  'JSON-LD': 'JSON for Linking Data',
  REST: 'Representational State Transfer',
};

const text = html`
  <h2>How IIIF began</h2>
  <p>
    Libraries that had IIIF in mind wrote APIs in the manner of REST. What they answer is JSON-LD, which is
    JSON too. IIIF is explained once; <a href="https://iiif.io/api/">a link to its API</a> and
    <code>JSON.parse</code> never are.
  </p>
`;

const meta: Meta<IiifAcronyms> = {
  title: 'Page/Acronyms',
  component: 'iiif-acronyms',
  args: { data: ACRONYMS, src: '', expand: false },
  render: ({ data, src, expand }) => html`
    <iiif-acronyms .data=${data} .src=${src} ?expand=${expand}>${text}</iiif-acronyms>
  `,
};

export default meta;

type Story = StoryObj<IiifAcronyms>;

export const Default: Story = {};

/** Expansions in the text, for visitors who cannot point at a word. */
export const Expanded: Story = { name: 'Written out', args: { expand: true } };

export const Feed: Story = {
  name: 'From a file',
  args: { data: undefined, src: answering('acronyms', ACRONYMS) },
};

/** The file of acronyms does not exist: the text stays unchanged. */
export const Missing: Story = { name: 'File not found', args: { data: undefined, src: MISSING } };

export const Inline: Story = {
  name: 'From a script inside',
  render: () => html`
    <iiif-acronyms>
      <script type="application/json">
        { "TLS": "Transport Layer Security" }
      </script>
      <p>Feeds are asked for by TLS only.</p>
    </iiif-acronyms>
  `,
};

export const Narrow: Story = {
  name: '280 px',
  args: { expand: true },
  render: ({ data }) => html`
    <div style="inline-size: 280px"><iiif-acronyms .data=${data} expand>${text}</iiif-acronyms></div>
  `,
};

export const French: Story = {
  name: 'French',
  render: () => html`
    <div lang="fr">
      <iiif-acronyms .data=${{ BnF: 'Bibliothèque nationale de France' }} expand>
        <p>La BnF sert ses images par un protocole ouvert.</p>
      </iiif-acronyms>
    </div>
  `,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: () => html`
    <div dir="rtl" lang="ar">
      <iiif-acronyms .data=${ACRONYMS} expand><p>المكتبات تستخدم IIIF لعرض صورها.</p></iiif-acronyms>
    </div>
  `,
};
