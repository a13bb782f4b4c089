// Communities: groups that move more money among themselves than chance would.
import louvain from "graphology-communities-louvain";
import modularity from "graphology-metrics/graph/modularity.js";
import { uniformAt } from "../model/random.ts";
import { totalOf, type Projection } from "../model/projection.ts";
import type { GroupsMeasure, Partition } from "./measure.ts";
import { simpleGraph } from "./simple-graph.ts";

/** Searches from different random orders; the best counts. */
const searches = 20;
const seed = 1;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Directed modularity, sum_c (w_cc / w - out_c in_c / w^2): the share of the money that stays inside the groups, less
 * what would if everybody paid the same sums to payees in proportion to what those receive. In [-1, 1]; null without
 * money.
 */
export const modularityOf = (projection: Projection, groups: readonly (readonly string[])[]): number | null => {
  if (totalOf(projection) === 0) return null;
  const groupOf = new Map(groups.flatMap((group, g) => group.map((id) => [id, g] as const)));
  return modularity(simpleGraph(projection), {
    getEdgeWeight: "amount",
    getNodeCommunity: (id) => groupOf.get(id)!,
  });
};

/** Each group in the order of the ids; the largest first, of equally large ones the one with the smallest id. */
const canonical = (groupOf: Readonly<Record<string, number>>): readonly (readonly string[])[] => {
  const groups = new Map<number, string[]>();
  for (const id of Object.keys(groupOf).sort(byText)) {
    const group = groups.get(groupOf[id]!);
    if (group === undefined) groups.set(groupOf[id]!, [id]);
    else group.push(id);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length || byText(a[0]!, b[0]!));
};

/** The same money with nodes in the order of their ids: the order in which they are listed must not matter. */
const inOrderOfIds = ({ ids, offsets, targets, amounts, selfLoops }: Projection): Projection => {
  const order = ids.map((_id, v) => v).sort((a, b) => byText(ids[a]!, ids[b]!));
  const place = new Uint32Array(ids.length);
  order.forEach((v, i) => (place[v] = i));
  const rows = order.map((u) =>
    Array.from(targets.subarray(offsets[u], offsets[u + 1]), (v, k) => ({
      target: place[v]!,
      amount: amounts[offsets[u]! + k]!,
    })).sort((a, b) => a.target - b.target),
  );
  const entries = rows.flat();
  const starts = new Uint32Array(ids.length + 1);
  rows.forEach((row, i) => (starts[i + 1] = starts[i]! + row.length));
  return {
    ids: order.map((v) => ids[v]!),
    offsets: starts,
    targets: Uint32Array.from(entries, ({ target }) => target),
    amounts: Float64Array.from(entries, ({ amount }) => amount),
    selfLoops,
  };
};

/**
 * The partition of the highest directed modularity among several Louvain searches with fixed seeds. It is a good
 * partition, not a proven best one; the same for the same money, whatever its unit and the order of its nodes.
 */
export const communitiesOf = (projection: Projection): Partition => {
  const alone = canonical(Object.fromEntries(projection.ids.map((id, v) => [id, v])));
  if (totalOf(projection) === 0) return { groups: alone, modularity: null };
  const money = inOrderOfIds(projection);
  const graph = simpleGraph(money);
  let best = { groups: alone, modularity: modularityOf(money, alone) };
  for (let search = 0; search < searches; search++) {
    let draw = 0;
    const rng = (): number => uniformAt(seed, search, draw++);
    const groups = canonical(louvain(graph, { getEdgeWeight: "amount", rng }));
    const found = { groups, modularity: modularityOf(money, groups) };
    if (found.modularity! > best.modularity! + 1e-12) best = found;
  }
  return best;
};

export const communities: GroupsMeasure = {
  shape: "groups",
  id: "communities",
  label: "Communities",
  meaning: "groups of firms that move more money among themselves than chance would",
  formula: "max over partitions of sum_c (w_cc / w - out_c in_c / w^2), by Louvain searches",
  reference:
    "Blondel, Guillaume, Lambiotte, Lefebvre (2008). Fast unfolding of communities in large networks. J. Stat. Mech. P10008. doi:10.1088/1742-5468/2008/10/P10008; directed: Leicht, Newman (2008). doi:10.1103/PhysRevLett.100.118703",
  undefinedWhen: null,
  remark: `the best of ${searches} searches, not a proven best; other partitions may be nearly as good`,
  compute: communitiesOf,
};
