// The claims of the shipped packages: what each gives, by the arithmetic of those who gathered the data; and what changes
// when the data do.
import { beforeAll, describe, expect, it } from "vitest";
import type { Network } from "../../src/model/network.ts";
import { claimReport, claimsReport } from "../../src/report/claims-report.ts";
import {
  claimReportSchema,
  claimsReportSchema,
  type ClaimEntry,
  type ClaimsReport,
} from "../../src/report/claims-report.schema.ts";
import { loadShipped } from "../support/shipped.ts";

let shipped: Network;
let village: Network;
let report: ClaimsReport;
let atQuarterEnd: ClaimsReport;
beforeAll(async () => {
  [shipped, village] = await Promise.all([loadShipped("ai-capital"), loadShipped("village")]);
  report = claimsReport(shipped);
  atQuarterEnd = claimsReport(shipped, { asOf: "2026-05-31" });
});

const entry = (id: string, of: ClaimsReport = report): ClaimEntry => of.claims.find((claim) => claim.id === id)!;

/**
 * Computed by hand from the figures that the `arithmetic` column of claims.csv cites, before any of this was written. Where
 * a second number is given it is the share or the ratio that the column goes on to.
 */
const byHand: readonly (readonly [id: string, value: number])[] = [
  ["S000-4", 280 + 300 + 138 + 200 + 100],
  ["S001-2", 200 + 185 + 135 + 190],
  ["S001-3", 268 + 276 + 299 + 165 + 100],
  ["S001-4", 800 + 700 + 1000],
  ["S001-5", 2 * 3000],
  ["S001-6", 281.7 + 200.966 + 716.9 + 402.8],
  ["S001-7", 3000 / 1599],
  ["S001-10", 37],
  ["S001-11", 15],
  ["S001-14", (20_000_000 * 30 * 12) / 1e9],
  ["S001-17", 17.9 / 88.2],
  ["S001-22", 11.6 + 8 + 5 + 15 + 3 + 10],
  ["S001-23", 5 + 10],
  ["S001-25", 40 + 25],
  ["S001-26", 37.6 * 4],
  ["S002-2", 1400],
  ["S002-3", 600],
  ["S002-4", ((1400 - 600) / 1400) * 100],
  ["S002-6", 280],
  ["S002-7", 20],
  ["S002-8", 25 + 57 + 85 + 51 - 39],
  ["S002-9", 2030],
  ["S002-10", 50 + 30 + 30],
  ["S002-11", 2028 + (73 + 75 - 21.3 - 57) / 85],
  ["S002-12", 15 + 35],
  ["S002-13", 2],
  ["S002-17", (1 - 7.5 / 13.07) * 100],
  ["S003-1", 100],
  ["S003-2", 200],
  ["S003-3", 200 + 100 + 30 + 45],
  ["S003-5", 0.45 * 625],
  ["S003-6", 300],
  ["S003-7", 38 + 100],
  ["S003-8", 280 + 300 + 138],
  ["S003-9", 280 / 13.1],
  ["S004-3", 261],
];

