import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { IiifSection } from '../../src/elements/section/section.js';
import '../../src/elements/pullquote/pullquote.js';
import '../../src/elements/section/section.js';
import { emulateMedia, forceColors } from '../helpers/driver.js';

const ground = (element: Element) => getComputedStyle(element.shadowRoot!.querySelector('.base')!);

describe('iiif-section', () => {
  it('is a region named by its heading', async () => {
    const element = await fixture<IiifSection>(
      html`<iiif-section
        ><h2>Members</h2>
        <p>Who they are.</p></iiif-section
      >`,
    );
    await nextFrame();
    const heading = element.querySelector('h2')!;
    expect(element.getAttribute('role')).to.equal('region');
    expect(element.getAttribute('aria-labelledby')).to.equal(heading.id);
    expect(heading.id).not.to.equal('');
    await expect(element).to.be.accessible();
  });

  it('keeps the heading’s own id, and a name that it has been given', async () => {
    const element = await fixture(
      html`<div>
        <iiif-section><h2 id="mine">Members</h2></iiif-section>
        <iiif-section aria-label="Something" role="group"><h2>Members</h2></iiif-section>
      </div>`,
    );
    await nextFrame();
    const [first, second] = [...element.children];
    expect(first!.getAttribute('aria-labelledby')).to.equal('mine');
    expect(second!.getAttribute('role')).to.equal('group');
    expect(second!.hasAttribute('aria-labelledby')).to.equal(false);
  });

  it('is no landmark without a heading, and follows when one comes and goes', async () => {
    const element = await fixture<IiifSection>(html`<iiif-section><p>Text</p></iiif-section>`);
    await nextFrame();
    expect(element.hasAttribute('role')).to.equal(false);
    const heading = document.createElement('h2');
    heading.textContent = 'Late';
    element.prepend(heading);
    await nextFrame();
    expect(element.getAttribute('aria-labelledby')).to.equal(heading.id);
    heading.remove();
    await nextFrame();
    expect(element.hasAttribute('role')).to.equal(false);
    expect(heading.hasAttribute('id')).to.equal(false);
  });

  it('leaves nothing behind when it goes, and is the same when it comes back', async () => {
    const element = await fixture<IiifSection>(html`<iiif-section><h2>Members</h2></iiif-section>`);
    await nextFrame();
    const parent = element.parentElement!;
    element.remove();
    expect(element.getAttributeNames()).to.deep.equal([]);
    expect(element.querySelector('h2')!.hasAttribute('id')).to.equal(false);
    parent.append(element);
    expect(element.getAttribute('role')).to.equal('region');
  });

  it('is light on dark where it is dark, and so is what stands in it', async () => {
    const element = await fixture<IiifSection>(
      html`<iiif-section
        variant="dark"
        style="--iiif-color-link: light-dark(rgb(0, 0, 255), rgb(200, 220, 255))"
        ><h2>Dark</h2>
        <p style="color: var(--iiif-color-link)">Text</p></iiif-section
      >`,
    );
    expect(ground(element).colorScheme).to.equal('dark');
    expect(getComputedStyle(element.querySelector('p')!).color).to.equal('rgb(200, 220, 255)');
    await expect(element).to.be.accessible();
    await emulateMedia({ media: 'print' });
    expect(ground(element).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect(ground(element).color).to.equal('rgb(0, 0, 0)');
    await emulateMedia({ media: 'screen' });
  });

  it('has a ground when it is tinted, and an edge in forced colours', async () => {
    const element = await fixture<IiifSection>(
      html`<iiif-section variant="tinted"><p>Text</p></iiif-section>`,
    );
    expect(ground(element).backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
    await forceColors('active');
    expect(ground(element).borderTopStyle).to.equal('solid');
    await forceColors('none');
    element.variant = 'plain';
    await element.updateComplete;
    expect(ground(element).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
  });

  it('keeps lines readable, and the space between parts its own', async () => {
    const element = await fixture<IiifSection>(html`
      <div style="inline-size: 1200px; font-size: 16px">
        <iiif-section
          ><h2>A heading</h2>
          <p style="margin: 99px 0">${'Words and more words. '.repeat(30)}</p>
          <p>More.</p>
          <iiif-pullquote><p>Set large.</p></iiif-pullquote></iiif-section
        >
      </div>
    `);
    const quote = element.querySelector('iiif-pullquote')!.getBoundingClientRect();
    const [first, second] = [...element.querySelectorAll('p')].map((p) => p.getBoundingClientRect());
    expect(first!.width).to.be.below(720);
    expect(second!.top - first!.bottom).to.be.within(12, 24);
    expect(quote.top - second!.bottom, 'what is more than text stands off from it').to.be.within(28, 40);
  });

  it('keeps within a column of 280 pixels', async () => {
    const column = await fixture<HTMLElement>(html`
      <div style="inline-size: 280px">
        <iiif-section variant="tinted"
          ><h2>Handschriftendigitalisierungsförderungsrichtlinie</h2>
          <p>https://example.org/a/very/long/address/of/a/manifest/without/any/break</p></iiif-section
        >
      </div>
    `);
    await nextFrame();
    expect(column.scrollWidth).to.be.at.most(280);
  });
});
