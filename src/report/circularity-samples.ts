// Headline figures under uncertainty: with amounts drawn between what the sources say, and in random networks.
import type { RoundTripBooks } from "../circularity/mixing-books.ts";
import { concentrate } from "../circularity/concentrate.ts";
import { nullSteps, type NullDraws } from "../circularity/null-model.ts";
import { flowTable, projectTables, type FlowTable } from "../circularity/strength-preserving.ts";
import { quantile } from "../ensemble/distribution.ts";
import { inSteps, type Steps } from "../ensemble/steps.ts";
import { uncertainInputs, type UncertainInput } from "../ensemble/uncertain-input.ts";
import type { Network } from "../model/network.ts";
import { uniformAt } from "../model/random.ts";
import { booksOf, circulationFigures, headlineIds, type CirculationFigures } from "./circulation-figures.ts";
import type { DealFlow } from "./money-flows.ts";
import { tiesOf, type TiedDeal } from "./tied-money.ts";

/** Random loops from which the throughput circularity of a random network is estimated: its loops are too many to list. */
const loopsDrawn = 300;

const amountsStream = 0x61_6d_6f_75;
const fewStream = 0x66_65_77_20;

/** The deals among the flows whose amount the sources give a range for. */
export const uncertainAmounts = (network: Network, flows: readonly DealFlow[]): readonly UncertainInput[] => {
  const moving = new Set(flows.map(({ deal }) => deal.id));
  return uncertainInputs(network, { assumptions: false, amounts: true }).filter(({ id }) => moving.has(id));
};

/**
 * Figures with every uncertain amount drawn on its own: triangular between the lowest and the highest that its sources
 * say, with the peak at the amount in use. A flow is in proportion to its deal's amount.
 */
export const amountSteps = (
  network: Network,
  flows: readonly DealFlow[],
  { outside = {} }: RoundTripBooks,
  tied: readonly TiedDeal[],
  samples: number,
  seed: number,
): Steps<readonly CirculationFigures[]> => {
  const inputs = uncertainAmounts(network, flows);
  return inSteps(inputs.length === 0 ? 0 : samples, (k) => {
    const factors = new Map(
      inputs.map(({ id, shape }, i) => [id, quantile(shape, uniformAt(seed, k, i, amountsStream)) / shape.mode]),
    );
    const drawn = flows.map(({ deal, amount }) => ({ deal, amount: amount * (factors.get(deal.id) ?? 1) }));
    return circulationFigures(booksOf(network, drawn, outside, tiesOf(drawn, tied)));
  });
};

/** The headline figures of who funds whom and who owes whom, untied, in the order of the headlines. */
const tableFigures =
  ({ all: { ids }, outside = {} }: RoundTripBooks, seed: number) =>
  ([given, owed]: readonly FlowTable[]): readonly number[] => {
    const books = {
      all: projectTables(ids, [given!, owed!]),
      funding: projectTables(ids, [given!]),
      back: projectTables(ids, [owed!]),
      outside,
    };
    const figures = circulationFigures(books, { maxLoops: 0, samples: loopsDrawn, seed });
    return headlineIds.map((id) => figures[id] ?? 0);
  };

/**
 * Figures of random networks in which every node pays and receives what it does, in funding and in commitments, spread
 * over all pairs.
 */
export const spreadFigureSteps = (books: RoundTripBooks, samples: number, seed: number): Steps<NullDraws> =>
  nullSteps([books.funding, books.back], tableFigures(books, seed), { samples, seed });

/** A random network: its figures, and its pairs of firms with money. */
export type FewDraw = { readonly figures: readonly number[]; readonly links: number };

/** The same for networks that have hardly more pairs than such totals take, each drawn on its own. */
export const fewFigureSteps = (books: RoundTripBooks, samples: number, seed: number): Steps<readonly FewDraw[]> => {
  const observed = [books.funding, books.back].map(flowTable);
  const measure = tableFigures(books, seed);
  return inSteps(samples, (k) => {
    const tables = observed.map((table, layer) =>
      concentrate(table, (place) => uniformAt(seed, k, place, fewStream + layer)),
    );
    const links = tables.reduce((sum, { amounts }) => sum + amounts.filter((amount) => amount > 0).length, 0);
    return { figures: measure(tables), links };
  });
};
