import { describe, expect, it } from "vitest";
import { networkAsOf } from "../../src/model/as-of.ts";
import { assumptionValues, type AssumptionOverrides } from "../../src/model/assumption-values.ts";
import type { Deal } from "../../src/model/deal.ts";
import type { Fact } from "../../src/model/fact.ts";
import { networkExposures } from "../../src/model/network-exposures.ts";
import { dealOf, factOf, networkOf } from "../support/networks.ts";

const exposuresOf = (deals: readonly Deal[], overrides: AssumptionOverrides = {}, facts: readonly Fact[] = []) => {
  const network = networkOf({ deals, facts });
  const exposed = networkExposures(networkAsOf(network, "2026-01-01"), assumptionValues(network, overrides));
  const ids = exposed.exposures.ids;
  const losses = exposed.exposures.exposures.map(({ deal, channel, from, to, lossUsdBn }) => [
    deal,
    channel,
    `${ids[from]} hits ${ids[to]}`,
    Number(lossUsdBn.toPrecision(12)),
  ]);
  return { ...exposed, losses };
};

const lease = dealOf({
  id: "lease",
  source: "tenant",
  target: "landlord",
  amountUsdBn: 100,
  instrument: "capacity-lease",
});
const stake = dealOf({ id: "stake", source: "fund", target: "lab", kind: "funding", status: "drawn", amountUsdBn: 13 });

describe("the four channels", () => {
  it("open a commitment to the loss of orders and of supply", () => {
    expect(exposuresOf([lease]).losses).toEqual([
      ["lease", "order-loss", "tenant hits landlord", 15],
      ["lease", "supply-loss", "landlord hits tenant", 10],
    ]);
  });

  it("open drawn funding to a write-down and undrawn funding to withdrawal", () => {
    const pledge = { ...stake, id: "pledge", status: "announced" } as const;
    expect(exposuresOf([stake, pledge]).losses).toEqual([
      ["stake", "write-down", "lab hits fund", 13],
      ["pledge", "funding-withdrawal", "fund hits lab", 6.5],
    ]);
  });

  it.each([
    ["equity", 10],
    ["convertible", 9],
    ["term-loan", 6],
    ["bond", 6],
    ["warrant", 10],
  ])("write %s down by its own loss given default", (instrument, loss) => {
    expect(exposuresOf([{ ...stake, instrument, amountUsdBn: 10 }]).losses[0]![3]).toBe(loss);
  });

  it("open nothing on deals that are not counted or have no amount, and list the gap", () => {
    const hidden = dealOf({ id: "hidden", source: "tenant", target: "landlord", amountUsdBn: null, counted: false });
    const inside = { ...hidden, id: "inside", overlaps: ["lease"] };
    const { losses, undisclosed } = exposuresOf([lease, { ...lease, id: "shadow", counted: false }, hidden, inside]);
    expect(losses.map(([deal]) => deal)).toEqual(["lease", "lease"]);
    expect(undisclosed, "a deal that a counted one stands for is no gap").toEqual(["hidden"]);
  });

  it("count a deal along a chain as a gap of its own, whoever else holds money of the same capacity", () => {
    const next = dealOf({
      id: "next",
      source: "landlord",
      target: "builder",
      amountUsdBn: null,
      counted: false,
      overlaps: ["lease"],
    });
    expect(exposuresOf([lease, next]).undisclosed).toEqual(["next"]);
  });
});

