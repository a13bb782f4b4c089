// The ledger of one firm: who stands behind its orders, what it owes each year, and whether it earns enough for it.
import type { Burning } from "../metrics/burner-share.ts";
import { concentration, type Concentration, type OpenBounds } from "../metrics/concentration.ts";
import type { NetworkAsOf } from "../model/as-of.ts";
import { yearOf } from "../model/date.ts";
import type { Deal } from "../model/deal.ts";
import type { TermAssumptions } from "../model/term.ts";
import { undisclosedDeals } from "../model/undisclosed.ts";
import { backlogHistory, backlogOf, suppliersOf, type Backlog, type BacklogAt } from "./backlog.ts";
import { cashVerdict, type CashVerdict } from "./burning.ts";
import { coverageOf, overallCoverage, revenueOf, type CoverageYear, type OverallCoverage } from "./coverage.ts";
import { factBook, latest, series, type FactBook, type Stated } from "./fact-series.ts";
import { dueIn, yearsToDeliver, type DueInYear } from "./obligations.ts";
import { amountsOf, openOrders, sumOf, type Party } from "./open-orders.ts";
import { undrawnFunding, type Undrawn } from "./undrawn.ts";
import {
  capexAgainstAi,
  capexAgainstRevenue,
  keyFigures,
  runRates,
  type CapexAgainstAi,
  type CapexAgainstRevenue,
  type RunRate,
} from "./unit-economics.ts";

export type ProviderBook = {
  readonly backlog: Backlog;
  readonly history: readonly BacklogAt[];
  /** What the firm, or others, said about parts of its backlog. */
  readonly statements: readonly Stated[];
  /** Years until the named orders are delivered in full, weighted by amount; null without orders. */
  readonly yearsToDeliver: number | null;
  /** What the named orders bring in, by calendar year. */
  readonly receipts: readonly DueInYear[];
  /** Orders in force without an amount. */
  readonly undisclosed: readonly string[];
};

export type BuyerBook = {
  /** Whom the firm still owes purchases, largest first. */
  readonly suppliers: readonly Party[];
  readonly outstandingUsdBn: number;
  /** The total that the firm itself publishes; null where it does not. */
  readonly published: Stated | null;
  /** Over the published total where there is one; else of unknown size. */
  readonly concentration: Concentration | null;
  readonly amongNamed: Concentration | null;
  readonly years: readonly CoverageYear[];
  readonly overall: OverallCoverage;
  readonly undrawn: Undrawn;
  /** Overall coverage with the undrawn funding added to revenue; null where coverage is. */
  readonly withFunding: number | null;
  /** Planned cash burn by period, in order of time. */
  readonly burn: readonly Stated[];
  readonly undisclosed: readonly string[];
};

export type Account = {
  readonly id: string;
  readonly kind: string;
  readonly cash: CashVerdict;
  /** Latest cash, debt, equity, leases and purchase obligations, as far as stated. */
  readonly figures: readonly Stated[];
  /** Null for a firm to which nobody owes purchases and that has disclosed no backlog. */
  readonly provider: ProviderBook | null;
  /** Null for a firm that owes no purchases and has no funding to draw. */
  readonly buyer: BuyerBook | null;
  readonly capexAgainstAi: readonly CapexAgainstAi[];
  readonly capexAgainstRevenue: readonly CapexAgainstRevenue[];
  readonly runRates: readonly RunRate[];
};

/** What all accounts of one date share. */
export type LedgerBooks = {
  readonly asOf: NetworkAsOf;
  readonly terms: TermAssumptions;
  readonly facts: FactBook;
  readonly burning: Burning;
  readonly verdicts: ReadonlyMap<string, CashVerdict>;
  /** Deals in force without an amount. */
  readonly gaps: ReadonlySet<string>;
};

export const ledgerBooks = (asOf: NetworkAsOf, terms: TermAssumptions): LedgerBooks => {
  const facts = factBook(asOf);
  const year = yearOf(asOf.asOf);
  const verdicts = new Map(asOf.network.nodes.map(({ id }) => [id, cashVerdict(facts, id, year)]));
  const burning: Burning = (id) => verdicts.get(id)?.phi ?? null;
  return { asOf, terms, facts, burning, verdicts, gaps: new Set(undisclosedDeals(asOf)) };
};

