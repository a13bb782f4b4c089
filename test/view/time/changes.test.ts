// What a step through time brings: together the steps tell everything that happened, once.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { networkAsOf, newestStatement } from "../../../src/model/as-of.ts";
import type { Network } from "../../../src/model/network.ts";
import { everyDeal } from "../../../src/view/deal-filter.ts";
import { announcedMonths } from "../../../src/view/time/announced-months.ts";
import { dealChanges } from "../../../src/view/time/changes.ts";
import { monthOf } from "../../../src/view/time/months.ts";
import { dayRemark, staleRemark, stepSentence } from "../../../src/view/time/time-words.ts";
import { loadShipped } from "../../support/shipped.ts";
import { dealtNetworks, someDays } from "../../support/dealt-networks.ts";
import { dealOf, networkOf } from "../../support/networks.ts";

const idsInForce = (network: Network, day: string): readonly string[] =>
  networkAsOf(network, day)
    .deals.map(({ id }) => id)
    .sort();

describe("dealChanges", () => {
  it("leads from the deals in force on one day to those on another", () => {
    fc.assert(
      fc.property(dealtNetworks, someDays, someDays, (network, one, other) => {
        const [before, then] = [one, other].sort() as [string, string];
        const changes = dealChanges(network, before, then, everyDeal);
        const ids = new Set(idsInForce(network, before));
        for (const entry of changes) {
          expect(ids.has(entry.deal.id)).toBe(entry.change === "cancelled");
          if (entry.change === "cancelled") ids.delete(entry.deal.id);
          else ids.add(entry.deal.id);
          if (entry.change === "replaced") for (const id of entry.replaced) expect(ids.delete(id)).toBe(true);
        }
        expect([...ids].sort()).toEqual(idsInForce(network, then));
      }),
    );
  });

  it("says of the shipped data what became of Oracle's and Nvidia's deals with OpenAI", async () => {
    const network = await loadShipped("ai-capital");
    const september = dealChanges(network, "2025-08-31", "2025-09-30", everyDeal);
    const oracle = september.find(({ deal }) => deal.id === "openai-oracle-2025-09");
    expect(oracle).toMatchObject({ change: "replaced", replaced: ["openai-oracle-2025-07"] });
    expect(september.map(({ deal }) => deal.id)).toContain("nvidia-openai-loi-2025");
    const paid = dealChanges(network, "2025-08-31", "2025-09-30", { ...everyDeal, standing: "paid" });
    expect(paid.every(({ deal }) => deal.status === "drawn" || deal.status === "completed")).toBe(true);
  });
});

describe("announcedMonths", () => {
  it("holds every deal that carried money in the month of its announcement", () => {
    fc.assert(
      fc.property(dealtNetworks, (network) => {
        const bars = announcedMonths(network, everyDeal);
        const counted = network.deals.filter(({ id, announced, amountUsdBn }) => {
          const view = networkAsOf(network, `${announced}${"-01-01".slice(announced.length - 4)}`);
          return (amountUsdBn === null ? view.deals : view.counted).some((deal) => deal.id === id);
        });
        const amount = counted.reduce((sum, { amountUsdBn }) => sum + (amountUsdBn ?? 0), 0);
        expect(bars.reduce((sum, bar) => sum + bar.commitmentUsdBn + bar.fundingUsdBn, 0)).toBe(amount);
        expect(bars.reduce((sum, { undisclosed }) => sum + undisclosed, 0)).toBe(
          counted.filter(({ amountUsdBn }) => amountUsdBn === null).length,
        );
        expect(bars.map(({ month }) => month)).toEqual(
          [...new Set(counted.map(({ announced }) => monthOf(announced)))].sort(),
        );
      }),
    );
  });

  it("follows the filter, but not its date", () => {
    const network = networkOf({
      deals: [
        dealOf({ id: "order", source: "a", target: "b", amountUsdBn: 30, announced: "2025-01-20" }),
        dealOf({ id: "stake", source: "b", target: "a", kind: "funding", amountUsdBn: null, announced: "2025-03" }),
      ],
    });
    const empty = { commitmentUsdBn: 0, fundingUsdBn: 0, undisclosed: 0 };
    expect(announcedMonths(network, { ...everyDeal, from: "2025-06-01" })).toEqual([
      { ...empty, month: monthOf("2025-01"), commitmentUsdBn: 30 },
      { ...empty, month: monthOf("2025-03"), undisclosed: 1 },
    ]);
    expect(announcedMonths(network, { ...everyDeal, dealKinds: ["funding"] })).toHaveLength(1);
  });
});

describe("remarks on a day", () => {
  const network = networkOf({
    deals: [dealOf({ id: "order", source: "a", target: "b", announced: "2026-06-30" })],
  });

  it("are made before the data begin and after they end", () => {
    const newest = newestStatement(network);
    expect(dayRemark(network, "2026-01-01", newest)).toBe(
      "Nothing was announced by 1 Jan 2026: the oldest deal in the data is of 30 Jun 2026.",
    );
    expect(dayRemark(network, "2026-06-30", newest)).toBeNull();
    expect(dayRemark(network, "2027-01-01", newest)).toBe(
      "The data end on 30 Jun 2026: what came after is not in them.",
    );
    expect(dayRemark(networkOf({}), "2026-01-01", "2026-01-01")).toBe("There are no deals in these data.");
  });

  it("are made on data whose newest deal is more than 90 days old", () => {
    expect(staleRemark(network, "2026-09-28")).toBeNull();
    expect(staleRemark(network, "2026-09-29")).toMatch(/^Newest deal in the data: 30 Jun 2026, 91 days ago\.$/);
    expect(staleRemark(networkOf({}), "2030-01-01")).toBeNull();
  });

  it("tell a step in one sentence", () => {
    expect(stepSentence("2026-06-30", dealChanges(network, "2026-05-31", "2026-06-30", everyDeal))).toBe(
      "30 Jun 2026: 1 deal announced.",
    );
    expect(stepSentence("2026-05-31", [])).toBe("31 May 2026: no deal changed.");
  });
});
