import { describe, expect, it } from "vitest";
import { firstDay } from "../../src/model/date.ts";
import type { Deal } from "../../src/model/deal.ts";
import { positionOf } from "../../src/model/position.ts";
import { defaultTerms } from "../../src/model/term.ts";
import { dealOf } from "../support/networks.ts";

const at = (date: string, deal: Partial<Deal>) =>
  positionOf(dealOf({ id: "d", source: "a", target: "b", ...deal }), firstDay(date), defaultTerms);

describe("a commitment", () => {
  const deal = { amountUsdBn: 1461, start: "2026", end: "2029" };

  it("is delivered day by day over its span", () => {
    expect(at("2025-06-01", deal).outstandingUsdBn).toBe(1461);
    expect(at("2026-01-01", deal).outstandingUsdBn).toBe(1461);
    expect(at("2027-01-01", deal).outstandingUsdBn).toBe(1461 - 365);
    expect(at("2030-01-01", deal).outstandingUsdBn).toBe(0);
  });

  it("takes the assumed term when it has no end, and says so", () => {
    const open = at("2026-01-01", { ...deal, end: null });
    expect(open).toMatchObject({ outstandingUsdBn: 1461, termAssumed: true });
    expect(at("2031-01-01", { ...deal, end: null }).outstandingUsdBn).toBe(0);
  });

  it("is over when it is completed without a stated end", () => {
    expect(at("2026-06-01", { ...deal, end: null, status: "completed" })).toMatchObject({
      outstandingUsdBn: 0,
      termAssumed: false,
    });
  });

  it("starts on the day of announcement when it has no start", () => {
    expect(at("2026-05-01", { ...deal, start: null, announced: "2026-05" }).outstandingUsdBn).toBe(1461);
  });

  it("has an unknown position when its amount is undisclosed", () => {
    expect(at("2026-01-01", { amountUsdBn: null }).outstandingUsdBn).toBeNull();
  });
});

describe("funding", () => {
  const equity = { kind: "funding", amountUsdBn: 30, start: "2026", end: "2026" } as const;

  it.each([
    ["drawn", "exact", 30],
    ["completed", "up-to", 30],
    ["announced", "exact", 0],
    ["letter-of-intent", "exact", 0],
    ["contracted", "up-to", 0],
  ] as const)("that is %s on an %s amount is drawn %d", (status, amountBasis, drawnUsdBn) => {
    expect(at("2026-02-01", { ...equity, status, amountBasis })).toMatchObject({
      drawnUsdBn,
      undrawnUsdBn: 30 - drawnUsdBn,
    });
  });

  it("that is contracted is drawn by schedule", () => {
    expect(at("2026-01-01", equity).drawnUsdBn).toBe(0);
    expect(at("2026-07-02", equity).drawnUsdBn).toBeCloseTo((30 * 182) / 365, 12);
    expect(at("2027-01-01", equity)).toMatchObject({ drawnUsdBn: 30, undrawnUsdBn: 0 });
  });

  it("without an end is drawn at once, on the assumed term", () => {
    const signed = { ...equity, start: "2026-04-20", end: null } as const;
    expect(at("2026-04-19", signed).drawnUsdBn).toBe(0);
    expect(at("2026-04-20", signed)).toMatchObject({ drawnUsdBn: 30, termAssumed: true });
  });
});
