/**
 * WebKit for the test runner: WebKitWebDriver and its MiniBrowser, on a screen of their own. It sends the few WebDriver requests that
 * tests need. The runner's own launcher brings 200 packages, and can neither hold a key down nor resize a window.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ROOT } from './ensure.js';
import { listen } from './serve.js';

/**
 * @import { ChildProcess } from 'node:child_process'
 * @import { BrowserLauncher } from '@web/test-runner'
 * @typedef {{ driver: string, browser: string, screen: string }} Programs `screen` is Xvfb.
 */

/** @type {Record<string, string | undefined>} The code of each key that tests name, https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

const BUTTONS = ['left', 'middle', 'right'];

/**
 * Settings of GTK: reduced motion, for which the driver has no command, and a tool bar that allows a narrow window.
 * @type {Record<string, string>}
 */
const GTK = {
  'settings.ini': '[Settings]\ngtk-enable-animations=0\n',
  'gtk.css':
    '* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; -gtk-icon-transform: scale(0.01) }',
};
const SIZE = { width: 800, height: 600 };
const SCREEN = { width: 2000, height: 1400 };

/**
 * @param {Programs} programs
 * @param {NodeJS.ProcessEnv} env
 * @returns {BrowserLauncher} A launcher with one window, so it runs one test file at a time.
 */
export function webkitLauncher(programs, env) {
  /** @type {ChildProcess[]} */
  const processes = [];
  /** @type {Promise<Page> | undefined} */
  let opening;
  /** @type {Page | undefined} */
  let page;
  /** @type {{ id: string, url: string } | undefined} */
  let active;

  const end = () => {
    for (const each of processes.splice(0).reverse()) each.kill();
  };
  process.once('exit', end);

  async function open() {
    const port = await freePort();
    const surroundings = {
      ...env,
      DISPLAY: await startScreen(programs.screen, processes),
      LANG: 'en_US.UTF-8',
      XDG_CONFIG_HOME: writeSettings(),
    };
    processes.push(spawn(programs.driver, [`--port=${port}`], { env: surroundings, stdio: 'ignore' }));
    return (page = await Page.open(`http://127.0.0.1:${port}`, programs.browser));
  }

  return /** @type {BrowserLauncher & { getPage(): Page | undefined }} */ ({
    name: 'WebKit',
    // The runner's commands expect a page of puppeteer, which `Page` imitates.
    type: 'puppeteer',
    concurrency: 1,
    getPage: () => page,
    async startSession(id, url) {
      active = { id, url };
      await (await (opening ??= open())).goto(url);
    },
    isActive: (id) => active?.id === id,
    getBrowserUrl: () => active?.url,
    async stopSession() {
      active = undefined;
      await page?.leave();
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('Nothing to see: WebKit is on a screen of its own.')),
    async stop() {
      await page?.close();
      end();
    },
  });
}

/** A browser's window, with the methods of puppeteer's `Page` that the runner's commands call. */
class Page {
  keyboard = {
    /** @param {string} key */
    down: (key) => this.#act({ type: 'key', id: 'keys', actions: [stroke('keyDown', key)] }),
    /** @param {string} key */
    up: (key) => this.#act({ type: 'key', id: 'keys', actions: [stroke('keyUp', key)] }),
    /** @param {string} key */
    press: (key) => this.#act({ type: 'key', id: 'keys', actions: strokes(key) }),
    /** @param {string} text */
    type: (text) => this.#act({ type: 'key', id: 'keys', actions: Array.from(text).flatMap(strokes) }),
  };

