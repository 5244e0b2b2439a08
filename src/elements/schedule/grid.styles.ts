import { unsafeCSS } from 'lit';
import { columnsOf } from '../../model/schedule-grid.js';

/** Maximum number of rows and lanes in the style sheet. A larger day is shown as a list. */
export const MOST_ROWS = 150;
export const MOST_LANES = 8;
/** Minimum width of a lane, and width of the column of times and the gaps, in em. */
const LANE = 12;
const GUTTER = 9;

const range = (from: number, to: number, write: (number: number) => string) =>
  Array.from({ length: to - from + 1 }, (_, index) => write(from + index)).join('');

/*
 * Times and columns as classes, because the page's Content-Security-Policy may forbid inline styles. A grid is used from the
 * width at which its lanes fit. In print the days are lists.
 */
const places =
  range(1, MOST_ROWS + 1, (line) => `.s${line}{--_s:${line}}.e${line}{--_e:${line}}`) +
  range(2, 62, (line) => `.c${line}{--_c:${line}}.d${line}{--_d:${line}}`);

const grid = (lanes: string, columns: number) =>
  `${lanes} .grid{display:grid;grid-template-columns:5.5em repeat(${columns},minmax(0,1fr));row-gap:.5rem}` +
  `${lanes} :is(.slot,.slot>ul){display:contents}` +
  `${lanes} .track-head{display:block;grid-area:1/var(--_c)/2/var(--_d)}` +
  `${lanes} .time{grid-area:var(--_s)/1}` +
  `${lanes} .session{grid-area:var(--_s)/var(--_c)/var(--_e)/var(--_d);margin:0 0 0;margin-inline-start:.5rem}` +
  `${lanes}.headed .track{position:absolute;clip-path:inset(50%)}`;

export const gridStyles = unsafeCSS(
  `${places}@media screen{${range(2, MOST_LANES, (lanes) => `@container (inline-size>=${GUTTER + lanes * LANE}em){${grid(`.lanes${lanes}`, columnsOf(lanes))}}`)}}`,
);
