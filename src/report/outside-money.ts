// What firms are known to earn from and spend in the world outside the network: the boundary of a round trip.
import type { OutsideMoney } from "../model/throughput.ts";
import { amountWithin, windowDays, type Span, type Window } from "../model/annual-flow.ts";
import { daysPerYear } from "../model/date.ts";
import { InvalidInputError } from "../model/errors.ts";
import type { Network } from "../model/network.ts";
import { amountsAt, type Reading } from "../model/overlap.ts";
import { knownFigures, type KnownFigure } from "./known-figures.ts";
import type { MoneyFlows } from "./money-flows.ts";

export const boundaries = ["tight", "labs", "known"] as const;
/** Whose money from and to the outside is in the books: nobody's, the labs', or that of every firm it is known of. */
export type Boundary = (typeof boundaries)[number];

export type OutsideEntry = {
  readonly id: string;
  /** Beyond what the deals record, USD billions a year over the window. */
  readonly inflowUsdBnPerYear: number;
  readonly outflowUsdBnPerYear: number;
  readonly income: readonly KnownFigure[];
  readonly spending: readonly KnownFigure[];
  /** Share of the window's days for which an income is known, in [0, 1]. */
  readonly incomeKnown: number;
  readonly spendingKnown: number;
};

export type OutsideBooks = {
  readonly boundary: Boundary;
  readonly money: OutsideMoney;
  /** Firms with a figure in the window, in the network's order. */
  readonly entries: readonly OutsideEntry[];
  /** Firms within the boundary that move money and have no figure in the window: their books stay tight. */
  readonly withoutFigures: readonly string[];
};

/** What the boundary means for a ratio, in words that can stand beside it. */
export const boundaryWords: Readonly<Record<Boundary, string>> = {
  tight:
    "closed: no outside income or spending of the firms is in the books, so ratios are upper estimates under even mixing",
  labs: "labs: what the labs are known to earn and spend outside the recorded deals is in the books, other firms are closed, so ratios are upper estimates under even mixing",
  known:
    "known: whatever firms are known to earn and spend outside the recorded deals is in the books; years and firms without a figure for calendar periods add nothing, so ratios are upper estimates under even mixing",
};

type Side = "source" | "target";

/** What a firm's figures exceed the commitments that its deals record for the same days, USD billions. */
const excess = (
  { asOf, terms }: MoneyFlows,
  reading: Reading,
  id: string,
  side: Side,
  figures: readonly KnownFigure[],
): number => {
  const recorded = (span: Span): number =>
    amountsAt(asOf, reading, (deal) => (deal[side] === id ? amountWithin(deal, span, terms) : null))
      .filter(({ deal }) => deal.kind === "commitment")
      .reduce((sum, { amount }) => sum + amount, 0);
  return figures.reduce((sum, { usdBn, span }) => sum + Math.max(0, usdBn - recorded(span)), 0);
};

const daysOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

const entryOf = (
  network: Network,
  money: MoneyFlows,
  reading: Reading,
  days: Span,
  id: string,
): readonly OutsideEntry[] => {
  const { income, spending } = knownFigures(network.facts, id, money.asOf.day, days);
  if (income.length + spending.length === 0) return [];
  const years = (days.end - days.start) / daysPerYear;
  const known = (figures: readonly KnownFigure[]): number =>
    daysOf(figures.map(({ span }) => span)) / (days.end - days.start);
  const entry: OutsideEntry = {
    id,
    inflowUsdBnPerYear: excess(money, reading, id, "target", income) / years,
    outflowUsdBnPerYear: excess(money, reading, id, "source", spending) / years,
    income,
    spending,
    incomeKnown: known(income),
    spendingKnown: known(spending),
  };
  return [entry];
};

/**
 * Outside money of the firms within a boundary, for the books of a round trip.
 *
 *     inflow  = sum over known periods of max(0, revenue - commitments to the firm in the period) / years of the window
 *     outflow = sum over known periods of max(0, spending - commitments of the firm in the period) / years of the window
 *
 * A firm's revenue contains what the network pays it, so only the excess comes from outside; the same holds for what it
 * spends. Periods without a figure add nothing. All of it is money a year, so it never stands beside stocks.
 *
 * @param reading The graph whose deals are taken off.
 * @throws InvalidInputError for a boundary other than `tight` on stocks.
 */
export const outsideMoney = (
  network: Network,
  money: MoneyFlows,
  boundary: Boundary,
  window: Window,
  reading: Reading = "base",
): OutsideBooks => {
  if (boundary === "tight") return { boundary, money: {}, entries: [], withoutFigures: [] };
  if (money.basis !== "per-year") {
    throw new InvalidInputError(
      `boundary ${boundary}: income and spending are a year, the amounts are stocks. Take flows a year, or the boundary tight.`,
    );
  }
  const moving = new Set(money.flows.flatMap(({ deal }) => [deal.source, deal.target]));
  const within = network.nodes.filter(({ id, kind }) => moving.has(id) && (boundary === "known" || kind === "lab"));
  const days = windowDays(window);
  const entries = within.flatMap(({ id }) => entryOf(network, money, reading, days, id));
  const found = new Set(entries.map(({ id }) => id));
  return {
    boundary,
    money: Object.fromEntries(
      entries.map((entry) => [entry.id, { inflow: entry.inflowUsdBnPerYear, outflow: entry.outflowUsdBnPerYear }]),
    ),
    entries,
    withoutFigures: within.flatMap(({ id }) => (found.has(id) ? [] : [id])),
  };
};
