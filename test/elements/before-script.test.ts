/** What the community's theme keeps for blocks whose script comes late: nothing moves then. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { setViewport } from '../helpers/driver.js';

const WHITE = new URL('./images/white.svg', import.meta.url).href;
const LONG = 'Working with manuscripts in several collections at once';

const PAGE = html`
  <iiif-header
    ><a slot="brand" href="/">Commons</a>
    <nav>
      <ul>
        <li><a href="/a/">Guides</a></li>
        <li><a href="/b/">News</a></li>
      </ul>
    </nav></iiif-header
  >
  <iiif-hero>
    <img slot="image" src=${WHITE} alt="" width="1600" height="900" />
    <iiif-breadcrumbs slot="breadcrumbs"
      ><ol>
        <li><a href="/">Home</a></li>
        <li><a href="/b/">${LONG}</a></li>
        <li>Collation</li>
      </ol></iiif-breadcrumbs
    >
    <h1>Manuscripts community group</h1>
    <p slot="lead">Libraries that publish what was written by hand, and those who read it there.</p>
  </iiif-hero>
  <iiif-hero image=${WHITE}><h1>Another</h1></iiif-hero>
  <iiif-hero><h1>Plain</h1></iiif-hero>
  <iiif-breadcrumbs><a href="/">Home</a><a href="/b/">${LONG}</a><span>Collation</span></iiif-breadcrumbs>
  <iiif-section>
    <h2>What a member gets</h2>
    <p>A vote when specifications change, and seats at working meetings of groups.</p>
    <h3>And more</h3>
    <p>Less to pay.</p>
    <iiif-card-grid>
      <iiif-card
        ><h3>One</h3>
        <p>Of three.</p>
        <p slot="meta">12 May</p></iiif-card
      >
      <iiif-card
        ><img slot="image" src=${WHITE} alt="" />
        <h3>Two</h3>
        <p>With an image.</p></iiif-card
      >
      <iiif-card><h3>Three</h3></iiif-card>
      <iiif-card><h3>Four</h3></iiif-card>
    </iiif-card-grid>
  </iiif-section>
  <iiif-section variant="tinted">
    <iiif-media-text ratio="1:2">
      <div slot="media"><h2>What we ask</h2></div>
      <p>To show what they have by open interfaces, and to say how it may be used, by whom, and where.</p>
      <p>To come to a call.</p>
    </iiif-media-text>
  </iiif-section>
  <iiif-media-text>
    <div slot="media">
      <ul>
        <li>One</li>
        <li>Two</li>
        <li>Three</li>
      </ul>
    </div>
    <p>Another.</p>
  </iiif-media-text>
  <iiif-tabs
    ><iiif-tab
      ><h3>Readers</h3>
      <p>What they gain.</p></iiif-tab
    ><iiif-tab
      ><h3>Libraries</h3>
      <p>What they gain.</p>
      <p>And more.</p></iiif-tab
    ></iiif-tabs
  >
  <iiif-faq
    ><details>
      <summary>Who can join?</summary>
      Anybody.
    </details>
    <details>
      <summary>${LONG}, and what it takes to do so?</summary>
      Time.
    </details></iiif-faq
  >
  <iiif-notification label="Sample data" dismissible
    ><p>
      The calls on this page are invented, and so are the links to join them. The real ones are elsewhere.
    </p>
    <p>Ask.</p></iiif-notification
  >
  <iiif-notification><p>The site is down on Sunday.</p></iiif-notification>
  <iiif-next-call src="/calls.json"><p>All calls are in the calendar.</p></iiif-next-call>
  <iiif-carousel label="Collections">
    <iiif-slide><img slot="image" src=${WHITE} alt="" width="160" height="90" /></iiif-slide>
    <iiif-slide><img slot="image" src=${WHITE} alt="" width="160" height="90" /></iiif-slide>
  </iiif-carousel>
`;

const TAGS = [
  'header',
  'hero',
  'breadcrumbs',
  'section',
  'card-grid',
  'card',
  'media-text',
  'tabs',
  'tab',
  'faq',
  'notification',
  'next-call',
  'carousel',
  'slide',
];
/** What stands in a line. */
const INLINE = ['iiif-add-to-calendar', 'iiif-button', 'iiif-member-count'];
const SELECTOR = TAGS.map((tag) => `iiif-${tag}:not([hidden])`).join();

