// Eigenvector centrality: a node counts for what it receives from nodes that count.
import { regularSystem } from "../model/linear-system.ts";
import type { Projection } from "../model/projection.ts";
import { strongComponents } from "../model/strongly-connected.ts";
import type { NodeMeasure } from "./measure.ts";
import { perron } from "../model/perron.ts";
import { transposed } from "./transposed.ts";

/** Roots of two components that differ by less than this share are one double root. */
const relativeTie = 1e-9;

/** What the members of a component receive from one another, as a product with a vector over the members. */
const receiptsWithin = ({ offsets, targets, amounts }: Projection, members: readonly number[]) => {
  const place = new Map(members.map((v, i) => [v, i]));
  return (x: Float64Array): Float64Array =>
    Float64Array.from(members, (v) => {
      let sum = 0;
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
        const i = place.get(targets[k]!);
        if (i !== undefined) sum += amounts[k]! * x[i]!;
      }
      return sum;
    });
};

/** (root I - W^T) x = what comes in from before, over one component of a smaller root. */
const passedOn = (receipts: Projection, members: readonly number[], root: number, x: Float64Array): void => {
  const { offsets, targets, amounts } = receipts;
  const n = members.length;
  const place = new Map(members.map((v, i) => [v, i]));
  const matrix = new Float64Array(n * n);
  const incoming = new Float64Array(n);
  members.forEach((v, i) => {
    matrix[i * n + i] = 1;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const j = place.get(targets[k]!);
      if (j === undefined) incoming[i]! += (amounts[k]! / root) * x[targets[k]!]!;
      else matrix[i * n + j]! -= amounts[k]! / root;
    }
  });
  const solution = regularSystem(matrix, n)!.solve(incoming);
  members.forEach((v, i) => (x[v] = solution[i]!));
};

/**
 * The left Perron vector of the amounts, x = W^T x / root, of length 1; null when the largest root is 0 (nothing goes
 * round) or belongs to several strong components (the vector is then not unique).
 *
 * Every component has its own root; the largest feeds what lies behind it along the money. O(c^3) in the largest
 * component that the money behind the leading one runs through, O(m) a round otherwise.
 */
export const eigenvectorCentrality = (projection: Projection): Float64Array | null => {
  const receipts = transposed(projection);
  // In the direction of the money: payers before payees.
  const components = strongComponents(projection.offsets, projection.targets).toReversed();
  const pairs = components.map((members) => perron(receiptsWithin(receipts, members), members.length));
  const root = pairs.reduce((largest, pair) => Math.max(largest, pair.root), 0);
  const leaders = pairs.flatMap((pair, c) => (pair.root >= root * (1 - relativeTie) ? [c] : []));
  const [leader] = leaders;
  if (root === 0 || leader === undefined || leaders.length > 1) return null;
  const x = new Float64Array(projection.ids.length);
  components[leader]!.forEach((v, i) => (x[v] = pairs[leader]!.vector[i]!));
  for (const members of components.slice(leader + 1)) passedOn(receipts, members, root, x);
  const length = Math.hypot(...x);
  return x.map((value) => value / length);
};

export const eigenvector: NodeMeasure = {
  shape: "values",
  id: "eigenvector",
  label: "Eigenvector",
  unit: "share",
  ofGroup: "mean",
  growth: "sparse",
  meaning: "a firm counts for what it receives from firms that count",
  formula: "x = W^T x / rho(W), |x| = 1",
  reference:
    "Bonacich (1972). Factoring and weighting approaches to status scores. J. Math. Sociol. 2(1), 113-120. doi:10.1080/0022250X.1972.9989806",
  undefinedWhen: "no money goes round, or several separate rounds of money are equally strong",
  remark: "0 for every firm that no money out of the leading round reaches",
  compute: eigenvectorCentrality,
};
