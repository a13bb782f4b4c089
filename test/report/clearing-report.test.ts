// Who can pay what falls due, on networks settled by hand and on the shipped ones.
import { beforeAll, describe, expect, it } from "vitest";
import type { Network } from "../../src/model/network.ts";
import { clearingReport } from "../../src/report/clearing-report.ts";
import { clearingReportSchema } from "../../src/report/clearing-report.schema.ts";
import type { ClearingRequest } from "../../src/report/clearing-request.ts";
import { dealOf, factOf, networkOf } from "../support/networks.ts";
import { loadShipped } from "../support/shipped.ts";

let village: Network;
let shipped: Network;
beforeAll(async () => {
  [village, shipped] = await Promise.all([loadShipped("village"), loadShipped("ai-capital")]);
});

const nodeOf = (report: ReturnType<typeof clearingReport>, id: string) => report.nodes.find((node) => node.id === id)!;
const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);

/** Two of the four years from 2026 to 2029. */
const half = 730 / 1461;

describe("the village by the end of 2027", () => {
  it("takes everybody to pay, because no cash is stated, and says so", () => {
    const report = clearingReport(village);
    expect(report).toMatchObject({ horizon: "2027", horizonEnd: "2027-12-31", shortfallUsdBn: 0, waves: [] });
    expect(report.payInFullAssumed).toEqual(expect.arrayContaining(["lantern", "barn", "harbour"]));
    expect(nodeOf(report, "lantern").dueUsdBn).toBeCloseTo(200 * half, 9);
    expect(nodeOf(report, "lantern")).toMatchObject({ meansUsdBn: null, leftUsdBn: null, recovery: 1 });
  });

  it("lets the lab without cash of its own pass on what it gets, and its cloud follow it", () => {
    const report = clearingReport(village, { means: { barn: 0 }, seeds: [{ id: "lantern", shock: 1 }] });
    // The landlord pays it for models, the fund and the chip maker pay in what they pledged.
    const receipts = (20 + 40) * half + (80 * 730) / 2922;
    expect(nodeOf(report, "lantern")).toMatchObject({ meansUsdBn: 0, wave: 0 });
    expect(nodeOf(report, "lantern").paidUsdBn).toBeCloseTo(receipts, 9);
    // Barn owes 120 for chips over four years and 80 of rent over eight.
    const barnDue = 120 * half + (80 * 730) / 2922;
    expect(nodeOf(report, "barn").shortfallUsdBn).toBeCloseTo(barnDue - receipts, 9);
    expect(report.waves).toEqual([["lantern"], ["barn"]]);
    const [, barn] = report.causes;
    expect(barn).toMatchObject({ id: "barn", ownUsdBn: 0 });
    expect(barn!.origins).toEqual([{ id: "lantern", usdBn: expect.closeTo(barnDue - receipts, 9) }]);
  });

  it("gives less without the pledges", () => {
    const seeds = [{ id: "lantern", shock: 1 }];
    const report = clearingReport(village, { seeds, pledges: "off" });
    expect(nodeOf(report, "lantern").paidUsdBn).toBeCloseTo(20 * half, 9);
    expect(report.nodes.every(({ pledgedUsdBn }) => pledgedUsdBn === 0)).toBe(true);
  });

  it("cannot take a share of what nobody knows", () => {
    expect(() => clearingReport(village, { seeds: [{ id: "lantern", shock: 0.5 }] })).toThrow(/which is not known/);
    const known = clearingReport(village, { seeds: [{ id: "lantern", shock: 0.5 }], means: { lantern: 30 } });
    expect(nodeOf(known, "lantern")).toMatchObject({ meansUsdBn: 15, meansGiven: true, cashUsdBn: null });
  });
});

