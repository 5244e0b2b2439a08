import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { IiifFaq } from '../../src/elements/faq/faq.js';
import '../../src/elements/faq/faq.js';
import { emulateMedia, forceColors, sendKeys } from '../helpers/driver.js';
import { waitUntil } from '../helpers/wait.js';

const details = (faq: Element) => [...faq.querySelectorAll('details')];
const summaries = (faq: Element) => [...faq.querySelectorAll('summary')];
const button = (faq: Element) => faq.shadowRoot!.querySelector('button');
const opened = (faq: Element) => details(faq).map((item) => (item.open ? 'open' : 'closed')).join(' '); // prettier-ignore
/** Whether more than the question takes room. */
const isAnswerSeen = (item: Element) => {
  const question = item.querySelector('summary')!;
  return item.getBoundingClientRect().height > question.getBoundingClientRect().height + 15;
};
const jsonLd = (faq: Element) => faq.querySelector('script[type="application/ld+json"]')?.textContent;

const three = (attributes: { exclusive?: boolean; structuredData?: boolean; lang?: string } = {}) => {
  const { exclusive = false, structuredData = false, lang = 'en' } = attributes;
  return html`<iiif-faq ?exclusive=${exclusive} ?structured-data=${structuredData} lang=${lang}>
    <details id="who">
      <summary>Who can <em>join</em>?</summary>
      <p>Any <b>institu</b>tion.</p>
      <p>Also <a href="https://example.org/">consortia</a>.</p>
    </details>
    <details id="must">
      <summary><h3>Must we?</h3></summary>
      No.
      <p id="inside">The specifications are open.</p>
    </details>
    <details id="why">
      <summary>Why?</summary>
      <p>Because.</p>
    </details>
  </iiif-faq>`;
};

async function settled(faq: Element) {
  await (faq as IiifFaq).updateComplete;
  await Promise.resolve(); // what observes the content comes first
  await (faq as IiifFaq).updateComplete;
}

const open = async (...args: Parameters<typeof three>) => {
  const faq = await fixture<IiifFaq>(three(...args));
  await settled(faq);
  return faq;
};

