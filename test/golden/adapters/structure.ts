// strength, scc, cycles, max_circulation
import { simpleLoops, type Loop } from "../../../src/circularity/loops.ts";
import { maximumCirculation } from "../../../src/circularity/maximum-circulation.ts";
import { strongCore } from "../../../src/circularity/strong-core.ts";
import { netStrength } from "../../../src/metrics/strength.ts";
import { totalOf } from "../../../src/model/projection.ts";
import { strengthsOf } from "../../../src/model/strengths.ts";
import type { GoldenAdapter } from "../golden-adapter.ts";

import { booksOf, byNode, measuresCase } from "./measure-books.ts";
import { plain, type Answer } from "./plain.ts";

const strengths: Answer = (golden) => {
  const books = booksOf(golden);
  const { received, paid } = strengthsOf(books);
  const ids = books.ids;
  return {
    in: byNode(ids, received),
    out: byNode(ids, paid),
    net: byNode(ids, netStrength.compute(books)!),
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

export const structureAdapters: readonly GoldenAdapter[] = [plain("strength", strengths), scc, cycles, circulation];
