// Where the network hangs by a thread: ties and firms without which it falls into more parts.
import type { Projection } from "../model/projection.ts";
import type { MeasureDescription, PairsMeasure, SetMeasure } from "./measure.ts";
import { neighboursOf } from "./neighbours.ts";

type WeakPoints = { readonly bridges: readonly (readonly [string, string])[]; readonly nodes: readonly string[] };

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Bridges and articulation points of the simple undirected graph, by one depth-first search that records how far back
 * each branch reaches. Iterative, so that a chain of any length fits the stack. O(n + m).
 *
 * @see Tarjan (1972), doi:10.1137/0201010; Hopcroft, Tarjan (1973), doi:10.1145/362248.362272
 */
export const weakPoints = (projection: Projection): WeakPoints => {
  const { ids } = projection;
  const { offsets, targets } = neighboursOf(projection);
  const order = new Int32Array(ids.length).fill(-1);
  const low = new Int32Array(ids.length);
  const parent = new Int32Array(ids.length).fill(-1);
  const edge = offsets.slice(0, ids.length);
  const bridges: [string, string][] = [];
  const nodes = new Set<string>();
  let visited = 0;

  const enter = (v: number, from: number): void => {
    order[v] = low[v] = visited++;
    parent[v] = from;
  };
  /** The branch below v is done: does it hang on its parent u alone? */
  const leave = (v: number, u: number, root: number): void => {
    low[u] = Math.min(low[u]!, low[v]!);
    if (low[v]! > order[u]!) bridges.push([ids[u]!, ids[v]!].sort(byText) as [string, string]);
    if (u !== root && low[v]! >= order[u]!) nodes.add(ids[u]!);
  };
  const explore = (root: number): void => {
    let branches = 0;
    let u = root;
    enter(root, -1);
    while (u !== -1) {
      if (edge[u]! < offsets[u + 1]!) {
        const v = targets[edge[u]!++]!;
        if (order[v] === -1) {
          if (u === root) branches++;
          enter(v, u);
          u = v;
        } else if (v !== parent[u]) low[u] = Math.min(low[u]!, order[v]!);
      } else {
        const above = parent[u]!;
        if (above !== -1) leave(u, above, root);
        u = above;
      }
    }
    if (branches > 1) nodes.add(ids[root]!);
  };
  for (let v = 0; v < ids.length; v++) if (order[v] === -1) explore(v);
  return {
    bridges: bridges.sort(([a, b], [c, d]) => byText(a, c) || byText(b, d)),
    nodes: [...nodes].sort(byText),
  };
};

const common: Pick<MeasureDescription, "undefinedWhen" | "remark"> = {
  undefinedWhen: null,
  remark: "takes no notice of direction and amounts; several deals with one counterparty are one tie",
};

export const bridges: PairsMeasure = {
  ...common,
  shape: "pairs",
  id: "bridges",
  label: "Bridges",
  meaning: "ties without which the network falls into more parts",
  formula: "edges of the simple undirected graph that lie on no circle",
  reference:
    "Tarjan (1974). A note on finding the bridges of a graph. Inf. Process. Lett. 2(6), 160-161. doi:10.1016/0020-0190(74)90003-9",
  compute: (projection) => weakPoints(projection).bridges,
};

export const articulationPoints: SetMeasure = {
  ...common,
  shape: "set",
  id: "articulation-points",
  label: "Articulation points",
  meaning: "firms without which the network falls into more parts",
  formula: "cut vertices of the simple undirected graph",
  reference:
    "Hopcroft, Tarjan (1973). Algorithm 447: efficient algorithms for graph manipulation. Commun. ACM 16(6), 372-378. doi:10.1145/362248.362272",
  compute: (projection) => weakPoints(projection).nodes,
};
