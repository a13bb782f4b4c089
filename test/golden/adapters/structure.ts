// strength, scc, cycles, max_circulation, pagerank, betweenness
import { simpleLoops, type Loop } from "../../../src/circularity/loops.ts";
import { maximumCirculation } from "../../../src/circularity/maximum-circulation.ts";
import { strongCore } from "../../../src/circularity/strong-core.ts";
import { betweenness } from "../../../src/metrics/betweenness.ts";
import { pagerank } from "../../../src/metrics/pagerank.ts";
import { inStrength, outStrength } from "../../../src/metrics/strength.ts";
import { totalOf } from "../../../src/model/projection.ts";
import { notImplemented, type GoldenAdapter } from "../golden-adapter.ts";
import type { MeasuresCase } from "../golden-case.ts";
import { booksOf, byNode, measuresCase } from "./measure-books.ts";

type Answer = (golden: MeasuresCase) => unknown;

const plain = (id: string, answer: Answer): GoldenAdapter => ({
  id,
  form: "measures",
  run: (golden, expected) => [{ measure: id, expected, actual: answer(measuresCase(golden)) }],
});

const strengths: Answer = (golden) => {
  const books = booksOf(golden);
  const [received, paid] = [inStrength.compute(books), outStrength.compute(books)];
  const net = paid.map((amount, v) => amount - received[v]!);
  const ids = books.ids;
  return {
    in: byNode(ids, received),
    out: byNode(ids, paid),
    net: byNode(ids, net),
    total: totalOf(books),
    self_loops_dropped: books.selfLoops,
  };
};

type Components = { readonly components: readonly (readonly string[])[] };

const canonical = (components: readonly (readonly string[])[]): string[] =>
  components.map((component) => [...component].sort().join(" ")).sort();

const scc: GoldenAdapter = {
  id: "scc",
  form: "measures",
  run: (golden, expected) => {
    const { components, intraShare } = strongCore(booksOf(measuresCase(golden)));
    const nontrivial = components.filter((component) => component.length > 1).length;
    const largest = Math.max(0, ...components.map((component) => component.length));
    const actual = { components: canonical(components), nontrivial, largest, intra_share: intraShare };
    const wanted = expected as Components;
    return [{ measure: "scc", expected: { ...wanted, components: canonical(wanted.components) }, actual }];
  },
};

type ListedCycle = { readonly nodes: readonly string[] };
type Cycles = { readonly list?: readonly ListedCycle[] };

const listed = ({ nodes, bottleneck, gross, shareProduct, evenness }: Loop) => ({
  nodes,
  length: nodes.length,
  bottleneck,
  gross,
  share_product: shareProduct,
  evenness,
});

const byNodes = <T extends ListedCycle>(list: readonly T[]): Record<string, T> =>
  Object.fromEntries(list.map((cycle) => [cycle.nodes.join(" "), cycle]));

const countByLength = (loops: readonly Loop[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { nodes } of loops) counts[nodes.length] = (counts[nodes.length] ?? 0) + 1;
  return counts;
};

const fiveLargest = (values: readonly number[]): number[] => values.toSorted((a, b) => b - a).slice(0, 5);

/** Far above any case; a case that needs more says so as `truncated`. */
const maxCycles = 1_000_000;

/** Listed cycles are compared by their nodes, since the order of a list is a matter of taste. */
const cycles: GoldenAdapter = {
  id: "cycles",
  form: "measures",
  run: (golden, expected) => {
    const measures = measuresCase(golden);
    const { external = {}, cycles: { max_length = null, limit = maxCycles } = {} } = measures.params;
    const { loops, truncated } = simpleLoops(booksOf(measures), {
      maxLength: max_length ?? Math.max(2, measures.nodes.length),
      outside: external,
      maxCount: limit,
    });
    const actual = {
      max_length,
      count: loops.length,
      truncated,
      by_length: countByLength(loops),
      list: byNodes(loops.map(listed)),
      top5_bottleneck: fiveLargest(loops.map(({ bottleneck }) => bottleneck)),
      top5_share_product: fiveLargest(loops.map(({ shareProduct }) => shareProduct)),
    };
    const wanted = expected as Cycles;
    const wantedList = wanted.list === undefined ? {} : { list: byNodes(wanted.list) };
    return [{ measure: "cycles", expected: { ...wanted, ...wantedList }, actual }];
  },
};

/** Value and share only: the flow of a maximum circulation is not unique. */
const circulation: GoldenAdapter = {
  id: "max_circulation",
  form: "measures",
  run: (golden, expected) => {
    const comparable = Object.fromEntries(Object.entries(expected as object).filter(([key]) => key !== "edges"));
    return [
      {
        measure: "max_circulation",
        expected: comparable,
        actual: maximumCirculation(booksOf(measuresCase(golden))),
      },
    ];
  },
};

const ranks: Answer = (golden) => {
  const books = booksOf(golden);
  return (golden.params.pagerank?.alpha ?? 0.85) === 0.85 ? byNode(books.ids, pagerank.compute(books)) : notImplemented;
};

export const structureAdapters: readonly GoldenAdapter[] = [
  plain("strength", strengths),
  scc,
  cycles,
  circulation,
  plain("pagerank", ranks),
  plain("betweenness", (golden) => {
    const books = booksOf(golden);
    return byNode(books.ids, betweenness.compute(books));
  }),
];
