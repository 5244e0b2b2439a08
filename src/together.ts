/*
 * What the autoloader takes instead of its own table on pages that use many tags: in `cdn/` a file with all of them (see
 * `cdnTogether` in vite.config.ts), everywhere else the same table.
 */
export { tags } from './autoload.js';