describe("seniority", () => {
  const deals = [
    dealOf({ id: "order", source: "lab", target: "cloud", amountUsdBn: 40, start: "2026", end: "2026" }),
    dealOf({
      id: "gift",
      source: "lab",
      target: "startup",
      kind: "funding",
      amountUsdBn: 40,
      start: "2026",
      end: "2026",
    }),
  ];
  const facts = [factOf({ entity: "lab", metric: "cash_and_equivalents", value: 50 })];
  const run = (request: ClearingRequest) =>
    clearingReport(networkOf({ deals, facts }), { horizon: "2026", asOf: "2026-01-01", ...request });
  const unpaid = (request: ClearingRequest) =>
    run(request).unpaid.map(({ deal, unpaidUsdBn }) => [deal, Number(unpaidUsdBn.toFixed(9))]);

  it("pays orders before pledges", () => {
    expect(unpaid({})).toEqual([["gift", 30]]);
    expect(unpaid({ pledges: "off" })).toEqual([]);
  });

  it("pays creditors outside where it is told that they stand", () => {
    const outsideDebts = { lab: 40 };
    expect(unpaid({ outsideDebts })).toEqual([
      ["gift", 40],
      ["order", 15],
      [null, 15],
    ]);
    expect(unpaid({ outsideDebts, outside: "first" })).toEqual([
      ["gift", 40],
      ["order", 30],
    ]);
    expect(unpaid({ outsideDebts, outside: "last" })).toEqual([
      [null, 40],
      ["gift", 30],
    ]);
  });

  it("takes the cost of default from what is handed out", () => {
    const report = run({ alpha: 0.5 });
    expect(report.defaultCostUsdBn).toBeCloseTo(25, 12);
    expect(report.causes[0]).toMatchObject({ ownUsdBn: 30, defaultCostUsdBn: 25, shortfallUsdBn: 55 });
  });

  it("counts an outflow of operations as a debt outside", () => {
    const burning = [
      ...facts,
      factOf({ entity: "lab", metric: "operating_cash_flow", value: -36.525, period: "CY2025" }),
    ];
    const report = clearingReport(networkOf({ deals, facts: burning }), {
      horizon: "2026",
      asOf: "2026-01-01",
      income: "operating",
    });
    expect(nodeOf(report, "lab")).toMatchObject({ meansUsdBn: 50, cashUsdBn: 50 });
    expect(nodeOf(report, "lab").outsideDueUsdBn).toBeCloseTo(36.5, 9);
  });
});

describe("the shipped network", () => {
  const requests: readonly ClearingRequest[] = [
    {},
    { horizon: "2030", income: "projected" },
    { seeds: [{ id: "openai", shock: 1 }], alpha: 0.8, beta: 0.8, means: { anthropic: 20 }, outside: "first" },
    { asOf: "2025-12-31", horizon: "2026-06", outsideDebts: { coreweave: 30 }, failureBoundary: "at-or-above" },
  ];

  it.each(requests)("%j balances to 1e-9, deal by deal and node by node, and fits its schema", (request) => {
    const report = clearingReport(shipped, request);
    expect(clearingReportSchema.parse(report)).toEqual(report);
    expect(report.residualUsdBn).toBeLessThan(1e-9);
    expect(report.paidUsdBn + report.shortfallUsdBn).toBeCloseTo(report.dueUsdBn, 9);
    expect(total(report.unpaid.map(({ unpaidUsdBn }) => unpaidUsdBn))).toBeCloseTo(report.shortfallUsdBn, 9);
    for (const { shortfallUsdBn, ownUsdBn, defaultCostUsdBn, fromDebtors, origins } of report.causes) {
      expect(ownUsdBn + defaultCostUsdBn + total(fromDebtors.map(({ usdBn }) => usdBn))).toBeCloseTo(shortfallUsdBn, 9);
      expect(total(origins.map(({ usdBn }) => usdBn))).toBeCloseTo(shortfallUsdBn, 9);
    }
    for (const { id, claimsUsdBn, receivedUsdBn } of report.nodes) {
      const missing = total(report.unpaid.filter(({ to }) => to === id).map(({ unpaidUsdBn }) => unpaidUsdBn));
      expect(claimsUsdBn - receivedUsdBn).toBeCloseTo(missing, 9);
    }
  });

  it("names the assumptions that bear on it, and refuses those that do not", () => {
    const report = clearingReport(shipped, { overrides: { "term.commitment-years": 10 } });
    expect(report.assumptions.map(({ id }) => id)).toEqual(["term.commitment-years", "term.funding-years"]);
    expect(report.dueUsdBn).toBeLessThan(clearingReport(shipped).dueUsdBn);
    expect(() => clearingReport(shipped, { overrides: { "order-loss.margin": 0.2 } })).toThrow(/does not bear/);
  });

  it.each([
    [{ horizon: "2025" }, /ends on 2025-12-31, before/],
    [{ horizon: "soon" }, /expected a horizon as in 2027/],
    [{ means: { openai: -1 } }, /the means of "openai" must be USD billions >= 0, got -1/],
    [{ means: { opnai: 1 } }, /openai/i],
    [{ outsideDebts: { openai: Infinity } }, /outside debt/],
    [{ alpha: 2 }, /alpha must be a share/],
    [{ seeds: [{ id: "openai", shock: 1.5 }] }, /got 1.5/],
    [{ seeds: [{ id: "openai", shock: NaN }] }, /got NaN/],
    [
      {
        seeds: [
          { id: "openai", shock: 1 },
          { id: "OpenAI", shock: 1 },
        ],
      },
      /fails twice/,
    ],
  ])("%j is refused", (request, message) => {
    expect(() => clearingReport(shipped, request)).toThrow(message);
  });

  it("clears an empty network", () => {
    const report = clearingReport(networkOf({ nodes: [] }), { asOf: "2026-01-01" });
    expect(report).toMatchObject({ dueUsdBn: 0, waves: [], nodes: [] });
  });
});
