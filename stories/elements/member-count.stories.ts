import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { IiifMemberCount } from '../../src/elements/member-count/member-count.js';
import '../../src/elements/member-count/member-count.js';
import { answering, institutions, MISSING, WAITING } from '../helpers.js';

type Args = Partial<IiifMemberCount> & { fallback?: string };

const meta: Meta<Args> = {
  title: 'Data/Member count',
  component: 'iiif-member-count',
  args: { levels: '', noun: true, src: answering('count', institutions) },
  argTypes: { fallback: { control: 'text' } },
  render: ({ levels, noun, src, data, fallback }) => html`
    <p>
      The consortium now comprises
      <iiif-member-count levels=${levels || nothing} ?noun=${noun} src=${src ?? nothing} .data=${data}
        >${fallback}</iiif-member-count
      >, libraries, archives, museums and companies on every continent.
    </p>
  `,
};

export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

/** The number alone, within a sentence of the page. */
export const NumberOnly: Story = { name: 'The number only', args: { noun: false } };

/** The level by name or number. */
export const OneLevel: Story = { name: 'One level', args: { levels: 'founding' } };

/** Without fallback content, space is reserved for the number. */
export const Loading: Story = { args: { src: WAITING } };

/** The content of the element is shown until the number has loaded. */
export const LoadingWithFallback: Story = {
  name: 'Loading, with fallback content',
  args: { src: WAITING, fallback: 'more than seventy members' },
};

export const Empty: Story = { args: { src: undefined, data: [] } };

export const Failed: Story = { args: { src: MISSING } };

/** The sentence stays as the author wrote it. */
export const FailedWithFallback: Story = {
  name: 'Failed, with fallback content',
  args: { src: MISSING, fallback: 'more than seventy members' },
};

/** Invalid records are left out, with a console warning. */
export const Partial: Story = {
  args: { src: undefined, data: [...institutions, { iiifc: 1 }, 'no institution'] },
};

export const French: Story = {
  render: () => html`
    <p lang="fr">
      Le consortium réunit aujourd’hui <iiif-member-count noun .data=${institutions}></iiif-member-count>,
      dont <iiif-member-count levels="founding" .data=${institutions}></iiif-member-count> depuis sa création.
    </p>
  `,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: () => html`
    <p dir="rtl" lang="ar">
      يضم الاتحاد الآن <iiif-member-count .data=${institutions}></iiif-member-count> عضوًا.
    </p>
  `,
};
