// Plans for tests: a default for everything but what a test is about.
import type { MonteCarloPlan, UncertainShock } from "../../src/ensemble/monte-carlo-plan.ts";
import type { Network } from "../../src/model/network.ts";
import { dealOf, factOf, networkOf } from "./networks.ts";

export const uniformShock = (node: string, low: number, high: number): UncertainShock => ({
  node,
  shape: { kind: "uniform", low, mode: (low + high) / 2, high },
});

export const failure = (node: string): UncertainShock => ({
  node,
  shape: { kind: "fixed", low: 1, mode: 1, high: 1 },
});

export const planOf = (parts: Partial<MonteCarloPlan>): MonteCarloPlan => ({
  asOf: "2026-01-01",
  model: "debtrank",
  parameters: {},
  failureBoundary: "at-or-above",
  tolerance: 1e-9,
  maxRounds: 1000,
  includeShock: false,
  overrides: {},
  inputs: [],
  shocks: [failure("debtor")],
  randomFailures: 0,
  seed: 1,
  scenarios: 100,
  ...parts,
});

/** A bank of 100 that has lent 60 to a debtor of 10: at a loss given default of 0.6 it loses 36 when the debtor fails. */
export const lender: Network = networkOf({
  deals: [
    dealOf({
      id: "loan",
      source: "bank",
      target: "debtor",
      kind: "funding",
      instrument: "term-loan",
      status: "drawn",
      amountUsdBn: 60,
      amountLowUsdBn: 50,
      amountHighUsdBn: 70,
    }),
  ],
  facts: [
    factOf({ entity: "bank", metric: "shareholders_equity", value: 100 }),
    factOf({ entity: "debtor", metric: "shareholders_equity", value: 10 }),
  ],
});
