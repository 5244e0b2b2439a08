import { expect } from 'chai';
import { html, nothing } from 'lit';
import { BlockElement } from '../../src/base/block-element.js';
import { closest } from '../../src/base/closest.js';
import { heading } from '../../src/base/heading.js';
import { collate, formatList, formatNumber } from '../../src/base/intl.js';
import { languageOf, watchLanguage } from '../../src/base/language.js';
import { warn } from '../../src/base/warn.js';
import { feedMessages } from '../../src/i18n/en/feed.js';
import { VERSION } from '../../src/version.js';
import { freshTag, lateLanguage, registerFresh, stubPage, turn } from './page.js';
import { text } from './word-list.js';

class BlockProbe extends BlockElement {
  updates = 0;
  waits = false;

  get facts() {
    return { locale: this.locale, foreign: this.foreignLanguage, isTranslated: this.isTranslated };
  }

  get states() {
    return [...this.internals.states];
  }

  protected override willUpdate() {
    this.isWaiting = this.waits;
  }

  protected override render() {
    this.updates++;
    return html`<p lang=${this.foreignLanguage ?? nothing}>${this.t(feedMessages, 'retry')}</p>`;
  }
}

const create = () => document.createElement(registerFresh(BlockProbe)) as BlockProbe;

describe('BlockElement', () => {
  const page = stubPage();
  const show = async (lang: string | null) => {
    const probe = create();
    const place = document.createElement('section');
    if (lang !== null) place.lang = lang;
    place.append(probe);
    await page.show(place);
    return { place, probe, words: () => text(probe.shadowRoot!.querySelector('p')) };
  };

  it('says which version of the library it is of', () => {
    expect(BlockElement.version).to.equal(VERSION);
  });

  it('has the state `rendered` once it is', async () => {
    const probe = create();
    expect(probe.states).to.deep.equal([]);
    await page.show(probe);
    expect(probe.states).to.deep.equal(['rendered']);
  });

  /** The page's language, the block's, and the one that its words are marked with. */
  const LANGUAGES: [lang: string | null, locale: string, foreign: string | undefined][] = [
    [null, 'en', undefined],
    ['en', 'en', undefined],
    ['en-US', 'en-US', undefined],
    ['EN-us', 'en-US', undefined],
    ['', 'en', undefined],
    ['xx', 'en', 'en'],
    ['de-CH', 'en', 'en'],
    ['en-', 'en', undefined],
  ];
  for (const [lang, locale, foreign] of LANGUAGES) {
    it(`speaks ${locale} where lang is ${lang === null ? 'not set' : `"${lang}"`}`, async () => {
      const { probe } = await show(lang);
      expect(probe.facts).to.deep.equal({ locale, foreign, isTranslated: true });
      expect(probe.shadowRoot!.querySelector('p')!.getAttribute('lang')).to.equal(foreign ?? null);
    });
  }

  it('knows its language before it is on the page', () => {
    expect(create().locale).to.equal('en');
  });

  it('waits for the texts of its language, and updates when they are there', async () => {
    const { tag, arrive } = lateLanguage();
    const { probe, words } = await show(tag);
    expect(probe.facts).to.deep.equal({ locale: tag, foreign: undefined, isTranslated: false });
    expect(words()).to.equal('Try again');
    let isComplete = false;
    void probe.updateComplete.then(() => (isComplete = true));
    await turn();
    expect(isComplete).to.equal(false);
    arrive({ retry: 'Encore' });
    await turn();
    expect(isComplete).to.equal(true);
    expect(probe.facts.isTranslated).to.equal(true);
    expect(words()).to.equal('Encore');
  });

  it('takes no notice of texts that come when its language has changed again', async () => {
    const [first, second] = [lateLanguage(), lateLanguage()];
    const { place, probe, words } = await show(first.tag);
    place.lang = second.tag;
    await page.settle();
    const { updates } = probe;
    first.arrive({ retry: 'First' });
    await turn();
    expect(probe.facts.isTranslated).to.equal(false);
    expect(probe.updates).to.equal(updates);
    second.arrive({ retry: 'Second' });
    await turn();
    expect(words()).to.equal('Second');
  });

  it('updates when the language around it changes, and only then', async () => {
    const { place, probe } = await show('en');
    const { updates } = probe;
    place.lang = 'en';
    await page.settle();
    expect(probe.updates).to.equal(updates);
    place.lang = 'en-GB';
    await page.settle();
    expect(probe.updates).to.equal(updates + 1);
    expect(probe.locale).to.equal('en-GB');
  });

  it('updates when it is moved to another language, and follows none while it is off the page', async () => {
    const { place, probe } = await show('en');
    probe.remove();
    expect(page.held()).to.deep.equal([]);
    place.lang = 'en-GB';
    await page.settle();
    expect(probe.locale).to.equal('en');
    place.append(probe);
    expect(probe.locale).to.equal('en-GB');
  });

  it('renders in the place of what was prerendered, which stays while it waits', async () => {
    const probe = create();
    probe.waits = true;
    const root = probe.attachShadow({ mode: 'open' });
    root.innerHTML = '<style></style><b>prerendered</b>';
    await page.show(probe);
    expect(root.querySelector('b')).not.to.equal(null);
    probe.waits = false;
    probe.requestUpdate();
    await page.settle();
    expect(root.querySelector('b')).to.equal(null);
    expect(root.querySelectorAll('style')).to.have.length(1);
    expect(text(root.querySelector('p'))).to.equal('Try again');
  });
});

