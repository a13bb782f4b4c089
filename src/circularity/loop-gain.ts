// What is left of a dollar for each step it goes round: the gain of the loops taken together.
import { perron } from "../model/perron.ts";
import type { Projection } from "../model/projection.ts";
import { strongComponents } from "../model/strongly-connected.ts";
import { throughputOf, type OutsideMoney } from "../model/throughput.ts";

/** Perron root of the shares that the nodes of one component pass to one another. */
const gainWithin = (
  { offsets, targets, amounts }: Projection,
  throughput: Float64Array,
  nodes: readonly number[],
): number => {
  const place = new Map(nodes.map((v, i) => [v, i]));
  const rows = nodes.map((u) => {
    const row: { readonly column: number; readonly share: number }[] = [];
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const column = place.get(targets[k]!);
      if (column !== undefined) row.push({ column, share: amounts[k]! / throughput[u]! });
    }
    return row;
  });
  const multiply = (x: Float64Array): Float64Array =>
    Float64Array.from(rows, (row) => row.reduce((sum, { column, share }) => sum + share * x[column]!, 0));
  return perron(multiply, nodes.length).root;
};

/**
 * Loop gain: the spectral radius of G_ij = W_ij / T_i, in [0, 1].
 *
 * 0 where nothing goes round, 1 where some money goes round without a leak; in between, what circulates for k steps
 * more shrinks as gain^k. It is that of the strongest component alone. State the boundary: outside money lowers it.
 *
 * @throws InvalidInputError for outside money of an unknown node, or negative. O(n^3) for each component at most.
 */
export const loopGain = (projection: Projection, outside: OutsideMoney = {}): number => {
  const throughput = throughputOf(projection, outside);
  return strongComponents(projection.offsets, projection.targets)
    .filter((nodes) => nodes.length > 1)
    .reduce((most, nodes) => Math.max(most, Math.min(1, gainWithin(projection, throughput, nodes))), 0);
};
