// Who can bring whom down at one blow: the impact matrix as sparse links from cause to victim.
import type { ExposureNetwork } from "../../model/exposure.ts";
import type { SparseRows } from "../../model/matrix-exponential.ts";
import { distressOf, isFailed } from "../cascade-frame.ts";

/**
 * What an impact counts as: `lethal` takes 1 where the loss is the victim's whole buffer or more and nothing else (the
 * paper's form), `capped` takes the share of the buffer lost, at most 1.
 */
export type ImpactKind = "lethal" | "capped";

export type ImpactLinks = {
  readonly ids: readonly string[];
  /** B[u][v], row u: whom u hits and how hard, in (0, 1]. */
  readonly rows: SparseRows;
  /** The same by victim, B transposed. */
  readonly byVictim: SparseRows;
};

type Link = { readonly row: number; readonly column: number; readonly value: number };

const compress = (n: number, links: readonly Link[]): SparseRows => {
  const sorted = [...links].sort((a, b) => a.row - b.row || a.column - b.column);
  const offsets = new Uint32Array(n + 1);
  for (const { row } of sorted) offsets[row + 1]! += 1;
  for (let i = 0; i < n; i++) offsets[i + 1]! += offsets[i]!;
  return {
    offsets,
    columns: Uint32Array.from(sorted, ({ column }) => column),
    values: Float64Array.from(sorted, ({ value }) => value),
  };
};

const valueOf = (impact: number, kind: ImpactKind): number =>
  kind === "capped" ? distressOf(impact) : Number(isFailed(impact, "at-or-above"));

/**
 * The links of
 *
 *     impact(u, v) = loss of v when u fails completely / buffer of v
 *
 * A victim whose buffer is unknown has no link, which is a gap and not a zero. O(m log m).
 */
export const impactLinks = ({ ids, buffers, rows }: ExposureNetwork, kind: ImpactKind = "lethal"): ImpactLinks => {
  const links: Link[] = [];
  ids.forEach((_id, v) => {
    for (let k = rows.offsets[v]!; k < rows.offsets[v + 1]!; k++) {
      const value = valueOf(rows.loss[k]! / buffers[v]!, kind);
      if (value > 0) links.push({ row: rows.from[k]!, column: v, value });
    }
  });
  const transposed = links.map(({ row, column, value }) => ({ row: column, column: row, value }));
  return { ids, rows: compress(ids.length, links), byVictim: compress(ids.length, transposed) };
};

/** The links among some of the nodes, renumbered in their order. */
export const linksAmong = ({ offsets, columns, values }: SparseRows, nodes: readonly number[]): SparseRows => {
  const local = new Map(nodes.map((v, i) => [v, i]));
  const links = nodes.flatMap((u, row) => {
    const inside: Link[] = [];
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const column = local.get(columns[k]!);
      if (column !== undefined) inside.push({ row, column, value: values[k]! });
    }
    return inside;
  });
  return compress(nodes.length, links);
};
