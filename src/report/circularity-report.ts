// How circular the money is, with ranges and beside chance, as the one plain result that the CLI and the API read.
import { finnIndices } from "../circularity/finn-indices.ts";
import { loopGain } from "../circularity/loop-gain.ts";
import type { RoundTripBooks } from "../circularity/mixing-books.ts";
import { netHodge } from "../circularity/net-hodge.ts";
import type { NullDraws } from "../circularity/null-model.ts";
import { reciprocity } from "../circularity/reciprocity.ts";
import { strongCore } from "../circularity/strong-core.ts";
import { throughputCircularity } from "../circularity/throughput-circularity.ts";
import { trophicLevels } from "../circularity/trophic-levels.ts";
import { finish, type Progress, type Steps } from "../ensemble/steps.ts";
import { defaultWindow, type Window } from "../model/annual-flow.ts";
import { yearOf } from "../model/date.ts";
import { InvalidInputError } from "../model/errors.ts";
import type { Network } from "../model/network.ts";
import { onlyInHigh, type Reading } from "../model/overlap.ts";
import { isConditional } from "../model/promise.ts";
import { totalOf } from "../model/projection.ts";
import { undisclosedDeals } from "../model/undisclosed.ts";
import { circulationFigures, booksOf, type CirculationFigures } from "./circulation-figures.ts";
import { headlinesOf } from "./circularity-headlines.ts";
import { linksOf } from "./circularity-links.ts";
import { nodeDetail } from "./circularity-node.ts";
import { nodesOf } from "./circularity-nodes.ts";
import type { CircularityReport } from "./circularity-report.schema.ts";
import { funderGroups, namedGroups, roundTripLines } from "./circularity-round-trips.ts";
import {
  amountSteps,
  fewFigureSteps,
  spreadFigureSteps,
  uncertainAmounts,
  type FewDraw,
} from "./circularity-samples.ts";
import { moneyFlows, termAssumedDeals, type DealFlow, type MoneyFlows, type MoneyRequest } from "./money-flows.ts";
import { boundaryWords, outsideMoney, type Boundary, type OutsideBooks } from "./outside-money.ts";
import { findNode } from "./seed.ts";
import { termCorners } from "./term-corners.ts";
import { checkTied, tiesOf, type DealTie, type TiedDeal } from "./tied-money.ts";

export type CircularityRequest = Omit<MoneyRequest, "reading"> & {
  /** Whose money from and to the outside is in the books; default `tight`, which makes ratios upper estimates. */
  readonly boundary?: Boundary;
  /** Id or name of a node to be shown in full. */
  readonly node?: string;
  /** Groups of nodes, by id or name, each taken as one. */
  readonly groups?: readonly (readonly string[])[];
  /** Funding to be spent with a named payee; default none, as no row of the data says so with an amount. */
  readonly tied?: readonly TiedDeal[];
  /** Draws of the uncertain amounts, and random networks; default 200, 0 for neither. */
  readonly samples?: number;
  /** Default 1. */
  readonly seed?: number;
};

export const defaultCircularitySamples = 200;

const notIncluded = [
  "deals without a disclosed amount, and deals that the data do not count",
  "goods and services received in return: money that comes back was earned, and is not for that reason a sham",
  "the order in time of payments within the window",
  "money that has to be spent with a named payee, unless it is stated: no deal in the data says so with an amount",
];

const expertWarning =
  "Finn's index and the loop gain depend on the boundary, and weigh a firm by business that may have nothing to do with this; reciprocity and the Hodge share see or miss loops of two; incoherence says how hierarchical the money is, not how circular.";

/** One of the three graphs, with its books. */
type Graph = {
  readonly money: MoneyFlows;
  readonly outside: OutsideBooks;
  readonly ties: readonly DealTie[];
  readonly books: RoundTripBooks;
};

const graphOf = (network: Network, request: CircularityRequest, window: Window, reading: Reading): Graph => {
  const money = moneyFlows(network, { ...request, window, reading });
  const outside = outsideMoney(network, money, request.boundary ?? "tight", window, reading);
  const ties = tiesOf(money.flows, request.tied ?? []);
  return { money, outside, ties, books: booksOf(network, money.flows, outside.money, ties) };
};

const yearsOf = ({ fromYear, toYear }: Window): readonly number[] =>
  toYear === fromYear ? [] : Array.from({ length: toYear - fromYear + 1 }, (_, k) => fromYear + k);

