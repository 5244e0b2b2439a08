/**
 * The median of values.
 * @param {readonly number[]} values
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/**
 * The median of the ratios of values that were measured one after the other, so that a slow moment of the machine affects both.
 * @param {readonly number[]} values
 * @param {readonly number[]} others
 */
export function ratio(values, others) {
  return median(values.map((value, index) => value / (others[index] ?? NaN)));
}

/**
 * How much larger the upper quartile is than the lower one: near 1 on a machine that does nothing else.
 * @param {readonly number[]} values
 */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const quarter = Math.floor(sorted.length / 4);
  return (sorted[sorted.length - 1 - quarter] ?? NaN) / (sorted[quarter] ?? NaN);
}
