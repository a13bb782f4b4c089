// What is left under a filter: laws over networks of every sort, and cases worked out by hand.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { networkAsOf } from "../../src/model/as-of.ts";
import { confidences, type Deal } from "../../src/model/deal.ts";
import type { Network } from "../../src/model/network.ts";
import { everyDeal, filteredNetwork, type DealFilter } from "../../src/view/deal-filter.ts";
import { dealtNetworks, someDays, someFilters } from "../support/dealt-networks.ts";
import { dealOf, networkOf, nodeOf } from "../support/networks.ts";

const inForce = (network: Network, asOf: string): readonly Deal[] => networkAsOf(network, asOf).deals;

const idsUnder = (network: Network, asOf: string, filter: Partial<DealFilter>): readonly string[] =>
  inForce(filteredNetwork(network, asOf, { ...everyDeal, ...filter }), asOf).map(({ id }) => id);

const law = (check: (network: Network, asOf: string, filter: DealFilter) => void): void =>
  fc.assert(fc.property(dealtNetworks, someDays, someFilters, check));

/** The conditions in another order and spelling than the code's. */
const passesByHand = (deal: Deal, network: Network, filter: DealFilter): boolean => {
  const kindOf = (id: string): string => network.nodes.find((node) => node.id === id)!.kind;
  if (filter.nodeKinds !== null) {
    if (![deal.source, deal.target].every((id) => filter.nodeKinds!.includes(kindOf(id)))) return false;
  }
  if (confidences.indexOf(deal.confidence) > confidences.indexOf(filter.confidence)) return false;
  if (filter.standing === "signed" && ["announced", "letter-of-intent"].includes(deal.status)) return false;
  if (filter.standing === "paid" && !["drawn", "completed"].includes(deal.status)) return false;
  if (filter.leastUsdBn > 0 && (deal.amountUsdBn === null || deal.amountUsdBn < filter.leastUsdBn)) return false;
  if (filter.dealKinds !== null && !filter.dealKinds.includes(deal.kind)) return false;
  const earliest = `${deal.announced}-01-01`.slice(0, 10);
  return filter.from === null || earliest >= filter.from;
};

describe("filteredNetwork", () => {
  it("is the network itself where every deal passes", () => {
    law((network, asOf) => {
      expect(filteredNetwork(network, asOf, everyDeal)).toBe(network);
    });
  });

  it("leaves the deals in force that pass, all of them and in their order, and no others", () => {
    law((network, asOf, filter) => {
      const expected = inForce(network, asOf).filter((deal) => passesByHand(deal, network, filter));
      expect(idsUnder(network, asOf, filter)).toEqual(expected.map(({ id }) => id));
    });
  });

  it("changes nothing when it is applied again", () => {
    law((network, asOf, filter) => {
      const once = filteredNetwork(network, asOf, filter);
      expect(filteredNetwork(once, asOf, filter)).toEqual(once);
    });
  });

  it("names no deal as replaced that it does not hold", () => {
    law((network, asOf, filter) => {
      const { deals } = filteredNetwork(network, asOf, { ...filter, leastUsdBn: 1 });
      const ids = deals.map(({ id }) => id);
      for (const { supersedes } of deals) for (const id of supersedes) expect(ids).toContain(id);
    });
  });

  it("shows no deal more with a condition more", () => {
    fc.assert(
      fc.property(dealtNetworks, someDays, someFilters, someFilters, (network, asOf, filter, other) => {
        for (const key of Object.keys(everyDeal) as (keyof DealFilter)[]) {
          const loose = { ...filter, [key]: everyDeal[key] };
          const tight = { ...loose, [key]: other[key] };
          const wide = idsUnder(network, asOf, loose);
          for (const id of idsUnder(network, asOf, tight)) expect(wide).toContain(id);
        }
      }),
    );
  });

  it("counts what counted without it: sums are those of the same deals by hand", () => {
    law((network, asOf, filter) => {
      const whole = networkAsOf(network, asOf);
      const byHand = whole.counted
        .filter((deal) => passesByHand(deal, network, filter))
        .reduce((sum, { amountUsdBn }) => sum + (amountUsdBn ?? 0), 0);
      const { counted } = networkAsOf(filteredNetwork(network, asOf, filter), asOf);
      expect(counted.reduce((sum, { amountUsdBn }) => sum + (amountUsdBn ?? 0), 0)).toBe(byHand);
    });
  });
});

const renewed = networkOf({
  nodes: [nodeOf("lab", "lab"), nodeOf("cloud")],
  deals: [
    dealOf({ id: "old", source: "lab", target: "cloud", amountUsdBn: 30, announced: "2025-01-01", counted: false }),
    dealOf({
      id: "new",
      source: "lab",
      target: "cloud",
      amountUsdBn: 90,
      announced: "2025-09-01",
      supersedes: ["old"],
      confidence: "low",
    }),
  ],
});

describe("a deal that was replaced", () => {
  it("does not come back when the deal in its place is left out", () => {
    expect(idsUnder(renewed, "2026-01-01", { confidence: "high" })).toEqual([]);
  });

  it("counts until it was replaced, under a filter, too", () => {
    const filtered = filteredNetwork(renewed, "2025-06-30", { ...everyDeal, confidence: "high" });
    expect(networkAsOf(filtered, "2025-06-30").counted.map(({ id }) => id)).toEqual(["old"]);
  });

  it("counts until then though what took its place was replaced in turn", () => {
    const [old, next] = [renewed.deals[0]!, { ...renewed.deals[1]!, counted: false }];
    const last = { ...renewed.deals[1]!, id: "last", announced: "2026-01-01", supersedes: ["new"] };
    const filtered = filteredNetwork({ ...renewed, deals: [old, next, last] }, "2025-06-30", {
      ...everyDeal,
      confidence: "high",
    });
    expect(networkAsOf(filtered, "2025-06-30").counted.map(({ id }) => id)).toEqual(["old"]);
  });

  it("is in force until then though the data call it cancelled and name no end", () => {
    const deals = [{ ...renewed.deals[0]!, status: "cancelled" as const, end: null }, renewed.deals[1]!];
    expect(idsUnder({ ...renewed, deals }, "2025-06-30", { leastUsdBn: 1 })).toEqual(["old"]);
  });
});

describe("paid", () => {
  const paid = networkOf({
    nodes: [nodeOf("fund", "investor"), nodeOf("lab", "lab")],
    deals: (["drawn", "completed", "contracted", "announced", "letter-of-intent", "revised"] as const).map((status) =>
      dealOf({ id: status, source: "fund", target: "lab", status, start: "2020", end: "2022" }),
    ),
  });

  it("keeps what is on record as paid out or completed, and no contract that may be partly paid", () => {
    expect(idsUnder(paid, "2026-01-01", { standing: "paid" })).toEqual(["drawn", "completed"]);
    expect(idsUnder(paid, "2026-01-01", { standing: "signed" })).toEqual([
      "drawn",
      "completed",
      "contracted",
      "revised",
    ]);
  });
});
