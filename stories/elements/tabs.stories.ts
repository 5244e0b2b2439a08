import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { IiifTabs } from '../../src/elements/tabs/tabs.js';
import '../../src/elements/tabs/tabs.js';

const meta: Meta<IiifTabs> = {
  title: 'Page/Tabs',
  component: 'iiif-tabs',
  args: { label: 'Community calls', current: '', manual: false, deepLink: false },
  render: ({ label, current, manual, deepLink }) => html`
    <iiif-tabs label=${label} current=${current || nothing} ?manual=${manual} ?deep-link=${deepLink}>
      <iiif-tab id="call-calendar">
        <h3>Calendar</h3>
        <p>
          Calls take place on most weekdays, in the afternoon in Europe and in the morning in North America.
          <a href="https://iiif.io/community/">Times are shown in your own zone.</a>
        </p>
        <h4>When clocks change</h4>
        <p>
          For two weeks in March and one in autumn, calls are an hour earlier or later for half of the world.
        </p>
      </iiif-tab>
      <iiif-tab id="call-notes">
        <h3>Notes</h3>
        <p>Each call has a document that everyone may write into while it goes on.</p>
        <ul>
          <li>Agenda and who takes notes</li>
          <li>Presentations</li>
          <li>What was decided</li>
        </ul>
      </iiif-tab>
      <iiif-tab id="call-recordings">
        <h3>Recordings</h3>
        <p>Presentations are recorded where the speakers agree, and published within a week.</p>
      </iiif-tab>
    </iiif-tabs>
  `,
};

export default meta;

type Story = StoryObj<IiifTabs>;

export const Default: Story = {};

/** Another tab than the first is open at the start. */
export const Current: Story = { args: { current: 'call-notes' } };

/** Arrow keys move the focus; Enter or Space opens the tab. */
export const Manual: Story = { args: { manual: true } };

/** The page's address follows the visitor's choice. */
export const DeepLink: Story = { name: 'With the tab in the address', args: { deepLink: true } };

const GROUPS = [
  'Archives',
  'Audio and video',
  'Design',
  'Discovery',
  'Manuscripts',
  'Maps',
  'Museums',
  'Newspapers',
  'Outreach',
  'Three dimensions',
  'Training',
];
const many = (current = '') => html`
  <iiif-tabs label="Groups" current=${current || nothing}>
    ${GROUPS.map(
      (group) => html`
        <iiif-tab>
          <h3>${group}</h3>
          <p>What is new in the ${group} group.</p>
        </iiif-tab>
      `,
    )}
  </iiif-tabs>
`;

/** More tabs than fit: the row scrolls, and fades out where it continues. */
export const Many: Story = { render: () => html`<div style="max-inline-size: 40rem">${many('7')}</div>` };

export const LongWords: Story = {
  name: 'Long labels',
  render: () => html`
    <iiif-tabs label="Documents">
      <iiif-tab>
        <h3>Recommendations for the description of digitised manuscripts and early printed books</h3>
        <p>Long labels go over two lines.</p>
      </iiif-tab>
      <iiif-tab>
        <h3>Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikation</h3>
        <p>Long words are broken.</p>
      </iiif-tab>
      <iiif-tab label="Short">
        <h3>A heading with a shorter label on its tab</h3>
        <p>Where the tab says something else, the heading is shown.</p>
      </iiif-tab>
    </iiif-tabs>
  `,
};

export const Narrow: Story = {
  name: 'In a narrow column',
  render: (args, context) => html`
    <div style="inline-size: 280px">${meta.render!(args, context)} ${many()}</div>
  `,
};

/** Tabs within a tab, and a second set on the same page. */
export const Nested: Story = {
  name: 'Nested, and several on a page',
  render: (args, context) => html`
    <iiif-tabs label="Years">
      <iiif-tab>
        <h2>2026</h2>
        ${meta.render!(args, context)}
      </iiif-tab>
      <iiif-tab>
        <h2>2025</h2>
        <p>The calls of the year before.</p>
      </iiif-tab>
    </iiif-tabs>
    <hr />
    ${many()}
  `,
};

/** A single part needs no tab. */
export const One: Story = {
  render: () => html`
    <iiif-tabs label="Calls">
      <iiif-tab>
        <h3>Calendar</h3>
        <p>The only part is open below its heading.</p>
      </iiif-tab>
    </iiif-tabs>
  `,
};

export const French: Story = {
  render: () => html`
    <iiif-tabs lang="fr" label="Réunions">
      <iiif-tab>
        <h3>Calendrier</h3>
        <p>Les réunions ont lieu presque tous les jours ouvrés.</p>
      </iiif-tab>
      <iiif-tab>
        <h3>Comptes rendus</h3>
        <p>Chaque réunion a son document, que tous peuvent modifier.</p>
      </iiif-tab>
    </iiif-tabs>
  `,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: () => html`
    <iiif-tabs dir="rtl" lang="ar" label="الاجتماعات">
      <iiif-tab>
        <h3>التقويم</h3>
        <p>تُعقد الاجتماعات في معظم أيام الأسبوع.</p>
      </iiif-tab>
      <iiif-tab>
        <h3>المحاضر</h3>
        <p>لكل اجتماع وثيقة يمكن للجميع الكتابة فيها.</p>
      </iiif-tab>
      <iiif-tab lang="en">
        <h3>Recordings</h3>
        <p>In English.</p>
      </iiif-tab>
    </iiif-tabs>
  `,
};
