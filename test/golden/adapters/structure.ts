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
type Cycles = { readonly max_length: number | null; readonly list?: readonly ListedCycle[] };

const listed = ({ nodes, bottleneck, gross, shareProduct, evenness }: Loop) => ({
  nodes,
  length: nodes.length,
  bottleneck,
  gross,
  share_product: shareProduct,
  evenness,
});

/** Listed cycles are compared by their nodes, since the order of a list is a matter of taste. */
const cycles: GoldenAdapter = {
  id: "cycles",
  form: "measures",
  run: (golden, expected) => {
    const measures = measuresCase(golden);
    const wanted = expected as Cycles;
    const maxLength = wanted.max_length ?? Math.max(2, measures.nodes.length);
    const { loops } = simpleLoops(booksOf(measures), {
      maxLength,
      outside: measures.params.external ?? {},
      maxCount: 1e7,
    });
    const lengths: Record<string, number> = {};
    for (const { nodes } of loops) lengths[nodes.length] = (lengths[nodes.length] ?? 0) + 1;
    const byNodes = <T extends ListedCycle>(list: readonly T[]): Record<string, T> =>
      Object.fromEntries(list.map((cycle) => [cycle.nodes.join(" "), cycle]));
    const actual = { ...wanted, count: loops.length, by_length: lengths, list: byNodes(loops.map(listed)) };
    return [{ measure: "cycles", expected: { ...wanted, list: byNodes(wanted.list ?? []) }, actual }];
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
  plain("max_circulation", (golden) => maximumCirculation(booksOf(golden))),
  plain("pagerank", ranks),
  plain("betweenness", (golden) => {
    const books = booksOf(golden);
    return byNode(books.ids, betweenness.compute(books));
  }),
];
