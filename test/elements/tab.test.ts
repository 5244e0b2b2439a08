import { expect, fixture, html } from '@open-wc/testing';
import type { IiifTab } from '../../src/elements/tab/tab.js';
import '../../src/elements/tab/tab.js';

describe('iiif-tab', () => {
  it('is an open part of the page where it is alone', async () => {
    const tab = await fixture<IiifTab>(
      html`<iiif-tab>
        <h3>Calendar</h3>
        <p>Calls</p>
      </iiif-tab>`,
    );
    expect(tab.innerText.replace(/\s+/g, ' ').trim()).to.equal('Calendar Calls');
    expect(tab.querySelector('h3')!.getBoundingClientRect().height).to.be.above(10);
    expect(tab.hasAttribute('tabindex')).to.equal(false);
    await expect(tab).to.be.accessible();
  });

  it('is not there with hidden', async () => {
    const tab = await fixture<IiifTab>(html`<iiif-tab hidden><h3>Calendar</h3></iiif-tab>`);
    expect(tab.getBoundingClientRect().height).to.equal(0);
  });
});
