import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { IiifButton } from '../../src/elements/button/button.js';
import '../../src/elements/button/button.js';
import { forceColors, sendKeys } from '../helpers/driver.js';
import { warningsOf } from '../helpers/fetch.js';
import { waitUntil } from '../helpers/wait.js';

const inner = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.button');

describe('iiif-button', () => {
  it('is a link where it has an address', async () => {
    const element = await fixture<IiifButton>(
      html`<iiif-button href="#there" variant="primary">Learn more</iiif-button>`,
    );
    expect(inner(element)!.localName).to.equal('a');
    expect(inner(element)!.getAttribute('href')).to.equal('#there');
    expect(element.innerText.trim()).to.equal('Learn more');
    expect(element.getBoundingClientRect().height).to.be.at.least(40);
    await expect(element).to.be.accessible();
  });

  it('is a button where it has words alone', async () => {
    const element = await fixture<IiifButton>(html`<iiif-button>Do it</iiif-button>`);
    await waitUntil(() => inner(element), 'a button');
    expect(inner(element)!.localName).to.equal('button');
    await expect(element).to.be.accessible();
    element.focus();
    expect(document.activeElement === element).to.equal(true);
    const pressed = oneEvent(element, 'click');
    await sendKeys({ press: 'Enter' });
    await pressed;
    element.disabled = true;
    await element.updateComplete;
    let clicks = 0;
    element.addEventListener('click', () => clicks++);
    element.click();
    expect(clicks).to.equal(0);
    await expect(element).to.be.accessible();
  });

  it('leaves a link or button of the page’s own what it is, and gives it its look', async () => {
    const form = await fixture<HTMLFormElement>(html`
      <form>
        <iiif-button><a href="#own">A link</a></iiif-button>
        <iiif-button variant="primary"><button>Send</button></iiif-button>
      </form>
    `);
    const [link, button] = [...form.querySelectorAll('iiif-button')] as [IiifButton, IiifButton];
    await link.updateComplete;
    expect(inner(link) === null && inner(button) === null).to.equal(true);
    const look = getComputedStyle(link.firstElementChild!);
    expect(look.textDecorationLine).to.equal('none');
    expect(look.borderTopStyle).to.equal('solid');
    expect(parseFloat(look.minHeight)).to.be.at.least(40);
    expect(getComputedStyle(button.firstElementChild!).backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
    let submits = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submits++;
    });
    button.click();
    expect(submits).to.equal(1);
    link.focus();
    expect(document.activeElement === link.firstElementChild).to.equal(true);
    await expect(form).to.be.accessible();
  });

  it('holds its own against the page’s rules for links', async () => {
    const page = await fixture(html`
      <div>
        <style>
          .rude * {
            all: unset;
          }
          .rude a {
            color: red;
            text-decoration: underline;
          }
        </style>
        <p class="rude">
          <iiif-button variant="primary"><a href="#own">A link</a></iiif-button>
        </p>
      </div>
    `);
    const look = getComputedStyle(page.querySelector('a')!);
    expect(look.color).not.to.equal('rgb(255, 0, 0)');
    expect(look.textDecorationLine).to.equal('none');
    expect(look.display).to.contain('flex');
  });

  it('says that a link cannot be used now, and has none', async () => {
    const element = await fixture<IiifButton>(html`<iiif-button href="#there" disabled>Later</iiif-button>`);
    expect(inner(element)!.getAttribute('aria-disabled')).to.equal('true');
    expect(inner(element)!.hasAttribute('href')).to.equal(false);
    await expect(element).to.be.accessible();
    element.disabled = false;
    await element.updateComplete;
    expect(inner(element)!.getAttribute('href')).to.equal('#there');
  });

  it('leads nowhere where its address would run a script, and says so on the console', async () => {
    for (const href of [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'data:text/html,<b>Hi</b>',
      'vbscript:x',
    ]) {
      let element!: IiifButton;
      const said = await warningsOf(async () => {
        element = await fixture<IiifButton>(html`<iiif-button .href=${href}>Join</iiif-button>`);
      });
      expect(element.shadowRoot!.querySelector('a') === null, href).to.equal(true);
      expect(inner(element)!.getAttribute('aria-disabled')).to.equal('true');
      expect(said[0]).to.contain('<iiif-button> makes no link of');
      element.href = '?page=2';
      await element.updateComplete;
      expect(inner(element)!.getAttribute('href')).to.equal('?page=2');
    }
  });

  it('becomes what its content and attributes make of it later', async () => {
    const element = await fixture<IiifButton>(html`<iiif-button></iiif-button>`);
    element.append('Words');
    await waitUntil(() => inner(element)?.localName === 'button', 'a button');
    element.href = '#there';
    await element.updateComplete;
    expect(inner(element)!.localName).to.equal('a');
    element.removeAttribute('href');
    element.href = undefined;
    const own = document.createElement('a');
    own.href = '#own';
    own.textContent = 'A link';
    element.replaceChildren(own);
    await waitUntil(() => inner(element) === null, 'the page’s link alone');
  });

  it('keeps within a narrow column, and stands out in forced colours', async () => {
    const column = await fixture<HTMLElement>(html`
      <div style="inline-size: 280px">
        <iiif-button href="#x" variant="primary"
          >Handschriftendigitalisierungsförderungsrichtlinien</iiif-button
        >
      </div>
    `);
    await (column.firstElementChild as IiifButton).updateComplete;
    expect(column.scrollWidth).to.be.at.most(280);
    await forceColors('active');
    expect(getComputedStyle(inner(column.firstElementChild!)!).borderTopWidth).to.equal('2px');
    await forceColors('none');
  });
});
