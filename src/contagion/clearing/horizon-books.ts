// Everything that clearing needs over a horizon: what falls due, what there is to pay with, and who is taken to be good
// for it because nobody knows its cash.
import type { NetworkAsOf } from "../../model/as-of.ts";
import type { DayNumber } from "../../model/date.ts";
import { InvalidInputError } from "../../model/errors.ts";
import type { TermAssumptions } from "../../model/term.ts";
import { liabilityNetwork, type Liability, type LiabilityNetwork, type OutsideRank } from "./liability-network.ts";
import { meansToPay, type IncomeRule, type Means } from "./means-to-pay.ts";
import { obligationsDue, type Obligation, type ObligationsDue } from "./obligations-due.ts";

/** Whether funding that is promised by a schedule is owed, after all else, or nobody counts on it. */
export const pledgeRules = ["junior", "off"] as const;
export type PledgeRule = (typeof pledgeRules)[number];

export type HorizonRequest = {
  /** First day after the horizon. */
  readonly to: DayNumber;
  readonly terms: TermAssumptions;
  readonly income: IncomeRule;
  readonly pledges: PledgeRule;
  readonly outsideRank: OutsideRank;
  /** Share of its outside means that each node loses at the start, by node id. */
  readonly shocks: ReadonlyMap<string, number>;
  /** Outside means by node id, USD billions, in place of what the data say. */
  readonly means: ReadonlyMap<string, number>;
  /** What nodes owe to creditors outside the network, by node id, USD billions. */
  readonly outsideDebts: ReadonlyMap<string, number>;
};

/** What a node has from outside, after the shock; null: not known, so it pays whatever it owes. */
export type NodeMeans = {
  readonly id: string;
  readonly stated: Means | null;
  readonly given: boolean;
  readonly usdBn: number | null;
};

export type HorizonBooks = Omit<ObligationsDue, "obligations"> & {
  readonly network: LiabilityNetwork;
  /** Those that count, by the rule for pledges. */
  readonly obligations: readonly Obligation[];
  readonly means: readonly NodeMeans[];
};

export const isPledge = ({ kind }: Obligation): boolean => kind === "pledge";

/** Income below zero is no means but a cost, and joins what is owed outside. */
const inflow = ({ cashUsdBn, incomeUsdBn }: Means): number => cashUsdBn + Math.max(0, incomeUsdBn);
const outflow = (means: Means | null): number => Math.max(0, -(means?.incomeUsdBn ?? 0));

const nodeMeans = (id: string, stated: Means | null, { shocks, means }: HorizonRequest): NodeMeans => {
  const given = means.get(id);
  const before = given ?? (stated === null ? null : inflow(stated));
  const shock = shocks.get(id) ?? 0;
  if (before === null && shock > 0 && shock < 1) {
    throw new InvalidInputError(
      `clear: "${id}" cannot lose ${shock} of its cash, which is not known. State it, as in ${id}=20, or let all of it go.`,
    );
  }
  const usdBn = shock === 1 ? 0 : before === null ? null : before * (1 - shock);
  return { id, stated: given === undefined ? stated : null, given: given !== undefined, usdBn };
};

/**
 * The books of a horizon. A node whose cash nobody has stated pays whatever it owes: its outside assets are Infinity
 * here and null in every report.
 *
 * @throws InvalidInputError when a node whose means are unknown is to lose a part of them.
 */
export const horizonBooks = (asOf: NetworkAsOf, request: HorizonRequest): HorizonBooks => {
  const { to, terms, income, pledges, outsideRank, outsideDebts } = request;
  const { obligations, ...gaps } = obligationsDue(asOf, to, terms);
  const counted = pledges === "off" ? obligations.filter((due) => !isPledge(due)) : obligations;
  const stated = meansToPay(asOf, to, income);
  const ids = asOf.network.nodes.map(({ id }) => id);
  const means = ids.map((id) => nodeMeans(id, stated.get(id) ?? null, request));
  const indexOf = new Map(ids.map((id, v) => [id, v]));
  const liabilities = counted.map((due): Liability => ({
    debtor: indexOf.get(due.debtor)!,
    creditor: indexOf.get(due.creditor)!,
    amountUsdBn: due.dueUsdBn,
    junior: isPledge(due),
  }));
  const network = liabilityNetwork({
    ids,
    outsideAssets: means.map(({ usdBn }) => usdBn ?? Infinity),
    liabilities,
    outsideLiabilities: means.map(({ id, stated: own }) => (outsideDebts.get(id) ?? 0) + outflow(own)),
    outsideRank,
  });
  return { ...gaps, network, obligations: counted, means };
};