describe("assumptions", () => {
  it("apply to all deals, to an instrument or to one deal, the narrowest first", () => {
    const cloud = dealOf({ id: "cloud", source: "tenant", target: "landlord", amountUsdBn: 100 });
    const overrides = {
      "order-loss.relet": 0,
      "order-loss.relet@capacity-lease": 0.2,
      "order-loss.relet@lease": 0.9,
    };
    const orderLosses = (given: AssumptionOverrides): unknown[] =>
      exposuresOf([cloud, lease, { ...lease, id: "other" }], given).losses.flatMap(([, channel, , loss]) =>
        channel === "order-loss" ? [loss] : [],
      );
    expect(orderLosses({})).toEqual([15, 15, 15]);
    expect(orderLosses(overrides)).toEqual([30, 3, 24]);
  });

  it("refuse an unknown name with the nearest one, an unknown scope and a value out of range", () => {
    expect(() => exposuresOf([lease], { "order-loss.relett": 0.2 })).toThrow(/Did you mean "order-loss.relet"/);
    expect(() => exposuresOf([lease], { "order-loss.relet@leese": 0.2 })).toThrow(/Did you mean "lease"/);
    expect(() => exposuresOf([lease], { "order-loss.relet": 1.2 })).toThrow(/a share between 0 and 1, got "1.2"/);
    expect(() => exposuresOf([lease], { "term.commitment-years": 1e6 })).toThrow(/between 0 and 100 years/);
    expect(() => exposuresOf([lease], { "stake-basis": "market" })).toThrow(/cost, carrying/);
  });

  it.each([
    "term.commitment-years@lease",
    "buffer.market-value-share@lease",
    "write-down.debt@lease",
    "write-down.debt@equity",
  ])("refuse the scope of %s, where it would change nothing", (key) => {
    expect(() => exposuresOf([lease, stake], { [key]: 0.1 })).toThrow(/does not bear on that/);
  });

  it("value stakes at what the holder's books say when asked to, shared by cost", () => {
    const facts = [factOf({ entity: "fund", metric: "stake_value_lab", value: 60 })];
    const second = { ...stake, id: "second", amountUsdBn: 7 };
    expect(exposuresOf([stake, second], {}, facts).losses.map(([, , , loss]) => loss)).toEqual([13, 7]);
    const carrying = exposuresOf([stake, second], { "stake-basis": "carrying" }, facts);
    expect(carrying.losses.map(([, , , loss]) => loss)).toEqual([39, 21]);
    expect(carrying.stakesAtCarryingValue).toEqual(["stake", "second"]);
    expect(exposuresOf([stake], { "stake-basis": "carrying" }).stakesAtCarryingValue).toEqual([]);
  });
});

describe("guarantees", () => {
  const guarantee = dealOf({
    id: "guarantee",
    source: "parent",
    target: "landlord",
    kind: "funding",
    instrument: "backstop",
    amountUsdBn: 6,
    amountBasis: "up-to",
    overlaps: ["lease"],
    counted: false,
  });

  it("move the covered loss to the guarantor up to their amount", () => {
    expect(exposuresOf([lease, guarantee]).losses).toEqual([
      ["lease", "order-loss", "tenant hits landlord", 9],
      ["lease", "guarantee", "tenant hits parent", 6],
      ["lease", "supply-loss", "landlord hits tenant", 10],
    ]);
  });

  it("take over the whole loss when they are large enough", () => {
    const { losses } = exposuresOf([lease, { ...guarantee, amountUsdBn: 50 }]);
    expect(losses.slice(0, 2).map(([, , , loss]) => loss)).toEqual([0, 15]);
  });

  it("share among covered deals in proportion to their losses", () => {
    const second = { ...lease, id: "second", source: "other", amountUsdBn: 20 };
    const { losses } = exposuresOf([lease, second, { ...guarantee, amountUsdBn: 9, overlaps: ["lease", "second"] }]);
    const moved = losses.filter(([, channel]) => channel === "guarantee");
    expect(moved.map(([deal, , , loss]) => [deal, loss])).toEqual([
      ["lease", 7.5],
      ["second", 1.5],
    ]);
  });

  it("bind from their start to their end", () => {
    for (const span of [
      { start: "2020", end: "2021" },
      { start: "2029", end: "2031" },
    ]) {
      const { losses, idleGuarantees } = exposuresOf([lease, { ...guarantee, ...span }]);
      expect(losses[0]![3]).toBe(15);
      expect(idleGuarantees).toEqual(["guarantee"]);
    }
    const { losses } = exposuresOf([lease, { ...guarantee, end: null }]);
    expect(losses[0]![3]).toBe(9);
  });

  it("pay once where two records of one promise overlap", () => {
    const first = { ...guarantee, overlaps: ["lease", "again"] };
    const again = { ...guarantee, id: "again", overlaps: ["lease", "guarantee"] };
    const moved = exposuresOf([lease, first, again]).losses.filter(([, channel]) => channel === "guarantee");
    expect(moved).toEqual([["lease", "guarantee", "tenant hits parent", 6]]);
  });

  it("cover the write-down of a loan, and nothing where the guarantor is the obligor", () => {
    const loan = dealOf({
      id: "loan",
      source: "landlord",
      target: "tenant",
      kind: "funding",
      instrument: "bond",
      status: "drawn",
    });
    const covering = { ...guarantee, overlaps: ["loan"] };
    expect(exposuresOf([loan, covering]).losses.map(([, channel, , loss]) => [channel, loss])).toEqual([
      ["write-down", 0],
      ["guarantee", 6],
    ]);
    const own = { ...guarantee, source: "tenant" };
    expect(exposuresOf([lease, own]).losses.map(([, channel]) => channel)).toEqual(["order-loss", "supply-loss"]);
  });

  it("do not stand for a deal without an amount that they cover", () => {
    const hidden = dealOf({
      id: "hidden",
      source: "a",
      target: "b",
      amountUsdBn: null,
      counted: false,
      overlaps: ["put"],
    });
    const put = { ...guarantee, id: "put", counted: true, overlaps: ["hidden"] };
    expect(exposuresOf([hidden, put]).undisclosed).toEqual(["hidden"]);
  });

  it("that cover no counted deal of their beneficiary are listed as idle", () => {
    const { losses, idleGuarantees } = exposuresOf([lease, { ...guarantee, overlaps: [] }]);
    expect(losses).toHaveLength(2);
    expect(idleGuarantees).toEqual(["guarantee"]);
  });
});

