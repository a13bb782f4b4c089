// Sums over the firms of a sector, each with who is in it, who is missing, and the rows that it adds up.
import { burnerShare, type Burning } from "../metrics/burner-share.ts";
import { concentration, type Bounds, type Concentration } from "../metrics/concentration.ts";
import type { Account } from "./account.ts";

import { capexOf } from "./unit-economics.ts";
import { revenueOf } from "./coverage.ts";
import type { FactBook, Stated } from "./fact-series.ts";

/** A sum of what is known; what is missing is no zero. */
export type PartialSum = {
  readonly usdBn: number;
  /** Nodes in the sum. */
  readonly known: readonly string[];
  /** Nodes of which nobody stated it. */
  readonly missing: readonly string[];
  readonly facts: readonly string[];
};

export type SectorYear = {
  readonly year: number;
  /** What the sector's firms owe in the year. */
  readonly dueUsdBn: number;
  /** What they are to receive. */
  readonly receiptsUsdBn: number;
  readonly revenue: PartialSum;
  readonly capex: PartialSum;
};

export type SectorSums = {
  /** Id of the node kind. */
  readonly sector: string;
  readonly backlog: PartialSum;
  /** Customers of all firms that disclose a backlog, taken together, over all that they disclose. */
  readonly customers: Concentration | null;
  readonly burners: Bounds | null;
  readonly namedUsdBn: number;
  readonly outstandingUsdBn: number;
  readonly aiRunRate: PartialSum;
  readonly years: readonly SectorYear[];
};

const partialSum = (accounts: readonly Account[], stated: (account: Account) => Stated | null): PartialSum => {
  const found = accounts.map((account) => ({ id: account.id, figure: stated(account) }));
  const known = found.flatMap(({ id, figure }) => (figure === null ? [] : [{ id, figure }]));
  return {
    usdBn: known.reduce((sum, { figure }) => sum + figure.value, 0),
    known: known.map(({ id }) => id),
    missing: found.filter(({ figure }) => figure === null).map(({ id }) => id),
    facts: known.map(({ figure }) => figure.fact),
  };
};

/** What each customer owes to several firms together. */
const pooled = (accounts: readonly Account[]): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { provider } of accounts) {
    for (const { id, usdBn } of provider?.backlog.customers ?? []) sums.set(id, (sums.get(id) ?? 0) + usdBn);
  }
  return sums;
};

const sumBy = (accounts: readonly Account[], figure: (account: Account) => number): number =>
  accounts.reduce((sum, account) => sum + figure(account), 0);

/** Sums over accounts. The firms' debts to one another are in them: each is owed by its own payer. */
export const sectorSums = (
  sector: string,
  accounts: readonly Account[],
  facts: FactBook,
  burning: Burning,
  years: readonly number[],
): SectorSums => {
  const disclosing = accounts.filter(({ provider }) => (provider?.backlog.disclosed ?? null) !== null);
  const rest = {
    low: sumBy(disclosing, ({ provider }) => provider!.backlog.unnamedUsdBn.low),
    high: sumBy(disclosing, ({ provider }) => provider!.backlog.unnamedUsdBn.high ?? 0),
  };
  const customers = pooled(disclosing);
  // Firms that nobody owes anything have no backlog to disclose: they are not missing.
  const providers = accounts.filter(({ provider }) => provider !== null);
  return {
    sector,
    backlog: partialSum(providers, ({ provider }) => provider?.backlog.disclosed ?? null),
    customers: concentration(customers, rest),
    burners: burnerShare(customers, burning, rest),
    namedUsdBn: sumBy(accounts, ({ provider }) =>
      (provider?.backlog.customers ?? []).reduce((sum, { usdBn }) => sum + usdBn, 0),
    ),
    outstandingUsdBn: sumBy(accounts, ({ buyer }) => buyer?.outstandingUsdBn ?? 0),
    aiRunRate: partialSum(
      accounts,
      ({ runRates }) => runRates.find(({ runRate }) => runRate.metric === "ai_run_rate")?.runRate ?? null,
    ),
    years: years.map((year, k) => ({
      year,
      dueUsdBn: sumBy(accounts, ({ buyer }) => buyer?.years[k]?.due.usdBn ?? 0),
      receiptsUsdBn: sumBy(accounts, ({ provider }) => provider?.receipts[k]?.usdBn ?? 0),
      revenue: partialSum(accounts, ({ id }) => revenueOf(facts, id, year)),
      capex: partialSum(accounts, ({ id }) => capexOf(facts, id, year)),
    })),
  };
};
