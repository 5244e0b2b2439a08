import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { IiifFaq } from '../../src/elements/faq/faq.js';
import '../../src/elements/faq/faq.js';

const meta: Meta<IiifFaq> = {
  title: 'Page/FAQ',
  component: 'iiif-faq',
  args: { exclusive: false, structuredData: false },
  render: ({ exclusive, structuredData }) => html`
    <iiif-faq ?exclusive=${exclusive} ?structured-data=${structuredData}>
      <details id="who-can-join" open>
        <summary>Who can join the consortium?</summary>
        <p>
          Any institution that publishes images, sound or video, or makes software for it.
          <a href="https://iiif.io/community/consortium/">Fees follow its size.</a>
        </p>
      </details>
      <details id="must-we">
        <summary>Must we be members to use the interfaces?</summary>
        <p>No. The specifications are open, and so are the calls of all groups.</p>
      </details>
      <details id="what-for">
        <summary>What do members’ fees pay for?</summary>
        <p>For three things:</p>
        <ul>
          <li>two people who keep the community going,</li>
          <li>the conference, and</li>
          <li>training for those who begin.</li>
        </ul>
      </details>
    </iiif-faq>
  `,
};

export default meta;

type Story = StoryObj<IiifFaq>;

export const Default: Story = {};

/** Opening an answer closes the others. */
export const Exclusive: Story = { name: 'One at a time', args: { exclusive: true } };

/** JSON-LD for search engines. */
export const StructuredData: Story = { name: 'With structured data', args: { structuredData: true } };

/** Questions as headings, in groups with headings of their own. */
export const Headings: Story = {
  name: 'Headings and groups',
  render: () => html`
    <iiif-faq>
      <h2>Membership</h2>
      <details>
        <summary><h3>How long does an application take?</h3></summary>
        <p>A month or two, with the time that your own institution needs.</p>
      </details>
      <details>
        <summary><h3>Can a consortium be a member?</h3></summary>
        <p>Yes, for all who belong to it.</p>
      </details>
      <h2>Meetings</h2>
      <details>
        <summary><h3>Where is the next conference?</h3></summary>
        <p>In the Netherlands.</p>
      </details>
    </iiif-faq>
  `,
};

export const LongWords: Story = {
  name: 'Long words',
  render: () => html`
    <iiif-faq>
      <details open>
        <summary>
          Our catalogue describes some forty thousand manuscripts, of which a third have been digitised in the
          course of nineteen projects with as many formats: where do we begin?
        </summary>
        <p>With one manuscript.</p>
      </details>
      <details>
        <summary>Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikationsarchiv?</summary>
        <p>Long words are broken.</p>
      </details>
    </iiif-faq>
  `,
};

export const Narrow: Story = {
  name: 'In a narrow column',
  render: (args, context) => html`<div style="inline-size: 280px">${meta.render!(args, context)}</div>`,
};

export const One: Story = {
  render: () => html`
    <iiif-faq>
      <details>
        <summary>Is there only one question?</summary>
        <p>Then there is no button to open them all.</p>
      </details>
    </iiif-faq>
  `,
};

export const French: Story = {
  render: () => html`
    <iiif-faq lang="fr">
      <details>
        <summary>Qui peut adhérer ?</summary>
        <p>Toute institution qui publie des images, du son ou de la vidéo.</p>
      </details>
      <details>
        <summary>Faut-il être membre pour utiliser les interfaces ?</summary>
        <p>Non, les spécifications sont ouvertes.</p>
      </details>
    </iiif-faq>
  `,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: () => html`
    <iiif-faq dir="rtl" lang="ar">
      <details open>
        <summary>من يمكنه الانضمام؟</summary>
        <p>أي مؤسسة تنشر الصور أو الصوت أو الفيديو.</p>
      </details>
      <details>
        <summary>هل العضوية شرط لاستخدام الواجهات؟</summary>
        <p>لا، المواصفات مفتوحة للجميع.</p>
      </details>
    </iiif-faq>
  `,
};
