/** A calendar file is made and saved under the strict policy that the design asks for. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { settled, visitor } from './site.js';

const EVENT = {
  label: 'Open house',
  start: { dateTime: '2026-09-19T10:00:00', timeZone: 'Europe/London' },
  end: { dateTime: '2026-09-19T16:00:00', timeZone: 'Europe/London' },
};
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="/logos/yale.svg"><title>A page</title>
  <script type="module" src="/cdn/elements/add-to-calendar.js"></script>
  <main><h1>A page</h1><iiif-add-to-calendar><a href="/a.ics">Open house</a>
  <script type="application/json">${JSON.stringify(EVENT)}</script></iiif-add-to-calendar></main>`;

const visit = visitor({
  headers: {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'self'; require-trusted-types-for 'script'",
  },
  pages: { '/add.html': PAGE },
});

test('a calendar file is saved under a strict policy, by keyboard alone', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'add-to-calendar-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const { page, errors, warnings } = await visit('add.html', t);
  await settled(page);
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  const saved = new Promise((resolve) =>
    session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve(undefined)),
  );

  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  // Not by `waitForFunction`, which the policy refuses.
  const focused = await page.evaluate(async () => {
    const root = document.querySelector('iiif-add-to-calendar')?.shadowRoot;
    const item = () => root?.querySelector('[popover]')?.shadowRoot?.activeElement;
    while (!item()) await new Promise((resolve) => requestAnimationFrame(resolve));
    return item()?.textContent.replace(/\s+/g, ' ').trim();
  });
  assert.equal(focused, 'Apple Calendar, Outlook and others Calendar file (.ics)');
  await page.keyboard.press('Enter');
  await saved;

  assert.deepEqual(readdirSync(folder), ['Open-house.ics']);
  const file = readFileSync(join(folder, 'Open-house.ics'), 'utf8');
  assert.ok(file.startsWith('BEGIN:VCALENDAR\r\n') && file.endsWith('END:VCALENDAR\r\n'), file);
  assert.match(file, /\r\nDTSTART;TZID=Europe\/London:20260919T100000\r\n/);
  assert.deepEqual([errors, warnings], [[], []]);
});
