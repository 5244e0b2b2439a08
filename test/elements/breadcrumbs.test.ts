import { expect, fixture, html } from '@open-wc/testing';
import type { IiifBreadcrumbs } from '../../src/elements/breadcrumbs/breadcrumbs.js';
import '../../src/elements/breadcrumbs/breadcrumbs.js';
import { waitUntil } from '../helpers/wait.js';

const nav = (element: Element) => element.shadowRoot!.querySelector('nav')!;
const items = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('li')].map((item) => item.textContent.trim());
const current = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('[aria-current]')].map((link) => link.textContent.trim());

const LIST = html`<ol>
  <li><a href="/">Home</a></li>
  <li><a href="/guides/">Guides</a></li>
  <li>Choosing a viewer</li>
</ol>`;

describe('iiif-breadcrumbs', () => {
  it('shows the author’s list as a named navigation with the last entry as the current page', async () => {
    const element = await fixture<IiifBreadcrumbs>(html`<iiif-breadcrumbs>${LIST}</iiif-breadcrumbs>`);
    expect(items(element)).to.deep.equal(['Home', 'Guides', 'Choosing a viewer']);
    expect(current(element)).to.deep.equal(['Choosing a viewer']);
    expect(nav(element).getAttribute('aria-label')).to.equal('Breadcrumbs');
    expect(element.querySelector('ol')!.checkVisibility(), 'the list itself is not shown twice').to.equal(
      false,
    );
    expect(element.querySelectorAll('[aria-current]').length, 'the author’s nodes are as they were').to.equal(
      0,
    );
    await expect(element).to.be.accessible();
  });

  it('takes bare links, a list in a nav, and the author’s word for the current page', async () => {
    const bare = await fixture(
      html`<iiif-breadcrumbs label="You are here"
        ><a href="/">Home</a> <a href="/a/">A</a></iiif-breadcrumbs
      >`,
    );
    expect(items(bare)).to.deep.equal(['Home', 'A']);
    expect(current(bare)).to.deep.equal(['A']);
    expect(nav(bare).getAttribute('aria-label')).to.equal('You are here');
    const marked = await fixture(html`
      <iiif-breadcrumbs>
        <nav>
          <ul>
            <li><a href="/">Home</a></li>
            <li><a href="/a/" aria-current="location">A</a></li>
            <li><a href="/a/b/">B</a></li>
          </ul>
        </nav>
      </iiif-breadcrumbs>
    `);
    expect(current(marked)).to.deep.equal(['A']);
  });

  it('stands on one line, wraps in a narrow column, and points the way the page reads', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const box = await fixture<HTMLElement>(
        html`<div dir=${dir} style="inline-size: 280px"><iiif-breadcrumbs>${LIST}</iiif-breadcrumbs></div>`,
      );
      const [home, guides] = [...box.firstElementChild!.shadowRoot!.querySelectorAll('li')].map((item) =>
        item.getBoundingClientRect(),
      );
      expect(home!.top).to.equal(guides!.top);
      expect(home!.left < guides!.left).to.equal(dir === 'ltr');
      const separator = box.firstElementChild!.shadowRoot!.querySelectorAll('li')[1]!;
      expect(getComputedStyle(separator, '::before').rotate).to.equal(dir === 'ltr' ? '45deg' : '-45deg');
      expect(box.scrollWidth).to.equal(280);
    }
    const long = await fixture<HTMLElement>(html`
      <div style="inline-size: 280px">
        <iiif-breadcrumbs>
          <a href="/">Home</a>
          <a href="/a/">Handschriftendigitalisierungsgrundlagenforschungsverbundskoordination</a>
          <a href="/b/">A page with a name of more than one line, as some have</a>
        </iiif-breadcrumbs>
      </div>
    `);
    expect(long.scrollWidth).to.equal(280);
  });

  it('has targets of 24 px', async () => {
    const element = await fixture(html`<iiif-breadcrumbs>${LIST}</iiif-breadcrumbs>`);
    for (const link of element.shadowRoot!.querySelectorAll('a')) {
      expect(link.getBoundingClientRect().height).to.be.at.least(24);
    }
  });

  it('follows what is added, changed and removed later', async () => {
    const element = await fixture<IiifBreadcrumbs>(html`<iiif-breadcrumbs></iiif-breadcrumbs>`);
    expect(element.shadowRoot!.querySelector('nav') === null).to.equal(true);
    const link = document.createElement('a');
    link.href = '/late/';
    link.textContent = 'Late';
    element.append(link);
    await waitUntil(() => items(element).length === 1);
    expect(items(element)).to.deep.equal(['Late']);
    link.textContent = 'Later';
    await waitUntil(() => items(element)[0] === 'Later');
    link.remove();
    await waitUntil(() => items(element).length === 0);
    const parent = element.parentElement!;
    element.remove();
    element.append(link);
    parent.append(element);
    await element.updateComplete;
    expect(items(element)).to.deep.equal(['Later']);
  });

  it('follows the author’s own link, so that what listens there hears it once', async () => {
    const element = await fixture(html`<iiif-breadcrumbs>${LIST}</iiif-breadcrumbs>`);
    const heard: EventTarget[] = [];
    const listen = (event: Event) => {
      heard.push(event.target!);
      event.preventDefault();
    };
    document.addEventListener('click', listen);
    element.shadowRoot!.querySelector('a')!.click();
    expect(heard.length).to.equal(1);
    expect(heard[0] === element.querySelector('a')).to.equal(true);
    element
      .shadowRoot!.querySelector('a')!
      .dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }),
      );
    expect(heard[1] === element, 'a new tab is the browser’s').to.equal(true);
    document.removeEventListener('click', listen);
  });

  it('describes the way for search engines on request, with absolute addresses', async () => {
    const element = await fixture<IiifBreadcrumbs>(
      html`<iiif-breadcrumbs structured-data>${LIST}</iiif-breadcrumbs>`,
    );
    const script = () => element.querySelector('script[type="application/ld+json"]');
    await waitUntil(() => script() !== null);
    const data = JSON.parse(script()!.textContent);
    expect(data['@type']).to.equal('BreadcrumbList');
    expect(data.itemListElement).to.deep.equal([
      { '@type': 'ListItem', position: 1, name: 'Home', item: `${location.origin}/` },
      { '@type': 'ListItem', position: 2, name: 'Guides', item: `${location.origin}/guides/` },
      { '@type': 'ListItem', position: 3, name: 'Choosing a viewer' },
    ]);
    expect(items(element).length).to.equal(3);
    element.structuredData = false;
    await waitUntil(() => script() === null);
  });

  it('speaks French', async () => {
    const box = await fixture(html`<div lang="fr"><iiif-breadcrumbs>${LIST}</iiif-breadcrumbs></div>`);
    await waitUntil(() => nav(box.firstElementChild!).getAttribute('aria-label') === 'Fil d’Ariane');
  });
});
