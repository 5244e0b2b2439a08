/**
 * The middle value; the mean of the two in the middle of an even number.
 * @param {readonly number[]} values
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/**
 * The median of the ratios of values that were measured one after the other: what slows the machine for a while slows both.
 * @param {readonly number[]} values
 * @param {readonly number[]} others
 */
export function ratio(values, others) {
  return median(values.map((value, index) => value / (others[index] ?? NaN)));
}

/**
 * How much larger the upper quartile is than the lower one: 1 on a machine that does nothing else.
 * @param {readonly number[]} values
 */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const quarter = Math.floor(sorted.length / 4);
  return (sorted[sorted.length - 1 - quarter] ?? NaN) / (sorted[quarter] ?? NaN);
}

/**
 * A table in Markdown, its columns aligned so that it can be read as it is.
 * @param {readonly (readonly (string | number)[])[]} rows The first one is the head.
 */
export function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => String(row[column]).length)),
  );
  const line = (/** @type {readonly (string | number)[]} */ cells) =>
    `| ${cells.map((cell, column) => (column ? String(cell).padStart(widths[column] ?? 0) : String(cell).padEnd(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [rows[0] ?? [], rule, ...rows.slice(1)].map(line).join('\n');
}

/**
 * A text with what stands between `<!-- name -->` and `<!-- /name -->` replaced; undefined where they are missing.
 * @param {string} text
 * @param {string} name
 * @param {string} content
 */
export function between(text, name, content) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) return undefined;
  return `${text.slice(0, from)}${start}\n\n${content}\n\n${text.slice(to)}`;
}
