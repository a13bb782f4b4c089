// Who holds which share of whom, and what a fall takes from each holder, as the plain result that every surface reads.
import { heldValue } from "../contagion/stakes/cross-holdings.ts";
import { failureWaves, type FailureWaves } from "../contagion/stakes/failure-waves.ts";
import { ownershipOf } from "../contagion/stakes/ownership.ts";
import { networkAsOf, newestStatement } from "../model/as-of.ts";
import { assumptionValues } from "../model/assumption-values.ts";
import type { IsoDate } from "../model/date.ts";
import { InvalidInputError } from "../model/errors.ts";
import type { Network } from "../model/network.ts";
import { shockVector, type Seed } from "./seed.ts";
import { bookOf, type Book } from "./stakes-book.ts";
import { stakeLosses } from "./stakes-losses.ts";
import type { StakesReport } from "./stakes-report.schema.ts";

export type StakesRequest = {
  /** Companies that lose part of their value by themselves; none: holdings only. */
  readonly seeds?: readonly Seed[];
  /** Default: the newest statement in the data. */
  readonly asOf?: IsoDate;
  /** Estimate stakes of unknown share from what was paid; default false. */
  readonly atPricePaid?: boolean;
  /** Share of its value before, in [0, 1], below which a company fails; default null: nobody does. */
  readonly failureThreshold?: number | null;
  /** What a failure costs over the value at the threshold, in [0, 1]; default 0. */
  readonly failureCost?: number;
};

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
const byValue = (a: { valueUsdBn: number | null }, b: { valueUsdBn: number | null }): number =>
  (b.valueUsdBn ?? 0) - (a.valueUsdBn ?? 0);

const companiesOf = ({ holdings, values, worth }: Book): StakesReport["companies"] => {
  const n = holdings.ids.length;
  const stakes = heldValue(holdings, worth);
  return holdings.ids
    .flatMap((id, i) => {
      const holds = holdings.shares.subarray(i * n, (i + 1) * n).some((share) => share > 0);
      if (!holds && holdings.outside[i] === 1) return [];
      const value = values[i] ?? null;
      return [
        {
          id,
          valueUsdBn: value?.usdBn ?? null,
          valueMetric: value?.metric ?? null,
          valueAsOf: value?.asOf ?? null,
          valueFact: value?.fact ?? null,
          heldShare: 1 - holdings.outside[i]!,
          outsideUsdBn: finite(holdings.outside[i]! * worth[i]!),
          stakesUsdBn: finite(stakes[i]!),
        },
      ];
    })
    .sort(byValue);
};

/** What one dollar less in company j takes from i through other companies: the chains, without the stake itself. */
const indirectOf = ({ holdings, worth }: Book): StakesReport["indirect"] => {
  const n = holdings.ids.length;
  return holdings.ids
    .flatMap((company, j) => {
      const reach = holdings.system.solve(Float64Array.from({ length: n }, (_, i) => (i === j ? 1 : 0)));
      return holdings.ids.flatMap((holder, i) => {
        const via = holdings.ids.filter((_id, k) => k !== j && holdings.shares[i * n + k]! > 0 && reach[k]! > 0);
        if (i === j || via.length === 0) return [];
        const share = reach[i]! / reach[j]! - holdings.shares[i * n + j]!;
        return share > 0 ? [{ holder, company, share, valueUsdBn: finite(share * worth[j]!), via }] : [];
      });
    })
    .sort(byValue);
};

const checkShare = (name: string, value: number): void => {
  if (value >= 0 && value <= 1) return;
  throw new InvalidInputError(`stakes: ${name} must be a share in [0, 1], got ${value}.`);
};

const runOf = (
  { holdings, worth }: Book,
  shock: Float64Array,
  threshold: number | null,
  cost: number,
): FailureWaves => {
  const unvalued = shock.findIndex((part, i) => part > 0 && worth[i] === Infinity);
  if (unvalued !== -1) {
    throw new InvalidInputError(
      `stakes: nobody states what "${holdings.ids[unvalued]}" is worth, so a share of its value is no amount. Add a market_cap or valuation to facts.csv.`,
    );
  }
  const fraction = threshold ?? 0;
  const known = worth.map((value) => (value === Infinity ? 0 : value));
  return failureWaves(holdings, {
    before: worth,
    ownFalls: shock.map((part, i) => part * known[i]!),
    thresholds: known.map((value, i) => (threshold === null ? -Infinity : holdings.outside[i]! * fraction * value)),
    costs: known.map((value) => cost * fraction * value),
    limitedLiability: true,
  });
};

/**
 * The stakes of a network on a day, and what it takes from each holder when companies lose part of their value, through
 * all chains of holdings, by market value. A shock is a share of the company's value that it loses by itself. Failure
 * thresholds and costs are off unless asked for.
 *
 * @throws InvalidInputError for a shocked company of unknown value, a share outside [0, 1], or holders who together own
 *   all of a company; NotFoundError for an unknown node.
 * @see valueFalls, failureWaves; Elliott, Golub, Jackson (2014), doi:10.1257/aer.104.10.3115
 */
export const stakesReport = (network: Network, request: StakesRequest = {}): StakesReport => {
  const { seeds = [], atPricePaid = false, failureThreshold = null, failureCost = 0 } = request;
  checkShare("failureThreshold", failureThreshold ?? 0);
  checkShare("failureCost", failureCost);
  const asOf = networkAsOf(network, request.asOf ?? newestStatement(network));
  const { shares, unknown } = ownershipOf(asOf, assumptionValues(network), atPricePaid);
  const book = bookOf(network, shares, asOf.day);
  const shock = seeds.length === 0 ? new Float64Array(network.nodes.length) : shockVector(network, seeds);
  const run = runOf(book, shock, failureThreshold, failureCost);
  const companies = companiesOf(book);
  const losses = stakeLosses(book, run, shock);
  const valueOf = new Map(companies.map(({ id, valueUsdBn }) => [id, valueUsdBn]));
  const worthOf = (company: string, share: number): number | null => {
    const value = valueOf.get(company) ?? null;
    return value === null ? null : share * value;
  };
  const sum = (values: readonly (number | null)[]): number => values.reduce<number>((all, x) => all + (x ?? 0), 0);
  return {
    network: network.name,
    asOf: asOf.asOf,
    conventions: { atPricePaid, failureThreshold, failureCost, limitedLiability: true },
    companies,
    sumOfValuesUsdBn: sum(companies.map(({ valueUsdBn }) => valueUsdBn)),
    countedTwiceUsdBn: sum(shares.map(({ company, share }) => worthOf(company, share))),
    holdings: shares
      .map(({ evidence, ...owned }) => ({
        ...owned,
        evidence: [...evidence],
        valueUsdBn: worthOf(owned.company, owned.share),
      }))
      .sort(byValue),
    indirect: indirectOf(book),
    unknown: unknown.map(({ deals, ...stake }) => ({ ...stake, deals: [...deals] })),
    seeds: network.nodes.flatMap(({ id }, i) => (shock[i]! > 0 ? [{ id, shock: shock[i]! }] : [])),
    waves: run.waves.map((wave) => wave.map((i) => network.nodes[i]!.id)),
    losses,
    outsideLossUsdBn: sum(losses.map(({ outsideUsdBn }) => outsideUsdBn)),
  };
};
