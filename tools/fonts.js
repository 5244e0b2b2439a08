/**
 * `npm run test:fonts`: runs the tests that depend on the size of text, once with each set of fonts: Liberation, which Debian installs
 * with Chromium; DejaVu; Noto. A set is the only folder that fontconfig knows, so the machine's fonts have no effect and nothing is
 * installed. Build first: `npm run build:demo`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './ensure.js';
import { mayInstall } from './programs.js';

/** The Debian package of each set of fonts. */
const SETS = { Liberation: 'fonts-liberation', DejaVu: 'fonts-dejavu-core', Noto: 'fonts-noto-core' };
const TESTS = [
  'test/elements/before-script.test.ts',
  'test/elements/page-column.test.ts',
  'test/elements/next-call.test.ts',
  'test/elements/pullquote.test.ts',
  'test/e2e/shift.test.js',
  'test/e2e/pages.test.js',
];
const scratch = join(ROOT, 'node_modules/.cache/iiif-blocks/fonts');

const wanted = process.argv.slice(2).filter((option) => !option.startsWith('-'));
const results = Object.entries(SETS)
  .filter(([name]) => wanted.length === 0 || wanted.includes(name))
  .map(([name, debianPackage]) => ({ name, status: testWith(name, debianPackage) }));
for (const { name, status } of results) console.log(`${status === 0 ? '✓' : '✗'} fonts: ${name}`);
process.exitCode = results.some(({ status }) => status !== 0) ? 1 : 0;

/**
 * @param {string} name
 * @param {string} debianPackage
 * @returns {number | null} The exit status of the tests.
 */
function testWith(name, debianPackage) {
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'usr'))) unpack(debianPackage, folder);
  const config = join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'usr')}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>\n`,
  );
  console.log(`\n═══ fonts: ${name} ═══`);
  const { status } = spawnSync(process.execPath, [join(ROOT, 'tools/test.js'), ...TESTS], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, FONTCONFIG_FILE: config },
  });
  return status;
}

/**
 * Downloads a package with apt and unpacks it into a folder, which needs no root.
 * @param {string} debianPackage
 * @param {string} folder
 */
function unpack(debianPackage, folder) {
  if (!mayInstall()) {
    rmSync(folder, { recursive: true });
    console.error(
      `This downloads the Debian package ${debianPackage} with apt-get. Run "npm run test:fonts -- --install" to allow it.`,
    );
    process.exit(1);
  }
  const download = spawnSync('apt-get', ['download', debianPackage], { cwd: folder, stdio: 'inherit' });
  const unpacked = spawnSync('sh', ['-c', `dpkg -x ${debianPackage}_*.deb . && rm ${debianPackage}_*.deb`], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (download.status === 0 && unpacked.status === 0) return;
  rmSync(folder, { recursive: true });
  console.error(`This needs Debian's apt-get and dpkg, which fetch ${debianPackage}.`);
  process.exit(1);
}
