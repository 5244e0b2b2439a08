import { expect } from 'chai';
import { addToCalendarMessages } from '../../../src/i18n/en/add-to-calendar.js';
import { apiMessages } from '../../../src/i18n/en/apis.js';
import { calendarMenuMessages } from '../../../src/i18n/en/calendar-menu.js';
import { calendarMessages } from '../../../src/i18n/en/calendar.js';
import { callMessages } from '../../../src/i18n/en/calls.js';
import { carouselMessages } from '../../../src/i18n/en/page.js';
import { disclosureMessages } from '../../../src/i18n/en/disclosure.js';
import { embedMessages } from '../../../src/i18n/en/embed.js';
import { eventMessages } from '../../../src/i18n/en/events.js';
import { feedMessages } from '../../../src/i18n/en/feed.js';
import { groupMessages } from '../../../src/i18n/en/calls.js';
import { mapMessages } from '../../../src/i18n/en/map.js';
import { mediaMessages } from '../../../src/i18n/en/media.js';
import { memberMessages } from '../../../src/i18n/en/institutions.js';
import { navigationMessages } from '../../../src/i18n/en/page.js';
import { newsMessages } from '../../../src/i18n/en/news.js';
import { peopleMessages } from '../../../src/i18n/en/people.js';
import { recurrenceMessages } from '../../../src/i18n/en/recurrence.js';
import { scheduleMessages } from '../../../src/i18n/en/schedule.js';
import { sponsorMessages } from '../../../src/i18n/en/sponsors.js';
import french from '../../../src/i18n/languages/fr.js';
import type { Message, Translation } from '../../../src/i18n/translate.js';

const areas = {
  addToCalendarMessages,
  apiMessages,
  calendarMenuMessages,
  calendarMessages,
  callMessages,
  carouselMessages,
  disclosureMessages,
  embedMessages,
  eventMessages,
  feedMessages,
  groupMessages,
  mapMessages,
  mediaMessages,
  memberMessages,
  navigationMessages,
  newsMessages,
  peopleMessages,
  recurrenceMessages,
  scheduleMessages,
  sponsorMessages,
};
const english: Translation = Object.assign({}, ...Object.values(areas));

/** Words that are the same in both languages. */
const SAME_IN_FRENCH: string[] = ['version', 'apiStable', 'outlookCalendar', 'microsoft365Calendar', 'menu'];

const forms = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));
const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the texts in English', () => {
  it('have keys that are unique in the library', () => {
    const keys = Object.values(areas).flatMap((messages) => Object.keys(messages));
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
