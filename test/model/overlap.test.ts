import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { networkAsOf, newestStatement, type NetworkAsOf } from "../../src/model/as-of.ts";
import type { Deal } from "../../src/model/deal.ts";
import { amountsAt, atReading, onlyInHigh, overlapGroups, readings, type Reading } from "../../src/model/overlap.ts";
import { dealOf, networkOf } from "../support/networks.ts";
import { loadShipped } from "../support/shipped.ts";

type Given = Partial<Deal> & Pick<Deal, "id">;

const inForce = (...deals: readonly Given[]): NetworkAsOf =>
  networkAsOf(
    networkOf({ deals: deals.map((deal) => dealOf({ source: "lab", target: "cloud", ...deal })) }),
    "2026-06-30",
  );

const whole = ({ amountUsdBn }: Deal): number | null => amountUsdBn;

const sumAt = (asOf: NetworkAsOf, reading: Reading): number =>
  amountsAt(asOf, reading, whole).reduce((sum, { amount }) => sum + amount, 0);

const sums = (asOf: NetworkAsOf): number[] => readings.map((reading) => sumAt(asOf, reading));

describe("deals that overlap, by hand", () => {
  it("counts two records of one pair once, as they are counted, and both", () => {
    const asOf = inForce(
      { id: "umbrella", amountUsdBn: 10, overlaps: ["tranche"] },
      { id: "tranche", amountUsdBn: 4, overlaps: ["umbrella"] },
      { id: "part", amountUsdBn: 3, counted: false, overlaps: ["umbrella"] },
    );
    // The larger of 10 and 4; 10 + 4; 10 + 4 + 3.
    expect(sums(asOf)).toEqual([10, 14, 17]);
    expect(onlyInHigh(asOf)).toEqual(["part"]);
  });

  it("takes each at its own end of its range", () => {
    const range = { amountUsdBn: 10, amountLowUsdBn: 8, amountHighUsdBn: 15 };
    expect(sums(inForce({ id: "a", ...range }, { id: "b", amountUsdBn: 2 }))).toEqual([10, 12, 17]);
  });

  it("chooses the largest by what each is at its lowest", () => {
    const asOf = inForce(
      { id: "wide", amountUsdBn: 10, amountLowUsdBn: 2, overlaps: ["firm"] },
      { id: "firm", amountUsdBn: 6, overlaps: ["wide"] },
    );
    expect(sums(asOf)).toEqual([6, 16, 16]);
  });

  it("joins through a record that joins two others", () => {
    const asOf = inForce(
      { id: "a", amountUsdBn: 5, overlaps: ["both"] },
      { id: "b", amountUsdBn: 7, overlaps: ["both"] },
      { id: "both", amountUsdBn: 12, counted: false, overlaps: ["a", "b"] },
    );
    expect(sums(asOf)).toEqual([7, 12, 24]);
  });

  it.each<readonly [string, Partial<Deal>]>([
    ["is superseded", { status: "revised", overlaps: ["sum", "next"] }],
    ["is cancelled", { status: "cancelled", end: null }],
    ["has no amount", { amountUsdBn: null, amountHighUsdBn: 9 }],
    ["is disputed", { confidence: "low" }],
    ["is a guarantee", { instrument: "backstop" }],
    ["is an unpaid warrant", { instrument: "warrant" }],
    ["is a takeover", { instrument: "acquisition" }],
    ["only passes through", { instrument: "bridge-loan" }],
    ["runs between others", { target: "landlord" }],
    ["is of the other kind", { kind: "funding" }],
  ])("keeps a record out of every graph that %s", (_what, deal) => {
    const asOf = inForce(
      { id: "sum", amountUsdBn: 10, overlaps: ["other"] },
      { id: "other", amountUsdBn: 4, counted: false, overlaps: ["sum"], ...deal },
      { id: "next", amountUsdBn: 1, counted: false, supersedes: deal.status === "revised" ? ["other"] : [] },
    );
    expect(sums(asOf)).toEqual([10, 10, 10]);
  });

  it.each([
    [["other"], []],
    [[], ["sum"]],
  ])("joins two whichever names the other: %j, %j", (ofSum, ofOther) => {
    const asOf = inForce({ id: "sum", overlaps: ofSum }, { id: "other", counted: false, overlaps: ofOther });
    expect(sums(asOf)).toEqual([10, 10, 20]);
  });

  it("keeps out what belongs to nothing that is counted", () => {
    expect(sums(inForce({ id: "sum" }, { id: "other", counted: false }))).toEqual([10, 10, 10]);
  });

  it("joins no two pairs: along a chain each payer owes its own", () => {
    const asOf = inForce(
      { id: "order", amountUsdBn: 10, overlaps: ["rent"] },
      { id: "rent", source: "cloud", target: "landlord", amountUsdBn: 6, overlaps: ["order"] },
    );
    expect(sums(asOf)).toEqual([16, 16, 16]);
    expect(overlapGroups(asOf)).toHaveLength(2);
  });

  it("counts a warrant and a guarantee that the data count", () => {
    expect(sums(inForce({ id: "paid", kind: "funding", instrument: "warrant", amountUsdBn: 2 }))).toEqual([2, 2, 2]);
  });

  it("leaves an unknown amount unknown, whatever bound is known", () => {
    const deal = dealOf({ id: "a", source: "x", target: "y", amountUsdBn: null, amountHighUsdBn: 9 });
    expect(atReading(deal, "high").amountUsdBn).toBeNull();
  });
});

