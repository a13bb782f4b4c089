// Random money for the benchmarks, the same on every machine: a scale-free digraph, a complete one, a sparse one.

/**
 * @typedef {{ ids: string[], flows: { source: string, target: string, amount: number }[] }} Money
 * @typedef {(seed: number, scenario: number, dimension: number) => number} UniformAt
 */

/** @param {number} n */
const idsOf = (n) => Array.from({ length: n }, (_, i) => `n${i}`);

/**
 * Payers and payees drawn in proportion to (i + 10)^-0.6, in two independent orders, so that both degrees have heavy
 * tails; amounts spread over e^-2 to e^2.
 *
 * @param {number} n
 * @param {number} degree Mean number of payees.
 * @param {boolean} weighted False: every amount is 1.
 * @param {UniformAt} uniformAt
 * @returns {Money}
 */
export const scaleFree = (n, degree, weighted, uniformAt) => {
  const ids = idsOf(n);
  const sums = new Float64Array(n);
  for (let i = 0, sum = 0; i < n; i++) sums[i] = sum += (i + 10) ** -0.6;
  /** @param {number} u */
  const drawn = (u) => {
    let [low, high] = [0, n - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < u * sums[n - 1]) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const pairs = new Map();
  for (let draw = 0; pairs.size < n * degree; draw++) {
    const source = drawn(uniformAt(1, draw, 0));
    // Another order for the payees: a multiplication by a number without a common factor is one.
    const target = (drawn(uniformAt(1, draw, 1)) * 7919) % n;
    if (source === target) continue;
    const amount = weighted ? Math.exp(4 * uniformAt(1, draw, 2) - 2) : 1;
    pairs.set(source * n + target, { source: ids[source], target: ids[target], amount });
  }
  return { ids, flows: [...pairs.values()] };
};

/** @param {number} n @returns {Money} */
export const complete = (n) => {
  const ids = idsOf(n);
  const flows = ids.flatMap((source) =>
    ids.filter((target) => target !== source).map((target) => ({ source, target, amount: 1 })),
  );
  return { ids, flows };
};
