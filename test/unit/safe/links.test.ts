import { expect } from 'chai';
import { safeHref, safeImage } from '../../../src/safe/links.js';

const BASE = 'https://iiif.io/community/';

describe('safeHref', () => {
  const passed: [string, string][] = [
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['HTTP://Example.org', 'http://example.org/'],
    ['  https://example.org/  ', 'https://example.org/'],
    ['mailto:staff@iiif.io', 'mailto:staff@iiif.io'],
    ['tel:+441234', 'tel:+441234'],
    ['webcal://iiif.io/calendar.ics', 'webcal://iiif.io/calendar.ics'],
    ['//example.org/x', 'https://example.org/x'],
    ['/event/2025/leeds/', 'https://iiif.io/event/2025/leeds/'],
    ['groups/3d', 'https://iiif.io/community/groups/3d'],
    ['?page=2', 'https://iiif.io/community/?page=2'],
    ['/a b & c, d.html', 'https://iiif.io/a%20b%20&%20c,%20d.html'],
    ['/ünï', 'https://iiif.io/%C3%BCn%C3%AF'],
  ];
  for (const [value, href] of passed) {
    it(`makes ${JSON.stringify(value)} ${href}`, () => expect(safeHref(value, BASE)).to.equal(href));
  }

  const refused: unknown[] = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' \u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'java\r\nscript:alert(1)',
    'java\u0000script:alert(1)',
    '\u0000javascript:alert(1)',
    'javascript\t:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://iiif.io/1',
    'file:///etc/passwd',
    'ftp://example.org/',
    'view-source:https://iiif.io/',
    'about:blank',
    'https://',
    'https://[/',
    '',
    '   ',
    null,
    undefined,
    0,
    true,
    {},
    [],
    ['https://example.org/'],
    { href: 'https://example.org/' },
    { toString: () => 'javascript:alert(1)' },
  ];
  for (const value of refused) {
    it(`refuses ${JSON.stringify(value)}`, () => expect(safeHref(value, BASE)).to.equal(undefined));
  }

  it('needs a base for relative addresses only', () => {
    expect(safeHref('/events/')).to.equal(undefined);
    expect(safeHref('https://iiif.io/events/')).to.equal('https://iiif.io/events/');
    expect(safeHref('/events/', 'no base')).to.equal(undefined);
  });
});

describe('safeImage', () => {
  it('takes file names as they come', () => {
    expect(
      safeImage('assets/uploads/logos/Texas A&M University, Libraries.png', 'https://iiif.io/'),
    ).to.equal('https://iiif.io/assets/uploads/logos/Texas%20A&M%20University,%20Libraries.png');
  });

  for (const value of [
    'mailto:a@b.c',
    'tel:1',
    'webcal://iiif.io/',
    'data:image/png;base64,AAAA',
    'javascript:1',
    '',
    1,
  ]) {
    it(`refuses ${JSON.stringify(value)}`, () => expect(safeImage(value, BASE)).to.equal(undefined));
  }
});