describe("buffers", () => {
  const bufferOf = (facts: readonly Fact[]) => exposuresOf([stake], {}, facts).buffers.get("fund") ?? null;

  it("prefer equity to a share of market value, and valuation to assets under management", () => {
    const value = factOf({ entity: "fund", metric: "market_cap", value: 100 });
    const equity = factOf({ entity: "fund", metric: "shareholders_equity", value: 30 });
    expect(bufferOf([value, equity])).toMatchObject({ usdBn: 30, basis: "shareholders' equity" });
    expect(bufferOf([value])).toMatchObject({ usdBn: 20, basis: "20 % of market value" });
    expect(bufferOf([factOf({ entity: "fund", metric: "aum", value: 40 })])).toMatchObject({ usdBn: 2 });
  });

  it("pass over a basis that is not positive", () => {
    const negative = factOf({ entity: "fund", metric: "shareholders_equity", value: -3 });
    const value = factOf({ entity: "fund", metric: "market_cap", value: 100 });
    expect(bufferOf([negative, value])).toMatchObject({ usdBn: 20 });
    expect(bufferOf([negative])).toBeNull();
  });

  it("take the later period, then the higher confidence, of statements of one day", () => {
    const equity = (value: number, period: string, confidence: Fact["confidence"]): Fact =>
      factOf({ entity: "fund", metric: "shareholders_equity", value, period, confidence });
    expect(bufferOf([equity(1, "2025-09-30", "high"), equity(2, "2025-12-31", "low")])).toMatchObject({ usdBn: 2 });
    expect(bufferOf([equity(1, "2025", "low"), equity(2, "2025", "high")])).toMatchObject({ usdBn: 2 });
    expect(bufferOf([equity(1, "Q4 2025", "high"), equity(2, "Q1 2026", "low")]), "words have no order").toMatchObject({
      usdBn: 1,
    });
  });

  it("take the newest statement on or before the date, and no projection", () => {
    const equity = (asOf: string, value: number, status: Fact["status"] = "actual"): Fact =>
      factOf({ entity: "fund", metric: "shareholders_equity", value, asOf, status });
    const facts = [
      equity("2025-06", 1),
      equity("2025-11", 2),
      equity("2026-02", 3),
      equity("2025-12", 4, "projection"),
    ];
    expect(bufferOf(facts)).toMatchObject({ usdBn: 2, asOf: "2025-11" });
  });
});
