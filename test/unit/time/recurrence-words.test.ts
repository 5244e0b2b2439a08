import { expect } from 'chai';
import french from '../../../src/i18n/languages/fr.js';
import { registerTranslation, translate } from '../../../src/i18n/translate.js';
import type { Moment } from '../../../src/time/moment.js';
import { recurrenceWords, type WordsOptions } from '../../../src/time/recurrence-words.js';

registerTranslation('fr', french);

/** Thursday 4 June 2026 at 17:00 in Berlin. */
const START: Moment = { kind: 'zoned', epoch: Date.parse('2026-06-04T15:00Z'), timeZone: 'Europe/Berlin' };

const words = (rule: string, locale = 'en', start: Moment = START, timeZone?: string) =>
  recurrenceWords(
    { rule, start },
    { locale, timeZone, t: (messages, key, values) => translate(messages, key, locale, values) },
  );

describe('recurrenceWords', () => {
  const said: [rule: string, english: string, french: string][] = [
    ['FREQ=DAILY', 'every day', 'chaque jour'],
    ['FREQ=DAILY;INTERVAL=2', 'every two days', 'tous les deux jours'],
    ['FREQ=DAILY;INTERVAL=45', 'every 45 days', 'tous les 45 jours'],
    ['FREQ=WEEKLY;BYDAY=SU,MO,TU,WE,TH,FR,SA', 'every day', 'chaque jour'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every weekday', 'du lundi au vendredi'],
    ['FREQ=DAILY;BYDAY=FR,TH,WE,TU,MO', 'every weekday', 'du lundi au vendredi'],
    ['FREQ=WEEKLY', 'every Thursday', 'chaque semaine, le jeudi'],
    ['FREQ=DAILY;BYDAY=TH', 'every Thursday', 'chaque semaine, le jeudi'],
    ['FREQ=WEEKLY;BYDAY=TH,TU', 'every Tuesday and Thursday', 'chaque semaine, le mardi et le jeudi'],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
      'every two weeks on Wednesday',
      'toutes les deux semaines, le mercredi',
    ],
    [
      'FREQ=WEEKLY;INTERVAL=4;BYDAY=TH',
      'every four weeks on Thursday',
      'toutes les quatre semaines, le jeudi',
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,SU',
      'every two weeks on Sunday and Monday',
      'toutes les deux semaines, le dimanche et le lundi',
    ],
    ['FREQ=MONTHLY;BYDAY=1TU', 'the first Tuesday of every month', 'le premier mardi de chaque mois'],
    [
      'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=4',
      'the fourth Tuesday of every month',
      'le quatrième mardi de chaque mois',
    ],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'the last Friday of every month', 'le dernier vendredi de chaque mois'],
    [
      'FREQ=MONTHLY;BYDAY=-2MO',
      'the second to last Monday of every month',
      'l’avant-dernier lundi de chaque mois',
    ],
    [
      'FREQ=MONTHLY;BYDAY=3TH,1TH',
      'the first Thursday and the third Thursday of every month',
      'le premier jeudi et le troisième jeudi de chaque mois',
    ],
    [
      'FREQ=MONTHLY;BYDAY=-1WE,1TU',
      'the first Tuesday and the last Wednesday of every month',
      'le premier mardi et le dernier mercredi de chaque mois',
    ],
    [
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=2TH',
      'every two months on the second Thursday',
      'tous les deux mois, le deuxième jeudi',
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      'the last weekday of every month',
      'le dernier jour de semaine de chaque mois',
    ],
    ['FREQ=MONTHLY', 'day 4 of every month', 'le 4 de chaque mois'],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15', 'every three months on day 15', 'tous les trois mois, le 15'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'the last day of every month', 'le dernier jour de chaque mois'],
    ['FREQ=YEARLY', 'every year on 4 June', 'chaque année, le 4 juin'],
    [
      'FREQ=YEARLY;INTERVAL=2;BYMONTH=10;BYMONTHDAY=1',
      'every two years on 1 October',
      'tous les deux ans, le 1 octobre',
    ],
    [
      'FREQ=YEARLY;BYMONTH=6;BYDAY=1TU',
      'every year in June on the first Tuesday',
      'chaque année en juin, le premier mardi',
    ],
    ['FREQ=WEEKLY;COUNT=10', 'every Thursday, 10 times', 'chaque semaine, le jeudi, 10 fois'],
    ['FREQ=WEEKLY;COUNT=1', 'every Thursday, 1 time', 'chaque semaine, le jeudi, 1 fois'],
    ['FREQ=DAILY;UNTIL=20260704', 'every day until 4 July 2026', 'chaque jour jusqu’au 4 juillet 2026'],
    [
      'FREQ=DAILY;UNTIL=20260704T170000',
      'every day until 4 July 2026',
      'chaque jour jusqu’au 4 juillet 2026',
    ],
    // In Berlin it is still the fourth.
    [
      'FREQ=DAILY;UNTIL=20260704T215959Z',
      'every day until 4 July 2026',
      'chaque jour jusqu’au 4 juillet 2026',
    ],
    ['FREQ=WEEKLY;BYDAY=TH;BYHOUR=17;BYMINUTE=0', 'every Thursday', 'chaque semaine, le jeudi'],
  ];
  for (const [rule, english, french] of said) {
    it(`${rule}: ${english}`, () => {
      expect(words(rule)).to.equal(english);
      expect(words(rule, 'fr')).to.equal(french);
    });
  }

  for (const rule of [
    'FREQ=HOURLY',
    'FREQ=SECONDLY',
    'FREQ=DAILY;BYHOUR=9,12',
    'FREQ=DAILY;BYMONTH=6',
    'FREQ=DAILY;INTERVAL=2;BYDAY=TH',
    'FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1',
    'FREQ=MONTHLY;BYDAY=TH',
    'FREQ=MONTHLY;BYDAY=1TH,TU',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    'FREQ=MONTHLY;BYMONTH=6;BYDAY=1TU',
    'FREQ=MONTHLY;BYMONTHDAY=1,15;BYSETPOS=2',
    'FREQ=MONTHLY;BYMONTHDAY=-3',
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1',
    'FREQ=YEARLY;BYMONTH=1,6',
    'FREQ=YEARLY;BYDAY=20MO',
    'FREQ=YEARLY;BYMONTHDAY=13',
    'FREQ=YEARLY;BYYEARDAY=100',
    'FREQ=YEARLY;BYWEEKNO=20',
    'FREQ=NEVER',
    '',
  ]) {
    it(`says nothing of "${rule}"`, () => expect(words(rule)).to.equal(undefined));
  }

  it('takes what a rule leaves open from the day of the start in its own zone', () => {
    const late: Moment = { kind: 'zoned', epoch: Date.parse('2026-06-04T22:30Z'), timeZone: 'Europe/Berlin' };
    expect(words('FREQ=WEEKLY', 'en', late)).to.equal('every Friday');
    expect(words('FREQ=YEARLY', 'en', { kind: 'date', date: '2024-02-29' })).to.equal(
      'every year on 29 February',
    );
    expect(words('FREQ=WEEKLY', 'en', { kind: 'instant', epoch: late.epoch })).to.equal('every Thursday');
  });

  it('says nothing of weekdays that are others for the reader', () => {
    expect(words('FREQ=WEEKLY', 'en', START, 'America/New_York')).to.equal('every Thursday');
    expect(words('FREQ=WEEKLY', 'en', START, 'Asia/Tokyo')).to.equal(undefined);
    expect(words('FREQ=DAILY', 'en', START, 'Asia/Tokyo')).to.equal('every day');
    // 23:30 in London is 23:30 in Lisbon, and half past midnight in Berlin.
    const late: Moment = { kind: 'zoned', epoch: Date.parse('2026-06-04T22:30Z'), timeZone: 'Europe/London' };
    expect(words('FREQ=WEEKLY', 'en', late, 'Europe/Lisbon')).to.equal('every Thursday');
    expect(words('FREQ=WEEKLY', 'en', late, 'Europe/Berlin')).to.equal(undefined);
    // 23:30 in Los Angeles is 00:30 in Phoenix in winter, and 23:30 in summer.
    const winter: Moment = {
      kind: 'zoned',
      epoch: Date.parse('2026-01-08T07:30Z'),
      timeZone: 'America/Los_Angeles',
    };
    expect(words('FREQ=WEEKLY', 'en', winter, 'America/Phoenix')).to.equal(undefined);
    const date: Moment = { kind: 'date', date: '2026-06-04' };
    expect(words('FREQ=WEEKLY', 'en', date, 'Asia/Tokyo')).to.equal('every Thursday');
  });

  it('counts the dates of what has no rule', () => {
    const date = (day: string): Moment => ({ kind: 'date', date: day });
    const options = {
      locale: 'en',
      t: ((messages, key, values) => translate(messages, key, 'en', values)) as WordsOptions['t'],
    };
    const series = { rule: '', start: date('2026-06-01'), added: ['2026-06-05', '2026-06-01'].map(date) };
    expect(recurrenceWords(series, options)).to.equal('on 2 dates');
    expect(recurrenceWords({ ...series, excluded: [date('2026-06-05')] }, options)).to.be.undefined;
    expect(words('')).to.be.undefined;
    expect(
      recurrenceWords(
        { rule: '', start: START, added: [{ ...START, epoch: START.epoch + 1 }] as Moment[] },
        { ...options, locale: 'fr', t: (messages, key, values) => translate(messages, key, 'fr', values) },
      ),
    ).to.equal('à 2 dates');
  });
});
