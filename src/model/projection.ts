// The simple digraph under the multigraph: parallel deals summed per ordered pair, self-loops dropped and reported.
import { InvalidInputError } from "./errors.ts";

/** One amount from a source to a target; the unit is the caller's and must be one for all. */
export type Flow = { readonly source: string; readonly target: string; readonly amount: number };

/** A compressed sparse row matrix without diagonal; row u holds what u pays, columns ascending within a row. */
export type Projection = {
  readonly ids: readonly string[];
  /** [n + 1]; row u is entries offsets[u] .. offsets[u + 1]. */
  readonly offsets: Uint32Array;
  /** [m]; index of the payee. */
  readonly targets: Uint32Array;
  /** [m]; summed amount, > 0. */
  readonly amounts: Float64Array;
  /** Sum of the amounts that were dropped because payer and payee are the same. */
  readonly selfLoops: number;
};

const compress = (
  ids: readonly string[],
  rows: readonly ReadonlyMap<number, number>[],
  selfLoops: number,
): Projection => {
  const size = rows.reduce((sum, row) => sum + row.size, 0);
  const offsets = new Uint32Array(ids.length + 1);
  const targets = new Uint32Array(size);
  const amounts = new Float64Array(size);
  let entry = 0;
  rows.forEach((row, u) => {
    for (const [v, amount] of [...row].sort(([a], [b]) => a - b)) {
      targets[entry] = v;
      amounts[entry++] = amount;
    }
    offsets[u + 1] = entry;
  });
  return { ids, offsets, targets, amounts, selfLoops };
};

/**
 * Sums parallel flows per ordered pair. Flows of amount 0 leave no edge.
 *
 * @param ids Node order of the result.
 * @throws InvalidInputError for a flow between unknown nodes or an amount that is negative or not finite.
 */
export const project = (ids: readonly string[], flows: readonly Flow[]): Projection => {
  const index = new Map(ids.map((id, i) => [id, i]));
  const rows = ids.map(() => new Map<number, number>());
  let selfLoops = 0;
  for (const { source, target, amount } of flows) {
    const u = index.get(source);
    const v = index.get(target);
    if (u === undefined || v === undefined) {
      throw new InvalidInputError(`project: flow "${source}" -> "${target}" names a node that is not in the list.`);
    }
    if (!Number.isFinite(amount) || amount < 0) {
      throw new InvalidInputError(`project: flow "${source}" -> "${target}" needs an amount >= 0, got ${amount}.`);
    }
    if (u === v) selfLoops += amount;
    else if (amount > 0) rows[u]!.set(v, (rows[u]!.get(v) ?? 0) + amount);
  }
  return compress(ids, rows, selfLoops);
};

/** Sum of all amounts. */
export const totalOf = (projection: Projection): number => projection.amounts.reduce((sum, amount) => sum + amount, 0);
