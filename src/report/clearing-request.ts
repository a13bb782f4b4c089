// What a caller may ask of a clearing, checked and completed.
import { clearingDefaults } from "../contagion/clearing/clear.ts";
import type { HorizonRequest, PledgeRule } from "../contagion/clearing/horizon-books.ts";
import type { OutsideRank } from "../contagion/clearing/liability-network.ts";
import type { IncomeRule } from "../contagion/clearing/means-to-pay.ts";
import type { FailureBoundary } from "../contagion/cascade-frame.ts";
import { networkAsOf, newestStatement, type NetworkAsOf } from "../model/as-of.ts";
import {
  assumptionValues,
  termAssumptions,
  type AssumptionOverrides,
  type AssumptionValues,
} from "../model/assumption-values.ts";
import { endExclusive, formatDay, isPartialDate, yearOf, type IsoDate, type PartialDate } from "../model/date.ts";
import { InvalidInputError } from "../model/errors.ts";
import type { Network } from "../model/network.ts";
import { findNode, type Seed } from "./seed.ts";

export type ClearingRequest = {
  /** A year, month or day; default the calendar year after the as-of date. */
  readonly horizon?: PartialDate;
  /** Default: the newest statement in the data. */
  readonly asOf?: IsoDate;
  /** Who loses its outside means, or a share of them, at the start. */
  readonly seeds?: readonly Seed[];
  readonly alpha?: number;
  readonly beta?: number;
  readonly failureBoundary?: FailureBoundary;
  readonly income?: IncomeRule;
  readonly pledges?: PledgeRule;
  readonly outside?: OutsideRank;
  /** Outside means by node, USD billions, in place of what the data say. */
  readonly means?: Readonly<Record<string, number>>;
  /** What nodes owe outside the network in the horizon, USD billions. */
  readonly outsideDebts?: Readonly<Record<string, number>>;
  readonly overrides?: AssumptionOverrides;
};

export type CompleteRequest = {
  readonly asOf: NetworkAsOf;
  readonly horizon: PartialDate;
  readonly books: HorizonRequest;
  readonly values: AssumptionValues;
  readonly seeds: readonly Seed[];
  readonly options: { readonly alpha: number; readonly beta: number; readonly failureBoundary: FailureBoundary };
};

/** The only assumptions that bear on what is due. */
const bearing = ["term.commitment-years", "term.funding-years"];

const checkOverrides = (overrides: AssumptionOverrides): void => {
  const idle = Object.keys(overrides).find((key) => !bearing.includes(key));
  if (idle === undefined) return;
  throw new InvalidInputError(`clear: "${idle}" does not bear on what is due. These do: ${bearing.join(", ")}.`);
};

/**
 * Reads `NODE=USD_BN`.
 *
 * @throws InvalidInputError when there is no `=` or no number; the node and the range are checked with the request.
 */
export const parseNodeAmount = (text: string): readonly [node: string, usdBn: number] => {
  const equals = text.lastIndexOf("=");
  const amount = text.slice(equals + 1).trim();
  if (equals > 0 && amount !== "" && !Number.isNaN(Number(amount))) return [text.slice(0, equals), Number(amount)];
  throw new InvalidInputError(`clear: expected NODE=USD billions, as in anthropic=30, got "${text}".`);
};

const amountsByNode = (
  network: Network,
  what: string,
  amounts: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(amounts).map(([name, usdBn]) => {
      if (Number.isFinite(usdBn) && usdBn >= 0) return [findNode(network, name), usdBn];
      throw new InvalidInputError(`clear: ${what} of "${name}" must be USD billions >= 0, got ${usdBn}.`);
    }),
  );

const shocksOf = (network: Network, seeds: readonly Seed[]): ReadonlyMap<string, number> => {
  const shocks = new Map<string, number>();
  for (const { id: name, shock } of seeds) {
    const id = findNode(network, name);
    if (!(shock > 0 && shock <= 1)) {
      throw new InvalidInputError(`clear: "${id}" must lose a share above 0 and at most 1 of its means, got ${shock}.`);
    }
    if (shocks.has(id)) throw new InvalidInputError(`clear: "${id}" fails twice; give each node one shock.`);
    shocks.set(id, shock);
  }
  return shocks;
};

const horizonAfter = ({ asOf, day }: NetworkAsOf, horizon: PartialDate): number => {
  if (!isPartialDate(horizon)) {
    throw new InvalidInputError(`clear: expected a horizon as in 2027, 2027-06 or 2027-06-30, got "${horizon}".`);
  }
  const to = endExclusive(horizon);
  if (to > day) return to;
  throw new InvalidInputError(
    `clear: the horizon ${horizon} ends on ${formatDay(to - 1)}, before the network is looked at, ${asOf}. Give a later one.`,
  );
};

/** @throws InvalidInputError or NotFoundError for anything that is out of bounds, unknown, or without effect. */
export const completeRequest = (network: Network, request: ClearingRequest): CompleteRequest => {
  const { overrides = {}, seeds = [] } = request;
  checkOverrides(overrides);
  const asOf = networkAsOf(network, request.asOf ?? newestStatement(network));
  const horizon = request.horizon ?? String(yearOf(asOf.asOf) + 1);
  const values = assumptionValues(network, overrides);
  const shocks = shocksOf(network, seeds);
  return {
    asOf,
    horizon,
    values,
    seeds: [...shocks].map(([id, shock]) => ({ id, shock })),
    books: {
      to: horizonAfter(asOf, horizon),
      terms: termAssumptions(values),
      income: request.income ?? "operating",
      pledges: request.pledges ?? "junior",
      outsideRank: request.outside ?? "pari-passu",
      shocks,
      means: amountsByNode(network, "the means", request.means ?? {}),
      outsideDebts: amountsByNode(network, "the outside debt", request.outsideDebts ?? {}),
    },
    options: {
      alpha: request.alpha ?? clearingDefaults.alpha,
      beta: request.beta ?? clearingDefaults.beta,
      failureBoundary: request.failureBoundary ?? clearingDefaults.failureBoundary,
    },
  };
};

export { bearing as assumptionsOfClearing };
