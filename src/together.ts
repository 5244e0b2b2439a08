/*
 * What the autoloader takes instead of its own table on pages that use many tags: in `cdn/` a file with all of them (see
 * `cdnTogether` in vite.config.ts), everywhere else the same table. What they share is made ready with it, not with the first
 * of them.
 */
import './elements/feed-element.js';

export { tags } from './autoload.js';
