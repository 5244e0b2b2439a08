import { expect } from '@open-wc/testing';
import type { IiifCalendar } from '../../src/elements/calendar/calendar.js';
import { forceColors, sendKeys, setViewport } from '../helpers/driver.js';
import {
  all,
  button,
  cell,
  closed,
  focused,
  isOpen,
  memory,
  one,
  opened,
  popover,
  show,
  title,
} from './calendars.js';
import { root, textOf, until } from './groups.js';

const press = async (calendar: IiifCalendar, ...keys: string[]) => {
  for (const key of keys) {
    const isShifted = key.startsWith('Shift+');
    if (isShifted) await sendKeys({ down: 'Shift' });
    await sendKeys({ press: key.replace('Shift+', '') });
    if (isShifted) await sendKeys({ up: 'Shift' });
    await calendar.updateComplete;
  }
};
const active = (calendar: IiifCalendar) => root(calendar).activeElement as HTMLElement;

describe('iiif-calendar by keyboard', () => {
  before(() => setViewport({ width: 1100, height: 900 }));
  after(() => setViewport({ width: 800, height: 600 }));

  it('is one stop in a month, on the day that is shown', async () => {
    const calendar = await show({ date: '2026-05-13' });
    expect(all(calendar, '[role=gridcell][tabindex="0"]').map((each) => each.dataset.date)).to.deep.equal([
      '2026-05-13',
    ]);
    all(calendar, '.filter button').at(-1)!.focus();
    await press(calendar, 'Tab');
    expect(focused(calendar)).to.equal('2026-05-13');
    await press(calendar, 'Tab');
    expect(textOf(active(calendar))).to.contain('Times in');
  });

  it('moves by days, weeks, months and years', async () => {
    const calendar = await show();
    cell(calendar, '2026-05-20').focus();
    const steps: [string, string][] = [
      ['ArrowRight', '2026-05-21'],
      ['ArrowLeft', '2026-05-20'],
      ['ArrowDown', '2026-05-27'],
      ['ArrowUp', '2026-05-20'],
      ['Home', '2026-05-18'],
      ['End', '2026-05-24'],
      ['PageDown', '2026-06-24'],
      ['PageUp', '2026-05-24'],
      ['Shift+PageDown', '2027-05-24'],
      ['Shift+PageUp', '2026-05-24'],
      ['ArrowDown', '2026-05-31'],
      ['ArrowRight', '2026-06-01'],
    ];
    for (const [key, date] of steps) {
      await press(calendar, key);
      expect(focused(calendar), key).to.equal(date);
    }
    expect(title(calendar)).to.equal('June 2026');
  });

  it('follows the direction of writing', async () => {
    const calendar = await show({ dir: 'rtl' });
    cell(calendar, '2026-05-20').focus();
    await press(calendar, 'ArrowLeft');
    expect(focused(calendar)).to.equal('2026-05-21');
    await press(calendar, 'ArrowRight', 'ArrowRight');
    expect(focused(calendar)).to.equal('2026-05-19');
  });

  it('moves by days and weeks in a week', async () => {
    const calendar = await show({ view: 'week' });
    cell(calendar, '2026-05-20').focus();
    const steps: [string, string][] = [
      ['ArrowRight', '2026-05-21'],
      ['End', '2026-05-24'],
      ['ArrowRight', '2026-05-25'],
      ['PageUp', '2026-05-18'],
      ['Shift+PageDown', '2026-06-18'],
    ];
    for (const [key, date] of steps) {
      await press(calendar, key);
      expect(focused(calendar), key).to.equal(date);
    }
  });

  it('opens a day with Enter, an event of it, and comes back', async () => {
    const calendar = await show();
    cell(calendar, '2026-05-20').focus();
    await press(calendar, 'Enter');
    await opened(calendar, 'Wednesday 20 May 2026');
    expect(active(calendar).className).to.equal('popover');
    const names = [...popover(calendar).querySelectorAll('.row button')].map((each) => textOf(each));
    expect(names).to.deep.equal(['Museums', 'Archives', 'Search TSG', 'Cookbook', 'Late call']);
    await expect(calendar).to.be.accessible();
    await press(calendar, 'Tab', 'Tab', 'Enter');
    await opened(calendar, 'Museums');
    expect(textOf(popover(calendar))).to.contain('16:00–17:00 CEST');
    expect(popover(calendar).querySelector<HTMLAnchorElement>('a.button')!.href).to.equal(
      'https://example.zoom.us/j/1',
    );
    await expect(calendar).to.be.accessible();
    button(calendar, 'Back to 20 May').click();
    await opened(calendar, 'Wednesday 20 May 2026');
    await press(calendar, 'Escape');
    await closed(calendar);
    expect(focused(calendar)).to.equal('2026-05-20');
  });

  it('closes what it opened when Tab leads out of it, and goes on from where that was', async () => {
    const calendar = await show();
    cell(calendar, '2026-05-20').focus();
    await press(calendar, 'Tab', 'Enter');
    await opened(calendar, 'Museums');
    expect(popover(calendar).querySelector('details')!.open).to.be.true;
    const isInside = () => popover(calendar).contains(active(calendar));
    for (let times = 0; times < 12 && isInside(); times++) await press(calendar, 'Tab');
    await closed(calendar);
    expect(textOf(active(calendar))).to.equal('16:30 Archives');
    await press(calendar, 'Shift+Tab', 'Enter');
    await opened(calendar, 'Museums');
    await press(calendar, 'Shift+Tab');
    await closed(calendar);
    expect(textOf(active(calendar))).to.equal('16:00 Museums');
  });

  it('opens the event itself where a day has one', async () => {
    const calendar = await show();
    cell(calendar, '2026-05-22').focus();
    await press(calendar, 'Space');
    await opened(calendar, 'Conference');
    await press(calendar, 'Escape');
    await closed(calendar);
    expect(focused(calendar)).to.equal('2026-05-22');
  });

  it('does nothing on a day that has nothing', async () => {
    const calendar = await show();
    cell(calendar, '2026-05-19').focus();
    await press(calendar, 'Enter');
    expect(isOpen(calendar)).to.be.false;
    expect(focused(calendar)).to.equal('2026-05-19');
  });

  for (const view of ['month', 'week']) {
    it(`reaches every event of the day with Tab in a ${view}, and the day with Escape`, async () => {
      const calendar = await show({ view });
      cell(calendar, '2026-05-20').focus();
      await press(calendar, 'Tab');
      expect(textOf(active(calendar))).to.equal('16:00 Museums');
      await press(calendar, 'Tab');
      expect(textOf(active(calendar))).to.equal('16:30 Archives');
      await press(calendar, 'Escape');
      expect(focused(calendar)).to.equal('2026-05-20');
      await press(calendar, 'Tab', 'Enter');
      await opened(calendar, 'Museums');
      await press(calendar, 'Escape');
      await closed(calendar);
      await until(() => textOf(active(calendar)) === '16:00 Museums');
      await press(calendar, 'ArrowRight');
      expect(focused(calendar)).to.equal('2026-05-21');
    });
  }

  it('leads from “more” to the whole day', async () => {
    const calendar = await show();
    button(calendar, '+2 more').click();
    await opened(calendar, 'Wednesday 20 May 2026');
    expect(popover(calendar).querySelectorAll('.row')).to.have.length(5);
  });

  it('opens events of an agenda', async () => {
    const calendar = await show({ view: 'agenda' });
    one(calendar, '.row button').focus();
    await press(calendar, 'Enter');
    await opened(calendar, 'Museums');
    one(calendar, '.close').click();
    await closed(calendar);
    expect(textOf(active(calendar))).to.equal('Museums');
  });

  it('takes an event home by a menu inside the dialog, which stays', async () => {
    const calendar = await show({ view: 'agenda' });
    one(calendar, '.row button').focus();
    await press(calendar, 'Enter');
    await opened(calendar, 'Museums');
    const add = one(calendar, '.popover .after .add-to-calendar');
    add.focus();
    await press(calendar, 'Enter');
    await until(() => add.ariaExpanded === 'true');
    expect(popover(calendar).matches(':popover-open')).to.equal(true);
    await press(calendar, 'Escape');
    await until(() => add.ariaExpanded === 'false');
    expect(popover(calendar).matches(':popover-open')).to.equal(true);
    expect(active(calendar)).to.equal(add);
  });

  it('chooses a time zone', async () => {
    const calendar = await show();
    one(calendar, '.zone button').focus();
    await press(calendar, 'Enter');
    await opened(calendar, 'Time zone');
    const selected = () => textOf(one(calendar, '[role=option][aria-selected=true]'));
    expect(active(calendar).getAttribute('role')).to.equal('combobox');
    await press(calendar, 'ArrowDown');
    expect(selected()).to.contain('Berlin');
    await press(calendar, 'ArrowUp', 'ArrowUp', 'ArrowDown');
    await sendKeys({ type: 'auckl' });
    await calendar.updateComplete;
    expect(selected()).to.contain('Auckland');
    expect(active(calendar).getAttribute('aria-activedescendant')).to.equal(
      one(calendar, '[role=option][aria-selected=true]').id,
    );
    await press(calendar, 'Enter');
    await closed(calendar);
    memory.clear();
    expect(textOf(active(calendar))).to.equal('Times in Auckland (UTC+12)');
  });

  it('keeps the zone in view that the keyboard is on', async () => {
    const calendar = await show();
    one(calendar, '.zone button').click();
    await opened(calendar, 'Time zone');
    await sendKeys({ type: 'america' });
    await calendar.updateComplete;
    for (let times = 0; times < 12; times++) await press(calendar, 'ArrowDown');
    const { top, bottom } = one(calendar, '[role=listbox]').getBoundingClientRect();
    const option = one(calendar, '[role=option][aria-selected=true]').getBoundingClientRect();
    expect([option.top >= top - 1, option.bottom <= bottom + 1]).to.deep.equal([true, true]);
  });

  it('shows what has the focus and what is today in forced colours', async () => {
    await forceColors('active');
    const calendar = await show();
    const today = getComputedStyle(cell(calendar, '2026-05-20').querySelector('.number')!);
    expect(today.outlineStyle).to.equal('solid');
    await forceColors('none');
  });
});