const commitmentsOf = ({ counted }: NetworkAsOf, id: string, side: "source" | "target"): readonly Deal[] =>
  counted.filter((deal) => deal.kind === "commitment" && deal[side] === id);

const gapsOf = ({ asOf, gaps }: LedgerBooks, id: string, side: "source" | "target"): readonly string[] =>
  asOf.deals
    .filter((deal) => deal.kind === "commitment" && deal[side] === id && gaps.has(deal.id))
    .map((deal) => deal.id);

/** Facts about parts of a backlog; the metrics are named after the customer, so they are found by their beginning. */
const backlogStatements = ({ asOf, facts }: LedgerBooks, id: string): readonly Stated[] =>
  asOf.network.metrics.flatMap(({ id: metric }) => (metric.startsWith("backlog_") ? series(facts(id, metric)) : []));

const providerBook = (books: LedgerBooks, id: string, years: readonly number[]): ProviderBook | null => {
  const { asOf, terms, facts, burning } = books;
  const deals = commitmentsOf(asOf, id, "target");
  const backlog = backlogOf(asOf, id, facts, terms, burning);
  const undisclosed = gapsOf(books, id, "target");
  if (backlog.disclosed === null && backlog.customers.length === 0 && undisclosed.length === 0) return null;
  return {
    backlog,
    history: backlogHistory(asOf.network, id, facts, terms),
    statements: backlogStatements(books, id),
    yearsToDeliver: yearsToDeliver(openOrders(deals, asOf.day, terms), asOf.day, terms),
    receipts: years.map((year) => dueIn(deals, year, terms)),
    undisclosed,
  };
};

/** What a firm publishes beyond the suppliers that the data name; of unknown size where it publishes nothing. */
const beyondNamed = (published: Stated | null, named: number): OpenBounds => {
  if (published === null) return { low: 0, high: null };
  const rest = Math.max(0, published.value - named);
  return { low: rest, high: rest };
};

const buyerBook = (books: LedgerBooks, id: string, years: readonly number[]): BuyerBook | null => {
  const { asOf, terms, facts } = books;
  const owed = commitmentsOf(asOf, id, "source");
  const suppliers = suppliersOf(asOf, id, terms);
  const undrawn = undrawnFunding(asOf, id, terms);
  const undisclosed = gapsOf(books, id, "source");
  if (suppliers.length === 0 && undrawn.deals.length === 0 && undisclosed.length === 0) return null;
  const received = commitmentsOf(asOf, id, "target");
  const covered = years.map((year) =>
    coverageOf(dueIn(owed, year, terms), dueIn(received, year, terms), revenueOf(facts, id, year)),
  );
  const overall = overallCoverage(covered);
  const published = latest(facts(id, "purchase_commitments"));
  const outstandingUsdBn = sumOf(suppliers);
  const amounts = amountsOf(suppliers);
  return {
    suppliers,
    outstandingUsdBn,
    published,
    concentration: concentration(amounts, beyondNamed(published, outstandingUsdBn)),
    amongNamed: concentration(amounts),
    years: covered,
    overall,
    undrawn,
    withFunding: overall.coverage === null ? null : (overall.externalUsdBn + undrawn.usdBn) / overall.dueUsdBn,
    burn: series(facts(id, "cash_burn")),
    undisclosed,
  };
};

/**
 * The ledger of one node at a date. Every figure carries the ids of its deals or of its fact. Cost O(deals x years).
 *
 * @param years Calendar years for which dues, receipts and coverage are given.
 */
export const accountOf = (books: LedgerBooks, id: string, kind: string, years: readonly number[]): Account => {
  const { facts } = books;
  const buyer = buyerBook(books, id, years);
  return {
    id,
    kind,
    cash: books.verdicts.get(id)!,
    figures: keyFigures(facts, id),
    provider: providerBook(books, id, years),
    buyer,
    capexAgainstAi: capexAgainstAi(facts, id),
    capexAgainstRevenue: capexAgainstRevenue(facts, id, years),
    runRates: runRates(facts, id, buyer?.years[0]?.due.usdBn ?? 0),
  };
};
