import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { ROOT } from '../../tools/ensure.js';
import { ensureProgram } from '../../tools/programs.js';

const PACKAGES = ['lynx', 'lynx-common'];

/** A machine without the program, where apt-get installs it unless told otherwise. */
function machine({ installs = true } = {}) {
  const commands = /** @type {string[]} */ ([]);
  let isThere = false;
  return {
    commands,
    find: () => (isThere ? '/usr/bin/lynx' : undefined),
    run: (/** @type {readonly string[]} */ command) => {
      commands.push(command.join(' '));
      isThere ||= installs && command.includes('install');
    },
  };
}

test('a program that is there is not installed', () => {
  const { run, commands } = machine();
  assert.equal(
    ensureProgram('Lynx', PACKAGES, () => '/opt/lynx', { env: { CI: '1' }, run }),
    '/opt/lynx',
  );
  assert.deepEqual(commands, []);
});

test('a missing program is named with the command that installs it, and is not installed', () => {
  const { find, run, commands } = machine();
  assert.throws(() => ensureProgram('Lynx', PACKAGES, find, { env: {}, run }), {
    message:
      'Lynx is not installed. On Debian: "sudo apt-get install lynx lynx-common", or run this again with --install.',
  });
  assert.deepEqual(commands, []);
});

for (const name of ['CI', 'INSTALL_PROGRAMS']) {
  test(`apt-get installs a missing program where the environment has ${name}`, () => {
    const { find, run, commands } = machine();
    assert.equal(ensureProgram('Lynx', PACKAGES, find, { env: { [name]: '1' }, run }), '/usr/bin/lynx');
    assert.equal(commands.length, 2);
    assert.match(commands[0] ?? '', /apt-get update/);
    assert.match(commands[1] ?? '', /apt-get install .*lynx lynx-common$/);
  });
}

test('an installation that failed is reported', () => {
  const { find, run } = machine({ installs: false });
  assert.throws(
    () => ensureProgram('Lynx', PACKAGES, find, { env: { CI: '1' }, run }),
    /could not install lynx/,
  );
});

test('--install reaches the processes that a program starts', () => {
  const code = `await import('./tools/programs.js'); console.log(process.env.INSTALL_PROGRAMS)`;
  const env = { ...process.env, INSTALL_PROGRAMS: undefined };
  const said = (/** @type {string[]} */ ...options) =>
    spawnSync(process.execPath, ['--input-type=module', '-e', code, '--', ...options], { cwd: ROOT, env })
      .stdout;
  assert.equal(String(said('--install')).trim(), '1');
  assert.equal(String(said()).trim(), 'undefined');
});
