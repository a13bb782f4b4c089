// Records of deals and sources: histories, standings, and what rests on what.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstDay } from "../../../src/model/date.ts";
import { buildScene } from "../../../src/picture/build-scene.ts";
import type { ClaimEntry } from "../../../src/report/claims-report.schema.ts";
import { claimsReport } from "../../../src/report/claims-report.ts";
import { everyDeal } from "../../../src/view/deal-filter.ts";
import { claimsResting } from "../../../src/view/evidence/claims-resting.ts";
import { dealHistory } from "../../../src/view/evidence/deal-history.ts";
import { dealStandingOf, knownDeals } from "../../../src/view/evidence/deal-standing.ts";
import { firmsOfUse, sourceUses } from "../../../src/view/evidence/source-uses.ts";
import { isWebAddress } from "../../../src/view/evidence/web-address.ts";
import { networkIndex } from "../../../src/view/network-index.ts";
import { partnersOf } from "../../../src/view/partners.ts";
import { dealtNetworks, someDays } from "../../support/dealt-networks.ts";
import { dealOf, networkOf } from "../../support/networks.ts";
import { loadShipped } from "../../support/shipped.ts";

const window = { fromYear: 2026, toYear: 2028 };

describe("the history of a deal", () => {
  it("is the same for every record of it, in the order of their dates", () => {
    fc.assert(
      fc.property(dealtNetworks, ({ deals }) => {
        for (const deal of deals) {
          const chain = dealHistory(deals, deal.id);
          const days = chain.map(({ announced }) => firstDay(announced));
          expect(days).toEqual(days.toSorted((a, b) => a - b));
          for (const record of chain) expect(dealHistory(deals, record.id)).toEqual(chain);
          for (const older of deal.supersedes) expect(chain.some(({ id }) => id === older)).toBe(true);
        }
      }),
    );
  });

  it("puts the replaced record first where both have one date, and ends in a circle of records, too", () => {
    const old = dealOf({ id: "old", source: "a", target: "b", supersedes: ["new"] });
    const next = dealOf({ id: "new", source: "a", target: "b", supersedes: ["old"] });
    expect(dealHistory([next, old], "old")).toHaveLength(2);
    const plain = { ...old, supersedes: [] };
    expect(dealHistory([next, plain], "new").map(({ id }) => id)).toEqual(["old", "new"]);
  });
});

describe("the standing of a deal", () => {
  it("calls drawn what the picture draws, and gives every other record a reason that holds", () => {
    fc.assert(
      fc.property(
        dealtNetworks,
        someDays,
        fc.constantFrom("total" as const, "per-year" as const),
        (network, asOf, unit) => {
          const index = networkIndex(network, asOf);
          const scene = buildScene(network, { asOf, unit, window });
          const standing = dealStandingOf({ index, scene });
          const known = knownDeals(network, asOf, everyDeal);
          const drawn = known.filter((deal) => standing(deal) === "drawn").map(({ id }) => id);
          expect(new Set(drawn)).toEqual(new Set(scene.edges.map(({ id }) => id)));
          for (const deal of known) {
            const isInForce = index.inForce.some(({ id }) => id === deal.id);
            const isGone = ["replaced", "cancelled"].includes(standing(deal));
            expect(isGone).toBe(!isInForce);
            if (standing(deal) === "overlapping") expect(index.counted.has(deal.id)).toBe(false);
            if (standing(deal) === "idle") expect(index.counted.has(deal.id)).toBe(true);
            if (standing(deal) === "replaced")
              expect(known.some(({ supersedes }) => supersedes.includes(deal.id))).toBe(true);
          }
        },
      ),
    );
  });
});