describe("deals that overlap, on the data", () => {
  let village: NetworkAsOf;
  let shipped: NetworkAsOf;
  beforeAll(async () => {
    const [first, second] = await Promise.all([loadShipped("village"), loadShipped("ai-capital")]);
    [village, shipped] = [first, second].map((network) => networkAsOf(network, newestStatement(network))) as [
      NetworkAsOf,
      NetworkAsOf,
    ];
  });

  it("leaves the village as it is but for the contract with a range: 200, between 180 and 240", () => {
    expect(sums(village)).toEqual([660, 680, 720]);
    expect(onlyInHigh(village)).toEqual([]);
  });

  it("takes the parts and the spending inside contracts as further money, only at the high end", () => {
    const further = onlyInHigh(shipped);
    expect(further).toContain("anthropic-broadcom-fy2026-flow");
    expect(further).toContain("valor-xai-2026");
    expect(further, "an estimate that most reports put inside the order").not.toContain("oracle-nvidia-fy2026-flow");
    expect(further, "a figure that the filings contradict").not.toContain("microsoft-openai-seed100");
    expect(further, "a guarantee").not.toContain("google-cipher-backstop-2025-11");
    expect(further, "the same build under another pair").not.toContain("softbank-stargate-2025");
  });

  it("keeps instalments apart that the data count as two", () => {
    const ids = amountsAt(shipped, "low", whole).map(({ deal }) => deal.id);
    expect(ids).toEqual(expect.arrayContaining(["google-anthropic-2026-upfront", "google-anthropic-2026-contingent"]));
  });
});

describe("laws of the three graphs", () => {
  const ids = ["d0", "d1", "d2", "d3", "d4"];
  const deal = fc.record({
    source: fc.constantFrom("a", "b"),
    target: fc.constantFrom("c", "d"),
    low: fc.integer({ min: 1, max: 5 }),
    more: fc.integer({ min: 0, max: 5 }),
    most: fc.integer({ min: 0, max: 5 }),
    counted: fc.boolean(),
    overlaps: fc.subarray(ids),
  });
  const network = fc.array(deal, { minLength: 5, maxLength: 5 }).map((deals) =>
    inForce(
      ...deals.map(({ low, more, most, ...rest }, i) => ({
        id: ids[i]!,
        amountLowUsdBn: low,
        amountUsdBn: low + more,
        amountHighUsdBn: low + more + most,
        ...rest,
        // Mutual, as the loader demands.
        overlaps: ids.filter(
          (id, j) => j !== i && (rest.overlaps.includes(id) || deals[j]!.overlaps.includes(ids[i]!)),
        ),
      })),
    ),
  );

  it("are in order on every pair", () => {
    fc.assert(
      fc.property(network, (asOf) => {
        const on = (reading: Reading, pair: string): number =>
          amountsAt(asOf, reading, whole)
            .filter((entry) => `${entry.deal.source} ${entry.deal.target}` === pair)
            .reduce((sum, { amount }) => sum + amount, 0);
        return ["a c", "a d", "b c", "b d"].every(
          (pair) => on("low", pair) <= on("base", pair) && on("base", pair) <= on("high", pair),
        );
      }),
    );
  });

  it("use every record at most once, and the low graph at least one of each group", () => {
    fc.assert(
      fc.property(network, (asOf) => {
        const used = readings.map((reading) => amountsAt(asOf, reading, whole).map(({ deal: { id } }) => id));
        expect(used.every((entries) => new Set(entries).size === entries.length)).toBe(true);
        expect(used[0]).toHaveLength(overlapGroups(asOf).length);
        expect(used[1]).toHaveLength(asOf.counted.length);
      }),
    );
  });
});
