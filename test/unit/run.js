/**
 * `npm run test:unit`: pure code, in Node. Tests of clocks and dates run again in other zones, each in a process, which has one zone.
 *
 *   npm run test:unit -- test/unit/time/parse.test.ts   these files, in UTC
 *   npm run test:unit -- --full                         the long campaigns too, and more zones
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const options = process.argv.slice(2);
const isFull = options.includes('--full') || process.env.TEST_FULL === '1';
const files = options.filter((option) => !option.startsWith('-'));

const ZONES = ['America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland'];
const MORE_ZONES = ['America/New_York', 'Europe/London', 'Australia/Lord_Howe'];
/** Tests of code that would give other times if it used the machine's zone. Mocha takes a comma for the end of a pattern. */
const ZONED = [
  'test/unit/time/@(format|parse|recurrence-words|rfc822|week|words|zones).test.ts',
  'test/unit/feeds/readers/@(calls|events|news|schedule).test.ts',
  'test/unit/feeds/icalendar/@(calendar|recorded).test.ts',
];
const CALENDARS = 'test/unit/feeds/icalendar/*.test.ts';

/** Two halves that take about as long, for two cores; then the zones. */
const runs = files.length
  ? [{ zone: 'UTC', args: files }]
  : [
      { zone: 'UTC', args: [CALENDARS] },
      { zone: 'UTC', args: ['test/unit/**/*.test.ts', '--ignore', CALENDARS] },
      // The suite of the base runs in the browser, too; here it runs on jsdom, as it does for Stryker.
      { zone: 'UTC', args: ['--require', 'test/base/dom.ts', 'test/base/**/*.test.ts'] },
      ...[...ZONES, ...(isFull ? MORE_ZONES : [])].map((zone) => ({ zone, args: ZONED })),
    ];

const counts = { passed: 0, failed: 0 };
const queue = [...runs];
await Promise.all([work(), work()]);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
if (process.env.TEST_COUNTS_FILE) writeFileSync(process.env.TEST_COUNTS_FILE, JSON.stringify(counts));
process.exitCode = counts.failed ? 1 : 0;

async function work() {
  for (let run = queue.shift(); run; run = queue.shift()) {
    const { status, output } = await mocha(run.zone, run.args);
    const [passed, failed] = ['passing', 'failing'].map((word) =>
      Number(new RegExp(`^ +(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0),
    );
    counts.passed += passed ?? 0;
    // A process that broke before it counted is one failure.
    counts.failed += failed || Number(status !== 0);
    if (status !== 0 || files.length) console.log(`${run.zone}\n${output}`);
  }
}

/**
 * @param {string} zone
 * @param {string[]} args
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function mocha(zone, args) {
  const child = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', 'node_modules/mocha/bin/mocha.js', '--no-color', '--forbid-only'],
      // Measured times grow on a busy machine, and full campaigns are long.
      ...['--reporter', files.length ? 'spec' : 'dot', '--timeout', isFull ? '600000' : '60000', ...args],
    ],
    { cwd: root, env: { ...process.env, TZ: zone, TEST_FULL: isFull ? '1' : '' } },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  }
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, output })));
}
