// What an article says of who survives, held against the numbers: the verdicts are computed, none is written by hand.
import type { Account, LedgerBooks } from "../ledger/account.ts";
import type { Buffer } from "../model/buffer.ts";
import type { Network } from "../model/network.ts";
import { survivalTests } from "./survival-tests.ts";
import type { SurvivalClaim, SurvivalFigure, SurvivalFirm, SurvivalVerdict } from "./survival-report.schema.ts";
import type { SurvivalRequest } from "./survival-report.ts";
import type { SweepReport } from "./sweep-report.schema.ts";

/** Everything that a test may look at. */
export type Evidence = {
  readonly network: Network;
  readonly scenario: SurvivalRequest;
  readonly books: LedgerBooks;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly firms: readonly SurvivalFirm[];
  readonly sweep: SweepReport;
  readonly buffers: ReadonlyMap<string, Buffer>;
};

export type Finding = { readonly verdict: SurvivalVerdict; readonly figures: readonly SurvivalFigure[] };

/** How one published statement is held against the numbers. */
export type SurvivalTest = {
  /** Id in claims.csv. */
  readonly claim: string;
  /** Node ids that the statement is about; where the network lacks one, there is nothing to test. */
  readonly about: readonly string[];
  /** What is compared, and when that agrees. */
  readonly test: string;
  readonly find: (evidence: Evidence) => Finding;
};

/** The statements that the network holds and whose firms it knows, in the order of the tests. */
export const survivalClaims = (evidence: Evidence): readonly SurvivalClaim[] => {
  // Before the first deal there is nothing to hold a statement against: zeros would pass for findings.
  if (evidence.books.asOf.counted.length === 0) return [];
  return survivalTests.flatMap(({ claim, about, test, find }): SurvivalClaim[] => {
    const published = evidence.network.claims.find(({ id }) => id === claim);
    if (published === undefined || !about.every((id) => evidence.accounts.has(id))) return [];
    return [{ id: claim, statement: published.statement, test, ...find(evidence) }];
  });
};
