import { expect, fixture, html } from '@open-wc/testing';
import type { IiifFooter } from '../../src/elements/footer/footer.js';
import '../../src/elements/footer/footer.js';
import { emulateMedia } from '../helpers/driver.js';
import { waitUntil } from '../helpers/wait.js';

const find = (element: Element, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const headings = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll(':is(h2, h3)')].map((heading) => heading.textContent.trim());

const COLUMNS = html`
  <section>
    <h2>Learn</h2>
    <ul>
      <li><a href="/start/">Getting started</a></li>
      <li><a href="/training/">Training</a></li>
    </ul>
  </section>
  <section>
    <h2>Take part</h2>
    <ul>
      <li><a href="/groups/">Groups</a></li>
    </ul>
  </section>
`;

describe('iiif-footer', () => {
  it('lays columns out side by side where there is room, and below each other where not', async () => {
    const box = await fixture<HTMLElement>(
      html`<div style="inline-size: 900px"><iiif-footer>${COLUMNS}</iiif-footer></div>`,
    );
    const footer = box.querySelector('iiif-footer')!;
    expect(headings(footer)).to.deep.equal(['Learn', 'Take part']);
    const tops = () =>
      [...footer.shadowRoot!.querySelectorAll('.column')].map((column) => column.getBoundingClientRect().top);
    expect(tops()[0]).to.equal(tops()[1]);
    box.style.inlineSize = '280px';
    expect(tops()[0]! < tops()[1]!).to.equal(true);
    expect(box.scrollWidth).to.equal(280);
    expect(footer.querySelector('ul')!.checkVisibility()).to.equal(false);
    await expect(footer).to.be.accessible();
  });

  it('is the page’s contentinfo once, with a named navigation in it', async () => {
    const alone = await fixture(html`<iiif-footer>${COLUMNS}</iiif-footer>`);
    expect(find(alone, '.base').getAttribute('role')).to.equal('contentinfo');
    expect(find(alone, 'nav').getAttribute('aria-label')).to.equal('Footer');
    const within = await fixture(html`<footer><iiif-footer label="More">${COLUMNS}</iiif-footer></footer>`);
    const footer = within.querySelector('iiif-footer')!;
    expect(find(footer, '.base').hasAttribute('role')).to.equal(false);
    expect(find(footer, 'nav').getAttribute('aria-label')).to.equal('More');
  });

  it('takes headings and lists without sections, and keeps the level of headings', async () => {
    const footer = await fixture(html`
      <iiif-footer>
        <h3>Build</h3>
        <ul>
          <li><a href="/image/">Image API</a></li>
        </ul>
        <ul>
          <li><a href="/news/">News</a></li>
        </ul>
      </iiif-footer>
    `);
    expect(headings(footer)).to.deep.equal(['Build']);
    expect(find(footer, 'h3').textContent.trim()).to.equal('Build');
    expect(footer.shadowRoot!.querySelectorAll('.column').length).to.equal(2);
  });

  it('shows everything as it is where something else stands among the columns', async () => {
    const footer = await fixture(
      html`<iiif-footer
        >${COLUMNS}
        <p>A word</p></iiif-footer
      >`,
    );
    expect(footer.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(footer.querySelector('ul')!.checkVisibility()).to.equal(true);
    expect(footer.shadowRoot!.querySelector('.columns') === null).to.equal(true);
  });

  it('shows brand, logos and last line only where they are, also when they come and go', async () => {
    const footer = await fixture<IiifFooter>(html`<iiif-footer>${COLUMNS}</iiif-footer>`);
    expect(find(footer, '.bottom').checkVisibility()).to.equal(false);
    expect(find(footer, '.logos').checkVisibility()).to.equal(false);
    const line = document.createElement('p');
    line.slot = 'bottom';
    line.textContent = 'CC BY 4.0';
    footer.append(line);
    await waitUntil(() => find(footer, '.bottom').checkVisibility());
    expect(line.checkVisibility()).to.equal(true);
    line.remove();
    await waitUntil(() => !find(footer, '.bottom').checkVisibility());
  });

  it('is dark in the community’s theme, with text and links that can be read', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(await (await fetch('/src/styles/themes/iiif.css')).text());
    document.adoptedStyleSheets = [sheet];
    try {
      const footer = await fixture(
        html`<iiif-footer
          >${COLUMNS}
          <p slot="bottom">Text under <a href="/licence/">CC BY 4.0</a></p></iiif-footer
        >`,
      );
      expect(getComputedStyle(find(footer, '.base')).backgroundColor).to.equal('rgb(0, 25, 39)');
      await expect(footer).to.be.accessible();
    } finally {
      document.adoptedStyleSheets = [];
    }
  });

  it('runs from right to left, and speaks French', async () => {
    const box = await fixture<HTMLElement>(
      html`<div dir="rtl" lang="fr" style="inline-size: 900px"><iiif-footer>${COLUMNS}</iiif-footer></div>`,
    );
    const footer = box.querySelector('iiif-footer')!;
    const [first, second] = [...footer.shadowRoot!.querySelectorAll('.column')].map((column) =>
      column.getBoundingClientRect(),
    );
    expect(first!.left > second!.left).to.equal(true);
    await waitUntil(() => find(footer, 'nav').getAttribute('aria-label') === 'Pied de page');
  });

  it('keeps the links of what is shown as it is far enough apart to be hit', async () => {
    const footer = await fixture(
      html`<iiif-footer>
        ${COLUMNS}
        <p>Open on weekdays.</p></iiif-footer
      >`,
    );
    const rows = [...footer.querySelectorAll('li')].map((row) => row.getBoundingClientRect().height);
    expect(rows).to.have.length(3);
    expect(Math.min(...rows)).to.be.at.least(24);
    await expect(footer).to.be.accessible();
  });

  it('is ink on paper where it is printed, and begins where the page does', async () => {
    const box = await fixture(
      html`<div style="--iiif-color-text: light-dark(rgb(1, 2, 3), rgb(200, 210, 220))">
        <iiif-footer style="--iiif-footer-color-scheme: dark; --iiif-footer-ground: navy"
          ><a slot="brand" href="/">Commons</a>${COLUMNS}</iiif-footer
        >
      </div>`,
    );
    const brand = box.querySelector('a')!;
    expect(getComputedStyle(brand).colorScheme).to.equal('dark');
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(brand).colorScheme).to.equal('light only');
    expect(brand.getBoundingClientRect().left).to.equal(box.getBoundingClientRect().left);
  });

  it('has the name of the site in full ink wherever it stands', async () => {
    for (const content of [
      html`<p slot="brand">Commons</p>
        ${COLUMNS}`,
      html`${COLUMNS}
        <p slot="brand">Commons</p>`,
    ]) {
      const footer = await fixture<IiifFooter>(
        html`<iiif-footer style="--iiif-color-text: rgb(1, 2, 3); --iiif-color-muted: rgb(90, 90, 90)"
          >${content}</iiif-footer
        >`,
      );
      expect(getComputedStyle(footer.querySelector('p')!).color).to.equal('rgb(1, 2, 3)');
    }
  });
});
