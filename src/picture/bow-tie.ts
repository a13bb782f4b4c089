// The bow tie of a flow network: what pays into the core, the core where money can come back, what the core pays.
import { strongComponents } from "../model/strongly-connected.ts";
import type { Part } from "./scene.ts";

type Arc = { readonly source: string; readonly target: string };

const adjacency = (ids: readonly string[], arcs: readonly Arc[]): number[][] => {
  const index = new Map(ids.map((id, i) => [id, i]));
  const rows: number[][] = ids.map(() => []);
  for (const { source, target } of arcs) rows[index.get(source)!]!.push(index.get(target)!);
  return rows;
};

const reachableFrom = (start: readonly number[], rows: readonly (readonly number[])[]): Set<number> => {
  const reached = new Set(start);
  const queue = [...start];
  for (let u = queue.pop(); u !== undefined; u = queue.pop()) {
    for (const v of rows[u]!) {
      if (!reached.has(v)) {
        reached.add(v);
        queue.push(v);
      }
    }
  }
  return reached;
};

// Ties go to the component that holds the node named first, so that the order of the search does not decide.
const largest = (components: readonly (readonly number[])[]): readonly number[] =>
  [...components].sort((a, b) => b.length - a.length || a[0]! - b[0]!)[0] ?? [];

const coreOf = (rows: readonly (readonly number[])[]): readonly number[] => {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, u) => (offsets[u + 1] = offsets[u]! + row.length));
  const core = largest(strongComponents(offsets, Uint32Array.from(rows.flat())));
  return core.length > 1 ? core : [];
};

/**
 * The part of every node. The core is the largest strongly connected component with at least two nodes; `in` can reach
 * it, `out` is reached from it. A node tied to neither is `in` if it is paid by no one, else `out`. O(n + m).
 */
export const bowTie = (ids: readonly string[], arcs: readonly Arc[]): ReadonlyMap<string, Part> => {
  const forward = adjacency(ids, arcs);
  const backward = adjacency(
    ids,
    arcs.map(({ source, target }) => ({ source: target, target: source })),
  );
  const core = coreOf(forward);
  const inCore = new Set(core);
  const payers = reachableFrom(core, backward);
  const payees = reachableFrom(core, forward);
  const partOf = (u: number): Part => {
    if (inCore.has(u)) return "core";
    if (payers.has(u)) return "in";
    if (payees.has(u)) return "out";
    return backward[u]!.every((v) => v === u) ? "in" : "out";
  };
  return new Map(ids.map((id, u) => [id, partOf(u)]));
};