describe('the community’s theme', () => {
  // What is registered stays so: this comes first.
  it('makes a block of what will be one, and hides what the page hides', async () => {
    const manifest = (await fetch('/custom-elements.json').then((response) => response.json())) as {
      modules: { path: string; declarations: { tagName?: string }[] }[];
    };
    const tags = manifest.modules.flatMap(({ declarations }) =>
      declarations.flatMap(({ tagName }) => tagName ?? []),
    );
    expect(tags.length).to.be.greaterThan(30);
    const theme = new CSSStyleSheet();
    theme.replaceSync(await fetch('/src/styles/themes/iiif.css').then((response) => response.text()));
    document.adoptedStyleSheets.push(theme);
    try {
      const displays = tags.map((tag) => {
        const block = document.createElement(tag);
        document.body.append(block);
        expect(block.matches(':defined'), tag).to.equal(false);
        const { display } = getComputedStyle(block);
        block.hidden = true;
        const { display: hidden } = getComputedStyle(block);
        block.remove();
        return { tag, display, hidden };
      });
      expect(displays.filter(({ hidden }) => hidden !== 'none').map(({ tag }) => tag)).to.deep.equal([]);
      const inLine = displays.filter(({ display }) => display.startsWith('inline')).map(({ tag }) => tag);
      expect(inLine.sort()).to.deep.equal(INLINE);
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('shows no message that may have been dismissed, or be over, until the script is there', async () => {
    const theme = new CSSStyleSheet();
    theme.replaceSync(await fetch('/src/styles/themes/iiif.css').then((response) => response.text()));
    document.adoptedStyleSheets.push(theme);
    try {
      const page = await fixture(
        html`<div>
          <iiif-notification dismissible><p>One.</p></iiif-notification>
          <iiif-notification expires="2026-01-01"><p>Two.</p></iiif-notification>
          <iiif-notification><p>Three.</p></iiif-notification>
        </div>`,
      );
      const messages = [...page.children];
      const seen = () => messages.map((each) => each.checkVisibility({ visibilityProperty: true }));
      expect(seen()).to.deep.equal([false, false, true]);
      for (const each of messages) for (const animation of each.getAnimations()) animation.finish();
      expect(seen(), 'where the script does not come').to.deep.equal([true, true, true]);
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('keeps the places of blocks until their script is there', async () => {
    const theme = new CSSStyleSheet();
    const source = await window.fetch('/src/styles/themes/iiif.css').then((response) => response.text());
    theme.replaceSync(
      `${source} body { margin: 0; line-height: 1.5 } h1, h2, h3, p { margin: 0 } ol { margin: 0 }`,
    );
    document.adoptedStyleSheets.push(theme);
    const { fetch } = window;
    const widths = [320, 390, 600, 900, 1280, 1920];
    // Letters as far apart as those of a narrow font and of a wide one: lines break elsewhere.
    const fonts = ['-0.06em', '0', '0.1em'];
    const views = widths.flatMap((width) =>
      fonts.flatMap((font) => ['ltr', 'rtl'].map((dir) => ({ width, font, dir }))),
    );
    const page = await fixture<HTMLElement>(html`<div>${PAGE}</div>`);
    const measure = async () => {
      const found = [];
      for (const { width, font, dir } of views) {
        await setViewport({ width, height: 800 });
        page.style.letterSpacing = font;
        page.dir = dir;
        await nextFrame();
        await nextFrame();
        found.push(
          ...[...page.querySelectorAll(SELECTOR)].map((block) => {
            const { top, height } = block.getBoundingClientRect();
            const isInside = block.matches('iiif-tab, iiif-slide, iiif-card');
            return {
              name: `${block.localName} at ${width}, letters ${font} apart, ${dir}`,
              top: isInside ? 0 : top,
              height: block.matches('iiif-tab') ? 0 : height,
            };
          }),
        );
      }
      return found;
    };
    // The theme gives up waiting for scripts after a while.
    for (const animation of document.getAnimations()) animation.pause();
    try {
      const before = await measure();
      // The call stays on its way.
      window.fetch = () => new Promise(() => undefined);
      expect(page.querySelector('iiif-header')!.matches(':not(:defined)')).to.equal(true);
      await Promise.all([
        import('../../src/elements/header/header.js'),
        import('../../src/elements/hero/hero.js'),
        import('../../src/elements/breadcrumbs/breadcrumbs.js'),
        import('../../src/elements/section/section.js'),
        import('../../src/elements/card-grid/card-grid.js'),
        import('../../src/elements/card/card.js'),
        import('../../src/elements/media-text/media-text.js'),
        import('../../src/elements/tabs/tabs.js'),
        import('../../src/elements/tab/tab.js'),
        import('../../src/elements/faq/faq.js'),
        import('../../src/elements/notification/notification.js'),
        import('../../src/elements/next-call/next-call.js'),
        import('../../src/elements/carousel/carousel.js'),
        import('../../src/elements/slide/slide.js'),
      ]);
      await nextFrame();
      const after = await measure();
      for (const [index, { name, top, height }] of before.entries()) {
        expect(after[index]!.top, name).to.be.closeTo(top, 0.9);
        expect(after[index]!.height, name).to.be.closeTo(height, 0.9);
      }
    } finally {
      window.fetch = fetch;
      document.adoptedStyleSheets.pop();
    }
  });
});
