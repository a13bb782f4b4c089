// Which inputs of the AI build-out a buyer cannot do without: an assumption, by kinds of node.
import type { EssentialityRule } from "../contagion/supply/essentiality.ts";

export const computeEssentials = {
  id: "compute",
  reason:
    "An assumption: no chips without a foundry, no computing power without chips, no models without chips and computing power; every other input counts by its part. Power and halls are not in it, because the orders on record are a small part of what is bought.",
} as const;

/** Kind of the seller, kinds of the buyers that cannot do without it. */
const essentialFor: readonly (readonly [string, readonly string[]])[] = [
  ["foundry", ["chipmaker"]],
  ["chipmaker", ["cloud", "lab"]],
  ["cloud", ["lab"]],
];

export const computeEssentialRules: readonly EssentialityRule[] = essentialFor.flatMap(([supplierSector, buyers]) =>
  buyers.map((buyerSector) => ({ supplierSector, buyerSector, essentiality: "essential" as const })),
);
