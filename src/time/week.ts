import { cached } from './formatters.js';

/** How a region counts its weeks; weekdays as ISO 8601 numbers them: 1 is Monday, 7 Sunday. */
export interface WeekInfo {
  readonly firstDay: number;
  readonly weekend: readonly number[];
}

/** What ECMA-402 calls week information; TypeScript does not know it yet. */
interface WeekLocale extends Intl.Locale {
  getWeekInfo?: () => WeekInfo;
  readonly weekInfo?: WeekInfo;
}

/** Regions whose weeks do not begin on Monday, after CLDR 48, for engines that do not say. */
const SATURDAY = 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';
const SUNDAY =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW';
/**
 * On which day weeks begin, and which days are the weekend, where a language is spoken: BCP 47, its likely region where it
 * names none. A bare `en` is that of Britain, as for dates; what is no tag has Monday and the usual weekend.
 */
export const weekInfo = (tag: string): WeekInfo =>
  cached(`week ${tag}`, () => {
    try {
      const locale = new Intl.Locale(/^en$/i.test(tag) ? 'en-GB' : tag).maximize() as WeekLocale;
      return locale.getWeekInfo?.() ?? locale.weekInfo ?? weekOf(locale.region);
    } catch {
      return weekOf();
    }
  });

function weekOf(region = ''): WeekInfo {
  const isIn = (regions: string) => region !== '' && regions.includes(region);
  return {
    firstDay: isIn(SATURDAY) ? 6 : isIn(SUNDAY) ? 7 : 1,
    weekend: isIn(SATURDAY + ' IL SA YE') ? [5, 6] : [6, 7],
  };
}
