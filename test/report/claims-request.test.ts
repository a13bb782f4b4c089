// What may be asked of the claims ledger, what other networks give, and its tables for export.
import { beforeAll, describe, expect, it } from "vitest";
import type { Claim } from "../../src/model/fact.ts";
import type { Network } from "../../src/model/network.ts";
import { claimReport, claimsReport } from "../../src/report/claims-report.ts";
import type { ClaimEntry, ClaimsReport } from "../../src/report/claims-report.schema.ts";
import { claimsTables } from "../../src/report/claims-tables.ts";
import { claimOf } from "../support/claims.ts";
import { dealOf, networkOf } from "../support/networks.ts";
import { loadShipped } from "../support/shipped.ts";

let shipped: Network;
let report: ClaimsReport;
beforeAll(async () => {
  shipped = await loadShipped("ai-capital");
  report = claimsReport(shipped);
});

const entry = (id: string, of: ClaimsReport): ClaimEntry => of.claims.find((claim) => claim.id === id)!;

describe("requests", () => {
  it("choose by verdict and by source; the counts are of the source", () => {
    const off = claimsReport(shipped, { source: "seed-001", verdict: "off" });
    expect(off.claims.map(({ id }) => id)).toEqual(["S001-3", "S001-4", "S001-7", "S001-19", "S001-26"]);
    expect([off.total, off.counts.off]).toEqual([29, 5]);
  });

  it("refuses a tolerance beyond which a figure would be contradicted before it is off", () => {
    const request = (tolerance: number, contradiction?: number) => () =>
      claimsReport(shipped, { tolerance, ...(contradiction === undefined ? {} : { contradiction }) });
    expect(request(0.3, 0.1)).toThrow(/contradiction must be at least the tolerance, got 0.1 below 0.3. Raise/);
    expect(request(0.3)).toThrow(/got 0.25 below 0.3/);
    expect(request(0.3, 0.3)).not.toThrow();
  });

  it("tolerance and threshold move the verdicts, and are in the report", () => {
    const strict = claimsReport(shipped, { tolerance: 0, contradiction: 0 });
    expect(strict.rules).toEqual({ tolerance: 0, contradiction: 0, contradictionYears: 1 });
    expect(entry("S000-1", strict).verdict).toBe("contradicted");
    expect(entry("S003-8", strict).verdict).toBe("holds");
    expect(claimsReport(shipped, { tolerance: 0.5, contradiction: 0.5 }).counts.off).toBe(0);
  });

  it("refuse what does not exist", () => {
    expect(() => claimsReport(shipped, { source: "seed-009" })).toThrow(/no source of claims named "seed-009"/);
    expect(() => claimReport(shipped, "S00-1")).toThrow(/Did you mean "S000-1"/);
    expect(() => claimsReport(shipped, { tolerance: -0.1 })).toThrow(/tolerance must be/);
    expect(() => claimsReport(shipped, { contradiction: NaN })).toThrow(/contradiction must be/);
    expect(() => claimsReport(shipped, { asOf: "2026-13-01" })).toThrow(/date/);
  });

  it("find a claim however its letters are written", () => {
    expect(claimReport(shipped, "s000-1").claim.id).toBe("S000-1");
  });
});

describe("other networks", () => {
  it("without claims: nothing, counted", () => {
    expect(claimsReport(networkOf({}))).toMatchObject({ total: 0, computed: 0, claims: [], sources: [] });
  });

  it("scaled to raw dollars or to nothing, the same verdicts", () => {
    const verdictsAt = (scale: number) => {
      const deals = [dealOf({ id: "d", source: "a", target: "b", amountUsdBn: 200 * scale })];
      const claims: readonly Claim[] = [190, 180, 100].map((figure, i) =>
        claimOf({ id: `c${i}`, figure: figure * scale, expression: 'deals("a", "b", "commitment")' }),
      );
      return claimsReport(networkOf({ deals, claims })).claims.map(({ verdict }) => verdict);
    };
    expect(verdictsAt(1)).toEqual(["off", "off", "contradicted"]);
    for (const scale of [1e9, 1e-9]) expect(verdictsAt(scale)).toEqual(verdictsAt(1));
  });
});

describe("tables for export", () => {
  it("have a row per claim and per row read, and a cell per column", () => {
    const [claims, rows] = claimsTables(report);
    expect(claims!.rows).toHaveLength(91);
    expect(rows!.rows).toHaveLength(report.claims.reduce((sum, claim) => sum + claim.rows.length, 0));
    for (const { columns, rows: cells } of [claims!, rows!]) {
      expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
      expect(cells.filter((row) => row.length !== columns.length)).toEqual([]);
      expect(cells.flat().filter((cell) => typeof cell === "number" && !Number.isFinite(cell))).toEqual([]);
    }
  });
});
