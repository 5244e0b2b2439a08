import {
  emulateMedia as emulate,
  executeServerCommand,
  sendKeys as send,
  setViewport as resize,
} from '@web/test-runner-commands';

export { sendMouse } from '@web/test-runner-commands';

/** What tests may ask of this engine and its driver: tools/engines.js. */
const can = JSON.parse(await executeServerCommand('driver')) as {
  emulateMedia: boolean;
  lateImportMap: boolean;
  leastWidth: number;
};

/** Whether a test may ask for print, forced colours or motion; those that do are skipped where it may not. */
export const emulatesMedia = can.emulateMedia;

/** For tests that take a module away from a page on which others were loaded before. */
export const itMapsImports = can.lateImportMap ? it : it.skip;

/** For tests of what moved on the page. */
export const itSeesShifts = PerformanceObserver.supportedEntryTypes.includes('layout-shift') ? it : it.skip;

let test: Mocha.Test | undefined;
let isCalm = false;

beforeEach(function () {
  test = this.currentTest;
  isCalm = false;
});

/** Where the driver cannot, less motion is wanted for good; a test that asks for anything else is skipped. */
export async function emulateMedia(media: Parameters<typeof emulate>[0]): Promise<void> {
  if (can.emulateMedia) return emulate(media);
  isCalm ||= media.reducedMotion === 'reduce'; // after which 'no-preference' only puts back what was
  const asksForMotion = media.reducedMotion === 'no-preference' && !isCalm;
  if (media.media === 'print' || media.colorScheme || asksForMotion) test!.skip();
}

/** Forced colours, and less motion with them. */
export async function forceColors(value: 'active' | 'none'): Promise<void> {
  if (!can.emulateMedia) test!.skip();
  await executeServerCommand('forced-colors', value);
}

export async function setViewport(size: { width: number; height: number }): Promise<void> {
  if (size.width < can.leastWidth) test!.skip();
  await resize(size);
}

/** As the runner's own, with one name of the space bar for every driver. */
export const sendKeys = (keys: Parameters<typeof send>[0]): Promise<void> =>
  send('press' in keys && keys.press === 'Space' ? { press: ' ' } : keys);
