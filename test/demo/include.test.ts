import { expect } from '@open-wc/testing';
import { fillIn } from '../../demo/include.js';

const HEADER = `<iiif-header><a slot="brand" href="/">Home</a>
  <a href="/groups.html">Groups</a> <a href="/groups.html">All groups</a> <a href="/groups.html#calls">Calls</a>
  <a href="/">Start</a></iiif-header>`;
const PARTS: Record<string, string> = {
  header: `${HEADER}\n`,
  blocks: '<iiif-next-call src="{{feeds}}/calendar.json"></iiif-next-call><a href="{{feeds}}/">{{now}}</a>\n',
};
const part = (name: string) => PARTS[name] ?? expect.fail(`no part ${name}`);
const fill = (page: string, path = '/other.html') => fillIn(page, path, part);

describe('parts of pages', () => {
  it('take the places that name them, as often as they do', () => {
    expect(fill('<b><!-- include header --></b><!-- include header -->')).to.equal(
      `<b>${HEADER}</b>${HEADER}`,
    );
    expect(fill('<p>As it is</p><!-- a remark -->')).to.equal('<p>As it is</p><!-- a remark -->');
  });

  it('take the words that they are given', () => {
    expect(fill('<!-- include blocks feeds="/feeds/fixed" now="$& 1" -->')).to.equal(
      '<iiif-next-call src="/feeds/fixed/calendar.json"></iiif-next-call><a href="/feeds/fixed/">$& 1</a>',
    );
  });

  it('are missed where there are none', () => {
    expect(() => fill('<!-- include footer -->')).to.throw('no part footer');
  });

  it('mark the page that is shown in the header, once, and nowhere else', () => {
    const page = '<!-- include header --><a href="/groups.html">Groups</a>';
    expect(fill(page, '/groups.html')).to.equal(
      `${HEADER.replace('href="/groups.html">All', 'aria-current="page" href="/groups.html">All')}<a href="/groups.html">Groups</a>`,
    );
    for (const start of ['/', '/index.html']) {
      expect(fill(page, start)).to.contain('<a aria-current="page" href="/">Start</a>');
    }
    expect(fill(page, '/fixed.html')).to.not.contain('aria-current');
  });
});
