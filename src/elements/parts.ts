import { lazy } from '../feeds/lazy.js';

/**
 * Parts of elements that load beside their feed, as what reads it does. `all-parts.ts` has them at hand at once.
 */
export const eventCards = lazy(() => import('./event-cards.js'));
