/** A browser and servers on this machine, for tools and tests that open pages. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { launch } from 'puppeteer-core';
import { CHROME_ARGS, ensureBrowser } from './browser.js';

/**
 * @param {import('puppeteer-core').LaunchOptions & { zone?: string }} [options] `zone` is the visitor's time zone. The default is not
 *   UTC, so that errors with zones show. `args` are added to `CHROME_ARGS`.
 */
export const openBrowser = ({ zone = 'Europe/Berlin', args = [], ...options } = {}) =>
  launch({
    executablePath: ensureBrowser(),
    args: [...CHROME_ARGS, ...args],
    env: { ...process.env, TZ: zone },
    ...options,
  });

/**
 * @param {import('node:http').RequestListener} answer
 * @returns {Promise<{ address: string, close: () => void }>} A server of plain HTTP on a free port.
 */
export async function serve(answer) {
  const server = createServer(answer);
  const port = await listen(server);
  return {
    address: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * @param {import('node:net').Server} server
 * @returns {Promise<number>} The free port that it listens on.
 */
export async function listen(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // An open server must not keep a tool or a test running.
  server.unref();
  return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
}
