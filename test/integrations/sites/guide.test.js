/** The examples of the guide that ask for a program: servers with their settings, PHP for WordPress, Jekyll. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { declaredElements } from '../../../tools/elements.js';
import { bench as makeBench, openPage } from '../../e2e/builder-site.js';
import { answerFor, EXAMPLES } from '../../e2e/examples.js';
import { settled, visitor } from '../../e2e/site.js';
import { missing, missingProgram } from './example.js';
import { buildPages } from './jekyll.js';
import { apache, FEEDS, netlify, nginx } from './servers.js';

/**
 * @import { TestContext } from 'node:test'
 * @import { Example } from '../../e2e/examples.js'
 * @import { Start } from './servers.js'
 */

const examples = EXAMPLES.filter(({ info }) => info['tested-in'] === 'sites');
const openBench = makeBench();
const visit = visitor();

/** @type {{ tagName?: string, attributes?: { name: string }[] }[]} */
const elements = declaredElements();

test('they are those that are run here', () => {
  assert.deepEqual(examples.map(({ language }) => language).sort(), [
    'apache',
    'liquid',
    'nginx',
    'php',
    'php',
    'text',
  ]);
});

/** @type {[language: string, program: string, reason: string, start: Start][]} */
const SERVERS = [
  ['apache', 'Apache', missingProgram('apache2', ['-v'], 'apache2-bin'), apache],
  ['nginx', 'nginx', missingProgram('nginx', ['-v'], 'nginx-light'), nginx],
  ['text', 'Netlify, by what its rules say', '', netlify],
];

for (const [language, program, reason, start] of SERVERS) {
  describe(program, { skip: reason || false }, () => {
    const [example] = examples.filter((each) => each.language === language);
    const settings = example?.code ?? '';

    for (const name of FEEDS) {
      test(`${name} may be read by other sites, and kept for five minutes`, async (t) => {
        const address = await start(t, settings);
        const response = await fetch(`${address}/feeds/${name}`);
        assert.equal(response.status, 200);
        assert.equal(response.headers.get('access-control-allow-origin'), '*');
        assert.equal(response.headers.get('cache-control'), 'public, max-age=300');
        if (name.endsWith('.ics'))
          assert.match(response.headers.get('content-type') ?? '', /^text\/calendar/);
      });
    }

    // It is the server’s own doing, and Netlify’s is not here.
    if (language !== 'text')
      test('a feed that has not changed is not sent again', async (t) => {
        const address = `${await start(t, settings)}/feeds/${FEEDS[0]}`;
        const { headers } = await fetch(address);
        for (const [asked, known] of [
          ['if-none-match', 'etag'],
          ['if-modified-since', 'last-modified'],
        ]) {
          const again = await fetch(address, { headers: { [asked ?? '']: headers.get(known ?? '') ?? '' } });
          assert.deepEqual([again.status, await again.text()], [304, ''], known);
          assert.equal(again.headers.get('cache-control'), 'public, max-age=300');
        }
      });

    test('what is no feed is left as it is', async (t) => {
      const response = await fetch(`${await start(t, settings)}/index.html`);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('access-control-allow-origin'), null);
    });

    test('a block on another site shows it, and not without the settings', async (t) => {
      const bench = await openBench();
      /** @param {string} settings */
      const stateWith = async (settings) => {
        const src = `${await start(t, settings)}/feeds/${FEEDS[0]}`;
        const { page } = await openPage(bench);
        const icon = `<link rel="icon" href="${bench.address}/images/leaf.svg">`;
        const html = `<!doctype html><title>A page</title>${icon}<script type="module" src="${bench.address}/cdn/iiif-blocks.js"></script><iiif-event-list src="${src}" when="all"></iiif-event-list>`;
        await page.goto(bench.publish(html));
        const [block] = await settled(page);
        await page.close();
        return block?.state;
      };
      assert.deepEqual([await stateWith(settings), await stateWith('')], ['ready', 'error']);
    });
  });
}

