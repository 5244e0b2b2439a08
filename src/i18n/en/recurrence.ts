/** Phrases for the rule by which an event recurs. */
export const recurrenceMessages = {
  /** The numbers from two to twelve, separated by spaces. Larger numbers are written in figures. */
  smallNumbers: 'two three four five six seven eight nine ten eleven twelve',
  everyDay: 'every day',
  everyDays: 'every {number} days',
  everyWeekday: 'every weekday',
  /** `days` is a list of `onWeekday` phrases. */
  everyWeek: 'every {days}',
  everyWeeks: 'every {number} weeks on {days}',
  onWeekday: '{day}',
  /** `days` is a list of phrases such as `theFirst`, or of `onMonthDay`. */
  everyMonth: '{days} of every month',
  everyMonths: 'every {number} months on {days}',
  onMonthDay: 'day {number}',
  everyYear: 'every year on {date}',
  everyYears: 'every {number} years on {date}',
  everyYearIn: 'every year in {month} on {days}',
  theFirst: 'the first {day}',
  theSecond: 'the second {day}',
  theThird: 'the third {day}',
  theFourth: 'the fourth {day}',
  theFifth: 'the fifth {day}',
  theLast: 'the last {day}',
  theSecondLast: 'the second to last {day}',
  anyDay: 'day',
  anyWeekday: 'weekday',
  untilDate: '{words} until {date}',
  /** Used for single dates without a rule. */
  onDates: { one: 'on {number} date', other: 'on {number} dates' },
  timesInAll: { one: '{words}, {number} time', other: '{words}, {number} times' },
} as const;
