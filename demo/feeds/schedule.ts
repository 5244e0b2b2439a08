/**
 * `schedule.json`: the programme of a conference of three days that is always on its second one. It has the format and the irregularities
 * of the community's programmes: blocks by id, times of a twelve-hour clock in sessions, trailing spaces, an id twice,
 * several people in one name, `<br/>` in abstracts.
 */

/** The zone of the conference, which `schedule.json` does not name. */
export const CONFERENCE_ZONE = 'Europe/Brussels';

interface SampleSession {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly start: string;
  readonly end: string;
  readonly abstract?: string | null;
  readonly authors?: readonly { readonly name: string; readonly org?: string }[];
  readonly youtube?: string;
  readonly slides?: string;
}

interface SampleBlock {
  /** The day, counted from the first. */
  readonly day: 0 | 1 | 2;
  readonly id: string | number;
  readonly start: string;
  readonly end: string;
  readonly type?: string;
  readonly title?: string;
  readonly track?: string;
  readonly room?: string;
  readonly abstract?: string;
  readonly authors?: SampleSession['authors'];
  readonly youtube?: string;
  readonly sessions?: readonly SampleSession[];
}

const talk = (
  id: string,
  start: string,
  end: string,
  title: string,
  authors: string,
  abstract: string | null,
  more: Partial<SampleSession> = {},
): SampleSession => ({
  id,
  title,
  type: 'Presentation',
  start: `${start} `,
  end: `${end} `,
  abstract,
  authors: authors.split('; ').map((each) => {
    const [name = '', org] = each.split(' @ ');
    return org ? { name, org } : { name };
  }),
  ...more,
});