describe("a record that is not drawn", () => {
  const past = { source: "a", target: "b", announced: "2024-01-01", start: "2024-01-01", end: "2024-12-31" } as const;
  const network = networkOf({
    deals: [
      dealOf({ ...past, id: "idle" }),
      dealOf({ id: "overlapping", source: "a", target: "b", counted: false }),
      dealOf({ id: "replaced", source: "a", target: "b" }),
      dealOf({ id: "newer", source: "a", target: "b", supersedes: ["replaced"], announced: "2026-02-01" }),
      dealOf({ ...past, id: "cancelled", status: "cancelled" }),
      dealOf({ id: "future", source: "a", target: "b", supersedes: ["cancelled"], announced: "2027-01-01" }),
    ],
  });

  it("has the reason that fits", () => {
    const asOf = "2026-07-03";
    const index = networkIndex(network, asOf);
    const standing = dealStandingOf({ index, scene: buildScene(network, { asOf, unit: "per-year", window }) });
    const known = knownDeals(network, asOf, everyDeal);
    expect(Object.fromEntries(known.map((deal) => [deal.id, standing(deal)]))).toEqual({
      idle: "idle",
      overlapping: "overlapping",
      replaced: "replaced",
      newer: "drawn",
      cancelled: "cancelled",
    });
  });
});

describe("partners of a firm", () => {
  it("add up to what it pays and receives", async () => {
    const network = await loadShipped("ai-capital");
    const scene = buildScene(network, { asOf: "2026-07-03", unit: "per-year", window });
    for (const { id, inUsdBn, outUsdBn } of scene.nodes) {
      const sum = (side: "source" | "target"): number =>
        partnersOf(scene, id, side).reduce((total, { usdBn }) => total + usdBn, 0);
      expect(sum("target")).toBeCloseTo(inUsdBn, 9);
      expect(sum("source")).toBeCloseTo(outUsdBn, 9);
    }
  });
});

describe("what rests on what", () => {
  it("finds every deal, fact and claim under each of its sources, and nothing else", async () => {
    const network = await loadShipped("ai-capital");
    const uses = sourceUses(network);
    expect(uses.size).toBe(network.sources.length);
    const named = [...uses.values()].reduce((n, use) => n + use.deals.length + use.facts.length + use.claims.length, 0);
    const expected =
      [...network.deals, ...network.facts].reduce((n, { sources }) => n + sources.length, 0) + network.claims.length;
    expect(named).toBe(expected);
    for (const [id, use] of uses) {
      expect([...use.deals, ...use.facts].every(({ sources }) => sources.includes(id))).toBe(true);
      expect(firmsOfUse(use).size > 0).toBe(use.deals.length + use.facts.length > 0);
    }
  });

  it("finds the claims that read a row, those that only have it beside them last", async () => {
    const report = claimsReport(await loadShipped("ai-capital"));
    const readersOf = (row: string) => claimsResting(report, { deals: [row], facts: [] });
    const reads = (claim: ClaimEntry, row: string): boolean =>
      claim.rows.some(({ table, id }) => table === "deals" && id === row);
    const rows = report.claims.flatMap((claim) => claim.beside.flatMap((beside) => beside.rows));
    const both = rows.find(
      ({ id }) => readersOf(id).some((c) => reads(c, id)) && readersOf(id).some((c) => !reads(c, id)),
    );
    const places = readersOf(both!.id).map((claim) => reads(claim, both!.id));
    expect(places).toEqual(places.toSorted((a, b) => Number(b) - Number(a)));
    expect(claimsResting(report, { deals: [], facts: [both!.id] })).toEqual([]);
  });
});

describe("addresses that may become links", () => {
  it.each([
    ["https://example.org/a?b=c", true],
    ["HTTP://EXAMPLE.ORG", true],
    ["javascript:alert(1)", false],
    [" https://example.org", false],
    ["https:// example.org", false],
    ["https:///path", false],
    ["data:text/html,x", false],
    ["//example.org", false],
    ["https://a b", false],
    [null, false],
  ])("%s: %s", (address, isLink) => {
    expect(isWebAddress(address)).toBe(isLink);
  });
});
