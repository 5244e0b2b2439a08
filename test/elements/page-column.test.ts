/** Blocks that go from edge to edge share one column, whatever the page makes of it. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/elements/footer/footer.js';
import '../../src/elements/header/header.js';
import '../../src/elements/hero/hero.js';
import '../../src/elements/section/section.js';
import { setViewport } from '../helpers/driver.js';

const PAGE = html`
  <iiif-header><span slot="brand">Commons</span></iiif-header>
  <iiif-hero><h1>Groups</h1></iiif-hero>
  <iiif-section><h2>Members</h2></iiif-section>
  <iiif-section variant="tinted"><p>Text</p></iiif-section>
  <iiif-footer><p slot="brand">Commons</p></iiif-footer>
`;

describe('the column of a page', () => {
  for (const [name, style] of [
    ['by default', ''],
    ['of the page’s own width', '--iiif-page-width: 50rem'],
    ['with gutters of its own', '--iiif-page-width: 90rem; --iiif-gutter: 33px'],
  ]) {
    it(`is the same for header, hero, sections and footer, ${name}`, async () => {
      for (const width of [320, 768, 1280, 1920]) {
        await setViewport({ width, height: 600 });
        for (const dir of ['ltr', 'rtl']) {
          const page = await fixture<HTMLElement>(html`<div dir=${dir} style=${style}>${PAGE}</div>`);
          page.style.inlineSize = `${width}px`;
          await nextFrame();
          const { left, right } = page.getBoundingClientRect();
          const starts = [...page.querySelectorAll('span, h1, h2, p')].map((text) => {
            const box = text.getBoundingClientRect();
            return Math.round(dir === 'rtl' ? right - box.right : box.left - left);
          });
          expect(new Set(starts).size, `${starts.join()} at ${width}, ${dir}`).to.equal(1);
          expect(starts[0]).to.be.at.least(16);
        }
      }
    });
  }
});
