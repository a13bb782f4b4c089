import { beforeAll, describe, expect, it } from "vitest";
import type { Network } from "../../src/model/network.ts";
import { ledgerReport, sectorOf } from "../../src/report/ledger-report.ts";
import { ledgerReportSchema, type LedgerReport } from "../../src/report/ledger-report.schema.ts";
import { networkOf } from "../support/networks.ts";
import { loadShipped } from "../support/shipped.ts";

let shipped: Network;
let village: Network;
beforeAll(async () => {
  [shipped, village] = await Promise.all([loadShipped("ai-capital"), loadShipped("village")]);
});

const accountIn = (report: LedgerReport, id: string) => report.accounts.find((account) => account.id === id)!;

describe("the village, by hand", () => {
  it("owes the barn 200 of its lab, and the barn owes 180", () => {
    const { provider, buyer } = accountIn(ledgerReport(village), "barn");
    expect(provider!.backlog).toMatchObject({ disclosed: null, totalUsdBn: { low: 200, high: null } });
    expect(provider!.backlog.customers).toEqual([
      { id: "lantern", usdBn: 200, deals: [{ id: "lantern-barn-2025", usdBn: 200 }] },
    ]);
    // 120 of chips, half of 80 of rent, 20 of power.
    expect(buyer!.suppliers.map(({ id, usdBn }) => [id, usdBn])).toEqual([
      ["anvil", 120],
      ["harbour", 40],
      ["mill", 20],
    ]);
    expect(buyer!.amongNamed!.hhi.low).toBeCloseTo((120 ** 2 + 40 ** 2 + 20 ** 2) / 180 ** 2, 12);
    expect(buyer!.undisclosed).toEqual(["barn-mill-2025"]);
  });

  it("brings the barn its contract over four years and nothing after", () => {
    const { provider, buyer } = accountIn(ledgerReport(village), "barn");
    const days = [365, 365, 366, 365];
    expect(provider!.receipts.slice(0, 5).map(({ usdBn }) => Number(usdBn.toFixed(9)))).toEqual(
      [...days.map((day) => (200 * day) / 1461), 0].map((usdBn) => Number(usdBn.toFixed(9))),
    );
    // 2029: 120 and 80 over 1461 and 2922 days, and the first of five years of 20 for power.
    expect(buyer!.years[3]!.due.usdBn).toBeCloseTo((120 * 365) / 1461 + (80 * 365) / 2922 + (20 * 365) / 1826, 9);
    expect(buyer!.years[3]!.due.termAssumedUsdBn).toBeCloseTo((20 * 365) / 1826, 9);
    expect(buyer!.overall).toMatchObject({ coverage: null, years: [] });
  });

  it("promises the lab 80 that are not paid, and says nothing of anybody's cash", () => {
    const { buyer, cash } = accountIn(ledgerReport(village), "lantern");
    expect(buyer!.undrawn.usdBn).toBeCloseTo(80, 9);
    expect(cash.phi).toBeNull();
  });
});

