// Hubs pay good authorities; authorities are paid by good hubs.
import type { Projection } from "../model/projection.ts";
import type { MeasureDescription, NodeMeasure } from "./measure.ts";
import { perron } from "../model/perron.ts";
import { transposed } from "./transposed.ts";

/** Singular values that differ by less than this share are one double value. */
const relativeTie = 1e-9;

type Scores = { readonly hub: Float64Array; readonly authority: Float64Array };

/** Payees that share payers, directly or through others, in groups. */
const payeeGroups = (paid: Projection, receipts: Projection): readonly (readonly number[])[] => {
  const n = paid.ids.length;
  const seen = new Uint8Array(n);
  const payerSeen = new Uint8Array(n);
  const groups: number[][] = [];
  for (let start = 0; start < n; start++) {
    if (seen[start] === 1 || receipts.offsets[start] === receipts.offsets[start + 1]) continue;
    const group = [start];
    seen[start] = 1;
    for (let next = 0; next < group.length; next++) {
      const v = group[next]!;
      for (const u of receipts.targets.subarray(receipts.offsets[v], receipts.offsets[v + 1])) {
        if (payerSeen[u] === 1) continue;
        payerSeen[u] = 1;
        for (const w of paid.targets.subarray(paid.offsets[u], paid.offsets[u + 1])) {
          if (seen[w] === 0) group.push(w);
          seen[w] = 1;
        }
      }
    }
    groups.push(group);
  }
  return groups;
};

/** y_u = sum_v W_uv x_v. */
const product = ({ ids, offsets, targets, amounts }: Projection, x: Float64Array): Float64Array =>
  Float64Array.from(ids, (_id, u) => {
    let sum = 0;
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) sum += amounts[k]! * x[targets[k]!]!;
    return sum;
  });

const spread = (members: readonly number[], values: Float64Array, n: number): Float64Array => {
  const x = new Float64Array(n);
  members.forEach((v, i) => (x[v] = values[i]!));
  return x;
};

const toSumOne = (x: Float64Array): Float64Array => {
  const whole = x.reduce((sum, value) => sum + value, 0);
  return x.map((value) => value / whole);
};

/** Amounts on the scale of the largest, so that their squares stay within what a double holds. */
const rescaled = (projection: Projection): Projection => {
  const largest = projection.amounts.reduce((a, b) => Math.max(a, b), 0);
  return { ...projection, amounts: projection.amounts.map((amount) => amount / largest) };
};

/**
 * The leading singular pair of the amounts, each vector with sum 1; null without money, and when the largest singular
 * value is double: then every mixture of the pairs is as good, and what an iteration finds is its own starting point.
 *
 * Each group of payees that share payers has a leading value of its own, which is simple; so the value is double exactly
 * if two groups tie. O(m n) a round at worst.
 */
export const hits = (projection: Projection): Scores | null => {
  const n = projection.ids.length;
  const paid = rescaled(projection);
  const receipts = transposed(paid);
  const groups = payeeGroups(paid, receipts);
  const pairs = groups.map((members) =>
    perron((x) => {
      const authority = product(receipts, product(paid, spread(members, x, n)));
      return Float64Array.from(members, (v) => authority[v]!);
    }, members.length),
  );
  const largest = pairs.reduce((a, { root }) => Math.max(a, root), 0);
  const leaders = pairs.flatMap(({ root }, g) => (Math.sqrt(root / largest) >= 1 - relativeTie ? [g] : []));
  const [leader] = leaders;
  if (leader === undefined || leaders.length > 1) return null;
  const authority = spread(groups[leader]!, pairs[leader]!.vector, n);
  return { hub: toSumOne(product(paid, authority)), authority };
};

const common: Omit<MeasureDescription, "id" | "label" | "meaning"> &
  Pick<NodeMeasure, "shape" | "unit" | "ofGroup" | "growth"> = {
  shape: "values",
  unit: "share",
  ofGroup: "sum",
  growth: "sparse",
  formula: "W a = s h, W^T h = s a, s the largest singular value of W; each sums to 1",
  reference:
    "Kleinberg (1999). Authoritative sources in a hyperlinked environment. J. ACM 46(5), 604-632. doi:10.1145/324133.324140",
  undefinedWhen: "there is no money, or two separate groups of payees tie for the largest singular value",
  remark: "0 for all outside the leading group of payers who share payees",
};

export const hub: NodeMeasure = {
  ...common,
  id: "hub",
  label: "Hub",
  meaning: "pays firms that many large payers pay",
  compute: (projection) => hits(projection)?.hub ?? null,
};

export const authority: NodeMeasure = {
  ...common,
  id: "authority",
  label: "Authority",
  meaning: "is paid by firms that pay the largest payees",
  compute: (projection) => hits(projection)?.authority ?? null,
};
