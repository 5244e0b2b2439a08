import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { IiifPullquote } from '../../src/elements/pullquote/pullquote.js';
import '../../src/elements/pullquote/pullquote.js';

const meta: Meta<IiifPullquote> = {
  title: 'Page/Pullquote',
  component: 'iiif-pullquote',
  render: () => html`
    <iiif-pullquote>
      <blockquote>
        The leaf in our vault and the leaf in theirs had not been on one table for three hundred years. Now
        they are, every morning.
      </blockquote>
      <p slot="cite"><strong>Keeper of manuscripts</strong><br />at a library of our invention</p>
    </iiif-pullquote>
  `,
};

export default meta;

type Story = StoryObj<IiifPullquote>;

export const Default: Story = {};

export const WithoutSource: Story = {
  name: 'Without a source',
  render: () => html`<iiif-pullquote><p>Show your images once, and they are everywhere.</p></iiif-pullquote>`,
};

export const TwoParagraphs: Story = {
  name: 'Two paragraphs',
  render: () =>
    html`<iiif-pullquote>
      <p>We began with one manuscript.</p>
      <p>By the end of the year our readers had asked for the rest of the shelf.</p>
      <p slot="cite">A curator</p>
    </iiif-pullquote>`,
};

/** Each language has its own quotation mark. */
export const Languages: Story = {
  render: () => html`
    <div style="display: grid; gap: 3rem">
      <iiif-pullquote lang="fr"
        ><p>Une image publiée une fois est visible partout.</p>
        <p slot="cite">Une conservatrice</p></iiif-pullquote
      >
      <iiif-pullquote lang="de"
        ><p>Was einmal veröffentlicht ist, lässt sich überall betrachten.</p>
        <p slot="cite">Eine Bibliothekarin</p></iiif-pullquote
      >
      <iiif-pullquote lang="ja"
        ><p>一度公開すれば、どこからでも見ることができます。</p>
        <p slot="cite">学芸員</p></iiif-pullquote
      >
    </div>
  `,
};

export const Narrow: Story = {
  name: 'Long words, in a narrow column',
  render: () =>
    html`<div style="inline-size: 280px">
      <iiif-pullquote lang="de"
        ><p>Handschriftendigitalisierungsförderungsrichtlinien sind besser als ihr Name.</p>
        <p slot="cite">Eine Bibliothekarin der Universitätsbibliothek</p></iiif-pullquote
      >
    </div>`,
};

export const French: Story = {
  render: () =>
    html`<iiif-pullquote lang="fr"
      ><blockquote>Les deux feuillets sont de nouveau sur la même table.</blockquote>
      <p slot="cite">Une conservatrice</p></iiif-pullquote
    >`,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: () =>
    html`<iiif-pullquote dir="rtl" lang="ar"
      ><p>صورة تنشر مرة واحدة ترى في كل مكان.</p>
      <p slot="cite">أمينة مكتبة</p></iiif-pullquote
    >`,
};
