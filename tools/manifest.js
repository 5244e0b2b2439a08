/**
 * `npm run analyze` writes custom-elements.json from the sources, and the lists of elements and of kinds of feeds (tools/lists.js);
 * `npm run analyze -- --check` only names those that are out of date.
 */
// @ts-expect-error The package has no types.
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { declaredElements } from './elements.js';
import { ROOT } from './ensure.js';
import { listsFromFolders, listsFromManifest, settle } from './lists.js';

const argv = ['analyze', '--quiet', '--config', 'tools/custom-elements-manifest.config.js'];
const isCheck = process.argv.includes('--check');

const stale = await settle(listsFromFolders(), isCheck);
// Analyze after the lists from folders are written: the properties of iiif-site are such a list.
const manifest = await cli({ argv, cwd: ROOT, noWrite: true });
stale.push(
  ...(await settle([{ file: 'custom-elements.json', text: JSON.stringify(manifest) }], isCheck)),
  ...(await settle(listsFromManifest(declaredElements(manifest)), isCheck)),
);
if (isCheck && stale.length) {
  console.error(
    `Not what the sources say: ${stale.join(', ')}. Run "npm run analyze" and commit what it writes.`,
  );
  process.exitCode = 1;
}