describe("the AI capital network", () => {
  it("follows its contract in every scope", () => {
    for (const report of [
      ledgerReport(shipped),
      ledgerReport(shipped, { node: "Oracle" }),
      ledgerReport(shipped, { sector: "clouds" }),
    ]) {
      expect(ledgerReportSchema.parse(report)).toEqual(report);
    }
  });

  it("has OpenAI stand for 300 of Oracle's 638 (claim S000-15), with the rows", () => {
    const { backlog } = accountIn(ledgerReport(shipped), "oracle").provider!;
    expect(backlog).toMatchObject({ date: "2026-05-31", disclosed: { value: 638, fact: "f0719" } });
    expect(backlog.customers[0]).toMatchObject({ id: "openai", usdBn: 300, deals: [{ id: "openai-oracle-2025-09" }] });
    expect(backlog.concentration!.topShare.low).toBeCloseTo(300 / 638, 9);
  });

  it("says of Amazon's later contract both that it may be in the books and that it may not (claim S000-10)", () => {
    const { backlog } = accountIn(ledgerReport(shipped), "amazon").provider!;
    expect(backlog.disclosed!.value).toBe(364);
    // Anthropic's 100 of April 2026: 90 of the 4018 days of its term have passed at the end of March.
    expect(backlog.signedLaterUsdBn).toBeCloseTo(100 * (1 - 89 / 4018), 6);
    expect(backlog.totalUsdBn.high).toBeCloseTo(364 + backlog.signedLaterUsdBn, 9);
  });

  it("has a fifth of Microsoft's capital spending as AI revenue (claim S001-17), from its two facts", () => {
    const [found] = accountIn(ledgerReport(shipped), "microsoft").capexAgainstAi;
    expect(found).toMatchObject({ period: "FY2025", aiRevenue: { fact: "f0433" }, capex: { fact: "f0448" } });
    expect(found!.ratio).toBeCloseTo(17.9 / 88.2, 12);
  });

  it("covers OpenAI's dues of 2027 by 62, not by the 100 of an older statement, and shows that one", () => {
    const { buyer } = accountIn(ledgerReport(shipped), "openai");
    const year = buyer!.years.find(({ due }) => due.year === 2027)!;
    expect(year.revenue).toMatchObject({ value: 62, fact: "f0693", others: [{ fact: "f0692", value: 100 }] });
    expect(year.coverage).toBeCloseTo(62 / year.due.usdBn, 12);
    expect(buyer!.years.find(({ due }) => due.year === 2028)!.coverage).toBeNull();
  });

  it("adds up a sector, and names who is missing from the sum", () => {
    const [sums] = ledgerReport(shipped, { sector: "cloud" }).sums;
    // 638 + 627 + 462 + 364 + 99.4 + 46
    expect(sums!.backlog.usdBn).toBeCloseTo(2236.4, 9);
    expect(sums!.backlog.missing).toContain("fluidstack");
    expect(sums!.backlog.facts).toHaveLength(sums!.backlog.known.length);
    expect(sums!.burners!.low).toBeGreaterThan(0.35);
  });

  it("gives every figure a row that is there", () => {
    const report = ledgerReport(shipped);
    const facts = new Set(shipped.facts.map(({ id }) => id));
    const deals = new Set(shipped.deals.map(({ id }) => id));
    const text = JSON.stringify(report);
    for (const [, id] of text.matchAll(/"fact":"([^"]+)"/g)) expect(facts).toContain(id);
    const parts = report.accounts.flatMap(({ provider, buyer }) => [
      ...(provider?.backlog.customers.flatMap((party) => party.deals) ?? []),
      ...(provider?.receipts.flatMap((due) => due.deals) ?? []),
      ...(buyer?.suppliers.flatMap((party) => party.deals) ?? []),
      ...(buyer?.years.flatMap(({ due }) => due.deals) ?? []),
      ...(buyer?.undrawn.deals ?? []),
    ]);
    expect(parts.length).toBeGreaterThan(200);
    for (const { id } of parts) expect(deals).toContain(id);
  });

  it("lists each picked figure over which sources differ once, with the rule", () => {
    const { conflicts, rule } = ledgerReport(shipped);
    const picked = conflicts.map(({ stated }) => stated.fact);
    expect(new Set(picked).size).toBe(picked.length);
    expect(picked).toContain("f0693");
    expect(rule).toMatch(/newest/);
  });

  it("looks back: a year earlier Oracle had no contract of 300", () => {
    const report = ledgerReport(shipped, { asOf: "2025-07-01" });
    const { backlog } = accountIn(report, "oracle").provider!;
    expect(backlog.disclosed!.value).toBe(138);
    expect(backlog.customers.map(({ id }) => id)).not.toContain("openai");
    expect(report.years[0]).toBe(2025);
  });

  it("takes another term for open contracts, and no assumption that it does not know", () => {
    const long = ledgerReport(shipped, { overrides: { "term.commitment-years": 10 } });
    const dueOf = (report: LedgerReport) => accountIn(report, "openai").buyer!.years[0]!.due.usdBn;
    expect(dueOf(long)).toBeLessThan(dueOf(ledgerReport(shipped)));
    expect(long.assumptions).toMatchObject([{ id: "term.commitment-years", value: 10, overridden: true }]);
    expect(() => ledgerReport(shipped, { overrides: { "term.commitment": 1 } })).toThrow(/term.commitment-years/);
  });
});

describe("what is asked for", () => {
  it.each(["cloud", "clouds", "Cloud providers", "CLOUD PROVIDER"])("a sector is found as %s", (text) => {
    expect(sectorOf(shipped, text)).toBe("cloud");
  });

  it("a sector is found by a plural in -ies", () => {
    expect(sectorOf(shipped, "foundries")).toBe("foundry");
  });

  it("errors say what there is", () => {
    expect(() => ledgerReport(shipped, { sector: "cluods" })).toThrow(/Did you mean "clouds"/);
    expect(() => ledgerReport(shipped, { node: "orcale" })).toThrow(/Did you mean "Oracle"|Did you mean "oracle"/);
    expect(() => ledgerReport(shipped, { node: "oracle", sector: "clouds" })).toThrow(/exclude each other/);
    expect(() => ledgerReport(shipped, { window: { fromYear: 2000, toYear: 2100 } })).toThrow(/at most 50 years/);
  });

  it("an empty network has an empty ledger", () => {
    expect(ledgerReport(networkOf({}), { asOf: "2026-01-01" })).toMatchObject({
      accounts: [],
      sums: [],
      conflicts: [],
    });
  });
});
