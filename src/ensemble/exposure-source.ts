// Exposures of one scenario after another: what no draw can change is looked up once.
import { networkAsOf, type NetworkAsOf } from "../model/as-of.ts";
import { assumptionValues } from "../model/assumption-values.ts";
import { newestFact } from "../model/buffer.ts";
import type { DayNumber, IsoDate } from "../model/date.ts";
import type { Fact } from "../model/fact.ts";
import { networkExposures, type NetworkExposures } from "../model/network-exposures.ts";
import type { Network } from "../model/network.ts";
import type { Realisation } from "./realise.ts";

/** The statements that count on a day: the newest of each metric of each entity. Every other is never read. */
const standingFacts = (facts: readonly Fact[], day: DayNumber): readonly Fact[] => {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = `${fact.entity} ${fact.metric}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  return [...groups.values()].flatMap((group) => {
    const newest = newestFact(group, group[0]!.metric, day);
    return newest === null ? [] : [newest];
  });
};

/** The same deals in force, with the amounts of another realisation. */
const withAmountsOf = (asOf: NetworkAsOf, { deals }: Network): NetworkAsOf => {
  const drawn = new Map(deals.map((deal) => [deal.id, deal]));
  const again = (list: NetworkAsOf["deals"]): NetworkAsOf["deals"] => list.map((deal) => drawn.get(deal.id) ?? deal);
  return { ...asOf, deals: again(asOf.deals), counted: again(asOf.counted) };
};

/**
 * A function from realisations of a network to exposures: `networkExposures` of each, at less than half its cost, because
 * which deals are in force and which statements count depends on the date alone.
 *
 * @throws as `networkAsOf`; the function as `assumptionValues` and `networkExposures`.
 */
export const exposureSource = (network: Network, date: IsoDate): ((realised: Realisation) => NetworkExposures) => {
  const whole = networkAsOf(network, date);
  const asOf = { ...whole, network: { ...network, facts: standingFacts(network.facts, whole.day) } };
  return (realised) =>
    networkExposures(
      realised.network === network ? asOf : withAmountsOf(asOf, realised.network),
      assumptionValues(network, realised.overrides),
    );
};
