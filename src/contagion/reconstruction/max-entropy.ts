// Maximum entropy: everybody lends to everybody, as evenly as the totals allow.
import { totalOf, totalTolerance, type Marginals } from "./marginals.ts";
import type { ReconstructionMethod } from "./reconstruction-method.ts";

/** What depends on the totals alone: s_i = (sqrt a_i + sqrt l_i)^2 and g_i = sqrt(a_i l_i). */
type Spread = { readonly squares: Float64Array; readonly means: Float64Array; readonly widest: number };

const spreadOf = ({ assets, liabilities }: Marginals): Spread => {
  const means = assets.map((owed, i) => Math.sqrt(owed * liabilities[i]!));
  const squares = assets.map((owed, i) => (Math.sqrt(owed) + Math.sqrt(liabilities[i]!)) ** 2);
  const widest = squares.reduce(
    (best, square, i) => (means[i]! > 0 && (best === -1 || square > squares[best]!) ? i : best),
    -1,
  );
  return { squares, means, widest };
};

/**
 * Self-claims of all nodes when the widest has p. The others are on the smaller root of K p_i = (a_i + p_i)(l_i + p_i),
 * written in K - s_i, so that nothing cancels where the two roots meet.
 */
const selfClaims = ({ squares, means, widest }: Spread, p: number): Float64Array => {
  const above = (p - means[widest]!) ** 2 / p;
  return means.map((mean, i) => {
    if (i === widest) return p;
    const excess = above + Math.max(0, squares[widest]! - squares[i]!);
    return mean === 0 ? 0 : (2 * mean * mean) / (excess + 2 * mean + Math.sqrt(excess * (excess + 4 * mean)));
  });
};

/** Beyond this, rounding alone has made a star of the matrix; the residual says how far it is from one. */
const farthest = 1e60;

/** The least double above zero at which a condition holds that holds from somewhere on. */
const leastWhere = (holds: (x: number) => boolean, start: number): number => {
  let [low, high] = [start, start];
  while (!holds(high) && high < farthest * start) high *= 2;
  while (holds(low)) low /= 2;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (holds(middle)) high = middle;
    else low = middle;
  }
};

const sumExcept = (values: Float64Array, left: number): number =>
  values.reduce((sum, value, i) => (i === left ? sum : sum + value), 0);

/** K = (sum r)(sum c), and p_i = r_i c_i, what each node would owe itself. */
const solve = (marginals: Marginals): { readonly k: number; readonly self: Float64Array } => {
  const { assets, liabilities } = marginals;
  const spread = spreadOf(marginals);
  const { squares, means, widest } = spread;
  // Nobody both owns and owes: the plain product has an empty diagonal as it is.
  if (widest === -1) return { k: totalOf(assets), self: new Float64Array(assets.length) };
  const slack = sumExcept(assets, widest) - liabilities[widest]!;
  const isEnough = (p: number): boolean => slack + sumExcept(selfClaims(spread, p), widest) >= means[widest]! ** 2 / p;
  const p = leastWhere(isEnough, means[widest]!);
  return { k: squares[widest]! + (p - means[widest]!) ** 2 / p, self: selfClaims(spread, p) };
};

const product = (marginals: Marginals): Float64Array => {
  const { assets, liabilities } = marginals;
  const n = assets.length;
  if (totalOf(assets) === 0) return new Float64Array(n * n);
  const { k, self } = solve(marginals);
  return Float64Array.from({ length: n * n }, (_, cell) => {
    const [i, j] = [Math.floor(cell / n), cell % n];
    return i === j ? 0 : ((assets[i]! + self[i]!) / k) * (liabilities[j]! + self[j]!);
  });
};

/** The node that is party to everything, if there is one: then the matrix is a star around it, and the only one. */
const hubOf = ({ assets, liabilities }: Marginals): number => {
  const total = totalOf(assets);
  return assets.findIndex((sum, i) => sum + liabilities[i]! >= total * (1 - totalTolerance) && total > 0);
};

const star = ({ assets, liabilities }: Marginals, hub: number): Float64Array => {
  const n = assets.length;
  return Float64Array.from({ length: n * n }, (_, k) => {
    const [i, j] = [Math.floor(k / n), k % n];
    if (i === j) return 0;
    if (i === hub) return liabilities[j]!;
    return j === hub ? assets[i]! : 0;
  });
};

/**
 * The matrix of largest entropy, -sum x ln x, with the given sums and an empty diagonal: x_ij = r_i c_j for i != j. It
 * is what iterative proportional fitting (RAS) from ones tends to, found without its sweeps, which crawl when a node is
 * party to almost everything. With p_i = r_i c_i, what i would owe itself, and K = (sum r)(sum c):
 *
 *     K p_i = (a_i + p_i)(l_i + p_i),    sum a + sum p = K,    x_ij = (a_i + p_i)(l_j + p_j) / K
 *
 * At most one node, the one with the largest sqrt a + sqrt l, can be on the larger root of the first. Its p gives K and
 * every other p, and the second is then one equation in one unknown, solved to the last place. O(n) per step of the
 * bisection, then O(n^2).
 *
 * @see Upper, Worms (2004), doi:10.1016/j.euroecorev.2003.12.009
 */
export const maxEntropy: ReconstructionMethod = {
  id: "max-entropy",
  label: "Maximum entropy",
  idea: "Everybody lends to everybody, as evenly as the totals allow.",
  caution:
    "Real networks are sparse; spread this evenly, losses are small everywhere. In published stress tests contagion is under-estimated, with min-density over-estimated (Anand, Craig, von Peter 2015). That is no law: run both.",
  reference:
    "Upper, Worms (2004). Estimating bilateral exposures in the German interbank market. doi:10.1016/j.euroecorev.2003.12.009",
  usesChance: false,
  draw: (marginals) => {
    const hub = hubOf(marginals);
    return hub === -1 ? product(marginals) : star(marginals, hub);
  },
};
