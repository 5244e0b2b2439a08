/**
 * Makes sure that the packages of package-lock.json are installed, with `npm ci` if needed.
 * Node built-ins only: it runs before `node_modules` exists.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export { ensureBrowser } from './browser.js';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WANTED = `${ROOT}package-lock.json`;
/** The file that npm writes last when it installs. */
const INSTALLED = `${ROOT}node_modules/.package-lock.json`;

/** Installs the packages if some are missing or differ from package-lock.json. Throws an error with an explanation when that fails. */
export function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`iiif-blocks needs Node 20.19 or newer; this is ${process.versions.node}.`);
  }
  if (isInstalled()) return;
  console.error('Installing packages (npm ci) …');
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
    shell: process.platform === 'win32', // npm is a .cmd there
  });
  if (status !== 0) {
    throw new Error(
      `"npm ci" failed${error ? ` (${error.message})` : ''}. Its message is above; most often the package ` +
        'registry cannot be reached, or package.json was changed without "npm install".',
    );
  }
}

function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  const [wanted, installed] = [WANTED, INSTALLED].map(packagesIn);
  return Object.entries(wanted ?? {}).every(
    ([path, { version, optional }]) => path === '' || optional || installed?.[path]?.version === version,
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}