const lightning = { type: 'Lightning talk' };
const workshop = { type: 'Workshop' };
const RECORDING = { youtube: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ' };

const BLOCKS: readonly SampleBlock[] = [
  {
    day: 0,
    id: 'desk-1',
    type: 'Registration',
    title: 'Registration and coffee',
    start: '8:30',
    end: '9:15',
    room: 'Foyer',
  },
  {
    day: 0,
    id: 'opening',
    type: 'Keynote',
    title: 'Opening: what a scroll cannot tell a scanner',
    start: '9:15',
    end: '10:15',
    room: 'Aula',
    authors: [{ name: 'Ineke Vandamme', org: 'Map Room of the Lower Quay' }],
    abstract:
      'Every digitisation decides what counts as the object. This keynote unrolls one scroll three times, with three budgets, and asks what each of the copies would let a reader of the next century find out.',
    ...RECORDING,
  },
  { day: 0, id: 'coffee-1', type: 'Break', title: 'Coffee', start: '10:15', end: '10:45' },
  {
    day: 0,
    id: 1,
    type: 'presentations',
    title: 'Maps that line up',
    track: 'Collections',
    room: 'Aula',
    start: '10:45',
    end: '12:15',
    sessions: [
      talk(
        '101',
        '10:45',
        '11:15',
        'Nine hundred sheets and one coastline',
        'Oumar Keita @ Harbour Archive; Lisbeth Aune @ Harbour Archive',
        'A survey from 1871 was drawn on nine hundred sheets by people who disagreed about north.<br/><br/>We show how the sheets were georeferenced by volunteers, where their work contradicted itself, and what we did with the contradictions: we kept them.',
        RECORDING,
      ),
      talk(
        '102',
        '11:15',
        '11:45',
        'A gazetteer that remembers its mistakes',
        'Tomasz Wilk @ Institute for Place Names',
        'Names move. Our gazetteer keeps each name with the map that has it and the years in which somebody used it, and answers with all of them.',
      ),
      talk(
        '103',
        '11:45',
        '12:15',
        'Stitching on demand',
        'Yun-Seo Han, Marek Dolny @ Northern Map Library',
        null,
      ),
    ],
  },
  {
    day: 0,
    id: 2,
    type: 'presentations',
    title: 'Under the bonnet',
    track: 'Technology',
    room: 'Room 2',
    start: '10:45',
    end: '12:15',
    sessions: [
      talk(
        '104',
        '10:45',
        '11:30',
        'Tiles, and why we stopped keeping them',
        'Adaeze Obi @ Public Image Service; Rune Dahl @ Public Image Service',
        'Forty terabytes of tiles lay in our cache and one in a hundred was ever asked for again. We made them on request instead, measured for a year, and brought the numbers: latency, energy, cost, and one bad week in March.',
        { slides: 'https://example.org/slides/tiles.pdf' },
      ),
      talk(
        '105',
        '11:30',
        '12:15',
        'Manifests at rest',
        'Clémence Aubry @ Bureau of Long Books',
        'What is left of a manifest when its server is gone? A proposal for keeping the description beside the pixels, and a small tool that does it.',
        RECORDING,
      ),
    ],
  },
  { day: 0, id: 'lunch-1', type: 'Break', title: 'Lunch', start: '12:15', end: '1:30' },
  {
    day: 0,
    id: 3,
    type: 'lightning',
    title: 'Lightning talks',
    start: '1:30',
    end: '2:15',
    room: 'Aula',
    sessions: [
      talk(
        '106',
        '01:30',
        '01:40',
        'A viewer for one-handed readers',
        'Petra Sommer @ Library of the Spoken Page',
        'Everything within reach of one thumb, and why that helped everybody else too.',
        lightning,
      ),
      talk(
        '107',
        '01:40',
        '01:50',
        'Our annotations went on strike',
        'Hugo Lemmens',
        'A server move, a changed host name, and sixty thousand comments without a canvas.',
        lightning,
      ),
      talk(
        '108',
        '01:50',
        '02:00',
        'Sounding out a choir book',
        'Amalia Ruiz @ Choir Book Project; Ben Achterberg @ Choir Book Project',
        'A choir book that turns its own pages.',
        lightning,
      ),
      talk(
        '109',
        '02:00',
        '02:15',
        'Ten things that a museum label never says',
        'Nkechi Adeyemi @ Museum of Ordinary Tools',
        null,
        lightning,
      ),
    ],
  },
  {
    day: 0,
    id: 4,
    type: 'workshops',
    track: 'Collections',
    room: 'Studio',
    start: '2:30',
    end: '4:30',
    sessions: [
      talk(
        '110',
        '2:30',
        '4:30',
        'Bring a map: georeferencing for beginners',
        'Oumar Keita @ Harbour Archive; Saskia Bruun @ Harbour Archive; Tomasz Wilk @ Institute for Place Names; Lisbeth Aune @ Harbour Archive',
        'Bring a laptop and a map that you care about. You leave with it lying on the ground where it belongs.',
        workshop,
      ),
    ],
  },
  {
    day: 0,
    id: 5,
    type: 'presentations',
    track: 'Technology',
    room: 'Room 2',
    start: '2:30',
    end: '4:00',
    sessions: [
      talk(
        '111',
        '2:30',
        '3:15',
        'Search inside, honestly',
        'Wiremu Parata @ Newspaper Commons',
        'A third of our text is wrong, and readers deserve to know which third.',
      ),
      talk(
        '112',
        '3:15',
        '4:00',
        'Access without accounts',
        'Jelena Kovač @ Reading Room Online',
        'Reading rooms open to whoever walks in. A login is a doorman; we describe a door.',
        RECORDING,
      ),
    ],
  },
  {
    day: 0,
    id: 'party',
    type: 'Reception',
    title: 'Reception on the quay',
    start: '6:30',
    end: '8:30',
    room: 'Boathouse',
  },

  {
    day: 1,
    id: 6,
    type: 'Plenary',
    title: 'State of the community',
    start: '9:00',
    end: '9:45',
    room: 'Aula',
    authors: [{ name: 'The coordinating committee' }],
    abstract: 'What was promised last year, what came of it, and an hour less of it than usual.',
  },
  {
    day: 1,
    id: 7,
    type: 'presentations',
    title: 'Books and their readers',
    track: 'Collections',
    room: 'Aula',
    start: '10:00',
    end: '11:30',
    sessions: [
      talk(
        '201',
        '10:00',
        '10:30',
        'Fragments that found each other',
        'Aino Rautio @ Bureau of Long Books; Clémence Aubry @ Bureau of Long Books',
        'Two halves of a leaf, in two countries, in one canvas. The hard part was the catalogue.',
      ),
      talk(
        '202',
        '10:30',
        '11:00',
        'Marginalia as first-class citizens',
        'Idris Bello @ Library of the Spoken Page',
        'Who wrote in the margin, in which century, and in what mood: a vocabulary from below.',
        RECORDING,
      ),
      talk(
        '203',
        '11:00',
        '11:30',
        'Reading aloud with a IIIF manifest',
        'Petra Sommer @ Library of the Spoken Page',
        'A manifest is a table of contents that nobody had thought of listening to.',
      ),
    ],
  },
  {
    day: 1,
    id: 8,
    type: 'presentations',
    title: 'Sound and moving images',
    track: 'Technology',
    room: 'Room 2',
    start: '10:00',
    end: '11:30',
    sessions: [
      talk(
        '204',
        '10:00',
        '10:45',
        'Captions, transcripts, translations: which is which?',
        'Rune Dahl @ Public Image Service; Amalia Ruiz @ Choir Book Project',
        'Three words for one file format, and three readers who need three different things.',
      ),
      talk(
        '205',
        '10:45',
        '11:30',
        'A clock for a scene',
        'Mei Tanaka @ Laboratory for Turning Things Around',
        'Time in a three-dimensional scene: what moves, what waits, and who is allowed to stop it.',
      ),
    ],
  },
  {
    day: 1,
    id: 9,
    type: 'bof',
    track: 'Community',
    room: 'Studio',
    start: '10:00',
    end: '11:30',
    sessions: [
      talk(
        '206',
        '10:00',
        '11:30',
        'Small institutions, small budgets',
        'Nkechi Adeyemi @ Museum of Ordinary Tools; Hugo Lemmens',
        'No slides. Bring the thing that does not work.',
        { type: 'Birds of a Feather' },
      ),
    ],
  },
  { day: 1, id: 'lunch-2', type: 'Break', title: 'Lunch', start: '11:30', end: '1:00' },
  {
    day: 1,
    id: 10,
    type: 'workshops',
    track: 'Technology',
    room: 'Room 2',
    start: '1:00',
    end: '4:00',
    sessions: [
      talk(
        '207',
        '1:00',
        '4:00',
        'From a folder of scans to a manifest',
        'Adaeze Obi @ Public Image Service; Jelena Kovač @ Reading Room Online',
        'Three hours, one folder, no server of your own. <b>Bring scans</b>; we bring some for those who have none.<br/><br/>Notes: <a href="https://example.org/workshop">example.org/workshop</a>',
        workshop,
      ),
    ],
  },
  {
    day: 1,
    id: 11,
    type: 'lightning',
    track: 'Collections',
    room: 'Aula',
    start: '1:00',
    end: '1:30',
    sessions: [
      talk(
        '208',
        '1:00',
        '1:10',
        'The colour of parchment',
        'Ineke Vandamme @ Map Room of the Lower Quay',
        'It is not beige.',
        lightning,
      ),
      talk(
        '209',
        '1:10',
        '1:20',
        'Two thousand glass plates by bicycle',
        'Lars Eide @ Harbour Archive',
        'How they got to the scanner.',
        lightning,
      ),
      talk(
        '209',
        '1:20',
        '1:30',
        'An index of thumbs',
        'Lars Eide @ Harbour Archive',
        'A gallery of the fingers of those who hold the books.',
        lightning,
      ),
    ],
  },
  {
    day: 1,
    id: 12,
    type: 'presentations',
    track: 'Community',
    room: 'Studio',
    start: '1:00',
    end: '2:30',
    sessions: [
      talk(
        '210',
        '1:00',
        '1:45',
        'Teaching with other people’s pictures',
        'Saskia Bruun @ Harbour Archive; Wiremu Parata @ Newspaper Commons',
        'A term of lessons, and what pupils did with the zoom button.',
      ),
      talk(
        '211',
        '1:45',
        '2:30',
        'Translating an interface with its readers',
        'Mei Tanaka @ Laboratory for Turning Things Around',
        null,
      ),
    ],
  },
  { day: 1, id: 'coffee-2', type: 'Break', title: 'Coffee', start: '4:00', end: '4:30' },
  {
    day: 1,
    id: 13,
    type: 'Plenary',
    title: 'Questions that nobody has asked yet',
    start: '4:30',
    end: '5:30',
    room: 'Aula',
    abstract: 'Written on cards during the day, drawn from a hat, answered by whoever is nearest.',
  },
  {
    day: 2,
    id: 'walk',
    type: 'Workshop',
    title: 'A walk through the map',
    start: '10:00',
    end: '12:00',
    abstract:
      'With the survey of 1871 in hand from the quay to the gasworks, or to what stands there now. Sturdy shoes.',
    authors: [{ name: 'Oumar Keita', org: 'Harbour Archive' }],
  },
  {
    day: 2,
    id: 14,
    type: 'bof',
    start: '10:00',
    end: '12:00',
    sessions: [
      talk(
        '301',
        '10:00',
        '12:00',
        'Editors’ hour: open questions on the drafts',
        'Idris Bello; Clémence Aubry',
        'Read the drafts before, or come and be read to.',
        { type: 'Birds of a Feather' },
      ),
      talk(
        '302',
        '10:00',
        '11:00',
        'Contributing without writing code',
        'Hugo Lemmens',
        'Words, tests, pictures, patience.',
        workshop,
      ),
    ],
  },
  {
    day: 2,
    id: 'end',
    type: 'Plenary',
    title: 'Goodbye, and where we meet next',
    start: '12:15',
    end: '12:45',
    room: 'Aula',
  },
];

const DAY = 864e5;

/** The programme, with the day of `now` as its second day. */
export function schedule(now: number): Record<string, unknown> {
  const dayOf = (day: number) => new Date(now + (day - 1) * DAY).toISOString().slice(0, 10);
  return Object.fromEntries(BLOCKS.map(({ day, ...block }) => [block.id, { ...block, date: dayOf(day) }]));
}
