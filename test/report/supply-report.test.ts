// Supply reports: by hand on a village of four, and on the shipped network.
import { beforeAll, describe, expect, it } from "vitest";
import type { Network } from "../../src/model/network.ts";
import { finish } from "../../src/ensemble/steps.ts";
import { networkSupply } from "../../src/report/network-supply.ts";
import { supplyReportSchema, type SupplyFailure, type SupplyRanking } from "../../src/report/supply-report.schema.ts";
import { supplyReport, supplySteps, type SupplyRequest } from "../../src/report/supply-report.ts";
import { parseSupplySeed, type SupplySource } from "../../src/report/supply-source.ts";
import { tablesSupply } from "../../src/report/tables-supply.ts";
import { InvalidInputError, NotFoundError } from "../../src/model/errors.ts";
import { dealOf, factOf, networkOf, nodeOf } from "../support/networks.ts";
import { loadShipped } from "../support/shipped.ts";

let shipped: Network;
beforeAll(async () => {
  shipped = await loadShipped("ai-capital");
});

const failed = (source: SupplySource, request: SupplyRequest): SupplyFailure => {
  const { result } = supplyReport(source, request);
  if (result.kind === "failure") return result;
  throw new Error("expected a failure");
};

const ranked = (source: SupplySource, request: SupplyRequest = {}): SupplyRanking => {
  const { result } = supplyReport(source, request);
  if (result.kind === "ranking") return result;
  throw new Error("expected a ranking");
};

/** One year: the fab sells 6 to the chips, they sell 10 to the cloud, it sells 4 to the lab. */
const chainOf = (facts: Network["facts"] = []): Network =>
  networkOf({
    nodes: [nodeOf("fab", "foundry"), nodeOf("chips", "chipmaker"), nodeOf("cloud"), nodeOf("lab", "lab")],
    deals: [
      dealOf({ id: "wafers", source: "chips", target: "fab", amountUsdBn: 6, start: "2027", end: "2027" }),
      dealOf({ id: "gpus", source: "cloud", target: "chips", amountUsdBn: 10, start: "2027", end: "2027" }),
      dealOf({ id: "hours", source: "lab", target: "cloud", amountUsdBn: 4, start: "2027", end: "2027" }),
      dealOf({ id: "shares", source: "fab", target: "lab", kind: "funding", amountUsdBn: 99 }),
      dealOf({ id: "promise", source: "fab", target: "lab", instrument: "backstop", amountUsdBn: 77 }),
      dealOf({ id: "secret", source: "lab", target: "chips", amountUsdBn: null, amountBasis: "undisclosed" }),
    ],
    facts,
  });

const window = { fromYear: 2027, toYear: 2027 };

