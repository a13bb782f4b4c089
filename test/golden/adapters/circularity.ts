// bff, throughput, criticality: the balanced flow, its loops, and whom the circulation hangs on.
import { balancedFlow } from "../../../src/circularity/balanced-flow.ts";
import { keystones } from "../../../src/circularity/keystones.ts";
import { loopFlows } from "../../../src/circularity/loop-flows.ts";
import { simpleLoops } from "../../../src/circularity/loops.ts";
import { throughputCircularity } from "../../../src/circularity/throughput-circularity.ts";
import type { Projection } from "../../../src/model/projection.ts";
import type { GoldenAdapter } from "../golden-adapter.ts";
import { circularStructureAdapters } from "./circular-structure.ts";
import { booksOf, measuresCase } from "./measure-books.ts";

/** What moves on each pair, by "payer->payee"; pairs on which nothing moves are left out. */
const byPair = ({ ids, offsets, targets }: Projection, flows: Float64Array): Record<string, number> =>
  Object.fromEntries(
    ids.flatMap((id, u) =>
      Array.from(
        targets.subarray(offsets[u]!, offsets[u + 1]!),
        (v, k) => [`${id}->${ids[v]!}`, flows[offsets[u]! + k]!] as const,
      ).filter(([, flow]) => flow > 0),
    ),
  );

/** A pair that the case does not list carries nothing round. */
const bff: GoldenAdapter = {
  id: "bff",
  form: "measures",
  run: (golden, expected) => {
    const books = booksOf(measuresCase(golden));
    const { flows, ...figures } = balancedFlow(books);
    const edges = byPair(books, flows);
    const pairs = (list: object): string[] => Object.keys(list).sort();
    return [
      {
        measure: "bff",
        expected: { ...(expected as object), pairs: pairs((expected as { readonly edges: object }).edges) },
        actual: { ...figures, edges, pairs: pairs(edges) },
      },
    ];
  },
};

type WeighedCycle = { readonly nodes: readonly string[]; readonly lambda: number };

const byNodes = (cycles: readonly WeighedCycle[]): Record<string, number> =>
  Object.fromEntries(cycles.map(({ nodes, lambda }) => [nodes.join(" "), lambda]));

/** Loops are compared by their nodes, since the order of a list is a matter of taste; all of them, both ways. */
const throughput: GoldenAdapter = {
  id: "throughput",
  form: "measures",
  run: (golden, expected) => {
    const books = booksOf(measuresCase(golden));
    const { circular, passing, share } = throughputCircularity(books);
    const { loops } = simpleLoops(books, { maxLength: Math.max(2, books.ids.length) });
    const flows = loopFlows(books, balancedFlow(books), loops);
    const weighed = byNodes(loops.map(({ nodes }, c) => ({ nodes, lambda: flows[c]! })));
    const { cycle_weights: wanted, ...rest } = expected as { readonly cycle_weights?: readonly WeighedCycle[] };
    const listed = wanted === undefined ? {} : { loops: byNodes(wanted), count: wanted.length };
    return [
      {
        measure: "throughput",
        expected: { ...rest, ...listed },
        actual: { circular, net: passing, circularity: share, loops: weighed, count: loops.length },
      },
    ];
  },
};

const criticality: GoldenAdapter = {
  id: "criticality",
  form: "measures",
  run: (golden, expected) => {
    const lost = keystones(booksOf(measuresCase(golden))).map((keystone) => [keystone.id, keystone.lost]);
    return [{ measure: "criticality", expected, actual: Object.fromEntries(lost) }];
  },
};

export const circularityAdapters: readonly GoldenAdapter[] = [
  bff,
  throughput,
  criticality,
  ...circularStructureAdapters,
];
