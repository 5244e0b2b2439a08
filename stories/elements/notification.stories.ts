import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { IiifNotification } from '../../src/elements/notification/notification.js';
import '../../src/elements/notification/notification.js';

const message = html`<p>
  Registration for the annual conference is open until the end of May.
  <a href="/conference/">Read the programme</a>
</p>`;

const meta: Meta<IiifNotification> = {
  title: 'Page/Notification',
  component: 'iiif-notification',
  args: { kind: 'info', label: '', dismissible: false, expires: '' },
  render: ({ kind, label, dismissible, expires }) => html`
    <iiif-notification
      kind=${kind}
      label=${label || nothing}
      ?dismissible=${dismissible}
      expires=${expires || nothing}
      >${message}</iiif-notification
    >
  `,
};

export default meta;
type Story = StoryObj<IiifNotification>;

export const Default: Story = {};

export const Kinds: Story = {
  render: () => html`
    <div style="display: grid; gap: 1rem">
      <iiif-notification>${message}</iiif-notification>
      <iiif-notification kind="success"><p>Your institution is on the list of members.</p></iiif-notification>
      <iiif-notification kind="warning">
        <p>Calls move by an hour this week: clocks change in Europe, not yet in America.</p>
      </iiif-notification>
      <iiif-notification kind="urgent" dismissible>
        <p>Today’s community call is cancelled.</p>
        <p><a href="/calendar/">See the calendar for the next one</a></p>
      </iiif-notification>
    </div>
  `,
};

export const OwnLabel: Story = { name: 'With a word of one’s own', args: { label: 'New in the cookbook' } };

/** The browser remembers "Dismiss". To see the message again, use the button below. */
export const Dismissible: Story = {
  args: { dismissible: true },
  render: (args, context) => html`
    ${meta.render!(args, context)}
    <p>
      <button
        type="button"
        @click=${() => {
          for (const key of Object.keys(localStorage)) {
            if (key.startsWith('iiif-blocks:')) localStorage.removeItem(key);
          }
          location.reload();
        }}
      >
        Forget what was dismissed
      </button>
    </p>
  `,
};

export const Expired: Story = {
  name: 'Expired',
  render: () => html`
    <iiif-notification expires="2026-05-19" now="2026-05-20T12:00:00Z"
      ><p>Not to be seen.</p></iiif-notification
    >
    <p>Above this line is a message that has expired.</p>
  `,
};

/** Announced politely, because it was added after the page had loaded. */
export const Later: Story = {
  name: 'One that comes later',
  render: () => html`
    <button
      type="button"
      @click=${({ target }: Event) => {
        const note = document.createElement('iiif-notification');
        note.kind = 'success';
        note.append('Saved.');
        (target as Element).after(note);
      }}
    >
      Save
    </button>
  `,
};

export const Narrow: Story = {
  name: 'Long words in a narrow column',
  render: () => html`
    <div style="inline-size: 280px">
      <iiif-notification kind="urgent" dismissible>
        <p>
          Die Handschriftendigitalisierungsgrundlagenforschungsverbundskoordination zieht um.
          <a href="/move/">Was das heißt</a>
        </p>
      </iiif-notification>
    </div>
  `,
};

export const French: Story = {
  render: () => html`
    <div lang="fr">
      <iiif-notification kind="warning" dismissible
        ><p>La réunion est avancée d’une heure.</p></iiif-notification
      >
    </div>
  `,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: () => html`
    <div dir="rtl" lang="ar">
      <iiif-notification kind="success" label="تم" dismissible><p>تم تسجيل مؤسستكم.</p></iiif-notification>
    </div>
  `,
};
