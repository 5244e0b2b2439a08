import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import rss from '../../demo/feeds/static/news.xml?raw';
import type { IiifNewsList } from '../../src/elements/news-list/news-list.js';
import '../../src/elements/news-list/news-list.js';
import { A_WEB_PAGE, address, answering, failingOnce, FIXED_NOW, WAITING } from '../helpers.js';
import { drawing } from './pictures.js';

/** The sample feed, with images that Storybook has. */
const FEED = rss.replace(/\/images\/([\w-]+)\.svg/g, (_, name: string) => drawing(name));

const POSTS = [
  {
    title: 'Texas &amp; Wales compare their scanners',
    date: '2026-05-12',
    author: 'Ines Falk, Tomás Reyes',
    first_paragraph:
      'Two reading rooms, two machines, one colour chart: what came out of a week of measuring the same page, and why the older machine is the better one for maps. A story about light that nobody can see, told with the numbers that everybody can.',
    url: '/news/scanners/',
  },
  { title: 'A post without a date or an author', excerpt: 'It comes last.', url: '/news/undated/' },
  { title: 'One that only has a title', date: '2026-04-30', url: '/news/title/' },
  {
    title: 'Not a link',
    date: '2026-04-02',
    excerpt: 'This card leads nowhere, and does not look as if it did.',
  },
];

const meta: Meta<IiifNewsList> = {
  title: 'Data/News list',
  component: 'iiif-news-list',
  args: { src: address('news', () => new Response(FEED)), headingLevel: 3, now: FIXED_NOW },
  render: ({ src, limit, headingLevel, data }) => html`
    <iiif-news-list
      src=${src ?? nothing}
      limit=${limit ?? nothing}
      heading-level=${headingLevel}
      .data=${data}
    ></iiif-news-list>
  `,
};

export default meta;

type Story = StoryObj<IiifNewsList>;

/** RSS 2.0 with images, an item in French, and dates in several zones. */
export const Default: Story = {};

export const Limited: Story = { tags: ['example'], args: { limit: 3 } };

/** A list of posts as on the community's site. Missing fields leave no gap. */
export const Posts: Story = { args: { data: POSTS } };

/** Each item has its own language; date and author are in the language of the page. */
export const Languages: Story = {
  args: {
    data: [
      {
        title: 'خريطة من دون ساحل',
        excerpt: 'أربعون ورقة من أطلس قديم.',
        language: 'ar',
        date: '2026-05-12',
        author: 'Ines Falk',
      },
      {
        title: '海のない地図帳',
        excerpt: '四十枚の海図が、間違った順番で綴じられていた。',
        language: 'ja',
        date: '2026-05-04',
      },
    ],
  },
};

export const One: Story = { args: { limit: 1 } };

export const LongWords: Story = {
  name: 'Long words',
  args: {
    data: [
      {
        title: 'Langzeitarchivierungsschnittstellenspezifikation für Digitalisierungszentren',
        excerpt: 'Zusammenhangsdurchbrechungsvermeidungsstrategien werden hier beschrieben.',
        author: 'Arbeitsgemeinschaft Digitalisierungsinfrastrukturentwicklung',
        date: '2026-05-04',
        url: '/news/long/',
      },
      ...POSTS,
    ],
  },
};

export const Waiting: Story = { args: { src: WAITING } };

export const Empty: Story = { args: { src: answering('no-news', []) } };

/** The first request fails; "Try again" succeeds. */
export const Failing: Story = { name: 'Fails at first', args: { src: failingOnce('news-failing', POSTS) } };

/** Entities that a feed defines are refused, because they can multiply. */
export const Refused: Story = {
  args: {
    src: address(
      'bomb',
      () => new Response('<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">]><rss>&a;</rss>'),
    ),
  },
};

/** If the feed turns out to be a web page, the fallback content stays. */
export const Slotted: Story = {
  name: 'Fallback content',
  render: () => html`
    <iiif-news-list src=${A_WEB_PAGE}>
      <p>All news is on <a href="https://iiif.io/news/">iiif.io</a>.</p>
    </iiif-news-list>
  `,
};

/** Invalid records and fields are left out, with console warnings. */
export const Partial: Story = {
  name: 'Partly wrong',
  args: {
    data: [
      { excerpt: '' },
      { title: 'A date that is none', date: 'soon', url: 'javascript:alert(1)' },
      ...POSTS,
    ],
  },
};

const narrow = (lang: string, dir: 'ltr' | 'rtl') =>
  html`<div style="inline-size: 280px" lang=${lang} dir=${dir}>
    <iiif-news-list src=${address('news', () => new Response(FEED))} limit="4"></iiif-news-list>
  </div>`;

export const Narrow: Story = { name: '280 px', render: () => narrow('en', 'ltr') };

export const French: Story = {
  render: () => html`<div lang="fr"><iiif-news-list .data=${POSTS}></iiif-news-list></div>`,
};

export const RightToLeft: Story = { name: 'Right to left', render: () => narrow('ar', 'rtl') };