describe("the figures of the AI capital network", () => {
  it.each(byHand)("%s gives %d", (id, value) => expect(entry(id).ours).toBeCloseTo(value, 9));

  it("the backlog of four clouds: 2,006 at quarter ends, 2,091 with Oracle's May", () => {
    expect(entry("S000-1", atQuarterEnd).ours).toBe(627 + 553 + 462 + 364);
    expect(entry("S000-1")).toMatchObject({
      ours: 627 + 638 + 462 + 364,
      verdict: "holds",
      worked: "627 + 638 + 462 + 364 = 2,091",
      atStatement: { date: "2026-05-31", ours: 2006, verdict: "holds" },
    });
    expect(entry("S000-1").beside.map(({ value }) => value)).toEqual([2006, 2106, 2000]);
  });

  it("half of it is owed by two labs: 1,018 of 2,006 is 50.7 percent", () => {
    expect(entry("S003-4", atQuarterEnd).ours).toBeCloseTo((1018 / 2006) * 100, 9);
    expect(entry("S003-4").ours).toBeCloseTo((1018 / 2091) * 100, 9);
    expect(entry("S003-4").verdict).toBe("holds");
    expect(entry("S000-4")).toMatchObject({ figure: 1050, ours: 1018, difference: -32, verdict: "holds" });
  });

  it("that needs Oracle as the fourth, not Meta: 1,453 without a fourth", () => {
    expect(entry("S000-2")).toMatchObject({ truth: false, verdict: "contradicted" });
    expect(entry("S000-2").beside[0]).toMatchObject({ value: 627 + 364 + 462 });
  });

  it("718 of contracts stand beside 665 of commitments and 600 of plans", () => {
    expect(entry("S003-8")).toMatchObject({ ours: 718, verdict: "holds" });
    expect(entry("S003-8").beside.map(({ value }) => value)).toEqual([665, 600]);
    expect(entry("S002-8")).toMatchObject({ figure: 665, ours: 179, verdict: "contradicted" });
    expect(entry("S002-8").beside.map(({ value }) => value)).toEqual([665, 665]);
  });

  it("50 against 65", () => {
    expect(entry("S001-25")).toMatchObject({ figure: 50, ours: 65, difference: 15, verdict: "contradicted" });
    expect(entry("S001-25").relativeDifference).toBeCloseTo(0.3, 12);
    expect(entry("S001-25").beside[0]).toMatchObject({ value: 30 + 20 });
  });

  it("AWS is not the most diversified: 51 percent against 50, 47 and 43", () => {
    const { truth, verdict, worked, beside } = entry("S000-10");
    expect([truth, verdict]).toEqual([false, "contradicted"]);
    expect(worked).toBe("(138 + 100) / 464 < min((281 + 30) / 627; 300 / 638; 200 / 462) (0.512931 < 0.4329): false");
    const shares = beside.map(({ value }) => Number(value));
    expect(shares.map((share) => Math.round(share * 100))).toEqual([38, 50, 47, 43]);
  });

  it.each([
    ["S000-5", true],
    ["S000-6", true],
    ["S000-11", true],
    ["S000-13", false],
    ["S000-15", false],
    ["S001-12", true],
    ["S002-5", false],
    ["S000-8", true],
    ["S002-16", false],
    ["S002-20", true],
    ["S003-10", false],
    ["S004-7", true],
    ["S004-8", false],
    ["S004-9", false],
  ])("%s is %s", (id, truth) => expect(entry(id).truth).toBe(truth));

  it("what was true when it was said is stale, not contradicted: a share without end, until the cap of April 2026", () => {
    expect(entry("S002-16")).toMatchObject({
      verdict: "stale",
      atStatement: { date: "2026-02-28", truth: true, verdict: "holds" },
    });
    expect(entry("S002-16").worked).toContain("(98 ≥ 280): false");
  });

  it("a statement about absence can hold as well as fail", () => {
    expect(entry("S000-13")).toMatchObject({ truth: false, worked: "2 + 3 = 0 (5 = 0): false" });
    const deals = shipped.deals.filter(({ source, kind }) => source !== "meta" || kind !== "commitment");
    expect(entry("S000-13", claimsReport({ ...shipped, deals }))).toMatchObject({ truth: true, verdict: "holds" });
    expect(entry("S004-8", claimsReport(shipped, { asOf: "2025-02-01" })).truth).toBe(true);
  });

  it("unlike things are not held against each other: funding and infrastructure, one interest bill and survival", () => {
    for (const id of ["S001-8", "S000-19", "S003-11"]) {
      expect(entry(id)).toMatchObject({ verdict: "not computable", expression: null });
      expect(entry(id).beside.length).toBeGreaterThan(1);
    }
  });

  it("a verdict that hangs on the reading shows the other: what is conditional, what is adjusted, what has another name", () => {
    const others = report.claims.filter(({ beside }) => beside.some(({ givesPrinted }) => givesPrinted));
    expect(others.map(({ id }) => id)).toEqual(["S001-25", "S002-8", "S002-17", "S003-3"]);
    expect(entry("S001-25").beside[0]).toMatchObject({ worked: "30 + 20 = 50", givesPrinted: true });
    expect(entry("S002-17").beside.map(({ givesPrinted }) => givesPrinted)).toEqual([true, false]);
    expect(entry("S000-4").beside.at(-1), "half of what the source prints, and the claim holds").toMatchObject({
      value: 1050,
      givesPrinted: false,
    });
    const only = shipped.facts.map((fact) => (fact.id === "f0654" ? { ...fact, sources: ["seed-002"] } : fact));
    expect(entry("S002-17", claimsReport({ ...shipped, facts: only })).beside[0]!.givesPrinted).toBe(false);
  });

  it("the first year with an inflow is found by going through them", () => {
    expect(entry("S002-9").worked).toBe("not (57 < 0) → not (85 < 0) → not (51 < 0) → ((−39) < 0) → 2030");
  });

  it("60 of 91 are recomputed, and the counts add up", () => {
    const { computed, total, counts } = report;
    expect([computed, total]).toEqual([60, 91]);
    expect(counts).toEqual({ holds: 40, off: 6, contradicted: 13, stale: 1, "not computable": 31 });
  });
});

