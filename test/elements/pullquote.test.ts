import { expect, fixture, html } from '@open-wc/testing';
import type { IiifPullquote } from '../../src/elements/pullquote/pullquote.js';
import '../../src/elements/pullquote/pullquote.js';

const within = (element: Element, name: string) => element.shadowRoot!.querySelector(`[part=${name}]`)!;

describe('iiif-pullquote', () => {
  it('shows words large and who said them', async () => {
    const element = await fixture<IiifPullquote>(html`
      <div style="font-size: 16px; inline-size: 700px">
        <iiif-pullquote
          ><blockquote>Words</blockquote>
          <p slot="cite">Somebody</p></iiif-pullquote
        >
      </div>
    `);
    expect(element.innerText.replace(/\s+/g, ' ').trim()).to.equal('Words Somebody');
    expect(parseFloat(getComputedStyle(element.querySelector('blockquote')!).fontSize)).to.be.above(20);
    await expect(element).to.be.accessible();
  });

  it('keeps its mark from screen readers, and before the words in either direction', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const page = await fixture(
        html`<div dir=${dir}>
          <iiif-pullquote><p>Words</p></iiif-pullquote>
        </div>`,
      );
      const quote = page.firstElementChild!;
      expect(within(quote, 'mark').getAttribute('aria-hidden')).to.equal('true');
      const [mark, text] = ['mark', 'text'].map((name) => within(quote, name).getBoundingClientRect());
      expect(mark!.left < text!.left).to.equal(dir === 'ltr');
      await expect(page).to.be.accessible();
    }
  });

  it('has the mark of the language around it', async () => {
    const page = await fixture(
      html`<div>
        <iiif-pullquote lang="en"><p>Words</p></iiif-pullquote>
        <iiif-pullquote lang="ja"><p>言葉</p></iiif-pullquote>
      </div>`,
    );
    // Scripts cannot read the text of `content`, but in any font it is as wide as the mark of the language.
    for (const quote of [...page.children] as HTMLElement[]) {
      const mark = within(quote, 'mark');
      const { fontFamily, fontSize, fontWeight } = getComputedStyle(mark, '::before');
      const letter = document.createElement('span');
      letter.lang = quote.lang;
      letter.textContent = quote.lang === 'ja' ? '「' : '“';
      Object.assign(letter.style, { fontFamily, fontSize, fontWeight });
      page.append(letter);
      const [drawn, wanted] = [mark, letter].map((each) => each.getBoundingClientRect().width);
      expect(drawn, quote.lang).to.be.above(1).and.closeTo(wanted!, 0.1);
    }
    expect(getComputedStyle(within(page.firstElementChild!, 'mark'), '::before').content).to.equal(
      'open-quote',
    );
  });

  it('stands in the page’s language, and keeps within a narrow column', async () => {
    const column = await fixture<HTMLElement>(html`
      <div lang="de" style="inline-size: 280px">
        <iiif-pullquote
          ><p>Handschriftendigitalisierungsförderungsrichtlinien</p>
          <p slot="cite">Universitätsbibliotheksdirektorenkonferenz</p></iiif-pullquote
        >
      </div>
    `);
    expect(column.scrollWidth).to.be.at.most(280);
  });
});
