// What stays unpaid when promised funding comes, when its conditional part does not, and when none does: three clearings.
import { undrawnFunding } from "../ledger/undrawn.ts";
import type { NetworkAsOf } from "../model/as-of.ts";
import type { AssumptionOverrides } from "../model/assumption-values.ts";
import { yearOf } from "../model/date.ts";
import type { TermAssumptions } from "../model/term.ts";
import { clearingReport } from "./clearing-report.ts";
import type { ClearingReport } from "./clearing-report.schema.ts";
import { assumptionsOfClearing } from "./clearing-request.ts";

/** What one recipient leaves unpaid of what falls due, USD billions. */
export type Frozen = {
  readonly id: string;
  readonly dueUsdBn: number;
  /** Whether its cash is known; whoever's is not is taken to pay in full, which says nothing. */
  readonly known: boolean;
  /** Facts of what it has to pay with. */
  readonly facts: readonly string[];
  /** With all that is promised paid in by the end of the horizon. */
  readonly promised: number;
  /** What is left over then: how thin the margin is. */
  readonly spare: number;
  /** With nothing of what is conditional. */
  readonly unconditional: number;
  /** With no promised funding at all. */
  readonly none: number;
};

export type FundingFreeze = {
  /** Calendar year at whose end everything is cleared. */
  readonly year: number;
  /** Deals of which nothing comes in the second case. */
  readonly conditional: readonly string[];
  readonly recipients: readonly Frozen[];
  /** Firms that are short only because others are, without the conditional part. */
  readonly pulledAlong: readonly string[];
};

export type FreezeRequest = {
  readonly asOf: NetworkAsOf;
  readonly terms: TermAssumptions;
  readonly overrides?: AssumptionOverrides;
  /** Node ids of those who are promised funding. */
  readonly recipients: readonly string[];
};

const bearingOn = (overrides: AssumptionOverrides = {}): AssumptionOverrides =>
  Object.fromEntries(Object.entries(overrides).filter(([id]) => assumptionsOfClearing.includes(id)));

/**
 * Clears what falls due by the end of the calendar year after the as-of date three times. Conditional funding has no
 * schedule, so a clearing leaves it out; in the first case it is given one: paid evenly from the as-of date to the end of
 * the horizon, by funders who pay it after their debts. Nothing else differs between the three.
 *
 * @see clearingReport for what is due, and what a firm has to pay with
 */
export const fundingFreeze = ({ asOf, terms, overrides, recipients }: FreezeRequest): FundingFreeze => {
  const { network } = asOf;
  const year = yearOf(asOf.asOf) + 1;
  const horizon = String(year);
  const promises = recipients.flatMap((id) => undrawnFunding(asOf, id, terms).deals);
  const conditional = promises.filter((deal) => deal.conditional).map(({ id }) => id);
  const deals = network.deals.map((deal) =>
    conditional.includes(deal.id)
      ? ({ ...deal, status: "contracted", amountBasis: "exact", start: asOf.asOf, end: horizon } as const)
      : deal,
  );
  const request = { asOf: asOf.asOf, horizon, overrides: bearingOn(overrides) };
  const promised = clearingReport({ ...network, deals }, request);
  const unconditional = clearingReport(network, request);
  const none = clearingReport(network, { ...request, pledges: "off" });
  const nodeIn = ({ nodes }: ClearingReport, id: string) => nodes.find((node) => node.id === id);
  const shortIn = (report: ClearingReport, id: string): number => nodeIn(report, id)?.shortfallUsdBn ?? 0;
  return {
    year,
    conditional,
    recipients: recipients.map((id) => ({
      id,
      dueUsdBn: nodeIn(unconditional, id)?.dueUsdBn ?? 0,
      known: (nodeIn(unconditional, id)?.meansUsdBn ?? null) !== null,
      facts: (nodeIn(unconditional, id)?.meansFrom ?? []).map(({ fact }) => fact),
      promised: shortIn(promised, id),
      spare: nodeIn(promised, id)?.leftUsdBn ?? 0,
      unconditional: shortIn(unconditional, id),
      none: shortIn(none, id),
    })),
    pulledAlong: unconditional.waves.slice(1).flat(),
  };
};