describe("the commitment layer as a supply chain", () => {
  it("takes the target of an order for its seller, flows of the window, and neither funding nor guarantees", () => {
    const source = networkSupply(chainOf(), { window });
    expect(source.links.map(({ supplier, buyer }) => [supplier, buyer])).toEqual([
      ["fab", "chips"],
      ["chips", "cloud"],
      ["cloud", "lab"],
    ]);
    // A year of 365 days in Julian years.
    source.links.forEach(({ amount }, k) => expect(amount).toBeCloseTo(([6, 10, 4][k]! * 365.25) / 365, 9));
    expect(source).toMatchObject({ window: "2027..2027", undisclosedDeals: ["secret"], revenueUnknown: [] });
    expect(networkSupply(chainOf(), { window: { fromYear: 2031, toYear: 2031 } }).links).toEqual([]);
  });

  it("sends the failure of the chips down to the lab and up to the fab, and counts its own output once", () => {
    const { firms, horizons } = failed(networkSupply(chainOf(), { window }), { seeds: [{ id: "chips", shock: 1 }] });
    expect(firms.map(({ id, downstream, upstream }) => [id, downstream, upstream])).toEqual([
      ["chips", 1, 1],
      ["fab", 0, 1],
      ["cloud", 1, 0],
      ["lab", 1, 0],
    ]);
    expect(horizons.map(({ tolerance }) => tolerance)).toEqual([1e-2, 1e-4, 1e-6]);
    expect(horizons[0]!.index).toBeCloseTo(1, 12);
    expect(horizons[0]!.own).toBeCloseTo(0.5, 12);
    expect(horizons[0]!.beyond).toBeCloseTo(0.5, 12);
  });

  it("takes reported revenue for outside sales where it is known and large enough, and lists where not", () => {
    const facts = [
      factOf({ entity: "fab", metric: "revenue", value: 5, period: "CY2025", asOf: "2026-01" }),
      factOf({ entity: "chips", metric: "revenue", value: 30, period: "FY2024", asOf: "2025-01" }),
      factOf({ entity: "chips", metric: "revenue", value: 40, period: "FY2025", asOf: "2026-01" }),
      factOf({ entity: "chips", metric: "revenue", value: 999, period: "2026Q1", asOf: "2026-04" }),
      factOf({ entity: "chips", metric: "revenue", value: 999, period: "CY2026", asOf: "2026-05", status: "guidance" }),
    ];
    const source = networkSupply(chainOf(facts), { window, finalDemand: "facts" });
    expect(source.firms.map(({ revenue }) => revenue)).toEqual([null, 40, null, null]);
    expect(source.revenueUnknown).toEqual(["fab", "cloud"]);
    const { firms } = failed(source, { seeds: [{ id: "cloud", shock: 1 }] });
    expect(firms.find(({ id }) => id === "chips")!.upstream).toBeCloseTo((10 * 365.25) / 365 / 40, 12);
    const before = networkSupply(chainOf(facts), { window, finalDemand: "facts", asOf: "2025-12-31" });
    expect(before.firms[1]!.revenue).toBe(30);
  });
});

describe("a report", () => {
  const source = () => networkSupply(chainOf(), { window });

  it("shows tighter tolerances than the one asked for, and only those", () => {
    const seeds = [{ id: "lab", shock: 0.5 }];
    const tolerances = (tolerance: number) =>
      failed(source(), { seeds, tolerance }).horizons.map((horizon) => horizon.tolerance);
    expect(tolerances(1e-5)).toEqual([1e-5, 1e-6]);
    expect(tolerances(1e-8)).toEqual([1e-8]);
  });

  it("ranks whoever has a link, with ties", () => {
    const { firms, runs } = ranked(source());
    expect(firms.map(({ id, rank }) => [id, rank])).toEqual([
      ["chips", 1],
      ["cloud", 1],
      ["fab", 1],
      ["lab", 1],
    ]);
    expect(runs).toEqual({ asked: 4, done: 4 });
    const linear = ranked(source(), { production: "linear", seeds: [] });
    expect(linear.firms[0]!.index).toBeCloseTo(1, 9);
  });

  it("that was ended early says so", () => {
    const steps = supplySteps(source());
    expect(steps.next().value).toEqual({ done: 1, total: 4 });
    const { value: report } = steps.next(true);
    expect(report).toMatchObject({ partial: true, result: { runs: { asked: 4, done: 1 } } });
    expect(finish(supplySteps(source())).partial).toBe(false);
  });

  it("of a chain in which nobody sells has no shares", () => {
    const empty = networkSupply(networkOf({ nodes: [nodeOf("a")], deals: [] }));
    const { horizons, firms } = failed(empty, { seeds: [{ id: "a", shock: 1 }] });
    expect(horizons[0]).toMatchObject({ index: null, own: null, beyond: null });
    expect(firms).toMatchObject([{ id: "a", loss: 1, lost: 0 }]);
    expect(ranked(empty)).toEqual({ kind: "ranking", runs: { asked: 0, done: 0 }, firms: [] });
  });

  it("names the essentialities that were read, and none where none were", () => {
    expect(supplyReport(source()).essential.length).toBeGreaterThan(3);
    expect(supplyReport(source(), { production: "leontief" }).essential).toEqual([]);
  });

  it("refuses strangers, shocks outside (0, 1], a firm named twice", () => {
    expect(() => parseSupplySeed("chipz", source())).toThrow(NotFoundError);
    expect(() => parseSupplySeed("chips=0", source())).toThrow(InvalidInputError);
    expect(() => parseSupplySeed("chips=", source())).toThrow(InvalidInputError);
    expect(parseSupplySeed("CHIPS=0.25", source())).toEqual({ id: "chips", shock: 0.25 });
    const named = { ...source(), firms: [...source().firms, { id: "chips=b", sector: "chipmaker" }] };
    expect(parseSupplySeed("chips=b", named)).toEqual({ id: "chips=b", shock: 1 });
    expect(parseSupplySeed("chips=b=0.5", named)).toEqual({ id: "chips=b", shock: 0.5 });
    const twice = [parseSupplySeed("chips", source()), parseSupplySeed("Chips=0.5", source())];
    expect(() => supplyReport(source(), { seeds: twice })).toThrow(/named twice/);
  });
});

