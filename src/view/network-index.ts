// Look-ups into a network that every panel needs, made once.
import { networkAsOf } from "../model/as-of.ts";
import { byId } from "../model/by-id.ts";
import type { IsoDate } from "../model/date.ts";
import type { Deal } from "../model/deal.ts";
import type { Source } from "../model/fact.ts";
import type { Network } from "../model/network.ts";
import type { Node, NodeKind } from "../model/node.ts";
import { isolatedName } from "./isolated-name.ts";

export type NetworkIndex = {
  readonly network: Network;
  readonly asOf: IsoDate;
  readonly firms: ReadonlyMap<string, Node>;
  readonly kinds: ReadonlyMap<string, NodeKind>;
  readonly deals: ReadonlyMap<string, Deal>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Shown deals in force on the date, in the package's order. */
  readonly inForce: readonly Deal[];
  /** Ids of those that enter sums. */
  readonly counted: ReadonlySet<string>;
};

/**
 * Cost O(nodes + deals + sources).
 *
 * @param shown The part of the network that is shown, where a filter narrows it; everything can still be looked up.
 */
export const networkIndex = (network: Network, asOf: IsoDate, shown: Network = network): NetworkIndex => {
  const view = networkAsOf(shown, asOf);
  return {
    network,
    asOf,
    firms: byId(network.nodes),
    kinds: byId(network.nodeKinds),
    deals: byId(network.deals),
    sources: byId(network.sources),
    inForce: view.deals,
    counted: new Set(view.counted.map(({ id }) => id)),
  };
};

/** Name of a firm as it may stand in a sentence; ids that the network does not have are shown as they are. */
export const firmName = ({ firms }: NetworkIndex, id: string): string => isolatedName(firms.get(id)?.name ?? id);

/** Deals in force that a firm pays or is paid by, largest first, undisclosed ones last. */
export const dealsOf = ({ inForce }: NetworkIndex, firm: string, side: "source" | "target"): readonly Deal[] =>
  inForce.filter((deal) => deal[side] === firm).sort((a, b) => (b.amountUsdBn ?? -1) - (a.amountUsdBn ?? -1));
