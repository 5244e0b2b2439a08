import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { IiifMemberCount } from '../../src/elements/member-count/member-count.js';
import '../../src/elements/member-count/member-count.js';
import { freshUrl, stubFetch } from '../helpers/fetch.js';
import { FEED, many, textOf } from './members.js';
import { recorded } from '../helpers/recorded.js';

const loaded = (element: Element) => oneEvent(element, 'iiif-load');
const failed = (element: Element) => oneEvent(element, 'iiif-error');

describe('iiif-member-count', () => {
  it('counts the members of every level, a new one too', async () => {
    const element = await fixture<IiifMemberCount>(
      html`<iiif-member-count .data=${FEED}></iiif-member-count>`,
    );
    expect(textOf(element)).to.equal('6');
    expect(element.shadowRoot!.querySelector('[part=number]')!.textContent).to.equal('6');
    await expect(element).to.be.accessible();
  });

  it('counts a feed like the site’s own by its levels', async () => {
    const data = await recorded('institutions.json');
    const element = await fixture<IiifMemberCount>(
      html`<iiif-member-count .data=${data}></iiif-member-count>`,
    );
    expect(textOf(element)).to.equal('17');
    for (const [levels, count] of Object.entries({
      founding: '4',
      'founding-full': '6',
      full: '4',
      associate: '3',
      '1 2': '10',
    })) {
      element.levels = levels;
      await element.updateComplete;
      expect(textOf(element), levels).to.equal(count);
    }
  });

  it('takes its attributes before and after it is connected', async () => {
    const element = document.createElement('iiif-member-count');
    element.setAttribute('levels', '1 champion');
    element.toggleAttribute('noun', true);
    element.data = FEED;
    document.body.append(element);
    await element.updateComplete;
    expect(textOf(element)).to.equal('3 members');
    element.levels = '2';
    await element.updateComplete;
    expect(textOf(element)).to.equal('1 member');
    element.noun = false;
    await element.updateComplete;
    expect(textOf(element)).to.equal('1');
    element.remove();
  });

  it('does not mind `limit`', async () => {
    const element = await fixture<IiifMemberCount>(
      html`<iiif-member-count limit="2" .data=${FEED}></iiif-member-count>`,
    );
    expect(textOf(element)).to.equal('6');
  });

  it('says nought where there is nobody', async () => {
    const element = await fixture<IiifMemberCount>(
      html`<iiif-member-count noun .data=${[]}></iiif-member-count>`,
    );
    expect(element.state).to.equal('empty');
    expect(textOf(element)).to.equal('0 members');
    await expect(element).to.be.accessible();
  });

  it('counts what is good where some records are not', async () => {
    const data = [...FEED, 'nonsense', { iiifc: 1 }];
    const element = document.createElement('iiif-member-count');
    element.data = data;
    setTimeout(() => document.body.append(element));
    const { detail } = await loaded(element);
    expect(detail.problems).to.have.length(2);
    expect(textOf(element)).to.equal('6');
    element.remove();
  });

  it('writes numbers and plurals as the language does', async () => {
    const at = async (lang: string, data: unknown) => {
      const parent = await fixture(
        html`<p lang=${lang}><iiif-member-count noun .data=${data}></iiif-member-count></p>`,
      );
      const element = parent.querySelector('iiif-member-count')!;
      if (element.state === 'loading') await loaded(element);
      return textOf(element);
    };
    expect(await at('en', many(12_345))).to.equal('12,345 members');
    expect(await at('fr', many(12_345))).to.match(/^12\s345 membres$/);
    expect(await at('fr', [])).to.equal('0 membre');
    expect(await at('en-', many(1))).to.equal('1 member');
  });

  describe('in running text', () => {
    const server = stubFetch();

    /** Whether a sentence that has room for one line takes one, with nothing in the block that is not inline. */
    function expectInline(element: IiifMemberCount) {
      const paragraph = element.parentElement!;
      expect(paragraph.getBoundingClientRect().height).to.equal(24);
      for (const each of [element, ...element.shadowRoot!.querySelectorAll('*')]) {
        expect(getComputedStyle(each).display, each.localName).to.be.oneOf(['inline', 'contents', 'none']);
      }
    }

    const open = async (content: unknown = '') => {
      const paragraph = await fixture(
        html`<p style="margin: 0; font: 16px/24px sans-serif">
          We have <iiif-member-count noun src=${freshUrl()}>${content}</iiif-member-count> around the world.
        </p>`,
      );
      return paragraph.querySelector('iiif-member-count')!;
    };

    it('keeps its fallback content until the number is there, on the same line', async () => {
      const request = server.next();
      const element = await open('over 70');
      expect(element.state).to.equal('loading');
      expect(element.parentElement!.innerText).to.equal('We have over 70 around the world.');
      expectInline(element);
      await expect(element).to.be.accessible();
      const answered = loaded(element);
      (await request).answer(FEED);
      await answered;
      expect(textOf(element)).to.equal('6 members');
      expectInline(element);
    });

    it('leaves room for the number where there is no fallback content', async () => {
      const request = server.next();
      const element = await open();
      const room = element.getBoundingClientRect().width;
      expect(textOf(element)).to.equal('');
      expectInline(element);
      await expect(element).to.be.accessible();
      const answered = loaded(element);
      (await request).answer(many(71));
      await answered;
      expect(element.getBoundingClientRect().width).to.be.closeTo(room, 2);
    });

    it('leaves its fallback content alone when there is no answer', async () => {
      const request = server.next();
      const element = await open('over 70');
      const told = failed(element);
      (await request).answer('', { status: 404 });
      await told;
      expect(element.state).to.equal('error');
      expect(element.parentElement!.innerText).to.equal('We have over 70 around the world.');
      expectInline(element);
      await expect(element).to.be.accessible();
    });

    it('says in a few words that there is no answer, where there is no fallback content', async () => {
      const request = server.next();
      const element = await open(html``);
      const told = failed(element);
      (await request).answer('<!doctype html>');
      await told;
      expect(element.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal(
        '(number not available)',
      );
      expectInline(element);
      await expect(element).to.be.accessible();
    });

    it('does not take data that cannot be read for fallback content', async () => {
      const element = await fixture<IiifMemberCount>(
        html`<iiif-member-count
          ><script type="application/json">
            [{ "name":
          </script></iiif-member-count
        >`,
      );
      expect(element.state).to.equal('error');
      expect(textOf(element)).to.equal('(number not available)');
    });

    it('keeps the last good number when a reload fails', async () => {
      const first = server.next();
      const element = await open();
      const answered = loaded(element);
      (await first).answer(FEED);
      await answered;
      const second = server.next();
      const reloaded = element.reload();
      (await second).answer('', { status: 404 });
      await reloaded;
      expect(element.state).to.equal('error');
      expect(textOf(element)).to.equal('6 members');
      expectInline(element);
    });
  });
});
