/** A site of Jekyll with the includes of integrations/jekyll copied into it: what tests of single pages share. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../../tools/ensure.js';

/**
 * @param {Record<string, string>} files Pages, layouts and `_config.yml`, by their paths in the site.
 * @returns {Map<string, string>} What Jekyll made of the pages, by their paths in the site; throws with what it said if it failed.
 */
export function buildPages(files) {
  const folder = mkdtempSync(join(tmpdir(), 'iiif-blocks-jekyll-'));
  const [source, target] = [join(folder, 'source'), join(folder, 'target')];
  try {
    cpSync(join(ROOT, 'integrations/jekyll/_includes'), join(source, '_includes'), { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(source, path)), { recursive: true });
      writeFileSync(join(source, path), text);
    }
    execFileSync('jekyll', ['build', '--source', source, '--destination', target, '--strict_front_matter'], {
      cwd: source,
      env: { ...process.env, LANG: 'C.UTF-8' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const pages = readdirSync(target).filter((name) => name.endsWith('.html'));
    return new Map(pages.map((name) => [name, readFileSync(join(target, name), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
