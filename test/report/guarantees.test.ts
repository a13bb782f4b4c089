// The guarantees of the shipped network: Google's for Fluidstack's leases, Nvidia's to buy what CoreWeave cannot sell.
import { beforeAll, describe, expect, it } from "vitest";
import { newestStatement, networkAsOf } from "../../src/model/as-of.ts";
import { assumptionValues, type AssumptionOverrides } from "../../src/model/assumption-values.ts";
import { endExclusive, firstDay } from "../../src/model/date.ts";
import { networkExposures } from "../../src/model/network-exposures.ts";
import type { Network } from "../../src/model/network.ts";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { loadShipped } from "../support/shipped.ts";

let network: Network;
beforeAll(async () => {
  network = await loadShipped("ai-capital");
});

const fail = (id: string, overrides: AssumptionOverrides = {}, asOf = "2026-07-03") =>
  cascadeReport(network, { seeds: [{ id, shock: 1 }], overrides, asOf });

const failedIn = (report: ReturnType<typeof fail>) =>
  report.nodes.flatMap(({ id, failedInRound }) => (failedInRound === null ? [] : [id])).sort();

/** Part of a deal that is still to be delivered on 3 July 2026, by hand from its first and last day. */
const open = (amount: number, start: string, end: string): number => {
  const [from, until, day] = [firstDay(start), endExclusive(end), firstDay("2026-07-03")];
  return amount * (1 - Math.max(0, day - from) / (until - from));
};

describe("Google guarantees Fluidstack's leases", () => {
  it("and bears what the landlords would have lost, deal by deal", () => {
    const report = fail("fluidstack");
    const called = report.deals.filter(({ channel }) => channel === "guarantee");
    const google = called.filter(({ to }) => to === "alphabet");
    expect(google.map(({ id, from, guarantee }) => [id, from, guarantee])).toEqual([
      ["fluidstack-terawulf-abernathy-2025", "fluidstack", "google-terawulf-abernathy-backstop-2025"],
      ["fluidstack-terawulf-2025", "fluidstack", "google-terawulf-backstop-2025"],
      ["fluidstack-cipher-2025", "fluidstack", "google-cipher-backstop-2025-11"],
      ["fluidstack-cipher-2025-11", "fluidstack", "google-cipher-backstop-2025-11"],
    ]);
    // Cipher's leases begin later, so all of 3 and 0.83 is open: 0.15 of it, and 1.73 covers that.
    expect(google[2]!.lossUsdBn).toBeCloseTo(0.15 * 3, 12);
    expect(google[3]!.lossUsdBn).toBeCloseTo(0.15 * 0.83, 12);
    expect(google[1]!.lossUsdBn).toBeCloseTo(0.15 * open(6.7, "2026", "2036"), 12);
    // No end is known: five years from the start of 2026.
    expect(google[0]!.lossUsdBn).toBeCloseTo(0.15 * open(9.5, "2026", "2030"), 12);
    const landlords = report.deals.filter(({ from, channel }) => from === "fluidstack" && channel === "order-loss");
    expect(
      landlords.map(({ to }) => to),
      "Hut 8 alone: its guarantee has no known amount",
    ).toEqual(["hut-8"]);
  });

  it("has one obligor each, so that the two splits agree", () => {
    const { exposures } = networkExposures(networkAsOf(network, newestStatement(network)), assumptionValues(network));
    const obligors = new Map<string, Set<number>>();
    for (const { channel, guarantee, from } of exposures.exposures) {
      if (channel !== "guarantee" || !guarantee!.startsWith("google-")) continue;
      obligors.set(guarantee!, (obligors.get(guarantee!) ?? new Set()).add(from));
    }
    expect([...obligors.values()].map(({ size }) => size)).toEqual([1, 1, 1]);
  });

  it("moves nothing where the amount is undisclosed or the term has not begun, and says which", () => {
    expect(fail("fluidstack").idleGuarantees).toEqual(["meta-nebius-2026-option", "google-hut8-backstop-2025"]);
    const later = fail("microsoft", {}, "2027-02-01");
    expect(later.idleGuarantees).toEqual(["google-hut8-backstop-2025"]);
    // Meta buys what Microsoft leaves at Nebius; its own orders there are not covered.
    const option = later.deals.filter(({ guarantee }) => guarantee === "meta-nebius-2026-option");
    expect([...new Set(option.map(({ id, from }) => `${id} ${from}`))]).toEqual(["microsoft-nebius-2025 microsoft"]);
    expect(option.map(({ to }) => to)).toContain("meta");
  });
});

