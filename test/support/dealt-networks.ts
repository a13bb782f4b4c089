// Networks with deals of every kind, standing, size and date, some of which replace others: for laws of filter and time.
import fc from "fast-check";
import { confidences, dealKinds, dealStatuses, type Deal } from "../../src/model/deal.ts";
import type { Network } from "../../src/model/network.ts";
import type { NodeKind } from "../../src/model/node.ts";
import { everyDeal, standings, type DealFilter } from "../../src/view/deal-filter.ts";
import { dealOf, networkOf, nodeOf } from "./networks.ts";

const kindOf = (id: string): NodeKind => ({
  id,
  label: id,
  plural: `${id.charAt(0).toUpperCase()}${id.slice(1)}s`,
  shape: "circle",
  colour: { light: "#000000", dark: "#ffffff" },
});

export const someKinds: readonly NodeKind[] = ["lab", "cloud", "investor"].map(kindOf);

const nodes = ["a", "b", "c", "d", "e"].map((id, i) => nodeOf(id, someKinds[i % someKinds.length]!.id));

const announced = fc.oneof(
  fc
    .tuple(fc.integer({ min: 2024, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`),
  fc.constantFrom("2025", "2025-06", "2025-06-30", "2024-09-15"),
);

const deal = fc.record({
  source: fc.constantFrom(...nodes.map(({ id }) => id)),
  target: fc.constantFrom(...nodes.map(({ id }) => id)),
  kind: fc.constantFrom(...dealKinds),
  status: fc.constantFrom(...dealStatuses),
  confidence: fc.constantFrom(...confidences),
  amountUsdBn: fc.option(fc.integer({ min: 1, max: 400 }).map((quarters) => quarters / 4)),
  amountBasis: fc.constantFrom("exact" as const, "up-to" as const),
  announced,
  end: fc.option(fc.constantFrom("2025-08-31", "2030")),
  counted: fc.boolean(),
  /** Replaces the deal before it, which was then announced no later. */
  replacesLast: fc.boolean(),
});

type Draft = typeof deal extends fc.Arbitrary<infer Value> ? Value : never;

const linked = (drafts: readonly Draft[]): readonly Deal[] =>
  drafts
    .toSorted((one, other) => (one.announced < other.announced ? -1 : 1))
    .map(({ replacesLast, ...draft }, i) =>
      dealOf({ ...draft, id: `d${i}`, supersedes: replacesLast && i > 0 ? [`d${i - 1}`] : [] }),
    );

export const dealtNetworks: fc.Arbitrary<Network> = fc
  .array(deal, { maxLength: 12 })
  .map((drafts) => networkOf({ nodes, nodeKinds: someKinds, deals: linked(drafts) }));

/** Days before, within and after those of the deals. */
export const someDays = fc.constantFrom(
  "2023-12-31",
  "2024-09-15",
  "2025-06-30",
  "2025-12-31",
  "2026-12-31",
  "2027-06-01",
);

/** Mostly everything, so that several conditions at once still leave something. */
const mostly = <T>(usual: T, others: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: others });

export const someFilters: fc.Arbitrary<DealFilter> = fc.record({
  from: mostly<string | null>(null, fc.constantFrom("2024-07-01", "2025-06-01", "2026-01-01")),
  dealKinds: mostly<DealFilter["dealKinds"]>(null, fc.subarray([...dealKinds], { minLength: 1 })),
  nodeKinds: mostly<DealFilter["nodeKinds"]>(null, fc.subarray(someKinds.map(({ id }) => id))),
  standing: mostly(everyDeal.standing, fc.constantFrom(...standings)),
  leastUsdBn: mostly(0, fc.constantFrom(1, 10, 50)),
  confidence: mostly(everyDeal.confidence, fc.constantFrom(...confidences)),
});