/** Each year alone as the window; the books are closed as on the whole window. */
const figuresByYear = (network: Network, request: CircularityRequest, window: Window) =>
  yearsOf(window).map((year) => {
    const { books } = graphOf(network, request, { fromYear: year, toYear: year }, "base");
    return { year, figures: circulationFigures(books) };
  });

/** Funding that is promised and may never come, yet flows in the books as if it did. */
const conditionalFunding = ({ flows }: MoneyFlows): readonly DealFlow[] =>
  flows.filter(({ deal }) => deal.kind === "funding" && isConditional(deal));

const bindingFigures = (network: Network, { money, outside }: Graph, tied: readonly TiedDeal[]): CirculationFigures => {
  const conditional = new Set(conditionalFunding(money));
  const flows = money.flows.filter((flow) => !conditional.has(flow));
  return circulationFigures(booksOf(network, flows, outside.money, tiesOf(flows, tied)));
};

/** With every assumed term at the ends of its range; none where the money hangs on no assumed term. */
const figuresByTerm = (network: Network, request: CircularityRequest, window: Window, money: MoneyFlows) =>
  termAssumedDeals(money).length === 0
    ? []
    : termCorners(network, request.overrides).map((overrides) =>
        circulationFigures(graphOf(network, { ...request, overrides }, window, "base").books),
      );

const boundaryOf = ({ boundary, entries, withoutFigures }: OutsideBooks): CircularityReport["boundary"] => ({
  id: boundary,
  statement: boundaryWords[boundary],
  firms: entries.map(({ id, inflowUsdBnPerYear, outflowUsdBnPerYear, income, spending, ...known }) => ({
    id,
    inflow: inflowUsdBnPerYear,
    outflow: outflowUsdBnPerYear,
    income: income.map(({ what, period, usdBn, facts }) => ({ what, period, usdBn, facts: [...facts] })),
    spending: spending.map(({ what, period, usdBn, facts }) => ({ what, period, usdBn, facts: [...facts] })),
    ...known,
  })),
  withoutFigures: [...withoutFigures],
});

const expertOf = ({ all, outside }: RoundTripBooks): CircularityReport["expert"] => {
  const finn = finnIndices(all, outside);
  return {
    finnIndex: finn.index,
    finnIndexOfAll: finn.indexOfAll,
    averagePathLength: finn.averagePathLength,
    loopGain: loopGain(all, outside),
    intraComponentShare: strongCore(all).intraShare,
    reciprocity: reciprocity(all).share,
    trophicIncoherence: trophicLevels(all).incoherence,
    netHodgeShare: netHodge(all).circularShare,
    warning: expertWarning,
  };
};

/** Steps as a part of a longer run. */
function* within<T>(steps: Steps<T>, before: number, total: number): Steps<T> {
  let step = steps.next();
  while (step.done !== true) {
    const progress: Progress = { done: before + step.value.done, total };
    step = steps.next(yield progress);
  }
  return step.value;
}

const noDraws = (seed: number): NullDraws => ({ draws: [], meanLinks: null, asked: 0, seed, movesPerCell: 1 });

type Samples = {
  readonly amounts: readonly CirculationFigures[];
  readonly spread: NullDraws;
  readonly few: readonly FewDraw[];
};

/** The kinds of samples, one after the other; who ends one has none of the next. */
function* sampleSteps(
  network: Network,
  { money, books }: Graph,
  tied: readonly TiedDeal[],
  samples: number,
  seed: number,
): Steps<Samples> {
  if (samples === 0) return { amounts: [], spread: noDraws(seed), few: [] };
  const uncertain = uncertainAmounts(network, money.flows).length > 0;
  const first = uncertain ? samples : 0;
  const total = first + 2 * samples;
  const amounts = yield* within(amountSteps(network, money.flows, books, tied, samples, seed), 0, total);
  if (amounts.length < first) return { amounts, spread: noDraws(seed), few: [] };
  const spread = yield* within(spreadFigureSteps(books, samples, seed), first, total);
  if (spread.draws.length < samples) return { amounts, spread, few: [] };
  return { amounts, spread, few: yield* within(fewFigureSteps(books, samples, seed), first + samples, total) };
}

const checkRequest = ({ basis = "per-year", window, samples = 0, seed = 0 }: CircularityRequest): void => {
  if (basis !== "per-year" && window !== undefined) {
    throw new InvalidInputError(
      `circularity: a window and the basis ${basis} exclude each other. Flows a year and stocks are never mixed.`,
    );
  }
  if (!Number.isSafeInteger(samples) || samples < 0) {
    throw new InvalidInputError(`circularity: samples must be a whole number of at least 0, got ${samples}.`);
  }
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new InvalidInputError(`circularity: seed must be a whole number of at least 0, got ${seed}.`);
  }
};