describe('WordPress', { skip: missingProgram('php', ['-v'], 'php-cli') || false }, () => {
  const [script, tags] = examples.filter(({ language }) => language === 'php');

  test('the script is put on the page as a module', async (t) => {
    // WordPress prints what was enqueued so.
    const html = php(
      script,
      `run_hooks( 'wp_enqueue_scripts' );
      foreach ( $modules as $id => $src ) echo "<script type=\\"module\\" src=\\"$src\\" id=\\"$id-js-module\\"></script>";`,
    );
    assert.match(html, /^<script type="module" src="https:/);
    assert.deepEqual(await statesOf(t, `${html}${elementOnPageOf(script)}`), ['ready']);
  });

  test('the elements are let through, with attributes that they have', () => {
    const allowed = JSON.parse(
      php(
        tags,
        `echo json_encode( array(
          'post' => run_hooks( 'wp_kses_allowed_html', array( 'a' => array( 'href' => true ) ), 'post' ),
          'data' => run_hooks( 'wp_kses_allowed_html', array( 'a' => array( 'href' => true ) ), 'data' ),
        ) );`,
      ),
    );
    assert.deepEqual(allowed.data, { a: { href: true } });
    const { a, ...added } = allowed.post;
    assert.deepEqual(a, { href: true });
    assert.ok(Object.keys(added).length > 1);
    for (const [tag, attributes] of Object.entries(added)) {
      const known =
        elements.find(({ tagName }) => tagName === tag)?.attributes?.map(({ name }) => name) ?? [];
      assert.deepEqual(
        Object.keys(attributes).filter((name) => !known.includes(name)),
        [],
        tag,
      );
    }
    // What the page tells to paste loses nothing.
    const [, tag = '', attributes = ''] = /<(iiif-[\w-]+)([^>]*)>/.exec(elementOnPageOf(tags)) ?? [];
    const names = [...attributes.matchAll(/([\w-]+)(?==)/g)].map(([name]) => name);
    assert.ok(names.length > 1);
    for (const name of names) assert.equal(added[tag]?.[name], true, `${tag} ${name}`);
  });

  /** @param {TestContext} t @param {string} body */
  async function statesOf(t, body) {
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><body>${body}</body></html>`;
    const { page, errors, warnings } = await visit('page.html', t, {
      site: { pages: { '/page.html': html } },
      prepare: (page) => answerFor(page),
    });
    const states = (await settled(page)).map(({ state }) => state);
    assert.deepEqual([errors, warnings], [[], []]);
    return states;
  }
});

test('Jekyll’s include writes the element that stands after it', { skip: missing('jekyll') || false }, () => {
  const [example] = examples.filter(({ language }) => language === 'liquid');
  const after = EXAMPLES.find(
    ({ file, line, language }) => file === example?.file && line > example.line && language === 'html',
  );
  const pages = buildPages({ 'page.md': `---\n---\n${example?.code ?? ''}` });
  const [written, wanted] = [pages.get('page.html') ?? '', after?.code ?? ''].map(
    (html) => /<iiif-[\w-]+[^>]*>/.exec(html)?.[0],
  );
  assert.match(wanted ?? '', /^<iiif-event-list /);
  assert.equal(written, wanted);
});

/**
 * The first element that the page of an example tells to paste.
 * @param {Example | undefined} example
 */
function elementOnPageOf(example) {
  const html = EXAMPLES.filter(({ file, language }) => file === example?.file && language === 'html');
  return html.map(({ code }) => /<(iiif-[\w-]+)[^]*?<\/\1>/.exec(code)?.[0] ?? '').find(Boolean) ?? '';
}

/**
 * Runs an example in PHP where WordPress's functions keep what they are given.
 * @param {Example | undefined} example
 * @param {string} after What is run afterwards.
 * @returns {string} What it printed.
 */
function php(example, after) {
  const before = `error_reporting( E_ALL );
    set_error_handler( function ( $number, $message ) { throw new Exception( $message ); } );
    $hooks = $modules = array();
    function add_filter( $name, $function, $priority = 10, $arguments = 1 ) {
      global $hooks;
      $hooks[ $name ][] = array( $function, $arguments );
      return true;
    }
    function add_action( ...$all ) { return add_filter( ...$all ); }
    function run_hooks( $name, $value = null, ...$more ) {
      global $hooks;
      foreach ( $hooks[ $name ] as list( $function, $arguments ) )
        $value = $function( ...array_slice( array( $value, ...$more ), 0, $arguments ) );
      return $value;
    }
    function wp_enqueue_script_module( $id, $src = '', $dependencies = array(), $version = false ) {
      global $modules;
      $modules[ $id ] = $src;
    }`;
  const code = `<?php\n${before}\n${example?.code ?? ''}\n${after}`;
  return execFileSync('php', ['-d', 'display_errors=stderr'], { input: code, encoding: 'utf8' });
}