describe("every claim of a shipped package", () => {
  const both = () => [shipped, village].map((network) => [network, claimsReport(network)] as const);

  it("reads at least one row where it has an expression, and every row exists", () => {
    for (const [network, { claims }] of both()) {
      const known = new Set(
        ["facts", "deals", "claims"].flatMap((table) => network[table as "facts"].map(({ id }) => `${table} ${id}`)),
      );
      for (const claim of claims.filter(
        ({ expression, verdict }) => expression !== null && verdict !== "not computable",
      )) {
        expect(claim.rows.length, claim.id).toBeGreaterThan(0);
        const rows = [...claim.rows, ...claim.beside.flatMap((other) => other.rows)];
        expect(rows.filter(({ table, id }) => !known.has(`${table} ${id}`))).toEqual([]);
      }
    }
  });

  it("is what it was at the last review, and has been reviewed", () => {
    for (const [network, { claims }] of both()) {
      expect(claims.filter(({ changed }) => changed !== null).map(({ id }) => id)).toEqual([]);
      const reviewed = network.claims.filter(({ reviewed: then }) => then !== null).map(({ id }) => id);
      expect(reviewed).toEqual(claims.filter(({ verdict }) => verdict !== "not computable").map(({ id }) => id));
    }
  });

  it("is computable where it has an expression, in the shipped network, and so is what stands beside", () => {
    const failing = report.claims.filter(({ expression, worked }) => expression !== null && worked === null);
    expect(failing.map(({ id, reason }) => [id, reason])).toEqual([]);
    const beside = report.claims.flatMap((claim) => claim.beside.filter(({ value }) => value === null));
    expect(beside.map(({ expression, reason }) => [expression, reason])).toEqual([]);
  });

  it("fits its schema, alone and among the others", () => {
    for (const [network, whole] of both()) {
      expect(claimsReportSchema.parse(whole)).toEqual(whole);
      const one = claimReport(network, whole.claims[0]!.id);
      expect(claimReportSchema.parse(one)).toEqual(one);
      expect(one.claim).toEqual(whole.claims[0]);
    }
  });

  it("names sources that the report has", () => {
    const listed = new Set(report.sources.map(({ id }) => id));
    const cited = report.claims.flatMap(({ source, rows }) => [source, ...rows.flatMap(({ sources }) => sources)]);
    expect(cited.filter((id) => !listed.has(id))).toEqual([]);
  });

  it("says whose figures it rests on", () => {
    expect(entry("S001-17").evidence).toBe("own");
    expect(entry("S000-1").evidence).toBe("independent");
    expect(entry("S003-4").evidence).toBe("independent");
    expect(entry("S001-12").evidence).toBe("mixed");
    expect(entry("S001-20").evidence).toBeNull();
  });
});

describe("the village has one claim of each verdict", () => {
  it.each([
    ["V-1", "holds", 200],
    ["V-2", "off", 125],
    ["V-5", "stale", 200],
    ["V-6", "contradicted", null],
    ["V-4", "not computable", null],
    ["V-3", "not computable", null],
  ])("%s: %s", (id, verdict, ours) => {
    const claim = entry(id, claimsReport(village));
    expect(claim.verdict).toBe(verdict);
    if (ours === null) expect(claim.ours).toBeNull();
    else expect(claim.ours).toBeCloseTo(ours, 9);
  });

  it("says why the secret price cannot be recomputed", () => {
    expect(entry("V-4", claimsReport(village))).toMatchObject({
      reason: 'the amount of the deal "barn-mill-2025" is not disclosed',
      reasonAt: 1,
    });
  });
});

describe("changed data show", () => {
  const withDeal = (id: string, amountUsdBn: number): Network => ({
    ...shipped,
    deals: shipped.deals.map((deal) => (deal.id === id ? { ...deal, amountUsdBn } : deal)),
  });

  it("in the claim, in those that rest on it, and as a change since the review", () => {
    const changed = claimsReport(withDeal("openai-oracle-2025-09", 100));
    expect(entry("S003-6", changed)).toMatchObject({
      ours: 100,
      verdict: "contradicted",
      changed: { was: 300, is: 100 },
    });
    expect(entry("S000-4", changed).ours).toBe(818);
    expect(entry("S003-4", changed).ours).toBeCloseTo((818 / 2091) * 100, 9);
    const ids = changed.claims.filter((claim) => claim.changed !== null).map(({ id }) => id);
    expect(ids).toEqual(["S000-3", "S000-4", "S000-15", "S003-4", "S003-6", "S003-8"]);
  });

  it("an amount that is taken back makes its claims not computable, and the others stay", () => {
    const deals = shipped.deals.map((deal) =>
      deal.id === "anthropic-google-2026" ? { ...deal, amountUsdBn: null } : deal,
    );
    const changed = claimsReport({ ...shipped, deals });
    expect(entry("S003-2", changed)).toMatchObject({ verdict: "not computable", changed: { was: 200, is: null } });
    expect(entry("S003-6", changed)).toEqual(entry("S003-6"));
  });

  it("before anybody said anything nothing is computable, not even what a source was to print later", () => {
    const { computed, claims } = claimsReport(shipped, { asOf: "2020-01-01" });
    expect(computed).toBe(0);
    expect(claims.find(({ id }) => id === "S001-5")!.reason).toContain("was made in 2026-05, not yet on 2020-01-01");
  });

  it("another day is no change", () => {
    expect(atQuarterEnd.claims.filter(({ changed }) => changed !== null)).toEqual([]);
  });
});