  mouse = {
    /** @param {number} x @param {number} y */
    move: (x, y) => this.#point(move(x, y)),
    /** @param {{ button?: string }} options */
    down: ({ button = 'left' }) => this.#point({ type: 'pointerDown', button: BUTTONS.indexOf(button) }),
    /** @param {{ button?: string }} options */
    up: ({ button = 'left' }) => this.#point({ type: 'pointerUp', button: BUTTONS.indexOf(button) }),
    /** @param {number} x @param {number} y @param {{ button?: string }} options */
    click: async (x, y, { button = 'left' }) => {
      const code = BUTTONS.indexOf(button);
      await this.#point(
        move(x, y),
        { type: 'pointerDown', button: code },
        { type: 'pointerUp', button: code },
      );
    },
    reset: () => this.#request('DELETE', '/actions'),
  };

  #session;

  /** @param {string} session The session's address. */
  constructor(session) {
    this.#session = session;
  }

  /** @param {string} driver @param {string} binary */
  static async open(driver, binary) {
    const options = { binary, args: ['--automation'] };
    const capabilities = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options };
    // The driver needs a moment before it listens.
    for (let left = 100; ; left--) {
      try {
        const { sessionId } = await request('POST', `${driver}/session`, {
          capabilities: { alwaysMatch: capabilities },
        });
        return new Page(`${driver}/session/${sessionId}`);
      } catch (error) {
        if (!left || !(error instanceof TypeError)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  /** @param {string} url */
  async goto(url) {
    await this.setViewport(SIZE);
    await this.#request('POST', '/url', { url });
  }

  /** Stops whatever runs in the page. */
  async leave() {
    await this.mouse.reset();
    await this.#request('POST', '/url', { url: 'about:blank' });
  }

  /** @param {{ width: number, height: number }} size The size of the page, without the window's own parts. */
  async setViewport({ width, height }) {
    const [edge = 0, bar = 0] = await this.#read('[outerWidth - innerWidth, outerHeight - innerHeight]');
    const outer = { width: width + edge, height: height + bar };
    // Without a window manager, X gives the focus to the window under the pointer, which is in the middle of the screen.
    const [x, y] = [(SCREEN.width - outer.width) / 2, (SCREEN.height - outer.height) / 2].map(Math.floor);
    await this.#request('POST', '/window/rect', { x, y, ...outer });
    const [got] = await this.#read('[innerWidth]');
    if (got !== width) throw new Error(`The window is ${got} pixels wide, and not ${width}.`);
  }

  close() {
    return this.#request('DELETE', '');
  }

  /** @param {...object} actions */
  #point(...actions) {
    return this.#act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  /** @param {object} source */
  #act(source) {
    return this.#request('POST', '/actions', { actions: [source] });
  }

  /** @param {string} expression @returns {Promise<number[]>} */
  #read(expression) {
    return this.#request('POST', '/execute/sync', { script: `return ${expression}`, args: [] });
  }

  /** @param {string} method @param {string} path @param {object} [body] */
  #request(method, path, body) {
    return request(method, this.#session + path, body);
  }
}

/** @param {string} key */
const strokes = (key) => [stroke('keyDown', key), stroke('keyUp', key)];

/** @param {string} type @param {string} key */
const stroke = (type, key) => ({ type, value: KEYS[key] ?? key });

/** @param {number} x @param {number} y */
const move = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });

/**
 * @param {string} method
 * @param {string} url
 * @param {object} [body]
 * @returns {Promise<any>}
 */
async function request(method, url, body) {
  const response = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = /** @type {{ value: any }} */ (await response.json());
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${value.message || value.error}`);
  return value;
}

/**
 * @param {string} program
 * @param {ChildProcess[]} processes
 */
async function startScreen(program, processes) {
  const args = ['-displayfd', '1', '-screen', '0', `${SCREEN.width}x${SCREEN.height}x24`, '-nolisten', 'tcp'];
  const screen = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  processes.push(screen);
  const [number] = await once(screen.stdout, 'data');
  return `:${String(number).trim()}`;
}

/** @returns {string} The folder of GTK's settings. */
function writeSettings() {
  const home = join(ROOT, 'node_modules/.cache/iiif-blocks/webkit');
  mkdirSync(join(home, 'gtk-3.0'), { recursive: true });
  for (const [name, content] of Object.entries(GTK)) writeFileSync(join(home, 'gtk-3.0', name), content);
  return home;
}

async function freePort() {
  const server = createServer();
  const port = await listen(server);
  server.close();
  return port;
}
