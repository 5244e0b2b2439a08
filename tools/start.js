/** `npm start`: installs what is missing and serves the demonstration site; `PORT` and `-- --open` as usual. */
import { ensurePackages, ROOT } from './ensure.js';

try {
  ensurePackages();
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exit(1);
}

// Imported here, because the packages may have been missing before.
const [{ createServer }, { listsFromFolders, settle }] = await Promise.all([
  import('vite'),
  import('./lists.js'),
]);
await settle(listsFromFolders(), false);
const server = await createServer({
  configFile: `${ROOT}vite.config.ts`,
  server: { open: process.argv.includes('--open') },
});
await server.listen();
console.log(`The demonstration site is at ${server.resolvedUrls?.local[0]} (stop with Ctrl+C).`);
