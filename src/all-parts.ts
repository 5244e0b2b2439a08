/*
 * Puts in their places what otherwise loads beside a feed, so that an element that has its data renders at once: for
 * prerendering, and for pages that load the whole library.
 */
import './feeds/all-readers.js';
import * as cards from './elements/event-cards.js';
import { eventCards } from './elements/parts.js';

eventCards.current = cards;
