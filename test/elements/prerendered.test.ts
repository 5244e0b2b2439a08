import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { IiifMemberList } from '../../src/elements/member-list/member-list.js';
import '../../src/elements/member-list/member-list.js';
import '../../src/elements/section/section.js';
import { freshUrl, stubFetch, warningsOf } from '../helpers/fetch.js';

/** An element as a server sends it, with the shadow root that it has rendered. */
async function prerendered<E extends HTMLElement>(source: string): Promise<E> {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  page.setHTMLUnsafe(source);
  return page.firstElementChild as E;
}

const textOf = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('h3, li')].map((each) =>
    each.textContent!.replace(/\s+/g, ' ').trim(),
  );
const list = (url: string) =>
  prerendered<IiifMemberList>(
    `<iiif-member-list src="${url}"><template shadowrootmode="open"><style>h3 { color: inherit }</style>
      <h3>Full members</h3><ul><li>British Library</li></ul></template><a href="/members">Members</a></iiif-member-list>`,
  );

describe('what was prerendered', () => {
  const server = stubFetch();

  it('stays until the data is there, and is shown once then', async () => {
    const request = server.next();
    const element = await list(freshUrl());
    await element.updateComplete;
    expect(element.state).to.equal('loading');
    expect(textOf(element)).to.deep.equal(['Full members', 'British Library']);
    expect(element.querySelector('a')!.getClientRects()).to.have.length(0);

    (await request).answer([{ name: 'British Library', uri: 'https://www.bl.uk/', iiifc: 3 }]);
    await oneEvent(element, 'iiif-load');
    expect(textOf(element).filter((text) => text.includes('British Library'))).to.have.length(1);
    element.headingLevel = 4;
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('h3')).not.to.exist;
    expect(element.shadowRoot!.querySelectorAll('h4')).to.have.length(1);
  });

  it('stays where the feed is down, with a word about it', async () => {
    const said = warningsOf(async () => {
      const request = server.next();
      const element = await list(freshUrl());
      (await request).answer('Not found', { status: 404 });
      await oneEvent(element, 'iiif-error');
      expect(textOf(element)).to.deep.equal(['Full members', 'British Library']);
      expect(element.shadowRoot!.querySelector('[role=status]')!.textContent).to.contain(
        'could not be loaded',
      );
    });
    expect(await said).to.have.length(1);
  });

  it('of an element without a feed is rendered anew at once', async () => {
    const element = await prerendered<HTMLElement & { updateComplete: Promise<boolean> }>(
      '<iiif-section><template shadowrootmode="open"><style></style><div part="base"><slot></slot></div></template>Text</iiif-section>',
    );
    await element.updateComplete;
    expect(element.shadowRoot!.querySelectorAll('slot:not([name])')).to.have.length(1);
    expect(element.shadowRoot!.querySelector('slot')!.assignedNodes()).to.have.length(1);
  });
});
