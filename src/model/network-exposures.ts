// From deals and assumptions to exposures: the AI capital network as the propagation models see it.
import { choiceValue, termAssumptions, type AssumptionValues } from "./assumption-values.ts";
import type { NetworkAsOf } from "./as-of.ts";
import { buffersOf, newestFact, type Buffer } from "./buffer.ts";
import { channelExposures, isStake } from "./channel.ts";
import type { Deal } from "./deal.ts";
import { exposureNetwork, type Exposure, type ExposureNetwork } from "./exposure.ts";
import { applyGuarantees } from "./guarantee.ts";
import { positionOf, type Position } from "./position.ts";
import { undisclosedDeals } from "./undisclosed.ts";

export type NetworkExposures = {
  readonly exposures: ExposureNetwork;
  readonly buffers: ReadonlyMap<string, Buffer>;
  /** Deals in force without an amount: they expose nobody, which is a gap and not a zero. */
  readonly undisclosed: readonly string[];
  /** Deals whose open amount depends on an assumed term. */
  readonly termAssumed: readonly string[];
  /** Deals that `stake-basis = carrying` values at what the holder's books say; other stakes stay at cost. */
  readonly stakesAtCarryingValue: readonly string[];
  /** Guarantees in force that move nothing: not binding on the day, without an amount, or covering no counted deal. */
  readonly idleGuarantees: readonly string[];
};

type DealPosition = { readonly deal: Deal; readonly position: Position; readonly carried: boolean };

const carryingValue = ({ network, day }: NetworkAsOf, { source, target }: Deal): number | null => {
  const facts = network.facts.filter((fact) => fact.entity === source);
  return newestFact(facts, `stake_value_${target.replaceAll("-", "_")}`, day)?.value ?? null;
};

/**
 * With `stake-basis = carrying` the stakes of one holder in one company are worth what the holder's books say, shared
 * among the deals by what was paid; without such a statement they stay at cost.
 */
const atCarryingValue = (asOf: NetworkAsOf, positions: readonly DealPosition[]): DealPosition[] =>
  positions.map((entry) => {
    const { deal, position } = entry;
    const carrying = isStake(deal) ? carryingValue(asOf, deal) : null;
    const cost = positions
      .filter((other) => isStake(other.deal) && other.deal.source === deal.source && other.deal.target === deal.target)
      .reduce((sum, other) => sum + (other.position.drawnUsdBn ?? 0), 0);
    if (carrying === null || position.drawnUsdBn === null || cost === 0) return entry;
    const drawnUsdBn = (position.drawnUsdBn / cost) * carrying;
    return { deal, position: { ...position, drawnUsdBn }, carried: true };
  });

const positionsOf = (asOf: NetworkAsOf, values: AssumptionValues): DealPosition[] => {
  const terms = termAssumptions(values);
  const atCost = asOf.counted.map((deal) => ({ deal, position: positionOf(deal, asOf.day, terms), carried: false }));
  return choiceValue(values, "stake-basis") === "carrying" ? atCarryingValue(asOf, atCost) : atCost;
};

const dealExposures = (
  { deal, position }: DealPosition,
  values: AssumptionValues,
  indexOf: ReadonlyMap<string, number>,
): Exposure[] =>
  channelExposures(deal, position, values).flatMap(({ channel, from, to, exposureUsdBn, passThrough }) =>
    exposureUsdBn === null || exposureUsdBn * passThrough === 0
      ? []
      : [
          {
            deal: deal.id,
            channel,
            from: indexOf.get(from)!,
            to: indexOf.get(to)!,
            lossUsdBn: exposureUsdBn * passThrough,
            guarantee: null,
          },
        ],
  );

/**
 * Exposures and buffers of a network at a date. Only counted deals in force expose; guarantees in force move losses
 * whether counted or not, because a guarantee is not money in a sum. Cost O(deals^2) at worst, for the guarantees.
 *
 * @throws InvalidInputError when the package lacks an assumption that a channel needs.
 */
export const networkExposures = (asOf: NetworkAsOf, values: AssumptionValues): NetworkExposures => {
  const ids = asOf.network.nodes.map((node) => node.id);
  const indexOf = new Map(ids.map((id, i) => [id, i]));
  const buffers = buffersOf(asOf, values);
  const positions = positionsOf(asOf, values);
  const direct = positions.flatMap((entry) => dealExposures(entry, values, indexOf));
  const exposures = applyGuarantees(direct, asOf, values, indexOf);
  const used = new Set(exposures.map((exposure) => exposure.guarantee));
  return {
    exposures: exposureNetwork(
      ids,
      ids.map((id) => buffers.get(id)?.usdBn ?? null),
      exposures,
    ),
    buffers,
    undisclosed: undisclosedDeals(asOf),
    termAssumed: positions.filter(({ position }) => position.termAssumed).map(({ deal }) => deal.id),
    stakesAtCarryingValue: positions.filter(({ carried }) => carried).map(({ deal }) => deal.id),
    idleGuarantees: asOf.deals
      .filter((deal) => deal.instrument === "backstop" && !used.has(deal.id))
      .map((deal) => deal.id),
  };
};
