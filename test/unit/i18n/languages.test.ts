import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import french from '../../../src/i18n/languages/fr.js';
import type { Message, Messages, Translation } from '../../../src/i18n/message.js';

const folder = new URL('../../../src/i18n/en/', import.meta.url);
const files: object[] = await Promise.all(
  readdirSync(folder).map((file) => import(new URL(file, folder).href)),
);
const areas = files.flatMap((file) => Object.values(file) as Messages[]);
const english: Translation = Object.assign({}, ...areas);

/** Words that are the same in both languages. */
const SAME_IN_FRENCH: string[] = ['version', 'apiStable', 'outlookCalendar', 'microsoft365Calendar', 'menu'];

const forms = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));
const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the texts in English', () => {
  it('have keys that are unique in the library', () => {
    const keys = areas.flatMap((messages) => Object.keys(messages));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).to.deep.equal([]);
  });

  it('have typographic apostrophes and quotation marks', () => {
    const plain = Object.values(english)
      .flatMap(forms)
      .filter((text) => /['"]|\.\.\./.test(text));
    expect(plain).to.deep.equal([]);
  });
});

for (const [name, translation, same] of [['French', french, SAME_IN_FRENCH]] as const) {
  describe(`the texts in ${name}`, () => {
    it('are those of the library, no more and no fewer', () => {
      expect(Object.keys(translation).sort()).to.deep.equal(Object.keys(english).sort());
    });

    it('are none of them English', () => {
      const equal = Object.keys(english).filter((key) =>
        forms(translation[key as keyof typeof translation]).some((text) =>
          forms(english[key]!).includes(text),
        ),
      );
      expect(equal).to.deep.equal(same);
    });

    it('have the same places for values as the English ones', () => {
      for (const [key, message] of Object.entries(english)) {
        const wanted = slots(forms(message)[0]!);
        for (const text of [...forms(message), ...forms(translation[key as keyof typeof translation])]) {
          expect(slots(text), `${key}: ${text}`).to.deep.equal(wanted);
        }
      }
    });

    it('are neither empty nor untidy', () => {
      for (const [key, message] of Object.entries(translation)) {
        for (const text of forms(message)) expect(text, key).to.match(/^\S(.*\S)?$/);
      }
    });
  });
}
