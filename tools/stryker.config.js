/** `npm run test:mutation`: changes what the blocks stand on, a thousand times, and counts the changes that no test of test/base/ sees. */

/** The copies that are changed lie where tsconfig.json does not look, and decorators are compiled as it says. */
process.env.TSX_TSCONFIG_PATH = 'tools/tsconfig.stryker.json';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [
    'src/base/**/*.ts',
    'src/feeds/client.ts',
    'src/feeds/feed-controller.ts',
    'src/feeds/recovery.ts',
    'src/autoload.ts',
  ],
  testRunner: 'mocha',
  mochaOptions: { spec: ['test/base/**/*.test.ts'], require: ['test/base/dom.ts'] },
  testRunnerNodeArgs: ['--import=tsx'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  ignorePatterns: ['*', '!package.json', '!tsconfig.json', '!src/**', '!test/base/**', '!test/helpers/**'],
  tempDirName: '.cache/stryker',
  cleanTempDir: 'always',
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  htmlReporter: { fileName: '.cache/mutation/index.html' },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
};
