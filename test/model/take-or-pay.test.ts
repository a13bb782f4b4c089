// Take-or-pay by hand: a chipmaker must buy what a host cannot sell.
import { describe, expect, it } from "vitest";
import { networkAsOf } from "../../src/model/as-of.ts";
import { assumptionValues, type AssumptionOverrides } from "../../src/model/assumption-values.ts";
import type { Deal } from "../../src/model/deal.ts";
import { networkExposures } from "../../src/model/network-exposures.ts";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { guaranteeAssumptions } from "../support/guarantees.ts";
import { assumptions, dealOf, factOf, networkOf } from "../support/networks.ts";

const labOrder = dealOf({ id: "lab-order", source: "lab", target: "host", amountUsdBn: 60 });
const shopOrder = dealOf({ id: "shop-order", source: "shop", target: "host", amountUsdBn: 20 });
const ownOrder = dealOf({ id: "own-order", source: "chips", target: "host", amountUsdBn: 30 });
const put = dealOf({
  id: "put",
  source: "chips",
  target: "host",
  instrument: "backstop",
  amountUsdBn: 10,
  amountBasis: "up-to",
});
const secondPut: Deal = { ...put, id: "second-put", amountUsdBn: 20 };

const lossesOf = (deals: readonly Deal[], overrides: AssumptionOverrides = {}, given = guaranteeAssumptions) => {
  const network = networkOf({ deals, assumptions: given });
  const exposed = networkExposures(networkAsOf(network, "2026-01-01"), assumptionValues(network, overrides));
  const { ids, exposures } = exposed.exposures;
  const losses = exposures
    .filter(({ channel }) => channel === "order-loss" || channel === "guarantee")
    .map(({ deal, to, lossUsdBn }) => `${deal}: ${ids[to]} ${Number(lossUsdBn.toFixed(9))}`);
  return { losses, ...exposed };
};

describe("a take-or-pay guarantee", () => {
  it("has the guarantor pay for capacity, and spares the seller the margin on it", () => {
    // Unsold when they fail: 0.5 x 60 = 30 and 0.5 x 20 = 10, of which 10 are bought: a quarter.
    // The host loses 0.3 x 30 x 3/4 = 6.75 and 0.3 x 10 x 3/4 = 2.25; the chipmaker pays 7.5 and 2.5.
    expect(lossesOf([labOrder, shopOrder, put]).losses).toEqual([
      "lab-order: host 6.75",
      "shop-order: host 2.25",
      "lab-order: chips 7.5",
      "shop-order: chips 2.5",
    ]);
  });

  it("is worth to the guarantor what it can use itself", () => {
    const { losses } = lossesOf([labOrder, shopOrder, put], { "guarantee.own-use@put": 0.4 });
    expect(losses).toEqual([
      "lab-order: host 6.75",
      "shop-order: host 2.25",
      "lab-order: chips 4.5",
      "shop-order: chips 1.5",
    ]);
  });

  it("gives each buyer's failure the whole amount when the split says alone", () => {
    // 10 of the lab's 30 and all 10 of the shop's.
    expect(lossesOf([labOrder, shopOrder, put], { "guarantee.split": "alone" }).losses).toEqual([
      "lab-order: host 6",
      "shop-order: host 0",
      "lab-order: chips 10",
      "shop-order: chips 10",
    ]);
  });

  it("buys nobody's own order, and opens no channel of its own although it is counted", () => {
    const { losses, exposures } = lossesOf([labOrder, ownOrder, put]);
    expect(losses).toEqual(["lab-order: host 6", "own-order: host 4.5", "lab-order: chips 10"]);
    expect(put.counted).toBe(true);
    expect(exposures.exposures.filter(({ deal }) => deal === "put")).toEqual([]);
  });

  it("covers only the orders that it names, where it names any", () => {
    expect(lossesOf([labOrder, shopOrder, { ...put, overlaps: ["shop-order"] }]).losses).toEqual([
      "lab-order: host 9",
      "shop-order: host 0",
      "shop-order: chips 10",
    ]);
  });

  it("buys even where the seller earns no margin", () => {
    expect(lossesOf([labOrder, put], { "order-loss.margin": 0 }).losses).toEqual(["lab-order: chips 10"]);
  });

  it("buys what an earlier one left, never more than is unsold", () => {
    // 10 of 30, then 20 of the 20 that are left.
    const { losses } = lossesOf([labOrder, put, secondPut]);
    expect(losses).toEqual(["lab-order: host 0", "lab-order: chips 10", "lab-order: chips 20"]);
  });

  it("comes before an indemnity, which covers what is left", () => {
    // The host loses 0.3 x 20 = 6 after the purchase; the parent pays 4 of it.
    const indemnity = { ...put, id: "parent-pays", source: "parent", kind: "funding", amountUsdBn: 4 } as const;
    const { losses } = lossesOf([labOrder, { ...indemnity, overlaps: ["lab-order"] }, put]);
    expect(losses).toEqual(["lab-order: host 2", "lab-order: parent 4", "lab-order: chips 10"]);
  });

  it("is idle before its start, after its end, without an amount and without an order to cover", () => {
    for (const idle of [{ start: "2027" }, { start: "2020", end: "2021" }, { amountUsdBn: null, counted: false }]) {
      const { losses, idleGuarantees } = lossesOf([labOrder, { ...put, ...idle }]);
      expect(losses).toEqual(["lab-order: host 9"]);
      expect(idleGuarantees).toEqual(["put"]);
    }
    expect(lossesOf([ownOrder, put]).idleGuarantees).toEqual(["put"]);
    expect(lossesOf([labOrder, put], { "order-loss.relet": 1 }).idleGuarantees, "nothing is left unsold").toEqual([
      "put",
    ]);
  });

  it("asks for its assumption by name", () => {
    expect(() => lossesOf([labOrder, put], {}, assumptions)).toThrow(/no "guarantee.own-use".*assumptions.csv/);
    expect(() => lossesOf([labOrder, put], { "guarantee.own-use@lab-order": 0.5 })).toThrow(/does not bear on that/);
  });

  it("keeps a host alive in a cascade, and names the guarantor's loss", () => {
    const equity = (entity: string, value: number) => factOf({ entity, metric: "shareholders_equity", value });
    const network = networkOf({
      deals: [labOrder, put],
      assumptions: guaranteeAssumptions,
      facts: [equity("lab", 50), equity("host", 8), equity("chips", 100)],
    });
    const report = cascadeReport(network, { seeds: [{ id: "lab", shock: 1 }], asOf: "2026-01-01" });
    // Without the guarantee the host would lose 9 of 8. It loses 6 and passes 0.75 x 0.1 x 60 to a lab that has failed.
    expect(report.nodes.map(({ id, lossUsdBn }) => [id, Number(lossUsdBn.toFixed(9))])).toEqual([
      ["chips", 10],
      ["host", 6],
      ["lab", 0],
    ]);
    expect(report.nodes.some(({ failedInRound }) => failedInRound === 1)).toBe(false);
    expect(report.deals.find(({ to }) => to === "chips")).toMatchObject({ channel: "guarantee", guarantee: "put" });
  });
});