describe("own tables", () => {
  it("of many firms are ranked at the tolerance asked for alone, because tighter ones take thousands of steps", () => {
    const firms = Array.from({ length: 501 }, (_, k) => ({ id: `f${k}`, sector: "x", revenue: null, cost: null }));
    const links = firms.slice(1).map(({ id }) => ({ supplier: "f0", buyer: id, amount: 1 }));
    const sourceOf = (n: number) =>
      tablesSupply(
        { firms: firms.slice(0, n), links: links.slice(0, n - 1), rules: [] },
        { name: "x", essential: null },
      );
    expect(ranked(sourceOf(501)).firms[0]!.tighter).toEqual([]);
    expect(ranked(sourceOf(20)).firms[0]!.tighter).toHaveLength(2);
  });

  it("say what is taken for granted about them", () => {
    const tables = {
      firms: [
        { id: "a", sector: "x", revenue: 5, cost: null },
        { id: "b", sector: "y", revenue: null, cost: null },
      ],
      links: [{ supplier: "a", buyer: "b", amount: 4 }],
      rules: [],
    };
    const source = tablesSupply(tables, { name: "links.csv", essential: null });
    expect(source.assumptions.map(({ id, value }) => [id, value])).toEqual([
      ["sectors", "as the firms' file says"],
      ["outside-sellers", "none"],
      ["outside-buyers", "revenue of 1 of 2 firms"],
      ["essentiality", "none"],
    ]);
    const { horizons } = failed(source, { seeds: [{ id: "b", shock: 1 }] });
    expect(horizons[0]!.index).toBeCloseTo(0.8, 12);
  });
});

describe("the AI capital network", () => {
  it.each(["generalised-leontief", "leontief", "linear"])("follows the contract, %s", (production) => {
    for (const seeds of [[], [{ id: "nvidia", shock: 1 }]]) {
      const report = supplyReport(networkSupply(shipped), { production, seeds });
      expect(supplyReportSchema.parse(report)).toEqual(report);
    }
  });

  it("sells what its counted orders move, and nothing else", () => {
    const { totalSales, selfSales } = supplyReport(networkSupply(shipped));
    const { links } = networkSupply(shipped);
    expect(totalSales + selfSales).toBeCloseTo(
      links.reduce((sum, { amount }) => sum + amount, 0),
      9,
    );
  });

  it("loses no more with outside buyers than without", () => {
    const indexOf = (finalDemand: "none" | "facts") =>
      new Map(
        ranked(networkSupply(shipped, { finalDemand })).firms.map(({ id, tighter }) => [id, tighter.at(-1)!.index!]),
      );
    const [closed, open] = [indexOf("none"), indexOf("facts")];
    for (const [id, index] of open) expect(index).toBeLessThanOrEqual(closed.get(id)! + 1e-4);
  });
});