/**
 * How circular the money is: five headline figures, each on the low, base and high graph of deals that overlap, year by
 * year, with drawn amounts and beside random networks; round trips of funders and groups; the part of every node; and
 * the measures that need care. Yields after every sample; ended early, it has those done.
 *
 * Amounts are flows in a named window, or stocks, never both: a stock of orders beside a year's funding would change every
 * share. Undisclosed deals carry nothing and are listed.
 *
 * Cost: under half a second without samples on a hundred nodes, and about 20 ms for each.
 *
 * @throws InvalidInputError for a window on stocks, a boundary other than `tight` on stocks, or a date or number that is
 *   none; NotFoundError for an unknown node or assumption.
 */
export function* circularitySteps(network: Network, given: CircularityRequest = {}): Steps<CircularityReport> {
  checkRequest(given);
  const tied = checkTied(network, given.tied ?? []);
  const request = { ...given, tied };
  const { samples = defaultCircularitySamples, seed = 1, groups = [] } = request;
  const { asOf } = moneyFlows(network, { ...request, basis: "total" });
  const window = request.window ?? defaultWindow(yearOf(asOf.asOf));
  const graph = graphOf(network, request, window, "base");
  const low = graphOf(network, request, window, "low");
  const high = graphOf(network, request, window, "high");
  const { money, books } = graph;
  const perYear = money.basis === "per-year";
  const funders = roundTripLines(funderGroups(network, books), books, [low.books, high.books]);
  const named = roundTripLines(namedGroups(network, books, groups), books, [low.books, high.books]);
  const detail = request.node === undefined ? null : nodeDetail(findNode(network, request.node), books, money.flows);
  const byYear = perYear ? figuresByYear(network, request, window) : [];
  const throughput = throughputCircularity(books.all);
  const { amounts, spread, few } = yield* sampleSteps(network, graph, tied, samples, seed);
  const uncertainDeals = uncertainAmounts(network, money.flows).length;
  const amountsAsked = uncertainDeals > 0 ? samples : 0;
  return {
    network: network.name,
    asOf: money.asOf.asOf,
    basis: money.basis,
    window: money.window,
    boundary: boundaryOf(graph.outside),
    tied: tied.map(({ deal, payee }) => ({
      deal,
      payee,
      amount: graph.ties.find((tie) => tie.deal === deal)?.amount ?? 0,
    })),
    total: totalOf(books.all),
    totalLow: totalOf(low.books.all),
    totalHigh: totalOf(high.books.all),
    selfLoops: books.all.selfLoops,
    headlines: headlinesOf({
      base: circulationFigures(books),
      low: circulationFigures(low.books),
      high: circulationFigures(high.books),
      byYear,
      binding: bindingFigures(network, graph, tied),
      byTerm: figuresByTerm(network, request, window, money),
      amounts,
      spread: spread.draws,
      few: few.map(({ figures }) => figures),
      tied: graph.ties.length > 0,
      boundary: graph.outside.boundary,
    }),
    nodes: nodesOf(books.all, funders),
    links: linksOf(books.all),
    funders,
    groups: named,
    node: detail,
    expert: expertOf(books),
    loops: { exact: throughput.exact, standardError: throughput.standardError },
    amountSamples: { asked: amountsAsked, done: amounts.length, uncertainDeals },
    randomNetworks: {
      asked: samples,
      done: spread.draws.length,
      movesPerCell: spread.movesPerCell,
      links: books.funding.targets.length + books.back.targets.length,
      meanLinks: spread.meanLinks,
      fewDone: few.length,
      fewMeanLinks: few.length > 0 ? few.reduce((sum, { links }) => sum + links, 0) / few.length : null,
    },
    seed,
    partial: amounts.length < amountsAsked || few.length < samples,
    conditionalFunding: conditionalFunding(money).map(({ deal, amount }) => ({ id: deal.id, amount })),
    onlyInHighGraph: [...onlyInHigh(money.asOf)],
    undisclosedDeals: [...undisclosedDeals(money.asOf)],
    termAssumed: [...termAssumedDeals(money)],
    notIncluded: [...notIncluded],
  };
}

/** The whole report at once: see `circularitySteps`. */
export const circularityReport = (network: Network, request: CircularityRequest = {}): CircularityReport =>
  finish(circularitySteps(network, request));
