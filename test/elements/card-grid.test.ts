import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { IiifCardGrid } from '../../src/elements/card-grid/card-grid.js';
import '../../src/elements/card-grid/card-grid.js';
import '../../src/elements/card/card.js';

const cards = (length: number) =>
  Array.from(
    { length },
    (_, index) =>
      html`<iiif-card
        ><h3><a href="#${index}">Card ${index}</a></h3>
        <p>${'Text. '.repeat(index * 8 + 1)}</p></iiif-card
      >`,
  );

/** How many of the cells stand in the first row. */
function columnsOf(cells: Iterable<Element>) {
  const tops = [...cells].map((cell) => Math.round(cell.getBoundingClientRect().top));
  return tops.filter((top) => top === tops[0]).length;
}

describe('iiif-card-grid', () => {
  it('has as many columns as there is room for, up to three', async () => {
    const page = await fixture<HTMLElement>(
      html`<div style="inline-size: 1200px"><iiif-card-grid>${cards(5)}</iiif-card-grid></div>`,
    );
    const grid = page.firstElementChild!;
    await nextFrame();
    const counts = [];
    for (const width of [1200, 760, 560, 280]) {
      page.style.inlineSize = `${width}px`;
      await nextFrame();
      counts.push(columnsOf(grid.children));
      expect(page.scrollWidth).to.be.at.most(width);
    }
    expect(counts).to.deep.equal([3, 3, 2, 1]);
  });

  it('has at most as many columns as it is told, also as features', async () => {
    const page = await fixture<HTMLElement>(
      html`<div style="inline-size: 1200px"><iiif-card-grid columns="2">${cards(5)}</iiif-card-grid></div>`,
    );
    const grid = page.firstElementChild as IiifCardGrid;
    await nextFrame();
    const counts = [columnsOf(grid.children)];
    for (const columns of [1, 4, 3, 9]) {
      grid.columns = columns;
      await grid.updateComplete;
      counts.push(columnsOf(grid.children));
    }
    grid.variant = 'features';
    await grid.updateComplete;
    counts.push(columnsOf(grid.children));
    expect(counts).to.deep.equal([2, 1, 4, 3, 3, 3]);
  });

  it('makes cards of one row of one height', async () => {
    const page = await fixture<HTMLElement>(
      html`<div style="inline-size: 1200px"><iiif-card-grid>${cards(3)}</iiif-card-grid></div>`,
    );
    await nextFrame();
    const heights = [...page.querySelectorAll('iiif-card')].map(
      (card) => card.shadowRoot!.querySelector('.card')!.getBoundingClientRect().height,
    );
    expect(new Set(heights).size).to.equal(1);
  });

  it('is a list of its cards, of those that come and go, and gives back what it lent', async () => {
    const grid = await fixture<IiifCardGrid>(html`<iiif-card-grid>${cards(2)}</iiif-card-grid>`);
    await nextFrame();
    const roles = () => [...grid.children].map((child) => child.getAttribute('role'));
    expect(grid.getAttribute('role')).to.equal('list');
    expect(roles()).to.deep.equal(['listitem', 'listitem']);
    await expect(grid).to.be.accessible();
    const late = document.createElement('iiif-card');
    late.innerHTML = '<h3>Late</h3>';
    grid.append(late);
    await nextFrame();
    expect(roles().length).to.equal(3);
    expect(late.getAttribute('role')).to.equal('listitem');
    late.remove();
    await nextFrame();
    expect(late.hasAttribute('role')).to.equal(false);
    const parent = grid.parentElement!;
    grid.remove();
    expect(grid.hasAttribute('role')).to.equal(false);
    expect(roles()).to.deep.equal([null, null]);
    parent.append(grid);
    expect(roles()).to.deep.equal(['listitem', 'listitem']);
  });

  it('lays out a list of the page’s own, which stays one', async () => {
    const page = await fixture<HTMLElement>(html`
      <div style="inline-size: 1200px">
        <iiif-card-grid
          ><ul>
            ${cards(3).map((card) => html`<li>${card}</li>`)}
          </ul></iiif-card-grid
        >
      </div>
    `);
    await nextFrame();
    expect(columnsOf(page.querySelectorAll('li'))).to.equal(3);
    expect(page.querySelector('ul')!.getAttribute('role')).to.equal('list');
    expect(page.firstElementChild!.hasAttribute('role')).to.equal(false);
    const heights = [...page.querySelectorAll('iiif-card')].map(
      (card) => card.shadowRoot!.querySelector('.card')!.getBoundingClientRect().height,
    );
    expect(new Set(heights).size).to.equal(1);
    await expect(page).to.be.accessible();
  });

  it('leaves the roles of other content alone', async () => {
    const grid = await fixture<IiifCardGrid>(
      html`<iiif-card-grid
        ><article>One</article>
        <a href="#two">Two</a></iiif-card-grid
      >`,
    );
    await nextFrame();
    expect([grid, ...grid.children].some((node) => node.hasAttribute('role'))).to.equal(false);
    await expect(grid).to.be.accessible();
  });

  it('has features without frames, at the start or centred', async () => {
    const grid = await fixture<IiifCardGrid>(
      html`<iiif-card-grid variant="features" align="center">${cards(3)}</iiif-card-grid>`,
    );
    await nextFrame();
    const card = grid.querySelector('iiif-card')!.shadowRoot!.querySelector('.card')!;
    expect(getComputedStyle(card).borderTopWidth).to.equal('0px');
    expect(getComputedStyle(card).textAlign).to.equal('center');
    grid.removeAttribute('align');
    await grid.updateComplete;
    expect(getComputedStyle(card).textAlign).to.equal('start');
    await expect(grid).to.be.accessible();
  });
});
