import { expect } from 'chai';
import {
  loadTranslation,
  registerTranslation,
  spokenLanguage,
  translate,
  type Message,
} from '../../../src/i18n/translate.js';

const messages = {
  greeting: 'Hello {name}, this is {place}.',
  calls: { one: '{number} call', other: '{number} calls' },
  onlyEnglish: 'Only in English',
} as const;

describe('translate', () => {
  before(() => loadTranslation('fr'));

  it('fills in values, as often as they stand in the text, and leaves a slot that has none', () => {
    expect(translate(messages, 'greeting', 'en', { name: 'Ana', place: 'Leeds' })).to.equal(
      'Hello Ana, this is Leeds.',
    );
    expect(translate({ twice: '{x} and {x}' }, 'twice', 'en', { x: 0 })).to.equal('0 and 0');
    expect(translate(messages, 'greeting', 'en', { name: 'Ana' })).to.contain('{place}');
  });

  it('takes values as they are, whatever stands in them', () => {
    const values = { name: '$& {place} $1 <b>', place: 'here' };
    expect(translate(messages, 'greeting', 'en', values)).to.equal('Hello $& {place} $1 <b>, this is here.');
  });

  it('knows one and many in English', () => {
    const calls = (count: number) => translate(messages, 'calls', 'en-GB', { count, number: count });
    expect([0, 1, 2].map(calls)).to.deep.equal(['0 calls', '1 call', '2 calls']);
  });

  it('follows the rules of each language: none is one in French, six forms in Arabic', () => {
    registerTranslation('ar', {
      calls: {
        zero: 'لا مكالمات',
        one: 'مكالمة',
        two: 'مكالمتان',
        few: '{number} مكالمات',
        many: '{number} مكالمة',
        other: '{number} مكالمة تقريبًا',
      },
    });
    registerTranslation('xx-test', {});
    const calls = (tag: string) => (count: number) =>
      translate(messages, 'calls', tag, { count, number: String(count) });
    expect([0, 1, 2, 3, 11, 100].map(calls('ar'))).to.deep.equal([
      'لا مكالمات',
      'مكالمة',
      'مكالمتان',
      '3 مكالمات',
      '11 مكالمة',
      '100 مكالمة تقريبًا',
    ]);
    const members = { memberCount: { one: '{number} member', other: '{number} members' } };
    expect(translate(members, 'memberCount', 'fr', { count: 0, number: 0 })).to.equal('0 membre');
    expect(translate(members, 'memberCount', 'fr-CA', { count: 2, number: 2 })).to.equal('2 membres');
  });

  it('takes the general form where a language has no other for a number', () => {
    const some = { calls: { other: '{number} call(s)' } };
    expect(translate(some, 'calls', 'en', { count: 1, number: 1 })).to.equal('1 call(s)');
  });

  it('says in English what a language lacks, by the rules of English', () => {
    registerTranslation('cy', { greeting: 'Helo {name}' });
    expect(translate(messages, 'greeting', 'cy', { name: 'Ana' })).to.equal('Helo Ana');
    expect(translate(messages, 'onlyEnglish', 'cy')).to.equal('Only in English');
    // Two has a form of its own in Welsh.
    expect(translate(messages, 'calls', 'cy', { count: 2, number: 2 })).to.equal('2 calls');
  });

  it('shows the key rather than nothing where even English lacks it', () => {
    const unknown = messages as Readonly<Record<string, Message>>;
    expect(translate(unknown, 'noSuchKey', 'en')).to.equal('noSuchKey');
  });
});

describe('spokenLanguage', () => {
  it('is the page’s where there is a translation, in whatever region, else English', () => {
    expect(
      ['en', 'en-US', 'fr', 'fr-CA', 'FR', 'tlh', 'de-AT', 'fr-', 'fr_CA'].map(spokenLanguage),
    ).to.deep.equal([
      'en',
      'en-US',
      'fr',
      'fr-CA',
      'fr',
      'en',
      'en',
      // Not well-formed: Intl would throw.
      'fr',
      'en',
    ]);
  });

  it('knows a language that was registered', () => {
    expect(spokenLanguage('eo')).to.equal('en');
    registerTranslation('eo', {});
    expect(spokenLanguage('eo-FR')).to.equal('eo-FR');
  });
});

describe('loadTranslation', () => {
  it('has nothing to wait for in English, in a language that is there, and in one that nobody has', async () => {
    await loadTranslation('fr');
    expect(['en', 'en-GB', 'fr', 'fr-CA', 'tlh'].map(loadTranslation)).to.deep.equal(
      Array(5).fill(undefined),
    );
  });
});
