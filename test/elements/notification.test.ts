import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { IiifNotification } from '../../src/elements/notification/notification.js';
import '../../src/elements/notification/notification.js';
import '../../src/elements/site/site.js';
import { forceColors, sendKeys } from '../helpers/driver.js';
import { stubTime } from '../helpers/time.js';
import { waitUntil } from '../helpers/wait.js';

const find = (note: Element, selector: string) => note.shadowRoot!.querySelector<HTMLElement>(selector)!;
const isShown = (note: Element) => note.checkVisibility();
const words = (note: Element) => (note as HTMLElement).innerText.replace(/\s+/g, ' ').trim();

async function settled(note: IiifNotification) {
  await nextFrame();
  await nextFrame();
  await note.updateComplete;
  return note;
}
const show = async (template: ReturnType<typeof html>) => settled(await fixture<IiifNotification>(template));
const dismissible = (text = 'Calls move by an hour.') =>
  show(html`<iiif-notification dismissible><p>${text}</p></iiif-notification>`);

describe('iiif-notification', () => {
  const time = stubTime();
  beforeEach(() => localStorage.clear());
  after(() => localStorage.clear());

  it('says of which kind it is in a word and with an icon', async () => {
    const kinds = { info: 'Note', success: 'Done', warning: 'Warning', urgent: 'Urgent', other: 'Note' };
    const shapes = new Set();
    for (const [kind, word] of Object.entries(kinds)) {
      const note = await show(
        html`<iiif-notification kind=${kind as 'info'}><p>A message.</p></iiif-notification>`,
      );
      expect(find(note, '.label').innerText).to.equal(word);
      expect(note.querySelector('p')!.checkVisibility()).to.equal(true);
      shapes.add(find(note, '.icon').innerHTML.replace(/<!--.*?-->/g, ''));
      await expect(note).to.be.accessible();
    }
    expect(shapes.size).to.equal(4);
    const note = await show(html`<iiif-notification label="New">A message.</iiif-notification>`);
    expect(find(note, '.label').innerText).to.equal('New');
  });

  it('announces politely what comes to the page while it is read: the live region first, then the words', async () => {
    const note = document.createElement('iiif-notification');
    note.append('A message.');
    document.body.append(note);
    await note.updateComplete;
    expect(find(note, '[role=status]').textContent.trim()).to.equal('');
    await settled(note);
    expect(find(note, '[role=status]').textContent).to.contain('Note');
    expect(words(note)).to.contain('A message.');
    note.remove();
  });

  it('is plain text where it was on the page from the start', async () => {
    const page = document.createElement('iframe');
    page.srcdoc = `<!doctype html><iiif-notification><p>A message.</p></iiif-notification>
      <script type="module" src="/src/elements/notification/notification.ts"></script>`;
    document.body.append(page);
    const note = () => page.contentDocument?.querySelector('iiif-notification');
    await waitUntil(() => note()?.shadowRoot?.querySelector('.label'), undefined);
    expect(note()!.shadowRoot!.querySelector('[role]') === null).to.equal(true);
    page.remove();
  });

  it('is dismissed with its button and not shown again, on this page or the next, as long as it says the same', async () => {
    const note = await dismissible();
    const button = find(note, 'button');
    expect(button.ariaLabel).to.equal('Dismiss this message');
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
    button.click();
    expect(isShown(note), 'at once').to.equal(false);
    expect(note.matches(':state(dismissed)')).to.equal(true);
    expect(Object.keys(localStorage).every((key) => key.startsWith('iiif-blocks:'))).to.equal(true);

    const again = document.createElement('iiif-notification');
    again.dismissible = true;
    again.setAttribute('dismissible', '');
    again.innerHTML = '<p>Calls move  by an hour.</p>';
    document.body.append(again);
    expect(isShown(again), 'not for a moment').to.equal(false);
    again.querySelector('p')!.textContent = 'Calls move by two hours.';
    await waitUntil(() => isShown(again));
    again.remove();

    const other = await dismissible('Something else.');
    expect(isShown(other)).to.equal(true);
    const kept = await show(html`<iiif-notification><p>Calls move by an hour.</p></iiif-notification>`);
    expect(isShown(kept), 'what cannot be dismissed is shown').to.equal(true);
    kept.dismissible = true;
    await kept.updateComplete;
    expect(isShown(kept)).to.equal(false);
  });

  it('is a new message when its link leads elsewhere', async () => {
    const at = (href: string) =>
      show(html`<iiif-notification dismissible><a href=${href}>Register</a></iiif-notification>`);
    (await at('/2026/')).dismiss();
    expect(isShown(await at('/2026/'))).to.equal(false);
    expect(isShown(await at('/2027/'))).to.equal(true);
  });

  it('works where nothing can be stored', async () => {
    const { getItem, setItem } = Storage.prototype;
    const refuse = () => {
      throw new DOMException('No', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse });
    try {
      const note = await dismissible('There is no room.');
      expect(isShown(note)).to.equal(true);
      find(note, 'button').click();
      expect(isShown(note)).to.equal(false);
      await settled(note);
      expect(isShown(note)).to.equal(false);
      expect(isShown(await dismissible('There is no room.')), 'as long as the page is open').to.equal(false);
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
    }
  });

  it('tells the page, which may keep it', async () => {
    const note = await dismissible();
    let isKept = true;
    let count = 0;
    note.addEventListener('iiif-dismiss', (event) => {
      count += 1;
      if (isKept) event.preventDefault();
    });
    note.dismiss();
    expect(isShown(note)).to.equal(true);
    expect(localStorage.length).to.equal(0);
    isKept = false;
    note.dismiss();
    expect(isShown(note)).to.equal(false);
    expect(count).to.equal(2);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`hands the focus to what follows it (${dir})`, async () => {
      const box = await fixture(html`
        <div dir=${dir}>
          <iiif-notification dismissible><p>A message.</p></iiif-notification>
          <p hidden>Not seen</p>
          <p id="next">Next</p>
          <button id="later">Later</button>
        </div>
      `);
      const note = await settled(box.querySelector('iiif-notification')!);
      find(note, 'button').focus();
      await sendKeys({ press: 'Enter' });
      expect(document.activeElement!.id).to.equal('next');
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement!.id).to.equal('later');
      expect(box.querySelector('#next')!.hasAttribute('tabindex'), 'as it was').to.equal(false);
      expect(box.querySelector('[hidden]')!.hasAttribute('tabindex')).to.equal(false);
    });
  }

  it('hands the focus to what it stands in where nothing follows, and takes it from nobody', async () => {
    const box = await fixture(html`
      <section>
        <button id="own">Own</button>
        <iiif-notification dismissible><p>A message.</p></iiif-notification>
      </section>
    `);
    const note = await settled(box.querySelector('iiif-notification')!);
    box.querySelector<HTMLElement>('#own')!.focus();
    note.dismiss();
    expect(document.activeElement!.id).to.equal('own');
    const last = await fixture(
      html`<section><iiif-notification dismissible>One.</iiif-notification></section>`,
    );
    const only = await settled(last.querySelector('iiif-notification')!);
    find(only, 'button').focus();
    await sendKeys({ press: 'Space' });
    expect(document.activeElement === last).to.equal(true);
  });

  it('is not shown when its time is over: an instant, a date, a wall time in its zone', async () => {
    const at = async (expires: string, now: string, zone?: string) => {
      const box = await fixture(html`
        <iiif-site now=${now} time-zone=${zone ?? 'UTC'}>
          <iiif-notification expires=${expires}>A message.</iiif-notification>
        </iiif-site>
      `);
      return isShown(await settled(box.querySelector('iiif-notification')!));
    };
    expect(await at('2026-06-01T12:00:00Z', '2026-06-01T11:59:59Z')).to.equal(true);
    expect(await at('2026-06-01T12:00:00Z', '2026-06-01T12:00:00Z')).to.equal(false);
    expect(await at('2026-06-01', '2026-06-01T23:59:00Z'), 'the whole of the day').to.equal(true);
    expect(await at('2026-06-01', '2026-06-02T00:00:00Z')).to.equal(false);
    expect(await at('2026-06-01', '2026-06-02T03:00:00Z', 'America/New_York')).to.equal(true);
    expect(await at('2026-06-01T12:00', '2026-06-01T11:00:00Z', 'Europe/Berlin')).to.equal(false);
    expect(await at('soon', '2026-06-01T11:00:00Z'), 'what is no time counts for nothing').to.equal(true);
  });

  it('leaves by itself while the page is open, and comes back when its time is put off', async () => {
    await time.goTo('2026-06-01T11:59:00Z');
    const note = await show(
      html`<iiif-notification expires="2026-06-01T12:00:00Z">A message.</iiif-notification>`,
    );
    expect(isShown(note)).to.equal(true);
    await time.goTo('2026-06-01T12:00:00Z');
    await note.updateComplete;
    expect(isShown(note)).to.equal(false);
    expect(note.matches(':state(expired)')).to.equal(true);
    note.expires = '2999-01-01';
    await note.updateComplete;
    expect(isShown(note)).to.equal(true);
  });

  it('fits into 280 px with long words, in forced colours too', async () => {
    const box = await fixture<HTMLElement>(html`
      <div style="inline-size: 280px">
        <iiif-notification kind="urgent" dismissible>
          <p>Handschriftendigitalisierungsgrundlagenforschungsverbundskoordination</p>
        </iiif-notification>
      </div>
    `);
    const note = await settled(box.querySelector('iiif-notification')!);
    expect(box.scrollWidth).to.equal(280);
    await forceColors('active');
    await expect(note).to.be.accessible();
    await forceColors('none');
  });

  it('speaks French', async () => {
    const box = await fixture(
      html`<div lang="fr">
        <iiif-notification kind="warning" dismissible>Un message.</iiif-notification>
      </div>`,
    );
    const note = box.querySelector('iiif-notification')!;
    await settled(note);
    await waitUntil(
      () => find(note, '.label').innerText === 'Attention',
      `${note.shadowRoot!.textContent} ${note.getAttribute('kind')}`,
    );
    expect(find(note, 'button').ariaLabel).to.equal('Masquer ce message');
  });
});