describe('languageOf', () => {
  for (const [source, expected] of [
    ['<p lang="fr"><i></i></p>', 'fr'],
    ['<p lang="fr"><i lang="de"></i></p>', 'de'],
    ['<p lang="fr"><i lang=""></i></p>', 'en'],
    ['<p><i></i></p>', 'en'],
  ] as const) {
    it(`finds ${expected} in ${source}`, () => {
      const place = document.createElement('div');
      place.innerHTML = source;
      expect(languageOf(place.querySelector('i')!)).to.equal(expected);
    });
  }

  it('takes the element’s own where there is no document around it, as in a prerenderer', () => {
    const element = (lang: string | null) => ({ getAttribute: () => lang }) as unknown as Element;
    expect(languageOf(element('fr'))).to.equal('fr');
    expect(languageOf(element(null))).to.equal('en');
  });
});

describe('watchLanguage', () => {
  const page = stubPage();

  it('has one observer for all, which goes with the last of them', async () => {
    const place = await page.show<HTMLElement>('<p></p>');
    const calls: string[] = [];
    const listener = (name: string) =>
      Object.assign(document.createElement('i'), { languageChanged: () => void calls.push(name) });
    const stops = ['one', 'two'].map((name) => watchLanguage(listener(name)));
    place.lang = 'fr';
    await turn();
    expect(calls).to.deep.equal(['one', 'two']);
    place.title = 'Not a language';
    await turn();
    expect(calls).to.have.length(2);
    stops[0]!();
    place.lang = 'de';
    await turn();
    expect(calls).to.deep.equal(['one', 'two', 'two']);
    expect(page.held()).to.deep.equal(['language']);
    stops[1]!();
    expect(page.held()).to.deep.equal([]);
    stops[1]!();
    const stop = watchLanguage(listener('three'));
    place.lang = 'it';
    await turn();
    expect(calls.at(-1)).to.equal('three');
    stop();
  });
});

describe('closest', () => {
  it('finds the element itself, those around it, and those around its shadow roots', () => {
    const place = document.createElement('div');
    place.innerHTML = '<p id="outer"><span></span></p>';
    const root = place.querySelector('span')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<p id="inner"><i></i></p>';
    const element = root.querySelector('i')!;
    expect(closest(element, 'i')).to.equal(element);
    expect(closest(element, 'p')!.id).to.equal('inner');
    expect(closest(element, '#outer')).to.equal(place.firstElementChild);
    expect(closest(element, 'section')).to.equal(null);
    expect(closest({} as Element, 'p')).to.equal(null);
  });
});

describe('heading', () => {
  const levelOf = async (level: number) => {
    class HeadingProbe extends BlockElement {
      protected override render() {
        return heading(level, 'Members');
      }
    }
    const probe = document.createElement(registerFresh(HeadingProbe)) as HeadingProbe;
    document.body.append(probe);
    await probe.updateComplete;
    const found = probe.shadowRoot!.querySelector('[part=heading]')!;
    expect(text(found)).to.equal('Members');
    probe.remove();
    return found.localName;
  };
  for (const [level, name] of [
    [-1, 'h2'],
    [1, 'h2'],
    [2, 'h2'],
    [2.9, 'h2'],
    [3, 'h3'],
    [4, 'h4'],
    [4.5, 'h4'],
    ['5', 'h5'],
    [6, 'h6'],
    [7, 'h6'],
    [NaN, 'h3'],
    ['two', 'h3'],
  ] as [number, string][]) {
    it(`of level ${String(level)} is ${name}`, async () => {
      expect(await levelOf(level)).to.equal(name);
    });
  }
});

describe('texts of a language', () => {
  it('has numbers and lists as it writes them', () => {
    expect(formatNumber(1234.5, 'en')).to.equal('1,234.5');
    expect(formatNumber(1234.5, 'de')).to.equal('1.234,5');
    expect(formatList(['Ada', 'Ben', 'Cleo'], 'en')).to.equal('Ada, Ben and Cleo');
    expect(formatList(['Ada', 'Ben'], 'fr')).to.equal('Ada et Ben');
  });

  it('sorts as it does, numbers by their value', () => {
    expect(['Z10', 'Å', 'Z9', 'a'].sort(collate('en'))).to.deep.equal(['a', 'Å', 'Z9', 'Z10']);
    expect(['Z10', 'Å', 'Z9', 'a'].sort(collate('sv'))).to.deep.equal(['a', 'Z9', 'Z10', 'Å']);
  });
});

describe('warn', () => {
  const page = stubPage();

  it('says the same of the same tag once', () => {
    const [one, two] = [freshTag(), freshTag()];
    for (const tag of [one, one, two]) warn(document.createElement(tag), 'has no data.');
    warn(document.createElement(one), 'has data.');
    expect(page.warnings).to.deep.equal([
      `<${one}> has no data.`,
      `<${two}> has no data.`,
      `<${one}> has data.`,
    ]);
  });
});
