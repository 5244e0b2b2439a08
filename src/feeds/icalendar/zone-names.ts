import type { TimeZoneId } from '../../time/moment.js';
import { isTimeZone } from '../../time/zones.js';

/**
 * Zone names of Windows, Outlook and Exchange, without "Standard Time", and the IANA city of each, by IANA area; from CLDR
 * (windowsZones.xml). Zones that are named after their city ("Tokyo Standard Time") are found by `cityZone`.
 */
const WINDOWS: Readonly<Record<string, string>> = {
  Etc:
    'Dateline=GMT+12|UTC-11=GMT+11|UTC-09=GMT+9|UTC-08=GMT+8|UTC-02=GMT+2|UTC+12=GMT-12|' +
    'UTC+13=GMT-13|Coordinated Universal=UTC',
  America:
    'Aleutian=Adak|Alaskan=Anchorage|Pacific (Mexico)=Tijuana|Pacific=Los_Angeles|' +
    'US Mountain=Phoenix|Mountain (Mexico)=Mazatlan|Mountain=Denver|Yukon=Whitehorse|' +
    'Central America=Guatemala|Central=Chicago|Central (Mexico)=Mexico_City|Canada Central=Regina|' +
    'SA Pacific=Bogota|Eastern (Mexico)=Cancun|Eastern=New_York|Haiti=Port-au-Prince|Cuba=Havana|' +
    'US Eastern=Indiana/Indianapolis|Turks And Caicos=Grand_Turk|Paraguay=Asuncion|' +
    'Atlantic=Halifax|Venezuela=Caracas|Central Brazilian=Cuiaba|SA Western=La_Paz|' +
    'Pacific SA=Santiago|Newfoundland=St_Johns|Tocantins=Araguaina|E. South America=Sao_Paulo|' +
    'SA Eastern=Cayenne|Argentina=Argentina/Buenos_Aires|Greenland=Godthab|' +
    'Magallanes=Punta_Arenas|Saint Pierre=Miquelon',
  Pacific:
    'Hawaiian=Honolulu|Easter Island=Easter|West Pacific=Port_Moresby|Central Pacific=Guadalcanal|' +
    'New Zealand=Auckland|Chatham Islands=Chatham|Tonga=Tongatapu|Samoa=Apia|' +
    'Line Islands=Kiritimati',
  Europe:
    'GMT=London|W. Europe=Berlin|Central Europe=Budapest|Romance=Paris|Central European=Warsaw|' +
    'GTB=Bucharest|E. Europe=Chisinau|FLE=Kiev|Turkey=Istanbul|Belarus=Minsk|Russian=Moscow|' +
    'Russia Zone 3=Samara',
  Atlantic: 'Greenwich=Reykjavik',
  Africa:
    'Morocco=Casablanca|W. Central Africa=Lagos|Egypt=Cairo|South Africa=Johannesburg|' +
    'South Sudan=Juba|Sudan=Khartoum|Libya=Tripoli|Namibia=Windhoek|E. Africa=Nairobi',
  Asia:
    'Jordan=Amman|Middle East=Beirut|Syria=Damascus|West Bank=Hebron|Israel=Jerusalem|' +
    'Arabic=Baghdad|Arab=Riyadh|Iran=Tehran|Arabian=Dubai|Azerbaijan=Baku|Georgian=Tbilisi|' +
    'Caucasus=Yerevan|Afghanistan=Kabul|West Asia=Tashkent|Ekaterinburg=Yekaterinburg|' +
    'Pakistan=Karachi|India=Kolkata|Sri Lanka=Colombo|Nepal=Kathmandu|Central Asia=Bishkek|' +
    'Bangladesh=Dhaka|Myanmar=Yangon|SE Asia=Bangkok|Altai=Barnaul|W. Mongolia=Hovd|' +
    'North Asia=Krasnoyarsk|N. Central Asia=Novosibirsk|China=Shanghai|North Asia East=Irkutsk|' +
    'Transbaikal=Chita|North Korea=Pyongyang|Korea=Seoul|Russia Zone 10=Srednekolymsk|' +
    'Russia Zone 11=Kamchatka',
  Australia:
    'W. Australia=Perth|Aus Central W.=Eucla|Cen. Australia=Adelaide|AUS Central=Darwin|' +
    'E. Australia=Brisbane|AUS Eastern=Sydney|Tasmania=Hobart',
};

const AREAS = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic', 'Indian'];

/**
 * The IANA zone of a TZID, `undefined` for an unknown one. Takes IANA names, also with a prefix
 * (`/mozilla.org/20050126_1/Europe/Berlin`), Windows names (`W. Europe Standard Time`), and Windows display names
 * (`(UTC+01:00) Amsterdam, Berlin, Bern`).
 */
export function zoneOf(name: string): TimeZoneId | undefined {
  // Each city in the name is tried in each area, so its length is limited; Windows' longest name has 90 letters.
  if (name.length > 200) return undefined;
  const path = name.trim().split('/');
  const tail = [0, -3, -2, -1].map((count) => path.slice(count).join('/')).find(isTimeZone);
  return tail ?? ofWindows(name.trim()) ?? cityZone(name);
}

function ofWindows(name: string): TimeZoneId | undefined {
  const full = name.replace(/^\([^)]*\) */, '').replace(/ (Standard |Daylight )?Time\b/, '');
  for (const wanted of [full, full.replace(/ *\([^)]*\)$/, '')]) {
    for (const [area, zones] of Object.entries(WINDOWS)) {
      const place = `|${zones}|`.split(`|${wanted}=`)[1]?.split('|')[0];
      if (place && isTimeZone(`${area}/${place}`)) return `${area}/${place}`;
    }
  }
  return undefined;
}

/** The zone that is named after one of the cities in a list. */
function cityZone(name: string): TimeZoneId | undefined {
  return name
    .replace(/\([^)]*\)/g, '')
    .replace(/ (Standard |Daylight )?Time\b/, '')
    .split(/[,/:;&]/)
    .map((city) => city.trim().replace(/ /g, '_'))
    .filter(Boolean)
    .flatMap((city) => AREAS.map((area) => `${area}/${city}`))
    .find(isTimeZone);
}
