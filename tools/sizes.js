/**
 * `npm run size`: what each file of `cdn/` costs a page, against tools/budgets.json. A file's total is itself and all that
 * it imports at once, each compressed by itself as a server does (brotli 11); what loads on demand does not count, but for the
 * parts that a budget names: `elements/calendar.js + parse-calendar`.
 *
 *   npm run size -- elements/event-list.js   what that file and its imports are made of, the heaviest modules first
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotli, closureOf, weightOf } from './built-files.js';
import { ROOT } from './ensure.js';

const cdn = join(ROOT, 'cdn');
const budgets = /** @type {Record<string, number>} */ (
  JSON.parse(readFileSync(fileURLToPath(new URL('budgets.json', import.meta.url)), 'utf8'))
);

if (!existsSync(cdn)) {
  console.error('There is no cdn/ yet: run "npm run build" first.');
  process.exit(1);
}

const entries = readdirSync(cdn, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /^(elements\/)?[^/]+\.js$/.test(file))
  .sort();

const [file] = process.argv.slice(2);
if (file) await listModules(file);
else check();

function check() {
  const rows = [...new Set([...entries, ...Object.keys(budgets)])].map(measure);
  console.log(line('file', 'itself', 'total', 'budget', ''));
  for (const { name, own, total, budget, problem } of rows) {
    console.log(line(name, own, total, budget ?? '–', problem ? `✗ ${problem}` : '✓'));
  }
  const failed = rows.filter(({ problem }) => problem).length;
  console.log(failed ? `\n${failed} of ${rows.length} over budget.` : `\nAll ${rows.length} within budget.`);
  process.exitCode = failed ? 1 : 0;
}

/** @param {string} name */
function measure(name) {
  const budget = budgets[name];
  const [entry = '', ...parts] = name.split(' + ');
  const path = join(cdn, entry);
  if (!existsSync(path)) return { name, own: 0, total: 0, budget, problem: 'in budgets.json, but not built' };
  const total = weightOf(closureOf([path], parts));
  const problem =
    budget === undefined
      ? 'no line in tools/budgets.json'
      : total > budget
        ? `${total - budget} bytes over`
        : '';
  return { name, own: weightOf([path]), total, budget, problem };
}

/**
 * Builds in memory, since only the bundler knows what is in a chunk. A module alone compresses worse than in company: the
 * numbers compare, they do not add up.
 * @param {string} name
 */
async function listModules(name) {
  const { build } = await import('vite');
  const result = await build({
    configFile: join(ROOT, 'vite.config.ts'),
    mode: name === 'all.js' ? 'cdn-all' : 'cdn',
    logLevel: 'warn',
    build: { write: false },
  });
  const chunks = [result].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  const wanted = [...closureOf([join(cdn, name)])].map((path) => relative(cdn, path).replaceAll('\\', '/'));
  const modules = chunks.flatMap((chunk) =>
    chunk.type === 'chunk' && wanted.includes(chunk.fileName) ? Object.entries(chunk.modules) : [],
  );
  const sizes = modules.map(([id, { code }]) => ({ id: relative(ROOT, id), size: brotli(code ?? '') }));
  for (const { id, size } of sizes.sort((a, b) => b.size - a.size)) {
    if (size > 50) console.log(`${size.toLocaleString('en').padStart(7)}  ${id.replaceAll('\\', '/')}`);
  }
}

/** @param {[string, ...(string | number)[]]} cells */
function line(...[name, ...cells]) {
  const note = cells.pop();
  return `${name.padEnd(34)}${cells.map((cell) => cell.toLocaleString('en').padStart(9)).join('')}  ${note}`;
}