describe("Nvidia buys what CoreWeave cannot sell, up to 6.3", () => {
  // What CoreWeave's buyers have still to take, half of which finds no other customer: 0.5 x 53.9 = 27.
  const orders = [
    ["meta-coreweave-2025", open(14.2, "2025", "2031-12-14")],
    ["meta-coreweave-2026", 21],
    ["microsoft-coreweave-2025", open(10, "2023", "2030")],
    ["openai-coreweave-2025-03", open(11.9, "2025", "2030")],
    ["openai-coreweave-2025-05", open(4, "2025", "2029")],
    ["openai-coreweave-2025-09", open(6.5, "2025", "2029")],
  ] as const;
  const unsold = (of: string): number =>
    orders.reduce((sum, [id, usdBn]) => sum + (id.startsWith(of) ? 0.5 * usdBn : 0), 0);

  it("pays for a share of the orders that OpenAI leaves, and CoreWeave is spared the margin on it", () => {
    const share = 6.3 / unsold("");
    const { exposures } = networkExposures(networkAsOf(network, "2026-07-03"), assumptionValues(network));
    const from = exposures.ids.indexOf("openai");
    const sum = (channel: string, to: string) =>
      exposures.exposures
        .filter((exposure) => exposure.channel === channel && exposure.from === from)
        .filter((exposure) => exposures.ids[exposure.to] === to && exposure.guarantee !== null)
        .reduce((total, { lossUsdBn }) => total + lossUsdBn, 0);
    expect(share).toBeCloseTo(0.2332, 4);
    expect(sum("guarantee", "nvidia")).toBeCloseTo(share * unsold("openai"), 9);
    expect(sum("order-loss", "coreweave")).toBeCloseTo(0.3 * (1 - share) * unsold("openai"), 9);
  });

  it("raises the loss when OpenAI fails from 251.28 to 253.72, which is Nvidia's purchase and what follows from it", () => {
    const report = fail("openai");
    expect(report.totalLossUsdBn).toBeCloseTo(253.72, 2);
    expect(report.unknownBufferLossUsdBn).toBeCloseTo(37.2, 1);
    // CoreWeave fails all the same. If Nvidia could use all that it buys, the loss would be what it was before.
    expect(failedIn(report)).toEqual(["core-scientific", "coreweave", "openai", "oracle"]);
    expect(fail("openai", { "guarantee.own-use": 1 }).totalLossUsdBn).toBeCloseTo(251.28, 2);
    const purchase = report.deals
      .filter(({ to, guarantee }) => to === "nvidia" && guarantee !== null)
      .reduce((sum, { lossUsdBn }) => sum + lossUsdBn, 0);
    expect(purchase).toBeCloseTo(2.09, 2);
    expect(report.totalLossUsdBn - 251.2828).toBeGreaterThan(purchase);
  });

  it("would keep CoreWeave alive if its whole amount stood for OpenAI alone: the largest difference of the two splits", () => {
    // 6.3 of the 8.1 that OpenAI leaves, instead of 1.9: CoreWeave is spared 0.3 x 4.4 = 1.3 more of its 4.74.
    expect(unsold("openai")).toBeCloseTo(8.136, 3);
    const alone = fail("openai", { "guarantee.split": "alone" });
    expect(failedIn(alone)).toEqual(["openai", "oracle"]);
    const lossOf = (report: typeof alone) => report.nodes.find(({ id }) => id === "coreweave")!.uncappedLossUsdBn;
    expect(lossOf(fail("openai"))).toBeCloseTo(5.36, 2);
    expect(lossOf(alone)).toBeCloseTo(2.97, 2);
    expect(alone.totalLossUsdBn).toBeCloseTo(250.82, 2);
  });
});
