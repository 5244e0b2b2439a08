import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { formatError } from '@web/test-runner';
import { ROOT } from './ensure.js';

/**
 * @import { Reporter, TestSession, TestSuiteResult } from '@web/test-runner'
 * @typedef {{ passed: number, failed: number, skipped: number, files: number }} Counts
 */

/**
 * Prints the tests that failed and the number that passed; writes the counts for tools/test.js.
 * @param {{ countsFile?: string | undefined }} options
 * @returns {Reporter}
 */
export function browserReporter({ countsFile }) {
  return {
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        if (session.passed) continue;
        const tests = testsIn(session.testResults);
        const failed = tests.filter(({ passed, skipped }) => !passed && !skipped);
        logger.log(
          `✗ ${relative(ROOT, testFile)}  ${tests.length - failed.length} of ${tests.length} passed`,
        );
        for (const { name, error } of failed)
          logger.log(indent(`✗ ${name}\n${error ? formatError(error) : ''}`));
        for (const error of session.errors) logger.log(indent(formatError(error)));
        for (const url of session.request404s) logger.log(indent(`404 ${url}`));
        for (const log of session.logs) logger.log(indent(`console: ${log.map(text).join(' ')}`));
      }
    },
    onTestRunFinished({ sessions }) {
      const counts = count(sessions);
      console.log(
        `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${counts.files} files`,
      );
      if (countsFile) writeFileSync(countsFile, JSON.stringify(counts));
    },
  };
}

/**
 * A file with an error outside of its tests counts as one failure.
 * @param {TestSession[]} sessions
 * @returns {Counts}
 */
function count(sessions) {
  const counts = { passed: 0, failed: 0, skipped: 0, files: sessions.length };
  for (const session of sessions) {
    const tests = testsIn(session.testResults);
    for (const { passed, skipped } of tests) counts[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
    if (!session.passed && tests.every(({ passed, skipped }) => passed || skipped)) counts.failed++;
  }
  return counts;
}

/**
 * @param {TestSuiteResult | undefined} suite
 * @param {string} path
 * @returns {TestSuiteResult['tests']} The tests of a suite and of the suites in it, each with its full name.
 */
function testsIn(suite, path = '') {
  if (!suite) return [];
  const here = [path, suite.name].filter(Boolean).join(' › ');
  return [
    ...suite.tests.map((test) => ({ ...test, name: [here, test.name].filter(Boolean).join(' › ') })),
    ...suite.suites.flatMap((child) => testsIn(child, here)),
  ];
}

/** @param {string} message */
const indent = (message) => message.replace(/^/gm, '    ');

/** @param {unknown} value */
const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
