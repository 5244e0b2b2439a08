import { expect } from '@open-wc/testing';
import { parseText } from '../../src/feeds/formats.js';
import type { XmlTree } from '../../src/feeds/xml.js';

const URL = 'https://example.org/feed.xml';
const { signal } = new AbortController();

/** Text in an encoding of one byte for each character; windows-1252 has its own for quotation marks and the euro. */
const oneByte = (text: string) =>
  Uint8Array.from(text, (character) => ({ '’': 0x92, '€': 0x80 })[character] ?? character.charCodeAt(0));
const utf16 = (text: string, isLittle: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  view.setUint16(0, 0xfeff, isLittle);
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2 + 2, text.charCodeAt(index), isLittle);
  return new Uint8Array(view.buffer);
};
const rss = (encoding?: string) =>
  `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ''}?><rss><title>L’été à 5 €</title></rss>`;

async function titleIn(bytes: Uint8Array<ArrayBuffer>, type?: string | null): Promise<unknown> {
  const source = new Blob([bytes], type ? { type } : {});
  const tree = await parseText(new TextDecoder().decode(bytes), URL, signal, source);
  return (((tree as XmlTree).children[0] as XmlTree).children as unknown[])[0];
}

describe('feeds that are not in UTF-8', () => {
  it('are read as the server says', async () => {
    expect(await titleIn(oneByte(rss()), 'application/rss+xml; charset=windows-1252')).to.equal(
      'L’été à 5 €',
    );
    expect(await titleIn(oneByte(rss()), 'text/xml;charset="ISO-8859-1"')).to.equal('L’été à 5 €');
    expect(await titleIn(oneByte(rss('utf-8')), 'text/xml; charset=iso-8859-1')).to.equal('L’été à 5 €');
  });

  it('are read as their declaration says', async () => {
    for (const type of [undefined, null, '', 'application/rss+xml'])
      expect(await titleIn(oneByte(rss('ISO-8859-1')), type)).to.equal('L’été à 5 €');
    expect(await titleIn(oneByte(`\n${rss('Windows-1252').replaceAll('"', "'")}`))).to.equal('L’été à 5 €');
  });

  it('are read as their declaration says where the server is wrong', async () => {
    expect(await titleIn(oneByte(rss('ISO-8859-1')), 'text/xml; charset=utf-8')).to.equal('L’été à 5 €');
    expect(await titleIn(oneByte(rss('ISO-8859-1')), 'text/xml; charset=klingon')).to.equal('L’été à 5 €');
  });

  it('are read by their byte order mark', async () => {
    for (const isLittle of [true, false])
      expect(await titleIn(utf16(rss('utf-16'), isLittle), 'text/xml')).to.equal('L’été à 5 €');
  });

  it('that are in UTF-8 stay so, whatever is said', async () => {
    const bytes = new TextEncoder().encode(rss('x-nothing'));
    for (const type of [undefined, 'text/xml', 'text/xml; charset=utf-8', 'text/xml; charset=nonsense'])
      expect(await titleIn(bytes, type)).to.equal('L’été à 5 €');
  });

  it('may be calendars', async () => {
    const bytes = oneByte(
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Été\r\nDTSTART:20260601\r\nEND:VEVENT\r\nEND:VCALENDAR',
    );
    const body = new Blob([bytes], { type: 'text/calendar; charset=iso-8859-1' });
    const calendar = await parseText(await body.text(), URL, signal, body);
    expect(JSON.stringify(calendar)).to.contain('"label":"Été"');
  });
});