describe('iiif-faq', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  const address = location.href.replace(/#.*/, '');

  afterEach(() => history.replaceState(null, '', address));

  it('leaves the page’s questions where they are, to be opened as ever', async () => {
    const faq = await open();
    expect(opened(faq)).to.equal('closed closed closed');
    summaries(faq)[0]!.click();
    await settled(faq);
    expect(opened(faq)).to.equal('open closed closed');
    expect(details(faq).map(isAnswerSeen)).to.deep.equal([true, false, false]);
    await expect(faq).to.be.accessible();
    summaries(faq)[1]!.focus();
    await sendKeys({ press: 'Enter' });
    await settled(faq);
    expect(opened(faq)).to.equal('open open closed');
    await expect(faq).to.be.accessible();
  });

  it('has targets of the whole line, and a chevron in place of the marker', async () => {
    const faq = await open();
    for (const summary of summaries(faq)) {
      const { width, height } = summary.getBoundingClientRect();
      expect(width).to.equal(faq.getBoundingClientRect().width);
      expect(height).to.be.at.least(44);
      expect(getComputedStyle(summary).listStyleType).to.equal('none');
      expect(getComputedStyle(summary).cursor).to.equal('pointer');
    }
    expect(getComputedStyle(faq.querySelector('h3')!).marginTop).to.equal('0px');
    expect(getComputedStyle(details(faq)[0]!, '::before').borderBottomStyle).to.equal('solid');
  });

  it('keeps the styles that the page has given a question, and gives back what it has taken', async () => {
    const faq = await fixture<IiifFaq>(
      html`<iiif-faq exclusive>
        <details>
          <summary style="cursor: help">A</summary>
          a
        </details>
        <details name="of-the-page">
          <summary>B</summary>
          b
        </details>
      </iiif-faq>`,
    );
    await settled(faq);
    const [a, b] = summaries(faq);
    expect(a!.style.cursor).to.equal('help');
    expect(b!.style.cursor).to.equal('pointer');
    expect(details(faq)[0]!.name).to.match(/^iiif-faq-/);
    const before = faq.parentElement!;
    faq.remove();
    expect(a!.getAttribute('style')).to.equal('cursor: help;');
    expect(b!.hasAttribute('style')).to.equal(false);
    expect(details(faq).map(({ name }) => name)).to.deep.equal(['', 'of-the-page']);
    before.append(faq);
    await settled(faq);
    expect(b!.style.cursor).to.equal('pointer');
    const [item] = details(faq);
    before.append(item!);
    await settled(faq);
    expect(a!.getAttribute('style')).to.equal('cursor: help;');
    expect(item!.hasAttribute('name')).to.equal(false);
  });

  describe('open all', () => {
    it('opens all, then closes all, and says which', async () => {
      const faq = await open();
      expect(button(faq)!.innerText.trim()).to.equal('Open all answers');
      button(faq)!.focus();
      await sendKeys({ press: 'Enter' });
      await settled(faq);
      expect(opened(faq)).to.equal('open open open');
      expect(button(faq)!.innerText.trim()).to.equal('Close all answers');
      await expect(faq).to.be.accessible();
      summaries(faq)[2]!.click();
      await settled(faq);
      expect(button(faq)!.innerText.trim()).to.equal('Open all answers');
      button(faq)!.click();
      await settled(faq);
      button(faq)!.click();
      await settled(faq);
      expect(opened(faq)).to.equal('closed closed closed');
      expect(button(faq)!.getBoundingClientRect().height).to.be.at.least(24);
    });

    it('is not there with fewer than two questions, or one at a time', async () => {
      const one = await fixture<IiifFaq>(
        html`<iiif-faq
          ><details>
            <summary>A</summary>
            a
          </details></iiif-faq
        >`,
      );
      expect(button(one) === null).to.equal(true);
      one.insertAdjacentHTML('beforeend', '<details><summary>B</summary>b</details>');
      await waitUntil(() => button(one) !== null, 'the button');
      const exclusive = await open({ exclusive: true });
      expect(button(exclusive) === null).to.equal(true);
    });

    it('marks its English on pages in other languages', async () => {
      expect(button(await open({ lang: 'ar' }))!.lang).to.equal('en');
      expect(button(await open())!.lang).to.equal('');
    });

    it('speaks French', async () => {
      const faq = await open({ lang: 'fr' });
      await waitUntil(() => button(faq)?.innerText.trim() === 'Ouvrir toutes les réponses');
      button(faq)!.click();
      await waitUntil(() => button(faq)!.innerText.trim() === 'Fermer toutes les réponses');
    });
  });

  it('opens one at a time with exclusive, in each list for itself', async () => {
    const page = await fixture(html`<div>${three({ exclusive: true })}${three({ exclusive: true })}</div>`);
    const [first, second] = page.querySelectorAll('iiif-faq');
    await settled(second!);
    summaries(first!)[0]!.click();
    summaries(second!)[1]!.click();
    summaries(first!)[2]!.click();
    await settled(first!);
    expect(opened(first!)).to.equal('closed closed open');
    expect(opened(second!)).to.equal('closed open closed');
    first!.exclusive = false;
    await settled(first!);
    expect(details(first!).some((item) => item.hasAttribute('name'))).to.equal(false);
    button(first!)!.click();
    await settled(first!);
    expect(opened(first!)).to.equal('open open open');
    first!.exclusive = true;
    await settled(first!);
    expect(opened(first!)).to.equal('open closed closed');
  });

  it('takes in questions that are added later', async () => {
    const faq = await open({ exclusive: true });
    const item = document.createElement('details');
    faq.append(item);
    await settled(faq);
    const summary = document.createElement('summary');
    summary.textContent = 'Late?';
    item.append(summary, 'Late.');
    await waitUntil(() => summary.style.cursor === 'pointer', 'the late question');
    summaries(faq)[0]!.click();
    summary.click();
    await settled(faq);
    expect(opened(faq)).to.equal('closed closed closed open');
  });

  describe('links', () => {
    const go = async (hash: string) => {
      const changed = oneEvent(window, 'hashchange');
      location.hash = hash;
      await changed;
      for (const faq of document.querySelectorAll('iiif-faq')) await settled(faq);
    };
    const top = (element: Element) => Math.round(element.getBoundingClientRect().top);
    /** Scrolled to, near enough. */
    const isAtTop = (element: Element, room = 3) =>
      waitUntil(() => Math.abs(top(element)) < room, 'it is scrolled to');
    const tall = html`<div style="block-size: 200vh"></div>`;

    it('open the answer on load, and scroll to it', async () => {
      history.replaceState(null, '', '#why');
      const page = await fixture(html`<div>${tall}${three()}${tall}</div>`);
      const faq = page.querySelector('iiif-faq')!;
      await settled(faq);
      expect(opened(faq)).to.equal('closed closed open');
      await isAtTop(details(faq)[2]!);
    });

    it('open the answer when they are followed, again and again', async () => {
      const page = await fixture(
        html`<div>${tall}${three()}<a class="to" href="#must">To it</a>${tall}</div>`,
      );
      const faq = page.querySelector('iiif-faq')!;
      await go('must');
      expect(opened(faq)).to.equal('closed open closed');
      await isAtTop(details(faq)[1]!);
      summaries(faq)[1]!.click();
      await settled(faq);
      page.querySelector<HTMLElement>('.to')!.click();
      await waitUntil(() => opened(faq) === 'closed open closed', 'the same link again');
      await go('why');
      expect(opened(faq)).to.equal('closed open open');
    });

    it('to something in an answer open it, one at a time with exclusive', async () => {
      const page = await fixture(html`<div>${tall}${three({ exclusive: true })}${tall}</div>`);
      const faq = page.querySelector('iiif-faq')!;
      await settled(faq);
      summaries(faq)[0]!.click();
      await go('inside');
      expect(opened(faq)).to.equal('closed open closed');
      await isAtTop(page.querySelector('#inside')!, 60);
    });

    it('to other places leave it alone', async () => {
      const page = await fixture(
        html`<div>
          ${three()}
          <p id="elsewhere">Elsewhere</p>
        </div>`,
      );
      const faq = page.querySelector('iiif-faq')!;
      for (const hash of ['elsewhere', 'nowhere', '%E9']) {
        await go(hash);
        expect(opened(faq)).to.equal('closed closed closed');
      }
    });
  });

  describe('structured data', () => {
    it('describes questions and answers in plain text, when asked to', async () => {
      const faq = await open();
      expect(jsonLd(faq)).to.equal(undefined);
      faq.structuredData = true;
      await waitUntil(() => jsonLd(faq), 'the description');
      const question = (name: string, text: string) => ({
        '@type': 'Question',
        name,
        acceptedAnswer: { '@type': 'Answer', text },
      });
      expect(JSON.parse(jsonLd(faq)!)).to.deep.equal({
        '@context': 'https://schema.org',
        '@type': 'FAQPage',
        mainEntity: [
          question('Who can join?', 'Any institution. Also consortia.'),
          question('Must we?', 'No. The specifications are open.'),
          question('Why?', 'Because.'),
        ],
      });
      faq.querySelector('#why p')!.textContent = 'For a reason.';
      await waitUntil(() => jsonLd(faq)?.includes('For a reason.'), 'the new answer');
      await settled(faq);
      expect(faq.querySelectorAll('script')).to.have.length(1);
      faq.structuredData = false;
      await waitUntil(() => jsonLd(faq) === undefined, 'no description');
    });

    it('leaves out what has no answer', async () => {
      const faq = await fixture<IiifFaq>(
        html`<iiif-faq structured-data>
          <details><summary>A?</summary></details>
          <details>
            <summary>B?</summary>
            <style></style>
            <p>&lt;/script&gt; is text.</p>
          </details>
          <details>c</details>
        </iiif-faq>`,
      );
      await waitUntil(() => jsonLd(faq), 'the description');
      const { mainEntity } = JSON.parse(jsonLd(faq)!) as { mainEntity: { name: string }[] };
      expect(mainEntity.map(({ name }) => name).join()).to.equal('B?');
      expect(jsonLd(faq)).not.to.contain('</script');
    });
  });

  it('prints every answer', async () => {
    const faq = await open();
    await emulateMedia({ media: 'print', reducedMotion: 'reduce' });
    expect(details(faq).every(isAnswerSeen)).to.equal(true);
    expect(button(faq)!.getBoundingClientRect().height).to.equal(0);
    await emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
    await waitUntil(() => !details(faq).some(isAnswerSeen), 'closed again');
  });

  it('opens all to print, and closes them again, where style sheets cannot', async () => {
    const { supports } = CSS;
    CSS.supports = () => false;
    let faq: IiifFaq;
    try {
      faq = await open({ exclusive: true });
    } finally {
      CSS.supports = supports;
    }
    summaries(faq)[1]!.click();
    await settled(faq);
    window.dispatchEvent(new Event('beforeprint'));
    expect(opened(faq)).to.equal('open open open');
    window.dispatchEvent(new Event('afterprint'));
    await settled(faq);
    expect(opened(faq)).to.equal('closed open closed');
    summaries(faq)[0]!.click();
    await settled(faq);
    expect(opened(faq)).to.equal('open closed closed');
  });

  it('moves only where motion is welcome', async () => {
    const faq = await open();
    const duration = () => getComputedStyle(details(faq)[0]!, '::before').transitionDuration;
    await emulateMedia({ reducedMotion: 'no-preference' });
    expect(duration()).to.contain('0.25s');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(duration()).to.equal('0s');
  });

  it('keeps its chevron in forced colours', async () => {
    const faq = await open();
    await forceColors('active');
    expect(getComputedStyle(details(faq)[0]!, '::before').borderBottomWidth).to.equal('2px');
    await forceColors('none');
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`fits a column of 280 px, the chevron at the end (${dir})`, async () => {
      const page = await fixture(
        html`<div dir=${dir} style="inline-size: 280px">
          <iiif-faq>
            <details open>
              <summary>Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikationsarchiv?</summary>
              <p>Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikationsarchiv.</p>
            </details>
            <details>
              <summary>B</summary>
              b
            </details>
          </iiif-faq>
        </div>`,
      );
      await settled(page.firstElementChild!);
      expect(page.scrollWidth).to.equal(280);
      const chevron = getComputedStyle(details(page)[0]!, '::before');
      expect(dir === 'rtl' ? chevron.left : chevron.right).to.equal('6px');
      await expect(page).to.be.accessible();
    });
  }

  it('stands on a page that has unset everything, and shows the focus there', async () => {
    const page = await fixture(
      html`<div class="hostile">
        <style>
          .hostile * {
            all: unset;
          }
        </style>
        ${three()}
      </div>`,
    );
    const faq = page.querySelector('iiif-faq')!;
    await settled(faq);
    const [first] = summaries(faq);
    expect(first!.getBoundingClientRect().height).to.be.at.least(44);
    button(faq)!.focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement === first).to.equal(true);
    expect(getComputedStyle(first!).outlineStyle).to.equal('solid');
    await sendKeys({ press: 'Tab' });
    expect(getComputedStyle(first!).outlineStyle).to.equal('none');
  });

  it('keeps the rules between questions, also on a page that has unset everything', async () => {
    const sheet = new CSSStyleSheet();
    for (const rules of ['', '* { all: unset }']) {
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
      const element = await fixture(
        html`<iiif-faq>
          <details><summary>One</summary></details>
          <h3>More</h3>
          <details><summary>Two</summary></details>
        </iiif-faq>`,
      );
      await settled(element);
      const width = (side: 'Start' | 'End') =>
        [...element.children].map((child) => getComputedStyle(child)[`borderBlock${side}Width`]).join();
      expect(width('Start')).to.equal('1px,1px,1px');
      expect(width('End')).to.equal('0px,0px,1px');
      document.adoptedStyleSheets = [];
    }
  });
});
